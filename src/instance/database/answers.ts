// Answers of few rows, kept as long as nothing changes them: the rows of an import ask the same few questions again and again.

import type { Row } from './database.ts'
import type { Query } from './query.ts'

/** What a query asks, as texts that only the same question has. */
export interface Question {
  /** Which rows. */
  which: string
  /** Which rows, in which order, and how many of them. */
  whole: string
  /** How many rows are an answer to `which` that holds in any order: none, or one that is known to be the only one. */
  limit: number
}

/** What answers depend on. */
export interface State {
  rows: number
  schema: number
}

interface Answer extends State {
  rowList: readonly Row[]
}

/** Answers of more rows are not kept. */
const FEW_ROWS = 4
const MOST_ANSWERS = 500

/** @returns undefined for one that joins tables: its answers are not kept */
export function questionOf({ table, groups, order, joins, limit = Infinity, offset = 0 }: Query): Question | undefined {
  if (joins.length) return undefined
  let which = table
  for (const { all } of groups) {
    which += ' or'
    for (const any of all) {
      which += ' and'
      // The lengths keep texts apart that would read alike.
      for (const { field, operator, value } of any)
        which += ` ${field.length} ${field} ${operator.length} ${operator} ${value.length} ${value}`
    }
  }
  let whole = `${which} limit ${limit} ${offset}`
  for (const { field, descending } of order) whole += ` ${field.length} ${field} ${descending ? 'down' : 'up'}`
  return { which, whole, limit: offset ? 0 : limit }
}

export class Answers {
  /** Those that are asked for again stay: they move from the older half to the younger one. */
  #young = new Map<string, Answer>()
  #old = new Map<string, Answer>()

  /** @returns rows that are not to be changed; undefined where they are not known */
  of({ which, whole, limit }: Question, state: State): readonly Row[] | undefined {
    return (limit >= 1 ? this.#known(which, state) : undefined) ?? this.#known(whole, state)
  }

  #known(key: string, { rows, schema }: State): readonly Row[] | undefined {
    let answer = this.#young.get(key)
    if (!answer && (answer = this.#old.get(key))) this.#put(key, answer)
    return answer?.rows === rows && answer.schema === schema ? answer.rowList : undefined
  }

  /** @returns whether the answer is kept */
  keep({ which, whole, limit }: Question, state: State, rowList: readonly Row[]): boolean {
    if (rowList.length > FEW_ROWS) return false
    const isInAnyOrder = rowList.length <= 1 && rowList.length < limit
    this.#put(isInAnyOrder ? which : whole, { ...state, rowList })
    return true
  }

  #put(key: string, answer: Answer): void {
    this.#young.set(key, answer)
    if (this.#young.size < MOST_ANSWERS / 2) return
    this.#old = this.#young
    this.#young = new Map()
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
  }
}
