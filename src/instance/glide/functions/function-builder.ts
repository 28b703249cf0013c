// GlideDBFunctionBuilder and GlideDBFunctionCaseBuilder: they write the text of a database function.
// Source: ServiceNow docs, australia: GlideDBFunctionBuilderScopedAPI, GlideDBFunctionCaseBuilderAPI.

import { textOf } from '../caller.ts'
import { CASE, FUNCTION_PREFIX } from './function-text.ts'

const quoted = (value: unknown): string => `'${textOf(value).replaceAll("'", "''")}'`

interface Open {
  name: string
  parts: string[]
}

const STARTED_BY = {
  add: 'add',
  andFunc: 'and',
  coalesce: 'coalesce',
  compare: 'compare',
  concat: 'concat',
  datediff: 'datediff',
  dayofweek: 'dayofweek',
  divide: 'divide',
  length: 'length',
  multiply: 'multiply',
  orFunc: 'or',
  position: 'position',
  substring: 'substring',
  subtract: 'subtract',
} as const

type Builder = Record<string, (value?: unknown) => unknown>

/** The constructor that scripts get. `build()` ends what `endfunc()` has not. */
export const GlideDBFunctionBuilder = function (): object {
  const open: Open[] = []
  let whole = ''
  const put = (text: string): void => {
    if (open.length) open.at(-1)!.parts.push(text)
    else whole = text
  }
  const end = (): void => {
    const last = open.pop()
    if (last) put(`${last.name}(${last.parts.join()})`)
  }
  const builder: Builder = {
    field: (name) => (put(textOf(name)), builder),
    constant: (value) => (put(quoted(value)), builder),
    endfunc: () => (end(), builder),
    build() {
      while (open.length) end()
      if (!whole) throw new Error('GlideDBFunctionBuilder.build: expected a function such as add(), got none')
      return `${FUNCTION_PREFIX}${whole}`
    },
  }
  for (const [method, name] of Object.entries(STARTED_BY))
    builder[method] = () => (open.push({ name, parts: [] }), builder)
  return builder
}

type CaseBuilder = Record<string, (...expressions: unknown[]) => unknown>

/** The constructor that scripts get. How the platform writes the text of a case is not documented. */
export const GlideDBFunctionCaseBuilder = function (): object {
  const parts: string[] = []
  const put = (text: string): CaseBuilder => (parts.push(text), builder)
  const given = (expression: unknown): string => balanced(textOf(expression).replace(FUNCTION_PREFIX, ''))
  const builder: CaseBuilder = {
    when: (condition) => put(given(condition)),
    whenCompare: (left, operator, right) => put(`compare(${given(left)},${textOf(operator)},${given(right)})`),
    whenEqual: (left, right) => put(`compare(${given(left)},'=',${given(right)})`),
    // What has a method of this name is taken for a promise only by `await`, which scripts do not have.
    then: (value) => put(given(value)),
    otherwise: (value) => put(given(value)),
    build: () => `${FUNCTION_PREFIX}${CASE}(${parts.join()})`,
  }
  return builder
}

/** The page's own example leaves the last bracket out. */
function balanced(expression: string): string {
  const outside = expression.replace(/'[^']*'/g, '')
  const missing = outside.split('(').length - outside.split(')').length
  return expression + ')'.repeat(Math.max(0, missing))
}
