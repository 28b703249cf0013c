// Work that waits: for the end of the transaction (async business rules), or for a quiet moment (asynchronous transforms).

import type { Platform } from './platform.ts'
import type { Session } from './session.ts'

export class Deferred {
  readonly #platform: Platform
  readonly #waiting: Array<{ session: Session; work: () => void }> = []
  #closed = false

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** Work to be done when the transaction is over, on behalf of the same user. */
  add(work: () => void): void {
    this.#waiting.push({ session: this.#platform.session, work })
  }

  /** Does what was deferred, and what that defers. A failure is logged and does not stop the rest. */
  settle(): void {
    const { scripts, log } = this.#platform
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { session, work } = next
      try {
        this.#platform.as(session, () => scripts.transaction(work))
      } catch (error) {
        log.write('error', scripts.describe(error), 'async')
      }
    }
  }

  /** Work for the background, soon. Failures are logged. */
  soon(work: () => void): void {
    const platform = this.#platform
    setImmediate(() => {
      if (this.#closed) return
      try {
        platform.asSystem(() => platform.scripts.transaction(work))
      } catch (error) {
        platform.asSystem(() => platform.log.write('error', platform.scripts.describe(error), 'background'))
      }
    })
  }

  /** Nothing of what waits for the end of a transaction is done. */
  forget(): void {
    this.#waiting.length = 0
  }

  /** From now on nothing is done in the background. */
  close(): void {
    this.#closed = true
  }
}
