// The rows of a query as they are gone through. A large result is not held as a whole: its sys_ids are, and rows are read in blocks.

import type { Row } from './database.ts'

/** What a list of rows has of this. */
export interface Found {
  readonly length: number
  /** Undefined before the first and after the last one, and for a record that was deleted before its block was read. */
  at(index: number): Row | undefined
}

/** Rows of a result that are read at a time. */
export const BLOCK = 500

export class FoundInBlocks implements Found {
  readonly #sysIds: readonly string[]
  readonly #read: (sysIds: readonly string[]) => Map<string, Row>
  #block = -1
  #rows = new Map<string, Row>()

  constructor(sysIds: readonly string[], read: (sysIds: readonly string[]) => Map<string, Row>) {
    this.#sysIds = sysIds
    this.#read = read
  }

  get length(): number {
    return this.#sysIds.length
  }

  at(index: number): Row | undefined {
    const sysId = index < 0 ? undefined : this.#sysIds[index]
    if (sysId === undefined) return undefined
    const block = Math.floor(index / BLOCK)
    if (block !== this.#block) {
      this.#rows = this.#read(this.#sysIds.slice(block * BLOCK, (block + 1) * BLOCK))
      this.#block = block
    }
    return this.#rows.get(sysId)
  }
}
