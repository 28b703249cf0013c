// What the app does at Kandji is done by jobs of its own: where a switch is on and its job is not, or nothing works off what waits,
// nobody would notice. A copy of an instance, and whoever tidies up jobs, switches them off.

import { GlideRecord, gs } from '@servicenow/glide'
import { hasTable, valueOf } from '../cmdb/lookup.ts'
import { durationText, HOUR, now, secondsAgo, secondsBetween } from './moment.ts'

const PREFIX = 'x_kandj_kandji.'
const JOBS = 'sysauto_script'

interface Duty {
  setting: string
  /** Values of the setting with which the job has something to do. */
  on: string[]
  job: string
  /** Where it keeps what waits, with a state `waiting` and a `next_try`. */
  table?: string
}

const DUTIES: Duty[] = [
  { setting: 'asset_tag_sync', on: ['to_kandji'], job: 'Kandji changes', table: 'x_kandj_kandji_shared_value' },
  { setting: 'assignment_sync', on: ['both'], job: 'Kandji changes', table: 'x_kandj_kandji_shared_value' },
  { setting: 'note_sync', on: ['true'], job: 'Kandji notes', table: 'x_kandj_kandji_note' },
  { setting: 'device_actions', on: ['true'], job: 'Kandji device actions' },
  { setting: 'user_import', on: ['true'], job: 'Kandji users' },
]

/** What is wrong with the jobs of switches that are on, each a sentence without its full stop. */
export function jobFaults(): string[] {
  const faults: string[] = []
  for (const duty of DUTIES) {
    const fault = isOn(duty) ? faultOf(duty) : ''
    if (fault !== '' && faults.indexOf(fault) < 0) faults.push(fault)
  }
  return faults
}

const isOn = ({ setting, on }: Duty): boolean =>
  on.indexOf(`${gs.getProperty(PREFIX + setting, '') || ''}`.trim().toLowerCase()) >= 0

function faultOf({ setting, job, table }: Duty): string {
  const record = new GlideRecord(JOBS)
  record.addQuery('name', job)
  record.orderByDesc('active')
  record.setLimit(1)
  record.query()
  if (!record.next()) return `${setting} is on, and there is no job ${job} (${JOBS}): nothing of it is done`
  if (!/^(1|true)$/.test(valueOf(record, 'active')))
    return `${setting} is on, and the job ${job} is not active (${JOBS} ${record.getUniqueValue()}): nothing of it is done`
  return table === undefined ? '' : waitingFault(job, table)
}

/** The job looks each minute. */
function waitingFault(job: string, table: string): string {
  if (!hasTable(table)) return ''
  const waiting = new GlideRecord(table)
  waiting.addQuery('state', 'waiting')
  waiting.addQuery('next_try', '<', secondsAgo(HOUR))
  waiting.orderBy('next_try')
  waiting.setLimit(1)
  waiting.query()
  if (!waiting.next()) return ''
  const since = durationText(secondsBetween(valueOf(waiting, 'next_try'), now()))
  return `the job ${job} has left what waits in ${table} alone for ${since}: look whether scheduled jobs and events of this instance run, and into its system log`
}
