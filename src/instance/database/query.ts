// What is asked of a table: conditions, order, limits; and the encoded query, ServiceNow's text form of it.
// Source: ServiceNow docs, r_OpAvailableFiltersQueries (operators), c_EncodedQueryStrings.

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

/** Operators of the platform that the local instance does not have: they are named, not ignored. */
const NOT_IMPLEMENTED = [
  'NOTON',
  'ON',
  'IN_HIERARCHY',
  'DYNAMIC',
  'DATEPART',
  'RELATIVEGT',
  'RELATIVEGE',
  'RELATIVELT',
  'RELATIVELE',
  'RELATIVEEE',
  'RELATIVE',
  'MORETHAN',
  'LESSTHAN',
  'DOESNOTHAVE',
  'EXCLUDING',
]
/** Operators, longest first, so that `NOT LIKE` is not read as a field that ends in NOT. */
const WORD_OPERATORS = [
  'DOES NOT CONTAIN',
  'NOT LIKE',
  'NOT IN',
  'ISNOTEMPTY',
  'ISEMPTY',
  'STARTSWITH',
  'ENDSWITH',
  'CONTAINS',
  'LIKE',
  'INSTANCEOF',
  'SAMEAS',
  'NSAMEAS',
  'BETWEEN',
  'ANYTHING',
  'EMPTYSTRING',
  'GT_OR_EQUALS_FIELD',
  'LT_OR_EQUALS_FIELD',
  'GT_FIELD',
  'LT_FIELD',
  'VALCHANGES',
  'CHANGESFROM',
  'CHANGESTO',
  ...NOT_IMPLEMENTED,
  'IN',
]
const SYMBOL_OPERATORS = ['!=', '>=', '<=', '=', '>', '<', '!*', '*', '%']
const NO_VALUE = new Set(['ISEMPTY', 'ISNOTEMPTY', 'ANYTHING', 'EMPTYSTRING', 'VALCHANGES'])

/** A part of an encoded query that could not be read; the platform ignores it. */
export interface Unread {
  part: string
}

/**
 * Adds what an encoded query says to a query. Returns the parts that make no sense.
 * @param resolved says which conditions the caller works out before the query runs: scripts and relative dates
 * @throws NotImplemented for what the platform knows and the local instance does not
 */
export function addEncoded(
  query: Query,
  encoded: string,
  resolved: (condition: Condition) => boolean = () => false
): Unread[] {
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
    if (condition && !resolved(condition)) refuseUnknown(condition)
    else if (!condition && /RLQUERY|^123TEXT/.test(text)) throw notImplemented(text)
    if (!condition) unread.push({ part: text })
    else if (or && group.all.length) group.all.at(-1)!.push(condition)
    else group.all.push([condition])
  }
}

/** The platform knows this, the local instance does not: named, never ignored. */
export class NotImplemented extends Error {
  override name = 'NotImplemented'
}

const notImplemented = (part: string): Error =>
  new NotImplemented(`The local instance does not implement this part of an encoded query: ${part}`)

/** A condition that would silently find something else than on the platform. */
function refuseUnknown({ field, operator, value }: Condition): void {
  if (NOT_IMPLEMENTED.includes(operator) || /^javascript:|@javascript:/.test(value))
    throw notImplemented(`${field}${operator}${value}`)
}

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
    const word = WORD_OPERATORS.find((operator) => text.startsWith(operator, at))
    if (word)
      return { field: text.slice(0, at), operator: word, value: NO_VALUE.has(word) ? '' : text.slice(at + word.length) }
    if (at === limit) {
      const symbol = SYMBOL_OPERATORS.find((operator) => text.startsWith(operator, at))
      if (symbol) return { field: text.slice(0, at), operator: symbol, value: text.slice(at + symbol.length) }
    }
  }
  return undefined
}

/** The operator's one name: scripts and filters spell some in several ways. */
export function canonicalOperator(operator: string): string {
  const upper = operator.trim().toUpperCase()
  const SAME: Record<string, string> = {
    CONTAINS: 'LIKE',
    '*': 'LIKE',
    'DOES NOT CONTAIN': 'NOT LIKE',
    DOESNOTCONTAIN: 'NOT LIKE',
    '!*': 'NOT LIKE',
    '<>': '!=',
    '==': '=',
    '%': 'ENDSWITH',
    EMPTYSTRING: 'ISEMPTY',
    'NOT EQUAL': '!=',
  }
  return SAME[upper] ?? upper
}

export const KNOWN_OPERATORS = new Set([
  '=',
  '!=',
  '>',
  '>=',
  '<',
  '<=',
  'LIKE',
  'NOT LIKE',
  'STARTSWITH',
  'ENDSWITH',
  'IN',
  'NOT IN',
  'ISEMPTY',
  'ISNOTEMPTY',
  'INSTANCEOF',
  'SAMEAS',
  'NSAMEAS',
  'BETWEEN',
  'ANYTHING',
  'GT_FIELD',
  'LT_FIELD',
  'GT_OR_EQUALS_FIELD',
  'LT_OR_EQUALS_FIELD',
])
