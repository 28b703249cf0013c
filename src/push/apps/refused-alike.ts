// The first apps of a run tell whether going on is of any use.

import type { Settled } from '../delivery/consignment.ts'
import type { QueuedRow } from '../delivery/queue.ts'
import { Refused } from '../errors.ts'
import { SERVICENOW } from '../servicenow/explain.ts'

/** Fewer may be refused alike by chance. */
const FEWEST = 5

/**
 * When all of them are refused for one reason that names none of them, it is the instance's: an identification rule, an access
 * rule, a choice that is missing. A hundred thousand more would be refused as well, and nobody would see it for the many.
 */
export function refusedAlike(results: ReadonlyArray<{ row: QueuedRow; result: Settled }>): Refused | undefined {
  const reasons = new Set<string>()
  for (const { row, result } of results) {
    if (result.outcome !== 'rejected') return undefined
    const { serial, body } = row
    if ([serial, body['app_id'], body['path']].some((own) => own && result.reason.includes(own))) return undefined
    reasons.add(result.reason)
  }
  const [reason] = reasons
  if (results.length < FEWEST || reasons.size !== 1) return undefined
  return new Refused(
    SERVICENOW,
    `ServiceNow refused the first ${results.length} apps for the same reason: ${reason}. The others were not sent; all of them wait. Put it right in ServiceNow, then run again; \`kandji-push connect\` looks at what apps need.`
  )
}
