// Faults on demand, to try what a client does when an instance misbehaves: POST /local/faults (admin).

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Authentication } from './authenticate.ts'
import { badBody, notAuthorized } from './errors.ts'
import { jsonBody } from './request.ts'

interface Fault {
  /** Method and beginning of the path, e.g. `POST /api/now/import/`. */
  match: string
  /** How many matching requests pass before it strikes. */
  skip: number
  times: number
  status?: number
  headers: Record<string, string>
  body?: string
  contentType: string
  /** Milliseconds to wait before going on. */
  delay?: number
  kind: 'status' | 'delay' | 'reset' | 'reset-after' | 'truncate'
}

const KINDS = ['status', 'delay', 'reset', 'reset-after', 'truncate']

export function registerFaults(app: FastifyInstance, authentication: Authentication): void {
  let faults: Fault[] = []
  /** Requests to delay, or whose answer is to be spoilt. */
  const struck = new WeakMap<FastifyRequest, Fault>()
  const adminOnly = (request: FastifyRequest): void => {
    if (!authentication.authenticate(request).admin) throw notAuthorized('The role admin is required')
  }

  app.post('/local/faults', (request) => {
    adminOnly(request)
    const fault = readFault(jsonBody(request))
    faults.push(fault)
    return { faults: faults.length }
  })
  app.delete('/local/faults', (request) => {
    adminOnly(request)
    faults = []
    return { faults: 0 }
  })

  app.addHook('onRequest', async (request, reply) => {
    const fault = strike(request)
    if (!fault) return
    if (fault.kind === 'reset') return destroy(reply)
    if (fault.kind === 'status') {
      await reply
        .code(fault.status ?? 503)
        .headers(fault.headers)
        .type(fault.contentType)
        .send(fault.body ?? '')
      return
    }
    // Of the others the work is done, late or without the caller's learning of it.
    struck.set(request, fault)
  })

  // Late, as slow work is: with the thread that it takes.
  app.addHook('preHandler', async (request, reply) => {
    const fault = struck.get(request)
    if (fault?.kind === 'delay') await wait(fault.delay ?? 0, reply)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const fault = struck.get(request)
    if (!fault || fault.kind === 'delay') return payload
    if (fault.kind === 'reset-after') destroy(reply)
    else cut(reply, typeof payload === 'string' ? payload : '')
    return payload
  })

  function strike(request: FastifyRequest): Fault | undefined {
    const asked = `${request.method} ${request.url}`
    for (const fault of faults) {
      if (!asked.startsWith(fault.match) || request.url.startsWith('/local/')) continue
      if (fault.skip-- > 0) continue
      if (--fault.times <= 0) faults = faults.filter((one) => one !== fault)
      return fault
    }
    return undefined
  }
}

/** Waits, but for nobody: not when the client has left. */
const wait = (milliseconds: number, reply: FastifyReply): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    reply.raw.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })

function destroy(reply: FastifyReply): void {
  reply.hijack()
  reply.raw.destroy()
}

/** Sends half of the body under the length of the whole, then breaks off. */
function cut(reply: FastifyReply, text: string): void {
  reply.hijack()
  reply.raw.writeHead(reply.statusCode, {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
  })
  reply.raw.write(text.slice(0, text.length / 2), () => reply.raw.destroy())
}

function readFault(given: Record<string, unknown>): Fault {
  const { match, status, times, skip, delay, kind, headers, body, contentType, reset, truncate } = given
  if (typeof match !== 'string' || !/^[A-Z]+ \//.test(match)) {
    throw badBody(`match: expected a method and a path such as "POST /api/now/import/", got ${JSON.stringify(match)}`)
  }
  const inferred = kind ?? (reset ? 'reset' : truncate ? 'truncate' : delay !== undefined ? 'delay' : 'status')
  if (typeof inferred !== 'string' || !KINDS.includes(inferred))
    throw badBody(`kind: expected one of ${KINDS.join(', ')}, got ${JSON.stringify(kind)}`)
  return {
    match,
    kind: inferred as Fault['kind'],
    times: wholeNumber('times', times ?? 1, 1, 1e9),
    skip: wholeNumber('skip', skip ?? 0, 0, 1e9),
    status: status === undefined ? undefined : wholeNumber('status', status, 200, 599),
    delay: wholeNumber('delay', delay ?? 0, 0, 3_600_000),
    headers: readHeaders(headers ?? {}),
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    contentType: typeof contentType === 'string' ? contentType : 'application/json;charset=UTF-8',
  }
}

function wholeNumber(name: string, given: unknown, low: number, high: number): number {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
  if (typeof number === 'number' && Number.isInteger(number) && number >= low && number <= high) return number
  throw badBody(`${name}: expected a whole number from ${low} to ${high}, got ${JSON.stringify(given)}`)
}

function readHeaders(given: unknown): Record<string, string> {
  const headers = Object.entries(typeof given === 'object' && given !== null ? given : {})
  for (const [name, value] of headers) {
    const text = typeof value === 'number' ? String(value) : value
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || typeof text !== 'string' || !/^[\t\x20-\x7e]*$/.test(text))
      throw badBody(`headers: expected names and values as HTTP has them, got ${JSON.stringify({ [name]: value })}`)
  }
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]))
}
