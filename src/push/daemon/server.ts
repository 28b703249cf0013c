// /healthz and /metrics, for this machine only.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Misconfigured } from '../errors.ts'

export interface Health {
  status: 'starting' | 'ok' | 'failing' | 'stale'
  /** Why it is not ok. */
  reason?: string
  [detail: string]: unknown
}

export interface MonitorSources {
  health: () => Health
  metrics: () => string
}

export interface Monitor {
  /** `http://127.0.0.1:PORT` */
  url: string
  close(): Promise<void>
}

/** @param port 0 for any free one @throws Misconfigured when the port is taken */
export async function startMonitor(port: number, sources: MonitorSources): Promise<Monitor> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
    } else if (path === '/healthz') {
      const health = sources.health()
      const body = `${JSON.stringify(health)}\n`
      response.writeHead(health.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' }).end(body)
    } else if (path === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(sources.metrics())
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Expected /healthz or /metrics.\n')
    }
  })
  await listen(server, port)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const text = `Expected a free port for /healthz and /metrics, came ${port} (${error.code}).`
      reject(new Misconfigured('--port', `${text} Choose another one.`))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}
