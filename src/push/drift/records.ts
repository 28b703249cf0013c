// Reads all MDM records of the app, in pages, by their sys_id: what is made or deleted meanwhile moves nothing.

import { GaveUp } from '../errors.ts'
import { SERVICENOW } from '../servicenow/explain.ts'
import { MOST_ROWS } from '../servicenow/limits.ts'
import { READ_MDM, rightText } from '../servicenow/rights.ts'
import type { TableClient, TableRefusal, TableRow } from '../servicenow/table-client.ts'
import type { MdmRecord } from './compare.ts'

const MDM = 'x_kandj_kandji_mdm'
const CONFIGURATION_ITEMS = 'cmdb_ci'

const FIELDS = [
  'sys_id',
  'kandji_device_id',
  'fingerprint',
  'blueprint_name',
  'is_removed',
  'computer',
  'computer.sys_id',
  'configuration_item',
  'configuration_item.sys_id',
  'configuration_item.sys_class_name',
  'configuration_item.serial_number',
  'configuration_item.last_discovered',
  'configuration_item.manufacturer',
  'configuration_item.model_id',
  'configuration_item.duplicate_of',
  'configuration_item.install_status',
  'configuration_item.discovery_source',
]

/** Without these nothing can be told of a device, and every version of the app has them. */
const NEEDED = ['kandji_device_id', 'is_removed', 'configuration_item', 'computer']

/** Ends a listing that never does: two million records. */
const MOST_PAGES = 2_000

/** `hidden`: there are records, and this account is shown none of them. `columns`: it is not shown these of any. */
export type RecordsReading =
  { records: MdmRecord[] } | { refused: TableRefusal } | { hidden: number } | { columns: string[] }

/** @throws PushError on faults that may pass */
export async function readMdmRecords(tables: TableClient, onPage: () => void = () => {}): Promise<RecordsReading> {
  const records: ReadRecord[] = []
  const shown = new Set<string>()
  let last = ''
  for (let page = 0; ; page++) {
    if (page === MOST_PAGES) throw endless(`${MOST_PAGES} pages`)
    const query = `${last === '' ? '' : `sys_id>${last}^`}ORDERBYsys_id`
    const reading = await tables.read(MDM, { query, fields: FIELDS, limit: MOST_ROWS })
    if ('refused' in reading) return reading
    const { rows, total } = reading
    onPage()
    const next = rows.at(-1)?.['sys_id'] ?? ''
    if (next === '') {
      if (records.length === 0 && total !== undefined && total > 0) return { hidden: total }
      break
    }
    if (next === last) throw endless('the same page again')
    for (const row of rows) for (const column of Object.keys(row)) shown.add(column)
    records.push(...rows.map(recordOf))
    last = next
    // A page may be short because some of it is not shown to this account; only the announced total makes it the last one.
    if (total !== undefined && rows.length >= total) break
  }
  const columns = records.length > 0 ? hiddenColumns(shown) : []
  if (columns.length > 0) return { columns }
  if (await readsItems(tables, records)) return { records }
  return { records: records.map((record) => ({ ...record, read: undefined })) }
}

/** Why the records tell nothing; undefined where they do. */
export function faultOf(reading: RecordsReading): string | undefined {
  const what = 'What ServiceNow has could not be compared with what was delivered'
  if ('refused' in reading) return `${what}: ${reading.refused.error.message}`
  if ('hidden' in reading)
    return `${what}: the account is shown none of the ${reading.hidden} records of ${MDM}. Give it ${rightText(READ_MDM)}.`
  if ('columns' in reading)
    return `${what}: the account is not shown ${reading.columns.join(', ')} of any record of ${MDM}. Let an admin look at the access rules (ACL, operation read) of these columns there: ${rightText(READ_MDM)} should pass them.`
  return undefined
}

/** A column that an access rule hides is left out of the answer without a word, and so is one that an older app lacks. */
function hiddenColumns(shown: ReadonlySet<string>): string[] {
  const needed = shown.has('blueprint_name') ? [...NEEDED, 'fingerprint'] : NEEDED
  return needed.filter((column) => !shown.has(column))
}

function endless(got: string): GaveUp {
  return new GaveUp(
    SERVICENOW,
    `GET /api/now/table/${MDM}: expected the last page of its records, got ${got}. Run again.`
  )
}

type ReadRecord = MdmRecord & { read: NonNullable<MdmRecord['read']> }

/** Whether what the records show of their configuration items can be believed: that they are not there, above all. */
async function readsItems(tables: TableClient, records: ReadRecord[]): Promise<boolean> {
  if (records.some(({ read }) => read.item)) return true
  if (!records.some(({ item }) => item !== '')) return false
  const any = await tables.read(CONFIGURATION_ITEMS, { fields: ['sys_id'], limit: 1 })
  return 'rows' in any && (any.rows.length > 0 || any.total === 0)
}

function recordOf(row: TableRow): ReadRecord {
  const of = (field: string): string => row[field] ?? ''
  return {
    deviceId: of('kandji_device_id'),
    fingerprint: row['fingerprint'],
    blueprintName: row['blueprint_name'],
    isRemoved: ['true', '1'].includes(of('is_removed')),
    item: of('configuration_item'),
    computer: of('computer'),
    read: {
      item: of('configuration_item.sys_id') !== '',
      computer: of('computer.sys_id') !== '',
      table: of('configuration_item.sys_class_name'),
      serial: row['configuration_item.serial_number'],
      lastDiscovered: of('configuration_item.last_discovered'),
      manufacturer: row['configuration_item.manufacturer'],
      model: row['configuration_item.model_id'],
      duplicateOf: row['configuration_item.duplicate_of'],
      installStatus: row['configuration_item.install_status'],
      discoverySource: row['configuration_item.discovery_source'],
    },
  }
}
