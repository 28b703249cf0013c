// Kandji's error answers come in several shapes; each refusal here has the shape recorded or documented for it.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** An answer that ends a request: `body` goes out as JSON, whatever its shape. */
export class ApiError extends Error {
  readonly status: number
  readonly body: unknown

  constructor(status: number, body: unknown) {
    super(typeof body === 'string' ? body : JSON.stringify(body))
    this.status = status
    this.body = body
  }
}

/** 400 in the `{"detail"}` shape. */
export function badRequest(detail: string): ApiError {
  return new ApiError(400, { detail })
}

/** 400 as the Django REST Framework, on which Kandji is built, reports a field. */
export function badField(field: string, message: string): ApiError {
  return new ApiError(400, { [field]: [message] })
}

export function notFound(): ApiError {
  return new ApiError(404, { detail: 'Not found.' })
}

/** Every error of the server in Kandji's shapes: the API's own, a body that is no JSON, a path without a route. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (error instanceof ApiError)
      return reply.status(error.status).type('application/json').send(JSON.stringify(error.body))
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      const type = request.headers['content-type']
      return reply.status(415).send({ detail: `Unsupported media type "${type}" in request.` })
    }
    const status = error.statusCode ?? 500
    return reply.status(status).send({ detail: status < 500 ? error.message : `The tenant failed: ${error.message}` })
  })
  // The gateway in front of Kandji answers for paths that it does not route, before it looks at any token.
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send({ message: 'no Route matched with those values', request_id: randomUUID().replaceAll('-', '') })
  )
}

/** JSON bodies; an empty one with a JSON content type is no error: Kandji's own scripts send that with GET and DELETE. */
export function registerBodies(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = body as string
    if (text.trim() === '') return done(null, undefined)
    try {
      done(null, JSON.parse(text))
    } catch (error) {
      done(badRequest(`JSON parse error - ${(error as Error).message}`))
    }
  })
}
