// The shape of an operation: a function from a record's inputs to its outputs, in the order of its fields.

import type { Row } from '../../database/database.ts'
import type { Store } from '../../store.ts'

/** Empty is null. */
export type Value = string | null

/** @param row the operation's own columns */
export type Operate = (inputs: Value[], row: Row, instance: Store) => Value[]

export const setting = (row: Row, name: string): string =>
  row[name] === null || row[name] === undefined ? '' : String(row[name])

/** An operation with one input that leaves an empty one empty. */
export const ofText =
  (change: (text: string, row: Row) => Value): Operate =>
  ([text = null], row) => [text === null ? null : change(text, row)]
