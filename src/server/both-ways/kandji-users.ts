// A user of Kandji's by e-mail. Kandji's filter `email` takes each address that contains the text, so that the list is read to its
// end and compared here, without regard to case.

import { call, meaningOf, noneOf } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'
import type { Change } from './values.ts'

const PERMISSION = 'GET /api/v1/users'
const MOST_PAGES = 100

interface KandjiUser {
  id?: unknown
  email?: unknown
  archived?: unknown
}

/** The change that gives a device this user. @param email in lower case */
export function findKandjiUser(known: Connection, email: string): Change {
  const found: KandjiUser[] = []
  let cursor = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = call(known, 'GET', `/users?email=${encodeURIComponent(email)}${at}`)
    if (meaningOf(answer) !== 'done') return { answer, permission: PERMISSION }
    const { results, next } = (answer.body || {}) as { results?: KandjiUser[]; next?: unknown }
    if (!Array.isArray(results)) return { answer: noneOf(answer), permission: PERMISSION }
    for (const user of results) if (`${user.email || ''}`.trim().toLowerCase() === email) found.push(user)
    const following = cursorIn(next)
    if (following === '' || following === cursor) break
    cursor = following
  }
  const [user] = found.filter(({ archived }) => archived !== true)
  if (user) return { body: { user: `${user.id}` } }
  return {
    unknown: found.length > 0 ? `${email} is archived in Kandji` : `${email} is the address of no user in Kandji`,
  }
}

/** `next` names another host than the API's: only its cursor is taken. */
function cursorIn(next: unknown): string {
  const found = /[?&]cursor=([^&#]+)/.exec(`${next || ''}`)
  return found ? decodeURIComponent(found[1]) : ''
}
