// A script that calls its own instance over REST: it is answered at once, within the transaction that waits for it. A platform
// has a thread for each transaction; here the script holds the only one, and nothing could answer its socket.

import { types } from 'node:util'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { HttpAnswer, HttpRequest } from '../glide/web/blocking-http.ts'
import type { OwnServer } from '../platform.ts'
import { ScriptStopped } from '../script-errors.ts'
import { notHere } from './absent.ts'
import { envelope, noResource, RestError } from './errors.ts'
import { atOnce, type Answering } from './handle.ts'

/** Calls within calls: as many as the platform has threads for (KB0635398). */
const DEEPEST = 4
const OWN_NAMES = new Set(['127.0.0.1', 'localhost'])

interface Route {
  method: string
  steps: string[]
  handler: Answering
}

export class SelfCalls implements OwnServer {
  readonly #routes: Route[] = []
  readonly #app: FastifyInstance
  readonly #protocol: string
  readonly #errorOf: (error: unknown, request: FastifyRequest) => RestError
  #depth = 0

  /**
   * To be made before any route is registered.
   * @param protocol that the server speaks, `http:` or `https:`
   * @param errorOf the answer that an error becomes
   */
  constructor(app: FastifyInstance, protocol: string, errorOf: (error: unknown, request: FastifyRequest) => RestError) {
    this.#app = app
    this.#protocol = protocol
    this.#errorOf = errorOf
    app.addHook('onRoute', ({ method, url, handler }) => {
      for (const one of [method].flat())
        this.#routes.push({ method: one, steps: url.split('/'), handler: handler as Answering })
    })
  }

  /** The answer to a request, undefined where it is not for this instance. @throws ScriptStopped */
  answer(request: HttpRequest): HttpAnswer | undefined {
    const url = new URL(request.url)
    const address = this.#app.server.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const isOwn = url.protocol === this.#protocol && url.port === port && OWN_NAMES.has(url.hostname)
    if (!port || !isOwn) return undefined
    const reply = new SelfReply()
    const asked = requestOf(request, url)
    this.#depth++
    try {
      if (this.#depth > DEEPEST) throw new RestError(429, 'Too many requests', 'All integration threads are busy')
      this.#serve(asked, url, reply)
    } catch (error) {
      // Nothing after it runs, neither here nor in the script that waits.
      if (error instanceof ScriptStopped) throw error
      reply.fail(this.#errorOf(error, asked as unknown as FastifyRequest))
    } finally {
      this.#depth--
    }
    return reply.answer()
  }

  forget(): void {
    this.#depth = 0
  }

  #serve(request: SelfRequest, url: URL, reply: SelfReply): void {
    const steps = url.pathname.replace(/(?<=.)\/$/, '').split('/')
    const found = this.#routes
      .flatMap((route) => {
        const params = route.method === request.method ? matched(route.steps, steps) : undefined
        return params ? [{ route, params }] : []
      })
      .sort((one, other) => wildness(one.route) - wildness(other.route))[0]
    if (!found) throw noResource()
    request.params = found.params
    const handler = atOnce(found.route.handler) ?? found.route.handler
    const result = handler(request as unknown as FastifyRequest, reply as unknown as FastifyReply)
    if (types.isPromise(result)) throw notHere(`answering ${url.pathname} to scripts of its own`)
    if (!reply.sent) reply.send(result)
  }
}

/** Fewer parameters first; a route that ends in `*` last. */
const wildness = ({ steps }: Route): number =>
  steps.filter((step) => step.startsWith(':')).length + (steps.at(-1) === '*' ? 100 : 0)

/** The parameters of a path, where it is the route's. */
function matched(route: string[], steps: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [at, step] of route.entries()) {
    if (step === '*') return { ...params, '*': steps.slice(at).join('/') }
    const given = steps[at]
    if (given === undefined) return undefined
    const [, name, pattern] = /^:(\w+)(?:\((.*)\))?$/.exec(step) ?? []
    if (!name) {
      if (step !== given) return undefined
    } else {
      const value = decoded(given)
      if (value === undefined || (pattern && !new RegExp(pattern).test(value))) return undefined
      params[name] = value
    }
  }
  return route.length === steps.length ? params : undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** What handlers ask of a request. */
interface SelfRequest {
  method: string
  url: string
  protocol: string
  host: string
  hostname: string
  headers: Record<string, string>
  query: Record<string, string | string[]>
  params: Record<string, string>
  body: Buffer | undefined
}

function requestOf({ method, headers, body }: HttpRequest, url: URL): SelfRequest {
  const query: Record<string, string | string[]> = {}
  for (const [name, value] of url.searchParams) {
    query[name] = name in query ? [query[name]!, value].flat() : value
  }
  return {
    method,
    url: `${url.pathname}${url.search}`,
    protocol: url.protocol.replace(':', ''),
    host: url.host,
    hostname: url.hostname,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    query,
    params: {},
    body: body?.length ? Buffer.from(body) : undefined,
  }
}

/** What handlers ask of a reply. */
class SelfReply {
  statusCode = 200
  sent = false
  readonly #headers = new Map<string, string>([['server', 'ServiceNow']])
  #body = Buffer.alloc(0)

  code(status: number): this {
    this.statusCode = status
    return this
  }

  status(status: number): this {
    return this.code(status)
  }

  header(name: string, value: unknown): this {
    this.#headers.set(name.toLowerCase(), String(value))
    return this
  }

  headers(all: Record<string, unknown>): this {
    for (const [name, value] of Object.entries(all)) this.header(name, value)
    return this
  }

  type(type: string): this {
    return this.header('content-type', type)
  }

  redirect(location: string, status = 302): this {
    return this.code(status).header('location', location).send()
  }

  send(body?: unknown): this {
    this.sent = true
    if (typeof body === 'string' || Buffer.isBuffer(body)) this.#body = Buffer.from(body as string)
    else if (body !== undefined) {
      if (!this.#headers.has('content-type')) this.type('application/json; charset=utf-8')
      this.#body = Buffer.from(JSON.stringify(body))
    }
    return this
  }

  fail({ status, message, detail, headers }: RestError): void {
    this.code(status).headers(headers).type('application/json;charset=UTF-8').send(envelope(message, detail))
  }

  answer(): HttpAnswer {
    const headers = [...this.#headers].map(([name, value]) => ({ name, value }))
    return { status: this.statusCode, headers, body: this.#body }
  }
}
