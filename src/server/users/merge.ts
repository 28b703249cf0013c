// Brings one user of Kandji's list together with ServiceNow's users: found, made, or left and named. What a user of ServiceNow has is
// never written over; the one thing that is filled in is an e-mail address where there is none, and not for who has any role.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhereAny, valueOf } from '../cmdb/lookup.ts'
import { isSame, judge, partsOf, spellingsOf, userNamesFor } from './judge.ts'
import type { Here } from './judge.ts'
import type { KandjiUser } from './listing.ts'
import { isActiveAsWell, isAnothers, namesakesOf, userOf } from './records.ts'
import type { State } from './records.ts'
import { nameUser, solveUser } from './user-problems.ts'

const USERS = 'sys_user'
/** Where users that the app made say where they are from. */
const SOURCE = 'Kandji'

/** @param record of x_kandj_kandji_user. @param isWhole whether the listing was read to its end. @returns its new state */
export function merge(record: GlideRecord, isWhole: boolean): State {
  const user = userOf(record)
  const verdict = judge(user, {
    byEmail: user.email === '' ? [] : byEmail(user.email),
    linked: linkedOf(record),
    byName: () => usersWhere('name', user.name),
    namesakes: isWhole ? namesakesOf(user.name) : undefined,
    isAnothers: (email) => isAnothers(email, user.id),
  })
  switch (verdict.act) {
    case 'wait':
      settle(record, 'undecided', '', 'only the whole list tells who this user is')
      return 'undecided'
    case 'leave':
      settle(record, 'left', '', verdict.why)
      nameUser(user, verdict.code, verdict.why)
      return 'left'
    case 'merge':
      if (verdict.by === 'name') fillEmail(verdict.user, user.email)
      settle(record, 'merged', verdict.user, `found by ${verdict.by === 'earlier' ? 'an earlier import' : verdict.by}`)
      solveUser(user)
      return 'merged'
    case 'create': {
      const made = create(user)
      if (made === '') {
        settle(record, 'left', '', 'the user could not be made: see the system log')
        nameUser(user, 'user-not-made', 'The table sys_user refused the new user: see the system log')
        return 'left'
      }
      settle(record, 'created', made, 'made without roles')
      solveUser(user)
      return 'created'
    }
  }
}

function settle(record: GlideRecord, state: State, user: string, outcome: string): void {
  record.setValue('state', state)
  record.setValue('user', user)
  record.setValue('outcome', outcome)
  record.update()
}

/** An account whose user ID is the e-mail address is that one's as well. */
function byEmail(email: string): Here[] {
  const found = usersWhere('email', email)
  return found.length > 0 ? found : usersWhere('user_name', email)
}

function usersWhere(column: string, value: string): Here[] {
  const user = recordsWhereAny(USERS, column, spellingsOf(value))
  user.query()
  const found: Here[] = []
  while (user.next()) {
    if (!isSame(valueOf(user, column), value)) continue
    found.push({
      sysId: user.getUniqueValue(),
      email: valueOf(user, 'email'),
      active: /^(1|true)$/.test(valueOf(user, 'active')),
    })
  }
  return found
}

function linkedOf(record: GlideRecord): string {
  const linked = valueOf(record, 'user')
  return linked !== '' && new GlideRecord(USERS).get('sys_id', linked) ? linked : ''
}

/** An e-mail address can be the way to a new password: an account with rights gets none from outside. */
function fillEmail(sysId: string, email: string): void {
  const user = new GlideRecord(USERS)
  if (email === '' || !user.get(sysId) || valueOf(user, 'email') !== '' || hasRole(sysId)) return
  user.setValue('email', email)
  user.update()
}

function hasRole(user: string): boolean {
  for (const table of ['sys_user_has_role', 'sys_user_grmember']) {
    const record = new GlideRecord(table)
    record.addQuery('user', user)
    record.setLimit(1)
    record.query()
    if (record.next()) return true
  }
  return false
}

/** @returns sys_id; empty where it was refused */
function create({ id, email, name, isGone }: KandjiUser): string {
  const [userName] = userNamesFor(email, id).filter((one) => usersWhere('user_name', one).length === 0)
  if (userName === undefined) return ''
  const { first, last } = partsOf(name === '' ? email : name)
  const made = new GlideRecord(USERS)
  made.initialize()
  made.setValue('user_name', userName)
  made.setValue('email', email)
  made.setValue('first_name', first)
  made.setValue('last_name', last)
  made.setValue('name', name === '' ? email : name)
  made.setValue('source', SOURCE)
  // Who is archived in Kandji may still own a device, and signs in nowhere.
  made.setValue('active', `${!isGone || isActiveAsWell(email, id)}`)
  return `${made.insert() || ''}`
}
