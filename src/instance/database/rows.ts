// Values of a row as the code wants them.

import type { Row } from './database.ts'

/** A column as text; empty for none. */
export const text = (row: Row, column: string): string => String(row[column] ?? '')

/** Whether a column of type true/false is true. */
export const flag = (row: Row, column: string): boolean => row[column] === 1

/** A column as a number; `none` where the row has no value. */
export const number = (row: Row, column: string, none: number): number => Number(row[column] ?? none)
