// The summary as people read it.

import type { SyncResult } from '../terms.ts'
import { setIn } from '../visible.ts'
import { problemLines } from './problem-line.ts'

/** Several lines, ending with a line break. The last one says which command helps now, where one is needed. */
export function reportText(result: SyncResult): string {
  const { summary, failure } = result
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
  const problems = summary.problems.filter(({ reason, accepted }) => reason !== failure && !accepted)
  if (problems.length > 0) lines.push(`Problems  ${problems.length}`)
  const accepted = summary.problems.filter((problem) => problem.accepted).length
  if (accepted > 0) lines.push(`Accepted  ${accepted} more problems, accepted in ServiceNow (--json names them)`)
  const notes = (result.notes ?? []).map((note) => `Note      ${setIn(note, '          ')}`)
  lines.push(...notes, ...problemLines(problems), ...ending(result))
  return `${lines.join('\n')}\n`
}

function ending(result: SyncResult): string[] {
  const { exitCode, failure, command } = result
  if (failure !== undefined) {
    const stopped = `Stopped: ${setIn(failure, '  ')}`
    // Wrong settings are told of before any run: there is nothing that would wait.
    return command === undefined
      ? [stopped]
      : [stopped, `Then run \`kandji-push ${command}\` again: what waits is sent.`]
  }
  return [exitCode === 0 ? wellDone(result) : needsAttention(result)]
}

function wellDone({ summary: { devices, problems } }: SyncResult): string {
  const isNothing = devices.seen > 0 && devices.seen === devices.skipped
  if (isNothing) return 'Done. None of these devices is for ServiceNow, so nothing was sent.'
  return problems.length > 0
    ? 'Done. Everything is delivered, but for what is accepted in ServiceNow.'
    : 'Done. Everything is delivered.'
}

function needsAttention({ summary, again = 0, command = 'sync' }: SyncResult): string {
  const fix = 'Done, but the problems above need attention. Fix what they name.'
  const isKandji = summary.problems.some(({ code, accepted }) => !accepted && !OF_ROWS.has(code))
  const next = `What is fixed in Kandji goes with the next \`kandji-push ${command === 'apps' ? 'apps' : 'sync'}\``
  if (again === 0) return `${fix} ${next}.`
  const retry =
    'What ServiceNow refused or noted goes again by itself after 24 hours, and now with `kandji-push retry`.'
  return isKandji ? `${fix} ${next}. ${retry}` : `${fix} ${retry}`
}

/** What ServiceNow said of rows. */
const OF_ROWS: ReadonlySet<string> = new Set([
  'unknown-owner',
  'ambiguous-owner',
  'model-not-made',
  'kept-by-reconciliation',
  'duplicate-ci',
  'retired-ci',
  'duplicate-asset',
  'inactive-owner',
  'owner-kept',
  'not-kept',
  'serial-changed',
  'other-maker',
  'found-by-serial-table',
  'own-mapping',
  'owner-not-noted',
  'note',
  'refused-row',
])
