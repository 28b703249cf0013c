// Faults on request, to try what a client does when a server misbehaves: `POST /local/faults` says which of the next
// matching requests go wrong, and how. The local Kandji tenant and the local instance have the same faults.

import { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

export interface FaultsOptions {
  /** Throws for a caller who may not ask for faults. Default: whoever the server lets pass may. */
  admit?: (request: FastifyRequest) => void
  /** The JSON that a request brings. Default: its body, as the server has parsed it. */
  read?: (request: FastifyRequest) => unknown
  /** What the server throws at a fault that makes no sense. */
  refusal: (problems: string) => Error
  /** How delays wait, until the client has left at the latest; default real time. */
  sleep?: (ms: number, left: AbortSignal) => Promise<unknown>
}

const KINDS = ['status', 'delay', 'reset', 'truncate', 'reset-after'] as const
/** What each kind is asked for with when `kind` is not given. The delay is last: it also goes before another kind. */
const KIND_MEMBERS = ['status', 'reset', 'truncate', 'delay'] as const
const LONGEST_DELAY = 3_600_000
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/
const HEADER_VALUE = /^[\t\x20-\x7e]*$/

const expected = (what: string) => ({
  error: ({ input }: { input?: unknown }) => `expected ${what}, got ${JSON.stringify(input) ?? 'none'}`,
})
const MATCH = expected('a method and a path, such as "GET /api/v1/devices"')
const delayInput = z.int().min(0).max(LONGEST_DELAY)

const faultInput = z
  .strictObject({
    /** `GET /api/v1/devices`: method and beginning of the path; a path alone is for all methods. */
    match: z.string(MATCH).regex(/^([A-Za-z]+ )?\//, MATCH),
    kind: z.enum(KINDS, expected(`one of ${KINDS.join(', ')}`)).optional(),
    /** Answer with this status instead of the real one. */
    status: z.int().min(200).max(599).optional(),
    headers: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .refine(isHeaders, expected('names and values as HTTP has them'))
      .optional(),
    /** The answer's body: a string goes out as it is, anything else as JSON. */
    body: z.unknown().optional(),
    contentType: z.string().regex(HEADER_VALUE).optional(),
    /** Milliseconds to wait; with another kind, before that one. */
    ms: delayInput.optional(),
    delay: delayInput.optional(),
    reset: z.literal(true).optional(),
    truncate: z.literal(true).optional(),
    /** How many requests go wrong; default 1. */
    times: z.int().min(1).optional(),
    /** How many matching requests pass first; default 0. */
    skip: z.int().min(0).optional(),
  })
  .transform((input, context) => {
    const { match, status, headers = {}, times = 1, skip = 0 } = input
    const kind = input.kind ?? KIND_MEMBERS.find((name) => input[name] !== undefined)
    const delay = input.delay ?? input.ms ?? 0
    if (kind === undefined) context.addIssue({ code: 'custom', message: `expected a kind: ${KINDS.join(', ')}` })
    if (kind === 'status' && status === undefined)
      context.addIssue({ code: 'custom', path: ['status'], message: 'expected a status from 200 to 599, got none' })
    return { match, kind: kind ?? 'status', status: status ?? 500, headers, ...content(input), delay, times, skip }
  })

type Fault = z.output<typeof faultInput>

/**
 * The `POST`, `GET` and `DELETE /local/faults` routes, and the faults themselves on all requests outside `/local/`.
 * @returns whether there are faults still to come
 */
export function registerFaults(app: FastifyInstance, options: FaultsOptions): () => boolean {
  const faults = new Faults()
  registerRoutes(app, faults, options)
  registerStrikes(app, faults, options.sleep ?? sleepOrLeave)
  return () => faults.all.length > 0
}

/** The faults that are still to come. */
class Faults {
  #all: Fault[] = []

  get all(): readonly Fault[] {
    return this.#all
  }

  add(fault: Fault): void {
    this.#all.push(fault)
  }

  clear(): void {
    this.#all = []
  }

  /** The fault that this request meets. One that lets it pass leaves it to the others. */
  strike(request: FastifyRequest): Fault | undefined {
    if (request.url.startsWith('/local/')) return undefined
    for (const fault of this.#all) {
      if (!matches(fault.match, request)) continue
      if (fault.skip > 0) {
        fault.skip--
        continue
      }
      fault.times--
      if (fault.times === 0) this.#all = this.#all.filter((other) => other !== fault)
      return fault
    }
    return undefined
  }
}

function registerRoutes(app: FastifyInstance, faults: Faults, { admit, read, refusal }: FaultsOptions): void {
  app.post('/local/faults', async (request, reply) => {
    admit?.(request)
    const result = faultInput.safeParse(read ? read(request) : request.body)
    if (!result.success) {
      const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'fault'}: ${message}`)
      throw refusal(problems.join('; '))
    }
    faults.add(result.data)
    return reply.status(201).send(result.data)
  })
  app.get('/local/faults', async (request) => {
    admit?.(request)
    return faults.all
  })
  app.delete('/local/faults', async (request, reply) => {
    admit?.(request)
    faults.clear()
    return reply.status(204).send()
  })
}

function registerStrikes(app: FastifyInstance, faults: Faults, sleep: NonNullable<FaultsOptions['sleep']>): void {
  /** Requests whose work is done, but late, or without the caller's learning of it. */
  const struck = new WeakMap<FastifyRequest, Fault>()
  const wait = async (ms: number, reply: FastifyReply): Promise<void> => {
    const leaving = new AbortController()
    reply.raw.once('close', () => leaving.abort())
    if (!reply.raw.destroyed) await sleep(ms, leaving.signal)
  }

  app.addHook('onRequest', async (request, reply) => {
    const fault = faults.strike(request)
    if (!fault) return
    if (fault.kind !== 'delay' && fault.delay > 0) await wait(fault.delay, reply)
    if (fault.kind === 'status') return answer(reply, fault)
    if (fault.kind === 'reset') reset(reply)
    else struck.set(request, fault)
  })
  // Late, as slow work is: with whatever the server holds for a request while it works on it.
  app.addHook('preHandler', async (request, reply) => {
    const fault = struck.get(request)
    if (fault?.kind === 'delay') await wait(fault.delay, reply)
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const kind = struck.get(request)?.kind
    if (kind === 'reset-after') reset(reply)
    else if (kind === 'truncate') sendHalf(reply, payload)
    else done(null, payload)
  })
}

/** Waits, but for nobody: not when the client has left. */
const sleepOrLeave = (ms: number, left: AbortSignal): Promise<unknown> =>
  setTimeout(ms, undefined, { signal: left }).catch(() => undefined)

function isHeaders(headers: Record<string, string | number>): boolean {
  return Object.entries(headers).every(([name, value]) => HEADER_NAME.test(name) && HEADER_VALUE.test(String(value)))
}

function content({ body, contentType }: { body?: unknown; contentType?: string }): {
  body: string
  contentType: string
} {
  const isText = typeof body === 'string'
  return {
    body: body === undefined ? '' : isText ? body : JSON.stringify(body),
    contentType: contentType ?? (isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'),
  }
}

function matches(match: string, request: FastifyRequest): boolean {
  const [, method, path] = /^(?:([A-Za-z]+) )?(\/.*)$/s.exec(match)!
  return (!method || method.toUpperCase() === request.method) && request.url.startsWith(path!)
}

function answer(reply: FastifyReply, fault: Fault): FastifyReply {
  for (const [name, value] of Object.entries(fault.headers)) void reply.header(name, String(value))
  if (!reply.hasHeader('content-type')) void reply.type(fault.contentType)
  return reply.status(fault.status).send(fault.body)
}

/** Ends the connection without an answer. */
function reset(reply: FastifyReply): void {
  const { socket } = reply.request.raw
  reply.hijack()
  // A request that the server makes to itself, such as one of a batch, has no connection of its own.
  if (socket instanceof Socket) socket.resetAndDestroy()
  else reply.raw.destroy()
}

/** The headers promise the whole body, the connection ends in the middle of it. */
function sendHalf(reply: FastifyReply, payload: unknown): void {
  const isStream = payload instanceof Readable
  const body = Buffer.from(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : '')
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  if (isStream) {
    // Nobody knows where its half is: its first piece goes out.
    reply.raw.writeHead(reply.statusCode, { connection: 'close' })
    payload.once('data', (piece) => {
      payload.destroy()
      reply.raw.write(piece, () => reply.raw.destroy())
    })
    return
  }
  reply.raw.writeHead(reply.statusCode, { 'content-length': body.length, connection: 'close' })
  reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.raw.destroy())
}
