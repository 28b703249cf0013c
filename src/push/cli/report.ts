// The summary as people read it.

import type { SyncResult } from '../terms.ts'
import { setIn } from '../visible.ts'
import { problemLine } from './problem-line.ts'

/** More would scroll the numbers away; `--json` has them all. */
const PROBLEMS_SHOWN = 20

/** Several lines, ending with a line break. */
export function reportText({ summary, exitCode, failure }: SyncResult): string {
  const { devices, apps, rows, requests } = summary
  const nothingDone = failure !== undefined && requests.kandji === 0
  const lines = nothingDone
    ? []
    : [
        `Devices   ${devices.seen} seen: ${devices.changed} changed, ${devices.unchanged} unchanged, ${devices.skipped} skipped`,
        ...(apps
          ? [
              `Apps      ${apps.seen} seen: ${apps.changed} changed, ${apps.unchanged} unchanged, ${apps.skipped} skipped; ${apps.removed} removed`,
            ]
          : []),
        `Rows      ${rows.sent} sent: ${rows.inserted} inserted, ${rows.updated} updated, ${rows.ignored} ignored, ${rows.rejected} rejected`,
        `Requests  ${requests.kandji} to Kandji, ${requests.servicenow} to ServiceNow`,
      ]
  // A failure is printed below, in full; it is also the last problem.
  const problems = summary.problems.filter(({ reason }) => reason !== failure)
  if (problems.length > 0) lines.push(`Problems  ${problems.length}`)
  lines.push(...problems.slice(0, PROBLEMS_SHOWN).map(problemLine))
  if (problems.length > PROBLEMS_SHOWN)
    lines.push(`  … and ${problems.length - PROBLEMS_SHOWN} more (--json lists all of them)`)
  lines.push(failure === undefined ? ENDINGS[exitCode === 0 ? 0 : 1] : `Stopped: ${setIn(failure, '  ')}`)
  return `${lines.join('\n')}\n`
}

const ENDINGS = {
  0: 'Done. Everything is delivered.',
  1: 'Done, but the problems above need attention. What is fixed in Kandji or ServiceNow is sent with a later sync.',
}
