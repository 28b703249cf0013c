// The app's three staging tables, and the kinds of rows that go into them.

/** In the order in which they have to arrive: an MDM row refers to the computer. */
export const ROW_KINDS = ['computer', 'mdm'] as const

/** A row of a device. */
export type RowKind = (typeof ROW_KINDS)[number]

export type QueueKind = RowKind | 'app'

/** As ServiceNow's Import Set API takes it: column names and text, nothing else. */
export type StagingRow = Record<string, string>

/** Those that take push's own reports. */
export const REPORT_TABLES = {
  run: 'x_kandj_kandji_kandji_import_set_run',
  problem: 'x_kandj_kandji_kandji_import_set_problem',
} as const

export const STAGING_TABLES: Readonly<Record<QueueKind, string>> = {
  computer: 'x_kandj_kandji_kandji_import_set_computer',
  mdm: 'x_kandj_kandji_kandji_import_set_mdm',
  app: 'x_kandj_kandji_kandji_import_set_apps',
}
