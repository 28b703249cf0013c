// Prism's `filter` parameter: JSON such as {"device__name":{"like":["air"]},"updated_at":{"gte":"2026-02-01T00:00:00.000Z"}}.

import { badRequest } from './errors.ts'
import type { PrismRow } from './prism-rows.ts'

type RowTest = (row: PrismRow) => boolean
type ValueTest = (value: unknown) => boolean

/** Documented: use the parameters `blueprint_ids` and `device_families` for these. */
const NOT_FILTERABLE = ['blueprint__id', 'device__family']

function texts(operator: string, operand: unknown): string[] {
  if (Array.isArray(operand) && operand.every((entry) => typeof entry === 'string')) return operand
  throw badRequest(`Invalid filter: expected an array of strings for "${operator}", got ${JSON.stringify(operand)}`)
}

/** Dates in any of Kandji's formats compare as points in time, numbers as numbers. */
function pointOf(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return NaN
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Date.parse(value)
}

function compare(operator: string, operand: unknown, test: (difference: number) => boolean): ValueTest {
  const point = pointOf(operand)
  if (Number.isNaN(point)) {
    throw badRequest(`Invalid filter: expected a date for "${operator}", got ${JSON.stringify(operand)}`)
  }
  return (value) => test(pointOf(value) - point)
}

/** As in SQL, a null meets neither a condition nor its opposite. */
const OPERATORS: Record<string, (operand: unknown) => ValueTest> = {
  eq: (operand) => (value) => value === operand,
  in: (operand) => {
    const wanted = new Set(texts('in', operand))
    return (value) => value !== null && wanted.has(String(value))
  },
  not_in: (operand) => {
    const unwanted = new Set(texts('not_in', operand))
    return (value) => value !== null && !unwanted.has(String(value))
  },
  like: (operand) => {
    const parts = texts('like', operand).map((part) => part.toLowerCase())
    return (value) => value !== null && parts.some((part) => String(value).toLowerCase().includes(part))
  },
  not_like: (operand) => {
    const parts = texts('not_like', operand).map((part) => part.toLowerCase())
    return (value) => value !== null && !parts.some((part) => String(value).toLowerCase().includes(part))
  },
  lt: (operand) => compare('lt', operand, (difference) => difference < 0),
  gt: (operand) => compare('gt', operand, (difference) => difference > 0),
  lte: (operand) => compare('lte', operand, (difference) => difference <= 0),
  gte: (operand) => compare('gte', operand, (difference) => difference >= 0),
  or: (operand) => {
    if (!Array.isArray(operand)) throw badRequest('Invalid filter: expected an array of conditions for "or"')
    const tests = operand.map(conditionOf)
    return (value) => tests.some((test) => test(value))
  },
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function conditionOf(condition: unknown): ValueTest {
  if (!isObject(condition))
    throw badRequest(`Invalid filter: expected {"operator": …}, got ${JSON.stringify(condition)}`)
  const tests = Object.entries(condition).map(([name, operand]) => {
    const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
    if (!operator) {
      throw badRequest(
        `Invalid filter: unknown operator "${name}", expected one of ${Object.keys(OPERATORS).join(', ')}`
      )
    }
    return operator(operand)
  })
  return (value) => tests.every((test) => test(value))
}

/** The test that a filter describes; undefined for no filter. @throws ApiError 400 that says what is wrong with it */
export function parseFilter(text: string | undefined): RowTest | undefined {
  if (text === undefined) return undefined
  let filter: unknown
  try {
    filter = JSON.parse(text)
  } catch {
    throw badRequest('Invalid filter: expected JSON')
  }
  if (!isObject(filter)) throw badRequest('Invalid filter: expected a JSON object')
  const tests = Object.entries(filter).map(([key, condition]) => {
    if (NOT_FILTERABLE.includes(key)) throw badRequest(`Invalid filter: "${key}" is not filterable`)
    return { key, test: conditionOf(condition) }
  })
  if (tests.length === 0) return undefined
  return (row) => tests.every(({ key, test }) => test(row[key] ?? null))
}
