// Pieces of work that go on side by side: the first that fails ends the others, and is the one that is told of.

export class SideBySide {
  readonly #abort = new AbortController()
  /** Ends what is under way when one of the pieces fails, or when the outer one fires. */
  readonly signal: AbortSignal
  readonly #underWay = new Set<Promise<void>>()
  #hasFailed = false
  #firstError: unknown

  constructor(outer?: AbortSignal) {
    this.signal = outer ? AbortSignal.any([outer, this.#abort.signal]) : this.#abort.signal
  }

  get underWay(): number {
    return this.#underWay.size
  }

  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Begins a piece. It may throw: see `end`. */
  start(work: () => Promise<void>): void {
    const piece = work()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => this.#underWay.delete(piece))
    this.#underWay.add(piece)
  }

  /** Resolves when one more of the pieces is over. */
  async next(): Promise<void> {
    await Promise.race(this.#underWay)
  }

  /** Resolves when all of them are over, those included that are begun meanwhile. @throws the first error */
  async end(): Promise<void> {
    while (this.#underWay.size > 0) await this.next()
    if (this.#hasFailed) throw this.#firstError
  }

  #fail(error: unknown): void {
    if (!this.#hasFailed) this.#firstError = error
    this.#hasFailed = true
    this.#abort.abort()
  }
}
