// How a job works through what waits for Kandji, however much that is: in rounds, each a transaction of its own. At the end of
// a round an event begins the next one; what waits is taken in the order of its sys_ids, so that each is taken once.

import { gs } from '@servicenow/glide'
import type { GlideRecord } from '@servicenow/glide'
import { call, tally } from './client.ts'
import { connection } from './connection.ts'
import type { Connection } from './connection.ts'

/** So long a round begins something new: a job shares its thread with others. */
const ROUND_MS = 10_000
/** The same without the time that it waits for Kandji: a script has its time as well. */
const OWN_MS = 2000
/** After so many refusals for lack of time in a row Kandji is left alone. */
const MOST_BUSY = 2

/** Something that a job works on. */
export interface Work {
  /** The event that begins the next round. */
  event: string
  /** What waits, not ordered. @param isDueOnly only what is to be tried by now */
  waiting(isDueOnly: boolean): GlideRecord
  /** Takes one of those. It may be taken by somebody else meanwhile. `more`: it is to be taken once more, in this round or the next. */
  take(known: Connection, sysId: string): 'done' | 'more'
  /** Kandji can't be asked at the moment: what would have been taken is told why. */
  putOff(sysId: string, reason: string): void
}

/** Where a job has got to, as the parameter of an event. */
interface Place {
  isDueOnly: boolean
  /** sys_id of the last one that was taken. */
  after: string
  /** Refusals for lack of time, in a row. */
  busy: number
  /** Why Kandji is asked no more; empty while it is. */
  stopped: string
}

const begin = (isDueOnly: boolean): Place => ({ isDueOnly, after: '', busy: 0, stopped: '' })

/**
 * The condition of a job, asked by its plan: has the time of anything come? Then an event begins the work on that alone.
 * @returns false: the script of the job is for a run by hand, which takes all
 */
export function plan(work: Work): boolean {
  const due = work.waiting(true)
  due.setLimit(1)
  due.query()
  if (due.next()) next(work, begin(true))
  return false
}

/** Takes all that waits, whatever its next try. */
export const takeAll = (work: Work): void => round(work, begin(false))

/** Goes on where the last round ended. @param place parm1 of the event */
export const goOn = (work: Work, place: string): void => round(work, JSON.parse(place) as Place)

const next = (work: Work, place: Place): void => gs.eventQueue(work.event, null, JSON.stringify(place), '')

function round(work: Work, place: Place): void {
  const [began, { waited }] = [Date.now(), tally()]
  const isOver = (): boolean => {
    const took = Date.now() - began
    return took > ROUND_MS || took - (tally().waited - waited) > OWN_MS
  }
  const known = connection()
  if (typeof known === 'string') place.stopped = known
  for (const sysId of listed(work, place)) {
    let isMore = true
    while (isMore) {
      if (isOver()) return next(work, place)
      isMore = take(work, known, sysId, place)
    }
    place.after = sysId
  }
}

/** One that gets no answer holds up no other, unless Kandji answers nothing at all. @returns whether it is to be taken once more */
function take(work: Work, known: Connection | string, sysId: string, place: Place): boolean {
  if (place.stopped !== '' || typeof known === 'string') {
    work.putOff(sysId, place.stopped)
    return false
  }
  const before = tally()
  const taken = work.take(known, sysId)
  const after = tally()
  place.busy = after.busy > before.busy ? place.busy + 1 : 0
  if (place.busy >= MOST_BUSY) place.stopped = 'Kandji takes no more requests at the moment'
  if (after.unanswered > before.unanswered && call(known, 'GET', '/devices?limit=1').status === 0)
    place.stopped = 'Kandji did not answer'
  return taken === 'more'
}

function listed(work: Work, { isDueOnly, after }: Place): string[] {
  const record = work.waiting(isDueOnly)
  if (after !== '') record.addQuery('sys_id', '>', after)
  record.orderBy('sys_id')
  record.query()
  const found: string[] = []
  while (record.next()) found.push(record.getUniqueValue())
  return found
}
