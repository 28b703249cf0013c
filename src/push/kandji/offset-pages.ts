// A list that is paged by offset, four pages at a time. The list is alive while it is read, a page may be short anywhere, and
// its length may be known or not: so what counts is which places of the list have been answered for, never how full a page was.

import { SideBySide } from '../http/side-by-side.ts'
import { fieldsOf, plainText } from '../json.ts'
import { unexpected, type KandjiEndpoint } from './client.ts'
import { PAGE_SIZE, PAGES_AT_ONCE } from './limits.ts'
import type { Listing } from './listing.ts'

export interface OffsetPage {
  rows: unknown[]
  /** How many rows the list has, where the answer says so. */
  total: number | undefined
  /** There is no other page. */
  isAll?: boolean
}

/**
 * How many rows there may be, as far as somebody knows: never trusted, it only says how far pages are asked for at once. `isLeast`: there
 * may well be more. `soon`: it is being asked, and nothing is asked for in vain meanwhile.
 */
export type Expected = { rows: number; isLeast?: true } | 'soon' | undefined

export interface OffsetParts {
  endpoint: KandjiEndpoint
  /** For messages: what the rows are. */
  what: string
  listing: Listing
  ask: (offset: number, signal: AbortSignal) => Promise<OffsetPage>
  /** Takes a page's rows and answers how many of them it had not seen before. */
  keep: (rows: unknown[]) => number
  expected?: () => Expected
  signal?: AbortSignal | undefined
}

/** Places of a list, from the first one up to the one before `to`. */
interface Span {
  from: number
  to: number
}

export class OffsetPages {
  readonly #parts: OffsetParts
  /** Read, in order and apart from each other. */
  #read: Span[]
  /** Asked for: what it should bring. */
  readonly #asked = new Set<Span>()
  /** The first place that was found to be behind the list. */
  #end = Infinity
  #total: number | undefined
  #isAll = false
  #longest = 0
  readonly #firsts = new Set<string>()
  /** How many pages may be asked for of which nobody knows whether they are there: doubled by each of them that is full. */
  #ahead = 1

  /** @param from the first place that is to be read @param total as it was stated with what is before that */
  constructor(parts: OffsetParts, from = 0, total?: number) {
    this.#parts = parts
    this.#read = from > 0 ? [{ from: 0, to: from }] : []
    this.#longest = from
    this.#total = total
  }

  /** @throws PushError when the list cannot be read to its end; what was kept until then must not be acted on */
  async read(): Promise<void> {
    const pages = new SideBySide(this.#parts.signal)
    // One alone: a refusal is said by one as well, and what it brings shows how large pages are. A long list that was read before is known.
    const isLong = this.#isKnownWell() && this.#expectedRows() > PAGES_AT_ONCE * PAGE_SIZE
    if (this.#read.length === 0 && !isLong) await this.#page(this.#claim(0), pages.signal)
    for (;;) {
      while (!pages.hasFailed && pages.underWay < PAGES_AT_ONCE) {
        const span = this.#next()
        if (span === undefined) break
        pages.start(() => this.#page(span, pages.signal))
      }
      if (pages.underWay === 0) break
      await pages.next()
    }
    await pages.end()
  }

  /** The next places that nobody has asked for, where it is of use to ask for them now. */
  #next(): Span | undefined {
    if (this.#isOver()) return undefined
    const from = this.#firstOpen()
    if (from >= Math.min(this.#end, this.#total ?? Infinity)) return undefined
    return this.#asked.size === 0 || this.#isLikely(from) ? this.#claim(from) : undefined
  }

  #isLikely(from: number): boolean {
    if (this.#total !== undefined) return true
    const rows = this.#expectedRows()
    // What is before rows that are there is there.
    if (from < rows || this.#read.some((span) => span.from > from)) return true
    const beyond = [...this.#asked].filter((span) => span.from >= rows).length
    // Behind what is known well one page shows the end, and it may as well be asked for at once.
    return beyond < this.#ahead && (rows < 0 || this.#isKnownWell() || this.#ahead > 1)
  }

  #isKnownWell(): boolean {
    const expected = this.#expected()
    return typeof expected === 'object' && !expected.isLeast
  }

  #expected(): Expected {
    return this.#parts.expected?.()
  }

  /** @returns -1 where nobody knows */
  #expectedRows(): number {
    const expected = this.#expected()
    return typeof expected === 'object' ? expected.rows : -1
  }

  #claim(from: number): Span {
    const usual = from + Math.max(1, Math.min(this.#longest || PAGE_SIZE, PAGE_SIZE))
    const close = this.#isKnownWell() ? this.#expectedRows() : -1
    const ends = [this.#total ?? close, ...this.#read.map((span) => span.from)].filter((to) => to > from)
    const span = { from, to: Math.min(usual, ...ends) }
    this.#asked.add(span)
    return span
  }

  #firstOpen(): number {
    let from = 0
    const spans = [...this.#read, ...this.#asked].sort((a, b) => a.from - b.from)
    for (const span of spans) if (span.from <= from) from = Math.max(from, span.to)
    return from
  }

  async #page(span: Span, signal: AbortSignal): Promise<void> {
    const { ask, keep, listing } = this.#parts
    const { from } = span
    const { rows, total, isAll = false } = await ask(from, signal)
    this.#asked.delete(span)
    listing.count(rows.length)
    if (total !== undefined) this.#total = total
    const to = from + rows.length
    const first = plainText(fieldsOf(rows[0])['device_id'])
    // Some rows move from page to page while the list is read; not the most of a page.
    if (keep(rows) * 2 < rows.length && !this.#isExplained({ from, to }, first)) throw this.#repeated(from)
    if (rows.length === 0) this.#atEnd(from)
    else this.#add({ from, to })
    this.#isAll ||= isAll
    if (first !== '') this.#firsts.add(first)
    this.#longest = Math.max(this.#longest, rows.length)
    if (rows.length >= PAGE_SIZE && this.#isNews(from)) this.#ahead = Math.min(PAGES_AT_ONCE, this.#ahead * 2)
  }

  /** Whether a full page from here on shows that the list is longer than anybody knew. */
  #isNews(from: number): boolean {
    return this.#expected() !== 'soon' && from >= this.#expectedRows()
  }

  /**
   * Why a page may hold nothing new: rows of it were read with another one, or it is the end of the one before. That happens where
   * rows are left out after paging.
   */
  #isExplained({ from, to }: Span, first: string): boolean {
    if (this.#read.some((span) => span.from < to && from < span.to)) return true
    return to - from < this.#longest && !this.#firsts.has(first)
  }

  #atEnd(from: number): void {
    if (this.#total !== undefined && from < this.#total) {
      const { endpoint, what } = this.#parts
      throw unexpected(endpoint, `${this.#total} ${what}`, `only ${from}`)
    }
    this.#end = Math.min(this.#end, from)
  }

  #add(span: Span): void {
    const all = [...this.#read, span].sort((a, b) => a.from - b.from)
    this.#read = []
    for (const { from, to } of all) {
      const last = this.#read.at(-1)
      if (last && from <= last.to) last.to = Math.max(last.to, to)
      else this.#read.push({ from, to })
    }
  }

  /** Without a total only an empty page is the end: a page may be short in the middle of a list. */
  #isOver(): boolean {
    const [first] = this.#read
    const covered = first?.from === 0 ? first.to : 0
    return this.#isAll || covered >= Math.min(this.#end, this.#total ?? Infinity)
  }

  #repeated(offset: number): Error {
    const { endpoint, what } = this.#parts
    return unexpected(endpoint, `new ${what} from offset ${offset}`, 'a page that was already read')
  }
}
