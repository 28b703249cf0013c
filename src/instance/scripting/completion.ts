// Scripts whose value counts: conditions, defaults, evaluated source scripts. Their value is that of the last statement.

import { parse } from 'acorn'

const MOST_KEPT = 2000
const KEPT = new Map<string, string>()

/**
 * The body of a function that gives what the script's last statement gives, if that is an expression.
 * Source: ServiceNow docs, t_ScheduleAScriptExecution ("the last expression of the script").
 */
export function withCompletion(code: string): string {
  let body = KEPT.get(code)
  if (body === undefined) {
    body = completed(code)
    if (KEPT.size >= MOST_KEPT) KEPT.clear()
    KEPT.set(code, body)
  }
  return body
}

function completed(code: string): string {
  try {
    const last = parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true }).body.at(-1)
    if (last?.type !== 'ExpressionStatement') return code
    const { start, end } = last.expression
    return `${code.slice(0, last.start)}return (${code.slice(start, end)}\n)${code.slice(end)}`
  } catch {
    // Text that begins like a block but is an object, `{ a: 1 }`, or that is for the engine to refuse.
    return isExpression(code) ? `return (${code}\n)` : code
  }
}

function isExpression(code: string): boolean {
  try {
    parse(`(${code}\n)`, { ecmaVersion: 'latest' })
    return true
  } catch {
    return false
  }
}
