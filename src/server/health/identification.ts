// The check of identification: who decides which configuration item a device is, and whether that works here.

import { GlideAggregate, GlideRecord } from '@servicenow/glide'
import { identificationMode } from '../cmdb/configuration-item.ts'
import { hasTable } from '../cmdb/lookup.ts'
import { attention, failed, ok } from './check.ts'
import type { Check, Finding } from './check.ts'
import { countOf } from './count.ts'
import { DAY, secondsAgo } from './moment.ts'

const IDENTIFIERS = 'cmdb_identifier'
const ROWS = 'x_kandj_kandji_kandji_import_set_computer'
/** As the transform scripts word it. */
const REFUSED = "refused by ServiceNow's identification"
const DAYS = 7

export const identification: Check = {
  id: 'identification',
  title: 'Identification',
  look() {
    if (identificationMode() === 'coalesce')
      return ok(
        'The transform map decides by the serial number of a computer (identification = coalesce). Reconciliation rules of ServiceNow are not asked.'
      )
    return byServiceNow()
  },
}

function byServiceNow(): Finding {
  if (hasTable(IDENTIFIERS) && !hasHardwareRule())
    return failed(
      'No active identification rule of ServiceNow takes hardware (cmdb_identifier for cmdb_ci_hardware), so that devices are refused.',
      'Activate the Hardware Rule under Configuration > CI Identifiers, or set identification to `coalesce` under Kandji > Settings.'
    )
  const refused = refusedRows()
  if (refused > 0)
    return attention(
      `ServiceNow's identification and reconciliation decides. In the last ${DAYS} days it refused ${refused} rows.`,
      'Open Computer rows in error: the comment of each has what the identification said.'
    )
  return ok(
    `ServiceNow's identification and reconciliation decides (identification = ire), and refused no row in the last ${DAYS} days.`
  )
}

function hasHardwareRule(): boolean {
  const rule = new GlideRecord(IDENTIFIERS)
  rule.addQuery('applies_to', 'IN', 'cmdb_ci_hardware,cmdb_ci_computer')
  rule.addQuery('active', 'true')
  rule.setLimit(1)
  rule.query()
  return rule.hasNext()
}

function refusedRows(): number {
  const rows = new GlideAggregate(ROWS)
  rows.addQuery('sys_created_on', '>=', secondsAgo(DAYS * DAY))
  rows.addQuery('sys_import_state_comment', 'CONTAINS', REFUSED)
  return countOf(rows)
}
