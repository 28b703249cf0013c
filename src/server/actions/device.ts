// The device of an action: its MDM record, its computer, its platform, and what can be asked of it.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { KINDS, platformOf } from './kinds.ts'

const MDM = 'x_kandj_kandji_mdm'

/** The MDM record of this sys_id. */
export function mdmBySysId(sysId: string): GlideRecord | undefined {
  const mdm = new GlideRecord(MDM)
  return sysId !== '' && mdm.get('sys_id', sysId) ? mdm : undefined
}

/** The MDM record of a configuration item; one that is still in Kandji goes first. */
export function mdmOfItem(sysId: string): GlideRecord | undefined {
  if (sysId === '') return undefined
  const mdm = new GlideRecord(MDM)
  mdm.addQuery('computer', sysId).addOrCondition('configuration_item', sysId)
  mdm.orderBy('is_removed')
  mdm.orderByDesc('sys_updated_on')
  mdm.setLimit(1)
  mdm.query()
  return mdm.next() ? mdm : undefined
}

/** Whether the MDM record is that of this computer. */
export const isOf = (mdm: GlideRecord, computer: string): boolean =>
  [valueOf(mdm, 'computer'), valueOf(mdm, 'configuration_item')].indexOf(computer) >= 0

export const isRemoved = (mdm: GlideRecord): boolean => /^(1|true)$/.test(valueOf(mdm, 'is_removed'))

/** Why an action can't be asked of a device at all; empty where it can. */
export function faultOf(mdm: GlideRecord, action: string): string {
  const device = nameOf(mdm)
  if (isRemoved(mdm)) return `${device} is no longer in Kandji`
  const platform = platformOfDevice(mdm)
  const { label, platforms } = KINDS[action]
  if (platforms.indexOf(platform) >= 0) return ''
  return `${label} is for ${platforms.join(', ')}; ${device} is ${platform}, so it was refused`
}

export function platformOfDevice(mdm: GlideRecord): string {
  const item = itemOf(mdm)
  return platformOf(item && item.isValidField('os') ? valueOf(item, 'os') : '')
}

/** As people know the device. */
export function nameOf(mdm: GlideRecord): string {
  const item = itemOf(mdm)
  return (item && valueOf(item, 'name')) || valueOf(mdm, 'kandji_device_id')
}

function itemOf(mdm: GlideRecord): GlideRecord | undefined {
  const computer = valueOf(mdm, 'computer')
  const item = new GlideRecord(computer === '' ? 'cmdb_ci_hardware' : 'cmdb_ci_computer')
  const id = computer || valueOf(mdm, 'configuration_item')
  return id !== '' && item.get(id) ? item : undefined
}
