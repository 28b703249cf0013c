// Asks for a device action: what the REST API, the buttons of the forms and the flow action have in common.

import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { isOn } from '../kandji/setting.ts'
import { faultOf, nameOf } from './device.ts'
import { kindOf, KINDS } from './kinds.ts'
import { isUnderWay, note, TABLE } from './record.ts'
import { taskOf } from './task.ts'

export const ROLE = 'x_kandj_kandji.device_operator'
const PROPERTY = 'x_kandj_kandji.device_actions'

/** The texts that may come with an action, and how long each column is. */
const TEXTS: Record<string, number> = { reason: 1000, message: 255, phone_number: 40 }

export interface Refusal {
  /** As HTTP has it. */
  status: number
  message: string
}

export const isActionsOn = (): boolean => isOn(PROPERTY)

/** A record that was found or made. Wrapped: what a record has for members is for its table to say. */
export interface Found {
  record: GlideRecord
}

export const isRefusal = (answer: Found | Refusal): answer is Refusal => (answer as Refusal).status !== undefined

/** Why nothing can be asked for at the moment, and by this user; undefined where it can. */
export function refusalForAll(): Refusal | undefined {
  if (!gs.hasRole(ROLE)) return { status: 403, message: `The role ${ROLE} is required` }
  if (isActionsOn()) return undefined
  return { status: 409, message: `Device actions are switched off: set the property ${PROPERTY} to true` }
}

/**
 * Keeps an action for the job "Kandji device actions", which sends it.
 *
 * @param find the MDM record of the device; the refusal where there is none
 * @param given `action`, `reason`, `task`, `message` and `phone_number`, as somebody sent them
 */
export function askFor(find: () => Found | Refusal, given: Record<string, unknown>): Found | Refusal {
  const name = given.action
  if (typeof name !== 'string' || !kindOf(name)) {
    const expected = Object.keys(KINDS).join(', ')
    return { status: 400, message: `action: expected one of ${expected}, got ${JSON.stringify(name)}` }
  }
  const texts = faultOfTexts(given)
  if (texts !== '') return { status: 400, message: texts }
  const found = find()
  if (isRefusal(found)) return found
  const mdm = found.record
  const task = taskOf(given.task)
  if (task === undefined) {
    const got = JSON.stringify(given.task)
    return { status: 400, message: `task: expected the sys_id or the number of a task, got ${got}` }
  }
  const fault = faultOf(mdm, name)
  if (fault !== '') return { status: 409, message: fault }
  if (isUnderWay(mdm.getUniqueValue(), name))
    return { status: 409, message: `${KINDS[name].label} of ${nameOf(mdm)} is under way already` }
  const record = insert(mdm, name, task, given)
  return record ? { record } : { status: 500, message: 'The action could not be kept: see the system log' }
}

function faultOfTexts(given: Record<string, unknown>): string {
  for (const name of Object.keys(TEXTS)) {
    const value = given[name]
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') return `${name}: expected a text, got ${JSON.stringify(value)}`
    if (value.length > TEXTS[name]) return `${name}: expected up to ${TEXTS[name]} characters, got ${value.length}`
  }
  return ''
}

function insert(mdm: GlideRecord, name: string, task: string, given: Record<string, unknown>): GlideRecord | undefined {
  const action = new GlideRecord(TABLE)
  action.initialize()
  const values: Record<string, string> = {
    mdm: mdm.getUniqueValue(),
    computer: valueOf(mdm, 'computer'),
    device_name: nameOf(mdm),
    action: name,
    state: 'queued',
    requested_by: gs.getUserID(),
    requested_at: new GlideDateTime().getValue(),
    next_try: new GlideDateTime().getValue(),
    task,
  }
  for (const text of Object.keys(TEXTS)) values[text] = `${given[text] || ''}`
  for (const column of Object.keys(values)) action.setValue(column, values[column])
  if (!action.insert()) return undefined
  note(action)
  return action
}
