// A device action as it is kept: x_kandj_kandji_device_action. Each change of its state is told to its task.

import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { kindOf } from './kinds.ts'

export const TABLE = 'x_kandj_kandji_device_action'

/** `unknown`: Kandji may have taken it, and a person has to look. */
export type State = 'queued' | 'sent' | 'done' | 'failed' | 'unknown' | 'refused'

/** States of an action that may still come, or has come, to the device. */
export const OPEN: State[] = ['queued', 'sent', 'unknown']

/** Moves an action on, writes it, and tells its task. */
export function become(action: GlideRecord, state: State, outcome: string): void {
  const isNew = valueOf(action, 'state') !== state || valueOf(action, 'outcome') !== outcome
  action.setValue('state', state)
  action.setValue('outcome', outcome)
  action.update()
  if (isNew) note(action)
}

/** Tells the task of an action where it is now. */
export function note(action: GlideRecord): void {
  const [name, device] = [valueOf(action, 'action'), valueOf(action, 'device_name')]
  noteOn(valueOf(action, 'task'), sentence(name, device, valueOf(action, 'state'), valueOf(action, 'outcome')))
}

/** Writes a sentence into the work notes of a task. */
export function noteOn(taskId: string, text: string): void {
  const task = new GlideRecord('task')
  if (taskId === '' || !task.get(taskId)) return
  task.setValue('work_notes', text)
  task.update()
}

/** Action, device, state and reason, as work notes have them. */
export function sentence(action: string, device: string, state: string, reason: string): string {
  const kind = kindOf(action)
  return `Kandji: ${kind ? kind.label : action} of ${device || 'a device'} – ${state}${reason === '' ? '' : `: ${reason}`}`
}

/** Whether another action of this kind is under way for the device. */
export function isUnderWay(mdm: string, action: string): boolean {
  const record = ofKind(mdm, action, OPEN)
  record.query()
  return record.next()
}

/** Whether another action of its kind than this one has been sent to its device, and is not over. */
export function isSentAlready(action: GlideRecord): boolean {
  const record = ofKind(valueOf(action, 'mdm'), valueOf(action, 'action'), ['sent', 'unknown'])
  record.addQuery('sys_id', '!=', action.getUniqueValue())
  record.query()
  return record.next()
}

function ofKind(mdm: string, action: string, states: State[]): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addQuery('mdm', mdm)
  record.addQuery('action', action)
  record.addQuery('state', 'IN', states.join(','))
  // One that is unknown for good has no next try.
  record.addNotNullQuery('next_try')
  record.setLimit(1)
  return record
}

/** Notes who reads a PIN, then answers it; empty where there is none, or where the reading could not be noted. */
export function readPin(action: GlideRecord): string {
  const pin = valueOf(action, 'pin') === '' ? '' : `${action.getElement('pin').getDecryptedValue() || ''}`
  if (pin === '') return ''
  const reading = new GlideRecord('x_kandj_kandji_pin_reading')
  reading.initialize()
  reading.setValue('action', action.getUniqueValue())
  reading.setValue('read_by', gs.getUserID())
  reading.setValue('read_at', new GlideDateTime().getValue())
  return reading.insert() ? pin : ''
}
