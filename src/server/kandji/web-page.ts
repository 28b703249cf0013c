// The page of a device in Kandji's web app, which has a host of its own beside that of the API.

import { GlideRecord, gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { addressOf } from './address.ts'

const MDM = 'x_kandj_kandji_mdm'
/** Hosts of the API and of the web app: `acme.api.kandji.io` and `acme.kandji.io`. Tenants in the EU of iru.com have no host of their own. */
const HOSTS: Array<[RegExp, string]> = [
  [/^([^.]+)\.api\.kandji\.io$/, '$1.kandji.io'],
  [/^([^.]+)\.api\.eu\.kandji\.io$/, '$1.eu.kandji.io'],
  [/^([^.]+)\.clients\.us-1\.kandji\.io$/, '$1.kandji.io'],
  [/^([^.]+)\.api(?:\.eu)?\.iru\.com$/, '$1.iru.com'],
]

/** Where Kandji's web app is, by the address of the API; the address itself where its host is none of Kandji's. */
export function webOf(api: string): string {
  const [, scheme, host] = /^(https?:\/\/)(.+)$/.exec(api) || ['', '', '']
  for (const [pattern, web] of HOSTS) if (pattern.test(host)) return scheme + host.replace(pattern, web)
  return api
}

/**
 * The page of the device of a form's record: an MDM record, or a configuration item that just one device has. Empty where there
 * is no such device in Kandji any more, and before the address of Kandji is set.
 */
export function pageOf(record: GlideRecord): string {
  const { url } = addressOf(`${gs.getProperty('x_kandj_kandji.kandji_url', '') || ''}`)
  const device = url === '' ? '' : deviceOf(record)
  return device === '' ? '' : `${webOf(url)}/devices/${encodeURIComponent(device)}`
}

function deviceOf(record: GlideRecord): string {
  if (record.getTableName() === MDM) return isRemoved(record) ? '' : valueOf(record, 'kandji_device_id')
  const mdm = new GlideRecord(MDM)
  mdm.addQuery('configuration_item', record.getUniqueValue()).addOrCondition('computer', record.getUniqueValue())
  mdm.query()
  const devices: string[] = []
  while (mdm.next()) if (!isRemoved(mdm)) devices.push(valueOf(mdm, 'kandji_device_id'))
  return devices.length === 1 ? devices[0] : ''
}

const isRemoved = (mdm: GlideRecord): boolean => /^(1|true)$/.test(valueOf(mdm, 'is_removed'))
