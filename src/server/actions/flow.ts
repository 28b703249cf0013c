// The step of the flow action "Kandji: device action".

import { gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { askFor, isRefusal, refusalForAll } from './ask.ts'
import type { Refusal } from './ask.ts'
import { mdmBySysId, mdmOfItem, nameOf } from './device.ts'
import { noteOn, sentence } from './record.ts'
import { taskOf } from './task.ts'

/** The outputs of the flow action. */
export interface Outcome {
  /** `queued`, or `refused` where nothing was asked for. */
  state: string
  /** The sys_id of the device action; empty where it was refused. */
  device_action: string
  message: string
}

/** Inputs of a flow are texts, or records where a reference was given. */
type Inputs = Record<string, unknown>

/** Asks for an action, and tells its task of a refusal: in a flow nobody else would see it. */
export function askFromFlow(inputs: Inputs): Outcome {
  const given: Record<string, unknown> = {}
  for (const name of ['action', 'reason', 'message', 'phone_number', 'task']) given[name] = textOf(inputs[name])
  const device = textOf(inputs.device)
  const mdm = mdmBySysId(device) || mdmOfItem(device)
  const none: Refusal = {
    status: 404,
    message: `device: expected an MDM record or a computer that has one, got "${device}"`,
  }
  const answer = refusalOfUser() || askFor(() => (mdm ? { record: mdm } : none), given)
  if (!isRefusal(answer)) {
    const { record } = answer
    const state = valueOf(record, 'state')
    const message = sentence(`${given.action}`, valueOf(record, 'device_name'), state, '')
    return { state, device_action: record.getUniqueValue(), message }
  }
  const task = taskOf(given.task)
  if (task) noteOn(task, sentence(`${given.action}`, mdm ? nameOf(mdm) : device, 'refused', answer.message))
  return { state: 'refused', device_action: '', message: answer.message }
}

/** A flow that runs as the system user was made by whoever may make such flows; any other acts for its user. */
function refusalOfUser(): Refusal | undefined {
  const refusal = refusalForAll()
  return refusal && refusal.status === 403 && gs.getUserName() === 'system' ? undefined : refusal
}

function textOf(input: unknown): string {
  if (input === undefined || input === null) return ''
  const record = input as { getUniqueValue?: () => string }
  return typeof record.getUniqueValue === 'function' ? `${record.getUniqueValue() || ''}` : `${input}`
}
