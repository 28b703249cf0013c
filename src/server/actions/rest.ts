// `POST /api/x_kandj_kandji/devices/{sys_id}/actions` and `GET /api/x_kandj_kandji/actions/{sys_id}/pin`

import { GlideDateTime, GlideRecord, gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { mayCall, membersOf, refuse } from '../kandji/requests.ts'
import type { Answering, Asked } from '../kandji/requests.ts'
import { kindOf, KINDS, platformOf } from './kinds.ts'
import { isUnderWay, note, readPin, TABLE } from './record.ts'

const ROLE = 'x_kandj_kandji.device_operator'
const PROPERTY = 'x_kandj_kandji.device_actions'
const TEXTS = ['reason', 'message', 'phone_number']

export const isActionsOn = (): boolean => `${gs.getProperty(PROPERTY, 'false') || ''}` === 'true'

/** Asks for an action: 201 with its sys_id and state. The job "Kandji device actions" sends it. */
export function ask(request: Asked, response: Answering): void {
  if (!mayCall(response, ROLE)) return
  if (!isActionsOn())
    return refuse(response, 409, `Device actions are switched off: set the property ${PROPERTY} to true`)
  const given = membersOf(request)
  const name = given.action
  const kind = typeof name === 'string' ? kindOf(name) : undefined
  if (!kind || typeof name !== 'string')
    return refuse(
      response,
      400,
      `action: expected one of ${Object.keys(KINDS).join(', ')}, got ${JSON.stringify(name)}`
    )
  for (const text of TEXTS) {
    if (given[text] !== undefined && typeof given[text] !== 'string')
      return refuse(response, 400, `${text}: expected a text, got ${JSON.stringify(given[text])}`)
  }
  const mdm = new GlideRecord('x_kandj_kandji_mdm')
  const id = `${request.pathParams.sys_id || ''}`
  if (id === '' || !mdm.get('sys_id', id)) return refuse(response, 404, `There is no MDM record ${id}`)
  const task = given.task === undefined || given.task === null || given.task === '' ? '' : given.task
  if (task !== '' && !isTask(task))
    return refuse(response, 400, `task: expected the sys_id of a task, got ${JSON.stringify(task)}`)
  const fault = faultOf(mdm, name)
  if (fault !== '') return refuse(response, 409, fault)
  const made = insert(mdm, name, { ...given, task })
  if (!made) return refuse(response, 500, 'The action could not be kept: see the system log')
  response.setStatus(201)
  response.setBody({ sys_id: made.getUniqueValue(), state: valueOf(made, 'state') })
}

/** The PIN of a locked Mac. Each reading is noted. */
export function pin(request: Asked, response: Answering): void {
  if (!mayCall(response, ROLE)) return
  const action = new GlideRecord(TABLE)
  const id = `${request.pathParams.sys_id || ''}`
  const found = id !== '' && action.get('sys_id', id) ? readPin(action) : ''
  if (found === '') refuse(response, 404, `There is no PIN of the action ${id}`)
  else response.setBody({ pin: found })
}

function isTask(sysId: unknown): boolean {
  return typeof sysId === 'string' && new GlideRecord('task').get('sys_id', sysId)
}

/** Why the action can't be asked of this device; empty where it can. */
function faultOf(mdm: GlideRecord, name: string): string {
  const device = deviceNameOf(mdm)
  if (/^(1|true)$/.test(valueOf(mdm, 'is_removed'))) return `${device} is no longer in Kandji`
  const item = itemOf(mdm)
  const platform = platformOf(item && item.isValidField('os') ? valueOf(item, 'os') : '')
  const { label, platforms } = KINDS[name]
  if (platforms.indexOf(platform) < 0)
    return `${label} is for ${platforms.join(', ')}; ${device} is ${platform}, so it was refused`
  return isUnderWay(mdm.getUniqueValue(), name) ? `${label} of ${device} is under way already` : ''
}

function insert(mdm: GlideRecord, name: string, given: Record<string, unknown>): GlideRecord | undefined {
  const action = new GlideRecord(TABLE)
  action.initialize()
  const values: Record<string, string> = {
    mdm: mdm.getUniqueValue(),
    computer: valueOf(mdm, 'computer'),
    device_name: deviceNameOf(mdm),
    action: name,
    state: 'queued',
    requested_by: gs.getUserID(),
    requested_at: new GlideDateTime().getValue(),
    next_try: new GlideDateTime().getValue(),
    reason: `${given.reason || ''}`,
    task: `${given.task || ''}`,
    message: `${given.message || ''}`,
    phone_number: `${given.phone_number || ''}`,
  }
  for (const column of Object.keys(values)) action.setValue(column, values[column])
  if (!action.insert()) return undefined
  note(action)
  return action
}

function itemOf(mdm: GlideRecord): GlideRecord | undefined {
  const computer = valueOf(mdm, 'computer')
  const item = new GlideRecord(computer === '' ? 'cmdb_ci_hardware' : 'cmdb_ci_computer')
  const id = computer || valueOf(mdm, 'configuration_item')
  return id !== '' && item.get(id) ? item : undefined
}

function deviceNameOf(mdm: GlideRecord): string {
  const item = itemOf(mdm)
  return (item && valueOf(item, 'name')) || valueOf(mdm, 'kandji_device_id')
}
