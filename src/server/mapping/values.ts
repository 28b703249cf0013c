// A value of Kandji's as a column of another type holds it: as the platform converts it, or not at all. What does not fit is named
// and changes nothing.

import type { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { findUsers } from '../cmdb/user.ts'
import { readCapacity } from '../shared/capacity.ts'
import { timeOf } from '../staging/moment.ts'
import { quoted } from '../staging/row.ts'

/** The value as it is written, or why it can't be. */
export type Converted = { value: string; why?: undefined } | { value?: undefined; why: string }

const TRUTH: Record<string, string> = { true: '1', false: '0', '1': '1', '0': '0', yes: '1', no: '0' }
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/
const TIMES = ['glide_date_time', 'due_date']
const WHOLE = ['integer', 'longint', 'percent_complete']
const NUMBERS = ['decimal', 'float', ...WHOLE]
const LARGEST: Record<string, number> = { integer: 2147483647 }

/** @param text what Kandji says, not empty @param record of the table that has the column; it is changed nowhere */
export function converted(record: GlideRecord, column: string, text: string): Converted {
  const element = record.getElement(column)
  const descriptor = element.getED()
  const type = `${descriptor.getInternalType()}`
  if (type === 'boolean') return known(TRUTH[text.toLowerCase()], text, 'true or false')
  if (TIMES.indexOf(type) >= 0) return known(timeOf(text), text, 'a time in UTC')
  if (type === 'glide_date') return known(timeOf(text).slice(0, 10) || dayOf(text), text, 'a date')
  if (NUMBERS.indexOf(type) >= 0) return number(text, type)
  if (type === 'reference') return referenced(record, column, text)
  const choice = `${descriptor.isChoiceTable()}` === 'true' ? chosen(record, column, text) : undefined
  if (choice) return choice
  const length = Number(descriptor.getLength())
  return length > 0 && text.length > length
    ? { why: `expected at most ${length} characters, got ${text.length}` }
    : { value: text }
}

const known = (value: string | undefined, text: string, expected: string): Converted =>
  value ? { value } : { why: `expected ${expected}, got ${quoted(text)}` }

const dayOf = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '')

function number(text: string, type: string): Converted {
  const plain = NUMBER.test(text) ? text : readCapacity(text).gigabytes
  if (plain === '') return { why: `expected a number, got ${quoted(text)}` }
  if (WHOLE.indexOf(type) < 0) return { value: plain }
  const whole = Number(plain)
  const most = LARGEST[type] || Number.MAX_SAFE_INTEGER
  return whole === Math.floor(whole) && Math.abs(whole) <= most
    ? { value: `${whole}` }
    : { why: `expected a whole number, got ${quoted(text)}` }
}

/** A choice by its value or its label. A column without choices takes any text. */
function chosen(record: GlideRecord, column: string, text: string): Converted | undefined {
  const values: string[] = []
  const found = record.getElement(column).getChoices() as unknown as { length: number; [index: number]: string }
  for (let index = 0; index < found.length; index++) if (`${found[index]}` !== '') values.push(`${found[index]}`)
  if (values.length === 0) return undefined
  const same = values.find((value) => value.toLowerCase() === text.toLowerCase())
  if (same !== undefined) return { value: same }
  for (const value of values) {
    record.setValue(column, value)
    if (`${record.getDisplayValue(column) || ''}`.toLowerCase() === text.toLowerCase()) return { value }
  }
  return { why: `expected one of its choices, got ${quoted(text)}` }
}

/**
 * The one record that goes by this name: a user by what users are matched by, anything else by its display value. None is made. The
 * platform looks it up: an application may read few of the tables that columns refer to.
 */
function referenced(record: GlideRecord, column: string, text: string): Converted {
  const table = `${record.getElement(column).getReferenceTable()}`
  if (table === 'sys_user') {
    const users = findUsers(text, '', '')
    return users.length === 1 ? { value: users[0] } : { why: `${noRecord(table, text)}, which ${users.length} have` }
  }
  record.setValue(column, '')
  record.getElement(column).setDisplayValue(text)
  const value = valueOf(record, column)
  const isSame = `${record.getDisplayValue(column) || ''}`.toLowerCase() === text.toLowerCase()
  return value !== '' && isSame ? { value } : { why: `${noRecord(table, text)}, which none has` }
}

const noRecord = (table: string, text: string): string =>
  `expected the name of one record of ${table}, got ${quoted(text)}`

/** What a column holds, as people read it. */
export const shown = (record: GlideRecord, column: string): string =>
  `${record.getDisplayValue(column) || ''}` || valueOf(record, column)
