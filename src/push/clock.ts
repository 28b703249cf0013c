// Time as the rest of push sees it. Injected, so that tests of waiting take milliseconds.

import { setTimeout as delay } from 'node:timers/promises'

/**
 * Two times. The wall clock may jump: it is set, corrected after a start, restored with a virtual machine. It is for what is
 * stored, shown, or a time of day. Whatever is a duration is measured by `elapsed`, which only ever goes forward.
 */
export interface Clock {
  /** The wall clock: milliseconds since 1970. */
  now(): number
  /** Milliseconds since some moment of this process. */
  elapsed(): number
  /** Resolves after `ms`, however long that is; rejects at once when the signal fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Node's timers take at most 2^31 ms, and a machine that was suspended is noticed within this. */
const LONGEST_SLICE_MS = 60_000

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  async sleep(ms, signal) {
    const until = performance.now() + ms
    // At least one timer: a wait of nothing still lets others go first.
    let left = ms
    do {
      await delay(Math.min(Math.max(0, left), LONGEST_SLICE_MS), undefined, { signal })
      left = until - performance.now()
      // Timers may fire a fraction of a millisecond early.
    } while (left >= 1)
  },
}
