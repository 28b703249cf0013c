// One page of Kandji's users. `next` names the web host in Kandji's own samples: its cursor is taken, and nothing is sent there.

import { call, meaningOf, noneOf, refusalOf } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'

/** A user of Kandji's list. */
export interface KandjiUser {
  id: string
  email: string
  name: string
  /** Archived, or not active. */
  isGone: boolean
}

export interface Page {
  users: KandjiUser[]
  /** Empty at the end of the list. */
  cursor: string
}

/** Why there is no page. */
export interface Fault {
  /** Trying again does not help. */
  isRefused: boolean
  /** The cursor is none of Kandji's any more: the list is to be read from its beginning. */
  isLost: boolean
  why: string
  /** Seconds that Kandji asks to wait. */
  retryAfter: number
}

/** Fewer than Kandji allows: what a page leads to has to be done within a script's time. */
const PAGE = 100
const LONGEST_TEXT = 100

const PERMISSION = 'GET /api/v1/users'

/** The page at a cursor, empty for the first. */
export function pageOf(known: Connection, cursor: string): Page | Fault {
  const place = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
  const answer = call(known, 'GET', `/users?limit=${PAGE}${place}`)
  const meaning = meaningOf(answer)
  const isLost = cursor !== '' && (answer.status === 400 || answer.status === 404)
  if (meaning !== 'done')
    return {
      isRefused: meaning === 'refused' && !isLost,
      isLost,
      why: refusalOf(answer, PERMISSION),
      retryAfter: answer.retryAfter,
    }
  const body = answer.body as { results?: unknown; next?: unknown } | undefined | null
  // What is no page is no end of the list.
  if (typeof body !== 'object' || body === null || !Array.isArray(body.results))
    return {
      isRefused: false,
      isLost: false,
      why: refusalOf(noneOf(answer), PERMISSION),
      retryAfter: 0,
    }
  const users = body.results.map(userIn).filter((user): user is KandjiUser => user !== undefined)
  return { users, cursor: cursorIn(body.next) }
}

function userIn(row: unknown): KandjiUser | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  const { id, email, name, active, archived } = row as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return undefined
  return {
    id: `${id}`,
    email: addressIn(email),
    name: textOf(name).replace(/\s+/g, ' '),
    isGone: archived === true || active === false,
  }
}

/** Empty for what is no address, and for what is too long for sys_user: a part of an address is somebody else's. */
function addressIn(value: unknown): string {
  const address = typeof value === 'string' ? value.trim() : ''
  return address.length <= LONGEST_TEXT && /^[^\s@]+@[^\s@]+$/.test(address) ? address : ''
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST_TEXT) : '')

function cursorIn(next: unknown): string {
  const found = typeof next === 'string' ? /[?&]cursor=([^&#]+)/.exec(next) : null
  if (!found) return ''
  try {
    return decodeURIComponent(found[1])
  } catch {
    return found[1]
  }
}
