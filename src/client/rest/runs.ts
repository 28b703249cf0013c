// Runs of kandji-push, as it reported them.

import { read } from './table.ts'
import { SCOPE } from './scope.ts'
import { countOf, type Fields, momentOf, textOf } from './values.ts'

export interface Run {
  id: string
  command: string
  version: string
  started: Date | undefined
  ended: Date | undefined
  state: string
  devicesSeen: number
  devicesChanged: number
  devicesSkipped: number
  rowsSent: number
  rowsRejected: number
  /** Not reported by a run that delivered nothing. */
  lagSeconds: number | undefined
  /** Until when the next report is to be here; not for what somebody ran by hand. */
  nextExpected: Date | undefined
  message: string
}

export const RUNS = `${SCOPE}_push_run`

/** The last run ever, however long ago. @throws Failure */
export async function lastRun(): Promise<Run | undefined> {
  const [row] = await read(RUNS, 'ORDERBYDESCstarted', '', 1)
  return row && runOf(row)
}

export function runOf(fields: Fields): Run {
  return {
    id: textOf(fields.run_id),
    command: textOf(fields.command),
    version: textOf(fields.version),
    started: momentOf(fields.started),
    ended: momentOf(fields.ended),
    state: textOf(fields.state),
    devicesSeen: countOf(fields.devices_seen),
    devicesChanged: countOf(fields.devices_changed),
    devicesSkipped: countOf(fields.devices_skipped),
    rowsSent: countOf(fields.rows_sent),
    rowsRejected: countOf(fields.rows_rejected),
    lagSeconds: textOf(fields.lag_seconds) === '' ? undefined : countOf(fields.lag_seconds),
    nextExpected: momentOf(fields.next_expected),
    message: textOf(fields.message),
  }
}

export const latestFirst = (one: Run, other: Run): number => timeOf(other) - timeOf(one)

const timeOf = ({ ended, started }: Run): number => (ended ?? started ?? new Date(0)).getTime()
