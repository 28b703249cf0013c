// The job "Kandji notes": gives each device that waits its note. A device has one note of this instance's: before one is made, and after
// an answer was lost, the device's notes are read.

import { GlideRecord } from '@servicenow/glide'
import { raise, solve } from '../both-ways/problems.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { meaningOf, refusalOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import { connection } from '../kandji/connection.ts'
import type { Connection } from '../kandji/connection.ts'
import { another, ROUND_MS } from '../rounds/rounds.ts'
import { CHANGE, changeNote, LIST, MAKE, makeNote, noteIn, notesAt } from './kandji-notes.ts'
import { isOwn } from './note.ts'
import { settle, TABLE, tryLater, waiting } from './records.ts'
import { instance, isAsItIs, isNoteSyncOn, isRemoved, itemOf, wantedFor } from './wanted.ts'

/** `stop`: Kandji takes nothing at the moment, or not from this token, and the rest waits with this one. */
type Next = 'done' | 'failed' | 'stop'

/** After so many devices without an answer the rest is spared the waiting. */
const MOST_FAILED = 3

/** The condition of the job: is there a note whose next try has come? */
export function isDue(): boolean {
  if (!isNoteSyncOn()) return false
  const record = waiting(true)
  record.setLimit(1)
  record.query()
  return record.next()
}

/** Takes all that waits, whatever its next try, in as many rounds as that takes. */
export function round(): void {
  if (!isNoteSyncOn()) return
  const known = connection()
  const started = Date.now()
  const counts: Record<Next, number> = { done: 0, failed: 0, stop: 0 }
  for (const id of waitingIds()) {
    const record = new GlideRecord(TABLE)
    if (!record.get(id) || valueOf(record, 'state') !== 'waiting') continue
    if (typeof known === 'string') return tryLater(record, known)
    counts[take(known, record)]++
    if (counts.stop > 0 || counts.failed >= MOST_FAILED) return
    // What has failed waits behind the others; a round of nothing else is not repeated.
    if (Date.now() - started > ROUND_MS) return counts.done > 0 ? another('notes') : undefined
  }
}

function waitingIds(): string[] {
  const ids: string[] = []
  const record = waiting(false)
  record.query()
  while (record.next()) ids.push(record.getUniqueValue())
  return ids
}

function take(known: Connection, record: GlideRecord): Next {
  const mdm = new GlideRecord('x_kandj_kandji_mdm')
  if (!mdm.get(valueOf(record, 'mdm')) || isRemoved(mdm)) return done(record, 'the device has left Kandji')
  if (isAsItIs(record, mdm)) return done(record, '')
  if (instance() === '') {
    tryLater(record, 'expected the address of this instance in the property glide.servlet.uri, got something else')
    return 'stop'
  }
  const content = wantedFor(itemOf(mdm))
  if (content === '') return done(record, 'the device has no configuration item')
  const device = valueOf(mdm, 'kandji_device_id')
  if (valueOf(record, 'kandji_device_id') !== device) {
    // Enrolled anew: what the earlier device has is left there.
    record.setValue('kandji_device_id', device)
    record.setValue('note_id', '')
  }
  return write(known, record, device, content)
}

function write(known: Connection, record: GlideRecord, device: string, content: string): Next {
  const id = valueOf(record, 'note_id')
  if (id !== '') {
    const answer = changeNote(known, device, id, content)
    // Somebody deleted it; or there is no such device, which the look at its notes tells.
    if (answer.status !== 404) return finish(record, answer, CHANGE, id, content)
  }
  const notes = notesAt(known, device)
  if (!Array.isArray(notes)) return finish(record, notes, LIST, '', '')
  const [own] = notes.filter((note) => isOwn(note.content, instance()))
  if (!own) return make(known, record, device, content)
  if (own.content.trim() === content) return keep(record, own.id, content)
  return finish(record, changeNote(known, device, own.id, content), CHANGE, own.id, content)
}

function make(known: Connection, record: GlideRecord, device: string, content: string): Next {
  const answer = makeNote(known, device, content)
  if (meaningOf(answer) !== 'unknown') return finish(record, answer, MAKE, noteIn(answer.body).id, content)
  // Was it made all the same? Asking tells; making another one blindly would leave two.
  const notes = notesAt(known, device)
  const [own] = Array.isArray(notes) ? notes.filter((note) => isOwn(note.content, instance())) : []
  return own ? keep(record, own.id, content) : finish(record, answer, MAKE, '', '')
}

function finish(record: GlideRecord, answer: Answer, permission: string, id: string, content: string): Next {
  const meaning = meaningOf(answer)
  if (meaning === 'done') return keep(record, id, content)
  const reason = refusalOf(answer, permission)
  if (meaning !== 'refused') {
    tryLater(record, reason)
    return meaning === 'busy' ? 'stop' : 'failed'
  }
  refuse(record, reason)
  if (answer.status !== 401 && answer.status !== 403) return 'done'
  // What the token may not do for one device it may not do for the others.
  for (const other of waitingIds()) {
    const one = new GlideRecord(TABLE)
    if (one.get(other)) settle(one, 'refused', reason)
  }
  return 'stop'
}

function keep(record: GlideRecord, id: string, content: string): Next {
  record.setValue('note_id', id)
  record.setValue('content', content)
  solve(itemIn(record), 'kandji-refused', 'note')
  return done(record, '')
}

function done(record: GlideRecord, outcome: string): Next {
  settle(record, 'agreed', outcome)
  return 'done'
}

function refuse(record: GlideRecord, reason: string): void {
  settle(record, 'refused', reason)
  raise(itemIn(record), 'kandji-refused', 'note', `The note could not be left at the device in Kandji: ${reason}`)
}

function itemIn(record: GlideRecord): string {
  const mdm = new GlideRecord('x_kandj_kandji_mdm')
  return mdm.get(valueOf(record, 'mdm')) ? itemOf(mdm) : ''
}
