// gs.getUser() and gs.getSession(). Source: ServiceNow docs, c_GlideUserScopedAPI and c_GlideSessionScopedAPI.
import { type Caller, textOf } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from './not-implemented.ts'

export function sessionApi({ instance }: Caller): { user: object; session: object } {
  const column = (name: string): string | null => {
    const row = instance.database.get('sys_user', instance.session.userId)
    return row?.[name] === null || row?.[name] === undefined ? null : String(row[name])
  }
  const user = {
    getID: () => instance.session.userId,
    getName: () => instance.session.userName,
    getDisplayName: () => column('name'),
    getFirstName: () => column('first_name'),
    getLastName: () => column('last_name'),
    getEmail: () => column('email'),
    getCompanyID: () => column('company'),
    getRoles: () => [...instance.session.roles],
    getUserRoles: () => [...instance.session.roles],
    hasRole: (role: unknown) => instance.session.admin || instance.session.roles.has(textOf(role)),
    getPreference: () => null,
  }
  const data = instance.session.data
  const session = {
    getClientData: (name: unknown) => data.get(textOf(name)) ?? null,
    putClientData: (name: unknown, value: unknown) => void data.set(textOf(name), textOf(value)),
    putProperty: (name: unknown, value: unknown) => void data.set(`property ${textOf(name)}`, textOf(value)),
    getProperty: (name: unknown) => data.get(`property ${textOf(name)}`) ?? null,
    getCurrentApplicationId: () => 'global',
    getLanguage: () => 'en',
    getTimeZoneName: () => 'UTC',
    getUrlOnStack: () => null,
    isInteractive: () => instance.session.interactive,
    isLoggedIn: () => instance.session.userName !== 'guest',
    isImpersonating: () => false,
  }
  completeWithThrowers(user, 'GlideUser', documentedMethods('GlideUser'))
  completeWithThrowers(session, 'GlideSession', documentedMethods('GlideSession'))
  return { user, session }
}
