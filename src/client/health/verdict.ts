// What all checks together say.

import type { Check, CheckState } from '../rest/checks.ts'

/** How a state is written. A sign goes beside the word: colour alone tells nobody who can't see it. */
export const WORDS: Record<CheckState, { word: string; sign: string }> = {
  ok: { word: 'OK', sign: '✓' },
  attention: { word: 'Needs attention', sign: '!' },
  failed: { word: 'Failed', sign: '✕' },
  off: { word: 'Off', sign: '–' },
}

export interface Verdict {
  state: CheckState
  title: string
  /** The checks that are behind it. */
  reasons: Check[]
}

export function verdictOf(checks: Check[]): Verdict {
  const failed = checks.filter(({ state }) => state === 'failed')
  const attention = checks.filter(({ state }) => state === 'attention')
  const reasons = [...failed, ...attention]
  if (checks.length === 0) return { state: 'attention', title: 'The app named no checks', reasons }
  if (reasons.length === 0) return { state: 'ok', title: 'Everything works', reasons }
  const parts = [
    failed.length > 0 && `${failed.length} failed`,
    attention.length > 0 && (attention.length === 1 ? '1 needs attention' : `${attention.length} need attention`),
  ].filter(Boolean)
  const state = failed.length > 0 ? 'failed' : 'attention'
  return { state, title: `Of ${checks.length} checks ${parts.join(' and ')}`, reasons }
}
