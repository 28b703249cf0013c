// The roles that push needs, what each is for, and who has them.

import { MOST_ROWS } from '../servicenow/limits.ts'
import { INTEGRATION, READ_CMDB, SEND_ROWS, type Right } from '../servicenow/rights.ts'
import type { TableClient } from '../servicenow/table-client.ts'

export interface NeededRole extends Right {
  /** Without it nothing is delivered. */
  essential: boolean
  without: string
}

export const ROWS_ROLE: NeededRole = {
  ...SEND_ROWS,
  essential: true,
  without: 'rows are stored but push cannot see what became of them, or they are refused',
}

export const CMDB_ROLE: NeededRole = {
  ...READ_CMDB,
  essential: false,
  without: '`preview` cannot read the computers that are there',
}

/** Part of the documented account only: the app's own role stands for itself. */
export const REST_ROLE: NeededRole = {
  role: 'rest_api_explorer',
  or: [INTEGRATION, 'web_service_admin'],
  essential: false,
  without: 'some instances refuse REST calls',
}

/** Roles contain roles, which contain roles; deeper than this nobody builds. */
const DEEPEST = 5

/**
 * The roles of a user: given directly or inherited, through groups and through other roles. Instances note inherited ones
 * in sys_user_has_role as well, but may be late with it.
 * @param username undefined for whoever the token stands for, which the instance itself has to say
 * @returns empty when the account may not see them: every account that can log in has some
 */
export async function rolesOf(tables: TableClient, username: string | undefined): Promise<Set<string>> {
  // An encoded query has no way to write a `^` inside a value.
  if (username?.includes('^')) return new Set()
  const isUser = username === undefined ? 'user=javascript:gs.getUserID()' : `user.user_name=${username}`
  const names = async (table: string, query: string, field: string): Promise<string[]> => {
    const reading = await tables.read(table, { query, fields: [field], limit: MOST_ROWS })
    return 'rows' in reading ? reading.rows.map((row) => row[field] ?? '').filter((name) => name !== '') : []
  }
  const held = new Set(await names('sys_user_has_role', `${isUser}^state!=inactive`, 'role.name'))
  const groups = await names('sys_user_grmember', isUser, 'group')
  if (groups.length > 0)
    for (const name of await names('sys_group_has_role', `groupIN${groups.join(',')}`, 'role.name')) held.add(name)
  let fresh = [...held]
  for (let depth = 0; depth < DEEPEST && fresh.length > 0; depth++) {
    const contained = await names('sys_user_role_contains', `role.nameIN${fresh.join(',')}`, 'contains.name')
    fresh = [...new Set(contained)].filter((name) => !held.has(name))
    for (const name of fresh) held.add(name)
  }
  return held
}
