// Import sets of many rows: one request stages them, ServiceNow transforms them by itself, and each row's own staging record then
// says what became of it. Source: ServiceNow docs, c_ImportSetAPI (insertMultiple answers two ids and no results).

import { fieldsOf, plainText } from '../json.ts'
import type { Answer } from '../http/exchange.ts'
import { NoSets, type ImportClient } from './import-client.ts'
import type { StagingRow } from './staging.ts'
import type { TableClient, TableRow } from './table-client.ts'

/** Of a staging record, beside the columns that were sent. */
const STATE_FIELDS = [
  'sys_import_state',
  'sys_import_state_comment',
  'sys_target_sys_id',
  'sys_transform_map.name',
  'sys_import_set.state',
]

/** States in which ServiceNow works at a set no more. Others are loading, loaded and running. */
const ENDED: ReadonlySet<string> = new Set(['processed', 'cancelled', 'canceled'])

/** A further map of the staging table has a record of its own for each row. */
const RECORDS_PER_ROW = 4

export interface SetReading {
  records: TableRow[]
  /** ServiceNow is done with the set, as far as can be seen. */
  isOver: boolean
  /** How many records are not transformed yet. */
  pending: number
}

/** @returns the sys_id of the set @throws NoSets where it cannot be followed; PushError; HandedBack when the rows should be sent again */
export async function stageSet(client: ImportClient, table: string, rows: StagingRow[]): Promise<string> {
  const answer = await client.insertMultiple(table, rows)
  const id = setIdOf(answer)
  if (answer.status >= 300 || id === undefined) throw new NoSets()
  return id
}

function setIdOf({ json }: Answer): string | undefined {
  const { import_set_id, result } = fieldsOf(json)
  const id = plainText(import_set_id ?? fieldsOf(result)['import_set_id'])
  return /^[0-9a-f]{32}$/i.test(id) ? id : undefined
}

/**
 * @param columns what is to be read of the rows themselves
 * @param count how many rows were staged
 * @throws NoSets where the account may not read them; PushError on a fault that may pass
 */
export async function readSet(
  tables: TableClient,
  table: string,
  setId: string,
  columns: readonly string[],
  count: number
): Promise<SetReading> {
  const fields = [...new Set([...columns, ...STATE_FIELDS])]
  const query = `sys_import_set=${setId}^ORDERBYsys_import_row`
  const reading = await tables.read(table, { query, fields, limit: count * RECORDS_PER_ROW })
  if ('refused' in reading) throw new NoSets()
  const records = reading.rows
  if (records.length === 0 || records.every((record) => record['sys_import_state'] === undefined)) throw new NoSets()
  const pending = records.filter((record) => isPending(record)).length
  const state = records[0]!['sys_import_set.state'] ?? ''
  // An account that may not read import sets sees no state: then the records say it all.
  const isOver = state === '' ? pending === 0 : ENDED.has(state.toLowerCase())
  return { records, isOver, pending }
}

const isPending = (record: TableRow): boolean => ['', 'pending'].includes(record['sys_import_state'] ?? '')
