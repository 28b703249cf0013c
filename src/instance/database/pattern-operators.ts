// "Matches pattern" and "matches regex". Source: ServiceNow docs, australia: c_PatternMatching (`*` any number of characters,
// `?` one); that a regular expression is looked for anywhere and without regard to case, as the database compares, is assumed.

import type { Place, SqlTools } from './operators.ts'
import { textSql } from './text-sql.ts'
import { UnreadableValue } from './unreadable-value.ts'

export function patternSql(at: Place, value: string, { bind }: SqlTools): string {
  const pattern = value
    .replace(/[\\%_]/g, '\\$&')
    .replaceAll('*', '%')
    .replaceAll('?', '_')
  return `ifnull(${textSql(at)} LIKE ${bind(pattern)} ESCAPE '\\', 0)`
}

export function matchesPattern(text: string, pattern: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '[^]*')
    .replaceAll('?', '[^]')
  return new RegExp(`^${source}$`, 'iu').test(text)
}

export function textMatchSql(at: Place, value: string, { bind }: SqlTools): string {
  expressionOf(value)
  return `matches_text(${textSql(at)}, ${bind(value)})`
}

export const matchesText = (text: string, expression: string): boolean => expressionOf(expression).test(text)

const MOST_KEPT = 100
const KEPT = new Map<string, RegExp>()

/** @throws UnreadableValue for what is no regular expression */
function expressionOf(source: string): RegExp {
  let expression = KEPT.get(source)
  if (!expression) {
    try {
      expression = new RegExp(source, 'i')
    } catch (error) {
      throw new UnreadableValue(`Expected a regular expression, got ${source}: ${(error as Error).message}`)
    }
    if (KEPT.size >= MOST_KEPT) KEPT.clear()
    KEPT.set(source, expression)
  }
  return expression
}
