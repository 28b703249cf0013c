// Which transaction comes in between two database operations of another one. A real instance works on several at a time,
// and none of them is isolated from the others; here one that waits runs whole within the pause of another, up to a depth.

/** One pause of so many is used, where a transaction waits. */
const PAUSES = 6
/** Transactions that may be under way at a time: the stock number of integration threads (KB0635398, API_INT). */
const MOST_UNDER_WAY = 4

/** Transactions that come within this time are worked on together, so that there are some to interleave. Milliseconds. */
export const GATHER = 5

export class Interleaving {
  #state: number

  /** @param seed the same seed makes the same decisions */
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** Whether a transaction that waits comes in here. @param underWay how many are under way */
  comesIn(underWay: number): boolean {
    return underWay < MOST_UNDER_WAY && this.#next() % PAUSES === 0
  }

  /** mulberry32, a small generator of pseudo-random whole numbers. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
