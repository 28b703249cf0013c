// Sends one request: through Node's HTTP client, or byte for byte over a socket.

import http from 'node:http'
import net from 'node:net'
import type { Answer } from './judge.ts'
import type { FuzzRequest } from './requests.ts'

/** A request without any answer for this long counts as hanging. Milliseconds. */
const PATIENCE = 20_000

/** The connection was closed without an answer: fine for what is no HTTP, an offence otherwise. */
export const NO_ANSWER: Answer = { status: 0, type: '', body: '' }

export class Sender {
  readonly #host: string
  readonly #port: number
  readonly #agent: http.Agent

  constructor(url: string, connections: number) {
    const { hostname, port } = new URL(url)
    this.#host = hostname
    this.#port = Number(port)
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  close(): void {
    this.#agent.destroy()
  }

  /** @throws Error when the connection breaks or nothing comes */
  send(request: FuzzRequest): Promise<Answer> {
    return request.raw ? this.#bytes(request.raw) : this.#http(request)
  }

  #http({ method, url, headers, body }: FuzzRequest): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const length = body ? { 'content-length': String(body.length) } : {}
      const request = http.request({
        host: this.#host,
        port: this.#port,
        agent: this.#agent,
        method,
        path: url,
        headers: { ...headers, ...length },
        timeout: PATIENCE,
      })
      request.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            body: Buffer.concat(parts).toString('utf8'),
          })
        )
      })
      request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)))
      request.on('error', reject)
      request.end(body)
    })
  }

  #bytes(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(this.#port, this.#host)
      let text = ''
      // Half a request is waited for: what is there after a while is all there is.
      socket.setTimeout(1000, () => socket.destroy())
      socket.on('data', (part) => (text += part.toString('latin1')))
      socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? reject(error) : undefined))
      socket.on('close', () => resolve(answerOf(text)))
      socket.end(bytes)
    })
  }
}

function answerOf(text: string): Answer {
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(text) ?? []
  if (!status) return NO_ANSWER
  const [head = '', ...body] = text.split('\r\n\r\n')
  return { status: Number(status), type: /^content-type: *(.*)$/im.exec(head)?.[1] ?? '', body: body.join('\r\n\r\n') }
}
