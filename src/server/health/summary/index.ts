// The figures beside the checks.

import { freshness } from './freshness.ts'
import type { Freshness } from './freshness.ts'
import { duplicates, withoutModelNumber, withoutOwner } from './lacking.ts'
import { problemsByCode } from './problems.ts'
import type { CodeCounts } from './problems.ts'
import { rowsByDay } from './rows.ts'
import type { DayCount } from './rows.ts'
import { runsOf } from './runs.ts'
import type { Run } from './runs.ts'

export interface Summary {
  runs: Run[]
  rows: DayCount[]
  problems: CodeCounts[]
  freshness: Freshness[]
  without_owner: number
  without_model_number: number
  duplicates: number
}

/** @param days how far runs and rows go back; all else is as it is now */
export const summaryOf = (days: number): Summary => ({
  runs: runsOf(days),
  rows: rowsByDay(days),
  problems: problemsByCode(),
  freshness: freshness(),
  without_owner: withoutOwner(),
  without_model_number: withoutModelNumber(),
  duplicates: duplicates(),
})
