// Rows that the transform map can't write itself, with `identification` = `coalesce`: a map has one target table and takes the
// first match, while the device may be a handheld, or another one of several CIs with its serial number. Such a row is
// written here, with the rules of the map, and the map's own target is ignored.

import { GlideRecord } from '@servicenow/glide'
import { candidatesOf, identificationMode, tieToSource } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { quotedText, refuse, statusMessage, writtenMessage } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { giveAsset } from './assets.ts'
import { keepNote } from './assignment.ts'
import { classFor } from './class.ts'
import { ownerDecisionFor, serialOf, valuesFor, writtenOf } from './device.ts'
import { notKept, serialFaultOf } from './kept.ts'
import { odditiesOf, presentFor } from './present.ts'

/** Inserts or updates the CI; the verdict tells the sender what became of the row. */
export function writeByScript(source: StagingRow, problems: string[]): Verdict {
  const present = presentFor(source)
  const table = present.table || classFor(source)
  const item = new GlideRecord(table)
  if (present.sysId === '') {
    item.initialize()
    item.setValue('serial_number', serialOf(source))
  } else if (!item.get(present.sysId)) {
    return refuse(`the ${table} ${present.sysId} can't be read`)
  }
  const changed = fill(item, source)
  const outcome = present.sysId === '' ? 'inserted' : changed ? 'updated' : 'ignored'
  const { sysId, why } = saved(item, outcome)
  if (sysId === '') {
    const failed = `the ${table} of serial number ${serialOf(source)} could not be written${why}`
    return { ignore: true, message: statusMessage([...problems, failed]) }
  }
  const written = item.get(sysId) ? writtenOf(source, item) : {}
  const refusal = serialFaultOf(item, serialOf(source))
  if (refusal !== '') return { ignore: true, message: statusMessage([...problems, refusal]) }
  const changedText = notKept(item, written)
  const unkept = keepNote(sysId, ownerDecisionFor(source).note)
  const unlinked = giveAsset(source, sysId)
  tieToSource(serialOf(source), sysId)
  const candidates = candidatesOf(serialOf(source), identificationMode())
  const notes = [
    ...problems,
    ...odditiesOf(source, sysId, candidates),
    ...[changedText, unkept, unlinked].filter((note) => note !== ''),
  ]
  const message = writtenMessage(notes, `to ${table} by script`, OPERATIONS[outcome])
  return { ignore: true, message, outcome, table, sysId }
}

const OPERATIONS = { inserted: 'INSERT', updated: 'UPDATE', ignored: 'NO_CHANGE' }

/** A class of a customer's own may lack the privilege: its row says so, and the others go on. */
function saved(item: GlideRecord, outcome: string): { sysId: string; why: string } {
  try {
    return { sysId: save(item, outcome), why: '' }
  } catch (error) {
    return { sysId: '', why: `: ${quotedText(`${error}`)}` }
  }
}

function save(item: GlideRecord, outcome: string): string {
  if (outcome === 'inserted') return `${item.insert() || ''}`
  if (outcome === 'updated') return `${item.update() || ''}`
  return item.getUniqueValue()
}

function fill(item: GlideRecord, source: StagingRow): boolean {
  const { owner } = ownerDecisionFor(source)
  const values = valuesFor(source, item)
  let changed = false
  for (const column of Object.keys(values)) {
    if (put(item, column, values[column])) changed = true
  }
  if (owner === '' && valueOf(item, 'assigned_to') !== '') {
    item.setValue('assigned_to', '')
    changed = true
  }
  return changed
}

function put(item: GlideRecord, column: string, value: string): boolean {
  if (value === '') return false
  const before = valueOf(item, column)
  const same = column === 'disk_space' ? before !== '' && Number(before) === Number(value) : before === value
  if (same) return false
  item.setValue(column, value)
  return true
}
