// iPhone and iPad rows whose CI is, or is to be, a cmdb_ci_handheld_computing. A transform map has one target table, so
// such a row is written here by script, with the rules of the map, and the map's own target is ignored.

import { GlideRecord, gs } from '@servicenow/glide'
import { DISCOVERY_SOURCE, HANDHELD, handheldBySerial } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { remembered } from '../staging/row-memory.ts'
import { sent, statusMessage } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { decideOwner, note, notedOwner } from './assignment.ts'
import type { Decision } from './assignment.ts'
import {
  assignedToOf,
  diskSpaceOf,
  keepsOwner,
  manufacturerOf,
  modelOf,
  nameOf,
  osOf,
  osVersionOf,
  serialOf,
} from './device.ts'
import { isMobile } from './operating-system.ts'

const CLASS_PROPERTY = 'x_kandj_kandji.mobile_class'

const knownHandheld = (source: GlideRecord): string =>
  remembered(source, 'handheld', () => handheldBySerial(serialOf(source)))

/**
 * True for an iPhone or iPad that is to be made in the handheld class, or is there already where that class is not below
 * computers. Only asked when coalescing found nothing: what it finds, the map updates where it is.
 */
export function belongsToHandhelds(source: GlideRecord): boolean {
  if (!isMobile(sent(source, 'os_type'))) return false
  return gs.getProperty(CLASS_PROPERTY, '') === HANDHELD || knownHandheld(source) !== ''
}

/** Inserts or updates the handheld; the verdict tells the sender what became of the row. */
export function writeHandheld(source: GlideRecord, problems: string[]): Verdict {
  const known = knownHandheld(source)
  const handheld = new GlideRecord(HANDHELD)
  if (known === '') {
    handheld.initialize()
    handheld.setValue('serial_number', serialOf(source))
  } else {
    handheld.get(known)
  }
  const wanted = assignedToOf(source)
  const current = valueOf(handheld, 'assigned_to')
  const noted = known === '' ? '' : notedOwner(known)
  const decision: Decision = keepsOwner(source)
    ? { owner: 'keep', note: 'keep' }
    : decideOwner({ current, noted, wanted })
  const changed = fill(handheld, source)
  if (decision.owner === 'clear') handheld.setValue('assigned_to', '')
  const outcome = known === '' ? 'inserted' : changed || decision.owner === 'clear' ? 'updated' : 'ignored'
  const sysId = save(handheld, outcome)
  if (!sysId) {
    const failed = `the ${HANDHELD} of serial number ${serialOf(source)} could not be written`
    return { ignore: true, message: statusMessage([...problems, failed]) }
  }
  note(sysId, decision.note, wanted)
  const told = `written to ${HANDHELD} by script`
  return { ignore: true, message: statusMessage(problems) || told, outcome, table: HANDHELD, sysId }
}

function save(handheld: GlideRecord, outcome: string): string {
  if (outcome === 'inserted') return `${handheld.insert() || ''}`
  if (outcome === 'updated') return `${handheld.update() || ''}`
  return handheld.getUniqueValue()
}

function fill(handheld: GlideRecord, source: GlideRecord): boolean {
  const values: Record<string, string> = {
    name: nameOf(source),
    manufacturer: manufacturerOf(source),
    model_id: modelOf(source),
    os: osOf(source),
    os_version: osVersionOf(source),
    disk_space: diskSpaceOf(source),
    assigned_to: assignedToOf(source),
    discovery_source: DISCOVERY_SOURCE,
  }
  let changed = false
  for (const column of Object.keys(values)) {
    if (put(handheld, column, values[column])) changed = true
  }
  return changed
}

function put(handheld: GlideRecord, column: string, value: string): boolean {
  if (value === '') return false
  const before = valueOf(handheld, column)
  const same = column === 'disk_space' ? before !== '' && Number(before) === Number(value) : before === value
  if (same) return false
  handheld.setValue(column, value)
  return true
}
