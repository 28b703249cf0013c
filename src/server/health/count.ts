// Counting records, whole or by the values of columns.

import type { GlideAggregate } from '@servicenow/glide'

/** Count without a column: the API takes null for it, its types do not. */
export const ALL = null as unknown as string

/** How many records an aggregate finds. */
export function countOf(aggregate: GlideAggregate): number {
  aggregate.addAggregate('COUNT', ALL)
  aggregate.query()
  return aggregate.next() ? Number(aggregate.getAggregate('COUNT', ALL)) : 0
}

export interface Group {
  /** Values of the columns, in their order; empty where the platform says null. */
  values: string[]
  count: number
}

/** How many records an aggregate finds for each combination of values. */
export function countsBy(aggregate: GlideAggregate, columns: string[]): Group[] {
  aggregate.addAggregate('COUNT', ALL)
  for (const column of columns) aggregate.groupBy(column)
  aggregate.query()
  const groups: Group[] = []
  while (aggregate.next()) {
    const values = columns.map((column) => `${aggregate.getValue(column) || ''}`)
    groups.push({ values, count: Number(aggregate.getAggregate('COUNT', ALL)) })
  }
  return groups
}
