// What became of one staging row.

export type RowState = 'inserted' | 'updated' | 'ignored' | 'skipped' | 'error'

export interface RowOutcome {
  state: RowState
  /** The record that the row became or found. */
  target: { table: string; sysId: string } | undefined
  statusMessage: string
  errorMessage: string
  /** Keys that scripts put on `response`. */
  response: Record<string, unknown>
  /** Code of sys_import_set_row_error, where there is one. */
  errorCode: string
}
