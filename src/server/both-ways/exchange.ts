// One exchange with Kandji about one value: looks at what it holds now, and does what the core says (src/server/shared/two-way).

import type { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { meaningOf, refusalOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'
import { answered, leaveDifferent, settle } from '../shared/two-way/exchange.ts'
import type { Order, Outcome, Port } from '../shared/two-way/exchange.ts'
import { known as knownThere, wordsIn } from '../shared/two-way/memory.ts'
import type { Memory, Mode } from '../shared/two-way/memory.ts'
import { changeDevice, deviceOf, readDevice } from './device.ts'
import { keepMemory, memoryOf, tryLater } from './memories.ts'
import { raise, solve } from './problems.ts'
import type { Code } from './problems.ts'
import { sharedValue } from './values.ts'
import type { KandjiDevice, Reading, SharedValue } from './values.ts'

/** Kandji's name of the permission to read a device, and to write one. */
const READ = 'Device ID'
const WRITE = 'Update a device'

/** The record of a value, and what it is about. */
class Exchange {
  readonly record: GlideRecord
  readonly value: SharedValue
  readonly item: string
  readonly mode: Mode
  /** What Kandji holds now. */
  reading: Reading = { word: '', name: '' }
  /** Kandji's value can't be put here. */
  isLeft = false

  constructor(record: GlideRecord, value: SharedValue, mode: Mode) {
    this.record = record
    this.value = value
    this.mode = mode
    this.item = valueOf(record, 'configuration_item')
  }
}

/**
 * @param record of x_kandj_kandji_shared_value; it is written
 * @param maySend false in a transform: what is to be written to Kandji then waits for the job
 */
export function exchange(known: Connection, record: GlideRecord, maySend: boolean): void {
  const value = sharedValue(valueOf(record, 'field'))
  const mode = value && value.mode()
  if (!value || !mode) return
  const one = new Exchange(record, value, mode)
  const device = deviceOf(one.item)
  if (device === '') return leave(one, 'Kandji has no device of this configuration item: nothing was sent')
  const { version } = memoryOf(record)
  const read = readDevice(known, device)
  if (meaningOf(read) !== 'done') return failed(one, read, READ)
  one.reading = value.readingOf(read.body as KandjiDevice)
  const port = portOf(one, maySend)
  const began = version === memoryOf(record).version ? begun(one, port) : version
  const order = settle(port, one.reading.word, began)
  if (one.isLeft) return left(one, port)
  if (!order) return settled(one)
  const change = value.changeTo(known, order.value)
  if (!('body' in change)) {
    answered(port, order, 'undone')
    if ('answer' in change) failed(one, change.answer, change.permission)
    else refused(one, 'unknown-in-kandji', change.unknown)
    return
  }
  finish(one, port, order, changeDevice(known, device, change.body), () => readDevice(known, device))
}

/** A memory that begins with a change here does not know what Kandji held before. @returns the memory's version from now on */
function begun({ item, value, reading, record }: Exchange, port: Port): number {
  const memory = memoryOf(record)
  const next = knownThere(memory, reading.word, value.firstThere(item))
  if (next !== memory) port.keep(next)
  return next.version
}

function finish(one: Exchange, port: Port, order: Order, answer: Answer, look: () => Answer): void {
  let outcome: Outcome = 'taken'
  const meaning = meaningOf(answer)
  if (meaning === 'refused' || meaning === 'busy') outcome = 'undone'
  if (meaning === 'unknown') {
    // Was it done all the same? Asking tells; sending again blindly could undo what somebody changed meanwhile.
    const seen = look()
    const { word } = one.value.readingOf((seen.body || {}) as KandjiDevice)
    outcome = meaningOf(seen) !== 'done' ? 'unknown' : word === order.value ? 'taken' : 'undone'
  }
  answered(port, order, outcome)
  if (outcome !== 'taken') return failed(one, answer, WRITE)
  settled(one)
}

/** Nothing is left to be done, or a person is to decide. */
function settled(one: Exchange): void {
  const { item, record, value } = one
  // Somebody changed it meanwhile: the next round takes that.
  if (valueOf(record, 'state') === 'waiting') return
  const { conflict, here, there } = memoryOf(record)
  record.setValue('outcome', conflict ? `ServiceNow and Kandji have each changed it: a person decides` : '')
  record.update()
  if (conflict) {
    const last = valueOf(record, 'last_agreed')
    const since = last === '' ? 'Both have changed since they last agreed' : `They last agreed on ${shown(last)}`
    const reason = `The ${value.label}: ServiceNow has ${shown(conflict.here)}, Kandji has ${shown(conflict.there)}. ${since}.`
    return raise(item, 'conflict', value.field, reason)
  }
  for (const code of ['conflict', 'kandji-refused', 'unknown-in-kandji'] as const) solve(item, code, value.field)
  if (here !== null && here === there) value.agreedOn(item, here)
}

export const shown = (text: string): string => (text === '' ? 'none' : `"${text}"`)

/** Kandji's value can't be put here: the sides stay different until one of them changes. */
function left(one: Exchange, port: Port): void {
  leaveDifferent(port, { here: port.here(), there: one.reading.word })
  solve(one.item, 'conflict', one.value.field)
  one.record.setValue('state', 'refused')
  one.record.setValue('outcome', `ServiceNow has no one user for ${shown(one.reading.word)}, which Kandji has`)
  one.record.update()
}

function failed(one: Exchange, answer: Answer, permission: string): void {
  const reason = refusalOf(answer, permission)
  if (meaningOf(answer) === 'refused') return refused(one, 'kandji-refused', reason)
  tryLater(one.record, reason, answer.retryAfter)
  one.record.update()
}

function refused(one: Exchange, code: Code, reason: string): void {
  const { item, record, value } = one
  record.setValue('state', 'refused')
  record.setValue('outcome', reason)
  record.update()
  raise(item, code, value.field, `The ${value.label} could not be set in Kandji: ${reason}`)
}

function leave({ record }: Exchange, outcome: string): void {
  record.setValue('state', 'agreed')
  record.setValue('outcome', outcome)
  record.update()
}

function portOf(one: Exchange, maySend: boolean): Port {
  const { item, mode, record, value } = one
  const here = () => value.here(item, [one.reading.word, ...wordsIn(memoryOf(record))])
  return {
    mode,
    maySend,
    memory: () => memoryOf(record),
    keep(memory: Memory) {
      keepMemory(record, memory)
      record.update()
    },
    here,
    writeHere(from) {
      if (here() !== from) return false
      one.isLeft = value.writeHere(item, one.reading) === 'left'
      return !one.isLeft
    },
    wake() {
      record.setValue('state', 'waiting')
      record.update()
    },
    rest() {
      record.setValue('state', memoryOf(record).conflict ? 'conflict' : 'agreed')
      record.update()
    },
  }
}
