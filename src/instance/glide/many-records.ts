// The records that a GlideRecord goes through. Of a large result only those of a block are in memory at a time: a script may walk
// over a table of any size, as on the platform.

import type { Found } from '../database/found.ts'
import type { Row } from '../database/database.ts'
import type { RecordState } from '../records/record.ts'

/** What a list of records has of this. */
export interface Records {
  /** Places, those of records that are gone or may not be seen among them. */
  readonly length: number
  /** Undefined where there is none, or it may not be seen. */
  at(index: number): RecordState | undefined
}

export class ManyRecords implements Records {
  readonly #found: Found
  readonly #stateOf: (row: Row) => RecordState | undefined
  readonly #seesAll: boolean
  /** The one that was asked for last: what a script does with it stays with it. */
  #last: { index: number; state: RecordState | undefined } | undefined
  #count: number | undefined

  /** @param seesAll `stateOf` leaves out none */
  constructor(found: Found, stateOf: (row: Row) => RecordState | undefined, seesAll: boolean) {
    this.#found = found
    this.#stateOf = stateOf
    this.#seesAll = seesAll
  }

  get length(): number {
    return this.#found.length
  }

  /** How many may be seen: known only after all were looked at, where some may not. */
  get count(): number {
    if (this.#seesAll) return this.length
    if (this.#count === undefined) {
      let count = 0
      for (let index = 0; index < this.length; index++) if (this.at(index)) count++
      this.#count = count
    }
    return this.#count
  }

  at(index: number): RecordState | undefined {
    if (this.#last?.index === index) return this.#last.state
    const row = this.#found.at(index)
    const state = row && this.#stateOf(row)
    this.#last = { index, state }
    return state
  }
}

/** All of them, one after the other. */
export function* each(records: Records): Generator<RecordState> {
  for (let index = 0; index < records.length; index++) {
    const state = records.at(index)
    if (state) yield state
  }
}
