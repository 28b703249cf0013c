// The job "Kandji users": reads Kandji's list of users page by page, and brings each user together with ServiceNow's. A listing is a
// record of x_kandj_kandji_user_import, which says how far it is: what was read stays, whatever stops it, and it is read on from there.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { raiseOf, solveOf } from '../both-ways/problems.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { connection } from '../kandji/connection.ts'
import { isOn } from '../kandji/setting.ts'
import { another, ROUND_MS } from '../rounds/rounds.ts'
import { pageOf } from './listing.ts'
import type { Fault } from './listing.ts'
import { merge } from './merge.ts'
import { keep, TABLE as USERS, waiting } from './records.ts'

const TABLE = 'x_kandj_kandji_user_import'
const PROPERTY = 'x_kandj_kandji.user_import'
const SUBJECT = 'Users of Kandji'
/** `reading` Kandji's list, `merging` what only the whole list could tell; both wait for the job. */
const OPEN = 'reading,merging'
const FIRST_WAIT_SECONDS = 60
const LONGEST_WAIT_SECONDS = 3600
const DAY_SECONDS = 86_400

export const isUserImportOn = (): boolean => isOn(PROPERTY)

/** The condition of the job: has the next try of a listing come, or did the last one begin a day ago? */
export function isDue(): boolean {
  if (!isUserImportOn()) return false
  const open = openImport()
  const now = new GlideDateTime().getValue()
  if (open) return valueOf(open, 'next_try') <= now
  const dayAgo = new GlideDateTime()
  dayAgo.addSeconds(-DAY_SECONDS)
  const recent = new GlideRecord(TABLE)
  recent.addQuery('started', '>', dayAgo.getValue())
  recent.setLimit(1)
  recent.query()
  return !recent.next()
}

/** Begins a listing, or goes on with the one that is open, whatever its next try. */
export function run(): void {
  if (!isUserImportOn()) return
  if (!openImport()) begin()
  round()
}

/** One round: a page of the list, or as many users as there is time for. */
export function round(): void {
  const record = isUserImportOn() ? openImport() : undefined
  if (!record) return
  const isWhole = valueOf(record, 'state') === 'merging'
  if (!isWhole && !readPage(record)) return
  const isRestLeft = mergeWaiting(record, isWhole)
  if (isWhole && !isRestLeft) end(record, 'done', '')
  else another('users')
}

function openImport(): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'IN', OPEN)
  record.orderBy('sys_created_on')
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
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
function readPage(record: GlideRecord): boolean {
  const known = connection()
  if (typeof known === 'string') return tryLater(record, known)
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

/** Brings together those that wait. @returns whether there was no time for all */
function mergeWaiting(record: GlideRecord, isWhole: boolean): boolean {
  const started = Date.now()
  const counts: Record<string, number> = { merged: 0, created: 0, left: 0, undecided: 0 }
  let isRestLeft = false
  for (const id of waiting(isWhole)) {
    if (Date.now() - started > ROUND_MS) {
      isRestLeft = true
      break
    }
    const user = new GlideRecord(USERS)
    if (user.get(id)) counts[merge(user, isWhole)]++
  }
  count(record, 'merged', counts.merged)
  count(record, 'created', counts.created)
  count(record, 'left_out', counts.left)
  record.update()
  return isRestLeft
}

function count(record: GlideRecord, column: string, more: number): void {
  record.setValue(column, `${Number(valueOf(record, column)) + more}`)
}

function failed(record: GlideRecord, { isRefused, isLost, why }: Fault): false {
  if (isLost) record.setValue('cursor', '')
  if (!isRefused) return tryLater(record, why)
  end(record, 'refused', why)
  raiseOf(SUBJECT, 'kandji-refused', `Kandji's users could not be read: ${why}`)
  return false
}

function tryLater(record: GlideRecord, outcome: string): false {
  const tries = Number(valueOf(record, 'tries')) + 1
  const next = new GlideDateTime()
  next.addSeconds(Math.min(FIRST_WAIT_SECONDS * Math.pow(2, Math.min(tries, 12) - 1), LONGEST_WAIT_SECONDS))
  record.setValue('tries', `${tries}`)
  record.setValue('next_try', next.getValue())
  record.setValue('outcome', outcome)
  record.update()
  return false
}

function end(record: GlideRecord, state: 'done' | 'refused', outcome: string): void {
  record.setValue('state', state)
  record.setValue('ended', new GlideDateTime().getValue())
  record.setValue('outcome', outcome)
  record.update()
}
