// The users of Kandji's list as the app keeps them: x_kandj_kandji_user, which says of each what became of it.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhereAny, valueOf } from '../cmdb/lookup.ts'
import { isSame, spellingsOf } from './judge.ts'
import type { KandjiUser } from './listing.ts'

export const TABLE = 'x_kandj_kandji_user'

/** `waiting` for a round, `undecided` until the listing is read to its end, `left` where nobody could be told to be it. */
export type State = 'waiting' | 'undecided' | 'merged' | 'created' | 'left'

const isGone = (record: GlideRecord): boolean => /^(1|true)$/.test(valueOf(record, 'is_archived'))

export const userOf = (record: GlideRecord): KandjiUser => ({
  id: valueOf(record, 'kandji_user_id'),
  email: valueOf(record, 'email'),
  name: valueOf(record, 'name'),
  isGone: isGone(record),
})

/** Takes a page of the list over. Who is there, unchanged and settled, is not written. @returns how many are new or changed */
export function keep(users: KandjiUser[]): number {
  const known = knownOf(users)
  let changed = 0
  for (const user of users) {
    const existing = known.get(user.id)
    if (existing && !isNews(existing, user)) continue
    const record = existing || fresh(user.id)
    record.setValue('email', user.email)
    record.setValue('name', user.name)
    record.setValue('is_archived', `${user.isGone}`)
    record.setValue('state', 'waiting')
    if (existing) record.update()
    else record.insert()
    changed++
  }
  return changed
}

/** Who was left out may be told by now, and who was found may have been deleted since. */
function isNews(record: GlideRecord, user: KandjiUser): boolean {
  const known = userOf(record)
  const isSettled = valueOf(record, 'user') !== '' && valueOf(record, 'state') !== 'left'
  return !isSettled || known.email !== user.email || known.name !== user.name || known.isGone !== user.isGone
}

function knownOf(users: KandjiUser[]): Map<string, GlideRecord> {
  const found = new Map<string, GlideRecord>()
  const record = recordsWhereAny(
    TABLE,
    'kandji_user_id',
    users.map(({ id }) => id)
  )
  record.query()
  while (record.next()) {
    const one = new GlideRecord(TABLE)
    if (one.get(record.getUniqueValue())) found.set(valueOf(one, 'kandji_user_id'), one)
  }
  return found
}

function fresh(id: string): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.initialize()
  record.setValue('kandji_user_id', id)
  return record
}

/** sys_ids of those that wait, the oldest first. @param isWhole whether those that waited for the whole listing are among them @param most so many */
export function waiting(isWhole: boolean, most: number): string[] {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'IN', isWhole ? 'waiting,undecided' : 'waiting')
  record.orderBy('sys_created_on')
  record.orderBy('sys_id')
  record.setLimit(most)
  record.query()
  const ids: string[] = []
  while (record.next()) ids.push(record.getUniqueValue())
  return ids
}

/** How many of Kandji's users have a name, whatever its case. */
export const namesakesOf = (name: string): number => idsWhere('name', name).length

/** Whether another one of Kandji's users has an e-mail address. */
export const isAnothers = (email: string, id: string): boolean => idsWhere('email', email).some((one) => one !== id)

/** Whether another one of Kandji's users has the e-mail address, and is not archived. */
export function isActiveAsWell(email: string, id: string): boolean {
  const record = recordsWhereAny(TABLE, 'email', spellingsOf(email))
  record.query()
  while (record.next()) {
    const other = userOf(record)
    if (other.id !== id && !other.isGone && isSame(other.email, email)) return true
  }
  return false
}

function idsWhere(column: string, value: string): string[] {
  const record = recordsWhereAny(TABLE, column, spellingsOf(value))
  record.query()
  const ids: string[] = []
  while (record.next()) if (isSame(valueOf(record, column), value)) ids.push(valueOf(record, 'kandji_user_id'))
  return ids
}
