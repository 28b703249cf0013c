// The HTTP side of the instance: one server on loopback, each request a transaction on behalf of its user.
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Instance } from '../instance.ts'
import { ScriptTimeout } from '../scripting/engine.ts'
import { Authentication } from './authenticate.ts'
import { registerBatchApi } from './batch-api.ts'
import { badBody, cancelled, noResource, RestError, sendError } from './errors.ts'
import { registerFaults } from './faults.ts'
import { registerImportApi } from './import-api.ts'
import { registerInstallApi } from './install-api.ts'
import { registerLocalApi } from './local-api.ts'
import { registerOAuth } from './oauth.ts'
import { registerTableApi } from './table-api.ts'
import { Tokens } from './tokens.ts'

/** Makes a handler of a function that answers on behalf of the authenticated user, under the script time limit. */
export type Handle = (
  work: (request: FastifyRequest, reply: FastifyReply) => unknown
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

export interface Server {
  app: FastifyInstance
  authentication: Authentication
}

/** `glide.rest.max_content_length`: 10 MB on a stock instance. */
const LARGEST_BODY = 10 * 1024 * 1024

export function createServer(instance: Instance, options: { reset: () => void }): Server {
  const app = fastify({ bodyLimit: LARGEST_BODY, trustProxy: false, routerOptions: { ignoreTrailingSlash: true } })
  const tokens = new Tokens(instance)
  const authentication = new Authentication(instance, tokens)

  const handle: Handle = (work) => async (request, reply) => {
    const session = authentication.authenticate(request)
    reply.header('x-is-logged-in', 'true')
    const result = instance.as(session, () => instance.scripts.transaction(() => work(request, reply)))
    return reply.sent ? reply : result === undefined ? reply.send() : result
  }

  // Bodies are read as they come: what they should be is for each API to say.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.setNotFoundHandler((_request, reply) => sendError(reply, noResource()))
  app.setErrorHandler((error, request, reply) => sendError(reply, restError(error, request, instance)))
  app.addHook('onSend', async (_request, reply) => {
    reply.header('server', 'ServiceNow')
    reply.header('cache-control', 'no-cache,no-store,must-revalidate,max-age=-1')
  })

  registerFaults(app, authentication)
  registerOAuth(app, instance, tokens)
  registerTableApi(app, instance, handle)
  registerImportApi(app, instance, handle)
  registerBatchApi(app, instance.now, (request) => void authentication.authenticate(request))
  registerInstallApi(app, instance, authentication, handle)
  registerLocalApi(app, instance, handle, options.reset)
  return { app, authentication }
}

function restError(error: unknown, request: FastifyRequest, instance: Instance): RestError {
  if (error instanceof RestError) return error
  if (error instanceof ScriptTimeout) return cancelled()
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const length = request.headers['content-length'] ?? 'more'
    return badBody(
      `Rejected large REST payload with content-length = ${length} bytes. Max allowed: ${LARGEST_BODY} bytes.`
    )
  }
  if (code?.startsWith('FST_ERR_CTP') || code === 'FST_ERR_BAD_URL') return badBody(String(message))
  instance.asSystem(() =>
    instance.log.write('error', `${request.method} ${request.url}: ${String((error as Error)?.stack ?? error)}`, 'rest')
  )
  return new RestError(
    500,
    String(message ?? error),
    'Check logs for error trace or enable glide.rest.debug property to verify REST request processing'
  )
}
