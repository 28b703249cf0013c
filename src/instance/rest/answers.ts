// What is the same for every API: how bodies are read, the headers of answers, and which answer an error becomes.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { StructureError } from '../database/database.ts'
import { UnreadableValue } from '../database/operators.ts'
import { NotImplemented, QueryTooLarge } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { MemoryDepleted, ScriptTimeout } from '../script-errors.ts'
import { HiddenField } from '../security/asked-query.ts'
import { notHere } from './absent.ts'
import { badBody, cancelled, isNoResource, noResource, RestError, sendError } from './errors.ts'
import { OtherMethods } from './other-methods.ts'
import type { Json } from './scripted/json.ts'
import { acceptedTypes, isXml, negotiate } from './scripted/media-types.ts'
import { writeXml } from './scripted/xml.ts'

/** @param largestBody bytes; what the server refuses more than */
export function registerAnswers(app: FastifyInstance, instance: Platform, largestBody: number): void {
  // Bodies are read as they come: what they should be is for each API to say.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  const others = new OtherMethods(app)
  const told = (error: RestError, { method, url }: FastifyRequest): RestError =>
    isNoResource(error) ? (others.refusal(method, url) ?? error) : error
  app.setNotFoundHandler((request, reply) => sendError(reply, told(noResource(), request)))
  app.setErrorHandler((error, request, reply) =>
    sendError(reply, told(errorFor(instance, largestBody)(error, request), request))
  )
  app.addHook('onRequest', async ({ headers }) => {
    if (headers['x-http-method-override'] !== undefined) throw notHere('the header X-HTTP-Method-Override')
  })
  // XML where the client asks for it rather than for JSON. Source: ServiceNow docs, c_RESTAPI (data format headers).
  app.addHook('preSerialization', async (request, reply, payload) => {
    if (!request.url.startsWith('/api/now/') || !wantsXml(request)) return payload
    reply.type('application/xml;charset=UTF-8').serializer((text) => text as string)
    return writeXml(payload as Record<string, Json>)
  })
  app.addHook('onSend', async (_request, reply) => {
    reply.header('server', 'ServiceNow')
    reply.header('cache-control', 'no-cache,no-store,must-revalidate,max-age=-1')
  })
}

/** The answer that an error becomes. */
export const errorFor =
  (instance: Platform, largestBody: number) =>
  (error: unknown, request: FastifyRequest): RestError =>
    ofInstance(error) ?? ofServer(error, request, largestBody) ?? unforeseen(error, request, instance)

const FORMATS = ['application/json', 'application/xml', 'text/xml']
const wantsXml = ({ headers }: FastifyRequest): boolean =>
  isXml(negotiate(acceptedTypes(headers.accept), FORMATS) ?? '')

/** What the rooms below throw. */
function ofInstance(error: unknown): RestError | undefined {
  if (error instanceof RestError) return error
  if (error instanceof MemoryDepleted) return cancelled(error.message)
  if (error instanceof ScriptTimeout) return cancelled()
  if (error instanceof StructureError) return new RestError(403, 'Operation Failed', error.message)
  if (error instanceof NotImplemented || error instanceof UnreadableValue || error instanceof QueryTooLarge)
    return new RestError(400, error.message)
  if (error instanceof HiddenField) {
    const detail = 'Field(s) present in the query do not have permission to be read'
    return new RestError(403, 'Insufficient rights to query records', detail)
  }
  return undefined
}

/** What the server throws at a request that it cannot read. */
function ofServer(error: unknown, request: FastifyRequest, largestBody: number): RestError | undefined {
  const { code, message, statusCode } = error as { code?: string; message?: string; statusCode?: number }
  if (error instanceof RangeError && /call stack/.test(message ?? '')) return badBody('The JSON is nested too deeply')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const length = request.headers['content-length'] ?? 'more'
    return badBody(
      `Rejected large REST payload with content-length = ${length} bytes. Max allowed: ${largestBody} bytes.`
    )
  }
  if (code?.startsWith('FST_ERR') && Number(statusCode) < 500) return badBody(String(message))
  return undefined
}

/** Everything else is in the log, with its stack. */
function unforeseen(error: unknown, request: FastifyRequest, instance: Platform): RestError {
  const { stack, message } = error as { stack?: string; message?: string }
  instance.asSystem(() =>
    instance.log.write('error', `${request.method} ${request.url}: ${String(stack ?? error)}`, 'rest')
  )
  return new RestError(
    500,
    String(message ?? error),
    'Check logs for error trace or enable glide.rest.debug property to verify REST request processing'
  )
}
