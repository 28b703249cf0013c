// Records to start with, as a file gives them: `{"table": [{"column": "value"}, …]}`. They are written as they are: no
// business rule runs, and dates of creation stay as given. A row without a sys_id gets one that is the same at each start,
// so that a folder of data is filled once.

import type { Store } from '../store.ts'
import { stableId } from '../sys-ids.ts'
import { RecordState } from './record.ts'

type Rows = Record<string, Array<Record<string, unknown>>>

/** The file cannot be taken: it names what is wrong with it. */
export class SeedError extends Error {}

/**
 * @param text JSON
 * @returns how many rows were written
 * @throws SeedError, and then nothing was written
 */
export function loadSeed(store: Store, text: string): number {
  const seed = read(text)
  let count = 0
  store.asSystem(() =>
    store.database.transaction(() => {
      for (const [table, rows] of Object.entries(seed)) {
        if (!store.schema.has(table)) throw new SeedError(`Expected names of tables, got ${JSON.stringify(table)}`)
        rows.forEach((row, at) => {
          if (write(store, table, row, at)) count++
        })
      }
    })
  )
  return count
}

function read(text: string): Rows {
  let seed: unknown
  try {
    seed = JSON.parse(text)
  } catch (error) {
    throw new SeedError(`Expected JSON, got text that cannot be read: ${(error as Error).message}`)
  }
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isObject(seed)) throw new SeedError('Expected an object of tables: {"table": [rows]}')
  for (const [table, rows] of Object.entries(seed as object)) {
    if (!Array.isArray(rows) || !rows.every(isObject))
      throw new SeedError(`${table}: expected a list of rows, each an object of columns`)
  }
  return seed as Rows
}

/** @returns whether the row was written: one that is there already is left alone */
function write(store: Store, table: string, row: Record<string, unknown>, at: number): boolean {
  const { schema, database, records } = store
  const given = row.sys_id
  const sysId = typeof given === 'string' && given !== '' ? given : stableId('seed', table, String(at))
  if (database.get(table, sysId)) return false
  const state = RecordState.fresh(table)
  for (const [name, value] of Object.entries({ ...row, sys_id: sysId })) {
    const column = schema.column(table, name)
    if (!column)
      throw new SeedError(`${table}, row ${at + 1}: expected columns of the table, got ${JSON.stringify(name)}`)
    if (typeof value === 'object' && value !== null)
      throw new SeedError(
        `${table}, row ${at + 1}: ${name}: expected text, a number or true or false, got ${JSON.stringify(value)}`
      )
    state.set(column, value)
  }
  if (!records.insert(state, { rules: false, systemFields: false, force: false }))
    throw new SeedError(`${table}, row ${at + 1}: a unique value of it is in use`)
  return true
}
