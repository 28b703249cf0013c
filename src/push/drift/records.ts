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
]

/** Ends a listing that never does: two million records. */
const MOST_PAGES = 2_000

/** `hidden`: there are records, and this account is shown none of them. */
export type RecordsReading = { records: MdmRecord[] } | { refused: TableRefusal } | { hidden: number }

/** @throws PushError on faults that may pass */
export async function readMdmRecords(tables: TableClient, onPage: () => void = () => {}): Promise<RecordsReading> {
  const records: ReadRecord[] = []
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
    records.push(...rows.map(recordOf))
    last = next
    // A page may be short because some of it is not shown to this account; only the announced total makes it the last one.
    if (total !== undefined && rows.length >= total) break
  }
  if (await readsItems(tables, records)) return { records }
  return { records: records.map((record) => ({ ...record, read: undefined })) }
}

/** Why the records tell nothing; undefined where they do. */
export function faultOf(reading: RecordsReading): string | undefined {
  const what = 'What ServiceNow has could not be compared with what was delivered'
  if ('refused' in reading) return `${what}: ${reading.refused.error.message}`
  if ('hidden' in reading)
    return `${what}: the account is shown none of the ${reading.hidden} records of ${MDM}. Give it ${rightText(READ_MDM)}.`
  return undefined
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
      serial: of('configuration_item.serial_number'),
      lastDiscovered: of('configuration_item.last_discovered'),
    },
  }
}
