// What ServiceNow has of the devices beside what was delivered to it. Pure: everything that was read is handed in.

import { awayWord, saysRetired } from '../../server/shared/identification.ts'
import { DISCOVERY_SOURCE } from '../servicenow/source.ts'
import type { Attributes } from '../configuration/attributes.ts'

/** What is known as delivered of a device. */
export interface Delivered {
  deviceId: string
  serial: string
  /** Of the rows that were delivered last. */
  fingerprint: string
  /** The last check-in that was delivered, `yyyy-MM-dd HH:mm:ss`; '' where none was. */
  seen: string
}

/** A device that had left Kandji: its MDM record was marked. */
export type Departed = Pick<Delivered, 'deviceId' | 'serial'>

/** An MDM record, and the configuration item that it refers to. */
export interface MdmRecord {
  deviceId: string
  /** Undefined where this table has no such column: an older app. */
  fingerprint: string | undefined
  isRemoved: boolean
  /** Undefined where this table has no such column: an app before 0.2. */
  blueprintName: string | undefined
  /** sys_id of the configuration item; '' where it refers to none. */
  item: string
  /** The same where it is a computer. */
  computer: string
  /** Undefined where this account may not read configuration items. */
  read: ReadItem | undefined
}

/** What the configuration item of an MDM record shows. A text is undefined where this account is not shown the column. */
export interface ReadItem {
  item: boolean
  computer: boolean
  /** Class of the item. */
  table: string
  serial: string | undefined
  lastDiscovered: string
  manufacturer?: string | undefined
  model?: string | undefined
  /** sys_id of the item whose duplicate it is said to be. */
  duplicateOf?: string | undefined
  installStatus?: string | undefined
  discoverySource?: string | undefined
}

export interface Finding {
  deviceId: string
  serial: string
  /** Complete sentence parts after "In ServiceNow", the same as long as nothing changes there. */
  reason: string
}

export interface Drift {
  /** Devices that ServiceNow has lost, in part or altogether. */
  gone: Finding[]
  /** Devices of which ServiceNow has something else than was delivered last. */
  older: Finding[]
  /** Ids of devices that are right, but for a last check-in older than the delivered one, or still to come. */
  stale: string[]
  /** Devices that have left Kandji, and that ServiceNow has as if they had not. */
  returned: Finding[]
  /** Ids of the devices that are right. */
  right: string[]
  /** Ids of devices that are right, and of which ServiceNow has something that a row of theirs would mend or name. */
  odd: string[]
  /** Devices that are right, and whose configuration item another source has written since: sending them again would not end that. */
  shared: Finding[]
  /** Records of devices that Kandji does not list, and that say nothing of having left: `deviceId` is the record's. */
  unlisted: Finding[]
  /** A record has what was delivered earlier, which nobody writes by hand: the instance was restored, or cloned over. */
  isSetBack: boolean
}

export interface CompareOptions {
  /** False where the configuration sends none. */
  comparesFingerprints: boolean
  /** The latest time that can be a last check-in, `yyyy-MM-dd HH:mm:ss`. */
  latest?: string | undefined
  /** Whether Kandji has the device, or ServiceNow was told that it has left. Undefined where nobody knows: no record is unlisted then. */
  isListed?: ((deviceId: string) => boolean) | undefined
}

/** What can be compared of what these attributes send. */
export function comparesFingerprints({
  skip,
  rename,
}: Pick<Attributes, 'skip' | 'rename'>): Pick<CompareOptions, 'comparesFingerprints'> {
  return { comparesFingerprints: !skip.has('fingerprint') && !rename.has('fingerprint') }
}

const COMPUTER = 'cmdb_ci_computer'

/** As this program makes them. */
const FINGERPRINT = /^[\w-]{43}$/

/**
 * Which devices the check finds gone or older, and would send again: `gone`, `older` and `returned` are sent again as a whole,
 * `stale` with their last check-in alone.
 * @param records every MDM record that there is
 */
