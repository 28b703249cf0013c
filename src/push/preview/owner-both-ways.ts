// What a row makes of an owner that both sides hold (assignment_sync = both), as the app judges it.

import { wordFor } from '../../server/shared/assignment-sync.ts'
import type { Note } from '../../server/shared/owner.ts'
import { isKnownToDiffer, isNews, judge, resolved, type State } from '../../server/shared/two-way/judge.ts'
import { known, wordsIn, type Memory } from '../../server/shared/two-way/memory.ts'
import type { User } from '../../server/shared/user-match.ts'

/** A record of x_kandj_kandji_shared_value. */
export interface SharedOwner {
  state: State
  memory: Memory
}

export interface Owners {
  /** sys_id of the CI's owner now, or empty. */
  current: string
  /** His e-mail address. */
  email: string
  /** The owner as Kandji names him now, in lower case. */
  word: string
  /** Users whom that may mean. */
  users: readonly User[]
  noted: Note
  shared: SharedOwner
  /** Does a word mean the CI's owner? */
  isMeant: (word: string) => boolean
}

export interface Verdict {
  /** sys_id of the new owner, empty for none; undefined where the row leaves the owner. */
  owner?: string
  /** What happens elsewhere. */
  remark?: string
}

/** Words by which an owner may be known: the users of each have to be looked up. */
export const wordsOf = ({ memory }: SharedOwner): string[] => wordsIn(memory).filter((word) => word !== '')

export function ownerBothWays({ current, email, word, users, noted, shared, isMeant }: Owners): Verdict {
  const { memory, state } = shared
  const pair = { here: wordFor(current, [word, ...wordsIn(memory)], isMeant, () => email), there: word }
  if (state !== 'waiting' && (isKnownToDiffer('both', state, memory, pair) || !isNews(memory, pair)))
    return memory.conflict === null ? {} : { remark: CONFLICT }
  const begun = known(memory, word, noted.word)
  const verdict = judge('both', resolved(begun, pair), pair)
  if (verdict.act === 'write there') return { remark: 'what ServiceNow has goes to Kandji.' }
  if (verdict.act === 'conflict') return { remark: CONFLICT }
  if (verdict.act !== 'write here') return {}
  if (word === '') return { owner: '' }
  const [user] = users
  if (user && users.length === 1) return { owner: user.sysId }
  const isKandjis = users.length === 0 && current !== '' && noted.owner === current
  return isKandjis ? { owner: '' } : {}
}

const CONFLICT = 'ServiceNow and Kandji have each changed it; a person decides.'
