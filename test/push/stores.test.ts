// Each store of the state asks and changes its own tables only: what concerns another one goes through that one.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PUSH = join(__dirname, '../../src/push')

/** Table → the files that may name it in SQL. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  // What the answer to a row means for its device is one statement, since each is a round trip with a state in PostgreSQL.
  device: ['delivery/device-memory.ts', 'delivery/outbox.ts'],
  outbox: ['delivery/device-memory.ts', 'delivery/outbox.ts'],
  departed: ['delivery/outbox.ts'],
  drift: ['drift/memory.ts'],
  note: ['delivery/notes.ts', 'delivery/outbox.ts'],
  details: ['inventory/details.ts'],
  absence: ['leavers/absences.ts'],
  history: ['state/history.ts'],
  // Facts are kept by name: each of these has its own.
  fact: [
    'apps/posted-usage.ts',
    'reports/last-report.ts',
    'state/binding.ts',
    'state/history.ts',
    'state/mapping-memory.ts',
    'state/rounds.ts',
    'state/state-database.ts',
  ],
  software: ['apps/ledger.ts', 'apps/snapshot.ts'],
  app_device: ['apps/ledger.ts', 'apps/snapshot.ts'],
  app: ['apps/ledger.ts', 'apps/snapshot.ts'],
  posted_usage: ['apps/posted-usage.ts'],
  told_problem: ['reports/told-problems.ts'],
  accepted_problem: ['reports/accepted-problems.ts'],
}

const files = readdirSync(PUSH, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !['state/migrations.ts', 'state/state-schema.ts'].includes(file))

/** Files with SQL that names the table, temporary ones aside. */
function usersOf(table: string): string[] {
  const named = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE|TABLE|EXISTS)\\s+(main\\.)?${table}\\b(?!\\.)`)
  return files.filter((file) => named.test(readFileSync(join(PUSH, file), 'utf8'))).sort()
}

test.each(Object.keys(OWNERS))('%s is asked and changed by its own store alone', (table) => {
  expect(usersOf(table)).toEqual(OWNERS[table])
})

test('every table of the state has an owner', () => {
  const text = readFileSync(join(PUSH, 'state/migrations.ts'), 'utf8')
  const made = [...text.matchAll(/CREATE TABLE (\w+)/g)].map(([, table]) => table!)
  expect(made.sort()).toEqual(Object.keys(OWNERS).sort())
})

test('every store is written in what SQLite and PostgreSQL share', () => {
  const own =
    /INSERT OR |AUTOINCREMENT|\bIFNULL\(|\bAS [a-z]+[A-Z]\w*\b(?=[^`]*\bFROM (device|outbox|app|note|fact|drift|told_problem)\b)|ON CONFLICT DO UPDATE/
  const stores = [...new Set(Object.values(OWNERS).flat())]
  expect(stores.filter((file) => own.test(readFileSync(join(PUSH, file), 'utf8')))).toEqual([])
})
