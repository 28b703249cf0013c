// The text of a database function, such as `glidefunction:add(order,priority)`, and what it comes to for a record.
// Source: ServiceNow docs, australia: GlideDBFunctionBuilderScopedAPI, GlideDBFunctionCaseBuilderAPI.

export const FUNCTION_PREFIX = 'glidefunction:'
/** What a case statement is called here. */
export const CASE = 'case'

export const isFunction = (field: string): boolean => field.startsWith(FUNCTION_PREFIX)

export type Expression =
  | { kind: 'field'; name: string }
  | { kind: 'constant'; value: string }
  | { kind: 'call'; name: string; parts: Expression[] }

/** The value of a column by its path; null where it is empty. */
export type ReadColumn = (path: string) => string | null

type Value = string | number | boolean | null

const TOKENS = /\s*('(?:[^']|'')*'|[(),]|[^'(),]+)/y

/** @throws Error for a text that is no function */
export function parseFunction(text: string): Expression {
  const tokens: string[] = []
  TOKENS.lastIndex = 0
  const source = text.slice(FUNCTION_PREFIX.length).trim()
  for (let found = TOKENS.exec(source); found; found = TOKENS.exec(source)) tokens.push(found[1]!.trim())
  const expression = expressionFrom(tokens, text)
  if (tokens.length || expression.kind !== 'call') throw unreadable(text)
  return expression
}

const unreadable = (text: string): Error =>
  new Error(`Expected a function such as ${FUNCTION_PREFIX}add(order,priority), got ${text}`)

function expressionFrom(tokens: string[], text: string): Expression {
  const token = tokens.shift()
  if (!token || /^[(),]$/.test(token)) throw unreadable(text)
  if (token.startsWith("'")) return { kind: 'constant', value: token.slice(1, -1).replaceAll("''", "'") }
  if (tokens[0] !== '(') return { kind: 'field', name: token }
  if (tokens[1] === ')') {
    tokens.splice(0, 2)
    return { kind: 'call', name: token, parts: [] }
  }
  const parts: Expression[] = []
  let between: string | undefined
  do {
    tokens.shift()
    parts.push(expressionFrom(tokens, text))
    between = tokens[0]
  } while (between === ',')
  if (tokens.shift() !== ')') throw unreadable(text)
  return { kind: 'call', name: token, parts }
}

/** The columns that an expression reads. */
export function columnsOf(expression: Expression): string[] {
  if (expression.kind === 'field') return [expression.name]
  return expression.kind === 'call' ? expression.parts.flatMap(columnsOf) : []
}

/**
 * What an expression comes to, as text.
 * @throws Error that names a function which is not here
 */
export function valueOfFunction(expression: Expression, read: ReadColumn): string | null {
  const value = valueOf(expression, read)
  return value === null ? null : String(typeof value === 'boolean' ? Number(value) : value)
}

function valueOf(expression: Expression, read: ReadColumn): Value {
  if (expression.kind === 'constant') return expression.value
  if (expression.kind === 'field') return read(expression.name)
  const { name, parts } = expression
  if (name === CASE) return caseOf(parts, read)
  const work = FUNCTIONS[name]
  if (!work) throw new Error(`The database function ${name}() is not implemented by the local instance`)
  return work(parts.map((part) => valueOf(part, read)))
}

function caseOf(parts: Expression[], read: ReadColumn): Value {
  for (let at = 0; at + 1 < parts.length; at += 2) if (valueOf(parts[at]!, read)) return valueOf(parts[at + 1]!, read)
  return parts.length % 2 ? valueOf(parts.at(-1)!, read) : null
}

/** Nothing with anything is nothing, as databases reckon. */
const reckon =
  (work: (left: number, right: number) => number) =>
  (values: Value[]): Value =>
    values.includes(null) ? null : values.map(Number).reduce(work)

const FUNCTIONS: Record<string, (values: Value[]) => Value> = {
  add: reckon((left, right) => left + right),
  subtract: reckon((left, right) => left - right),
  multiply: reckon((left, right) => left * right),
  divide: (values) => (values.slice(1).some((value) => Number(value) === 0) ? null : reckon((a, b) => a / b)(values)),
  concat: (values) => values.map((value) => value ?? '').join(''),
  length: ([value]) => (value === null || value === undefined ? null : String(value).length),
  /** Counted from 1, without regard to case; 0 when it is not there. */
  position: ([wanted, whole]) =>
    String(whole ?? '')
      .toLowerCase()
      .indexOf(String(wanted ?? '').toLowerCase()) + 1,
  /** So many characters from a place that counts from 1: from 0 on the result is one shorter (documented output). */
  substring: ([whole = null, start = null, count = null]) => {
    if (whole === null) return null
    const [first, length] = [Number(start), count === null ? Infinity : Number(count)]
    return String(whole).slice(Math.max(0, first - 1), Math.max(0, first - 1 + length))
  },
  coalesce: (values) => values.find((value) => value !== null) ?? null,
  /** @see constant: 2 has the week begin on Monday, anything else on Sunday */
  dayofweek: ([date = null, first]) => {
    if (date === null) return null
    const fromSunday = new Date(`${String(date).slice(0, 10)}T00:00:00Z`).getUTCDay()
    return String(first) === '2' ? ((fromSunday + 6) % 7) + 1 : fromSunday + 1
  },
  compare: ([left = null, operator, right = null]) => compared(left, String(operator), right),
  and: (values) => values.every(Boolean),
  or: (values) => values.some(Boolean),
}

function compared(left: Value, operator: string, right: Value): boolean {
  if (left === null || right === null) return false
  const [a, b] = [left, right].map((value) => String(value).toLowerCase()) as [string, string]
  const numbers = [a, b].every((value) => value !== '' && !Number.isNaN(Number(value)))
  const order = numbers ? Number(a) - Number(b) : a < b ? -1 : Number(a > b)
  const matches: Record<string, boolean> = {
    '=': order === 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  }
  if (!(operator in matches))
    throw new Error(`The database function compare(): expected one of = < > <= >=, got ${operator}`)
  return matches[operator]!
}
