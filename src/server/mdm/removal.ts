// A device that has gone from Kandji: its MDM record is marked, and where the row asks for it, its configuration item is
// retired. What a person has said about the item's status is never overwritten.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { sent } from '../staging/row.ts'

/** Values of cmdb_ci.install_status. */
const INSTALLED = '1'
const RETIRED = '7'

const CONFIGURATION_ITEMS = 'cmdb_ci'

const saysTrue = (source: GlideRecord, column: string): boolean => sent(source, column).toLowerCase() === 'true'

/** True when the row tells that its device is gone. A row that says nothing of it tells of a device that is there. */
export const isRemoved = (source: GlideRecord): boolean => saysTrue(source, 'is_removed')

/**
 * Retires the configuration item of a removed device, where the row asks for it, and notes in the MDM record that it was
 * Kandji. Only an item that is Installed, which is the default: every other status was chosen by somebody.
 */
export function retire(source: GlideRecord, target: GlideRecord): void {
  if (!saysTrue(source, 'retire') || valueOf(target, 'retired_from') !== '') return
  if (moveStatus(target, INSTALLED, RETIRED)) target.setValue('retired_from', INSTALLED)
}

/** The device is there again: what Kandji retired gets its status back, unless a person has changed it meanwhile. */
export function reinstate(target: GlideRecord): void {
  const before = valueOf(target, 'retired_from')
  if (before === '') return
  moveStatus(target, RETIRED, before)
  target.setValue('retired_from', '')
}

function moveStatus(target: GlideRecord, from: string, to: string): boolean {
  const item = new GlideRecord(CONFIGURATION_ITEMS)
  const sysId = valueOf(target, 'configuration_item')
  if (sysId === '' || !item.get(sysId) || valueOf(item, 'install_status') !== from) return false
  item.setValue('install_status', to)
  item.update()
  return true
}
