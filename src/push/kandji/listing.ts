// What holds for every listing that is read page by page: it comes to an end, whatever the service sends.

import { createHash } from 'node:crypto'
import { unexpected, type KandjiEndpoint } from './client.ts'

/** More than any tenant has. */
export const MOST_ROWS = 1_000_000

/** Of apps there may be more where Kandji has announced them: what the pages of an hour hold. */
const MOST_ANNOUNCED = 3_000_000
/** Some are installed while they are listed. */
const MORE_MEANWHILE = 1.1

/** Kandji allows all tokens of a tenant together so many requests an hour: no listing may cost more. */
export const MOST_PAGES = 10_000

/** A filter may leave pages empty, but not this many in a row. */
const MOST_EMPTY_PAGES = 10

/** It goes back in an address. */
const LONGEST_CURSOR = 4_000

export class Listing {
  readonly #endpoint: KandjiEndpoint
  #mostRows = MOST_ROWS
  #rows = 0
  #pages = 0
  #empty = 0
  readonly #cursors = new Set<string>()

  constructor(endpoint: KandjiEndpoint) {
    this.#endpoint = endpoint
  }

  /** Kandji says that there are so many rows. */
  announce(total: number): void {
    this.#mostRows = Math.max(MOST_ROWS, Math.min(total * MORE_MEANWHILE, MOST_ANNOUNCED))
  }

  /** A page of so many rows was read. @throws GaveUp when the listing has no end in sight */
  count(rows: number): void {
    this.#rows += rows
    this.#pages++
    this.#empty = rows === 0 ? this.#empty + 1 : 0
    if (this.#rows > this.#mostRows) throw this.#endless(`at most ${this.#mostRows} rows`, 'more')
    if (this.#pages > MOST_PAGES) throw this.#endless(`at most ${MOST_PAGES} pages`, 'more')
    if (this.#empty > MOST_EMPTY_PAGES)
      throw this.#endless('rows on the pages', `${this.#empty} empty pages one after another`)
  }

  /** @returns the cursor of the next page @throws GaveUp when it leads back, or cannot be one */
  follow(cursor: string): string {
    if (cursor.length > LONGEST_CURSOR) throw this.#endless('a cursor', `a text of ${cursor.length} characters`)
    // By its hash: ten thousand long cursors would be tens of megabytes.
    const name = createHash('sha256').update(cursor).digest('base64')
    if (this.#cursors.has(name)) throw this.#endless('a new cursor on each page', 'one that was already read')
    this.#cursors.add(name)
    return cursor
  }

  #endless(expected: string, got: string): Error {
    return unexpected(this.#endpoint, expected, got)
  }
}
