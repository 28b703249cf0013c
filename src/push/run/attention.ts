// What needs attention when a run ends, whether from this run or from earlier ones.

import type { DeadLetter } from '../delivery/queue.ts'
import { codeOfNote, codeOfRefusal, partsOf } from '../servicenow/note-code.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

const NAMES = { computer: 'computer row', mdm: 'MDM row', app: 'app' }

/** @returns how many rows ServiceNow has refused or noted: `retry` sends them */
export function reportAttention(
  run: Run,
  { outbox, apps, custody }: State,
  about: 'devices' | 'apps' | 'both'
): number {
  let again = 0
  for (const damage of custody.take()) run.report('state folder', damage, 'damaged-state', { area: 'state' })
  if (!run.isNarrowed) run.findings.cover('state')
  if (about !== 'apps') {
    outbox.settlePassedOn()
    again += reportDeadLetters(run, outbox.deadLetters())
    for (const { deviceId, serial, note } of outbox.notes.all()) {
      again++
      for (const part of partsOf(note)) run.report(serial, part, codeOfNote(part), { area: 'rows', deviceId, serial })
    }
    run.findings.cover('rows')
  }
  if (about !== 'devices') {
    again += reportDeadLetters(run, apps.deadLetters())
    run.findings.cover('app-rows')
  }
  return again
}

function reportDeadLetters(run: Run, letters: Iterable<DeadLetter>): number {
  let count = 0
  for (const { deviceId, serial, kind, reason } of letters) {
    count++
    const text = `ServiceNow refused the ${NAMES[kind]}${kind === 'app' ? ' ' : ': '}${reason}`
    const area = kind === 'app' ? 'app-rows' : 'rows'
    run.report(serial, text, codeOfRefusal(reason), { area, deviceId, serial })
  }
  return count
}
