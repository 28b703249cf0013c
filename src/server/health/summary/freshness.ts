// How many devices Kandji has not seen for so long: by its last check-in where the MDM record has it, else by when ServiceNow last
// discovered the item. Devices that are gone from Kandji are left out.

import { GlideRecord } from '@servicenow/glide'
import { DISCOVERY_SOURCE } from '../../cmdb/configuration-item.ts'
import { valueOf } from '../../cmdb/lookup.ts'
import { DAY, now, secondsAgo, secondsBetween } from '../moment.ts'
import { HARDWARE } from './device-records.ts'

const MDM_RECORDS = 'x_kandj_kandji_mdm'
const STEPS = [7, 14, 30, 60, 90]

export interface Freshness {
  /** Not seen for so many days, or more. */
  days: number
  count: number
}

/** Each step counts the devices of the later ones, too. */
export function freshness(): Freshness[] {
  const limit = secondsAgo(STEPS[0] * DAY)
  const times = [...byCheckIn(limit), ...byDiscovery(limit), ...withoutRecord(limit)]
  const present = now()
  const ages = times.map((time) => secondsBetween(time, present) / DAY)
  return STEPS.map((days) => ({ days, count: ages.filter((age) => age >= days).length }))
}

/** Records of devices that are still in Kandji. */
function present(): GlideRecord {
  const record = new GlideRecord(MDM_RECORDS)
  record.addQuery('is_removed', '!=', 'true')
  return record
}

function byCheckIn(limit: string): string[] {
  const record = present()
  record.addQuery('last_check_in', '<=', limit)
  record.query()
  const times: string[] = []
  while (record.next()) times.push(valueOf(record, 'last_check_in'))
  return times
}

/** Records of an earlier version, or of a device that Kandji gives no check-in for. */
function byDiscovery(limit: string): string[] {
  const record = present()
  record.addNullQuery('last_check_in')
  record.addQuery('configuration_item.last_discovered', '<=', limit)
  record.query()
  const times: string[] = []
  while (record.next()) {
    const item = new GlideRecord('cmdb_ci')
    if (item.get(valueOf(record, 'configuration_item'))) times.push(valueOf(item, 'last_discovered'))
  }
  return times
}

/** Items that came without an MDM record. */
function withoutRecord(limit: string): string[] {
  const record = new GlideRecord(MDM_RECORDS)
  record.addQuery('configuration_item.last_discovered', '<=', limit)
  record.query()
  const tied: Record<string, boolean> = {}
  while (record.next()) tied[valueOf(record, 'configuration_item')] = true
  const item = new GlideRecord(HARDWARE)
  item.addQuery('discovery_source', DISCOVERY_SOURCE)
  item.addQuery('last_discovered', '<=', limit)
  item.query()
  const times: string[] = []
  while (item.next()) if (!tied[item.getUniqueValue()]) times.push(valueOf(item, 'last_discovered'))
  return times
}
