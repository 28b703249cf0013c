// The figures: runs, rows per day, problems by code, what devices lack.

import { ask } from './ask.ts'
import { API } from './scope.ts'
import { countOf, type Fields, listOf, momentOf, textOf } from './values.ts'

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
  lagSeconds: number
  nextExpected: Date | undefined
  message: string
}

export interface DayCount {
  /** `2026-11-26` */
  day: string
  state: string
  count: number
}

export interface CodeCount {
  code: string
  open: number
  solved: number
  accepted: number
}

export interface Summary {
  /** The latest first. */
  runs: Run[]
  rows: DayCount[]
  /** Codes with open problems first. */
  problems: CodeCount[]
  /** Devices not seen for so many days or more. */
  freshness: Array<{ days: number; count: number }>
  withoutOwner: number
  withoutModelNumber: number
  duplicates: number
}

/** @throws Failure */
export async function readSummary(days: number): Promise<Summary> {
  const fields = (await ask(`${API}/health/summary?days=${days}`)) as Fields
  return {
    runs: listOf(fields.runs).map(runOf).sort(latestFirst),
    rows: listOf(fields.rows).map(({ day, state, count }) => ({
      day: textOf(day).slice(0, 10),
      state: textOf(state) || 'none',
      count: countOf(count),
    })),
    problems: listOf(fields.problems)
      .map(({ code, open, solved, accepted }) => ({
        code: textOf(code),
        open: countOf(open),
        solved: countOf(solved),
        accepted: countOf(accepted),
      }))
      .sort((one, other) => other.open - one.open || one.code.localeCompare(other.code)),
    freshness: listOf(fields.freshness)
      .map(({ days: least, count }) => ({ days: countOf(least), count: countOf(count) }))
      .sort((one, other) => one.days - other.days),
    withoutOwner: countOf(fields.without_owner),
    withoutModelNumber: countOf(fields.without_model_number),
    duplicates: countOf(fields.duplicates),
  }
}

function runOf(fields: Fields): Run {
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
    lagSeconds: countOf(fields.lag_seconds),
    nextExpected: momentOf(fields.next_expected),
    message: textOf(fields.message),
  }
}

const latestFirst = (one: Run, other: Run): number =>
  (other.ended ?? other.started ?? new Date(0)).getTime() - (one.ended ?? one.started ?? new Date(0)).getTime()
