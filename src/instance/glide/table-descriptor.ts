// GlideTableDescriptor: what a table is. No page of the reference describes it; methods as published scripts call them.

import { completeWithThrowers } from '../scripting/not-implemented.ts'
import { type Caller, textOf } from './caller.ts'
import { GlideRecord } from './glide-record.ts'

const CALLED_ELSEWHERE = ['getElementDescriptors', 'getSchema', 'getSchemaList', 'hasAttribute', 'getED', 'isView']

/** What scripts get: a constructor with `get` and `fieldExists`. */
export const tableDescriptor = (caller: Caller): unknown => {
  const { schema } = caller.instance
  const describe = (named: unknown): object => {
    const table = textOf(named)
    const descriptor = {
      isValid: () => schema.has(table),
      getName: () => table,
      getTableName: () => table,
      getLabel: () => schema.get(table)?.label ?? '',
      getDisplayName: () => (schema.has(table) ? schema.displayColumn(table) : ''),
      isValidField: (field: unknown) => schema.column(table, textOf(field)) !== undefined,
      getElementDescriptor: (field: unknown) =>
        new GlideRecord(caller, table).getElement(textOf(field))?.getED() ?? null,
      /** The table that a column was made on: this one or one that it extends. */
      getFirstTableName: (field: unknown) => schema.column(table, textOf(field))?.table ?? null,
    }
    completeWithThrowers(descriptor, 'GlideTableDescriptor', CALLED_ELSEWHERE)
    return descriptor
  }
  return Object.assign(
    function GlideTableDescriptor(table: unknown) {
      return describe(table)
    },
    {
      get: describe,
      fieldExists: (table: unknown, field: unknown) => schema.column(textOf(table), textOf(field)) !== undefined,
    }
  )
}
