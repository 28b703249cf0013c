// When the apps are due: a pure function of the wanted time of day and of how the last run went.

import type { TimeOfDay } from '../configuration/time-of-day.ts'
import type { ExitCode } from '../errors.ts'

export interface LastApps {
  /** Milliseconds since 1970. */
  endedAt: number
  exitCode: ExitCode
  /** How many runs in a row, this one included, gave up on a fault that may pass (exit code 4). */
  givenUp: number
}

/** A fault that may pass is given so long, then twice as long, and so on. */
const FIRST_WAIT_MS = 15 * 60_000

/**
 * When the next run is due, in milliseconds since 1970; in the past when it should have been meanwhile.
 * @param last undefined when apps were never brought
 */
export function nextApps(at: TimeOfDay, last: LastApps | undefined, now: number): number {
  if (last === undefined) return firstFrom(at, now)
  // A clock that was wrong may have left a time that is still to come.
  const endedAt = Math.min(last.endedAt, now)
  return Math.min(firstFrom(at, endedAt + 1), endedAt + waitAfter(last))
}

/** How long after its end a run is tried again, whatever the time of day; Infinity where it did not give up. */
export function waitAfter({ exitCode, givenUp }: LastApps): number {
  return exitCode === 4 ? FIRST_WAIT_MS * 2 ** (givenUp - 1) : Infinity
}

/**
 * The first moment from `from` on at which local clocks show this time. By calendar days rather than by 24 hours: where clocks
 * are put forward over it, it is as much later (02:30 becomes 03:30), and where they show it twice, it is the first.
 */
function firstFrom({ hour, minute }: TimeOfDay, from: number): number {
  const day = new Date(from)
  const onDay = (offset: number) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + offset, hour, minute).getTime()
  return onDay(0) >= from ? onDay(0) : onDay(1)
}
