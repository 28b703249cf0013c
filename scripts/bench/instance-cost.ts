// What rows cost the local instance: queries and writes by table, as its statistics count them.

import { print } from './print.ts'

export interface InstanceStats {
  tables: Record<string, { queries: number; writes: number }>
  scripts: Record<string, number>
}

/** What the instance did since the last call. @param authorization the admin's header */
export async function instanceStats(url: string, authorization: string): Promise<InstanceStats> {
  return (await (await fetch(`${url}/local/stats`, { headers: { authorization } })).json()) as InstanceStats
}

/** @returns queries and writes a row, as texts */
export function countsOf({ tables }: InstanceStats, rows: number): [string, string] {
  const sum = (kind: 'queries' | 'writes'): number =>
    Object.values(tables).reduce((total, table) => total + table[kind], 0)
  return [(sum('queries') / rows).toFixed(2), (sum('writes') / rows).toFixed(2)]
}

/** Prints queries and writes of the dearest tables. */
export function printDearest(title: string, { tables }: InstanceStats, rows: number): void {
  print(`  queries and writes of ${title} by table:`)
  const dearest = Object.entries(tables).sort(
    (one, other) => other[1].queries + other[1].writes - one[1].queries - one[1].writes
  )
  for (const [table, { queries, writes }] of dearest.slice(0, 8)) {
    print(
      `    ${table.padEnd(48)} ${(queries / rows).toFixed(2).padStart(6)} ${(writes / rows).toFixed(2).padStart(6)}`
    )
  }
}
