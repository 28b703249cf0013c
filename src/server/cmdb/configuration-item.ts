// Which configuration item is this device? One answer for device rows, MDM records and apps.
//
// ServiceNow's documents name cmdb_ci_handheld_computing among the tables that extend cmdb_ci_computer, but it comes with a
// store app ("CMDB CI Class Models"), and connectors' documents show it as a class beside it. So both are looked at, and
// nothing relies on either: below it, the first look finds handhelds, too.

import { GlideRecord, gs } from '@servicenow/glide'
import {
  awayWord,
  identificationModeOf,
  inOrder,
  MODE_PROPERTY,
  saysRetired,
  sourceKeyOf,
  SYSTEM_SERIAL,
} from '../shared/identification.ts'
import type { Candidate, IdentificationMode } from '../shared/identification.ts'
import { isSpelling, spellingsOf } from '../shared/serial-spellings.ts'
import { hasTable, isBelow, isPlainValue, recordsAbout, recordsWhere, valueOf } from './lookup.ts'

export const COMPUTER = 'cmdb_ci_computer'
export const HANDHELD = 'cmdb_ci_handheld_computing'
export const HARDWARE = 'cmdb_ci_hardware'
const SERIAL_NUMBERS = 'cmdb_serial_number'
const SOURCES = 'sys_object_source'

/** The constant that marks a record as delivered by Kandji. */
export const DISCOVERY_SOURCE = 'Kandji'

export const identificationMode = (): IdentificationMode =>
  identificationModeOf(`${gs.getProperty(MODE_PROPERTY, 'ire') || ''}`)

/** All CIs with this serial number, the one that counts first. In the mode `coalesce`, only classes that the transform map can reach. */
export function candidatesOf(serial: string, mode: IdentificationMode): Candidate[] {
  const found: Record<string, Candidate> = {}
  const base = mode === 'ire' ? HARDWARE : COMPUTER
  for (const table of [base, HANDHELD]) {
    // Where handhelds extend the first table, it has shown them.
    if (!hasTable(table) || (table === HANDHELD && isBelow(HANDHELD, base))) continue
    const record = recordsWhere(table, 'serial_number', serial)
    record.query()
    while (record.next()) found[record.getUniqueValue()] = candidate(record, { hasSerial: true, isListed: false })
  }
  for (const item of mode === 'ire' ? listed(serial) : []) {
    const known = found[item.getUniqueValue()]
    if (known) known.isListed = true
    else found[item.getUniqueValue()] = candidate(item, { hasSerial: false, isListed: true })
  }
  return inOrder(
    Object.keys(found).map((sysId) => found[sysId]),
    mode
  )
}

/**
 * CIs that may be this device, and that identification takes for others: those whose serial number is this one but for what is round
 * it, and those of no class of hardware that have the very same one.
 */
export function kinOf(serial: string): Array<Candidate & { isSame: boolean }> {
  const found: Array<Candidate & { isSame: boolean }> = []
  const record = recordsAbout('cmdb_ci', 'serial_number', serial, spellingsOf(serial))
  record.query()
  while (record.next()) {
    const own = valueOf(record, 'serial_number')
    const isSame = own.toLowerCase() === serial.toLowerCase()
    const isOurs = !isSame && valueOf(record, 'discovery_source') === DISCOVERY_SOURCE
    if (isOurs || !isSpelling(own, serial) || valueOf(record, 'duplicate_of') !== '') continue
    found.push({ ...candidate(record, { hasSerial: false, isListed: false }), isSame })
  }
  return found
}

/** CIs to which ServiceNow's table of serial numbers gives this one. */
function listed(serial: string): GlideRecord[] {
  if (!hasTable(SERIAL_NUMBERS)) return []
  const entry = recordsWhere(SERIAL_NUMBERS, 'serial_number', serial)
  entry.addQuery('serial_number_type', SYSTEM_SERIAL)
  entry.addQuery('valid', 'true')
  entry.addQuery('absent', '!=', 'true')
  entry.query()
  const items: GlideRecord[] = []
  while (entry.next()) {
    const item = new GlideRecord(HARDWARE)
    const sysId = valueOf(entry, 'cmdb_ci')
    if (sysId !== '' && item.get(sysId)) items.push(item)
  }
  return items
}

