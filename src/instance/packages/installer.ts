// Installs an app: all of its package or nothing.
// Source: recorded behaviour of `now-sdk install` 4.9.0 against an instance; ServiceNow docs, t_RunFixScripts.

import { basename } from 'node:path/posix'
import { newQuery, where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import { APP_RECORD, PackageError, type PackageFiles } from './archive.ts'
import { fixScriptsOf, noteDueFixScripts, runDueFixScripts } from './fix-scripts.ts'
import { Load } from './load.ts'
import { type PackagedRecord, readRecords } from './records-xml.ts'
import { Shipped } from './shipped.ts'

export interface Installed {
  scope: string
  scopeId: string
  version: string
  /** How many records were written or removed. */
  changes: number
  /** What the local instance does not know and kept without effect. */
  warnings: string[]
  /** What of the app runs here, what is only stored, what is missing. */
  summary: string
}

/** The source of the line of the log that sums an install up. */
export const INSTALL = 'install'

/** A package may say this much; anything else in it is refused. */
const FOLDERS = /^(scope|update|author_elective_update|dictionary|unload|unload\.demo|apply_once)\//

/**
 * @param demoData load what the package marks as demo data
 * @throws PackageError, and then nothing of the package has stayed
 */
export function install(instance: Platform, files: PackageFiles, demoData = true): Installed {
  const records = readAll(files, demoData)
  const app = records.find((record) => record.table === 'sys_app' && record.action === 'INSERT_OR_UPDATE')
  if (!app)
    throw new PackageError(
      'The package has no scope/sys_app_….xml, nor one at its top: expected an app as now-sdk packs it'
    )
  const scope = app.values.scope?.text ?? ''
  if (!/^\w{1,40}$/.test(scope))
    throw new PackageError(`sys_app names no scope: expected a name like x_acme_app, got ${JSON.stringify(scope)}`)
  refuseSecond(instance, scope, app.sysId)
  const known = new Set(fixScriptsOf(instance, app.sysId).map((row) => String(row.sys_id)))
  const load = instance.asSystem(() => {
    try {
      return instance.database.transaction(() => {
        const load = new Load(instance, app, scope)
        load.run(records)
        noteDueFixScripts(instance, app.sysId, known)
        return load
      })
    } catch (error) {
      // Tables of the refused package must not live on in memory.
      instance.reloadSchema()
      throw error
    }
  })
  instance.scripts.reload()
  instance.asSystem(() => instance.log.write('info', load.summary, INSTALL))
  runDueFixScripts(instance)
  instance.settle()
  return {
    scope,
    scopeId: app.sysId,
    version: app.values.version?.text ?? '',
    changes: load.changes,
    warnings: load.warnings,
    summary: load.summary,
  }
}

/** Two applications cannot share a scope: which one its records belong to would be anyone's guess. */
function refuseSecond(instance: Platform, scope: string, sysId: string): void {
  const other = instance.scopeId(scope)
  if (other === undefined || other === sysId) return
  const { name, version, sys_class_name: kind } = instance.database.get('sys_scope', other) ?? {}
  const what = kind === 'sys_store_app' ? 'a store application' : 'an application'
  throw new PackageError(
    `The scope ${scope} belongs to ${what} that is installed, ${JSON.stringify(name)} ${String(version ?? '')} with the sys_id ` +
      `${other}: expected the same application, got one with the sys_id ${sysId}. Uninstall the other one first (its tables ` +
      'go with it), or build this one under a scope of its own'
  )
}

function readAll(files: PackageFiles, demoData: boolean): PackagedRecord[] {
  const records: PackagedRecord[] = []
  for (const [path, text] of files) {
    if (!path.endsWith('.xml')) continue
    if (!FOLDERS.test(path) && !APP_RECORD.test(path))
      throw new PackageError(`${path}: expected files in scope/, update/ and the like`)
    if (path.startsWith('unload.demo/') && !demoData) continue
    for (const record of readRecords(path, text)) records.push(record, ...linked(record, demoData))
  }
  if (!records.length) throw new PackageError('The package holds no records')
  return records
}

/**
 * A record of data that an app brings by a link (sys_metadata_link), as an application file: the link holds its XML, and says
 * by the name of a folder when it is loaded.
 */
function linked({ table, file, values }: PackagedRecord, demoData: boolean): PackagedRecord[] {
  const payload = table === 'sys_metadata_link' ? values.payload?.text.trim() : ''
  if (!payload) return []
  const folder = values.directory?.text || 'update'
  return folder === 'unload.demo' && !demoData ? [] : readRecords(`${folder}/${basename(file)}`, payload)
}

/** Removes an app with all its records and tables, as `now-sdk install --reinstall` asks for. */
export function uninstall(instance: Platform, scopeId: string): void {
  const { database, schema } = instance
  instance.asSystem(() =>
    database.transaction(() => {
      for (const { table, sysId } of new Shipped(instance, scopeId).records()) {
        if (table === 'sys_db_object') {
          const name = String(database.get(table, sysId)?.name ?? '')
          if (schema.has(name))
            for (const record of database.select(newQuery(name))) database.delete(name, String(record.sys_id))
        }
        const target = schema.has(table) ? database.get(table, sysId) : undefined
        if (target) instance.records.delete(RecordState.loaded(schema, table, target), QUIET_WRITE)
      }
      for (const { sys_id: id } of database.select(where('sys_update_version', { application: scopeId })))
        database.delete('sys_update_version', String(id))
    })
  )
  instance.scripts.reload()
}
