// The HTTP side of the instance: one server on loopback, each request a transaction on behalf of its user.

import type { Duplex } from 'node:stream'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { registerFaults } from '../../local/faults.ts'
import { type Limits, STOCK_LIMITS } from '../limits/limits.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'
import { errorFor, registerAnswers } from './answers.ts'
import { registerAbsent } from './absent.ts'
import { registerAjax } from './ajax.ts'
import { registerAttachmentApi } from './attachment-api.ts'
import { Authentication } from './authenticate.ts'
import { registerBatchApi } from './batch-api.ts'
import { BatchRows } from './batch-rows.ts'
import { registerCicdApi } from './cicd-api.ts'
import { registerCmdbApi } from './cmdb-api.ts'
import { registerCors } from './cors.ts'
import { FORMAT_CONSTRAINT, registerDataFormats } from './data-formats.ts'
import { badBody, noResource, notAuthorized, sendError } from './errors.ts'
import { checkHost } from './host-check.ts'
import { registerImpersonateApi } from './impersonate-api.ts'
import { importing, registerImportApi } from './import-api.ts'
import { registerInstallApi, removalProcessor } from './install-api.ts'
import { IntegrationThreads, limitThreads } from './integration-threads.ts'
import { registerLocalApi } from './local-api.ts'
import { registerSnapshots, type Snapshots } from './local-snapshots.ts'
import { answerExpectations, answerNoHttp } from './malformed.ts'
import { registerNodeStats } from './node-stats.ts'
import { registerOAuth } from './oauth.ts'
import { RateRules } from './rate-rules.ts'
import { jsonBody } from './request.ts'
import { SCRIPTED, ScriptedApis } from './scripted/index.ts'
import { registerSchemaApi } from './schema-api.ts'
import { registerStatsApi } from './stats-api.ts'
import { registerSdkApi } from './sdk/index.ts'
import { SelfCalls } from './self-calls.ts'
import { registerTableApi } from './table-api.ts'
import { Tokens } from './tokens.ts'
import { registerProgress, Trackers } from './trackers.ts'
import { registerUsageApi } from './usage-api.ts'
import { Transactions } from './transactions.ts'

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
  /** PEM; with it the server speaks https. */
  tls?: { key: string; cert: string }
}

export function createServer(instance: Platform, options: ServerOptions): Server {
  const limits = { ...STOCK_LIMITS, ...options.limits }
  const largestBody = limits.bodyMegabytes * 1024 * 1024
  const tokens = new Tokens(instance)
  const authentication = new Authentication(instance, tokens)
  const transactions = new Transactions(instance, authentication, new RateRules(instance))
  const handle = transactions.within(limits.scriptSeconds)
  const scripted = new ScriptedApis(instance)
  const caller = (request: FastifyRequest): Session =>
    scripted.match(request).resource.requiresAuthentication
      ? authentication.authenticate(request)
      : authentication.visitor(request)

  const reader = (request: FastifyRequest): Session =>
    request.method === 'GET' ? authentication.reader(request) : authentication.authenticate(request)

  const app = newServer(largestBody, options.tls)
  instance.ownServer = new SelfCalls(app, options.tls ? 'https:' : 'http:', errorFor(instance, largestBody))
  registerAnswers(app, instance, largestBody)
  checkHost(app)
  registerCors(app, instance)
  endUpgrades(app)
  limitThreads(app, new IntegrationThreads(limits.threads, limits.queue), (request) => {
    if (request.routeOptions.url === SCRIPTED) caller(request)
    else authentication.authenticate(request)
  })
  const hasFaults = registerAdminFaults(app, authentication)

  registerOAuth(app, instance, tokens)
  registerTableApi(app, instance, handle)
  registerImportApi(app, instance, transactions.within(limits.importSeconds), limits)
  registerUsageApi(app, instance, handle)
  registerStatsApi(app, instance, handle)
  registerAttachmentApi(app, instance, handle)
  registerImpersonateApi(app, instance, handle)
  registerSchemaApi(app, instance, handle)
  registerCmdbApi(app, instance, handle)
  registerAbsent(app)
  registerNodeStats(app, instance, transactions.within(limits.scriptSeconds, reader))
  registerDataFormats(app, instance, transactions.within(limits.scriptSeconds, reader))
  app.all(
    SCRIPTED,
    transactions.within(limits.scriptSeconds, caller)((request, reply) => scripted.answer(request, reply))
  )
  registerBatchApi(app, {
    now: instance.now,
    seconds: limits.batchSeconds,
    admit: (request, reply) => transactions.admit(request, reply),
    isPlain: () => !hasFaults() && !instance.scripts.interleaving,
    rows: new BatchRows({
      transactions,
      work: importing(instance, limits),
      seconds: limits.importSeconds,
      errorOf: errorFor(instance, largestBody),
    }),
  })
  const trackers = new Trackers(() => instance.newSysId())
  registerProgress(app, handle, trackers)
  registerInstallApi(app, instance, authentication, handle, trackers)
  registerAjax(app, instance, handle, {
    'com.snc.apps.AppsAjaxProcessor': removalProcessor(instance, authentication, trackers),
  })
  registerCicdApi(app, instance, handle, trackers)
  registerSdkApi(app, instance, handle)
  registerLocalApi(app, instance, handle, options.reset)
  if (options.snapshots) registerSnapshots(app, instance, handle, options.snapshots)
  return { app, authentication }
}

/** Bytes. */
const LARGEST_ANSWER = 256 * 1024 * 1024

function newServer(largestBody: number, tls: ServerOptions['tls']): FastifyInstance {
  const app = fastify({
    https: tls ?? null,
    bodyLimit: largestBody,
    trustProxy: false,
    routerOptions: {
      ignoreTrailingSlash: true,
      // Clients join addresses with a slash too many; the platform's web server takes several for one.
      ignoreDuplicateSlashes: true,
      maxParamLength: 16_384,
      constraints: { format: FORMAT_CONSTRAINT },
    },
    // An address that cannot be decoded: it names nothing.
    frameworkErrors: (_error, _request, reply) => void sendError(reply as unknown as FastifyReply, noResource()),
    clientErrorHandler: answerNoHttp,
    // An https server is one of these, too, but in the eyes of the typings.
  }) as unknown as FastifyInstance
  answerExpectations(app.server)
  app.server.on('secureConnection', holdAnswers)
  return app
}

/**
 * Node has its parser wait when a request comes before the client has taken the last answer. Over TLS the rest of that request
 * may be there already, and Node then takes it for no HTTP: so an answer counts as gone as soon as the connection holds it.
 */
function holdAnswers(socket: Duplex & { _writableState?: { highWaterMark: number } }): void {
  if (socket._writableState) socket._writableState.highWaterMark = LARGEST_ANSWER
}

/** Nothing here can be upgraded to, and Node's parser can hang on what follows such a request. */
function endUpgrades(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.upgrade) reply.header('connection', 'close')
  })
}

function registerAdminFaults(app: FastifyInstance, authentication: Authentication): () => boolean {
  return registerFaults(app, {
    admit: (request) => {
      if (!authentication.authenticate(request).admin) throw notAuthorized('The role admin is required')
    },
    read: jsonBody,
    refusal: badBody,
  })
}
