// A company's proxy for tests: it speaks CONNECT and knows where the hosts of the test really are.

import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Certified } from '../../src/local/certificate.ts'

export interface Proxy {
  port: number
  /** What it was asked for by CONNECT, in order: `acme.service-now.com:443`. */
  readonly asked: string[]
  /** The header Proxy-Authorization of each. */
  readonly credentials: Array<string | undefined>
  /** Where a host is; what is not there it answers with 502. */
  readonly hosts: Map<string, number>
  /** What it does instead of opening a tunnel. */
  behaviour: ((socket: Duplex, request: IncomingMessage) => void) | undefined
  /** With what it opens a tunnel. */
  greeting: string
  /** Cuts all tunnels that are open. */
  cut(): void
  close(): Promise<void>
}

/** @param certified its own certificate where it is reached by https */
export async function startProxy(certified?: Certified): Promise<Proxy> {
  const sockets = new Set<Duplex>()
  const refuse: RequestListener = (_request, response) => response.writeHead(405).end()
  const server = certified ? createTlsServer({ ...certified }, refuse) : createServer(refuse)
  const proxy: Proxy = {
    port: 0,
    asked: [],
    credentials: [],
    hosts: new Map(),
    behaviour: undefined,
    greeting: 'HTTP/1.1 200 Connection established\r\n\r\n',
    cut: () => sockets.forEach((socket) => socket.destroy()),
    async close() {
      proxy.cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  server.on('connection', (socket: Socket) => keep(socket))
  server.on('connect', (request, socket: Duplex) => {
    proxy.asked.push(request.url!)
    proxy.credentials.push(request.headers['proxy-authorization'])
    socket.on('error', () => {})
    if (proxy.behaviour) return proxy.behaviour(socket, request)
    const port = proxy.hosts.get(request.url!)
    if (port === undefined) return answer(socket, 502)
    const target = connect(port, '127.0.0.1', () => {
      socket.write(proxy.greeting)
      target.pipe(socket).pipe(target)
    })
    keep(target)
    target.on('error', () => socket.destroy())
    socket.on('close', () => target.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.port = (server.address() as AddressInfo).port
  return proxy

  function keep(socket: Socket): void {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
  }
}

/** For `behaviour`: an answer in place of a tunnel. */
export function answer(socket: Duplex, status: number, headers: Record<string, string> = {}, body = ''): void {
  const lines = Object.entries({ ...headers, 'content-length': String(body.length) }).map(([k, v]) => `${k}: ${v}\r\n`)
  socket.end(`HTTP/1.1 ${status} Said by the proxy\r\n${lines.join('')}\r\n${body}`)
}
