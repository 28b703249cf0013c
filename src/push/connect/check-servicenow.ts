// ServiceNow's side of `connect`: token, scope restriction, app, staging tables, roles, discovery source, SAM Pro. Only GETs
// (and the token request): no row is written.

import type { Inventory } from '../configuration/inventory.ts'
import { findColumns } from '../delivery/columns.ts'
import { LARGEST_BATCH, ROWS_PER_SET, SETS_FROM } from '../servicenow/limits.ts'
import { hasSamPro, lacksDefinition, lacksSetting, type Lack } from '../servicenow/sam-pro.ts'
import type { Session } from '../servicenow/session.ts'
import { ROW_KINDS, STAGING_TABLES } from '../servicenow/staging.ts'
import type { TableClient, TableRefusal } from '../servicenow/table-client.ts'
import { checkAdditions } from './check-additions.ts'
import { checkApp } from './check-app.ts'
import { fail, failedBy, ok, warn, type Check } from './check.ts'
import { INTEGRATION, rightText, SEND_ROWS } from '../servicenow/rights.ts'
import { CMDB_ROLE, REST_ROLE, ROWS_ROLE, rolesOf, type NeededRole } from './roles.ts'

const SIDE = 'ServiceNow'
const SIGN_IN = 'OAuth client and service account'

export interface ServiceNowParts {
  tables: TableClient
  session: Session
  inventory: Inventory
}

export async function checkServiceNow(parts: ServiceNowParts): Promise<Check[]> {
  const { tables, session } = parts
  const checks: Check[] = []
  try {
    await session.accessToken()
    checks.push(ok(SIDE, SIGN_IN, `${tables.url} gave a token by the ${session.identity.grant}`))
    const gate = await checkGate(tables)
    checks.push(gate)
    if (gate.status === 'fail') return checks
    const app = await checkApp(tables)
    checks.push(...app)
    if (app.some(({ status }) => status === 'fail')) return checks
    const staging: Check[] = []
    for (const kind of ROW_KINDS) staging.push(await checkStaging(tables, STAGING_TABLES[kind]))
    const cmdb = await checkCmdb(tables)
    const isOpen = { staging: staging.every(({ status }) => status === 'ok'), cmdb: cmdb.status === 'ok' }
    checks.push(...staging, await checkAppsStaging(tables), ...(await checkRoles(parts, isOpen)))
    checks.push(await checkLargeLoads(tables))
    checks.push(cmdb, await checkMdm(tables), await checkDiscoverySource(tables), ...(await checkSamPro(tables)))
    checks.push(...(await checkAdditions(tables)), ...(await checkColumns(parts)))
  } catch (error) {
    const name = checks.length === 0 ? SIGN_IN : 'Table API'
    checks.push(failedBy(SIDE, name, error))
  }
  return checks
}

/** Zurich and later: a securely scoped client gets its token, and then no API at all. */
export async function checkGate(tables: TableClient): Promise<Check> {
  const name = 'Scope restriction of the OAuth client'
  const reading = await tables.read('sys_choice', { limit: 1, fields: ['sys_id'] })
  if ('refused' in reading && ['unscoped', 'credentials', 'moved', 'certificate'].includes(reading.refused.why))
    return refusedBy(name, reading.refused)
  return ok(SIDE, name, 'the APIs are open to it (broadly scoped, or an older release)')
}

async function checkStaging(tables: TableClient, table: string): Promise<Check> {
  const name = `Staging table ${table}`
  const refused = await tables.probeImport(table)
  const reading = await tables.read(table, { limit: 1, fields: ['sys_id'] })
  const refusal = refused ?? ('refused' in reading ? reading.refused : undefined)
  return refusal ? refusedBy(name, refusal) : ok(SIDE, name, 'reachable; no row was written')
}

/** Which way a first load, and the apps, will go. */
async function checkLargeLoads(tables: TableClient): Promise<Check> {
  const name = `Large loads (from ${SETS_FROM} rows, and apps)`
  const inBatches = `in batches of up to ${LARGEST_BATCH} rows: slower, and nothing else differs`
  const fields = ['sys_id', 'sys_import_state']
  const reading = await tables.read(STAGING_TABLES.computer, { limit: 1, fields })
  const [row] = 'rows' in reading ? reading.rows : []
  if ('refused' in reading || (row && row['sys_import_state'] === undefined)) {
    const todo = `Give the account ${rightText(SEND_ROWS)} for import sets of ${ROWS_PER_SET} rows: their staging rows are read with their states.`
    return warn(SIDE, name, inBatches, todo)
  }
  return ok(SIDE, name, `as import sets of ${ROWS_PER_SET} rows (insertMultiple); where one does not end, ${inBatches}`)
}

/** Devices flow without it. */
async function checkAppsStaging(tables: TableClient): Promise<Check> {
  const { name, status, found } = await checkStaging(tables, STAGING_TABLES.app)
  if (status === 'ok') return ok(SIDE, name, found)
  return warn(SIDE, name, found, 'Devices flow without it. `apps` needs it: fix it before you bring apps over.')
}

