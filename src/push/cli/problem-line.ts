// Problems as people read them: by kind, so that none is hidden behind hundreds of another.

import type { Problem } from '../summary.ts'
import { oneLine, setIn } from '../visible.ts'

/** More of a kind would scroll the others away. */
const SHOWN_OF_A_KIND = 20

/** A problem as a line of a report, more than one where its reason has lines of its own. */
export function problemLine({ subject, reason }: Problem): string {
  return `  ${oneLine(subject)}: ${setIn(reason, '    ')}`
}

/** The problems under a heading for each kind, with its count. Kinds come in the order in which they first come up. */
export function problemLines(problems: readonly Problem[]): string[] {
  const kinds = new Map<string, Problem[]>()
  for (const problem of problems) {
    const { code } = problem
    const alike = kinds.get(code)
    if (alike) alike.push(problem)
    else kinds.set(code, [problem])
  }
  return [...kinds].flatMap(([code, alike]) => {
    const more = alike.length - SHOWN_OF_A_KIND
    return [
      `${code}  ${alike.length}`,
      ...alike.slice(0, SHOWN_OF_A_KIND).map(problemLine),
      ...(more > 0 ? [`  … and ${more} more of this kind (--json lists them)`] : []),
    ]
  })
}
