// A problem as a line of a report, more than one where its reason has lines of its own.

import type { Problem } from '../summary.ts'
import { oneLine, setIn } from '../visible.ts'

export function problemLine({ subject, reason }: Problem): string {
  return `  ${oneLine(subject)}: ${setIn(reason, '    ')}`
}
