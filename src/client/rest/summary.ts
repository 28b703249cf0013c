// The figures: runs, rows per day, problems by code, what devices lack.

import { ask } from './ask.ts'
import { latestFirst, type Run, runOf } from './runs.ts'
import { API } from './scope.ts'
import { countOf, type Fields, listOf, textOf } from './values.ts'

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
