// What needs attention, in the log: each problem once, when it comes up, not with every sweep.

import type { Logger } from 'pino'
import type { SyncResult } from '../terms.ts'

/** More would bury the rest of the log; `status` and --verbose have them all. */
const MOST_LINES = 20

export class ProblemLog {
  readonly #log: Logger
  #reported = new Set<string>()

  constructor(log: Logger) {
    this.#log = log
  }

  /** Those of a run that ended. One that goes away and comes back is new. */
  tell({ summary, failure }: SyncResult): void {
    const now = new Set<string>()
    let fresh = 0
    for (const { subject, reason } of summary.problems) {
      const key = `${subject}\n${reason}`
      // The run's own line says why it ended early.
      const isNew = reason !== failure && !this.#reported.has(key) && !now.has(key)
      now.add(key)
      if (isNew && ++fresh <= MOST_LINES) this.#log.warn({ msg: 'problem', subject, reason })
      else this.#log.debug({ msg: 'problem', subject, reason })
    }
    const more = fresh - MOST_LINES
    if (more > 0) this.#log.warn({ msg: `${more} more problems are new; kandji-push sync or --verbose names all` })
    // A run that ended early may not have reached what others have reported.
    if (failure === undefined) this.#reported = now
    else for (const key of now) this.#reported.add(key)
  }
}
