// Whether the condition of a UI policy holds for what stands on the form.

import type { ConditionShape } from './shape.ts'

type Read = (field: string) => string

type Test = (actual: string, wanted: string) => boolean

const list = (text: string): string[] => text.split(',').map((part) => part.trim())
const number = (text: string): number => Number(text.replaceAll(',', ''))
/** Numbers by size, other texts by their order. */
const compared = (one: string, other: string): number => {
  const [a, b] = [number(one), number(other)]
  return one !== '' && other !== '' && !Number.isNaN(a) && !Number.isNaN(b)
    ? a - b
    : one < other
      ? -1
      : one > other
        ? 1
        : 0
}
const has = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase())

const TESTS: Readonly<Record<string, Test>> = {
  '=': (actual, wanted) => sameText(actual, wanted),
  '!=': (actual, wanted) => !sameText(actual, wanted),
  IN: (actual, wanted) => list(wanted).includes(actual),
  'NOT IN': (actual, wanted) => !list(wanted).includes(actual),
  ISEMPTY: (actual) => actual === '',
  ISNOTEMPTY: (actual) => actual !== '',
  EMPTYSTRING: (actual) => actual === '',
  ANYTHING: () => true,
  LIKE: has,
  'NOT LIKE': (actual, wanted) => !has(actual, wanted),
  STARTSWITH: (actual, wanted) => actual.toLowerCase().startsWith(wanted.toLowerCase()),
  ENDSWITH: (actual, wanted) => actual.toLowerCase().endsWith(wanted.toLowerCase()),
  '>': (actual, wanted) => actual !== '' && compared(actual, wanted) > 0,
  '>=': (actual, wanted) => actual !== '' && compared(actual, wanted) >= 0,
  '<': (actual, wanted) => actual !== '' && compared(actual, wanted) < 0,
  '<=': (actual, wanted) => actual !== '' && compared(actual, wanted) <= 0,
  BETWEEN: (actual, wanted) => {
    const [from = '', to = ''] = wanted.split('@')
    return actual !== '' && compared(actual, from) >= 0 && compared(actual, to) <= 0
  },
}

/** True and 1 are one value of a checkbox. */
const sameText = (actual: string, wanted: string): boolean =>
  actual.toLowerCase() === wanted.toLowerCase() ||
  (/^(true|false)$/.test(actual) && (actual === 'true') === (wanted === '1'))

/** @throws Error for an operator that a form here cannot judge */
export function holds(groups: ConditionShape[][][], read: Read): boolean {
  if (groups.length === 0) return true
  return groups.some((all) => all.every((any) => any.some((condition) => isMet(condition, read))))
}

function isMet({ field, operator, value }: ConditionShape, read: Read): boolean {
  if (operator === 'SAMEAS') return read(field) === read(value)
  if (operator === 'NSAMEAS') return read(field) !== read(value)
  const test = TESTS[operator]
  if (!test) throw new Error(`The local instance does not judge the operator ${operator} (on ${field}) in a UI policy`)
  return test(read(field), value)
}
