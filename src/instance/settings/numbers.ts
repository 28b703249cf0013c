// Automatic numbers of records (sys_number), e.g. ISET0010001.

import type { Database } from '../database/database.ts'
import { newSysId } from '../sys-ids.ts'

/** Numbers start behind this one, as on a new instance. */
const FIRST_NUMBER = 10_000

/** The next number of a table. */
export function nextNumber(database: Database, table: string, format: { prefix: string; digits: number }): string {
  const { prefix, digits } = format
  const row = database.find('sys_number', 'category', table)
  const next = (row ? Number(row.number) : FIRST_NUMBER) + 1
  if (row) database.update('sys_number', String(row.sys_id), { number: next })
  else {
    database.insert('sys_number', {
      sys_id: newSysId(),
      sys_class_name: 'sys_number',
      category: table,
      prefix,
      number: next,
      maximum_digits: digits,
    })
  }
  return `${prefix}${String(next).padStart(digits, '0')}`
}
