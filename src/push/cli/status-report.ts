// The status as people read it.

import type { Rates, RunView, Status } from '../status/status.ts'
import { oneLine, setIn } from '../visible.ts'
import type { Problem } from '../summary.ts'
import { codeOfNote, codeOfRefusal, partsOf } from '../servicenow/note-code.ts'
import { problemLines } from './problem-line.ts'

/** Several lines, ending with a line break. @param now milliseconds since 1970 */
export function statusText(status: Status, now: number): string {
  const { deadLetters, notes, rates, lastRun, lastSweep, runningProcess } = status
  const lines = [
    `${status.stateFolder.startsWith('postgresql:') ? 'State        ' : 'State folder '} ${oneLine(status.stateFolder)}${runningProcess ? `, in use by process ${runningProcess}` : ''}`,
    ...(status.standby ? [`Standby       ${status.standby.map((one) => `process ${oneLine(one)}`).join(', ')}`] : []),
    ...(status.tenant ? [`Belongs to    ${status.tenant} → ${status.instance}`] : []),
    ...(status.signIn ? [`Signs in      ${signInText(status.signIn)}`] : []),
    `Last run      ${lastRun ? runText(lastRun, now) : 'none yet'}`,
    `Last sweep    ${lastSweep ? sweepText(lastSweep, now) : 'none yet that read the whole fleet'}`,
    `Outbox        ${outboxText(status.outbox)}`,
    `Last day      ${ratesText(rates.day)}`,
    `Last 30 days  ${ratesText(rates.month)}`,
  ]
  if (status.lastApps)
    lines.splice(
      lines.findIndex((line) => line.startsWith('Outbox')),
      0,
      `Last apps     ${appsText(status.lastApps, status.appsKnown, now)}`
    )
  if (lastRun?.failure) lines.push(`Stopped       ${setIn(lastRun.failure, '              ')}`)
  if (deadLetters.length > 0) {
    lines.push(`Dead letters  ${deadLetters.length}: fix what they report, then \`kandji-push retry\``)
    const letters = deadLetters.map(({ serial, kind, reason, accepted }): Problem => {
      return { code: codeOfRefusal(reason), subject: `${serial} (${kind}${accepted ? ', accepted' : ''})`, reason }
    })
    lines.push(...problemLines(letters))
  } else lines.push('Dead letters  none')
  if (notes.length > 0) {
    lines.push(
      `Notes         ${notes.length}: delivered, but not as Kandji has it; \`kandji-push retry\` sends them again`
    )
    const parts = notes.flatMap(({ serial, note }) =>
      partsOf(note).map((part): Problem => ({ code: codeOfNote(part), subject: serial, reason: part }))
    )
    lines.push(...problemLines(parts))
  }
  for (const damage of status.damage) lines.push(damage)
  return `${lines.join('\n')}\n`
}

function signInText({ grant, username }: NonNullable<Status['signIn']>): string {
  return `by the ${grant}${username === null ? '' : ` as ${oneLine(username)}`}`
}

function outboxText({ waiting, held }: Status['outbox']): string {
  const more = held > 0 ? `, and ${held} MDM rows for their computers, which were refused` : ''
  return `${waiting} rows wait${more}`
}

/** What came of a run, in a few words. */
export function outcomeText({ exitCode, problems, accepted = 0 }: RunView): string {
  const delivered = accepted > 0 ? `all delivered, but for ${accepted} accepted problems` : 'all delivered'
  return exitCode === 0 ? delivered : exitCode === 1 ? `${problems} problems` : `ended with ${exitCode}`
}

function runText(run: RunView, now: number): string {
  const { endedAt, rows, requests } = run
  return `${endedAt} (${ago(now - Date.parse(endedAt))} ago): ${outcomeText(run)}, ${rows.sent} rows sent, ${requests.kandji} requests to Kandji, ${requests.servicenow} to ServiceNow`
}

function sweepText({ endedAt, devices, left, lagSeconds }: RunView, now: number): string {
  const parts = [`${devices.seen} devices seen`, `${devices.changed} changed`, `${left} gone`]
  if (lagSeconds !== null) parts.push(`lag at most ${ago(lagSeconds * 1000)}`)
  return `${endedAt} (${ago(now - Date.parse(endedAt))} ago): ${parts.join(', ')}`
}

function appsText({ endedAt, exitCode, apps, failure }: RunView, known: number, now: number): string {
  const when = `${endedAt} (${ago(now - Date.parse(endedAt))} ago)`
  if (apps === undefined || exitCode > 1)
    return `${when}: ended with ${exitCode}${failure ? `, ${setIn(failure, '              ')}` : ''}`
  return `${when}: ${apps.seen} seen, ${apps.changed} changed, ${apps.removed} removed; ServiceNow has ${known}`
}

function ratesText(rates: Rates): string {
  if (rates.runs === 0) return 'no runs'
  const lag = rates.longestLagSeconds === null ? '' : `, longest lag ${ago(rates.longestLagSeconds * 1000)}`
  const failed = rates.failed > 0 ? ` (${rates.failed} failed)` : ''
  return `${rates.runs} runs${failed} in ${rates.hours} h; each hour ${rates.changedPerHour} devices changed, ${rates.deliveredPerHour} rows delivered, ${rates.kandjiRequestsPerHour} requests to Kandji, ${rates.servicenowRequestsPerHour} to ServiceNow${lag}`
}

function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`
  if (seconds < 48 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86_400)} days`
}
