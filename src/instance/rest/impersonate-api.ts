// The address at which a browser's session goes on as another user, as the platform's own pages call it (published clients).

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { actAs, mayImpersonate, userNamed } from '../security/impersonation.ts'
import { notAuthorized, RestError } from './errors.ts'
import type { Handle } from './handle.ts'

export function registerImpersonateApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  app.post(
    '/api/now/ui/impersonate/:user',
    handle((request) => ({ result: impersonate(instance, request) }))
  )
}

/** @throws RestError 400 for a request that no browser's session stands behind: it would be over with the answer */
function impersonate(instance: Platform, request: FastifyRequest): Record<string, unknown> {
  const { session } = instance
  if (!session.becomes)
    throw new RestError(
      400,
      'Impersonation takes a browser session',
      'Expected a session cookie with its X-UserToken, got credentials that hold for one request: send those of the other user'
    )
  const { user: named } = request.params as { user: string }
  const user = userNamed(instance, named)
  if (!user || !mayImpersonate(instance, session, user))
    throw notAuthorized(`${session.userName} may not act as ${named}`)
  actAs(instance, session, user)
  return { user_name: session.userName, user_sys_id: session.userId, impersonating: session.impersonator !== undefined }
}
