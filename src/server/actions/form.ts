// The conditions of the buttons on forms: which actions a record offers to whoever looks at it.

import type { GlideRecord } from '@servicenow/glide'
import { gs } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { refusalForAll, ROLE } from './ask.ts'
import { faultOf, mdmOfItem } from './device.ts'
import { kindOf } from './kinds.ts'

/** Whether the form of a computer or of an MDM record offers this action to its user. */
export function offers(record: GlideRecord, action: string): boolean {
  if (refusalForAll() || !kindOf(action) || record.isNewRecord()) return false
  const isMdm = record.getTableName() === 'x_kandj_kandji_mdm'
  const mdm = isMdm ? record : mdmOfItem(record.getUniqueValue())
  return mdm !== undefined && faultOf(mdm, action) === ''
}

/** Whether the form of a device action offers its PIN. */
export const offersPin = (action: GlideRecord): boolean => gs.hasRole(ROLE) && valueOf(action, 'pin') !== ''
