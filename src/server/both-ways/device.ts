// Which device of Kandji's a configuration item is.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { call, meaningOf, noneOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'

/** Kandji's id of the device of a configuration item; empty where Kandji has none any more. Of several the oldest record counts. */
export function deviceOf(configurationItem: string): string {
  if (configurationItem === '') return ''
  const record = new GlideRecord('x_kandj_kandji_mdm')
  record.addQuery('configuration_item', configurationItem)
  record.addQuery('is_removed', '!=', 'true')
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? valueOf(record, 'kandji_device_id') : ''
}

const pathOf = (device: string): string => `/devices/${encodeURIComponent(device)}`

/** What Kandji holds of a device. */
export const readDevice = (known: Connection, device: string): Answer => of(device, call(known, 'GET', pathOf(device)))

/** Changes a device. */
export const changeDevice = (known: Connection, device: string, change: object): Answer =>
  of(device, call(known, 'PATCH', pathOf(device), change))

/** Kandji answers both with the device: anything else would be taken for one without owner and tag. */
function of(device: string, answer: Answer): Answer {
  if (meaningOf(answer) !== 'done') return answer
  const { device_id: id } = (typeof answer.body === 'object' && answer.body ? answer.body : {}) as Record<
    string,
    unknown
  >
  return typeof id === 'string' && id.toLowerCase() === device.toLowerCase() ? answer : noneOf(answer)
}
