// How often to sweep: a pure function of what a sweep costs and of what is left of the tenant's hourly requests.

import { RESERVED_SHARE, untilNextHour, type HourlyBudget } from '../http/allowance.ts'
import { HOURLY_LIMIT } from '../kandji/limits.ts'

export interface CadenceSituation {
  /** What one sweep costs: a request for each 300 devices, and one for the end of the list. */
  requestsPerSweep: number
  /** What goes out besides in an hour, as part of our share: Prism's lists, and what has moved there. */
  othersPerHour?: number
  /** As Kandji stated it last in this hour. */
  budget?: HourlyBudget
  /** Milliseconds since 1970. */
  now: number
}

/** Of the hourly limit, whatever the other tokens do. It is kept at every size: a larger fleet is swept less often. */
const OUR_SHARE = 0.1

/** Whatever goes out besides, sweeps keep so much of our share. */
const LEAST_FOR_SWEEPS = 0.25

/** Below this share of the limit the others are busy, and we slow down to a part of what is left. */
const PLENTY = 0.5
const PART_OF_THE_REST = 0.25

const HOUR_MS = 3_600_000

/** Nobody waits for less, and each sweep is work for both sides. */
const SHORTEST_MS = 5_000

/** Failed sweeps are tried again after so long at the most. */
const LONGEST_AFTER_FAILURES_MS = 15 * 60_000

/** Prism moves with a Mac's check-in, each 15 minutes. Where it says what has moved, all of it is read less often. */
const PRISM_EVERY_MS = 15 * 60_000
const PRISM_EVERY_WITH_MOVES_MS = 60 * 60_000
const PRISMS_PART = 0.2

/** Milliseconds from the begin of one sweep to the begin of the next. */
export function sweepInterval(situation: CadenceSituation): number {
  const { requestsPerSweep, budget, now } = situation
  const usual = Math.max(SHORTEST_MS, withinShare(situation))
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
 * Milliseconds that have to pass after the begin of a sweep before an event may ask for another: at the most, sweeps then cost
 * twice our share.
 */
export function acceleratedInterval(situation: CadenceSituation): number {
  return Math.min(sweepInterval(situation), Math.max(SHORTEST_MS, withinShare(situation) / 2))
}

/** Milliseconds that a question about single devices, of so many requests, has to be apart from the next one: as much again as our share. */
export function glanceInterval(requests: number, budget: HourlyBudget | undefined): number {
  return (HOUR_MS * requests) / shareOf(budget)
}

/** Milliseconds between two readings of the whole of Prism. @param moves it also says what has moved since */
export function prismInterval(requests: number, budget: HourlyBudget | undefined, moves: boolean): number {
  const least = (HOUR_MS * requests) / (shareOf(budget) * PRISMS_PART)
  return Math.max(least, moves ? PRISM_EVERY_WITH_MOVES_MS : PRISM_EVERY_MS)
}

/** After so many failed sweeps in a row, the next one waits longer and longer, up to 15 minutes. */
export function afterFailures(interval: number, failures: number): number {
  return Math.max(interval, Math.min(LONGEST_AFTER_FAILURES_MS, interval * 2 ** (failures - 1)))
}

const shareOf = (budget: HourlyBudget | undefined): number => (budget?.limit ?? HOURLY_LIMIT) * OUR_SHARE

function withinShare({ requestsPerSweep, othersPerHour = 0, budget }: CadenceSituation): number {
  const share = shareOf(budget)
  return (HOUR_MS * requestsPerSweep) / Math.max(share - othersPerHour, share * LEAST_FOR_SWEEPS)
}
