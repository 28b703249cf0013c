// The bars of the plot as numbers: a day's rows lie on each other, state by state.

import type { DayCount } from '../rest/summary.ts'

/** States of import rows, from the bottom of a bar to its top. Others, of later releases, lie on these. */
export const KNOWN_STATES = ['inserted', 'updated', 'noted', 'ignored', 'skipped', 'refused', 'error']

export interface Bar {
  day: string
  state: string
  count: number
  /** Rows of the same day below it. */
  below: number
}

export interface Plot {
  days: string[]
  states: string[]
  bars: Bar[]
  /** Rows of the fullest day. */
  most: number
  totals: Record<string, number>
}

/** @param days every day of the period, so that a day without rows keeps its place */
export function plotOf(rows: DayCount[], days: string[]): Plot {
  const inPeriod = rows.filter(({ day, count }) => days.includes(day) && count > 0)
  const found = new Set(inPeriod.map(({ state }) => state))
  const states = [
    ...KNOWN_STATES.filter((state) => found.has(state)),
    ...[...found].filter((one) => !KNOWN_STATES.includes(one)).sort(),
  ]
  const totals: Record<string, number> = {}
  for (const { state, count } of inPeriod) totals[state] = (totals[state] ?? 0) + count
  const heights = new Map<string, number>()
  const bars = states.flatMap((state) =>
    inPeriod
      .filter((row) => row.state === state)
      .map(({ day, count }) => {
        const below = heights.get(day) ?? 0
        heights.set(day, below + count)
        return { day, state, count, below }
      })
  )
  return { days, states, bars, most: Math.max(0, ...heights.values()), totals }
}
