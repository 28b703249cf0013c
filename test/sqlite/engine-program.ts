// Does with SQLite what kandji-push and the local instance do, and prints what it saw. A second argument keeps the engine from
// copying databases by itself, as older Nodes cannot.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeEngine } from '../../src/sqlite/node-engine.ts'
import { openSqlite as openDatabase } from '../../src/sqlite/open.ts'

const folder = process.argv[2]!
const copier = nodeEngine()?.DatabaseSync.prototype
if (process.argv[3] && copier) copier.serialize = copier.deserialize = undefined
const file = join(folder, 'state.db')

/** The code of what `work` throws. */
function codeOf(work: () => unknown): string {
  try {
    work()
    return 'none'
  } catch (error) {
    const { code = (error as Error).name } = error as { code?: string }
    return code.replace(/^(SQLITE_[A-Z]+)_.*/, '$1')
  }
}

function answers(): unknown {
  const db = openDatabase(file)
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE device (id TEXT PRIMARY KEY, json TEXT, count INTEGER)')
  const insert = db.prepare('INSERT OR IGNORE INTO device VALUES (?, ?, ?)')
  const changes = [insert.run('a', '{}', 3).changes, insert.run('a', '{}', 3).changes]
  insert.run('b', null, 4)
  const ids = () => db.prepare('SELECT id FROM device ORDER BY id').pluck().all()
  const row = db.prepare('SELECT * FROM device WHERE id = ?').get('a')
  const all = db.prepare('SELECT id FROM device ORDER BY id LIMIT ?').all(2)
  const plucked = db.prepare('SELECT id FROM device ORDER BY id').pluck().get()
  const pluckedAll = ids()
  const iterated = [...db.prepare('SELECT id FROM device ORDER BY id').pluck().iterate()]
  db.pragma('user_version = 7')

  const fail = db.transaction((id: string) => {
    insert.run(id, null, 0)
    throw new Error('undo')
  })
  codeOf(() => fail('gone'))
  const undone = ids()
  db.transaction(() => {
    insert.run('outer', null, 0)
    codeOf(() => fail('inner'))
  })()
  const kept = ids()
  db.exec('CREATE TEMP TABLE seen (id TEXT)')
  const temporary = db.prepare('INSERT INTO temp.seen VALUES (?)').run('x').changes

  db.exec('CREATE TEMP TABLE digest (bytes BLOB)')
  db.prepare('INSERT INTO temp.digest VALUES (?)').run(Buffer.from('é'))
  const bytes = db.prepare('SELECT bytes FROM temp.digest').get() as { bytes: Buffer }
  const pluckedBytes = db.prepare('SELECT bytes FROM temp.digest').pluck().get() as Buffer
  const named = db.prepare('SELECT @a + @b AS sum').get({ a: 1, b: 2 })

  db.function('doubled', { deterministic: true }, (text) =>
    text === null ? null : `${text as string}${text as string}`
  )
  const called = db.prepare("SELECT doubled('ab') AS text, doubled(NULL) AS none").get()
  const beside = openDatabase(':memory:')
  beside.exec('CREATE TABLE thing (name TEXT)')
  beside.prepare('INSERT INTO thing VALUES (?)').run('first')
  const bytesOfIt = beside.serialize()
  beside.prepare('INSERT INTO thing VALUES (?)').run('later')
  const copy = openDatabase(bytesOfIt)
  // More than fits into what it began with.
  for (let n = 0; n < 200; n++) copy.prepare('INSERT INTO thing VALUES (?)').run('x'.repeat(1000))
  const copied = [copy, beside].map((one) => one.prepare('SELECT count(*), min(name) FROM thing').all())
  const open = [db.inTransaction, db.transaction(() => db.inTransaction)()]
  for (const one of [copy, beside]) one.close()

  const other = openDatabase(file, { timeout: 0, fileMustExist: true })
  db.exec('BEGIN IMMEDIATE')
  const locked = codeOf(() => other.exec('BEGIN IMMEDIATE'))
  db.exec('ROLLBACK')
  other.close()

  writeFileSync(join(folder, 'text.db'), 'not a database at all, however long it may be. '.repeat(30))
  const reader = openDatabase(file, { readonly: true })
  const small = openDatabase(join(folder, 'small.db'))
  small.exec('CREATE TABLE filler (text TEXT)')
  small.pragma('max_page_count = 10')

  try {
    return {
      row,
      none: db.prepare('SELECT * FROM device WHERE id = ?').get('zz') ?? null,
      all,
      plucked,
      pluckedAll,
      iterated,
      changes,
      version: db.pragma('user_version', { simple: true }),
      undone,
      kept,
      temporary,
      bytes: [bytes.bytes.toString('hex'), pluckedBytes.toString('utf8')],
      named,
      called,
      copied,
      open,
      codes: {
        syntax: codeOf(() => db.exec('SELEKT')),
        missing: codeOf(() => openDatabase(join(folder, 'none.db'), { fileMustExist: true })),
        noFolder: codeOf(() => openDatabase(join(folder, 'none', 'state.db'))).replace(
          /^(TypeError|SQLITE_CANTOPEN)$/,
          'TypeError or SQLITE_CANTOPEN'
        ),
        notADatabase: codeOf(() => openDatabase(join(folder, 'text.db')).pragma('user_version', { simple: true })),
        locked,
        readonly: codeOf(() => reader.exec('DELETE FROM device')),
        full: codeOf(() => small.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(1_000_000))),
        twice: codeOf(() => db.exec(`INSERT INTO device VALUES ('a', NULL, 0)`)),
      },
    }
  } finally {
    db.close()
  }
}

process.stdout.write(JSON.stringify({ engine: nodeEngine() ? 'node:sqlite' : 'better-sqlite3', answers: answers() }))
