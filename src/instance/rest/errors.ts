// The error envelope of the REST APIs. Texts as recorded on real instances or documented.

import type { FastifyReply } from 'fastify'

/** An answer other than success, thrown anywhere in the handling of a request. */
export class RestError extends Error {
  readonly status: number
  readonly detail: string | null
  readonly headers: Record<string, string>

  constructor(status: number, message: string, detail: string | null = null, headers: Record<string, string> = {}) {
    super(message)
    this.name = 'RestError'
    this.status = status
    this.detail = detail
    this.headers = headers
  }
}

export const envelope = (message: string, detail: string | null) => ({ error: { message, detail }, status: 'failure' })

const REALM = { 'www-authenticate': 'BASIC realm="Service-now"' }

export const notAuthenticated = (headers: Record<string, string> = {}): RestError =>
  new RestError(401, 'User Not Authenticated', 'Required to provide Auth information', { ...REALM, ...headers })
export const notAuthorized = (detail: string): RestError => new RestError(403, 'User Not Authorized', detail)
export const unscoped = (): RestError => notAuthorized('Access to unscoped api is not allowed')
export const noRecord = (): RestError =>
  new RestError(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval")
export const invalidTable = (table: string): RestError => new RestError(400, `Invalid table ${table}`)
const NO_RESOURCE = 'Requested URI does not represent any resource'
export const noResource = (): RestError => new RestError(400, NO_RESOURCE)
export const isNoResource = ({ status, message }: RestError): boolean => status === 400 && message === NO_RESOURCE
export const badBody = (detail: string): RestError => new RestError(400, 'Exception while reading request', detail)
export const securityConstraint = (operation: 'Insert' | 'Update' | 'Delete'): RestError =>
  new RestError(403, 'Operation Failed', `ACL Exception ${operation} Failed due to security constraints`)

/** Source: KB0866547. The write may have been committed by then. */
export const cancelled = (text = 'Transaction cancelled: maximum execution time exceeded'): RestError => {
  return new RestError(
    500,
    text,
    `${text} Check logs for error trace or enable glide.rest.debug property to verify REST request processing`
  )
}

export function sendError(reply: FastifyReply, error: RestError): FastifyReply {
  return reply
    .code(error.status)
    .headers(error.headers)
    .type('application/json;charset=UTF-8')
    .send(envelope(error.message, error.detail))
}
