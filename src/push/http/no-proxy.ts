// NO_PROXY: the hosts that are reached without the proxy. Every program reads the list a little differently; this takes what
// curl, Go and undici take: names with all below them, ports, addresses, networks (CIDR), and * for everything.

import { BlockList, isIP } from 'node:net'

export type IsExcepted = (url: URL) => boolean

/** @param list entries separated by commas or white space; an entry that means nothing matches nothing */
export function exceptedBy(list: string): IsExcepted {
  const entries = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map(entryOf)
  return (url) => {
    const host = plainHost(url.hostname)
    const port = url.port || DEFAULT_PORTS[url.protocol] || ''
    return entries.some((matches) => matches(host, port))
  }
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' }

type Matches = (host: string, port: string) => boolean

function entryOf(text: string): Matches {
  // Whole addresses are no entries by any rule, but what they mean is plain.
  const entry = text.toLowerCase().replace(/^[a-z]+:\/\//, '')
  const network = networkOf(entry)
  if (network) return (host) => isIP(host) !== 0 && network.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4')
  const [, name = '', port] = /^(\[.*\]|[^:/]*|.*:.*:[^/]*?)(?::(\d+))?(?:\/.*)?$/.exec(entry) ?? []
  const matchesHost = hostMatcher(plainHost(name))
  return (host, asked) => (port === undefined || port === asked) && matchesHost(host)
}

function hostMatcher(name: string): (host: string) => boolean {
  if (name === '*') return () => true
  const bare = name.replace(/^\*?\./, '')
  if (bare === '') return () => false
  if (!bare.includes('*')) return (host) => host === bare || (isIP(host) === 0 && host.endsWith(`.${bare}`))
  const parts = bare.split('*').map((part) => part.replace(/[^a-z0-9-]/g, '\\$&'))
  const pattern = new RegExp(`^(.*\\.)?${parts.join('[^.]*')}$`)
  return (host) => pattern.test(host)
}

function networkOf(entry: string): BlockList | undefined {
  const [, address = '', bits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/.exec(entry) ?? []
  const version = isIP(address)
  if (version === 0 || Number(bits) > (version === 6 ? 128 : 32)) return undefined
  const network = new BlockList()
  network.addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4')
  return network
}

/** Without the brackets of IPv6 and the dot at the end; an address of IPv6 in its shortest form. */
function plainHost(host: string): string {
  const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  return isIP(bare) === 6 ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare
}
