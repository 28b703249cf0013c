// Names in the configuration that no device matches: mistyped, or a group that is empty now.

import type { Problem } from '../summary.ts'
import type { Unmatched } from './selection.ts'

/** As problems of a sweep over the whole fleet. A mark of personal devices that nobody has is none: there may be no such device. */
export function unmatchedProblems(sweep: { unmatched(): Unmatched[] }): Problem[] {
  return sweep
    .unmatched()
    .filter(({ excludes, nearest }) => !excludes || nearest !== undefined)
    .map(unmatchedProblem)
}

export function unmatchedProblem({ setting, name, nearest, excludes }: Unmatched): Problem {
  const meant = nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`
  const effect = excludes ? 'it keeps nothing back' : 'it selects nothing'
  const reason = `no device in Kandji matches \`${name}\`, so ${effect}.${meant}`
  return { code: 'unmatched-name', subject: setting, reason }
}
