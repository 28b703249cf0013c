// Whether a row costs more when there are many: new, unchanged and changed computer rows of an instance that grows.

import { budget } from './budget.ts'
import { LoadInProcess } from './load-in-process.ts'
import { table } from './print.ts'
import { cpu } from './process-cpu.ts'

/** Rows of each kind that are measured at each size. */
const SAMPLE = 1000

export const ROW_GROWTH_COLUMNS = ['rows', 'new', 'unchanged', 'changed'] as const

const KINDS = [
  ['a new', 'fresh'],
  ['an unchanged', 'unchanged'],
  ['a changed', 'changed'],
] as const

interface Cost {
  rows: number
  fresh: number
  unchanged: number
  changed: number
}

/** @param rows of the largest size; it is looked at after a thirtieth and a third of them, too */
export function rowGrowth(rows: number): void {
  const load = new LoadInProcess()
  try {
    load.send(0, 500)
    let held = 500
    const costs: Cost[] = []
    for (const size of [rows / 30, rows / 3, rows].map(Math.round)) {
      load.send(held, Math.max(0, size - SAMPLE - held))
      held = Math.max(held, size - SAMPLE)
      const each = (from: number, values?: Record<string, string>): number =>
        cpu(() => load.send(from, SAMPLE, values)) / SAMPLE
      const cost = {
        rows: size,
        fresh: each(held),
        unchanged: each(held),
        changed: each(held, { os_version: `9.${size}` }),
      }
      held += SAMPLE
      costs.push(cost)
    }
    const caption = `A computer row on an instance that grows to ${rows.toLocaleString('en-US')} rows, in the process, µs of CPU`
    table(
      caption,
      ROW_GROWTH_COLUMNS,
      costs.map(({ rows: held, ...cost }) => [String(held), ...KINDS.map(([, kind]) => cost[kind].toFixed(0))])
    )
    const [first, last] = [costs[0]!, costs.at(-1)!]
    for (const [name, kind] of KINDS) budget(`${name} row at the end, times the beginning`, last[kind] / first[kind], 2)
  } finally {
    load.instance.close()
  }
}
