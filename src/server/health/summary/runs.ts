// The runs of the last days, the latest first.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../../cmdb/lookup.ts'
import { DAY, secondsAgo } from '../moment.ts'

const RUNS = 'x_kandj_kandji_push_run'
const TEXTS = ['run_id', 'command', 'version', 'started', 'ended', 'state', 'next_expected', 'message']
const NUMBERS = ['devices_seen', 'devices_changed', 'devices_skipped', 'rows_sent', 'rows_rejected', 'lag_seconds']

/** A run by the names of its columns: times are UTC, `yyyy-MM-dd HH:mm:ss`; a number that was not reported is null. */
export type Run = Record<string, string | number | null>

export function runsOf(days: number): Run[] {
  const record = new GlideRecord(RUNS)
  const from = secondsAgo(days * DAY)
  record.addQuery('started', '>=', from).addOrCondition('sys_created_on', '>=', from)
  record.orderByDesc('started')
  record.query()
  const runs: Run[] = []
  while (record.next()) {
    const run: Run = {}
    for (const column of TEXTS) run[column] = valueOf(record, column)
    for (const column of NUMBERS) run[column] = numberOf(record, column)
    runs.push(run)
  }
  return runs
}

function numberOf(record: GlideRecord, column: string): number | null {
  const text = valueOf(record, column)
  return text === '' ? null : Number(text)
}
