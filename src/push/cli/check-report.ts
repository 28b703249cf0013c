// What a check found, as people read it.

import type { CheckResult } from '../check/check.ts'
import { setIn } from '../visible.ts'
import { problemLines } from './problem-line.ts'

/** Several lines, ending with a line break. The last one names the command that helps. */
export function checkText({ summary, exitCode, failure }: CheckResult): string {
  const { devices, requests } = summary
  const lines: string[] = []
  if (failure === undefined) {
    const waiting =
      devices.skipped > 0 ? `, ${devices.skipped} not compared, since their rows wait or were refused` : ''
    lines.push(
      `Devices   ${devices.seen} delivered: ${devices.unchanged} right, ${devices.changed} gone or older${waiting}`,
      `Requests  ${requests.servicenow} to ServiceNow`
    )
  }
  // A failure is printed below, in full; it is also the last problem.
  const problems = summary.problems.filter(({ reason }) => reason !== failure)
  lines.push(...problemLines(problems))
  lines.push(failure === undefined ? ENDINGS[exitCode === 0 ? 0 : 1] : `Stopped: ${setIn(failure, '  ')}`)
  return `${lines.join('\n')}\n`
}

const ENDINGS = {
  0: 'Done. ServiceNow has what was delivered.',
  1: 'Done, but ServiceNow lacks what is named above. `kandji-push sync --all` sends everything now; the daily check of `sync` and `run` sends what is missing by itself.',
}
