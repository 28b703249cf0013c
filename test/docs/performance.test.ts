// docs/performance.md is what the bench writes: its chapters, tables and budgets are the script's. The figures are the machine's.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUDGET_COLUMNS, COMMAND, MACHINE_COLUMNS, performanceDocument } from '../../scripts/bench/document.ts'
import { PARTS } from '../../scripts/bench/parts.ts'

const ROOT = join(__dirname, '..', '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

const line = (columns: readonly string[]) => `| ${columns.join(' | ')} |`
const isRuler = (text = '') => /^\| -+ ?[|:-]/.test(text)

interface Chapter {
  title: string
  about: string
  tables: string[]
}

/** Its chapters, with the first line of each table. */
function chaptersOf(document: string): Chapter[] {
  return document
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [title, , about, ...rest] = text.split('\n')
      return { title: title!, about: about!, tables: rest.filter((_, at) => isRuler(rest[at + 1])) }
    })
}

const document = read('docs/performance.md')

test('the document has the parts of the bench, with the tables that they declare', () => {
  const expected = PARTS.map(({ title, about, tables }) => ({ title, about, tables: tables.map(line) }))
  const chapters = chaptersOf(document).map((chapter) => ({
    ...chapter,
    tables: chapter.tables.filter((head) => head !== line(BUDGET_COLUMNS)),
  }))
  expect(chapters).toEqual(expected)
})

test('what the bench promises has a budget in the document', () => {
  const budgeted = chaptersOf(document).filter(({ tables }) => tables.includes(line(BUDGET_COLUMNS)))
  expect(budgeted.map(({ title }) => title)).toEqual([
    'A script that walks over a table',
    'A row on the local instance',
    'A row on an instance that grows',
    'Requests of kandji-push',
    'From a change in Kandji to ServiceNow',
    'Rivals',
    'Memory of kandji-push',
    'Apps of a fleet of Macs',
  ])
})

test('it begins with the words of the script, and describes the machine', () => {
  const machine = { processor: 'x', cores: 4, memoryGiB: 8, system: 'Linux', node: 'v20', day: '2026-01-01', load: 0 }
  const [head, table] = performanceDocument(machine, []).split(line(MACHINE_COLUMNS))
  expect(document.startsWith(head!)).toBe(true)
  const names = (text: string) => [...text.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, name]) => name)
  expect(names(document.slice(head!.length).split('\n## ')[0]!)).toEqual(expect.arrayContaining(names(table!)))
})

test('a part that gives other tables than it declares is refused', () => {
  const [part] = PARTS
  const machine = { processor: 'x', cores: 4, memoryGiB: 8, system: 'Linux', node: 'v20', day: '2026-01-01', load: 0 }
  const tables = [{ caption: 'x', columns: ['other'], rows: [] }]
  expect(() => performanceDocument(machine, [{ part: part!, tables, budgets: [] }])).toThrow('Expected the tables of')
})

test('the command that makes the document is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  expect(COMMAND.startsWith('npm run bench -- ')).toBe(true)
  expect(scripts['bench']).toContain('dist/scripts/bench.js')
})

test('the README leaves figures of speed to the document', () => {
  const readme = read('README.md')
  expect(readme).toContain('(docs/performance.md)')
  const figures = /\d[\d.,]*\s*(?:×|times\b|µs|ms\b|MiB|rows a second|requests a row|% (?:faster|less|more))/g
  expect([...readme.matchAll(figures)].map(([figure]) => figure)).toEqual([])
})
