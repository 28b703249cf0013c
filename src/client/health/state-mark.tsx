// The sign and the word of a state.

import type { CheckState } from '../rest/checks.ts'
import { WORDS } from './verdict.ts'

/** The sign alone: the word stands beside it. */
export function StateMark({ state }: { state: CheckState }) {
  return (
    <span className={`kandji-mark kandji-mark--${state}`} aria-hidden="true">
      {WORDS[state].sign}
    </span>
  )
}
