// `/api/x_kandj_kandji/mapping`: what is mapped where, changing it, and trying a change.

import { gs } from '@servicenow/glide'
import { mayCall, refuse } from '../kandji/requests.ts'
import type { Answering, Asked } from '../kandji/requests.ts'
import { ATTRIBUTES, changedLines, wholeMapping } from '../shared/mapping.ts'
import { changeOf } from './change.ts'
import { choices } from './columns.ts'
import { keepLines, keptLines } from './lines.ts'
import { tried } from './trial.ts'

const ROLE = 'x_kandj_kandji.admin'

/** All lines. Whoever sends rows may read them, too. */
export function show(_request: Asked, response: Answering): void {
  response.setBody(wholeMapping(keptLines()))
}

/** What can be chosen: attributes, and columns that take a value. */
export function showChoices(_request: Asked, response: Answering): void {
  response.setBody({
    attributes: ATTRIBUTES.map(({ name, label, home, isFixed }) => ({
      attribute: name,
      label,
      home,
      fixed: !!isFixed,
    })),
    columns: choices(),
    may_change: gs.hasRole(ROLE),
  })
}

/** Changes lines: all that are given, or none. */
export function change(request: Asked, response: Answering): void {
  if (!mayCall(response, ROLE)) return
  const { mapping, faults } = changeOf(bodyOf(request))
  if (faults.length > 0) refuse(response, 400, faults.join('\n'))
  else if (!keepLines(changedLines(mapping)))
    refuse(response, 500, 'The mapping could not be kept as a whole: see the system log, then save it again')
  else response.setBody(mapping)
}

/** Shows ten real rows as these lines would leave them; nothing is written. */
export function test(request: Asked, response: Answering): void {
  if (!mayCall(response, ROLE)) return
  const { mapping, faults } = changeOf(bodyOf(request))
  if (faults.length > 0) refuse(response, 400, faults.join('\n'))
  else response.setBody(tried(mapping))
}

const bodyOf = ({ body }: Asked): unknown => (body ? body.data : undefined)
