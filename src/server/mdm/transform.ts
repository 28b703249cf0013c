// The scripts of the transform map "Kandji MDM". One record per device, always: coalescing on the blueprint would melt
// all devices of one blueprint into one record, so the record is found by script.

import { GlideRecord } from '@servicenow/glide'
import { noticedThere } from '../both-ways/notice.ts'
import { isLater } from '../cmdb/check-in.ts'
import {
  COMPUTER,
  configurationItemOf as itemBySerial,
  identificationMode,
  isComputer,
  tieToSource,
} from '../cmdb/configuration-item.ts'
import { faultOfSerial } from '../cmdb/invalid-serials.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { skipOf } from '../customising/answers.ts'
import { ownColumnsOf } from '../customising/extra.ts'
import { isAtHome, linesFor, mdmColumnsOf } from '../mapping/lines.ts'
import { mappedOf } from '../mapping/mapped.ts'
import { rowTaken } from '../notes/wanted.ts'
import { NOTHING_TO_MARK, SERIAL_HAS_CHANGED, WITHOUT_COMPUTER } from '../shared/remarks.ts'
import { cleanSerial } from '../shared/serial-number.ts'
import { inHand } from '../staging/in-hand.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { checkInOf } from '../staging/check-in.ts'
import { timeOf } from '../staging/moment.ts'
import { forget, remembered } from '../staging/row-memory.ts'
import { accept, fit, quoted, refuse, sent } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { otherMakersSign, presentOf } from '../computer/present.ts'
import { COLUMNS, keepOne, keepRemoval, recordsOf, TABLE } from './one-record.ts'
import type { Device } from './one-record.ts'
import { isRemoved, reinstate, retire } from './removal.ts'

/** What a source script on sys_id answers to make a new record (docs: "Updating records using coalesce"). */
const NEW_RECORD = '-1'

export const deviceIdOf = (source: StagingRow): string => fit(sent(source, 'device_id'), 64)

/** What the row says of an attribute that goes where it always goes; empty where a customer has mapped it elsewhere. */
const atHome = (source: StagingRow, attribute: string): string =>
  isAtHome(source, attribute) ? sent(source, attribute) : ''

export const blueprintIdOf = (source: StagingRow): string => fit(atHome(source, 'blueprint_id'), 64)

export const blueprintNameOf = (source: StagingRow): string => fit(atHome(source, 'blueprint_name'), 255)

export const assetTagOf = (source: StagingRow): string => fit(atHome(source, 'asset_tag'), 255)

/** `true` or `false`; empty where the row says neither. */
export function isMissingOf(source: StagingRow): string {
  const text = atHome(source, 'is_missing').toLowerCase()
  return text === 'true' || text === 'false' ? text : ''
}

/** What push has sent about the device, as a hash: what ServiceNow has can be compared by it. */
export const fingerprintOf = (source: StagingRow): string => fit(sent(source, 'fingerprint'), 64)

const serialOf = (source: StagingRow): string => cleanSerial(sent(source, 'serial_number'))

/**
 * sys_id of the device's configuration item, whatever its class. The row of a removed device leaves the record's item as
 * it is: the serial number may belong to another device by now.
 */
export const configurationItemOf = (source: StagingRow): string =>
  isRemoved(source) ? '' : remembered(source, 'configuration item', () => itemBySerial(serialOf(source)))

/** The same where it is a computer, or of a class below; else empty. */
export const computerOf = (source: StagingRow): string =>
  remembered(source, 'computer', () => (isComputer(configurationItemOf(source)) ? configurationItemOf(source) : ''))

const deviceOf = (source: StagingRow): Device => ({
  deviceId: deviceIdOf(source),
  configurationItem: configurationItemOf(source),
})

/**
 * The record that this row updates: its computer's, so that an erased and enrolled again device keeps its record, or the
 * one of its device id; of several the one that stays. A removed device is found by its id alone: after an enrolment with
 * a new id, the record is that one's. A sys_id, or -1 for a new record. The first script that runs for a row.
 */
export function recordOf(row: GlideRecord): string {
  forget()
  const [record] = recordsOf(deviceOf(inHand(row)))
  return record ? record.sysId : NEW_RECORD
}

