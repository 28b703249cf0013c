// Evaluates an encoded query on a record in hand, as business rules' filter conditions need it.
import { isBoolean, isNumeric } from '../database/columns.ts'
import { addEncoded, canonicalOperator, type Condition, newQuery } from '../database/query.ts'
import type { Schema } from '../database/schema.ts'
import type { RecordState } from './record.ts'

/** Operators that look at the change, not the value. */
const CHANGES = /^([\w.]+?)(VALCHANGES|CHANGESTO|CHANGESFROM)(.*)$/

/** @returns whether the record meets the condition; an empty condition is met by every record. */
export function matches(schema: Schema, state: RecordState, encoded: string): boolean {
  const query = newQuery(state.table)
  const changes: boolean[] = []
  const plain = encoded.split('^').filter((part) => {
    const change = CHANGES.exec(part)
    if (change) changes.push(changeHolds(state, change[1]!, change[2]!, change[3]!))
    return !change
  })
  addEncoded(query, plain.join('^'))
  if (changes.includes(false)) return false
  return query.groups.some((group) => group.all.every((any) => any.some((one) => holds(schema, state, one))))
}

function changeHolds(state: RecordState, field: string, kind: string, value: string): boolean {
  if (!state.changed(field)) return false
  if (kind === 'CHANGESTO') return (state.text(field) ?? '') === value
  if (kind === 'CHANGESFROM') return String(state.before?.[field] ?? '') === value
  return true
}

function holds(schema: Schema, state: RecordState, { field, operator, value }: Condition): boolean {
  const column = schema.column(state.table, field)
  if (!column) return false
  const text = isBoolean(column) ? (state.values[field] === 1 ? 'true' : 'false') : (state.text(field) ?? '')
  const one = text.toLowerCase()
  const other = isBoolean(column) ? String(/^(true|1)$/i.test(value)) : value.toLowerCase()
  const compare = isNumeric(column) ? Number(text) - Number(value) : one < other ? -1 : one > other ? 1 : 0
  switch (canonicalOperator(operator)) {
    case '=':
      return one === other
    case '!=':
      return one !== other
    case '>':
      return text !== '' && compare > 0
    case '>=':
      return text !== '' && compare >= 0
    case '<':
      return text !== '' && compare < 0
    case '<=':
      return text !== '' && compare <= 0
    case 'LIKE':
      return one.includes(other)
    case 'NOT LIKE':
      return !one.includes(other)
    case 'STARTSWITH':
      return one.startsWith(other)
    case 'ENDSWITH':
      return one.endsWith(other)
    case 'IN':
      return other.split(',').some((item) => item.trim() === one)
    case 'NOT IN':
      return !other.split(',').some((item) => item.trim() === one)
    case 'ISEMPTY':
      return text === ''
    case 'ISNOTEMPTY':
      return text !== ''
    case 'ANYTHING':
      return true
    case 'INSTANCEOF':
      return schema.extends(text, value)
    default:
      return false
  }
}
