// Columns that the customer's KandjiMapping gives a record, in a preview.

import type { MappingAnswer } from '../servicenow/mapping-client.ts'
import type { TableRow } from '../servicenow/table-client.ts'
import type { Foreseen } from './foresee.ts'

/** A note that a sync would report as a problem. */
export function attention(to: Foreseen, text: string): void {
  to.notes.push(text)
  to.problems.push(text)
}

/** Columns that KandjiMapping gives a record; they overrule what the app would write. */
export function ownColumns(
  { columns, problems }: MappingAnswer,
  { table, record }: { table: string; record: TableRow | undefined },
  to: Foreseen
): void {
  for (const problem of problems) attention(to, problem)
  for (const [field, value] of Object.entries(columns)) {
    to.fields = to.fields.filter((one) => one.table !== table || one.field !== field)
    const from = record ? record[field] : ''
    if (from === undefined) to.notes.push(`${field} could not be compared: this account may not read it.`)
    else if (!isSame(from, value)) to.fields.push({ table, field, from, to: value, note: 'by KandjiMapping' })
  }
}

const TRUTH: Readonly<Record<string, string>> = { true: '1', false: '0' }

function isSame(from: string, to: string): boolean {
  if (from === to || TRUTH[from] === to) return true
  return from !== '' && to !== '' && Number(from) === Number(to)
}
