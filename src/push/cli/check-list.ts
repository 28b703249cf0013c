// The checks as people read them: ✓ works, ! look at it, ✗ has to be fixed, each with what to do.

import type { Check, Status } from '../connect/check.ts'
import { oneLine, setIn } from '../visible.ts'

const MARKS: Readonly<Record<Status, string>> = { ok: '✓', warn: '!', fail: '✗' }

/** Several lines, grouped by side, ending with a line break. */
export function checkListText(checks: readonly Check[]): string {
  const lines: string[] = []
  let side: string | undefined
  for (const check of checks) {
    if (check.side !== side) lines.push(check.side)
    side = check.side
    lines.push(`  ${MARKS[check.status]} ${oneLine(check.name)}: ${setIn(check.found, '      ')}`)
    if (check.todo !== '') lines.push(`      → ${setIn(check.todo, '        ')}`)
  }
  return `${lines.join('\n')}\n`
}
