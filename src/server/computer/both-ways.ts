// A device row and the values that both sides hold: what the row wrote is not sent back, and what it says of Kandji is looked at.

import { assignmentSync } from '../both-ways/owner.ts'
import { isRemembered } from '../both-ways/memories.ts'
import { noticedThere, tookFromKandji } from '../both-ways/notice.ts'
import { itemOf } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { ownerAnswerOf } from '../customising/answers.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { fit, sent } from '../staging/row.ts'
import { remembered } from '../staging/row-memory.ts'
import { keepsOwner } from './device.ts'
import { presentFor } from './present.ts'

const TAG = 'asset_tag'
const OWNER = 'assigned_to'

interface Before {
  tag: string
  owner: string
}

/** Notes what the row's CI held before the row is written. */
export const sidesBefore = (source: StagingRow): Before =>
  remembered(source, 'both ways', () => {
    const { tag, owner } = presentFor(source)
    return { tag, owner }
  })

/** The row was written. @param item its CI; empty where there is none */
export function sidesAfter(source: StagingRow, item: string): void {
  if (item === '') return
  const [before, now] = [sidesBefore(source), columnsOf(item)]
  if (now.tag !== before.tag) tookFromKandji(item, TAG, undefined)
  if (assignmentSync() !== 'both' || keepsOwner(source)) return
  const there = fit(sent(source, 'assigned_user').toLowerCase(), 255)
  if (now.owner !== before.owner || !isRemembered(item, OWNER)) tookFromKandji(item, OWNER, there)
  else if (!isOwnerMapped(source)) noticedThere(item, OWNER, there)
}

/** KandjiMapping says who the owner is: what Kandji holds is not to come here as it is. */
function isOwnerMapped(source: StagingRow): boolean {
  const { user, word } = ownerAnswerOf(source)
  return user !== undefined || word !== undefined
}

function columnsOf(item: string): Before {
  const record = itemOf(item)
  return record ? { tag: valueOf(record, TAG), owner: valueOf(record, OWNER) } : { tag: '', owner: '' }
}
