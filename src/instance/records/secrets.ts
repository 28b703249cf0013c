// Passwords and client secrets are kept as salted hashes; nothing can read them back.

import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

const PREFIX = 'scrypt$'
// Enough to make guessing dear, little enough that a sign-in stays under 20 ms.
const COST = { N: 4096, r: 8, p: 1 }
const MOST_REMEMBERED = 1000

export const isHashed = (text: string): boolean => text.startsWith(PREFIX)

export function hashSecret(secret: string): string {
  const salt = randomBytes(16).toString('hex')
  return `${PREFIX}${salt}$${scryptSync(secret, salt, 32, COST).toString('hex')}`
}

/** Checks already made: Basic authentication brings the same password with every request. */
const REMEMBERED = new Map<string, boolean>()

/** The hash of nothing that anyone can know. */
const NOBODYS = hashSecret(randomBytes(32).toString('hex'))

/** Takes its time also where there is no hash: how long it took does not tell whether there is one. */
export function matchesSecret(secret: string, known: string | null): boolean {
  const hash = known && isHashed(known) ? known : NOBODYS
  const key = createHash('sha256').update(`${hash}\n${secret}`).digest('hex')
  let matches = REMEMBERED.get(key)
  if (matches === undefined) {
    const [salt = '', digest = ''] = hash.slice(PREFIX.length).split('$')
    matches = timingSafeEqual(scryptSync(secret, salt, 32, COST), Buffer.from(digest, 'hex'))
    if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear()
    REMEMBERED.set(key, matches)
  }
  return matches
}
