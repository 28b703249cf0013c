// The job "Kandji changes": looks at Kandji for each value that waits, and does what the core says (src/server/two-way).

import { GlideRecord } from '@servicenow/glide'
import { COMPUTER } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { call, meaningOf, refusalOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'
import { goOn, plan, takeAll } from '../kandji/rounds.ts'
import type { Work } from '../kandji/rounds.ts'
import { answered, settle } from '../two-way/exchange.ts'
import type { Order, Outcome, Port } from '../two-way/exchange.ts'
import type { Memory } from '../two-way/memory.ts'
import { isAssetTagSent, mdmOf } from './asset-tag.ts'
import { keepMemory, memoryOf, TABLE, tryLater, waiting } from './memories.ts'
import { raise, solve } from './problems.ts'

const CHANGES: Work = {
  event: 'x_kandj_kandji.changes_left',
  waiting,
  take(known, sysId) {
    const record = waitingOne(sysId)
    if (record && isAssetTagSent()) exchange(known, record)
  },
  putOff(sysId, reason) {
    const record = waitingOne(sysId)
    if (!record) return
    tryLater(record, reason)
    record.update()
  },
}

/** The condition of the job. */
export const isDue = (): boolean => isAssetTagSent() && plan(CHANGES)

/** Run by hand, the job takes all that waits, whatever its next try. */
export function run(): void {
  if (isAssetTagSent()) takeAll(CHANGES)
}

/** The next round. @param place parameter of the event */
export const next = (place: string): void => goOn(CHANGES, place)

function waitingOne(sysId: string): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  return record.get(sysId) && valueOf(record, 'state') === 'waiting' ? record : undefined
}

function exchange(known: Connection, record: GlideRecord): void {
  const item = valueOf(record, 'configuration_item')
  const device = mdmOf(item)
  if (device === '') return refused(record, `Kandji has no device of this configuration item`)
  const port = portOf(record, item)
  const { version } = port.memory()
  const read = call(known, 'GET', `/devices/${encodeURIComponent(device)}`)
  if (meaningOf(read) !== 'done') return failed(record, read, 'Device ID')
  const order = settle(port, tagIn(read), version)
  if (!order) return agreedNow(record)
  const path = `/devices/${encodeURIComponent(device)}`
  const answer = call(known, 'PATCH', path, { asset_tag: order.value === '' ? null : order.value })
  finish(record, port, order, answer, () => call(known, 'GET', path))
}

function finish(record: GlideRecord, port: Port, order: Order, answer: Answer, look: () => Answer): void {
  let outcome: Outcome = 'taken'
  const meaning = meaningOf(answer)
  if (meaning === 'refused' || meaning === 'busy') outcome = 'undone'
  if (meaning === 'unknown') {
    // Was it done all the same? Asking tells; sending again blindly could undo what somebody changed meanwhile.
    const seen = look()
    outcome = meaningOf(seen) !== 'done' ? 'unknown' : tagIn(seen) === order.value ? 'taken' : 'undone'
  }
  answered(port, order, outcome)
  if (outcome !== 'taken') return failed(record, answer, 'Update a device')
  agreedNow(record)
}

const tagIn = ({ body }: Answer): string => `${(body as { asset_tag?: unknown } | undefined)?.asset_tag || ''}`

function agreedNow(record: GlideRecord): void {
  // Somebody changed it meanwhile: the next round takes that.
  if (valueOf(record, 'state') === 'waiting') return
  record.setValue('outcome', '')
  record.update()
  solve(valueOf(record, 'configuration_item'), 'kandji-refused')
}

function failed(record: GlideRecord, answer: Answer, permission: string): void {
  const reason = refusalOf(answer, permission)
  if (meaningOf(answer) === 'refused') return refused(record, reason)
  tryLater(record, reason, answer.retryAfter)
  record.update()
}

function refused(record: GlideRecord, reason: string): void {
  record.setValue('state', 'refused')
  record.setValue('outcome', reason)
  record.update()
  raise(valueOf(record, 'configuration_item'), 'kandji-refused', `The asset tag could not be set in Kandji: ${reason}`)
}

function portOf(record: GlideRecord, item: string): Port {
  return {
    mode: 'to_kandji',
    maySend: true,
    memory: () => memoryOf(record),
    keep(memory: Memory) {
      keepMemory(record, memory)
      record.update()
    },
    here: () => tagAt(item),
    // In this mode ServiceNow has the right value.
    writeHere: () => false,
    wake() {
      record.setValue('state', 'waiting')
      record.update()
    },
    rest() {
      record.setValue('state', 'agreed')
      record.update()
    },
  }
}

function tagAt(item: string): string {
  const computer = new GlideRecord(COMPUTER)
  return computer.get(item) ? valueOf(computer, 'asset_tag') : ''
}
