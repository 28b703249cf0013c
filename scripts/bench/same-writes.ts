// What SQLite alone takes for a new computer row: the statements by which the instance writes it, on a copy of its own database, so with
// the same tables, as wide as they are, and the same indexes; and one look by the serial number. All in one transaction a row.

import type { Database as Sqlite } from '../../src/sqlite/database.ts'
import { openSqlite } from '../../src/sqlite/open.ts'
import type { Database, RowChange } from '../../src/instance/database/database.ts'
import { newSysId } from '../../src/instance/sys-ids.ts'
import { computerRow } from './import-load.ts'
import type { LoadInProcess } from './load-in-process.ts'
import { cpu } from './process-cpu.ts'

const COMPUTERS = 'cmdb_ci_computer'
const WARM = 500

type Step = (fresh: ReadonlyMap<unknown, unknown>) => void

/**
 * @param load what has rows already; one more is brought, to see what it writes
 * @param number of that row
 * @returns microseconds of CPU a row, and how many writes that is
 */
export function sameWrites(load: LoadInProcess, number: number, rows: number): { cost: number; writes: number } {
  const { database } = load.instance
  const changes: RowChange[] = []
  database.watch = (change) => void changes.push(change)
  load.send(number, 1)
  database.watch = undefined
  const db = openSqlite(load.instance.snapshot())
  try {
    const steps = changes.map((change) => stepOf(db, database, change))
    const find = db.prepare(`SELECT * FROM "${database.schema.root(COMPUTERS)}" WHERE serial_number = ?`)
    const serial = computerRow(number).serial_number!
    const freshOf = (at: number): Map<unknown, unknown> =>
      new Map<unknown, unknown>([
        [serial, `ALONE${String(at).padStart(7, '0')}`],
        ...changes.filter(({ before }) => !before).map(({ sysId }) => [sysId, newSysId()] as const),
      ])
    const one = db.transaction((fresh: ReadonlyMap<unknown, unknown>) => {
      find.get(fresh.get(serial))
      for (const step of steps) step(fresh)
    })
    const all = Array.from({ length: WARM + rows }, (_, at) => freshOf(at))
    for (const fresh of all.slice(0, WARM)) one(fresh)
    const measured = all.slice(WARM)
    const spent = cpu(() => {
      for (const fresh of measured) one(fresh)
    })
    return { cost: spent / rows, writes: changes.length }
  } finally {
    db.close()
  }
}

/** The statement of a write; what is the row's own is another one's each time. */
function stepOf(db: Sqlite, { schema }: Database, { table, sysId, before, columns }: RowChange): Step {
  const root = `"${schema.root(table)}"`
  const row = db.prepare(`SELECT * FROM ${root} WHERE sys_id = ?`).get(sysId) as Record<string, unknown>
  const names = columns ?? Object.keys(row).filter((name) => row[name] !== null)
  const sql = before
    ? `UPDATE ${root} SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE sys_id = ?`
    : `INSERT INTO ${root} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  const values = names.map((name) => row[name])
  if (before) values.push(sysId)
  const statement = db.prepare(sql)
  return (fresh) => statement.run(...values.map((value) => (fresh.has(value) ? fresh.get(value) : value)))
}
