// Rows that travel in one request, and what has been tried with them so far.

import type { QueuedRow } from './queue.ts'

/** A row on its way. */
export interface Trial {
  row: QueuedRow
  /** How often ServiceNow failed on this very row, rather than on a request with others in it. */
  failures: number
  /** The failures by their weight. */
  blame: number
  /** How many rows of the run were settled at its last failure. */
  settledBefore: number
  /** How often others went through between two failures of this row. A service that is down as a whole gives none. */
  proofs: number
  /** What the last failure was. */
  reason: string
  /** It has failed so often that it is refused here, not by ServiceNow. */
  isParked?: true
}

export interface Load {
  trials: Trial[]
  /** How often these rows have been sent together. */
  tries: number
  renewals: number
  /** By `Clock.elapsed`: not to be sent again before. */
  dueAt: number
  /** They go as an import set. */
  isSet?: true
}

/** A 500 points to the row's own transform; a 502, 503, 504 or a broken connection rather to a node or a proxy. */
const WEIGHT_OF_500 = 2
const WEIGHT_OF_OTHERS = 1

/**
 * A row on which ServiceNow fails so often (four 500s, eight of the others), while other rows go through, is parked: it
 * would hold up the run for ever.
 */
const PARKED_FROM = 8

/** With the patience spent, so much is enough. */
const PARKED_AT_LEAST_FROM = 4

/** One may come from requests that were under way when a service went down. */
const PROOFS_NEEDED = 2

const FEW = 5

export function freshLoad(rows: QueuedRow[]): Load {
  const trials = rows.map((row) => ({ row, failures: 0, blame: 0, settledBefore: 0, proofs: 0, reason: '' }))
  return { trials, tries: 0, renewals: 0, dueAt: -Infinity }
}

/** Two smaller loads in place of one; a load of one row stays. */
export function halved(load: Load): Load[] {
  if (load.trials.length < 2) return [load]
  const middle = Math.ceil(load.trials.length / 2)
  return [load.trials.slice(0, middle), load.trials.slice(middle)].map((trials) => ({ ...load, trials, tries: 1 }))
}

/** How the rows of a run have fared so far. */
export interface Tally {
  settled: number
  /** Rows that ServiceNow has failed on and not settled since. */
  failing: number
}

/** ServiceNow failed on this row alone. */
export function blame(trial: Trial, reason: string, tally: Tally): void {
  if (trial.failures === 0) tally.failing++
  else if (tally.settled > trial.settledBefore) trial.proofs++
  trial.settledBefore = tally.settled
  trial.failures++
  trial.blame += /^HTTP 500\b/.test(reason) ? WEIGHT_OF_500 : WEIGHT_OF_OTHERS
  trial.reason = reason
}

/** Whether it is this row rather than the service: it fails again and again, and others go through in between. */
export function isPoison(trial: Trial): boolean {
  return trial.blame >= PARKED_FROM && trial.proofs >= PROOFS_NEEDED
}

/** The same question when the patience is spent: most has gone through, and it is only a few rows that fail. */
export function isLeftOver(trial: Trial, tally: Tally): boolean {
  return trial.blame >= PARKED_AT_LEAST_FROM && tally.settled > 0 && tally.failing <= FEW
}

export function parkedReason({ failures, reason }: Trial): string {
  return `parked after ${failures} failures while other rows went through, the last one ${reason}. It goes out again after 24 hours or when its device changes, and at once with \`kandji-push retry\``
}
