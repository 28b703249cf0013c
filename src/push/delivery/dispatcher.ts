// Works the outbox off: computer rows before MDM rows, at most 4 requests in flight.

import { ROW_KINDS, type RowKind } from '../inventory/rows.ts'
import { Consignment, type ConsignmentParts } from './consignment.ts'
import type { OutboxRow } from './outbox.ts'

/** ServiceNow has 4 threads a node for integrations; a fifth request would only queue, and push others out. */
const IN_FLIGHT = 4

/** From here on several rows a request pay: below, single posts are as quick and easier to read in ServiceNow's logs. */
const BATCH_FROM = 50

/** A batch has 30 s in all, on instances where one row may take a second. */
const ROWS_PER_BATCH = 20

export interface DispatcherParts extends ConsignmentParts {
  /** Aborted when one worker fails, so that the others stop; its signal is the one that the client's requests listen to. */
  abort: AbortController
}

/** Returns when nothing waits any more. @throws PushError when ServiceNow refuses or the patience is spent */
export async function emptyOutbox(parts: DispatcherParts): Promise<void> {
  const consignment = new Consignment(parts, parts.outbox.waiting() >= BATCH_FROM)
  parts.patience.progress()
  for (const kind of ROW_KINDS) await deliverAll(kind, parts, consignment)
}

async function deliverAll(kind: RowKind, parts: DispatcherParts, consignment: Consignment): Promise<void> {
  let claimed = 0
  const claim = (): OutboxRow[] => {
    const rows = parts.outbox.next(kind, claimed, consignment.batching ? ROWS_PER_BATCH : 1)
    claimed = rows.at(-1)?.seq ?? claimed
    return rows
  }
  // One request alone first: when the account or the app is at fault, one refusal says so as well as four.
  if (!consignment.answered) await consignment.deliver(claim())
  const work = async () => {
    for (let rows = claim(); rows.length > 0; rows = claim()) await consignment.deliver(rows)
  }
  let failed = false
  let firstError: unknown
  const stopAll = (error: unknown) => {
    if (!failed) firstError = error
    failed = true
    parts.abort.abort()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => work().catch(stopAll)))
  if (failed) throw firstError
}
