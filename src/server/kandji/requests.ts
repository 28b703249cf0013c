// What the app's own REST APIs have in common: the caller's role, the body, and the shape of refusals.

import { gs } from '@servicenow/glide'
import { ServiceError } from '@servicenow/glide/sn_ws_err'

export interface Asked {
  body?: { data?: unknown }
  pathParams: Record<string, string>
}

export interface Answering {
  setStatus(status: number): void
  setBody(body: unknown): void
  setError(error: ServiceError): void
}

/** Whether the caller has the role; answers 403 where not. */
export function mayCall(response: Answering, role: string): boolean {
  if (gs.hasRole(role)) return true
  refuse(response, 403, `The role ${role} is required`)
  return false
}

/** The members of the request's body; none where it is no object. */
export function membersOf({ body }: Asked): Record<string, unknown> {
  const data = body ? body.data : undefined
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {}
  const members: Record<string, unknown> = {}
  for (const name of Object.keys(data)) members[name] = (data as Record<string, unknown>)[name]
  return members
}

export function refuse(response: Answering, status: number, message: string): void {
  const error = new ServiceError()
  error.setStatus(status)
  error.setMessage(message)
  response.setError(error)
}