/** @param isOpen what the tables themselves have shown, for an account that may not see its roles, or has none */
async function checkRoles(
  { tables, session }: ServiceNowParts,
  isOpen: { staging: boolean; cmdb: boolean }
): Promise<Check[]> {
  const { username, user } = session.identity
  const has = await rolesOf(tables, username)
  // rest_api_explorer belongs to the documented account, whose other roles it has: to others it is not lacking.
  const isDocumented = has.has(ROWS_ROLE.role) && !has.has(INTEGRATION)
  if (has.size > 0)
    return [ROWS_ROLE, CMDB_ROLE, ...(isDocumented ? [REST_ROLE] : [])].map((role) => checkRole(role, has, user))
  return [
    isOpen.staging ? unseen(ROWS_ROLE, user) : lacking(ROWS_ROLE, user),
    isOpen.cmdb
      ? ok(SIDE, `Role ${CMDB_ROLE.role}`, 'not to be seen; computers are readable')
      : lacking(CMDB_ROLE, user),
  ]
}

function checkRole(role: NeededRole, has: ReadonlySet<string>, user: string): Check {
  const by = [role.role, ...role.or, 'admin'].find((candidate) => has.has(candidate))
  if (by === undefined) return lacking(role, user)
  return ok(SIDE, `Role ${role.role}`, by === role.role ? 'held' : `held as ${by}`)
}

function unseen({ role }: NeededRole, user: string): Check {
  const howToCheck = `Open ${user} in ServiceNow, tab Roles, and look for it.`
  return warn(SIDE, `Role ${role}`, 'this account may not read its own roles', howToCheck)
}

function lacking(role: NeededRole, user: string): Check {
  const found = `${user} does not have it: ${role.without}`
  const todo = `Give ${user} ${rightText(role)}.`
  const name = `Role ${role.role}`
  return role.essential ? fail(SIDE, name, found, todo, 3) : warn(SIDE, name, found, todo)
}

async function checkCmdb(tables: TableClient): Promise<Check> {
  const name = 'Computers (cmdb_ci_computer)'
  const reading = await tables.read('cmdb_ci_computer', { limit: 1, fields: ['sys_id'] })
  if ('rows' in reading) return ok(SIDE, name, 'readable')
  return warn(SIDE, name, reading.refused.error.message, '`sync` works without; `preview` needs it.')
}

async function checkMdm(tables: TableClient): Promise<Check> {
  const name = 'MDM records (x_kandj_kandji_mdm)'
  const reading = await tables.read('x_kandj_kandji_mdm', { limit: 1, fields: ['sys_id'] })
  if ('rows' in reading) return ok(SIDE, name, 'readable')
  const todo = 'Devices flow without; `check`, and the daily look at what ServiceNow has lost, need it.'
  return warn(SIDE, name, reading.refused.error.message, todo)
}

async function checkDiscoverySource(tables: TableClient): Promise<Check> {
  const name = 'Discovery source Kandji'
  const reading = await tables.read('sys_choice', {
    query: 'name=cmdb_ci^element=discovery_source^value=Kandji',
    fields: ['sys_id', 'value', 'inactive'],
    limit: 50,
  })
  const todo =
    'Let an admin run the fix script kandji_fix_script (System Definition › Fix Scripts); it can run again at any time.'
  if ('refused' in reading)
    return warn(SIDE, name, 'this account may not read the choices (sys_choice)', `If it is missing: ${todo}`)
  const choices = reading.rows.filter(({ value }) => value === 'Kandji')
  if (choices.some(({ inactive }) => inactive !== 'true')) return ok(SIDE, name, 'present')
  const [inactive] = choices
  if (!inactive) return warn(SIDE, name, 'missing', todo)
  const where = `Let an admin set Active on sys_choice ${inactive['sys_id']} (Configure Choices on a CI's discovery source).`
  return warn(SIDE, name, 'inactive', where)
}

/** With the plugin, also what the apps need besides. */
async function checkSamPro(tables: TableClient): Promise<Check[]> {
  const name = 'SAM Pro (com.snc.samp)'
  if (!(await hasSamPro(tables))) {
    const todo = 'Devices flow without it. `apps` needs it: to have installed apps, let an admin activate the plugin.'
    return [warn(SIDE, name, 'not active', todo)]
  }
  const [definition, setting] = [await lacksDefinition(tables), await lacksSetting(tables)]
  const asks = ({ what, todo }: Lack): Check => warn(SIDE, 'Installed apps', what, `For \`apps\`, ${todo}.`)
  const found = definition ? 'active' : 'active: `apps` can bring installed apps'
  return [ok(SIDE, name, found), ...[definition, setting].flatMap((lack) => (lack ? [asks(lack)] : []))]
}

async function checkColumns({ tables, inventory }: ServiceNowParts): Promise<Check[]> {
  const name = 'Configured columns'
  const { missing, unseen } = await findColumns(tables, inventory.attributes)
  if (missing.length > 0) {
    const todo = 'Add the column to the staging table in ServiceNow, or correct the configuration file.'
    return [fail(SIDE, name, missing.join('\n'), todo, 2)]
  }
  return unseen.map((table) =>
    warn(
      SIDE,
      name,
      `this account may not see which columns ${table} has`,
      'ServiceNow drops values of columns that it does not have, without a word: check them by hand.'
    )
  )
}

function refusedBy(name: string, { error }: TableRefusal): Check {
  return fail(SIDE, name, error.message, '', error.exitCode)
}
