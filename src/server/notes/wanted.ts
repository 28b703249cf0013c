// Which note a device is to have, and when that is looked at: with each row of the device, and when its configuration item gets an
// asset. Kandji is asked only where the links differ from those that it was given last.

import { GlideRecord, gs } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'
import { isOn } from '../kandji/setting.ts'
import { instanceOf, noteOf } from './note.ts'
import { recordOf, wake } from './records.ts'

const PROPERTY = 'x_kandj_kandji.note_sync'
const MDM = 'x_kandj_kandji_mdm'

export const isNoteSyncOn = (): boolean => isOn(PROPERTY)

/** Empty where glide.servlet.uri is no address. */
export const instance = (): string => instanceOf(`${gs.getProperty('glide.servlet.uri', '') || ''}`)

/** The note for a configuration item; empty where there is no such item, or no address of the instance. */
export function wantedFor(configurationItem: string): string {
  const item = new GlideRecord('cmdb_ci')
  const address = instance()
  if (address === '' || configurationItem === '' || !item.get(configurationItem)) return ''
  return noteOf({
    instance: address,
    itemClass: valueOf(item, 'sys_class_name') || 'cmdb_ci',
    item: configurationItem,
    asset: valueOf(item, 'asset'),
  })
}

/** A device's MDM record was written, or a row said it again. */
export function mdmSeen(mdm: GlideRecord): void {
  if (!isNoteSyncOn() || isRemoved(mdm)) return
  const known = recordOf(mdm.getUniqueValue())
  if (known && valueOf(known, 'state') === 'waiting') return
  if (known && valueOf(known, 'state') === 'agreed' && isAsItIs(known, mdm)) return
  wake(mdm.getUniqueValue(), known)
}

/** A row of a device was taken, whether or not it changed anything. */
export function rowTaken(deviceId: string): void {
  if (!isNoteSyncOn()) return
  const mdm = recordsWhere(MDM, 'kandji_device_id', deviceId)
  mdm.query()
  while (mdm.next()) mdmSeen(mdm)
}

/** A configuration item got another asset. */
export function itemChanged(configurationItem: string): void {
  if (!isNoteSyncOn()) return
  const mdm = new GlideRecord(MDM)
  mdm.addQuery('configuration_item', configurationItem)
  mdm.query()
  while (mdm.next()) mdmSeen(mdm)
}

/** Whether the device has been given this note already. */
export const isAsItIs = (record: GlideRecord, mdm: GlideRecord): boolean =>
  valueOf(record, 'kandji_device_id') === valueOf(mdm, 'kandji_device_id') &&
  valueOf(record, 'note_id') !== '' &&
  valueOf(record, 'content') === wantedFor(itemOf(mdm))

export const isRemoved = (mdm: GlideRecord): boolean => /^(1|true)$/.test(valueOf(mdm, 'is_removed'))

export const itemOf = (mdm: GlideRecord): string => valueOf(mdm, 'configuration_item') || valueOf(mdm, 'computer')
