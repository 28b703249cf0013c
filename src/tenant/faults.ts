// Faults on request: `POST /local/faults` says which of the next matching requests go wrong, and how.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

const KINDS = ['status', 'delay', 'reset', 'truncate'] as const

const faultInput = z
  .strictObject({
    /** `GET /api/v1/devices`: method and beginning of the path; a path alone is for all methods. */
    match: z.string().regex(/^([A-Za-z]+ )?\//, 'expected a method and a path, such as "GET /api/v1/devices"'),
    kind: z.enum(KINDS).optional(),
    /** Answer with this status instead of the real one. */
    status: z.int().min(200).max(599).optional(),
    headers: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    /** The answer's body: a string goes out as it is, anything else as JSON. */
    body: z.unknown().optional(),
    contentType: z.string().optional(),
    /** Milliseconds to wait; with another kind, before that one. */
    ms: z.int().min(0).max(600_000).optional(),
    delay: z.int().min(0).max(600_000).optional(),
    reset: z.literal(true).optional(),
    truncate: z.literal(true).optional(),
    /** How many requests go wrong; default 1. */
    times: z.int().min(1).optional(),
    /** How many matching requests pass first; default 0. */
    skip: z.int().min(0).optional(),
  })
  .transform((input, context) => {
    const { match, status, headers = {}, body, contentType, times = 1, skip = 0 } = input
    const kind = input.kind ?? KINDS.find((name) => input[name] !== undefined)
    const delay = input.delay ?? input.ms ?? 0
    if (kind === undefined) context.addIssue({ code: 'custom', message: `expected a kind: ${KINDS.join(', ')}` })
    if (kind === 'status' && status === undefined) {
      context.addIssue({ code: 'custom', path: ['status'], message: 'expected a status from 200 to 599' })
    }
    return { match, kind: kind ?? 'status', status: status ?? 500, headers, body, contentType, delay, times, skip }
  })

type Fault = z.output<typeof faultInput>

/** The `POST`, `GET` and `DELETE /local/faults` routes, and the faults themselves on all requests outside `/local/`. */
export function registerFaults(app: FastifyInstance, sleep: (ms: number) => Promise<unknown>): void {
  let faults: Fault[] = []
  const cut = new WeakSet<FastifyRequest>()

  app.post('/local/faults', async (request, reply) => {
    const result = faultInput.safeParse(request.body)
    if (!result.success) {
      const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'fault'}: ${message}`)
      return reply.status(400).send({ detail: problems.join('; ') })
    }
    faults.push(result.data)
    return reply.status(201).send(result.data)
  })
  app.get('/local/faults', async () => faults)
  app.delete('/local/faults', async (_request, reply) => {
    faults = []
    return reply.status(204).send()
  })

  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/local/')) return
    const fault = faults.find((candidate) => matches(candidate.match, request))
    if (!fault) return
    if (fault.skip > 0) {
      fault.skip--
      return
    }
    fault.times--
    if (fault.times === 0) faults = faults.filter((other) => other !== fault)
    if (fault.delay > 0) await sleep(fault.delay)
    if (fault.kind === 'reset') {
      reply.hijack()
      request.raw.socket.resetAndDestroy()
    } else if (fault.kind === 'truncate') cut.add(request)
    else if (fault.kind === 'status') return answer(reply, fault)
  })

  app.addHook('onSend', (request, reply, payload, done) => {
    if (!cut.has(request)) return done(null, payload)
    sendHalf(reply, payload)
  })
}

function matches(match: string, request: FastifyRequest): boolean {
  const [, method, path] = /^(?:([A-Za-z]+) )?(\/.*)$/.exec(match)!
  return (!method || method.toUpperCase() === request.method) && request.url.startsWith(path!)
}

function answer(reply: FastifyReply, fault: Fault): FastifyReply {
  for (const [name, value] of Object.entries(fault.headers)) void reply.header(name, String(value))
  const text = typeof fault.body === 'string'
  const payload = fault.body === undefined ? '' : text ? (fault.body as string) : JSON.stringify(fault.body)
  const type = fault.contentType ?? (text ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
  if (!reply.hasHeader('content-type')) void reply.type(type)
  return reply.status(fault.status).send(payload)
}

/** The headers promise the whole body, the connection ends in the middle of it. */
function sendHalf(reply: FastifyReply, payload: unknown): void {
  const body = Buffer.from(typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : '')
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.raw.writeHead(reply.statusCode, { 'content-length': body.length, connection: 'close' })
  reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.raw.destroy())
}
