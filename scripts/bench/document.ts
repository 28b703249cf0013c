// docs/performance.md: the figures of one run of the bench, and the machine that they are of.

import { cpus, loadavg, release, totalmem, type } from 'node:os'
import type { Budgeted } from './budget.ts'
import type { Part } from './parts.ts'
import type { Table } from './print.ts'

export const COMMAND = 'npm run bench -- --document'
export const MACHINE_COLUMNS = ['machine', ''] as const
export const BUDGET_COLUMNS = ['figure with a budget', 'measured', 'at most'] as const

const HEAD = `# Speed and cost

\`${COMMAND}\` has measured this in one run and written this file; edit nothing by hand. Figures depend on the machine and on
what else it does: requests, queries, writes and ratios hardly, times and CPU very much. A figure beyond its budget ends \`npm run bench\`
with exit code 1; \`BENCH_BUDGET_FACTOR\` multiplies each budget. Both servers are the local ones: what a real ServiceNow instance takes
for a row is not known here. Larger fleets: \`npm run bench -- --help\`.
`

export interface Machine {
  processor: string
  cores: number
  memoryGiB: number
  system: string
  node: string
  day: string
  /** Programs that wanted to run when the bench began, mean of a minute. */
  load: number
}

export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() || 'not known',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release().split('-')[0]}`,
  node: process.version,
  day: new Date().toISOString().slice(0, 10),
  load: loadavg()[0]!,
})

export interface Chapter {
  part: Part
  tables: readonly Table[]
  budgets: readonly Budgeted[]
}

/** @throws where a part gave other tables than it declares */
export function performanceDocument(machine: Machine, chapters: readonly Chapter[]): string {
  return `${[HEAD, machineTable(machine), ...chapters.map(chapterText)].join('\n')}`
}

function machineTable({ processor, cores, memoryGiB, system, node, day, load }: Machine): string {
  const rows = [
    ['processor', processor],
    ['cores', String(cores)],
    ['memory', `${memoryGiB} GiB`],
    ['system', system],
    ['Node', node],
    ['day', day],
    ['load when it began', `${load.toFixed(1)}${load > cores / 2 ? ', so others had a part of the machine' : ''}`],
  ]
  return markdownTable(MACHINE_COLUMNS, rows)
}

function chapterText({ part, tables, budgets }: Chapter): string {
  const columns = tables.map((table) => table.columns)
  if (JSON.stringify(columns) !== JSON.stringify(part.tables))
    throw new Error(
      `Expected the tables of ${part.name} to have the columns ${JSON.stringify(part.tables)}, got ${JSON.stringify(columns)}`
    )
  const texts = tables.map((table) => `${table.caption}:\n\n${markdownTable(table.columns, table.rows)}`)
  const budgeted = budgets.map(({ what, value, most }) => [what, value, most])
  if (budgeted.length > 0) texts.push(markdownTable(BUDGET_COLUMNS, budgeted))
  return [`## ${part.title}\n\n${part.about}\n`, ...texts].join('\n')
}

function markdownTable(columns: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const ruler = `|${columns.map((_, at) => (at === 0 ? ' --- ' : ' ---: ')).join('|')}|`
  return `${[line(columns), ruler, ...rows.map(line)].join('\n')}\n`
}
