// Both engines of SQLite answer alike: better-sqlite3 on this Node, Node's own on Node 24. What one program does is compared
// word for word; it runs in a process of its own with each.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node24 } from '../support/node-24.ts'

const ROOT = join(__dirname, '../..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-engines-'))
  const options = ['--bundle', '--platform=node', '--format=cjs', '--packages=external', '--log-level=warning']
  const entry = join(__dirname, 'engine-program.ts')
  execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), [entry, ...options, `--outfile=${join(folder, 'program.js')}`])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const said = (node: string, ...more: string[]): Record<string, unknown> => {
  const files = mkdtempSync(join(folder, 'files-'))
  const env = { PATH: process.env.PATH, NODE_PATH: join(ROOT, 'node_modules') }
  const text = execFileSync(node, [join(folder, 'program.js'), files, ...more], {
    encoding: 'utf8',
    env,
    stdio: 'pipe',
  })
  return JSON.parse(text) as Record<string, unknown>
}

test('rows, transactions, pragmas and faults are the same on both engines', () => {
  const [better, own] = [said(process.execPath), said(node24())]
  expect([better.engine, own.engine]).toEqual(['better-sqlite3', 'node:sqlite'])
  expect(own.answers).toEqual(better.answers)
  expect(said(node24(), 'as an older Node').answers).toEqual(better.answers)
  expect(better.answers).toEqual({
    row: { id: 'a', json: '{}', count: 3 },
    none: null,
    all: [{ id: 'a' }, { id: 'b' }],
    plucked: 'a',
    pluckedAll: ['a', 'b'],
    iterated: ['a', 'b'],
    changes: [1, 0],
    version: 7,
    undone: ['a', 'b'],
    kept: ['a', 'b', 'outer'],
    temporary: 1,
    bytes: ['c3a9', 'é'],
    named: { sum: 3 },
    called: { text: 'abab', none: null },
    copied: [[{ 'count(*)': 201, 'min(name)': 'first' }], [{ 'count(*)': 2, 'min(name)': 'first' }]],
    open: [false, true],
    codes: {
      syntax: 'SQLITE_ERROR',
      missing: 'SQLITE_CANTOPEN',
      noFolder: 'TypeError or SQLITE_CANTOPEN',
      notADatabase: 'SQLITE_NOTADB',
      locked: 'SQLITE_BUSY',
      readonly: 'SQLITE_READONLY',
      full: 'SQLITE_FULL',
      twice: 'SQLITE_CONSTRAINT',
    },
  })
})
