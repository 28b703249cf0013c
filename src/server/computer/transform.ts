// The scripts of the transform map "Kandji computer". Coalescing on the serial number happens before them.

import { GlideRecord } from '@servicenow/glide'
import { moveCheckIn } from '../cmdb/check-in.ts'
import { COMPUTER, DISCOVERY_SOURCE, identificationMode, itemOf, tieToSource } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { CHECKED_IN_NOW, SEEN_NOW, SEEN_SINCE } from '../shared/remarks.ts'
import { inHand } from '../staging/in-hand.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { forget } from '../staging/row-memory.ts'
import { accept, quoted, refuse, statusMessage } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { assetValuesFor, giveAsset } from './assets.ts'
import { keepNote } from './assignment.ts'
import { sidesAfter, sidesBefore } from './both-ways.ts'
import { writeByIdentification } from './by-identification.ts'
import { writeByScript } from './by-script.ts'
import { classFor } from './class.ts'
import {
  checkInFaultOf,
  isFreshness,
  lastSeenOf,
  mappedColumnsOf,
  mappingOf,
  modelCategoryFor,
  ownerDecisionFor,
  problemsOf,
  refusalOf,
  serialOf,
  writtenOf,
} from './device.ts'
import { notKept } from './kept.ts'
import { odditiesOf, presentFor } from './present.ts'

/** Who writes the CI of a row. */
type Writer = 'identification' | 'script' | 'map'

/**
 * onBefore: refuses rows that name no device, decides who writes the CI, names what can't be used, and settles the owner.
 * `action` is `insert` or `update` of `target`, a cmdb_ci_computer.
 */
export function before(record: GlideRecord, target: GlideRecord, action: string): Verdict {
  forget()
  const source = inHand(record)
  const refusal = refusalOf(source)
  if (refusal !== '') return refuse(refusal)
  if (isFreshness(source)) return refresh(source)
  const problems = problemsOf(source)
  const writer = writerOf(source, target, action)
  sidesBefore(source)
  if (writer !== 'map') {
    const verdict = writer === 'script' ? writeByScript(source, problems) : writeByIdentification(source, problems)
    moveCheckIn(source, verdict.sysId || '')
    sidesAfter(source, verdict.sysId || '')
    return verdict
  }
  // The field map sets a new owner; it can't clear one.
  if (ownerDecisionFor(source).owner === '') target.setValue('assigned_to', '')
  return accept([...problems, ...odditiesOf(source, presentFor(source).sysId)])
}

/**
 * The map's own script, after the field maps: the discovery source. It is no field map, because that column's choices
 * belong to cmdb_ci: `create` could start a list of its own for computers, and `ignore` would lose the value where the
 * choice is missing.
 */
export function finish(record: GlideRecord, target: GlideRecord): void {
  const source = inHand(record)
  target.setValue('discovery_source', DISCOVERY_SOURCE)
  const seen = lastSeenOf(source)
  if (seen !== '') target.setValue('last_discovered', seen)
  const category = modelCategoryFor(source, target)
  if (category !== '') target.setValue('model_category', category)
  const own: Record<string, string> = {
    ...assetValuesFor(source, target),
    ...mappingOf(source).values,
    ...mappedColumnsOf(source).values,
  }
  for (const column of Object.keys(own)) target.setValue(column, own[column])
}

/**
 * onAfter: notes the owner that the map's CI got. (It runs for refused rows, too.)
 * @returns what could not be noted, for the row's status message; empty where all was
 */
export function after(record: GlideRecord, target: GlideRecord, action: string): string {
  const source = inHand(record)
  if (refusalOf(source) !== '' || isFreshness(source) || writerOf(source, target, action) !== 'map') return ''
  const computer = target.getUniqueValue()
  moveCheckIn(source, `${computer || ''}`)
  const { owner, note } = ownerDecisionFor(source)
  const stored = new GlideRecord(COMPUTER)
  if (!computer || !stored.get(computer)) return ''
  if (isWritten(source, stored)) tieToSource(serialOf(source), `${computer}`)
  const isOurs = owner === undefined || valueOf(stored, 'assigned_to') === owner
  const unkept = isOurs ? keepNote(computer, note) : ''
  const changed = notKept(stored, writtenOf(source, stored))
  const unlinked = giveAsset(source, computer)
  sidesAfter(source, computer)
  return [changed, unkept, unlinked].filter((one) => one !== '').join('; ')
}

/** Whether the row changed its CI. What Kandji had written before was tied then: the MDM row looks after it. */
function isWritten(source: StagingRow, stored: GlideRecord): boolean {
  const { discoverySource, changes } = presentFor(source)
  return discoverySource !== DISCOVERY_SOURCE || valueOf(stored, 'sys_mod_count') !== changes
}

/** A transform map has one target table, and takes the first match: it writes where that is the CI that counts. */
function writerOf(source: StagingRow, target: GlideRecord, action: string): Writer {
  if (identificationMode() === 'ire') return 'identification'
  const { sysId } = presentFor(source)
  if (action === 'update') return target.getUniqueValue() === sysId ? 'map' : 'script'
  return sysId === '' && classFor(source) === COMPUTER ? 'map' : 'script'
}

/** A row that says no more than when the device was last seen: that time is brought up to date, and nothing else. */
function refresh(source: StagingRow): Verdict {
  const { sysId, table } = presentFor(source)
  if (sysId === '') {
    const serial = quoted(serialOf(source))
    return refuse(`no configuration item with serial_number ${serial} is here: send its whole row, then this one again`)
  }
  const seen = lastSeenOf(source)
  const told = { ignore: true, table, sysId }
  const ahead = checkInFaultOf(source)
  if (ahead !== '') return { ...told, message: statusMessage([ahead]), outcome: 'ignored' }
  const isMoved = moveCheckIn(source, sysId)
  if (seen === '') {
    const message = isMoved ? CHECKED_IN_NOW : SEEN_SINCE
    return { ...told, message, outcome: isMoved ? 'updated' : 'ignored' }
  }
  const item = itemOf(sysId)
  if (!item) return refuse(`the ${table} ${sysId} can't be read`)
  item.setValue('last_discovered', seen)
  item.setWorkflow(false)
  if (!item.update()) return refuse(`last_discovered of the ${table} ${sysId} could not be written`)
  return { ...told, message: SEEN_NOW, outcome: 'updated' }
}