function candidate(record: GlideRecord, found: { hasSerial: boolean; isListed: boolean }): Candidate {
  const [install, hardware] = [valueOf(record, 'install_status'), valueOf(record, 'hardware_status')]
  return {
    sysId: record.getUniqueValue(),
    table: valueOf(record, 'sys_class_name'),
    name: valueOf(record, 'name'),
    isRetired: saysRetired(install, hardware),
    away: awayWord(install, hardware),
    duplicateOf: valueOf(record, 'duplicate_of'),
    created: valueOf(record, 'sys_created_on'),
    ...found,
  }
}

/** sys_id of the CI that a device with this serial number is, or empty. `candidates`: where somebody keeps what they are. */
export function configurationItemOf(serial: string, candidates?: () => Candidate[]): string {
  const mode = identificationMode()
  const known = mode === 'ire' ? bySource(serial) : ''
  if (known !== '') return known
  const [best] = candidates ? candidates() : candidatesOf(serial, mode)
  return best && best.duplicateOf === '' ? best.sysId : ''
}

/** The CI that identification has tied to our key, unless it has been deleted or marked as a duplicate since. */
function bySource(serial: string): string {
  if (!isPlainValue(serial)) return ''
  if (!hasTable(SOURCES)) return ''
  const source = recordsWhere(SOURCES, 'id', sourceKeyOf(serial))
  source.addQuery('name', DISCOVERY_SOURCE)
  source.query()
  while (source.next()) {
    const item = new GlideRecord(HARDWARE)
    const sysId = valueOf(source, 'target_sys_id')
    if (sysId !== '' && item.get(sysId) && valueOf(item, 'duplicate_of') === '') return sysId
  }
  return ''
}

/**
 * Ties our key to the CI, as identification does by itself: the apps of the device then find the same CI. Where the platform
 * refuses it, they are identified by the serial number alone.
 */
export function tieToSource(serial: string, sysId: string): void {
  if (!isPlainValue(serial) || !hasTable(SOURCES)) return
  const source = recordsWhere(SOURCES, 'id', sourceKeyOf(serial))
  source.addQuery('name', DISCOVERY_SOURCE)
  source.setLimit(1)
  source.query()
  const isThere = source.next()
  if (isThere && valueOf(source, 'target_sys_id') === sysId) return
  const item = new GlideRecord('cmdb_ci')
  if (!item.get(sysId)) return
  if (!isThere) {
    source.initialize()
    source.setValue('name', DISCOVERY_SOURCE)
    source.setValue('id', sourceKeyOf(serial))
  }
  source.setValue('target_table', valueOf(item, 'sys_class_name'))
  source.setValue('target_sys_id', sysId)
  if (isThere) source.update()
  else source.insert()
}

/**
 * A CI as a record of its own class: hardware has columns that the base class lacks. Where this app has no privilege for that
 * class, which a customer may have made, it is one of the nearest class above. Undefined where there is none.
 */
export function itemOf(sysId: string): GlideRecord | undefined {
  const base = new GlideRecord('cmdb_ci')
  if (sysId === '' || !base.get(sysId)) return undefined
  const table = valueOf(base, 'sys_class_name')
  const own = readable(table, sysId)
  if (own) return own
  for (const above of [COMPUTER, HARDWARE]) {
    const item = new GlideRecord(above)
    if (item.get(sysId)) return item
  }
  return base
}

function readable(table: string, sysId: string): GlideRecord | undefined {
  try {
    const item = new GlideRecord(table)
    return item.get(sysId) ? item : undefined
  } catch {
    return undefined
  }
}

/** True where the CI is a computer, or of a class below: only such a one fits the column `computer` of an MDM record. */
export function isComputer(sysId: string): boolean {
  return sysId !== '' && new GlideRecord(COMPUTER).get(sysId)
}
