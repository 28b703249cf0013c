// A device row through ServiceNow's identification and reconciliation (IRE), the way of every source of the CMDB: it finds
// the CI by its serial number in any class of hardware, keeps what reconciliation rules keep, and notes source and serial
// number in their tables.
// Source: ServiceNow docs, IdentificationEngineScopedAPI (payload, settings, options), class-hardware (serial numbers are
// kept in cmdb_serial_number, too), integrationhub-etl (`<EMPTY_STRING>`).

import { GlideRecord } from '@servicenow/glide'
import { IdentificationEngine } from '@servicenow/glide/sn_cmdb'
import { COMPUTER, DISCOVERY_SOURCE, HANDHELD, HARDWARE } from '../cmdb/configuration-item.ts'
import { hasTable, recordsWhere } from '../cmdb/lookup.ts'
import { sourceKeyOf, SYSTEM_SERIAL } from '../shared/identification.ts'
import { KEPT_BY_RULES } from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { statusMessage, writtenMessage } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { giveAsset } from './assets.ts'
import { keepNote } from './assignment.ts'
import { classFor } from './class.ts'
import { lastSeenOf, ownerDecisionFor, serialOf, valuesFor } from './device.ts'
import { extraOf } from './extra.ts'
import { notKept, serialFaultOf } from './kept.ts'
import { candidatesFor, odditiesOf, presentFor } from './present.ts'

const FEED = 'Kandji devices'
const EMPTY = '<EMPTY_STRING>'
/** The time of discovery is Kandji's last check-in, never the time of this call. */
const OPTIONS = { skip_updating_source_last_discovered_to_now: 'true' }

type Values = Record<string, string>

/** What is read of the engine's answer about an item. */
interface Answer {
  operation?: string
  className?: string
  sysId?: string
  maskedAttributes?: unknown[]
  errorCount?: number
  errors?: Reason[]
  /** Of an item that waits as a partial payload: why it was not written. */
  warnings?: Reason[]
}

interface Reason {
  error?: string
  message?: string
}

/** Hands the row to the engine; the verdict tells the sender what became of it. */
export function writeByIdentification(source: StagingRow, faults: string[]): Verdict {
  const all = valuesOf(source)
  const problems = [...faults, ...extraOf(source).problems]
  const isNamesake = candidatesFor(source).length === 0 && hasNamesake(all.name)
  // Where no CI has the serial number, the engine goes by the name next, and would take another Mac of that name.
  const made = isNamesake ? send(source, { serial_number: all.serial_number }) : undefined
  if (made && !isWritten(made)) return refusedBy(made, problems)
  const answer = send(source, made && made.sysId ? { ...all, sys_id: made.sysId } : all)
  if (!isWritten(answer)) return refusedBy(answer, problems)

  const sysId = `${answer.sysId}`
  const masked = (answer.maskedAttributes || []).map((one) => `${one}`)
  const found = answer.operation === 'NO_CHANGE' ? NOTHING : foundIn(source, answer, all, masked)
  if (found.refusal !== '') return { ignore: true, message: statusMessage([...problems, found.refusal]) }
  const notes = [...problems, ...odditiesOf(source, sysId)]
  if (found.note !== '') notes.push(found.note)
  const unlinked = giveAsset(source, sysId)
  if (unlinked !== '') notes.push(unlinked)
  const unkept = keepOwnersNote(source, sysId, masked)
  if (unkept !== '') notes.push(unkept)
  if (masked.length > 0) notes.push(`${KEPT_BY_RULES}: ${masked.join(', ')}`)
  const operation = made && made.operation === 'INSERT' ? 'INSERT' : `${answer.operation}`
  return {
    ignore: true,
    message: writtenMessage(notes, 'by identification', operation),
    outcome: operation === 'INSERT' ? 'inserted' : operation === 'NO_CHANGE' ? 'ignored' : 'updated',
    table: answer.className || presentFor(source).table || classFor(source),
    sysId,
  }
}

const NOTHING = { refusal: '', note: '' }

/** Read as what all devices are: the app may not read the tables of a customer's own classes. */
function readAgain(sysId: string): GlideRecord | undefined {
  for (const table of [COMPUTER, HANDHELD, HARDWARE]) {
    if (table === HANDHELD && !hasTable(HANDHELD)) continue
    const item = new GlideRecord(table)
    if (item.get(sysId)) return item
  }
  return undefined
}

