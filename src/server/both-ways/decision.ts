// `POST /api/x_kandj_kandji/problems/{sys_id}/decision`, and the buttons of a problem's form: which of two values is kept. The job
// "Kandji changes" carries it through.

import { GlideRecord, gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { mayCall, membersOf, refuse } from '../kandji/requests.ts'
import type { Answering, Asked } from '../kandji/requests.ts'
import { decide } from '../shared/two-way/exchange.ts'
import { keepMemory, memoryOf, recordOf, wake } from './memories.ts'
import { PROBLEMS, solve } from './problems.ts'
import { sharedValue } from './values.ts'

export const ROLE = 'x_kandj_kandji.admin'
const SIDES = { servicenow: 'here', kandji: 'there' } as const
const NO_CONFLICT = 'This is no open conflict: there is nothing to decide'

type Side = keyof typeof SIDES

/** Answers 200 with the problem's sys_id, what is kept and the state of its value. */
export function decideByRest(request: Asked, response: Answering): void {
  if (!mayCall(response, ROLE)) return
  const { keep } = membersOf(request)
  const problem = new GlideRecord(PROBLEMS)
  const id = `${request.pathParams.sys_id || ''}`
  if (id === '' || !problem.get('sys_id', id)) return refuse(response, 404, `There is no problem ${id}`)
  if (!isSide(keep))
    return refuse(response, 400, `keep: expected ${Object.keys(SIDES).join(' or ')}, got ${JSON.stringify(keep)}`)
  const fault = decided(problem, keep)
  if (fault !== '') return refuse(response, 409, fault)
  response.setBody({ sys_id: id, keep, state: 'waiting' })
}

/** A button was pressed. */
export function decideOnForm(problem: GlideRecord, keep: Side): void {
  const fault = gs.hasRole(ROLE) ? decided(problem, keep) : `The role ${ROLE} is required`
  if (fault !== '') gs.addErrorMessage(fault)
  else
    gs.addInfoMessage(
      `${keep === 'kandji' ? 'Kandji' : 'ServiceNow'}'s value is kept: the other side gets it within a minute or two`
    )
}

const isSide = (keep: unknown): keep is Side =>
  typeof keep === 'string' && Object.prototype.hasOwnProperty.call(SIDES, keep)

const isOpenConflict = (problem: GlideRecord): boolean =>
  valueOf(problem, 'code') === 'conflict' && valueOf(problem, 'state') === 'open'

/** @returns why nothing could be decided; empty where it was */
function decided(problem: GlideRecord, keep: Side): string {
  const value = sharedValue(valueOf(problem, 'field'))
  const item = valueOf(problem, 'configuration_item')
  const record = value && isOpenConflict(problem) ? recordOf(item, value.field) : undefined
  if (!value || !record) return NO_CONFLICT
  if (!value.mode()) return `The ${value.label} is not kept alike on both sides any more: it is switched off`
  const isDecided = decide(
    {
      memory: () => memoryOf(record),
      keep: (memory) => keepMemory(record, memory),
      wake: () => wake(record),
    },
    SIDES[keep]
  )
  if (!isDecided) return NO_CONFLICT
  record.setValue(
    'outcome',
    `${gs.getUserDisplayName()} decided: ${keep === 'kandji' ? 'Kandji' : 'ServiceNow'}'s value is kept`
  )
  record.update()
  solve(item, 'conflict', value.field)
  return ''
}
