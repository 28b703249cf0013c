// `sync`, `apps` and `retry` for a state in PostgreSQL are done by the `run` that works with it, wherever they were asked for. One that was
// begun when a process ended is done by the next one.

import type { Logger } from 'pino'
import { namedFault } from '../errors.ts'
import type { Redactor } from '../redactor.ts'
import type { Errands } from '../state/errands.ts'
import { SELF } from '../state/self.ts'
import type { SyncResult } from '../terms.ts'
import { jsonLine } from '../visible.ts'
import { errandOf, OTHER_VERSION, type Answered, type Errand } from './control.ts'

export interface DatabaseErrandsParts {
  errands: Errands
  run: (errand: Errand) => Promise<SyncResult>
  /** Answers are kept in the database: no secret may be in them. */
  redactor: Redactor
  /** Fires when this process ends: the next one does what is left. */
  signal: AbortSignal
  log: Logger | undefined
}

/** From now on, until the signal fires. */
export function answerErrands(parts: DatabaseErrandsParts): void {
  const underWay = new Set<number>()
  const look = () => {
    if (parts.signal.aborted) return
    for (const { id, asked } of parts.errands.open()) {
      if (underWay.has(id)) continue
      underWay.add(id)
      void answer(id, asked, parts)
        .catch((error: unknown) => namedFault(error, parts.log))
        .finally(() => underWay.delete(id))
    }
  }
  const guarded = () => {
    try {
      look()
    } catch (error) {
      // A state that was lost shows where it is worked with.
      parts.log?.debug({ msg: 'errands', reason: namedFault(error, parts.log).message })
    }
  }
  parts.errands.whenAsked(guarded)
  guarded()
}

async function answer(id: number, asked: string, { errands, run, redactor, signal }: DatabaseErrandsParts) {
  const errand = errandOf(asked)
  if (errand === undefined) return errands.answer(id, jsonLine({ reason: OTHER_VERSION }))
  const result = await run(errand)
  if (signal.aborted) return
  errands.answer(id, redactor.redact(jsonLine({ process: SELF, result } satisfies Answered)))
}
