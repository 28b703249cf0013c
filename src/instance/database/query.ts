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
  /** How many such records there must be (`>=2`, `=0`); without it, any. */
  count?: { operator: string; value: number }
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

/** A copy of the conditions, the order and the window: the query itself may be added to. */
export const copyOf = ({ table, groups, order, joins, limit, offset }: Query): Query => ({
  table,
  groups: groups.map(({ all }) => ({ all: all.map((any) => any.map((condition) => ({ ...condition }))) })),
  order: order.map((term) => ({ ...term })),
  joins: [...joins],
  limit,
  offset,
})

/** Whether two queries have the same conditions in the same order. @param exactly with the same values as well */
export function hasSameConditions({ groups }: Query, { groups: others }: Query, exactly: boolean): boolean {
  if (groups.length !== others.length) return false
  for (let at = 0; at < groups.length; at++) if (!isSameGroup(groups[at]!, others[at]!, exactly)) return false
  return true
}

function isSameGroup({ all }: ConditionGroup, { all: others }: ConditionGroup, exactly: boolean): boolean {
  if (all.length !== others.length) return false
  for (let at = 0; at < all.length; at++) {
    const [any, other] = [all[at]!, others[at]!]
    if (any.length !== other.length) return false
    for (let which = 0; which < any.length; which++)
      if (!isSameCondition(any[which]!, other[which]!, exactly)) return false
  }
  return true
}

const isSameCondition = (one: Condition, other: Condition, exactly: boolean): boolean =>
  one.field === other.field &&
  one.operator === other.operator &&
  (exactly ? one.value === other.value : one.unindexed === other.unindexed)

/** Whether two queries ask for the same rows of those that they find: the same number from the same place of the same order. */
export function hasSameWindow(one: Query, other: Query): boolean {
  if (one.limit !== other.limit || (one.offset ?? 0) !== (other.offset ?? 0)) return false
  if (one.order.length !== other.order.length) return false
  for (let at = 0; at < one.order.length; at++) {
    const [term, same] = [one.order[at]!, other.order[at]!]
    if (term.field !== same.field || term.descending !== same.descending) return false
  }
  return true
}

/** A part of an encoded query that could not be read; the platform ignores it. */
export interface Unread {
  part: string
}

/** `JOINsys_user.sys_id=sys_user_has_role.user!`, then the conditions on the other table. */
const JOIN = /^JOIN\w+\.([\w.]+)=(\w+)\.([\w.]+)!(.*)$/s
/** `RLQUERYsys_group_has_role.group,>0,m2m`, then the conditions on the related records up to `ENDRLQUERY`. */
const RELATED = /^RLQUERY(\w+)\.([\w.]+),\s*(>=|<=|!=|=|>|<)\s*(\d+)\s*(?:,m2m)?$/

/**
 * Adds what an encoded query says to a query. Returns the parts that make no sense.
 * @throws NotImplemented for what the platform knows and the local instance does not
 */
export function addEncoded(query: Query, encoded: string): Unread[] {
  const unread: Unread[] = []
  let outer = query.groups.at(-1)!
  /** Where conditions go: to the query, or to the records that it is joined with. */
  let group = outer
  for (const part of split(encoded)) {
    if (part === '' || part === 'EQ') continue
    if (part.startsWith('NQ')) {
      group = outer = { all: [] }
      query.groups.push(group)
      const rest = part.slice(2)
      if (rest) add(rest, false)
    } else if (part === 'ENDRLQUERY') group = outer
    else if (JOIN.test(part) || RELATED.test(part)) join(part)
    else if (part.startsWith('ORDERBYDESC')) query.order.push({ field: part.slice(11), descending: true })
    else if (part.startsWith('ORDERBY')) query.order.push({ field: part.slice(7), descending: false })
    else if (part.startsWith('GROUPBY')) query.order.unshift({ field: part.slice(7), descending: false })
    else if (part.startsWith('OR')) add(part.slice(2), true)
    else add(part, false)
  }
  return unread

  function join(text: string): void {
    group = { all: [] }
    const [, own, table, field, first] = JOIN.exec(text) ?? []
    if (own) query.joins.push({ field: own, table: table!, joinField: field!, conditions: group })
    if (first) add(first, false)
    const [, related, reference, operator, value] = RELATED.exec(text) ?? []
    if (!related) return
    const count = { operator: operator!, value: Number(value) }
    query.joins.push({ field: 'sys_id', table: related, joinField: reference!, conditions: group, count })
  }

  function add(text: string, or: boolean): void {
    if (/^(RLQUERY|JOIN)\w+\.\w|^IR_AND_OR_QUERY/.test(text)) throw notImplemented(text)
    const condition = parseSearch(text) ?? parseCondition(text)
    if (condition && isAbsent(operatorOf(condition.operator)!)) throw notImplemented(text)
    // Tags are records of tables that are not here: ignored, such a condition would find all.
    if (/^sys_tags\./.test(text)) throw notImplemented(text)
    if (!condition && /^RLQUERY|^JOIN|^(GOTO)?123TEXT/.test(text)) throw notImplemented(text)
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
  if (!encoded.includes('^^')) return encoded.split('^')
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

/** `123TEXTQUERY321=printer`: no field begins so. */
function parseSearch(text: string): Condition | undefined {
  const [, field, value] = /^((?:GOTO)?123TEXTQUERY321|IR_AND_QUERY|IR_OR_QUERY)=(.*)$/s.exec(text) ?? []
  return field === undefined ? undefined : { field, operator: '=', value: value! }
}

export function parseCondition(text: string): Condition | undefined {
  const limit = /^[A-Za-z][\w.]*/.exec(text)?.[0].length ?? 0
  // Word operators touch the field name: try every place where one begins, from the left.
  for (let at = 1; at <= limit; at++) {
    const isUpper = text[at]! >= 'A' && text[at]! <= 'Z'
    const word = isUpper ? WORDS.find((operator) => text.startsWith(operator, at)) : undefined
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
