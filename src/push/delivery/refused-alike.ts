// Whether continuing with a queue is of any use: watches for refusals that are all alike.

import { Refused } from '../errors.ts'
import { SERVICENOW } from '../servicenow/explain.ts'
import { isRemark, partsOf } from '../servicenow/note-code.ts'
import type { QueueKind } from '../servicenow/staging.ts'
import type { Settled } from './consignment.ts'
import type { QueuedRow } from './queue.ts'

/** Fewer may be refused alike by chance. */
const FEWEST_ROWS = 5

/** Where others were taken before, as many in a row may be a group that somebody's rule keeps out; so many are none. */
const LARGEST_GROUP = 100

/** Something may be wrong with one computer, such as too many duplicates of it, and all of its apps are refused for it. */
const FEWEST_COMPUTERS = 5

const KINDS: Readonly<Record<QueueKind, string>> = { computer: 'computer rows', mdm: 'MDM rows', app: 'apps' }

/** Says nothing of the cause: so ServiceNow ends any row that a script has ignored. */
const GENERAL = 'Target record not found'

/**
 * When rows of several computers are refused one after another for one reason that names none of them, it is the instance's: a
 * business rule, an identification rule, an access rule, a choice that is missing. A hundred thousand more would be refused as
 * well, and nobody would see the reason for the many. Where as many were taken before, it may be the reason of a group only.
 */
export class RefusedAlike {
  readonly #waiting: number
  readonly #takeBack: (rows: QueuedRow[]) => void
  /** What the last refusals have in common. */
  #reasons: string[] = []
  #rows: QueuedRow[] = []
  #computers = new Set<string>()
  #taken = 0

  /**
   * @param waiting of how many computers rows wait
   * @param takeBack makes refused rows wait again
   */
  constructor(waiting: number, takeBack: (rows: QueuedRow[]) => void) {
    this.#waiting = waiting
    this.#takeBack = takeBack
  }

  /** Takes results in the order of arrival, before they are kept. @throws Refused when continuing is of no use */
  look(results: ReadonlyArray<{ row: QueuedRow; result: Settled }>): void {
    for (const { row, result } of results) {
      if (result.outcome !== 'rejected') this.#taken++
      const reasons = result.outcome === 'rejected' ? reasonsOf(result.reason, row) : []
      const common = reasons.filter((reason) => this.#reasons.includes(reason))
      if (common.length === 0) this.#forget()
      if (reasons.length === 0) continue
      this.#reasons = common.length > 0 ? common : reasons
      this.#rows.push(row)
      this.#computers.add(row.deviceId)
    }
    const fewest = Math.max(FEWEST_ROWS, Math.min(this.#taken, LARGEST_GROUP))
    if (this.#rows.length < fewest || this.#computers.size < Math.min(FEWEST_COMPUTERS, this.#waiting)) return
    this.#takeBack(this.#rows)
    throw new Refused(SERVICENOW, explain(this.#rows, this.#reasons.join('; ')), 'refused-row')
  }

  #forget(): void {
    if (this.#rows.length === 0) return
    this.#reasons = []
    this.#rows = []
    this.#computers.clear()
  }
}

function explain(rows: readonly QueuedRow[], reason: string): string {
  const { kind } = rows[0]!
  const what = `ServiceNow refused ${rows.length} ${KINDS[kind]} one after another for the same reason: ${reason}.`
  const look = kind === 'app' ? '; `kandji-push connect` looks at what apps need' : ''
  return `${what} The others were not sent; all of them wait. Fix it in ServiceNow, then run again${look}.`
}

/** What may be another row's reason as well. Empty for a reason that names its row. */
function reasonsOf(reason: string, { serial, body, deviceId }: QueuedRow): string[] {
  if ([serial, deviceId, body['app_id'], body['path']].some((own) => own && reason.includes(own))) return []
  // What the app noted besides, such as an owner that is not known, is no reason.
  const parts = partsOf(reason).filter((part) => !isRemark(part))
  const telling = parts.filter((part) => part !== GENERAL)
  return telling.length > 0 ? telling : parts
}
