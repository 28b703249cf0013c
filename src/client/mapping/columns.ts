// Columns as the page names them.

import type { Column } from '../rest/mapping.ts'
import { SCOPE } from '../rest/scope.ts'

export interface Group {
  label: string
  columns: Column[]
}

const RECORDS: ReadonlyArray<[table: string, label: string]> = [
  ['cmdb_ci_computer', 'Computer'],
  [`${SCOPE}_mdm`, 'MDM record'],
]

/** Columns by the record that has them. */
export const groupsOf = (columns: readonly Column[]): Group[] =>
  RECORDS.map(([table, label]) => ({ label, columns: columns.filter(({ target }) => target.startsWith(`${table}.`)) }))

/** Target → `Computer: Name (name)`. */
export const labelsOf = (columns: readonly Column[]): Map<string, string> =>
  new Map(
    groupsOf(columns).flatMap(({ label: record, columns: own }) =>
      own.map(({ target, label }) => [target, `${record}: ${label} (${target.split('.')[1]})`])
    )
  )
