// Reading a report: texts cut to their columns, whole numbers, dates.

import type { GlideRecord } from '@servicenow/glide'
import { timeOf } from '../staging/moment.ts'
import { fit, quoted, sent } from '../staging/row.ts'

/** Lengths of the columns that are shorter or longer than a line of text. */
const LENGTHS: Record<string, number> = {
  run_id: 64,
  command: 40,
  version: 40,
  state: 40,
  code: 64,
  kandji_device_id: 64,
  message: 4000,
  reason: 4000,
  remedy: 4000,
}
const LINE = 255

/** Ten digits may be more than the column holds. */
const WHOLE_NUMBER = /^\d{1,9}$/

/** What the row says in a column, cut to the length of its target. */
export const textOf = (source: GlideRecord, column: string): string =>
  fit(sent(source, column), LENGTHS[column] || LINE)

/** A whole number as text; empty, which changes nothing, for what is none. */
export function numberOf(source: GlideRecord, column: string): string {
  const text = sent(source, column)
  return WHOLE_NUMBER.test(text) ? text : ''
}

/** A time in UTC as ServiceNow keeps it; empty for what is none. */
export const dateOf = (source: GlideRecord, column: string): string => timeOf(sent(source, column))

/** What of the row can't be read, each with its value. */
export function unreadable(source: GlideRecord, numbers: string[], dates: string[]): string[] {
  const isFaulty = (column: string, value: string): boolean => sent(source, column) !== '' && value === ''
  const named = (column: string): string => `${column} ${quoted(sent(source, column))}`
  return [
    ...numbers
      .filter((column) => isFaulty(column, numberOf(source, column)))
      .map((column) => `${named(column)} was left out: expected a whole number such as \`54\``),
    ...dates
      .filter((column) => isFaulty(column, dateOf(source, column)))
      .map((column) => `${named(column)} was left out: expected a time in UTC such as \`2026-11-26 08:00:00\``),
  ]
}

/**
 * Why a row can't be taken; empty when it can.
 * @param keys columns by which the record is recognised
 * @param states what the column `state` may say
 */
export function refusalOf(source: GlideRecord, keys: string[], states: string[]): string {
  const blank = keys.filter((column) => textOf(source, column) === '')
  if (blank.length > 0)
    return `${blank.join(' and ')} is blank: a report is recognised by ${keys.join(' and ')}, so the row was refused`
  const state = textOf(source, 'state')
  if (state === '' || states.indexOf(state) >= 0) return ''
  return `state ${quoted(state)} is not one of ${states.join(', ')}: the row was refused`
}
