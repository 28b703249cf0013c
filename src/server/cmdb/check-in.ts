// Kandji's last check-in on the MDM record. Rows of the computer table bring it, too: the daily refresh of a device is one of
// those alone.

import type { GlideRecord } from '@servicenow/glide'
import type { StagingRow } from '../staging/in-hand.ts'
import { checkInOf, isNews } from '../staging/check-in.ts'
import { sent } from '../staging/row.ts'
import { recordsWhere, valueOf } from './lookup.ts'

const MDM_RECORDS = 'x_kandj_kandji_mdm'

/** A check-in, UTC as ServiceNow keeps it or empty, is later than the one that the record has: it never goes back. */
export const isLater = (time: string, record: GlideRecord): boolean => isNews(time, valueOf(record, 'last_check_in'))

/**
 * Brings the record of a configuration item to the check-in that a computer row tells.
 * @returns whether it was changed
 */
export function moveCheckIn(source: StagingRow, configurationItem: string): boolean {
  const time = checkInOf(sent(source, 'last_seen'))
  if (time === '' || configurationItem === '') return false
  const record = recordsWhere(MDM_RECORDS, 'configuration_item', configurationItem)
  record.setLimit(1)
  record.query()
  if (!record.next() || !isLater(time, record)) return false
  record.setValue('last_check_in', time)
  record.setWorkflow(false)
  return `${record.update() || ''}` !== ''
}
