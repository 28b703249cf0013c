// How often to sweep: a pure function of the fleet's size and of what is left of the tenant's hourly requests.

import { RESERVED_SHARE, untilNextHour, type HourlyBudget } from '../http/allowance.ts'
import { HOURLY_LIMIT } from '../kandji/limits.ts'

export interface CadenceSituation {
  /** What one sweep costs: 2 requests for each 300 devices, and one for the end of the list. */
  requestsPerSweep: number
  /** As Kandji stated it last in this hour. */
  budget?: HourlyBudget
  /** Milliseconds since 1970. */
  now: number
}

/** Of the hourly limit, whatever the other tokens do. */
const OUR_SHARE = 0.1

/** Below this share of the limit the others are busy, and we slow down to a part of what is left. */
const PLENTY = 0.5
const PART_OF_THE_REST = 0.25

const HOUR_MS = 3_600_000
const SHORTEST_MS = 30_000
const LONGEST_MS = 15 * 60_000

/** A sweep that the activity feed asks for may come so soon after another one. */
const SHORTEST_ACCELERATED_MS = 5_000

/** Milliseconds from the begin of one sweep to the begin of the next. */
export function sweepInterval({ requestsPerSweep, budget, now }: CadenceSituation): number {
  const usual = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, withinShare(requestsPerSweep, budget)))
  if (budget === undefined) return usual
  // What the sender does not go below: a sweep that would is not begun.
  const left = budget.remaining - budget.limit * RESERVED_SHARE
  const hourLeft = untilNextHour(now)
  if (left < requestsPerSweep) return Math.max(usual, hourLeft)
  if (budget.remaining >= budget.limit * PLENTY) return usual
  // The next hour brings new requests, so there is no use in waiting beyond its begin.
  const slow = (hourLeft * requestsPerSweep) / (left * PART_OF_THE_REST)
  return Math.max(usual, Math.min(slow, hourLeft))
}

/**
 * Milliseconds that have to pass after the begin of a sweep before the activity feed may ask for another: at the most, sweeps
 * then cost twice our share.
 */
export function acceleratedInterval({ requestsPerSweep, budget, now }: CadenceSituation): number {
  const usual = sweepInterval({ requestsPerSweep, budget, now })
  return Math.min(usual, Math.max(SHORTEST_ACCELERATED_MS, withinShare(requestsPerSweep, budget) / 2))
}

/** After so many failed sweeps in a row, the next one waits longer and longer, up to 15 minutes. */
export function afterFailures(interval: number, failures: number): number {
  return Math.max(interval, Math.min(LONGEST_MS, interval * 2 ** (failures - 1)))
}

function withinShare(requestsPerSweep: number, budget: HourlyBudget | undefined): number {
  return (HOUR_MS * requestsPerSweep) / ((budget?.limit ?? HOURLY_LIMIT) * OUR_SHARE)
}
