// The scripts of the transform map "Kandji computer". Coalescing on the serial number happens before them.

import type { GlideRecord } from '@servicenow/glide'
import { DISCOVERY_SOURCE } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { forget } from '../staging/row-memory.ts'
import { accept, refuse } from '../staging/row.ts'
import type { Verdict } from '../staging/row.ts'
import { decideOwner, note, notedOwner } from './assignment.ts'
import { assignedToOf, keepsOwner, problemsOf, refusalOf } from './device.ts'
import { belongsToHandhelds, writeHandheld } from './handheld.ts'

/**
 * onBefore: refuses rows without serial number, sends handhelds their own way, names what can't be used, and settles
 * the owner. `action` is `insert` or `update` of `target`, a cmdb_ci_computer.
 */
export function before(source: GlideRecord, target: GlideRecord, action: string): Verdict {
  forget()
  const refusal = refusalOf(source)
  if (refusal !== '') return refuse(refusal)
  const problems = problemsOf(source)
  if (action === 'insert' && belongsToHandhelds(source)) return writeHandheld(source, problems)
  if (action === 'update' && !keepsOwner(source)) settleOwner(source, target)
  return accept(problems)
}

/**
 * The map's own script, after the field maps: the discovery source. It is no field map, because that column's choices
 * belong to cmdb_ci: `create` could start a list of its own for computers, and `ignore` would lose the value where the
 * choice is missing.
 */
export function finish(target: GlideRecord): void {
  target.setValue('discovery_source', DISCOVERY_SOURCE)
}

/** onAfter: notes the owner that a new computer got. (It runs for refused rows, too.) */
export function after(source: GlideRecord, target: GlideRecord, action: string): void {
  if (action !== 'insert' || refusalOf(source) !== '') return
  const computer = valueOf(target, 'sys_id')
  const owner = assignedToOf(source)
  if (computer !== '' && owner !== '' && valueOf(target, 'assigned_to') === owner) note(computer, 'write', owner)
}

// Only here the owner of before is still known. The field map sets a new owner; it can't clear one.
function settleOwner(source: GlideRecord, target: GlideRecord): void {
  const computer = target.getUniqueValue()
  const wanted = assignedToOf(source)
  const decision = decideOwner({ current: valueOf(target, 'assigned_to'), noted: notedOwner(computer), wanted })
  if (decision.owner === 'clear') target.setValue('assigned_to', '')
  note(computer, decision.note, wanted)
}
