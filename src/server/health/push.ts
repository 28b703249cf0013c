// The check of kandji-push: its last run, how it ended, how far it was behind, and whether a report that it announced has come.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { attention, failed, ok } from './check.ts'
import type { Check, Finding } from './check.ts'
import { DAY, durationText, HOUR, now, secondsBetween } from './moment.ts'

const RUNS = 'x_kandj_kandji_push_run'
/** A busy instance takes its time. */
const GRACE = HOUR / 6

/** The run that began last; undefined where none is known. */
function lastRun(): GlideRecord | undefined {
  const run = new GlideRecord(RUNS)
  run.orderByDesc('started')
  run.orderByDesc('sys_created_on')
  run.setLimit(1)
  run.query()
  return run.next() ? run : undefined
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
    const overdue = overdueSeconds(run)
    return overdue > GRACE ? quiet(run, overdue) : ended(run)
  },
}

function ended(run: GlideRecord): Finding {
  const state = valueOf(run, 'state')
  const remedy = 'Look at the problems below, and at what kandji-push says: `kandji-push status`.'
  if (state === 'failed') return failed(described(run), remedy)
  return state === 'attention' ? attention(described(run), remedy) : ok(described(run))
}

function quiet(run: GlideRecord, overdue: number): Finding {
  const since = valueOf(run, 'ended') || valueOf(run, 'started')
  const finding = overdue > DAY ? failed : attention
  return finding(
    `Quiet since ${since} UTC: a report was expected by ${valueOf(run, 'next_expected')} UTC, ${durationText(overdue)} ago. ${described(run)}`,
    'Look whether kandji-push still runs where it is installed, and what it says: `kandji-push status`, its log. It can also be kept from reaching this instance.'
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
  return `${parts.join('; ')}.${next}${message}`
}
