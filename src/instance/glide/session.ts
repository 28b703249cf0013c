// GlideSession: the running session, as gs.getSession() gives it. Source: ServiceNow docs, c_GlideSessionScopedAPI.

import { type Caller, textOf } from './caller.ts'
import { impersonateConstructor } from './impersonate.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { javaTimeZone } from '../values/java-time-zone.ts'
import { displaySettings } from '../values/display-settings.ts'
import { isTimeZone } from '../values/time-zone.ts'

export function sessionApi(caller: Caller, user: object): object {
  const { instance, scope } = caller
  const impersonator = (): { impersonate(named: unknown): string | null } =>
    (impersonateConstructor(caller) as () => { impersonate(named: unknown): string | null })()
  const data = (): Map<string, string> => instance.session.data
  const session = {
    getClientData: (name: unknown) => data().get(textOf(name)) ?? null,
    putClientData: (name: unknown, value: unknown) => void data().set(textOf(name), textOf(value)),
    clearClientData: (name: unknown) => void data().delete(textOf(name)),
    getProperty: (name: unknown) => data().get(`property ${textOf(name)}`) ?? null,
    putProperty: (name: unknown, value: unknown) => void data().set(`property ${textOf(name)}`, textOf(value)),
    clearProperty: (name: unknown) => void data().delete(`property ${textOf(name)}`),
    /** The instance listens on this machine only. */
    getClientIP: () => '127.0.0.1',
    getCurrentApplicationId: () => instance.scopeId(scope) ?? 'global',
    /** The local instance has one domain, global, which reads as null. */
    getCurrentDomainID: () => null,
    getLanguage: () => displaySettings().language,
    /** What pages send along as X-UserToken; a program without a browser has none. */
    getSessionToken: () => instance.session.token ?? null,
    /** The roles of the user, separated by commas. */
    getRoles: () => [...instance.session.roles].join(),
    getTimeZone: () => javaTimeZone(displaySettings().timeZone),
    getTimeZoneName: () => displaySettings().timeZone,
    /** For the rest of the session. What is no time zone changes nothing. Source: r_UsefulFieldScripts. */
    setTimeZoneName(name: unknown): void {
      if (isTimeZone(textOf(name))) instance.session.timeZone = textOf(name)
    },
    getUrlOnStack: () => null,
    getUser: () => user,
    getUserName: () => instance.session.userName,
    hasRole: (role: unknown) => instance.session.admin || instance.session.roles.has(textOf(role)),
    isInteractive: () => instance.session.interactive,
    isLoggedIn: () => instance.session.userName !== 'guest',
    isImpersonating: () => instance.session.impersonator !== undefined,
    /** @param named a sys_id or a user name. @returns the sys_id of the user of before, null where it is refused */
    impersonate: (named: unknown) => impersonator().impersonate(named),
    /** Back to who really acts. */
    unimpersonate: () =>
      void (instance.session.impersonator && impersonator().impersonate(instance.session.impersonator)),
  }
  completeWithThrowers(session, 'GlideSession', documentedMethods('GlideSession'))
  return Object.freeze(session)
}
