// Which device of Kandji's a configuration item is.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'

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