export function driftOf(
  delivered: Iterable<Delivered>,
  departed: Iterable<Departed>,
  records: Iterable<MdmRecord>,
  options: CompareOptions = { comparesFingerprints: true }
): Drift {
  const drift: Drift = {
    gone: [],
    older: [],
    stale: [],
    returned: [],
    right: [],
    odd: [],
    shared: [],
    unlisted: [],
    isSetBack: false,
  }
  const byDevice = new Map<string, MdmRecord[]>()
  for (const record of records) {
    const key = record.deviceId.toLowerCase()
    const others = byDevice.get(key)
    if (others) others.push(record)
    else byDevice.set(key, [record])
  }
  const devices = [...delivered]
  const serials = new Map(devices.map(({ deviceId, serial }) => [serial.toLowerCase(), deviceId]))
  for (const device of devices) {
    const found = byDevice.get(device.deviceId.toLowerCase()) ?? []
    const lost = reasonOf(found, (record) => lostReason(record, device, serials))
    const older = lost ?? reasonOf(found, (record) => olderReason(record, device, options)) ?? severalReason(found)
    const { deviceId, serial } = device
    if (lost !== undefined) drift.gone.push({ deviceId, serial, reason: lost })
    else if (older !== undefined) {
      drift.older.push({ deviceId, serial, reason: older })
      if (found.some(({ fingerprint = '' }) => fingerprint !== device.fingerprint && FINGERPRINT.test(fingerprint)))
        drift.isSetBack = true
    } else {
      drift.right.push(deviceId)
      if (found.every((record) => isStale(record, device, options.latest))) drift.stale.push(deviceId)
      if (found.every(isOdd)) drift.odd.push(deviceId)
      const source = found[0]?.read?.discoverySource ?? DISCOVERY_SOURCE
      if (isAnothers(source)) drift.shared.push({ deviceId, serial, reason: sharedReason(source) })
    }
  }
  for (const { deviceId, serial } of departed) {
    const found = byDevice.get(deviceId.toLowerCase()) ?? []
    if (found.some(({ isRemoved }) => !isRemoved))
      drift.returned.push({ deviceId, serial, reason: 'its MDM record is not marked as removed from Kandji' })
  }
  if (options.isListed) drift.unlisted.push(...unlistedOf(byDevice, options.isListed))
  return drift
}

function unlistedOf(byDevice: ReadonlyMap<string, MdmRecord[]>, isListed: (deviceId: string) => boolean): Finding[] {
  const findings: Finding[] = []
  for (const found of byDevice.values()) {
    const record = found.find(({ isRemoved }) => !isRemoved)
    if (record === undefined || isListed(record.deviceId)) continue
    const named = record.deviceId === '' ? 'without a device id' : `of the device ${record.deviceId}`
    const reason = `there is an MDM record ${named}, which Kandji does not list, and which is not marked as removed from Kandji`
    findings.push({ deviceId: record.deviceId, serial: record.read?.serial?.trim() ?? '', reason })
  }
  return findings
}

/** Who has cleared the column is nobody that can be named. */
const isAnothers = (source: string): boolean => source !== '' && source !== DISCOVERY_SOURCE

const sharedReason = (source: string): string =>
  `its computer has the discovery source \`${source}\`: that source has written it since, and what both say of it goes to and fro`

/** Of several records one that is right is enough. @returns undefined when one is */
function reasonOf(records: MdmRecord[], reason: (record: MdmRecord) => string | undefined): string | undefined {
  if (records.length === 0) return 'there is no MDM record of it'
  const reasons = records.map(reason)
  return reasons.includes(undefined) ? undefined : reasons[0]
}

function lostReason(
  { item, computer, read }: MdmRecord,
  { deviceId, serial }: Delivered,
  serials: ReadonlyMap<string, string>
): string | undefined {
  if (item === '') return 'its MDM record refers to no computer'
  if (read === undefined) return undefined
  if (!read.item || (computer !== '' && !read.computer))
    return 'the computer that its MDM record refers to is not there'
  // Of other classes it has a configuration item alone.
  if (computer === '' && read.table === COMPUTER) return 'its MDM record refers to no computer'
  if (read.serial !== undefined) {
    const owner = serials.get(read.serial.trim().toLowerCase())
    if (owner !== undefined && owner !== deviceId)
      return `its MDM record refers to the computer of another device, ${read.serial}`
    if (!read.serial.toLowerCase().includes(serial.toLowerCase()))
      return `its computer has ${read.serial.trim() === '' ? 'no serial number' : `the serial number ${read.serial}`}`
  }
  if (read.duplicateOf) return 'its computer is marked as a duplicate of another one'
  return undefined
}

function olderReason(
  { fingerprint, isRemoved }: MdmRecord,
  device: Delivered,
  { comparesFingerprints }: CompareOptions
): string | undefined {
  if (isRemoved) return 'its MDM record is marked as removed from Kandji'
  if (!comparesFingerprints || fingerprint === undefined || fingerprint === device.fingerprint) return undefined
  const has = fingerprint === '' ? 'no fingerprint' : `the fingerprint ${fingerprint}`
  return `its MDM record has ${has}, which is not of what was delivered last`
}

/** Each device has one record, always: which of several somebody looks at is chance. */
const severalReason = (records: MdmRecord[]): string | undefined =>
  records.length > 1 ? `there are ${records.length} MDM records of it` : undefined

/** An item of a device that Kandji manages and that is retired or stolen is named by its row; a model or company that was deleted is made again by it. */
function isOdd({ read }: MdmRecord): boolean {
  if (read === undefined) return false
  const status = read.installStatus ?? ''
  return saysRetired(status, '') || awayWord(status, '') !== '' || read.model === '' || read.manufacturer === ''
}

/** One that is still to come would make the device look fresh for ever. */
function isStale({ read }: MdmRecord, { seen }: Delivered, latest = '9999'): boolean {
  if (read === undefined) return false
  return (seen !== '' && seen <= latest && read.lastDiscovered < seen) || read.lastDiscovered > latest
}
