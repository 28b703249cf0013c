// Which user of ServiceNow is a user of Kandji's? Nothing here needs the platform.

/** A user as Kandji lists them. */
export interface Listed {
  email: string
  name: string
  /** Archived, or not active. */
  isGone: boolean
}

/** A user of ServiceNow. */
export interface Here {
  sysId: string
  email: string
  active: boolean
}

export interface Known {
  /** Users of ServiceNow with the e-mail address. */
  byEmail: Here[]
  /** sys_id of the user that this user of Kandji's was found to be before; empty for none. */
  linked: string
  /** Users of ServiceNow with the name. Asked for only where no e-mail address says more. */
  byName(): Here[]
  /** How many of Kandji's users have this name; undefined while the listing is not read to its end. */
  namesakes: number | undefined
  /** Is this the e-mail address of another user of Kandji's? */
  isAnothers(email: string): boolean
}

export type Verdict =
  | { act: 'merge'; user: string; by: 'e-mail' | 'earlier' | 'name' }
  | { act: 'create' }
  /** Only the whole listing can tell. */
  | { act: 'wait' }
  | { act: 'leave'; code: 'ambiguous-owner' | 'user-without-email'; why: string }

/**
 * By e-mail address, whatever its case; else by who it was before; else by name, where just one user has it on each side. A user
 * of that name whose e-mail address is another one's in Kandji is that other person.
 */
export function judge({ email, name, isGone }: Listed, known: Known): Verdict {
  if (email !== '') {
    const found = preferred(known.byEmail)
    if (found.length === 1) return { act: 'merge', user: found[0].sysId, by: 'e-mail' }
    if (found.length > 1) return ambiguous(`${found.length} users have the e-mail address ${email}`)
  }
  if (known.linked !== '') return { act: 'merge', user: known.linked, by: 'earlier' }
  const named = name === '' ? [] : known.byName()
  if (named.length > 0 && known.namesakes === undefined) return { act: 'wait' }
  const found = preferred(named.filter((user) => user.email === '' || !known.isAnothers(user.email)))
  if (found.length > 1) return ambiguous(`${found.length} users have the name ${name}`)
  if (found.length === 1) {
    if (known.namesakes === 1) return { act: 'merge', user: found[0].sysId, by: 'name' }
    return ambiguous(`${known.namesakes} of Kandji’s users have the name ${name}, and one of ServiceNow’s`)
  }
  if (email === '')
    return {
      act: 'leave',
      code: 'user-without-email',
      why: 'Kandji has no e-mail address that can be used, and no user has the name alone',
    }
  // Whoever is archived may be listed once more, and be active there.
  if (isGone && known.namesakes === undefined) return { act: 'wait' }
  return { act: 'create' }
}

const ambiguous = (why: string): Verdict => ({ act: 'leave', code: 'ambiguous-owner', why })

/** Active users go before inactive ones. */
function preferred(users: Here[]): Here[] {
  const active = users.filter((user) => user.active)
  return active.length > 0 ? active : users
}

/** Whether two texts are the same but for case, accented letters included. */
export const isSame = (one: string, other: string): boolean =>
  one.trim().normalize('NFC').toLowerCase() === other.trim().normalize('NFC').toLowerCase()

/** What to ask a database for that may know the case of plain letters alone: whatever it answers is to be compared by {@link isSame}. */
export function spellingsOf(text: string): string[] {
  const composed = text.normalize('NFC')
  return [...new Set([text, composed, composed.toLowerCase(), composed.toUpperCase(), text.normalize('NFD')])]
}

const LONGEST_USER_NAME = 40

/** What a new user may be called for signing in, the best first. @param id Kandji's, for where all else is taken */
export function userNamesFor(email: string, id: string): string[] {
  const local = email.split('@')[0]
  const tail = `.${id.replace(/[^0-9a-z]/gi, '').slice(0, 8)}`
  const names = [email, local, `${local.slice(0, LONGEST_USER_NAME - tail.length)}${tail}`]
  return names.filter((name) => name !== '' && name.length <= LONGEST_USER_NAME)
}

/** First and last name: the first word, and the rest. */
export function partsOf(name: string): { first: string; last: string } {
  const [first, ...rest] = name.split(/\s+/)
  return rest.length > 0 ? { first, last: rest.join(' ') } : { first: '', last: name }
}
