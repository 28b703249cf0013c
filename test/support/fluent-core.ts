// What `@servicenow/sdk/core` is in tests that read Fluent tables: the SDK's own functions only work inside its build, and
// what a table is made of is in what they are given.

interface Options {
  maxLength?: number
  referenceTable?: string
  default?: unknown
}

/** A column of a Fluent table: its dictionary type beside what its definition says. */
export interface FluentColumn extends Options {
  type: string
}

/** A Fluent table as its definition has it. */
export interface FluentTable {
  name: string
  extends?: string
  schema: Record<string, FluentColumn>
}

const column =
  (type: string) =>
  (options: Options): FluentColumn => ({ type, ...options })

export const Table = (definition: FluentTable): FluentTable => definition
export const StringColumn = column('string')
export const ReferenceColumn = column('reference')
export const BooleanColumn = column('boolean')
export const IntegerColumn = column('integer')
export const DateTimeColumn = column('glide_date_time')
export const ChoiceColumn = column('string')
