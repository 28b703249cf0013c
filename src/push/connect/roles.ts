// The roles of the documented service account, what each is for, which others stand in for it, and who has them.

import { MOST_ROWS } from '../servicenow/limits.ts'
import type { TableClient } from '../servicenow/table-client.ts'

export interface NeededRole {
  name: string
  /** Any of these does as well. */
  or: readonly string[]
  /** Without it nothing is delivered. */
  essential: boolean
  without: string
}

export const NEEDED_ROLES: readonly NeededRole[] = [
  {
    name: 'import_transformer',
    or: ['import_admin', 'x_kandj_kandji.integration', 'admin'],
    essential: true,
    without: 'rows are stored but push cannot see what became of them, or they are refused',
  },
  {
    name: 'cmdb_read',
    or: ['itil', 'asset', 'snc_read_only', 'admin'],
    essential: false,
    without: '`preview` cannot read the computers that are there',
  },
  {
    name: 'rest_api_explorer',
    or: ['web_service_admin', 'admin'],
    essential: false,
    without: 'some instances refuse REST calls',
  },
]

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
