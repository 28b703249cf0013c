// Answers of few rows, kept as long as nothing changes them: the rows of an import ask the same few questions again and again.

import type { Row } from './database.ts'
import { copyOf, hasSameConditions, hasSameWindow, type Query } from './query.ts'

/** What answers depend on. */
export interface State {
  rows: number
  schema: number
}

interface Answer extends State {
  query: Query
  /** None, or one row that is known to be the only one: an answer however the rows are asked to be ordered. */
  isInAnyOrder: boolean
  rowList: readonly Row[]
}

/** Answers of more rows are not kept. */
const FEW_ROWS = 4
const MOST_ANSWERS = 500
/** Answers that have the value in common by which they are found. */
const MOST_ALIKE = 16

export class Answers {
  /** Those that are asked for again stay: they move from the older half to the younger one. */
  #young = new Map<string, Answer[]>()
  #old = new Map<string, Answer[]>()
  /** Of the younger half. */
  #count = 0

  /** @returns rows that are not to be changed; undefined where they are not known */
  of(query: Query, state: State): readonly Row[] | undefined {
    const key = tellingValue(query)
    const young = known(this.#young.get(key), query)
    const answer = young ?? known(this.#old.get(key), query)
    if (answer?.rows !== state.rows || answer.schema !== state.schema) return undefined
    if (!young) this.#put(key, answer)
    return answer.rowList
  }

  /** @returns whether the answer is kept; one to a query that joins tables is not */
  keep(query: Query, { rows, schema }: State, rowList: readonly Row[]): boolean {
    const { joins, limit = Infinity } = query
    if (joins.length || rowList.length > FEW_ROWS) return false
    const isInAnyOrder = !query.offset && rowList.length <= 1 && rowList.length < limit
    this.#put(tellingValue(query), { query: copyOf(query), isInAnyOrder, rows, schema, rowList })
    return true
  }

  #put(key: string, answer: Answer): void {
    const alike = this.#young.get(key)
    if (!alike) this.#young.set(key, [answer])
    else {
      const at = alike.findIndex((one) => isAnswer(one, answer.query))
      if (at >= 0) alike.splice(at, 1)
      else if (alike.length >= MOST_ALIKE) alike.shift()
      alike.push(answer)
    }
    if (++this.#count < MOST_ANSWERS / 2) return
    this.#old = this.#young
    this.#young = new Map()
    this.#count = 0
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
    this.#count = 0
  }
}

/** The longest value of a query, a sys_id or a name: few other queries have it. */
function tellingValue({ groups }: Query): string {
  let longest = ''
  for (const { all } of groups)
    for (const any of all) for (const { value } of any) if (value.length > longest.length) longest = value
  return longest
}

const known = (alike: readonly Answer[] | undefined, query: Query): Answer | undefined =>
  alike?.find((one) => isAnswer(one, query))

function isAnswer({ query, isInAnyOrder }: Answer, asked: Query): boolean {
  const { joins, limit = Infinity, offset = 0 } = asked
  if (query.table !== asked.table || joins.length) return false
  const suits = isInAnyOrder && limit >= 1 && offset === 0
  return (suits || hasSameWindow(query, asked)) && hasSameConditions(query, asked, true)
}
