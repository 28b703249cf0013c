// The job "Kandji users": reads Kandji's list of users page by page, and brings each user together with ServiceNow's. A listing is a
// record of x_kandj_kandji_user_import, which says how far it is: what was read stays, whatever stops it, and it is read on from there.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { raiseOf, solveOf } from '../both-ways/problems.ts'
import { valueOf } from '../cmdb/lookup.ts'
import type { Connection } from '../kandji/connection.ts'
import { isOn } from '../kandji/setting.ts'
import { putLater } from '../kandji/next-try.ts'
import { goOn, plan, takeAll } from '../kandji/rounds.ts'
import type { Work } from '../kandji/rounds.ts'
import { pageOf } from './listing.ts'
import type { Fault } from './listing.ts'
import { merge } from './merge.ts'
import { keep, TABLE as USERS, waiting } from './records.ts'

const TABLE = 'x_kandj_kandji_user_import'
const PROPERTY = 'x_kandj_kandji.user_import'
const SUBJECT = 'Users of Kandji'
/** `reading` Kandji's list, `merging` what only the whole list could tell; both wait for the job. */
const OPEN = 'reading,merging'
const DAY_SECONDS = 86_400
/** So many users are brought together at once: a script has its time. */
const MOST_AT_ONCE = 25

const IMPORTS: Work = {
  event: 'x_kandj_kandji.users_left',
  waiting: openImports,
  take(known, sysId) {
    const record = openOne(sysId)
    return record && isUserImportOn() ? step(known, record) : 'done'
  },
  putOff(sysId, reason) {
    const record = openOne(sysId)
    if (record) tryLater(record, reason)
  },
}

const isUserImportOn = (): boolean => isOn(PROPERTY)

/** The condition of the job: a listing begins a day after the last one did. */
export function isDue(): boolean {
  if (!isUserImportOn()) return false
  if (!isAnyOpen() && isDayOver()) begin()
  return plan(IMPORTS)
}

/** Run by hand, the job begins a listing, or goes on with the one that is open, whatever its next try. */
export function run(): void {
  if (!isUserImportOn()) return
  if (!isAnyOpen()) begin()
  takeAll(IMPORTS)
}

/** The next round. @param place parameter of the event */
export const next = (place: string): void => goOn(IMPORTS, place)

/** As many of those who wait as are brought together at once; where nobody waits, the next page of the list. */
function step(known: Connection, record: GlideRecord): 'done' | 'more' {
  const isWhole = valueOf(record, 'state') === 'merging'
  const [first, ...others] = waiting(isWhole, MOST_AT_ONCE)
  if (first !== undefined) {
    mergeAll(record, [first, ...others], isWhole)
    if (waiting(isWhole, 1)[0] !== first) return 'more'
    tryLater(record, 'What became of a user could not be kept: see the system log')
    return 'done'
  }
  if (!isWhole) return readPage(known, record) ? 'more' : 'done'
  end(record, 'done', '')
  return 'done'
}

function openImports(isDueOnly: boolean): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'IN', OPEN)
  if (isDueOnly) record.addQuery('next_try', '<=', new GlideDateTime().getValue())
  return record
}

function isAnyOpen(): boolean {
  const record = openImports(false)
  record.setLimit(1)
  record.query()
  return record.next()
}

function isDayOver(): boolean {
  const dayAgo = new GlideDateTime()
  dayAgo.addSeconds(-DAY_SECONDS)
  const recent = new GlideRecord(TABLE)
  recent.addQuery('started', '>', dayAgo.getValue())
  recent.setLimit(1)
  recent.query()
  return !recent.next()
}

function openOne(sysId: string): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  return record.get(sysId) && OPEN.split(',').indexOf(valueOf(record, 'state')) >= 0 ? record : undefined
}

function begin(): void {
  const record = new GlideRecord(TABLE)
  record.initialize()
  const now = new GlideDateTime().getValue()
  for (const column of ['started', 'next_try']) record.setValue(column, now)
  record.setValue('state', 'reading')
  for (const column of ['listed', 'merged', 'created', 'left_out', 'tries']) record.setValue(column, '0')
  record.insert()
}

/** @returns whether a page was taken over */
function readPage(known: Connection, record: GlideRecord): boolean {
  const cursor = valueOf(record, 'cursor')
  const page = pageOf(known, cursor)
  if ('why' in page) return failed(record, page)
  // The end of the list is what Kandji says it is: a place that was shown already would be read for ever.
  if (page.cursor !== '' && page.cursor === cursor)
    return tryLater(record, 'Kandji names the same page as the next one')
  keep(page.users)
  count(record, 'listed', page.users.length)
  record.setValue('cursor', page.cursor)
  record.setValue('tries', '0')
  record.setValue('outcome', '')
  if (page.cursor === '') record.setValue('state', 'merging')
  record.update()
  solveOf(SUBJECT, 'kandji-refused')
  return true
}

function mergeAll(record: GlideRecord, ids: string[], isWhole: boolean): void {
  const counts: Record<string, number> = { merged: 0, created: 0, left: 0, undecided: 0 }
  for (const id of ids) {
    const user = new GlideRecord(USERS)
    if (user.get(id)) counts[merge(user, isWhole)]++
  }
  count(record, 'merged', counts.merged)
  count(record, 'created', counts.created)
  count(record, 'left_out', counts.left)
  record.update()
}

function count(record: GlideRecord, column: string, more: number): void {
  record.setValue(column, `${Number(valueOf(record, column)) + more}`)
}

function failed(record: GlideRecord, { isRefused, isLost, why, retryAfter }: Fault): false {
  if (isLost) record.setValue('cursor', '')
  if (!isRefused) return tryLater(record, why, retryAfter)
  end(record, 'refused', why)
  raiseOf(SUBJECT, 'kandji-refused', `Kandji's users could not be read: ${why}`)
  return false
}

/** @param least seconds that Kandji asks to wait */
function tryLater(record: GlideRecord, outcome: string, least = 0): false {
  putLater(record, outcome, least)
  record.update()
  return false
}

function end(record: GlideRecord, state: 'done' | 'refused', outcome: string): void {
  record.setValue('state', state)
  record.setValue('ended', new GlideDateTime().getValue())
  record.setValue('outcome', outcome)
  record.update()
}
