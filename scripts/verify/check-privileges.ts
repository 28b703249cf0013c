// What scripts of a scope do with other scopes has to be declared, one privilege an operation; and what is declared without a
// use is more than a customer should have to grant.
// Source: ServiceNow docs, c_CrossScopePrivilegeRecord (zurich, australia).

import type { BuiltApp } from './built-app.ts'
import type { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'
import { reachOf } from './reach/index.ts'
import type { Reach } from './reach/index.ts'

/** A privilege as it is declared, and where it is needed or stands. */
interface Privilege {
  type: string
  name: string
  operation: string
  file: string
  record: string
}

const keyOf = ({ type, name, operation }: Privilege): string => `${type} ${name} ${operation}`

const textOf = ({ type, name, operation }: Privilege): string =>
  ({
    sys_db_object: `to ${operation} table ${name}`,
    sys_script_include: `to execute script include ${name}`,
    scriptable: `to execute script object ${name}`,
  })[type] ?? `to ${operation} ${type} ${name}`

/** @param reach what the scripts reach, where it is known already */
export function checkPrivileges(app: BuiltApp, known: KnownTables, reach = reachOf(app, known)): Problem[] {
  const needed = byKey([...fromScripts(app, known, reach), ...fromMaps(app)])
  const declared = byKey(declaredOf(app))
  const missing = [...needed.values()].filter((one) => !declared.has(keyOf(one)))
  const unneeded = [...declared.values()].filter((one) => !needed.has(keyOf(one)))
  return [
    ...unknownTables(reach),
    ...missing.map((one) => ({
      file: one.file,
      record: one.record,
      what: `no privilege ${textOf(one)}`,
      remedy: `Declare CrossScopePrivilege({ targetType: '${one.type}', targetName: '${one.name}', operation: '${one.operation}' })`,
    })),
    ...unneeded.map((one) => ({
      file: one.file,
      record: one.record,
      what: `a privilege ${textOf(one)}, which no script needs`,
      remedy: "Take it away, or set its status to 'denied' where it has been released",
    })),
  ]
}

/** The first of each. */
function byKey(all: Privilege[]): Map<string, Privilege> {
  return new Map(all.reverse().map((one) => [keyOf(one), one]))
}

/** A privilege that is denied, or asked for, gives nothing. */
const declaredOf = (app: BuiltApp): Privilege[] =>
  app.records
    .filter(({ table, values }) => table === 'sys_scope_privilege' && values.status === 'allowed')
    .map(({ file, values }) => ({
      type: values.target_type ?? '',
      name: values.target_name ?? '',
      operation: values.operation ?? '',
      file,
      record: 'sys_scope_privilege',
    }))

function fromScripts(app: BuiltApp, known: KnownTables, reach: Reach[]): Privilege[] {
  const own = new Set(app.tables.map(({ name }) => name))
  const foreign = (table: string): boolean => !own.has(table)
  const named = new Set(reach.flatMap(({ use }) => (use.type === 'sys_db_object' ? [use.name] : [])).filter(foreign))
  return reach.flatMap(({ use, file, record }): Privilege[] => {
    if (use.type === 'unknown table' || use.type === 'smell') return []
    if (use.type !== 'sys_db_object') return [{ type: use.type, name: use.name, operation: 'execute', file, record }]
    // The class of a record may be any below: of those, the ones that the scripts themselves name.
    const tables = use.withChildren ? [use.name, ...[...named].filter((one) => known.isA(one, use.name))] : [use.name]
    return [...new Set(tables)]
      .filter(foreign)
      .map((name) => ({ type: use.type, name, operation: use.operation, file, record }))
  })
}

/** A transform map finds, makes and changes records of its target table itself. */
function fromMaps(app: BuiltApp): Privilege[] {
  const own = new Set(app.tables.map(({ name }) => name))
  return app.records
    .filter(({ table, values }) => table === 'sys_transform_map' && !own.has(values.target_table ?? ''))
    .flatMap(({ file, values }) =>
      ['read', 'create', 'write'].map((operation) => ({
        type: 'sys_db_object',
        name: values.target_table ?? '',
        operation,
        file,
        record: `sys_transform_map ${values.name}`,
      }))
    )
}

function unknownTables(reach: Reach[]): Problem[] {
  const places = new Map(
    reach.filter(({ use }) => use.type === 'unknown table').map((one) => [`${one.file} ${one.record}`, one])
  )
  return [...places.values()].map(({ file, record }) => ({
    file,
    record,
    what: 'a GlideRecord of a table that the scripts do not tell, so that the privilege for it is not known',
    remedy: 'Write the name of the table out, or pass it as a text',
  }))
}
