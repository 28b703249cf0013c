// The app's own tables on an instance without the built app, read from their Fluent definitions: unit tests need no build.

import { x_kandj_kandji_assignment } from '../../../src/fluent/tables/assignment.now.ts'
import { x_kandj_kandji_kandji_import_set_computer } from '../../../src/fluent/tables/import-set-computer.now.ts'
import { x_kandj_kandji_kandji_import_set_mdm } from '../../../src/fluent/tables/import-set-mdm.now.ts'
import { x_kandj_kandji_kandji_import_set_problem } from '../../../src/fluent/tables/import-set-problem.now.ts'
import { x_kandj_kandji_kandji_import_set_run } from '../../../src/fluent/tables/import-set-run.now.ts'
import { x_kandj_kandji_mdm } from '../../../src/fluent/tables/mdm.now.ts'
import { x_kandj_kandji_problem } from '../../../src/fluent/tables/problem.now.ts'
import { x_kandj_kandji_push_run } from '../../../src/fluent/tables/push-run.now.ts'
import { x_kandj_kandji_refused_usage } from '../../../src/fluent/tables/refused-usage.now.ts'
import { x_kandj_kandji_usage_run } from '../../../src/fluent/tables/usage-run.now.ts'
import type { FluentColumn, FluentTable } from '../../support/fluent-core.ts'
import type { AppSpec, ColumnSpec, TableSpec } from '../../support/packages.ts'

const DEFINITIONS = [
  x_kandj_kandji_assignment,
  x_kandj_kandji_kandji_import_set_computer,
  x_kandj_kandji_kandji_import_set_mdm,
  x_kandj_kandji_kandji_import_set_problem,
  x_kandj_kandji_kandji_import_set_run,
  x_kandj_kandji_mdm,
  x_kandj_kandji_problem,
  x_kandj_kandji_push_run,
  x_kandj_kandji_refused_usage,
  x_kandj_kandji_usage_run,
] as unknown as FluentTable[]

const columnOf = (column: FluentColumn): ColumnSpec => ({
  type: column.type,
  length: column.maxLength,
  reference: column.referenceTable,
  default: column.default === undefined ? undefined : String(column.default),
})

const tableOf = (table: FluentTable): TableSpec => ({
  extends: table.extends,
  columns: Object.fromEntries(Object.entries(table.schema).map(([name, column]) => [name, columnOf(column)])),
})

/** The app's tables alone: no maps, no rules, no scripts. */
export const OWN_TABLES: AppSpec = {
  scope: 'x_kandj_kandji',
  tables: Object.fromEntries(DEFINITIONS.map((table) => [table.name, tableOf(table)])),
}

/** The columns that a table's definition names. */
export const columnsOf = (name: string): string[] => Object.keys(OWN_TABLES.tables![name]!.columns!)
