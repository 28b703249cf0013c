// The way out of the network that push runs in: straight to a service, or through a company's proxy, which opens a tunnel to
// it by CONNECT. Always by undici's own fetch and agents: those of Node would follow NODE_USE_ENV_PROXY by rules of their own.

import { isIP } from 'node:net'
import { Agent, fetch as fetchBy, Pool, ProxyAgent, type Dispatcher } from 'undici'
import { isLoopback } from './loopback.ts'
import { exceptedBy } from './no-proxy.ts'
import { openTunnel } from './tunnel.ts'

export interface ProxySettings {
  /** Origin, for example `http://proxy.acme.com:3128`. */
  url: string
  /** Both empty where the proxy asks for none. */
  username: string
  password: string
  /** The list of NO_PROXY, empty for none. */
  except: string
}

export interface WayOut {
  fetch: typeof fetch
  /** The proxy that requests to this address go through, fit to be shown. */
  proxyFor(url: string): string | undefined
}

/** A proxy that has not opened a tunnel in this time hangs. */
const LONGEST_TUNNEL_MS = 10_000

/** @param timeoutMs what a request may take; a proxy that hangs is known before. @param signal closes all connections */
export function wayOut(proxy: ProxySettings | undefined, timeoutMs: number, signal?: AbortSignal): WayOut {
  const direct = new Agent()
  const tunnel = proxy && tunnelAgent(proxy, Math.min(LONGEST_TUNNEL_MS, timeoutMs / 2))
  signal?.addEventListener('abort', () => void tunnel?.destroy().catch(() => {}), { once: true })
  const isExcepted = exceptedBy(proxy?.except ?? '')
  const goesDirect = (url: URL) => isLoopback(url.hostname) || isExcepted(url)
  const agentFor = (url: string) => (tunnel && !goesDirect(new URL(url)) ? tunnel : direct)
  const through = (url: string, init: RequestInit = {}) =>
    fetchBy(url, { ...(init as Parameters<typeof fetchBy>[1]), dispatcher: agentFor(url) })
  return {
    fetch: through as unknown as typeof fetch,
    proxyFor: (url) => (agentFor(url) === tunnel ? proxy?.url : undefined),
  }
}

function tunnelAgent({ url, username, password }: ProxySettings, timeoutMs: number): Dispatcher {
  const isKnown = username !== '' || password !== ''
  const token = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return new ProxyAgent({
    uri: url,
    ...(isKnown && { token }),
    proxyTls: { timeout: timeoutMs },
    clientFactory(origin: URL, options: object) {
      const pool = new Pool(origin, withoutNumbers(options))
      const connect = pool.connect.bind(pool)
      pool.connect = ((asked: Dispatcher.ConnectOptions) =>
        openTunnel(connect, asked, { proxy: url, isKnown, timeoutMs })) as Pool['connect']
      return pool
    },
  })
}

type Connector = NonNullable<Extract<Pool.Options['connect'], (...parts: never[]) => unknown>>

/** TLS has no place for the name of a host that is a number; its certificate is checked all the same. */
function withoutNumbers(options: { connect?: Connector }): Pool.Options {
  const { connect } = options
  if (connect === undefined) return options
  return {
    connect: (asked, done) => connect(isIP(asked.servername ?? '') ? { ...asked, servername: '' } : asked, done),
  }
}
