// A table without access rules refuses everyone; one that web services fill, or read, has to be open to them.

import type { BuiltApp } from './built-app.ts'
import type { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'

/** Query ranges and reports, too: stricter instances refuse where no rule says who may (KB2046494). */
const OPERATIONS = ['read', 'create', 'write', 'delete', 'query_range', 'report_view']
const STAGING = 'sys_import_set_row'

export function checkTables(app: BuiltApp, known: KnownTables): Problem[] {
  const targets = new Set(
    app.records.filter(({ table }) => table === 'sys_transform_map').map(({ values }) => values.target_table)
  )
  return app.tables.flatMap((table) => {
    const about = { file: table.file, record: `table ${table.name}` }
    const problems: Problem[] = []
    for (const operation of OPERATIONS.filter((one) => !hasRule(app, table.name, one))) {
      problems.push({
        ...about,
        what: `no access rule for ${operation}`,
        remedy: `Add an active Acl for ${operation} that names a role`,
      })
    }
    if (!table.wsAccess && (known.isA(table.name, STAGING) || targets.has(table.name))) {
      problems.push({ ...about, what: 'web services may not reach it', remedy: 'Set allowWebServiceAccess: true' })
    }
    if (table.extends !== '' && !known.has(table.extends)) {
      problems.push({ ...about, what: `its parent table ${table.extends} is unknown`, remedy: 'Correct the name' })
    }
    for (const [column, reference] of Object.entries(table.columns)) {
      if (reference === '' || known.has(reference)) continue
      problems.push({
        ...about,
        what: `column ${column} refers to the unknown table ${reference}`,
        remedy: 'Correct the name',
      })
    }
    return problems
  })
}

/** True when an active rule on the whole table says who may do it. */
function hasRule(app: BuiltApp, table: string, operation: string): boolean {
  return app.records.some(
    ({ table: kind, values, shown }) =>
      kind === 'sys_security_acl' &&
      values.name === table &&
      (shown?.operation ?? values.operation) === operation &&
      values.active === 'true' &&
      (values.script !== '' ||
        app.records.some(
          (role) => role.table === 'sys_security_acl_role' && role.values.sys_security_acl === values.sys_id
        ))
  )
}
