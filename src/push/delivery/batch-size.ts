// How many rows go together in a batch: as many as the instance gets through in the time that a batch should take. A quick one
// takes a hundred, one that needs seconds a row gets single rows.

import { LARGEST_BATCH, ROWS_PER_BATCH } from '../servicenow/limits.ts'

/** ServiceNow ends a batch after 30 s. What takes so long leaves room for a row that takes much longer than the others. */
const WANTED_MS = 5_000

/** Of what is known of the time a row takes, so much comes from the last batch. */
const WEIGHT = 0.5

export class BatchSize {
  #size = ROWS_PER_BATCH
  #msPerRow: number | undefined

  get rows(): number {
    return this.#size
  }

  /** So many rows were answered after so many milliseconds. */
  took(rows: number, ms: number): void {
    // Nothing was measured.
    if (rows === 0 || ms <= 0) return
    const last = ms / rows
    this.#msPerRow = this.#msPerRow === undefined ? last : WEIGHT * last + (1 - WEIGHT) * this.#msPerRow
    // Step by step: one quick batch says little of the next ones.
    const wanted = Math.floor(WANTED_MS / this.#msPerRow)
    this.#size = Math.max(1, Math.min(wanted, 2 * this.#size, LARGEST_BATCH))
  }

  /** A batch came back without an answer to some of its rows. */
  wasTooLarge(): void {
    this.#size = Math.max(1, Math.floor(this.#size / 2))
  }
}
