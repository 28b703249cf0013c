// SNC.IPAddress: what an IP address is. Source: ServiceNow docs, australia: IPAddressAPIBoth, and the registries that it names
// (IANA's special-purpose addresses, RFC 1918, 3927, 4193, 4291).

import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { textOf } from './caller.ts'

type Range = [address: string, bits: number]

function listOf(four: Range[], six: Range[]): (address: string) => boolean {
  const list = new BlockList()
  for (const [address, bits] of four) list.addSubnet(address, bits, 'ipv4')
  for (const [address, bits] of six) list.addSubnet(address, bits, 'ipv6')
  return (address) => list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

const isLocalhost = listOf([['127.0.0.0', 8]], [['::1', 128]])
const isLinkLocal = listOf([['169.254.0.0', 16]], [['fe80::', 10]])
const isMulticast = listOf([['224.0.0.0', 4]], [['ff00::', 8]])
const isPrivate = listOf(
  [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ],
  [['fc00::', 7]]
)
const isReserved = listOf(
  [
    ['0.0.0.0', 8],
    ['100.64.0.0', 10],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['240.0.0.0', 4],
  ],
  [
    ['::', 128],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
    ['2001:db8::', 32],
  ]
)

/** IPv4 without leading zeros, IPv6 with all its eight groups of four digits. @returns undefined for what is no address */
function groupsOf(text: string): string[] | undefined {
  const four = text.split('.')
  if (four.length === 4 && four.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return four.map((part) => String(Number(part)))
  if (!isIPv6(text) || text.includes('.') || text.includes('%')) return undefined
  const [before = '', after] = text.split('::')
  const split = (part: string): string[] => (part ? part.split(':') : [])
  const [first, last] = [split(before), split(after ?? '')]
  const zeros = after === undefined ? 0 : 8 - first.length - last.length
  return [...first, ...Array<string>(zeros).fill('0'), ...last].map((group) => group.toLowerCase().padStart(4, '0'))
}

function known(method: string, address: unknown): string[] {
  const groups = groupsOf(textOf(address))
  if (!groups) throw new Error(`SNC.IPAddress${method}: expected an IP address, got '${textOf(address)}'`)
  return groups
}

/** As RFC 5952 writes it: the longest run of zeros, of at least two groups, is `::`. */
function canonical(groups: string[]): string {
  if (groups.length === 4) return groups.join('.')
  const short = groups.map((group) => group.replace(/^0{1,3}/, ''))
  let [start, length] = [-1, 1]
  for (let at = 0; at < short.length; at++) {
    let end = at
    while (short[end] === '0') end++
    if (end - at > length) [start, length] = [at, end - at]
  }
  if (start < 0) return short.join(':')
  return `${short.slice(0, start).join(':')}::${short.slice(start + length).join(':')}`
}

const isFour = (address: unknown): boolean => groupsOf(textOf(address))?.length === 4
const isSix = (address: unknown): boolean => groupsOf(textOf(address))?.length === 8

/** The constructor that scripts get, with its static methods. */
export const IPAddress = Object.assign(
  function (given: unknown): object {
    const groups = known('', given)
    const address = canonical(groups)
    const isRoutable = (): boolean => !isPrivate(address) && !isLinkLocal(address) && !isLocalhost(address)
    return {
      isLinkLocal: () => isLinkLocal(address),
      isLocalhost: () => isLocalhost(address),
      isMulticast: () => isMulticast(address),
      isPublic: () => isRoutable() && !isReserved(address),
      isReserved: () => isReserved(address),
      isRoutable,
      isSameVersionAs: (other: unknown) => known('.isSameVersionAs', other).length === groups.length,
      isUnicast: () => !isMulticast(address),
      isV4: () => groups.length === 4,
      isV6: () => groups.length === 8,
      toString: () => address,
    }
  },
  {
    canonicalize: (address: unknown) => canonical(known('.canonicalize', address)),
    getExpanded(address: unknown): string {
      const groups = known('.getExpanded', address)
      return groups.length === 4 ? groups.map((part) => part.padStart(3, '0')).join('.') : groups.join(':')
    },
    isV4: isFour,
    isV6: isSix,
  }
)
