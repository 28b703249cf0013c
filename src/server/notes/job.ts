// The job "Kandji notes": gives each device that waits its note. A device has one note of this instance's: before one is made, and after
// an answer was lost, the device's notes are read.

import { GlideRecord } from '@servicenow/glide'
import { raise, solve } from '../both-ways/problems.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { meaningOf, refusalOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'
import { goOn, plan, takeAll } from '../kandji/rounds.ts'
import type { Work } from '../kandji/rounds.ts'
import { CHANGE, changeNote, LIST, MAKE, makeNote, noteIn, notesAt } from './kandji-notes.ts'
import { isOwn, withLinks } from './note.ts'
import { settle, TABLE, tryLater, waiting } from './records.ts'
import { instance, isAsItIs, isNoteSyncOn, isRemoved, itemOf, wantedFor } from './wanted.ts'

const NOTES: Work = {
  event: 'x_kandj_kandji.notes_left',
  waiting,
  take(known, sysId) {
    const record = waitingOne(sysId)
    if (record && isNoteSyncOn()) take(known, record)
    return 'done'
  },
  putOff(sysId, reason) {
    const record = waitingOne(sysId)
    if (record) tryLater(record, reason)
  },
}

/** The condition of the job. */
export function isDue(): boolean {
  switched()
  return plan(NOTES)
}

/** Run by hand, the job takes all that waits, whatever its next try. */
export function run(): void {
  switched()
  takeAll(NOTES)
}

/** The next round. @param place parameter of the event */
export const next = (place: string): void => goOn(NOTES, place)

/** Switched off, nothing waits any more: switching on makes no note before the next row of a device. */
export function switched(): void {
  if (isNoteSyncOn()) return
  const record = waiting(false)
  record.query()
  while (record.next()) settle(record, 'agreed', 'switched off before it was written')
}

function waitingOne(sysId: string): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  return record.get(sysId) && valueOf(record, 'state') === 'waiting' ? record : undefined
}

function take(known: Connection, record: GlideRecord): void {
  const mdm = new GlideRecord('x_kandj_kandji_mdm')
  if (!mdm.get(valueOf(record, 'mdm')) || isRemoved(mdm)) return done(record, 'the device has left Kandji')
  if (isAsItIs(record, mdm)) return done(record, '')
  if (instance() === '')
    return tryLater(
      record,
      'expected the address of this instance in the property glide.servlet.uri, got something else'
    )
  const content = wantedFor(itemOf(mdm))
  if (content === '') return done(record, 'the device has no configuration item')
  const device = valueOf(mdm, 'kandji_device_id')
  if (valueOf(record, 'kandji_device_id') !== device) {
    // Enrolled anew: what the earlier device has is left there.
    record.setValue('kandji_device_id', device)
    record.setValue('note_id', '')
  }
  write(known, record, device, content)
}

/** Kandji is read first: what a person has written into the note since stays, whether or not the app remembers the note. */
function write(known: Connection, record: GlideRecord, device: string, content: string): void {
  const id = valueOf(record, 'note_id')
  const notes = notesAt(known, device)
  if (!Array.isArray(notes)) return finish(record, notes, LIST, '', '')
  const [mine] = notes.filter((note) => id !== '' && note.id === id)
  const [own] = mine ? [mine] : notes.filter((note) => isOwn(note.content, instance()))
  if (!own) return make(known, record, device, content)
  const text = withLinks(own.content, content)
  if (own.content.trim() === text) return keep(record, own.id, content)
  const answer = changeNote(known, device, own.id, text)
  // Somebody deleted it at this moment.
  if (answer.status === 404) return make(known, record, device, content)
  return finish(record, answer, CHANGE, own.id, content)
}

function make(known: Connection, record: GlideRecord, device: string, content: string): void {
  const answer = makeNote(known, device, content)
  if (meaningOf(answer) !== 'unknown') return finish(record, answer, MAKE, noteIn(answer.body).id, content)
  // Was it made all the same? Asking tells; making another one blindly would leave two.
  const notes = notesAt(known, device)
  const [own] = Array.isArray(notes) ? notes.filter((note) => isOwn(note.content, instance())) : []
  return own ? keep(record, own.id, content) : finish(record, answer, MAKE, '', '')
}

function finish(record: GlideRecord, answer: Answer, permission: string, id: string, content: string): void {
  const meaning = meaningOf(answer)
  if (meaning === 'done') return keep(record, id, content)
  const reason = refusalOf(answer, permission)
  if (meaning !== 'refused') return tryLater(record, reason, answer.retryAfter)
  refuse(record, reason)
  if (answer.status === 401 || answer.status === 403) refuseAll(reason)
}

/** What the token may not do for one device it may not do for the others. */
function refuseAll(reason: string): void {
  const record = waiting(false)
  record.query()
  while (record.next()) settle(record, 'refused', reason)
}

function keep(record: GlideRecord, id: string, content: string): void {
  record.setValue('note_id', id)
  record.setValue('content', content)
  solve(itemIn(record), 'kandji-refused', 'note')
  done(record, '')
}

const done = (record: GlideRecord, outcome: string): void => settle(record, 'agreed', outcome)

function refuse(record: GlideRecord, reason: string): void {
  settle(record, 'refused', reason)
  raise(itemIn(record), 'kandji-refused', 'note', `The note could not be left at the device in Kandji: ${reason}`)
}

function itemIn(record: GlideRecord): string {
  const mdm = new GlideRecord('x_kandj_kandji_mdm')
  return mdm.get(valueOf(record, 'mdm')) ? itemOf(mdm) : ''
}
