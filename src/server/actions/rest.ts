// `GET` and `POST /api/x_kandj_kandji/devices/{sys_id}/actions`, and `GET /api/x_kandj_kandji/actions/{sys_id}/pin`

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { mayCall, membersOf, refuse } from '../kandji/requests.ts'
import type { Answering, Asked } from '../kandji/requests.ts'
import { askFor, isRefusal, refusalForAll, ROLE } from './ask.ts'
import type { Found, Refusal } from './ask.ts'
import { faultOf, isOf, mdmBySysId, mdmOfItem, nameOf, platformOfDevice } from './device.ts'
import { effectOf, KINDS } from './kinds.ts'
import { readPin, TABLE } from './record.ts'

/** Asks for an action: 201 with its sys_id and state. The job "Kandji device actions" sends it. */
export function ask(request: Asked, response: Answering): void {
  const given = membersOf(request)
  const answer = refusalForAll() || askFor(() => deviceOf(`${request.pathParams.sys_id || ''}`, given.computer), given)
  if (isRefusal(answer)) return refuse(response, answer.status, answer.message)
  response.setStatus(201)
  response.setBody({ sys_id: answer.record.getUniqueValue(), state: valueOf(answer.record, 'state') })
}

/** What can be asked of a device, by the sys_id of its MDM record or its configuration item, and what each action does. */
export function show(request: Asked, response: Answering): void {
  const refusal = refusalForAll()
  if (refusal) return refuse(response, refusal.status, refusal.message)
  const id = `${request.pathParams.sys_id || ''}`
  const mdm = mdmBySysId(id) || mdmOfItem(id)
  if (!mdm) return refuse(response, 404, `There is no MDM record of ${id}`)
  const [device, platform] = [nameOf(mdm), platformOfDevice(mdm)]
  response.setBody({
    mdm: mdm.getUniqueValue(),
    device,
    platform,
    actions: Object.keys(KINDS).map((action) => {
      const fault = faultOf(mdm, action)
      return { action, label: KINDS[action].label, possible: fault === '', detail: fault || effectOf(action, platform) }
    }),
  })
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

/** @param computer the computer on whose form somebody asks: an action never reaches another device than that one */
function deviceOf(sysId: string, computer: unknown): Found | Refusal {
  const record = mdmBySysId(sysId)
  if (!record) return { status: 404, message: `There is no MDM record ${sysId}` }
  if (computer === undefined || computer === null || isOf(record, `${computer}`)) return { record }
  return { status: 403, message: `The MDM record ${sysId} is that of another device than the computer ${computer}` }
}
