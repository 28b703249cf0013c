// Columns that the customer's mapping of attributes and KandjiMapping give a record, in a preview.

import type { MappingAnswer } from '../servicenow/mapping-client.ts'
import type { TableRow } from '../servicenow/table-client.ts'
import type { Foreseen } from './foresee.ts'

/** A note that a sync would report as a problem. */
export function attention(to: Foreseen, text: string): void {
  to.notes.push(text)
  to.problems.push(text)
}

/** Columns that the mapping and KandjiMapping give a record; they overrule what the app would write. */
export function ownColumns(
  { columns, mapped, problems }: MappingAnswer,
  { table, record }: { table: string; record: TableRow | undefined },
  to: Foreseen
): void {
  for (const problem of problems) attention(to, problem)
  for (const [field, value] of Object.entries({ ...mapped, ...columns })) {
    to.fields = to.fields.filter((one) => one.table !== table || one.field !== field)
    const from = record ? record[field] : ''
    if (from === undefined) to.notes.push(`${field} could not be compared: this account may not read it.`)
    else if (!isSame(from, value))
      to.fields.push({ table, field, from, to: value, note: field in columns ? 'by KandjiMapping' : 'by the mapping' })
  }
}

const TRUTH: Readonly<Record<string, string>> = { true: '1', false: '0' }

function isSame(from: string, to: string): boolean {
  if (from === to || TRUTH[from] === to) return true
  return from !== '' && to !== '' && Number(from) === Number(to)
}
