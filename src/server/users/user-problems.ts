// Problems of users of Kandji's list: one record for each user and code.

import { raiseOf, solveOf } from '../both-ways/problems.ts'
import type { Code } from '../both-ways/problems.ts'
import type { KandjiUser } from './listing.ts'

const CODES: Code[] = ['ambiguous-owner', 'user-without-email', 'user-not-made']

/** By e-mail address, else by name and Kandji's id: namesakes are told apart. */
const subjectOf = ({ email, name, id }: KandjiUser): string => `User ${email || `${name || 'without name'} (${id})`}`

export function nameUser(user: KandjiUser, code: Code, reason: string): void {
  raiseOf(subjectOf(user), code, reason)
}

export function solveUser(user: KandjiUser): void {
  for (const code of CODES) solveOf(subjectOf(user), code)
}
