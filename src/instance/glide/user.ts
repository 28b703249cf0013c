// GlideUser: the running user, as gs.getUser() gives it. Source: ServiceNow docs, c_GlideUserScopedAPI.

import type { Session } from '../session.ts'
import type { Row } from '../database/database.ts'
import { newQuery } from '../database/query.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, textOf } from './caller.ts'
import { javaList } from './java-list.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { displaySettings } from '../values/display-settings.ts'

/** @param of whom, without it the running user */
export function userApi(caller: Caller, of?: Session): object {
  const { instance } = caller
  const session = (): Session => of ?? instance.session
  const id = (): string => session().userId
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))
  const column = (name: string): string | null => text(instance.database.get('sys_user', id())?.[name])
  const rows = (table: string, ...conditions: Array<[string, string]>): Row[] => {
    const query = newQuery(table)
    query.groups[0]!.all.push(...conditions.map(([field, value]) => [{ field, operator: '=', value }]))
    return instance.database.select(query)
  }
  const preference = (name: unknown): Row | undefined =>
    rows('sys_user_preference', ['user', id()], ['name', textOf(name)])[0]

  const user = {
    getID: id,
    getName: () => session().userName,
    getDisplayName: () => column('name'),
    getFullName: () => column('name'),
    getFirstName: () => column('first_name'),
    getLastName: () => column('last_name'),
    getEmail: () => column('email'),
    getCompanyID: () => column('company'),
    getDepartmentID: () => column('department'),
    getManagerID: () => column('manager'),
    /** Granted, inherited and from groups. */
    getRoles: () => [...session().roles],
    /** Only those "explicitly granted to the user". */
    getUserRoles: () =>
      rows('sys_user_has_role', ['user', id()])
        .map((row) => text(instance.database.get('sys_user_role', String(row.role))?.name))
        .filter((name) => name !== null),
    hasRole: (role: unknown) => session().admin || session().roles.has(textOf(role)),
    /** @param named a sys_id or a user name. @returns null for nobody */
    getUserByID(named: unknown): object | null {
      const { database, users } = instance
      const row = database.get('sys_user', textOf(named)) ?? database.find('sys_user', 'user_name', textOf(named))
      return row ? userApi(caller, users.session(row)) : null
    },
    /** The record of the user. */
    getRecord(): unknown {
      const row = instance.database.get('sys_user', id())
      return row ? instance.glide(caller.scope).recordOf(instance.loaded('sys_user', row)) : null
    },
    setPreference: (name: unknown, value: unknown) => user.savePreference(name, value),
    /** Members of a group are named one by one here: nobody belongs to it by a rule. */
    isExplicitMemberOf: (group: unknown) => user.isMemberOf(group),
    /** @param group sys_id or name */
    isMemberOf: (group: unknown) =>
      rows('sys_user_grmember', ['user', id()]).some(
        (row) =>
          row.group === textOf(group) ||
          instance.database.get('sys_user_group', String(row.group))?.name === textOf(group)
      ),
    /** sys_ids of the groups that the user is in. */
    getMyGroups(): string[] {
      const groups = rows('sys_user_grmember', ['user', id()]).map((row) => String(row.group))
      return caller.scope === 'global' ? javaList(groups) : groups
    },
    /** Domains there are none of: everyone is in the global one. */
    getDomainID: () => 'global',
    getDomainDisplayValue: () => 'global',
    getPreference: (name: unknown) => text(preference(name)?.value),
    savePreference(name: unknown, value: unknown): void {
      const row = preference(name)
      const state = row ? instance.loaded('sys_user_preference', row) : RecordState.fresh('sys_user_preference')
      Object.assign(state.values, { user: id(), name: textOf(name), value: textOf(value) || null })
      if (row) instance.records.update(state)
      else instance.records.insert(state)
    },
    getTimeZoneLabel: () => displaySettings().timeZone,
    /** Names of time zones are not translated here. */
    getTimeZoneLabelLang: (_language: unknown) => displaySettings().timeZone,
    getDateFormat: () => displaySettings().dateFormat,
    getTimeFormat: () => displaySettings().timeFormat,
    getDateTimeFormat: () => `${displaySettings().dateFormat} ${displaySettings().timeFormat}`,
  }
  completeWithThrowers(user, 'GlideUser', documentedMethods('GlideUser'))
  return Object.freeze(user)
}
