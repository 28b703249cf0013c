// The asset tag goes from ServiceNow to Kandji, with asset_tag_sync = to_kandji: a change of the configuration item's asset_tag,
// but for one that this app's transform made.

import { itemOf } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { settingOf } from '../kandji/setting.ts'
import type { SharedValue } from './values.ts'

const FIELD = 'asset_tag'
const PROPERTY = 'x_kandj_kandji.asset_tag_sync'

export const assetTag: SharedValue = {
  field: FIELD,
  label: 'asset tag',
  mode: () => (settingOf(PROPERTY) === 'to_kandji' ? 'to_kandji' : undefined),
  here: tagAt,
  readingOf: (device) => ({ word: `${device.asset_tag || ''}`, name: '' }),
  firstThere: () => '',
  // In this mode ServiceNow has the right value.
  writeHere: () => 'left',
  changeTo: (_known, value) => ({ body: { asset_tag: value === '' ? null : value } }),
  agreedOn: () => undefined,
}

function tagAt(item: string): string {
  const record = itemOf(item)
  return record ? valueOf(record, FIELD) : ''
}
