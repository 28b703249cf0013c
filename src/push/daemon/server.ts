// /healthz and /metrics: for this machine, or for whoever reaches the address that was given.

import { addressOf } from '../address.ts'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { Misconfigured, stackOf } from '../errors.ts'
import { jsonLine } from '../visible.ts'
import { hostInUrl, isLoopback, type ListenAddress } from './listen.ts'

export interface Health {
  status: 'starting' | 'ok' | 'failing' | 'stale' | 'standby'
  /** Why it is not ok. */
  reason?: string
  [detail: string]: unknown
}

export interface MonitorSources {
  health: () => Health
  metrics: () => string
}

export interface Monitor {
  /** Such as `http://127.0.0.1:9750` */
  url: string
  close(): Promise<void>
}

/**
 * A name of this machine, with any port: where only this machine may ask, a page in a browser that reaches the port under its
 * own name is turned away. Whoever listens to others is asked by whatever name they know.
 */
const OWN_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{0,5})?$/i

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

/** Whatever is asked gets an answer. @throws Misconfigured when the address is none of this machine's, or is taken */
export async function startMonitor(at: ListenAddress, sources: MonitorSources, log?: Logger): Promise<Monitor> {
  const isOpen = !isLoopback(at.host)
  const server = createServer((request, response) => {
    let reply: Reply
    try {
      reply = replyTo(request, sources, isOpen)
    } catch (error) {
      log?.error({ msg: 'monitor failed', stack: stackOf(error) })
      reply = plain(500, 'This could not be told; the log has the reason.')
    }
    send(response, reply)
  })
  // What is no HTTP at all: answered, where somebody still listens.
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else socket.destroy()
  })
  await listen(server, at)
  // Such as a machine without file handles left: that passes, and the sweeps are what matters.
  server.on('error', (error) => log?.warn({ msg: 'monitor', reason: error.message }))
  return {
    url: `http://${hostInUrl(at.host)}:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function listen(server: Server, { host, port }: ListenAddress): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const place = `${hostInUrl(host)}:${port}`
      const text = `Expected a free port of this machine for /healthz and /metrics, got ${place} (${error.code}).`
      reject(new Misconfigured('--listen', `${text} Choose another one.`))
    })
    server.listen(port, host, resolve)
  })
}

interface Reply {
  status: number
  headers: Record<string, string>
  body: string
}

function plain(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

function replyTo({ method, url = '', headers }: IncomingMessage, sources: MonitorSources, isOpen: boolean): Reply {
  const target = targetOf(url)
  if (target === undefined) return plain(400, 'Expected a path such as /healthz.')
  for (const host of [headers.host, target.host]) {
    if (!isOpen && host !== undefined && !OWN_HOST.test(host))
      return plain(421, 'Expected the host 127.0.0.1 or localhost: this is for this machine only.')
  }
  if (method !== 'GET' && method !== 'HEAD') {
    const reply = plain(405, 'Expected GET or HEAD.')
    return { ...reply, headers: { ...reply.headers, allow: 'GET, HEAD' } }
  }
  if (target.path === '/healthz') {
    const health = sources.health()
    const status = health.status === 'ok' || health.status === 'standby' ? 200 : 503
    return { status, headers: { 'content-type': 'application/json' }, body: `${jsonLine(health)}\n` }
  }
  if (target.path === '/metrics')
    return { status: 200, headers: { 'content-type': METRICS_TYPE }, body: sources.metrics() }
  return plain(404, 'Expected /healthz or /metrics.')
}

/** A path, or a whole address as proxies send it; its parts are not resolved against anything. */
function targetOf(url: string): { path: string; host?: string } | undefined {
  if (url.startsWith('/')) return { path: url.split(/[?#]/)[0]! }
  const address = addressOf(url)
  if (!address) return undefined
  const { protocol, host, pathname } = address
  return protocol === 'http:' || protocol === 'https:' ? { path: pathname, host } : undefined
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  // Node itself leaves the body out of an answer to HEAD.
  response.end(body)
}
