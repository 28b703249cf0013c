// Configuration items that Kandji delivered, whatever their class.

import { GlideAggregate } from '@servicenow/glide'
import { DISCOVERY_SOURCE } from '../../cmdb/configuration-item.ts'

export const HARDWARE = 'cmdb_ci_hardware'

/** A count of them, to be narrowed. */
export function devices(): GlideAggregate {
  const count = new GlideAggregate(HARDWARE)
  count.addQuery('discovery_source', '=', DISCOVERY_SOURCE)
  return count
}
