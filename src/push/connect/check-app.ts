// The app on the instance: this one, another one under its scope, or none.

import { STAGING_TABLES } from '../servicenow/staging.ts'
import type { TableClient, TableRow } from '../servicenow/table-client.ts'
import { oneLine } from '../visible.ts'
import { fail, ok, warn, type Check } from './check.ts'

const SIDE = 'ServiceNow'
const SCOPE = 'x_kandj_kandji'

/** The MDM staging table of the Store's app has all others of the first version. */
const OWN_COLUMN = 'fingerprint'

const NAME = `App ${SCOPE}`

export async function checkApp(tables: TableClient): Promise<Check[]> {
  const staging = await tables.read(STAGING_TABLES.computer, { limit: 1, fields: ['sys_id'] })
  const isMissing = 'refused' in staging && staging.refused.why === 'not-installed'
  const installed = await installedApp(tables)
  if (installed?.['table'] === 'sys_store_app' && (isMissing || (await lacksOwnColumn(tables))))
    return [foreign(installed)]
  if (isMissing) {
    const { error } = staging.refused
    return [fail(SIDE, NAME, error.message, '', error.exitCode)]
  }
  if (installed === undefined) {
    const todo = 'Nothing has to be done. An admin sees the version under System Applications › All.'
    return [warn(SIDE, NAME, 'installed; this account may not read which version', todo)]
  }
  const version = oneLine(installed['version'] ?? '')
  if (installed['active'] === 'false')
    return [fail(SIDE, NAME, `version ${version}, not active`, 'Activate the application.', 3)]
  return [ok(SIDE, NAME, `installed, version ${version}`)]
}

/** The application that has the scope, with the `table` of its kind; undefined where the account may not see it. */
async function installedApp(tables: TableClient): Promise<TableRow | undefined> {
  for (const table of ['sys_store_app', 'sys_app', 'sys_scope']) {
    const fields = ['sys_id', 'name', 'version', 'active', 'sys_class_name']
    const reading = await tables.read(table, { query: `scope=${SCOPE}`, fields, limit: 1 })
    const row = 'rows' in reading ? reading.rows[0] : undefined
    if (row?.['version']) return { ...row, table: row['sys_class_name'] || table }
  }
  return undefined
}

/** An app of the Store can also be this one, published. Says yes only where the account sees the columns. */
async function lacksOwnColumn(tables: TableClient): Promise<boolean> {
  const query = `name=${STAGING_TABLES.mdm}^elementINdevice_id,${OWN_COLUMN}`
  const reading = await tables.read('sys_dictionary', { query, fields: ['element'], limit: 2 })
  const seen = 'rows' in reading ? reading.rows.map(({ element }) => element) : []
  return seen.length > 0 && !seen.includes(OWN_COLUMN)
}

function foreign({ name = '', version = '' }: TableRow): Check {
  const found = `another app has this scope: ${oneLine(name)} ${oneLine(version)} from the ServiceNow Store`
  const todo = [
    'This app cannot be installed beside it: `now-sdk install` refuses, and with --reinstall it deletes that app with its tables',
    'and their records (x_kandj_kandji_mdm, the import tables). Export x_kandj_kandji_mdm first if you need it, then uninstall that app and',
    'install this one; or build this one under a scope of your own: npm run build -- --scope x_<company code>_kandji.',
  ].join(' ')
  return fail(SIDE, NAME, found, todo, 3)
}
