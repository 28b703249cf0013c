// The tenant and the instance that a state folder belongs to: what it knows as delivered is delivered nowhere else.

import { addressOf } from '../address.ts'
import { isLoopback } from '../http/loopback.ts'
import type { SettingFault } from '../summary.ts'

/** Addresses without a path. */
export interface Pair {
  kandjiUrl: string
  instanceUrl: string
}

/** Whether two addresses are one: however their names, ports and ends are written. */
export function isSameAddress(a: string, b: string): boolean {
  return plainAddress(a) === plainAddress(b)
}

function plainAddress(text: string): string {
  const url = addressOf(text)
  if (url === undefined) return text
  const { protocol, hostname, port } = url
  const host = hostname.replace(/\.$/, '')
  return `${protocol}//${isLoopback(host) ? 'localhost' : host}:${port}`
}

/** @returns what is wrong when a folder that belongs to one pair is used with another; empty when it is the same */
export function strangersTo(owner: Pair, given: Pair, place: string): SettingFault[] {
  const one = (subject: string, side: string, expected: string, got: string): SettingFault[] => {
    if (isSameAddress(expected, got)) return []
    const reason = `the state in ${place} belongs to ${expected}, got ${got}. For another ${side} set KANDJI_PUSH_STATE to a different ${place.startsWith('postgresql:') ? 'schema (?schema=…)' : 'folder'}; if it is the same one under a new address, run \`kandji-push reauthenticate\`.`
    return [{ subject, reason }]
  }
  return [
    ...one('KANDJI_API_URL', 'tenant', owner.kandjiUrl, given.kandjiUrl),
    ...one('SERVICENOW_INSTANCE', 'instance', owner.instanceUrl, given.instanceUrl),
  ]
}
