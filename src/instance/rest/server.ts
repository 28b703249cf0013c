// The HTTP side of the instance: one server on loopback, each request a transaction on behalf of its user.

import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { registerFaults } from '../../local/faults.ts'
import { StructureError } from '../database/database.ts'
import { UnreadableValue } from '../database/operators.ts'
import { NotImplemented, QueryTooLarge } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { IntegrationThreads, limitThreads } from './integration-threads.ts'
import { type Limits, STOCK_LIMITS } from '../limits/limits.ts'
import { RateRules } from './rate-rules.ts'
import { MemoryDepleted, ScriptTimeout } from '../script-errors.ts'
import { HiddenField } from '../security/asked-query.ts'
import type { Session } from '../session.ts'
import { Authentication } from './authenticate.ts'
import { registerBatchApi } from './batch-api.ts'
import { badBody, cancelled, noResource, notAuthorized, RestError, sendError } from './errors.ts'
import type { Handle } from './handle.ts'
import { checkHost } from './host-check.ts'
import { registerImportApi } from './import-api.ts'
import { registerInstallApi } from './install-api.ts'
import { registerLocalApi } from './local-api.ts'
import { registerSnapshots, type Snapshots } from './local-snapshots.ts'
import { answerExpectations, answerNoHttp } from './malformed.ts'
import { registerOAuth } from './oauth.ts'
import { jsonBody } from './request.ts'
import { registerTableApi } from './table-api.ts'
import { Tokens } from './tokens.ts'

export interface Server {
  app: FastifyInstance
  authentication: Authentication
}

export interface ServerOptions {
  /** Brings the instance back to how it started. */
  reset: () => void
  /** Takes the state of the instance, and goes back to one. Without it there are no snapshots by name. */
  snapshots?: Snapshots
  /** Those that are not named are a stock instance's. */
  limits?: Partial<Limits>
}

export function createServer(instance: Platform, options: ServerOptions): Server {
  const limits = { ...STOCK_LIMITS, ...options.limits }
  const largestBody = limits.bodyMegabytes * 1024 * 1024
  const rates = new RateRules(instance)
  const app: FastifyInstance = fastify({
    bodyLimit: largestBody,
    trustProxy: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16_384 },
    // An address that cannot be decoded: it names nothing.
    frameworkErrors: (_error, _request, reply) => void sendError(reply as unknown as FastifyReply, noResource()),
    clientErrorHandler: answerNoHttp,
  })
  answerExpectations(app.server)
  const tokens = new Tokens(instance)
  const authentication = new Authentication(instance, tokens)

  /** The session of a request that may go on, under the hourly limits of its user. */
  const admit = (request: FastifyRequest, reply: FastifyReply): Session => {
    const session = authentication.authenticate(request)
    reply.header('x-is-logged-in', 'true')
    reply.headers(rates.count(session, { method: request.method, path: request.url.split('?')[0]! }))
    return session
  }

  /** @param seconds the longest transaction; the scripts' own limit holds besides */
  const handleWithin =
    (seconds: number): Handle =>
    (work) =>
    async (request, reply) => {
      const session = admit(request, reply)
      const transaction = (): unknown => {
        const began = instance.now()
        const result = instance.as(session, () => work(request, reply))
        // What was written by then stays, as on the platform (KB0866547).
        if (instance.now() - began > seconds * 1000) throw cancelled()
        return result
      }
      let result: unknown
      try {
        result = await instance.scripts.soon(transaction, seconds * 1000)
      } finally {
        // Async rules: in transactions of their own, so that a slow one does not fail the request.
        instance.settle()
      }
      return reply.sent ? reply : result === undefined ? reply.send() : result
    }
  const handle = handleWithin(limits.scriptSeconds)

  // Bodies are read as they come: what they should be is for each API to say.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler((_request, reply) => sendError(reply, noResource()))
  app.setErrorHandler((error, request, reply) => sendError(reply, restError(error, request, instance, largestBody)))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('server', 'ServiceNow')
    reply.header('cache-control', 'no-cache,no-store,must-revalidate,max-age=-1')
  })

  checkHost(app)
  app.addHook('onRequest', async (request, reply) => {
    // Nothing here can be upgraded to, and Node's parser can hang on what follows such a request.
    if (request.headers.upgrade) reply.header('connection', 'close')
  })

  limitThreads(app, new IntegrationThreads(limits.threads, limits.queue), (request) =>
    authentication.authenticate(request)
  )
  registerFaults(app, {
    admit: (request) => {
      if (!authentication.authenticate(request).admin) throw notAuthorized('The role admin is required')
    },
    read: jsonBody,
    refusal: badBody,
  })
  registerOAuth(app, instance, tokens)
  registerTableApi(app, instance, handle)
  registerImportApi(app, instance, handleWithin(limits.importSeconds), limits)
  registerBatchApi(app, instance.now, limits.batchSeconds, admit)
  registerInstallApi(app, instance, authentication, handle)
  registerLocalApi(app, instance, handle, options.reset)
  if (options.snapshots) registerSnapshots(app, instance, handle, options.snapshots)
  return { app, authentication }
}

function restError(error: unknown, request: FastifyRequest, instance: Platform, largestBody: number): RestError {
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
  const { code, message, statusCode } = error as { code?: string; message?: string; statusCode?: number }
  if (error instanceof RangeError && /call stack/.test(message ?? '')) return badBody('The JSON is nested too deeply')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const length = request.headers['content-length'] ?? 'more'
    return badBody(
      `Rejected large REST payload with content-length = ${length} bytes. Max allowed: ${largestBody} bytes.`
    )
  }
  if (code?.startsWith('FST_ERR') && Number(statusCode) < 500) return badBody(String(message))
  instance.asSystem(() =>
    instance.log.write('error', `${request.method} ${request.url}: ${String((error as Error)?.stack ?? error)}`, 'rest')
  )
  return new RestError(
    500,
    String(message ?? error),
    'Check logs for error trace or enable glide.rest.debug property to verify REST request processing'
  )
}
