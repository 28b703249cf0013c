// Where `run` answers for /healthz and /metrics: `--listen 0.0.0.0:9750`, or `--port 9750` for this machine alone.

import { isIP } from 'node:net'

export interface ListenAddress {
  /** An IP address of this machine, without brackets. */
  host: string
  /** 0 for any free one. */
  port: number
}

export const LISTEN_EXPECTED = 'an address of this machine, a port, or both, such as 0.0.0.0:9750, [::]:9750 or 0.0.0.0'

export const LOOPBACK = '127.0.0.1'

/** Where none is named; it is none of those that others have registered. */
export const DEFAULT_PORT = 9750

const FORM = /^(?:\[(?<v6>[^\]]+)\]|(?<v4>[\d.]+|localhost)|(?<all>\*?))(?::(?<port>\d{1,5}))?$/

/**
 * Reads `address:port`, `address`, `port` or `:port`, which means any address. A name is none of these: which address it
 * stands for may change, and with it who may ask.
 * @returns undefined when it is something else
 */
export function parseListen(text: string): Partial<ListenAddress> | undefined {
  const trimmed = text.trim()
  if (/^\d{1,5}$/.test(trimmed)) return withPort({}, trimmed)
  if (isIP(trimmed) === 6) return { host: trimmed }
  const { v6, v4, all, port } = FORM.exec(trimmed)?.groups ?? {}
  if (v6 !== undefined) return isIP(v6) === 6 ? withPort({ host: v6 }, port) : undefined
  if (v4 !== undefined) {
    const host = v4 === 'localhost' ? LOOPBACK : v4
    return isIP(host) === 4 ? withPort({ host }, port) : undefined
  }
  return all !== undefined && trimmed !== '' ? withPort({ host: '::' }, port) : undefined
}

function withPort(address: Partial<ListenAddress>, digits: string | undefined): Partial<ListenAddress> | undefined {
  if (digits === undefined) return address
  const port = Number(digits)
  return port <= 65_535 ? { ...address, port } : undefined
}

/** Can only this machine ask there? */
export const isLoopback = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i.test(host)

/** As it stands in an address. */
export const hostInUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)
