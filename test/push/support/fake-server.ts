// A real HTTP server on a free port of the loopback interface, whose next answers a test can script.

import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Reply {
  status?: number
  headers?: Record<string, string>
  /** Objects are sent as JSON, text as it is. */
  body?: unknown
}

/** `reset` breaks the connection, `truncate` breaks it in the middle of the body, `commit-then-reset` does the work first. */
export type Fault = Reply | 'reset' | 'truncate' | 'commit-then-reset' | 'hang'

export interface Seen {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

interface Scripted {
  match: RegExp
  times: number
  fault: Fault
}

export abstract class FakeServer {
  url = ''
  readonly seen: Seen[] = []
  inFlight = 0
  mostInFlight = 0
  readonly #scripted: Scripted[] = []
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const { pathname, searchParams } = new URL(request.url!, 'http://fake')
      const body = Buffer.concat(chunks).toString()
      const seen = { method: request.method!, path: pathname, query: searchParams, headers: request.headers, body }
      this.seen.push(seen)
      this.mostInFlight = Math.max(this.mostInFlight, ++this.inFlight)
      await new Promise((resolve) => setImmediate(resolve))
      this.inFlight--
      const fault = this.#nextFault(`${seen.method} ${pathname}`)
      if (fault === 'hang') return
      if (fault === 'commit-then-reset') this.answer(seen)
      if (fault === 'reset' || fault === 'commit-then-reset') return response.destroy()
      const reply = fault === undefined || fault === 'truncate' ? this.answer(seen) : fault
      const text =
        typeof reply.body === 'string' ? reply.body : reply.body === undefined ? '' : JSON.stringify(reply.body)
      const length = String(Buffer.byteLength(text))
      // Its clock is the test's: a date is only told where the test says which.
      response.sendDate = false
      response.writeHead(reply.status ?? 200, {
        'content-type': 'application/json',
        'content-length': length,
        ...reply.headers,
      })
      if (fault !== 'truncate') return response.end(text)
      response.write(text.slice(0, text.length / 2), () => response.destroy())
    })
  })

  /** The next `times` requests that match `METHOD /path` get this instead of their answer. */
  script(match: RegExp, fault: Fault, times = 1): void {
    this.#scripted.push({ match, times, fault })
  }

  /** No more faults. */
  recover(): void {
    this.#scripted.length = 0
  }

  count(match: RegExp): number {
    return this.seen.filter(({ method, path }) => match.test(`${method} ${path}`)).length
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  abstract answer(request: Seen): Reply

  #nextFault(request: string): Fault | undefined {
    const entry = this.#scripted.find(({ match, times }) => times > 0 && match.test(request))
    if (entry) entry.times--
    return entry?.fault
  }
}
