// How a spoiled answer reaches push: as a Response in this process, or over a real connection.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Random } from '../random.ts'
import type { Asked, RawAnswer } from './services.ts'

export type Answering = (asked: Asked) => { answer: RawAnswer; random: Random | undefined }

const CODES = ['ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED', 'UND_ERR_SOCKET', 'EPIPE', '']

/** Without a body by the standard. */
const BARE = new Set([204, 205, 304])

/** A `fetch` that answers by itself. */
export function fetchFrom(answering: () => Answering): typeof fetch {
  return (async (address: string, init: RequestInit = {}) => {
    const { method = 'GET', body } = init
    const { answer, random } = answering()({ url: new URL(address), method, body: String((body as string) ?? '') })
    if (random?.chance(0.02)) throw failure(random)
    const bytes = Buffer.from(answer.body)
    const cutAt = random?.chance(0.03) ? random.whole(0, bytes.length) : undefined
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        // Not too many at once: the queue of a stream is slow with a hundred thousand chunks.
        const size = random?.chance(0.3) ? Math.max(7, Math.ceil(bytes.length / 1_000)) : 65_536
        for (let at = 0; at < (cutAt ?? bytes.length); at += size) controller.enqueue(bytes.subarray(at, at + size))
        if (cutAt === undefined) controller.close()
        else controller.error(new TypeError('terminated', { cause: failure(random!) }))
      },
    })
    return new Response(BARE.has(answer.status) ? null : stream, { status: answer.status, headers: answer.headers })
  }) as typeof fetch
}

function failure(random: Random): unknown {
  const cause = Object.assign(new Error('of the connection'), { code: random.pick(CODES) })
  return random.pick<unknown>([
    new TypeError('fetch failed', { cause }),
    new TypeError('fetch failed', { cause: new AggregateError([cause]) }),
    new TypeError('fetch failed'),
    cause,
    'a text',
    null,
    undefined,
    { toString: null },
  ])
}

export interface Wire {
  url: string
  close(): Promise<void>
}

/** A server whose answers may break the rules of HTTP. */
export async function openWire(answering: () => Answering): Promise<Wire> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url!, `http://${request.headers.host}`)
      const { answer, random } = answering()({ url, method: request.method!, body: Buffer.concat(chunks).toString() })
      if (random?.chance(0.25)) return void response.socket?.end(unruly(random, answer))
      response.writeHead(answer.status, answer.headers).end(BARE.has(answer.status) ? undefined : answer.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const FRAMES: ReadonlyArray<(body: Buffer, random: Random) => string> = [
  (body) => `Content-Length: ${body.length + 100}`,
  (body) => `Content-Length: ${Math.max(0, body.length - 5)}`,
  () => 'Content-Length: -1',
  () => 'Content-Length: 99999999999999999999',
  (body) => `Content-Length: ${body.length}\r\nContent-Length: 5`,
  () => 'Transfer-Encoding: chunked',
  () => 'Transfer-Encoding: gzip, chunked',
  (body) => `Content-Encoding: gzip\r\nContent-Length: ${body.length}`,
  (body) => `Content-Encoding: br\r\nContent-Length: ${body.length}`,
  (body) => `Content-Encoding: gzip, deflate, br, x\r\nContent-Length: ${body.length}`,
  (body) => `Set-Cookie: a=b\r\nX: \u0001\r\nContent-Length: ${body.length}`,
  (body, random) => `X: ${'x'.repeat(random.pick([10, 20_000]))}\r\nContent-Length: ${body.length}`,
  (body) => `Content-Length: ${body.length}\r\nConnection: upgrade\r\nUpgrade: x`,
  () => 'no header at all',
]

function unruly(random: Random, { status, body }: RawAnswer): Buffer {
  const bytes = Buffer.from(body)
  const first = random.pick([
    `HTTP/1.1 ${status} OK`,
    `HTTP/1.1 ${status}`,
    'HTTP/1.1 101 Switching Protocols',
    'HTTP/1.1 100 Continue',
    'HTTP/1.1 999 Odd',
    'HTTP/1.0 200 OK',
    'HTTP/9.9 200 OK',
    'ICY 200 OK',
    '',
  ])
  return Buffer.concat([Buffer.from(`${first}\r\n${random.pick(FRAMES)(bytes, random)}\r\n\r\n`, 'latin1'), bytes])
}
