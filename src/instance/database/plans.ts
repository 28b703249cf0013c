// Queries that differ in their values alone share the SQL: it is put together once, and then found by the shape of the query.

import type { Column, Stored } from './columns.ts'
import { operatorOf } from './operators.ts'
import { copyOf, hasSameConditions, hasSameWindow, type Query } from './query.ts'

/** SQL that serves every query of a shape, as far as its values can be bound. */
export interface Plan {
  /** From FROM on. */
  text: string
  /** The columns that the conditions look at, in their order. */
  compared: readonly Column[]
  /** Whether SQLite chooses between indexes. */
  hasChoice: boolean
}

interface Known extends Plan {
  shape: Query
}

/** Plans of a table. A program that makes up queries has new shapes without end. */
const MOST_PLANS = 64

export class Plans {
  readonly #byTable = new Map<string, Known[]>()
  #schemaVersion = -1

  /** @param schemaVersion plans are for the columns as they are in this version */
  of(query: Query, schemaVersion: number): Plan | undefined {
    if (this.#schemaVersion !== schemaVersion) {
      this.#byTable.clear()
      this.#schemaVersion = schemaVersion
    }
    return this.#byTable
      .get(query.table)
      ?.find(({ shape }) => hasSameWindow(shape, query) && hasSameConditions(shape, query, false))
  }

  keep(query: Query, plan: Plan): void {
    const plans = this.#byTable.get(query.table)
    if (!plans || plans.length >= MOST_PLANS) this.#byTable.set(query.table, [{ ...plan, shape: copyOf(query) }])
    else plans.push({ ...plan, shape: copyOf(query) })
  }

  clear(): void {
    this.#byTable.clear()
  }
}

/** What a plan's SQL is to be run with; undefined where a value of the query asks for other SQL. */
export function valuesFor({ compared }: Plan, { groups }: Query): Stored[] | undefined {
  const values: Stored[] = []
  let at = 0
  for (const { all } of groups) {
    for (const any of all) {
      for (const { operator, value } of any) {
        const bound = operatorOf(operator)!.bound!(compared[at++]!, value)
        if (bound === null) return undefined
        for (const one of bound) values.push(one)
      }
    }
  }
  return values
}
