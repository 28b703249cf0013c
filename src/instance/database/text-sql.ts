// The text of a column in SQL.

import { isBoolean, isNumeric } from './columns.ts'
import type { Place } from './operators.ts'

/** Numbers are kept as fractions: SQLite's own text of 5 would be 5.0. */
export const textSql = ({ expression, column }: Place): string =>
  isNumeric(column) || isBoolean(column)
    ? `iif(${expression} = CAST(${expression} AS INTEGER), CAST(CAST(${expression} AS INTEGER) AS TEXT), ${expression})`
    : expression
