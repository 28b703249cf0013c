// Whose word on the owner counts? Kandji's, when Kandji's owner changes; a person's later change stays until it changes
// again. An owner that is not noted as Kandji's was entered by a person and is never removed. Where the notes are lost, nobody can tell
// whose an owner is: it stays. Nothing here needs the platform: kandji-push's preview imports it.

/** What became of the owner that Kandji named. */
export type Outcome = 'set' | 'found' | 'unknown' | 'ambiguous' | 'nobody' | 'kept'

/** What is noted about a CI; texts are empty where nothing is. */
export interface Note {
  /** The owner as Kandji named it, in lower case. */
  word: string
  /** sys_id of the owner that Kandji set, or empty. */
  owner: string
  /** Empty in notes of versions that kept none. */
  outcome: Outcome | ''
}

export interface Owners {
  /** sys_id of the CI's owner now, or empty. */
  current: string
  noted: Note
  /** The owner as the row names it, in lower case; empty for nobody. */
  word: string
  /** sys_ids of the users that may be meant. */
  users: string[]
  /** Whether Kandji has written this CI before, so that there was a note. Asked only where there is none. */
  isKnown?: () => boolean
}

export interface Decision {
  /** sys_id of the CI's new owner, empty for none; undefined leaves the owner as it is. */
  owner: string | undefined
  /** What is to be noted; undefined where no note is to be kept. */
  note: Note | undefined
}

export const NO_NOTE: Note = { word: '', owner: '', outcome: '' }

/** Kandji says that the device has no owner. */
export const NOBODY: Note = { word: '', owner: '', outcome: 'nobody' }

/** There is none, not even that Kandji named nobody. */
export const isNoted = ({ word, owner, outcome }: Note): boolean => word !== '' || owner !== '' || outcome !== ''

/** What happens to a CI's owner, and what is noted about it. */
export function decideOwner({ current, noted, word, users, isKnown = () => false }: Owners): Decision {
  const ofKandji = current !== '' && noted.owner === current
  if (word === '') return { owner: ofKandji ? '' : undefined, note: undefined }

  // An older note has no word: the same owner as then is the same word.
  const isSame = noted.word === '' ? noted.owner !== '' && users.indexOf(noted.owner) >= 0 : noted.word === word
  const own = ofKandji ? current : ''
  if (users.length > 1) return { owner: undefined, note: { word, owner: own, outcome: 'ambiguous' } }
  const [wanted] = users
  if (wanted === undefined) {
    const takesBack = ofKandji && !isSame
    return { owner: takesBack ? '' : undefined, note: { word, owner: takesBack ? '' : own, outcome: 'unknown' } }
  }
  if (wanted === current) return { owner: undefined, note: { word, owner: own, outcome: own === '' ? 'found' : 'set' } }
  const isLost = !isNoted(noted) && current !== '' && isKnown()
  if (isLost || (isSame && noted.outcome === 'kept' && current !== ''))
    return { owner: undefined, note: { word, owner: '', outcome: 'kept' } }
  // Somebody that was unknown when Kandji named him, and has become known since, is taken where nobody else was.
  const heals = current === '' && (noted.outcome === 'unknown' || noted.outcome === 'ambiguous')
  if (isSame && !heals) return { owner: undefined, note: { ...noted, word } }
  return { owner: wanted, note: { word, owner: wanted, outcome: 'set' } }
}
