// Opens a tunnel through a proxy. Whatever the proxy does instead becomes a fault that names the proxy and what to do.

import type { Dispatcher } from 'undici'
import { isCertificateCode, rootCause, wordsFor } from './connection-fault.ts'
import { ProxyFault } from './proxy-fault.ts'

export interface TunnelParts {
  /** Origin of the proxy. */
  proxy: string
  /** Whether it is given a user name and a password. */
  isKnown: boolean
  timeoutMs: number
}

type Connect = (options: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData>

/** @throws ProxyFault */
export async function openTunnel(
  connect: Connect,
  options: Dispatcher.ConnectOptions,
  parts: TunnelParts
): Promise<Dispatcher.ConnectData> {
  const { proxy, timeoutMs } = parts
  const patience = AbortSignal.timeout(timeoutMs)
  let answer: Dispatcher.ConnectData
  try {
    answer = await connect({ ...options, signal: patience })
  } catch (error) {
    if (patience.aborted) {
      const seconds = Math.round(timeoutMs / 100) / 10
      throw new ProxyFault('lost', `the proxy ${proxy} has not opened a tunnel within ${seconds} s`)
    }
    const { code, message } = rootCause(error)
    if (isCertificateCode(code)) throw new ProxyFault('certificate', distrusted(proxy, wordsFor(code, message)))
    throw new ProxyFault('lost', `the proxy ${proxy} cannot be reached: ${wordsFor(code, message)}`)
  }
  if (answer.statusCode === 200) return answer
  answer.socket.on('error', () => {}).destroy()
  throw refusalOf(answer, options.path, parts)
}

/** A proxy that is overloaded, or cannot reach the service itself, may do so later. */
const PASSING = (status: number) => status >= 500 || [408, 425, 429].includes(status)

function refusalOf({ statusCode, headers }: Dispatcher.ConnectData, target: string, parts: TunnelParts): ProxyFault {
  const { proxy, isKnown } = parts
  const said = `the proxy ${proxy} answered CONNECT ${target} with ${statusCode}`
  if (statusCode === 407) {
    const got = isKnown
      ? 'does not take the user name and password of HTTPS_PROXY'
      : 'asks for a user name and a password'
    const where = `Write both into HTTPS_PROXY, as http://user:password@host:port with special characters percent-encoded, or into the file that HTTPS_PROXY_FILE names`
    return new ProxyFault('refused', `${said}: it ${got}${schemesIn(headers)}. ${where}.`)
  }
  if (PASSING(statusCode) || statusCode < 300) return new ProxyFault('lost', said)
  return new ProxyFault(
    'refused',
    `${said}: it does not let this machine through to there. Let whoever runs it allow ${target}, or name the host in NO_PROXY where it can be reached without a proxy.`
  )
}

const SCHEMES = /\b(basic|digest|ntlm|negotiate|kerberos|bearer)\b/gi

/** Said only of a proxy that does not take what push can give. */
function schemesIn(headers: Dispatcher.ConnectData['headers']): string {
  const offered = String(headers['proxy-authenticate'] ?? '').match(SCHEMES) ?? []
  const isSpoken = offered.length === 0 || offered.some((scheme) => scheme.toLowerCase() === 'basic')
  return isSpoken ? '' : `, and wants them by ${[...new Set(offered)].join(' or ')}, where push knows Basic only`
}

function distrusted(proxy: string, words: string): string {
  return `the certificate of the proxy ${proxy} is not trusted: ${words}. Check HTTPS_PROXY (most proxies are reached by http://); for a private authority set NODE_EXTRA_CA_CERTS.`
}
