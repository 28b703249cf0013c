// What is asked of a table: conditions, order, limits; and the encoded query, ServiceNow's text form of it.
// Source: ServiceNow docs, r_OpAvailableFiltersQueries (operators), c_EncodedQueryStrings.

import { isAbsent, operatorOf, SYMBOLS, WORDS } from './operators.ts'

export interface Condition {
  field: string
  operator: string
  value: string
  /** Compared, but not looked up by: for columns whose values so many rows share that an index would lead astray. */
  unindexed?: boolean
}

/** Conditions of a group: all `any` lists must hold, and of each list one. */
export interface ConditionGroup {
  all: Condition[][]
}

/** A record counts only if a record of another table refers to the same value. */
export interface Join {
  field: string
  table: string
  joinField: string
  conditions: ConditionGroup
}

export interface Query {
  table: string
  /** Alternatives (`^NQ`): a record counts when one group holds. */
  groups: ConditionGroup[]
  order: Array<{ field: string; descending: boolean }>
  joins: Join[]
  limit?: number
  offset?: number
}

export const newQuery = (table: string): Query => ({ table, groups: [{ all: [] }], order: [], joins: [] })

/** A query for the rows whose columns have these values, ordered by columns where they are given. */
export function where(table: string, equal: Record<string, string>, ...order: string[]): Query {
  const query = newQuery(table)
  for (const [field, value] of Object.entries(equal)) query.groups[0]!.all.push([{ field, operator: '=', value }])
  query.order.push(...order.map((field) => ({ field, descending: false })))
  return query
}

/** A part of an encoded query that could not be read; the platform ignores it. */
export interface Unread {
  part: string
}

/**
 * Adds what an encoded query says to a query. Returns the parts that make no sense.
 * @throws NotImplemented for what the platform knows and the local instance does not
 */
export function addEncoded(query: Query, encoded: string): Unread[] {
  const unread: Unread[] = []
  let group = query.groups.at(-1)!
  for (const part of split(encoded)) {
    if (part === '' || part === 'EQ') continue
    if (part.startsWith('NQ')) {
      group = { all: [] }
      query.groups.push(group)
      const rest = part.slice(2)
      if (rest) add(rest, false)
    } else if (part.startsWith('ORDERBYDESC')) query.order.push({ field: part.slice(11), descending: true })
    else if (part.startsWith('ORDERBY')) query.order.push({ field: part.slice(7), descending: false })
    else if (part.startsWith('GROUPBY')) query.order.unshift({ field: part.slice(7), descending: false })
    else if (part.startsWith('OR')) add(part.slice(2), true)
    else add(part, false)
  }
  return unread

  function add(text: string, or: boolean): void {
    const condition = parseCondition(text)
    if (condition && isAbsent(operatorOf(condition.operator)!)) throw notImplemented(text)
    // Tags are records of tables that are not here: ignored, such a condition would find all.
    if (/^sys_tags\./.test(text)) throw notImplemented(text)
    if (!condition && /RLQUERY|^123TEXT/.test(text)) throw notImplemented(text)
    if (!condition) unread.push({ part: text })
    else if (or && group.all.length) group.all.at(-1)!.push(condition)
    else group.all.push([condition])
  }
}

/** More than a query may ask for. */
export class QueryTooLarge extends Error {
  override name = 'QueryTooLarge'
}

/** The platform knows this, the local instance does not: named, never ignored. */
export class NotImplemented extends Error {
  override name = 'NotImplemented'
}

const notImplemented = (part: string): Error =>
  new NotImplemented(`The local instance does not implement this part of an encoded query: ${part}`)

/** Splits at `^`; a doubled `^^` stands for the character itself. */
function split(encoded: string): string[] {
  const parts: string[] = ['']
  for (let at = 0; at < encoded.length; at++) {
    if (encoded[at] !== '^') parts[parts.length - 1] += encoded[at]
    else if (encoded[at + 1] === '^') {
      parts[parts.length - 1] += '^'
      at++
    } else parts.push('')
  }
  return parts
}

export function parseCondition(text: string): Condition | undefined {
  const limit = /^[A-Za-z][\w.]*/.exec(text)?.[0].length ?? 0
  // Word operators touch the field name: try every place where one begins, from the left.
  for (let at = 1; at <= limit; at++) {
    const word = WORDS.find((operator) => text.startsWith(operator, at))
    if (word) {
      const takesNothing = operatorOf(word)!.takes === 'nothing'
      return { field: text.slice(0, at), operator: word, value: takesNothing ? '' : text.slice(at + word.length) }
    }
    if (at === limit) {
      const symbol = SYMBOLS.find((operator) => text.startsWith(operator, at))
      if (symbol) return { field: text.slice(0, at), operator: symbol, value: text.slice(at + symbol.length) }
    }
  }
  return undefined
}

/** Every field that a query names: on both sides of its conditions, in its order and in its joins. */
export function fieldsOf({ groups, order, joins }: Query): string[] {
  return [...groups.flatMap(fieldsOfGroup), ...order.map(({ field }) => field), ...joins.map(({ field }) => field)]
}

/** The fields that a group's conditions name, also as what they compare with. */
export const fieldsOfGroup = ({ all }: ConditionGroup): string[] => all.flat().flatMap(fieldsOfCondition)

export function fieldsOfCondition({ field, operator, value }: Condition): string[] {
  // Some name a distance after the field, at an `@`.
  return operatorOf(operator)?.takes === 'field' ? [field, value.split('@')[0]!] : [field]
}