/**
 * onBefore: refuses rows that can't be tied to a device and its configuration item. A removed device that has no record
 * gets none. `action` is `insert` or `update` of `target`, a x_kandj_kandji_mdm.
 */
export function before(record: GlideRecord, target: GlideRecord, action: string): Verdict {
  const source = inHand(record)
  const refusal = refusalOf(source)
  if (refusal !== '') return refuse(refusal)
  if (!isRemoved(source)) {
    const mapped = mappedOf(source, TABLE)
    const own = ownColumnsOf(source, TABLE, COMPUTER)
    const values = { ...mapped.values, ...own.values }
    for (const column of Object.keys(values)) target.setValue(column, values[column])
    const problems = [...mapped.problems, ...own.problems]
    if (action !== 'update') return accept(problems)
    reinstate(target)
    return accept([...problems, ...movesFrom(source, target)])
  }
  if (action === 'insert') return { ignore: true, message: NOTHING_TO_MARK, outcome: 'ignored' }
  retire(source, target)
  return accept([])
}

/** The map's own script, after the field maps: dates. */
export function finish(source: StagingRow, target: GlideRecord): void {
  const enrolled = timeOf(atHome(source, 'first_enrollment'))
  if (enrolled !== '') target.setValue('first_enrollment', enrolled)
  const seen = checkInOf(sent(source, 'last_check_in'))
  if (isLater(seen, target)) target.setValue('last_check_in', seen)
}

/** onAfter: one record stays for this device and its configuration item. (It runs for refused rows, too.) */
export function after(record: GlideRecord, target: GlideRecord): void {
  const source = inHand(record)
  const isWritten = valueOf(target, 'sys_created_on') !== ''
  if (!isWritten || refusalOf(source) !== '') return
  if (isRemoved(source)) keepRemoval(deviceIdOf(source), target)
  else {
    keepOne(deviceOf(source), target, [...COLUMNS, ...mdmColumnsOf(linesFor(source))])
    if (isAtHome(source, 'asset_tag'))
      noticedThere(configurationItemOf(source), 'asset_tag', valueOf(target, 'asset_tag'))
    rowTaken(deviceIdOf(source))
    // A tie that somebody has deleted since: a computer row that changes nothing does not look after it.
    if (identificationMode() === 'coalesce') tieToSource(serialOf(source), configurationItemOf(source))
  }
}

function refusalOf(source: StagingRow): string {
  if (deviceIdOf(source) === '') return 'device_id is blank: the row names no device and was refused'
  if (isRemoved(source)) return ''
  const serial = serialOf(source)
  const fault = faultOfSerial(serial)
  if (fault) {
    const named = serial === '' ? 'serial_number' : `serial_number ${quoted(serial)}`
    return `${named} ${fault.reason}: the row names no computer and was refused`
  }
  const skipped = skipOf(source)
  if (skipped !== '') return skipped
  const item = configurationItemOf(source)
  if (item !== '' && remembered(source, 'another maker', () => otherMakersSign(presentOf(item))) === '') return ''
  return `${WITHOUT_COMPUTER} ${quoted(serial)} is here yet: send its computer row first, then this row again`
}

/** The item that the device had until this row, whichever record the row updates: that of its new item may be another device's. */
function itemBefore(source: StagingRow, target: GlideRecord): string {
  const deviceId = deviceIdOf(source)
  if (valueOf(target, 'kandji_device_id').toLowerCase() === deviceId.toLowerCase())
    return valueOf(target, 'configuration_item')
  const [own] = recordsOf({ deviceId, configurationItem: '' })
  return own ? own.values.configuration_item || '' : ''
}

/** A device can get another serial number, when its main board is replaced: its record moves, the old item stays. */
function movesFrom(source: StagingRow, target: GlideRecord): string[] {
  const before = itemBefore(source, target)
  if (before === '' || before === configurationItemOf(source)) return []
  const item = new GlideRecord('cmdb_ci')
  if (!item.get(before)) return []
  const old = valueOf(item, 'serial_number')
  if (old.toLowerCase() === serialOf(source).toLowerCase()) return []
  return [
    `the serial number of device ${deviceIdOf(source)} ${SERIAL_HAS_CHANGED} ${quoted(old)} to ${quoted(serialOf(source))}: its MDM record moved, and the configuration item ${quoted(valueOf(item, 'name') || before)} of the old one is left as it is`,
  ]
}
