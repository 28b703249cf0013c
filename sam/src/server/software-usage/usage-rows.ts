// The rows of samp_sw_usage: one per computer, product and reclamation type. Only differences are written.

import { GlideRecord } from '@servicenow/glide'
import { DISCOVERY_SOURCE, valueOf } from '../record.ts'
import { isHopeless } from './counts.ts'
import { differences, keyOf } from './last-use.ts'
import type { LastUse } from './last-use.ts'
import { keepRefused } from './refused-usage.ts'
import type { RefusedUse } from './refused-usage.ts'
import type { Run } from './run.ts'
import { refused } from './run.ts'
import { USAGE } from './tables.ts'

/** Brings the usage rows of these computers in line with the last uses, which are by `keyOf`. */
export function writeUsage(computers: string[], uses: Map<string, LastUse>, run: Run): void {
  if (uses.size === 0) return
  const refusals: RefusedUse[] = []
  const row = new GlideRecord(USAGE)
  row.addQuery('configuration_item', 'IN', computers.join(','))
  row.addQuery('reclamation_type', run.reclamationType)
  row.query()
  const there = new Set<string>()
  while (row.next() && goesOn(run)) {
    const key = keyOf(valueOf(row, 'configuration_item'), valueOf(row, 'norm_product'))
    const use = uses.get(key)
    if (!use) continue
    there.add(key)
    update(row, use, run, refusals)
  }
  for (const [key, use] of uses) {
    if (!goesOn(run)) break
    if (!there.has(key)) insert(use, run, refusals)
  }
  if (!run.keeps) return
  keepRefused(computers, refusals, run)
  run.kept += refusals.length
}

/** A table that refuses everything is not tried any more; what it should have taken is still to be kept. */
const goesOn = (run: Run): boolean => run.keeps || !isHopeless(run.counts)

function update(row: GlideRecord, use: LastUse, run: Run, refusals: RefusedUse[]): void {
  const own = valueOf(row, 'discovery_source') === DISCOVERY_SOURCE
  const now = { own, time: valueOf(row, 'last_used_time'), publisher: valueOf(row, 'norm_publisher') }
  const changes = differences(now, use)
  const columns = Object.keys(changes).filter((column) => row.isValidField(column))
  if (columns.length === 0) {
    run.counts.unchanged++
    return
  }
  for (const column of columns) row.setValue(column, changes[column])
  const reason = refusalOf(row, () => row.update(), run)
  if (reason === '') run.counts.updated++
  else refusals.push({ name: nameOf(row), values: valuesOf(use, run, own ? row : undefined), reason })
}

function insert(use: LastUse, run: Run, refusals: RefusedUse[]): void {
  const row = new GlideRecord(USAGE)
  row.initialize()
  const values = valuesOf(use, run, row)
  for (const [column, value] of Object.entries(values)) row.setValue(column, value)
  const reason = refusalOf(row, () => row.insert(), run)
  if (reason === '') run.counts.inserted++
  else refusals.push({ name: nameOf(row), values, reason })
}

/** @param own a row that is Kandji's: it gets all that is known; left out for another source's, which gets the time alone */
function valuesOf(use: LastUse, { reclamationType }: Run, own: GlideRecord | undefined): Record<string, string> {
  const values: Record<string, string> = {
    configuration_item: use.computer,
    norm_product: use.product,
    reclamation_type: reclamationType,
    last_used_time: use.time,
  }
  if (!own) return values
  if (use.publisher !== '' && own.isValidField('norm_publisher')) values.norm_publisher = use.publisher
  if (own.isValidField('discovery_source')) values.discovery_source = DISCOVERY_SOURCE
  return values
}

const nameOf = (row: GlideRecord): string =>
  `${row.getDisplayValue('norm_product')} on ${row.getDisplayValue('configuration_item')}`

/** Writes the row. One that a business rule or the table refuses is counted, and the rest goes on. @returns why; empty when it was written */
function refusalOf(row: GlideRecord, write: () => string | null, run: Run): string {
  if (isHopeless(run.counts)) return `not tried, after others: ${run.firstRefusal}`
  let reason: string
  try {
    if (write()) return ''
    reason = `${row.getLastErrorMessage() || 'no reason was given'}`
  } catch (error) {
    reason = `${error}`
  }
  const computer = valueOf(row, 'configuration_item')
  refused(run, `the usage row of ${nameOf(row)} (computer ${computer}) was refused: ${reason}`)
  return reason
}
