// The check of kandji-push: its last run, how it ended, how far it was behind, and whether a report that it announced has come. One that
// was announced counts though a command has reported since: a single `sync` by hand does not bring `kandji-push run` back.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { attention, failed, ok } from './check.ts'
import type { Check, Finding } from './check.ts'
import { DAY, durationText, HOUR, now, secondsBetween } from './moment.ts'

const RUNS = 'x_kandj_kandji_push_run'
/** A busy instance takes its time. */
const GRACE = HOUR / 6
/** After so many reports of single commands somebody has gone over to them. */
const MOST_SINGLE = 3
/** Without an announcement: unchanged devices are to be refreshed daily. */
const IDLE = 2 * DAY
/** Clocks that differ by more than a few minutes, and by no more than a wrong time zone makes of it. */
const CLOCKS = { least: HOUR / 12, most: DAY + 2 * HOUR }

/** The run that began last; undefined where none is known. */
function lastRun(): GlideRecord | undefined {
  const run = new GlideRecord(RUNS)
  run.orderByDesc('started')
  run.orderByDesc('sys_created_on')
  run.setLimit(1)
  run.query()
  return run.next() ? run : undefined
}

/** The last run that said by when the next report is due; undefined where none did. */
function lastPromise(): GlideRecord | undefined {
  const run = new GlideRecord(RUNS)
  run.addNotNullQuery('next_expected')
  run.orderByDesc('started')
  run.orderByDesc('sys_created_on')
  run.setLimit(1)
  run.query()
  return run.next() ? run : undefined
}

/** So many other runs have reported since, up to `most`. */
function runsSince(run: GlideRecord, most: number): number {
  const later = new GlideRecord(RUNS)
  later.addQuery('started', '>', valueOf(run, 'started'))
  later.setLimit(most)
  later.query()
  let count = 0
  while (later.next()) count++
  return count
}

/** Seconds by which the report came later, by this instance's clock, than it was sent by that of kandji-push; 0 where both agree. */
function clockDifference(run: GlideRecord): number {
  const seconds = secondsBetween(valueOf(run, 'ended') || valueOf(run, 'started'), valueOf(run, 'sys_created_on'))
  const size = Math.abs(seconds)
  return size < CLOCKS.least || size > CLOCKS.most ? 0 : seconds
}

/** Seconds since the last report that was announced is due; below 0 while there is time, 0 where none was announced. */
function overdueSeconds(run: GlideRecord): number {
  const expected = valueOf(run, 'next_expected')
  return expected === '' ? 0 : secondsBetween(expected, now())
}

export const push: Check = {
  id: 'push',
  title: 'kandji-push',
  look() {
    const run = lastRun()
    if (!run)
      return attention(
        'kandji-push has never run here, or not for 90 days.',
        'Run `kandji-push connect`, then `kandji-push sync`, and let `kandji-push run` go on. It reports here from then on.'
      )
    const promise = lastPromise()
    if (promise) {
      const overdue = overdueSeconds(promise)
      const isLast = promise.getUniqueValue() === run.getUniqueValue()
      if (overdue > GRACE && (isLast || runsSince(promise, MOST_SINGLE) < MOST_SINGLE))
        return quiet(promise, overdue, isLast ? '' : ` Since then: ${described(run)}`)
    }
    const age = secondsBetween(valueOf(run, 'sys_created_on'), now())
    return age > IDLE && valueOf(run, 'next_expected') === '' ? idle(run, age) : ended(run)
  },
}

function ended(run: GlideRecord): Finding {
  const state = valueOf(run, 'state')
  const remedy = 'Look at the problems below, and at what kandji-push says: `kandji-push status`.'
  if (state === 'failed') return failed(described(run), remedy)
  return state === 'attention' ? attention(described(run), remedy) : ok(described(run))
}

const LOOK =
  'Look whether kandji-push still runs where it is installed, and what it says: `kandji-push status`, its log. It can also be kept from reaching this instance.'

function quiet(run: GlideRecord, overdue: number, more: string): Finding {
  const since = valueOf(run, 'ended') || valueOf(run, 'started')
  const detail = `Quiet since ${since} UTC: a report was expected by ${valueOf(run, 'next_expected')} UTC, ${durationText(overdue)} ago. ${described(run)}${more}`
  // What is late by a clock that is behind may not be late at all.
  const isLate = overdue - clockDifference(run) > GRACE
  if (!isLate)
    return attention(
      `${detail} By this instance's own clock it is not due yet.`,
      `Set the clocks of the machine on which kandji-push runs and of this instance right, time zone included. ${LOOK}`
    )
  return overdue > DAY ? failed(detail, LOOK) : attention(detail, LOOK)
}

function idle(run: GlideRecord, age: number): Finding {
  return attention(
    `No report for ${durationText(age)}: what has changed in Kandji since is not here. ${described(run)}`,
    `Let \`kandji-push run\` go on, or have \`kandji-push sync\` started every day. ${LOOK}`
  )
}

function described(run: GlideRecord): string {
  const said = (column: string): string => valueOf(run, column)
  const count = (column: string): string => said(column) || '0'
  const end = said('ended') || said('started')
  const version = said('version') === '' ? '' : ` of kandji-push ${said('version')}`
  const parts = [
    `Last run: ${said('command') || 'a command'}${version}, ${end === '' ? 'at an unknown time' : `ended ${end} UTC (${durationText(secondsBetween(end, now()))} ago)`}, ${said('state') || 'without a state'}`,
    `${count('devices_seen')} devices seen, ${count('devices_changed')} changed, ${count('devices_skipped')} skipped`,
    `${count('rows_sent')} rows sent, ${count('rows_rejected')} rejected`,
  ]
  if (said('lag_seconds') !== '') parts.push(`lag ${durationText(Number(said('lag_seconds')))}`)
  const next = said('next_expected') === '' ? '' : ` Next report expected by ${said('next_expected')} UTC.`
  const message = said('message') === '' ? '' : ` It said: ${said('message')}`
  return `${parts.join('; ')}.${next}${message}${clockText(run)}`
}

function clockText(run: GlideRecord): string {
  const seconds = clockDifference(run)
  if (seconds === 0) return ''
  const which = seconds > 0 ? 'behind' : 'ahead of'
  return ` The clock of kandji-push is ${durationText(Math.abs(seconds))} ${which} this instance's.`
}
