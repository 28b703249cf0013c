// What needs attention, in the log: each problem once, when it comes up, not with every sweep.

import type { Logger } from 'pino'
import type { SyncResult } from '../terms.ts'

/** More of a kind would bury the rest of the log; `status` and --verbose have them all. */
const MOST_OF_A_KIND = 20

export class ProblemLog {
  readonly #log: Logger
  #reported = new Set<string>()

  constructor(log: Logger) {
    this.#log = log
  }

  /** Those of a run that ended. One that goes away and comes back is new. */
  tell({ summary, failure }: SyncResult): void {
    const now = new Set<string>()
    const fresh = new Map<string, number>()
    for (const { subject, reason, code, accepted } of summary.problems) {
      const key = `${subject}\n${reason}`
      // The run's own line says why it ended early.
      const isNew = !accepted && reason !== failure && !this.#reported.has(key) && !now.has(key)
      now.add(key)
      if (isNew) fresh.set(code, (fresh.get(code) ?? 0) + 1)
      if (isNew && fresh.get(code)! <= MOST_OF_A_KIND) this.#log.warn({ msg: 'problem', code, subject, reason })
      else this.#log.debug({ msg: 'problem', code, subject, reason })
    }
    for (const [code, count] of fresh) {
      const more = count - MOST_OF_A_KIND
      const text = `${more} more problems are new (${code}); kandji-push sync or --verbose names all`
      if (more > 0) this.#log.warn({ msg: text })
    }
    // A run that ended early may not have reached what others have reported.
    if (failure === undefined) this.#reported = now
    else for (const key of now) this.#reported.add(key)
  }
}