/** What the engine says it has written is looked at: a rule may have undone it, or kept the record from being there at all. */
function foundIn(source: StagingRow, answer: Answer, all: Values, masked: string[]): { refusal: string; note: string } {
  const item = readAgain(`${answer.sysId}`)
  if (item === undefined) {
    const table = answer.className || presentFor(source).table || classFor(source)
    const refusal = `refused by ServiceNow's identification: it answered ${answer.operation}, and there is no such ${table} (${answer.sysId})`
    return { refusal, note: '' }
  }
  const written: Values = { ...all }
  if (written.assigned_to === EMPTY) written.assigned_to = ''
  return { refusal: serialFaultOf(item, serialOf(source), masked), note: notKept(item, written, masked) }
}

function valuesOf(source: StagingRow): Values {
  const present = presentFor(source)
  const { owner } = ownerDecisionFor(source)
  const all = {
    serial_number: serialOf(source),
    ...valuesFor(source, new GlideRecord(present.table || classFor(source))),
    // Never set back: an older check-in leaves the time that is there.
    last_discovered: lastSeenOf(source) || present.lastDiscovered,
    ...(owner === '' && { assigned_to: EMPTY }),
  } as Values
  const values: Values = {}
  for (const column of Object.keys(all)) if (all[column] !== '') values[column] = all[column]
  const extra = extraOf(source).values
  for (const column of Object.keys(extra)) values[column] = extra[column]
  return values
}

function send(source: StagingRow, values: Values): Answer {
  const serial = serialOf(source)
  const present = presentFor(source)
  const item = {
    className: present.sysId === '' ? classFor(source) : keptClass(source),
    values,
    lookup: [
      {
        className: 'cmdb_serial_number',
        values: { serial_number: serial, serial_number_type: SYSTEM_SERIAL, valid: 'true', absent: 'false' },
      },
    ],
    settings: { updateWithoutSwitch: 'true', updateWithoutDowngrade: 'true' },
    sys_object_source_info: {
      source_name: DISCOVERY_SOURCE,
      source_native_key: sourceKeyOf(serial),
      source_feed: FEED,
    },
  }
  const engine = IdentificationEngine as unknown as {
    createOrUpdateCIEnhanced(source: string, input: string, options: object): string
  }
  const text = engine.createOrUpdateCIEnhanced(DISCOVERY_SOURCE, JSON.stringify({ items: [item] }), OPTIONS)
  const { items } = JSON.parse(`${text}`) as { items?: Answer[] }
  return (items && items[0]) || { errors: [{ message: 'the engine answered without an item' }], errorCount: 1 }
}

/** A CI that is there stays in its class, but for hardware of no nearer class: that becomes what the device is. */
function keptClass(source: StagingRow): string {
  const { table } = presentFor(source)
  return table === 'cmdb_ci_hardware' ? classFor(source) : table
}

const isWritten = (answer: Answer): boolean =>
  !(Number(answer.errorCount) > 0) && `${answer.sysId || 'Unknown'}` !== 'Unknown'

function refusedBy(answer: Answer, problems: string[]): Verdict {
  const said = [...(answer.errors || []), ...(answer.warnings || [])]
  const why = said.map((one) => one.message || one.error || '').filter((text) => text !== '')
  const reason = why.join('; ') || `it answered ${answer.operation} without a record`
  return { ignore: true, message: statusMessage([...problems, `refused by ServiceNow's identification: ${reason}`]) }
}

/** Another CI of hardware has this name. */
function hasNamesake(name: string | undefined): boolean {
  if (!name) return false
  const other = recordsWhere('cmdb_ci_hardware', 'name', name)
  other.setLimit(1)
  other.query()
  return other.next()
}

/** What a reconciliation rule kept was not set by Kandji. */
function keepOwnersNote(source: StagingRow, sysId: string, masked: string[]): string {
  const { owner, note } = ownerDecisionFor(source)
  const isKept = owner !== undefined && masked.indexOf('assigned_to') >= 0
  return keepNote(sysId, isKept && note ? { ...note, owner: '', outcome: 'found' } : note)
}
