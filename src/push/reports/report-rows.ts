// The rows by which push reports its runs and problems: staging rows as all others, for tables of their own.

import { remedyOf, PROBLEM_CODES } from '../problem-code.ts'
import type { StagingRow } from '../servicenow/staging.ts'
import type { Summary } from '../summary.ts'
import { cleanText, cut } from '../text.ts'
import { VERSION } from '../version.ts'
import type { Finding } from './finding.ts'
import type { ReportState } from './last-report.ts'

/** Of the column in ServiceNow. */
const LONGEST_MESSAGE = 4_000

/** Times in milliseconds since 1970. */
export interface RunFacts {
  runId: string
  command: string
  startedAt: number
  endedAt: number
  state: ReportState
  summary: Pick<Summary, 'devices' | 'rows'>
  lagMs: number | undefined
  /** Until when the next report is to be there; undefined for a command that somebody ran. */
  nextBy: number | undefined
  message: string
}

export function runRow(run: RunFacts): StagingRow {
  const { devices, rows } = run.summary
  return {
    run_id: run.runId,
    command: run.command,
    version: VERSION,
    started: timeText(run.startedAt),
    ended: timeText(run.endedAt),
    state: run.state,
    devices_seen: String(devices.seen),
    devices_changed: String(devices.changed),
    devices_skipped: String(devices.skipped),
    rows_sent: String(rows.sent),
    rows_rejected: String(rows.rejected),
    lag_seconds: run.lagMs === undefined ? '' : String(Math.round(run.lagMs / 1000)),
    next_expected: run.nextBy === undefined ? '' : timeText(run.nextBy),
    message: cut(cleanText(run.message), LONGEST_MESSAGE),
  }
}

/** @param firstSeen, lastSeen milliseconds since 1970 */
export function problemRow(
  { subject, code, serial, deviceId, reason }: Omit<Finding, 'code' | 'area'> & { code: string },
  state: 'open' | 'solved',
  firstSeen: number,
  lastSeen: number
): StagingRow {
  const known = PROBLEM_CODES.find((one) => one === code)
  return {
    subject,
    code,
    serial_number: serial,
    kandji_device_id: deviceId,
    reason,
    remedy: known ? remedyOf(known) : '',
    state,
    first_seen: timeText(firstSeen),
    last_seen: timeText(lastSeen),
  }
}

/** UTC as ServiceNow writes it. */
function timeText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}
