// Rows that travel in one request, and what has been tried with them so far.

import type { OutboxRow } from './outbox.ts'

/** A row on its way. */
export interface Trial {
  row: OutboxRow
  /** How often ServiceNow failed on this very row, rather than on a request with others in it. */
  failures: number
  /** The failures by their weight. */
  blame: number
  /** How the run stood when this row failed first. */
  before: Tally
  /** What the last failure was. */
  reason: string
}

export interface Load {
  trials: Trial[]
  /** How often these rows have been sent together. */
  tries: number
  renewals: number
  /** Milliseconds since 1970: not to be sent again before. */
  dueAt: number
}

/** A 500 tells of the row's own transform; a 502, 503, 504 or a broken connection rather of a node or a proxy. */
const WEIGHT_OF_500 = 2
const WEIGHT_OF_OTHERS = 1

/**
 * A row on which ServiceNow fails so often (four 500s, eight of the others), while other rows go through, is parked: it
 * would hold up the run for ever.
 */
const PARKED_FROM = 8

/** With the patience spent, so much is enough. */
const PARKED_AT_LEAST_FROM = 4

export function freshLoad(rows: OutboxRow[]): Load {
  const trials = rows.map((row) => ({ row, failures: 0, blame: 0, before: { settled: 0, failures: 0 }, reason: '' }))
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
  /** Failures on single rows, each counted. */
  failures: number
}

/**
 * Whether it is this row rather than the service. Where other rows fail about as often as they go through, only the spent
 * patience decides.
 */
export function isPoison(trial: Trial, tally: Tally, patienceIsSpent = false): boolean {
  const settled = tally.settled - trial.before.settled
  const failures = tally.failures - trial.before.failures - trial.failures
  if (patienceIsSpent) return settled > 0 && trial.blame >= PARKED_AT_LEAST_FROM
  return settled > 2 * failures && trial.blame >= PARKED_FROM
}

/** ServiceNow failed on this row alone. */
export function blame(trial: Trial, reason: string, tally: Tally): void {
  if (trial.failures === 0) trial.before = { ...tally }
  trial.failures++
  tally.failures++
  trial.blame += /^HTTP 500\b/.test(reason) ? WEIGHT_OF_500 : WEIGHT_OF_OTHERS
  trial.reason = reason
}

export function parkedReason({ failures, reason }: Trial): string {
  return `ServiceNow failed ${failures} times on this row while others went through: ${reason}. It is parked until its device changes or \`kandji-push retry\` sends it again`
}
