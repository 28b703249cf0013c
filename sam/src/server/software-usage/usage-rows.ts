// The rows of samp_sw_usage: one per computer, product and reclamation type. Only differences are written.

import { GlideRecord } from '@servicenow/glide'
import { DISCOVERY_SOURCE, valueOf } from '../record.ts'
import { isHopeless } from './counts.ts'
import { differences, keyOf } from './last-use.ts'
import type { LastUse } from './last-use.ts'
import type { Run } from './run.ts'
import { refused } from './run.ts'
import { USAGE } from './tables.ts'

/** Brings the usage rows of these computers in line with the last uses, which are by `keyOf`. */
export function writeUsage(computers: string[], uses: Map<string, LastUse>, run: Run): void {
  if (uses.size === 0) return
  const row = new GlideRecord(USAGE)
  row.addQuery('configuration_item', 'IN', computers.join(','))
  row.addQuery('reclamation_type', run.reclamationType)
  row.query()
  const there = new Set<string>()
  while (row.next() && !isHopeless(run.counts)) {
    const key = keyOf(valueOf(row, 'configuration_item'), valueOf(row, 'norm_product'))
    const use = uses.get(key)
    if (!use) continue
    there.add(key)
    update(row, use, run)
  }
  for (const [key, use] of uses) {
    if (isHopeless(run.counts)) return
    if (!there.has(key)) insert(use, run)
  }
}

function update(row: GlideRecord, use: LastUse, run: Run): void {
  const own = valueOf(row, 'discovery_source') === DISCOVERY_SOURCE
  const now = { own, time: valueOf(row, 'last_used_time'), publisher: valueOf(row, 'norm_publisher') }
  const changes = differences(now, use)
  const columns = Object.keys(changes).filter((column) => row.isValidField(column))
  if (columns.length === 0) {
    run.counts.unchanged++
    return
  }
  for (const column of columns) row.setValue(column, changes[column])
  if (written(row, () => row.update(), run)) run.counts.updated++
}

function insert(use: LastUse, run: Run): void {
  const row = new GlideRecord(USAGE)
  row.initialize()
  row.setValue('configuration_item', use.computer)
  row.setValue('norm_product', use.product)
  row.setValue('reclamation_type', run.reclamationType)
  row.setValue('last_used_time', use.time)
  if (use.publisher !== '' && row.isValidField('norm_publisher')) row.setValue('norm_publisher', use.publisher)
  if (row.isValidField('discovery_source')) row.setValue('discovery_source', DISCOVERY_SOURCE)
  if (written(row, () => row.insert(), run)) run.counts.inserted++
}

/** Whether the row was written. One that a business rule or the table refuses is counted, and the rest goes on. */
function written(row: GlideRecord, write: () => string | null, run: Run): boolean {
  let reason: string
  try {
    if (write()) return true
    reason = `${row.getLastErrorMessage() || 'no reason was given'}`
  } catch (error) {
    reason = `${error}`
  }
  const what = `${row.getDisplayValue('norm_product')} on ${row.getDisplayValue('configuration_item')}`
  refused(run, `the usage row of ${what} (computer ${valueOf(row, 'configuration_item')}) was refused: ${reason}`)
  return false
}
