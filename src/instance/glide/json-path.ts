// GlideJsonPath: what a path finds in a JSON document. Source: ServiceNow docs, australia: GlideJsonPathAPI, which points to
// JSONPath: members, places, slices, `*`, `..`, and filters that compare. A path that can find several gives a list.

import { textOf } from './caller.ts'

type Json = unknown

interface Step {
  deep: boolean
  /** What follows of a value. */
  select: (value: Json) => Json[]
  /** Whether it can find one value only. */
  single: boolean
}

const members = (value: Json): Json[] => (typeof value === 'object' && value !== null ? Object.values(value) : [])

const member =
  (name: string) =>
  (value: Json): Json[] =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? [(value as Record<string, Json>)[name]]
      : []

export const GlideJsonPath = function (document: unknown): object {
  const root = JSON.parse(textOf(document)) as Json
  return { read: (path: unknown): Json => read(root, textOf(path)) }
}

function read(root: Json, path: string): Json {
  const steps = stepsOf(path)
  let found: Json[] = [root]
  for (const { deep, select } of steps) found = (deep ? found.flatMap(withDescendants) : found).flatMap(select)
  if (steps.some(({ deep, single }) => deep || !single)) return found
  return found.length ? found[0] : null
}

const withDescendants = (value: Json): Json[] => [value, ...members(value).flatMap(withDescendants)]

const STEP = /^(\.\.?)?(?:\[((?:'[^']*'|"[^"]*"|[^\]'"]|\[[^\]]*\])*)\]|(\*|[^.[\s]+))/

function stepsOf(path: string): Step[] {
  const steps: Step[] = []
  let rest = path.trim().replace(/^\$/, '')
  while (rest !== '') {
    const match = STEP.exec(rest)
    if (!match) throw new Error(`Expected a JSONPath such as $.list[0].name, got '${path}'`)
    const [whole, dots, bracket, name] = match
    steps.push({
      deep: dots === '..',
      ...(bracket === undefined ? named(name ?? '') : inBrackets(bracket.trim(), path)),
    })
    rest = rest.slice(whole.length)
  }
  return steps
}

const named = (name: string): Omit<Step, 'deep'> =>
  name === '*' ? { select: members, single: false } : { select: member(name), single: true }

function inBrackets(text: string, path: string): Omit<Step, 'deep'> {
  if (text === '*') return { select: members, single: false }
  if (/^-?\d+$/.test(text))
    return { select: (value) => (Array.isArray(value) ? placed(value, Number(text)) : []), single: true }
  const names = text.split(/,(?=\s*['"])/).map((part) => /^\s*(?:'([^']*)'|"([^"]*)")\s*$/.exec(part))
  if (names.every((one) => one !== null)) {
    const wanted = names.map((one) => one[1] ?? one[2] ?? '')
    return { select: (value) => wanted.flatMap((name) => member(name)(value)), single: wanted.length === 1 }
  }
  if (/^-?\d+(,\s*-?\d+)+$/.test(text)) {
    const places = text.split(',').map(Number)
    return { select: (value) => (Array.isArray(value) ? places.flatMap((at) => placed(value, at)) : []), single: false }
  }
  const slice = /^(-?\d*):(-?\d*)$/.exec(text)
  if (slice) {
    const [from, to] = [slice[1] || undefined, slice[2] || undefined].map((part) => (part ? Number(part) : undefined))
    return { select: (value) => (Array.isArray(value) ? value.slice(from, to) : []), single: false }
  }
  const filter = /^\?\s*\((.*)\)$/.exec(text)
  if (filter) return { select: (value) => members(value).filter(conditionOf(filter[1]!, path)), single: false }
  throw new Error(`Expected a name, a place, a slice or a filter in brackets, got '[${text}]' in '${path}'`)
}

const placed = (list: Json[], at: number): Json[] => {
  const place = at < 0 ? list.length + at : at
  return place in list ? [list[place]] : []
}

const COMPARISON = /^@((?:\.[\w$-]+|\['[^']*'\])*)\s*(?:(==|!=|<=|>=|<|>|=~)\s*(.+))?$/

/** Parts with `&&` bind closer than those with `||`. */
function conditionOf(text: string, path: string): (value: Json) => boolean {
  const any = text.split('||').map((part) => part.split('&&').map((one) => comparisonOf(one.trim(), path)))
  return (value) => any.some((all) => all.every((holds) => holds(value)))
}

function comparisonOf(text: string, path: string): (value: Json) => boolean {
  const match = COMPARISON.exec(text)
  if (!match) throw new Error(`Expected a filter such as ?(@.price > 10), got '${text}' in '${path}'`)
  const [, inner = '', sign, right = ''] = match
  const names = [...inner.matchAll(/\.([\w$-]+)|\['([^']*)'\]/g)].map((one) => one[1] ?? one[2] ?? '')
  const left = (value: Json): Json[] => names.reduce((found, name) => found.flatMap(member(name)), [value])
  if (sign === undefined) return (value) => left(value).length > 0
  const wanted = literal(right.trim(), path)
  return (value) => left(value).some((one) => compares(one, sign, wanted))
}

function literal(text: string, path: string): Json {
  const quoted = /^'([^']*)'$/.exec(text)
  if (quoted) return quoted[1]
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new Error(`Expected a number, a text in quotes, true, false or null, got ${text} in '${path}'`)
  }
}

function compares(value: Json, sign: string, wanted: Json): boolean {
  if (sign === '==') return value === wanted
  if (sign === '!=') return value !== wanted
  if (typeof value !== typeof wanted || (typeof value !== 'number' && typeof value !== 'string')) return false
  const other = wanted as typeof value
  if (sign === '<') return value < other
  if (sign === '<=') return value <= other
  return sign === '>' ? value > other : sign === '>=' && value >= other
}
