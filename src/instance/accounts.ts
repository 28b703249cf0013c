// The accounts an instance starts with: the admin, and where it is asked for a service account, an OAuth client and users.

import { stableId } from './sys-ids.ts'
import { DEMO_USERS } from './demo-users.ts'
import { ADMIN_DEPARTMENT, DEMO_DATA, type PlatformRecord } from './platform/index.ts'
import type { Store } from './store.ts'
import { RecordState } from './records/record.ts'
import { insertSeed } from './records/tables.ts'

export interface Account {
  name: string
  password: string
}

export interface Accounts {
  adminPassword: string
  /** The OAuth client and the documented service account, where their credentials are given. */
  client?: { id: string; secret: string }
  service?: Account
  /** Some employees, who cannot sign in. */
  demoUsers?: boolean
}

/** admin's sys_id on every instance: scripts and clients know it (ServiceNow/PySNC). */
const ADMIN = '6816f79cc0a8016401c5a33be04be441'
/** Roles of the documented service account. */
const SERVICE_ROLES = ['cmdb_read', 'import_transformer', 'rest_api_explorer']

/** Makes the accounts, or brings those of an earlier start up to date. */
export function makeAccounts(instance: Store, accounts: Accounts): void {
  const { adminPassword, service, client } = accounts
  instance.asSystem(() => {
    const admin = { sys_id: ADMIN, email: 'admin@example.com', ...names('System', 'Administrator') }
    account(instance, { name: 'admin', password: adminPassword }, ['admin'], admin)
    if (service) account(instance, service, SERVICE_ROLES, names('Service', 'Account'))
    if (client) oauthClient(instance, client)
    if (accounts.demoUsers) for (const [name, userName] of DEMO_USERS) employee(instance, name, userName)
  })
}

/** Fills in the demo data of a stock instance, beside what is there already: that stays as it is. */
export function addDemoData(instance: Store): void {
  instance.asSystem(() =>
    instance.database.transaction(() => {
      for (const record of DEMO_DATA) if (!isThere(instance, record)) insertSeed(instance, record)
      const admin = instance.database.get('sys_user', ADMIN)
      if (admin && !admin.department) instance.database.update('sys_user', ADMIN, { department: ADMIN_DEPARTMENT })
    })
  )
}

/** Whether there is a record of its sys_id, or of a value that may be there once. */
function isThere({ database, schema }: Store, { table, values }: PlatformRecord): boolean {
  const unique = [...schema.columns(table).values()].filter((column) => column.unique && values[column.name])
  return (
    unique.some(({ name }) => database.find(table, name, values[name]!) !== undefined) ||
    !!database.get(table, values.sys_id!)
  )
}

const names = (first: string, last: string): Record<string, string> => ({ first_name: first, last_name: last })

function employee(instance: Store, name: string, userName: string): void {
  if (instance.database.find('sys_user', 'user_name', userName)) return
  const [first = '', ...rest] = name.split(' ')
  const user = RecordState.fresh('sys_user')
  const email = `${userName}@acme.example`
  Object.assign(user.values, { ...names(first, rest.join(' ')), name, user_name: userName, email, active: 1 })
  instance.records.insert(user)
}

function account(instance: Store, { name, password }: Account, roles: string[], more: Record<string, string>): void {
  const found = instance.database.find('sys_user', 'user_name', name)
  const user = found ? instance.loaded('sys_user', found) : RecordState.fresh('sys_user')
  // A sys_id of before stays.
  const values = { user_name: name, user_password: password, active: 1, ...more, ...(found && { sys_id: user.sysId }) }
  Object.assign(user.values, values)
  if (instance.schema.column('sys_user', 'name')) user.values.name = `${more.first_name} ${more.last_name}`
  if (found) instance.records.update(user)
  else instance.records.insert(user)
  for (const role of roles) {
    const roleId = String(
      instance.database.find('sys_user_role', 'name', role)?.sys_id ?? stableId('sys_user_role', role)
    )
    const key = stableId('sys_user_has_role', user.sysId, roleId)
    if (instance.database.get('sys_user_has_role', key)) continue
    const grant = RecordState.fresh('sys_user_has_role')
    Object.assign(grant.values, { sys_id: key, user: user.sysId, role: roleId })
    instance.records.insert(grant)
  }
}

function oauthClient(instance: Store, { id, secret }: { id: string; secret: string }): void {
  const found = instance.database.find('oauth_entity', 'client_id', id)
  const client = found ? instance.loaded('oauth_entity', found) : RecordState.fresh('oauth_entity')
  Object.assign(client.values, {
    name: 'Integration client',
    type: 'client',
    client_id: id,
    client_secret: secret,
    active: 1,
  })
  if (found) instance.records.update(client)
  else instance.records.insert(client)
}
