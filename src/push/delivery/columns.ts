// Which columns a staging table has, as far as this account may see it.

import type { Attributes } from '../configuration/attributes.ts'
import type { Inventory } from '../configuration/inventory.ts'
import { didYouMean } from '../configuration/nearest.ts'
import { Misconfigured } from '../errors.ts'
import { DEVICE_COLUMNS } from '../servicenow/device-columns.ts'
import { MOST_ROWS } from '../servicenow/limits.ts'
import { ROW_KINDS, STAGING_TABLES, type RowKind } from '../servicenow/staging.ts'
import type { TableClient } from '../servicenow/table-client.ts'

/** @returns undefined when the account may not read the dictionary, and the table has no row that would show them */
export async function columnsOf(tables: TableClient, table: string): Promise<string[] | undefined> {
  const dictionary = await tables.read('sys_dictionary', {
    query: `name=${table}^elementISNOTEMPTY`,
    fields: ['element'],
    limit: MOST_ROWS,
  })
  if ('rows' in dictionary && dictionary.rows.length > 0)
    return dictionary.rows.flatMap(({ element }) => (element ? [element] : []))
  const sample = await tables.read(table, { limit: 1 })
  return 'rows' in sample && sample.rows[0] ? Object.keys(sample.rows[0]) : undefined
}

export interface ColumnsReading {
  /** One text for each column that the instance does not have. */
  missing: string[]
  /** Tables whose columns could not be seen. */
  unseen: string[]
}

/** Costs nothing unless the configuration names its own columns. @throws Misconfigured when the instance lacks one */
export async function requireColumns(tables: TableClient, inventory: Inventory | undefined): Promise<void> {
  if (!inventory || (inventory.attributes.rename.size === 0 && inventory.attributes.extra.length === 0)) return
  const { missing } = await findColumns(tables, inventory.attributes)
  if (missing.length === 0) return
  const todo = 'Nothing was sent. Add the column to the staging table in ServiceNow, or correct the configuration file.'
  throw new Misconfigured('configuration', `${missing.join('\n')} ${todo}`)
}

/** Looks for the columns that the configuration adds or renames. */
export async function findColumns(tables: TableClient, attributes: Attributes): Promise<ColumnsReading> {
  const reading: ColumnsReading = { missing: [], unseen: [] }
  for (const kind of ROW_KINDS) {
    const wanted = configuredColumns(attributes, kind)
    if (wanted.length === 0) continue
    const table = STAGING_TABLES[kind]
    const columns = await columnsOf(tables, table)
    if (columns === undefined) reading.unseen.push(table)
    else
      for (const { column, setting } of wanted.filter(({ column }) => !columns.includes(column))) {
        const text = `${setting}: expected a column of ${table}, got \`${column}\`, which it does not have.`
        reading.missing.push(`${text}${didYouMean(column, columns)}`)
      }
  }
  return reading
}

function configuredColumns({ rename, extra }: Attributes, kind: RowKind): Array<{ column: string; setting: string }> {
  const renamed = [...rename].map(([from, column]) => ({
    column,
    setting: `attributes.rename.${from}`,
    kind: DEVICE_COLUMNS.find(({ column }) => column === from)?.table,
  }))
  const added = extra.map(({ column, table }) => ({ column, setting: `attributes.extra.${column}`, kind: table }))
  return [...renamed, ...added].filter((one) => one.kind === kind)
}
