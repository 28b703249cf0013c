// GlideImpersonate: a script goes on as another user. Source: ServiceNow docs, australia: GlideImpersonateAPI, whose examples call
// it with and without `new`. Within a request that no browser's session stands behind it holds until the request is done.

import { actAs, mayImpersonate, userNamed } from '../security/impersonation.ts'
import { type Caller, textOf } from './caller.ts'

/** The constructor that scripts get. */
export const impersonateConstructor = ({ instance }: Caller): unknown => {
  const userOf = (named: unknown) => userNamed(instance, textOf(named))
  return function GlideImpersonate() {
    return {
      canImpersonate: (user: unknown) => mayImpersonate(instance, instance.session, userOf(user)),
      /** Scripts are debugged nowhere here. */
      canDebug: (_user: unknown) => false,
      isImpersonating: () => instance.session.impersonator !== undefined,
      /** @returns the sys_id of the user of before; null where it is refused */
      impersonate(named: unknown): string | null {
        const { session } = instance
        const user = userOf(named)
        if (!user || !mayImpersonate(instance, session, user)) {
          instance.log.write('warn', `GlideImpersonate: ${session.userName} may not act as ${textOf(named)}`, 'global')
          return null
        }
        const before = session.userId
        actAs(instance, session, user)
        return before
      },
    }
  }
}
