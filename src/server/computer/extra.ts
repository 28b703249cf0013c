// Columns that a customer maps besides ours. With ServiceNow's identification, rows don't reach the field maps of the transform
// map, since it writes no record then: what a customer has added there goes with our own values instead.

import { GlideRecord } from '@servicenow/glide'
import { COMPUTER } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { MAP_HAS_SCRIPT } from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'
import { quoted, sent } from '../staging/row.ts'

const ENTRIES = 'sys_transform_entry'

/** Fields that the app's own field maps write. */
const OWN_FIELDS = [
  'serial_number',
  'name',
  'manufacturer',
  'model_id',
  'model_category',
  'os',
  'os_version',
  'disk_space',
  'assigned_to',
  'last_discovered',
  'discovery_source',
]

interface Extra {
  /** Field of the CI → value. */
  values: Record<string, string>
  /** What could not be done, for a person. */
  problems: string[]
}

/** What the customer's own field maps make of a row: its value as it is. A script of a field map can't be run from here. */
export const extraOf = (source: StagingRow): Extra =>
  remembered(source, 'extra', () => {
    const extra: Extra = { values: {}, problems: [] }
    const entry = new GlideRecord(ENTRIES)
    if (!entry.isValid()) return extra
    entry.addQuery('map.source_table', source.getTableName())
    entry.addQuery('map.target_table', COMPUTER)
    entry.addQuery('map.active', 'true')
    entry.addQuery('target_field', 'NOT IN', OWN_FIELDS.join(','))
    entry.orderBy('sys_created_on')
    entry.query()
    while (entry.next()) add(extra, source, entry)
    return extra
  })

function add(extra: Extra, source: StagingRow, entry: GlideRecord): void {
  const field = valueOf(entry, 'target_field')
  if (/^(1|true)$/.test(valueOf(entry, 'use_source_script'))) {
    extra.problems.push(`the field map of ${quoted(field)} ${MAP_HAS_SCRIPT}: the column was left as it is`)
    return
  }
  const value = sent(source, valueOf(entry, 'source_field'))
  if (field !== '' && value !== '') extra.values[field] = value
}
