// Random choices that a seed repeats exactly: request n of seed s is always the same request.

export interface Random {
  /** From 0, less than 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of all cases. */
  chance(share: number): boolean
  bytes(length: number): Buffer
}

/** The generator of one request of a run. mulberry32: small, fast, and good enough to choose with. */
export function randomOf(seed: number, request: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(request + 1, 0xc2b2ae35)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: (list) => list[whole(0, list.length - 1)]!,
    chance: (share) => next() < share,
    bytes: (length) => Buffer.from(Array.from({ length }, () => whole(0, 255))),
  }
}
