// Which tables, script includes and script objects the scripts of an app reach, read from their text.

import { dirname, join as joinPaths } from 'node:path/posix'
import type { BuiltApp, BuiltRecord } from '../built-app.ts'
import { recordName } from '../built-app.ts'
import { parseScript, scriptsOf } from '../check-scripts.ts'
import type { KnownTables } from '../known-tables.ts'
import { Glide } from './glide.ts'
import type { Use } from './glide.ts'
import { Reader } from './reader.ts'
import { Scope, valueOf } from './values.ts'
import type { Value } from './values.ts'

/** A use, and the script that it begins with. */
export interface Reach {
  use: Use
  file: string
  record: string
}

/** Everything that the app's scripts reach. Scripts that can't be parsed are left out: they are reported as such. */
export function reachOf(app: BuiltApp, known: KnownTables): Reach[] {
  const includes = app.records.filter(({ table }) => table === 'sys_script_include').map(({ values }) => values.name!)
  const glide = new Glide(known, new Set(includes))
  const modules = new Map<string, Scope>()
  const found: Reach[] = []
  let isLast = false
  const take = (record: BuiltRecord): void => {
    for (const use of glide.uses.splice(0)) {
      // What the first reading does not know, the second may.
      if (use.type !== 'unknown table' || isLast) found.push({ use, file: record.file, record: recordName(record) })
    }
  }
  const moduleOf = (path: string, from: string | undefined): Scope | undefined => {
    const full = /^\.\.?\//.test(path) ? joinPaths(from === undefined ? app.root : dirname(from), path) : path
    const text = app.modules[full]
    if (text === undefined) return undefined
    const there = modules.get(full)
    if (there) return there
    modules.set(full, new Scope())
    const read = attempt(() => reader.program(parseScript(text, 'module'), new Scope(), full))
    if (read) modules.set(full, read)
    return modules.get(full)
  }
  const reader = new Reader(glide, moduleOf)
  // Twice: what the first reading stored in variables, the second one finds there.
  for (let round = 0; round < 2; round++) {
    reader.again()
    isLast = round === 1
    for (const { record, text, module } of [...scriptsOf(app), ...conditionsOf(app)]) {
      if (module !== undefined) moduleOf(module, undefined)
      else attempt(() => reader.program(parseScript(text, 'script'), scopeFor(app, record)))
      take(record)
    }
  }
  glide.isGuessing = true
  for (let one = reader.nextUnread(); one; one = reader.nextUnread()) {
    reader.readOne(one)
    const { path } = one
    take(app.records.find(({ values }) => path !== undefined && values.path === path) ?? UNNAMED)
  }
  return found
}

const UNNAMED: BuiltRecord = { file: 'update', table: 'a script', values: {}, names: {} }

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Conditions are scripts, too. */
const conditionsOf = (app: BuiltApp): Array<{ record: BuiltRecord; text: string; module: undefined }> =>
  app.records
    .filter(({ table, values }) => /^sys_(script|ui_action)$/.test(table) && values.condition)
    .map((record) => ({ record, text: record.values.condition!, module: undefined }))

/** Names that the platform gives a script, by the record that it is of. */
function scopeFor(app: BuiltApp, record: BuiltRecord): Scope {
  const scope = new Scope()
  const { values } = record
  const map = app.records.find(({ table, values: of }) => table === 'sys_transform_map' && of.sys_id === values.map)
  const [source, target] = [
    values.source_table ?? map?.values.source_table,
    values.target_table ?? map?.values.target_table,
  ]
  if (source) scope.declare('source', recordOf(source))
  if (target) scope.declare('target', recordOf(target))
  const current = { sys_script: values.collection, sys_ui_action: values.table, sys_security_acl: values.name }[
    record.table
  ]
  if (current) for (const name of ['current', 'previous']) scope.declare(name, recordOf(current.split('.')[0]!))
  return scope
}

const recordOf = (table: string): Value => valueOf({ kind: 'record', table, isExact: true, isAggregate: false })
