// Results that no single run has given, and how the log puts one.

import type { ExitCode, PushError } from '../errors.ts'
import { emptySummary, type Summary } from '../summary.ts'
import type { SyncResult } from '../terms.ts'
import { problemCounts } from './problem-counts.ts'

/** Of a run that ended before it could give one itself. */
export function resultOf({ exitCode, subject, message, code }: PushError): SyncResult {
  const problems = [{ code, subject, reason: message }]
  return { summary: { ...emptySummary(), problems }, exitCode, failure: message, swept: false, left: 0 }
}

/** Of a run for devices and the run for their apps that followed it, as one run for both would have given it. */
export function joined(devices: SyncResult, apps: SyncResult): SyncResult {
  const { lagMs = 0 } = devices
  const lag = Math.max(lagMs, apps.lagMs ?? 0)
  const notes = [...new Set([...(devices.notes ?? []), ...(apps.notes ?? [])])]
  return {
    ...devices,
    ...apps,
    summary: {
      ...devices.summary,
      ...(apps.summary.apps && { apps: apps.summary.apps }),
      rows: sums(devices.summary.rows, apps.summary.rows),
      requests: sums(devices.summary.requests, apps.summary.requests),
      problems: [...devices.summary.problems, ...apps.summary.problems],
    },
    exitCode: Math.max(devices.exitCode, apps.exitCode) as ExitCode,
    swept: devices.swept,
    left: devices.left,
    again: (devices.again ?? 0) + (apps.again ?? 0),
    command: 'apps',
    ...(lag > 0 && { lagMs: lag }),
    ...(notes.length > 0 && { notes }),
  }
}

type Counts = Summary['rows'] | Summary['requests']

function sums<T extends Counts>(one: T, other: T): T {
  const added = Object.entries(one).map(([name, count]) => [name, count + Number(other[name as keyof T])] as const)
  return Object.fromEntries(added) as unknown as T
}

/** One line a sweep. */
export function lineOf({ summary, exitCode, failure, left, lagMs }: SyncResult): Record<string, unknown> {
  const { devices, rows, requests } = summary
  const lag = lagMs === undefined ? {} : { lagSeconds: Math.round(lagMs / 1000) }
  return { exitCode, devices, left, rows, requests, ...problemCounts({ summary }), ...lag, ...(failure && { failure }) }
}
