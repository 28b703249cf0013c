// Whose word on the owner counts? Kandji's, when Kandji's owner changes; a person's later change stays until it changes
// again. x_kandj_kandji_assignment notes, for each CI, the owner that Kandji last named, and whom it set for that. An owner
// that is not noted there was entered by a person and is never removed.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'

const TABLE = 'x_kandj_kandji_assignment'

/** What became of the owner that Kandji named. */
export type Outcome = 'set' | 'found' | 'unknown' | 'ambiguous'

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
}

export interface Decision {
  /** sys_id of the CI's new owner, empty for none; undefined leaves the owner as it is. */
  owner: string | undefined
  /** What is to be noted; undefined where no note is to be kept. */
  note: Note | undefined
}

export const NO_NOTE: Note = { word: '', owner: '', outcome: '' }

/** What happens to a CI's owner, and what is noted about it. */
export function decideOwner({ current, noted, word, users }: Owners): Decision {
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
  // Somebody that was unknown when Kandji named him, and has become known since, is taken where nobody else was.
  const heals = current === '' && (noted.outcome === 'unknown' || noted.outcome === 'ambiguous')
  if (isSame && !heals) return { owner: undefined, note: { ...noted, word } }
  return { owner: wanted, note: { word, owner: wanted, outcome: 'set' } }
}

/** What is noted about the owner of this CI. */
export function notedOwner(configurationItem: string): Note {
  const record = noteOf(configurationItem)
  if (!record) return NO_NOTE
  return {
    word: valueOf(record, 'kandji_user'),
    owner: valueOf(record, 'assigned_to'),
    outcome: valueOf(record, 'outcome') as Note['outcome'],
  }
}

/** Brings the note about a CI's owner in line with a decision. */
export function keepNote(configurationItem: string, note: Note | undefined): void {
  const existing = noteOf(configurationItem)
  if (note === undefined) {
    if (existing) existing.deleteRecord()
    return
  }
  const record = existing || new GlideRecord(TABLE)
  const values: Record<string, string> = { kandji_user: note.word, assigned_to: note.owner, outcome: note.outcome }
  const columns = Object.keys(values)
  if (existing && columns.every((column) => valueOf(existing, column) === values[column])) return
  if (!existing) {
    record.initialize()
    record.setValue('configuration_item', configurationItem)
  }
  for (const column of columns) record.setValue(column, values[column])
  if (existing) record.update()
  else record.insert()
}

function noteOf(configurationItem: string): GlideRecord | undefined {
  const record = recordsWhere(TABLE, 'configuration_item', configurationItem)
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}
