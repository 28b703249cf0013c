// The one source of "now" for the value classes, so that a test can stand still or go forward.

type Clock = () => number

let clock: Clock = Date.now

/** Replaces the clock; without an argument, the machine's own is used again. `now` gives milliseconds since 1970, UTC. */
export function setClock(now: Clock = Date.now): void {
  clock = now
}

/** Milliseconds since 1970-01-01 00:00:00 UTC, by the clock that is set. */
export function now(): number {
  return clock()
}
