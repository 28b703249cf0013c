// Decides whether a CI that was found in another class moves to the item's class.
// Source: ServiceNow docs, c_CIReclassification (order of settings, item flags and properties).

import type { Kernel } from '../../kernel.ts'
import { IreError, isTrue, type Operation, type PayloadItem } from './payload.ts'

type Move = 'Upgrade' | 'Downgrade' | 'Switch'

export interface ClassDecision {
  /** The class that the CI has afterwards. */
  className: string
  operation: Operation
  info?: { code: string; message: string }
}

/**
 * @param present the CI's class @param wanted the item's class
 * @throws IreError RECLASSIFICATION_NOT_ALLOWED
 */
export function decideClass(instance: Kernel, present: string, wanted: string, item: PayloadItem): ClassDecision {
  if (present === wanted) return { className: present, operation: 'UPDATE' }
  const move = moveOf(instance, present, wanted)
  const kind = move.toLowerCase()
  const without =
    isTrue(item.settings?.[`updateWithout${move}`]) ||
    isTrue(instance.property(`glide.identification_engine.update_without_${kind}_enabled`))
  if (without) {
    const message = `CI is updated without a class ${kind} from class: [${present}] to [${wanted}]`
    return { className: present, operation: 'UPDATE', info: { code: `SKIPPED_CLASS_${move.toUpperCase()}`, message } }
  }
  const flag = item[`class${move}`]
  const set = flag === undefined || flag === '' ? instance.property(`glide.class.${kind}.enabled`) : flag
  if (set !== undefined && !isTrue(set)) {
    const message = `CI Reclassification not allowed from class: [${present}] to [${wanted}]`
    throw new IreError('RECLASSIFICATION_NOT_ALLOWED', message)
  }
  return { className: wanted, operation: `UPDATE_WITH_${move.toUpperCase()}` as Operation }
}

function moveOf({ schema }: Kernel, present: string, wanted: string): Move {
  if (schema.extends(wanted, present)) return 'Upgrade'
  return schema.extends(present, wanted) ? 'Downgrade' : 'Switch'
}
