// Events (sysevent): what scripts and the platform announce for others to act on.

import type { Store } from '../store.ts'
import { RecordState } from './record.ts'
import { QUIET_WRITE } from './writer.ts'

/** Writes an event (columns of sysevent); business rules don't run for it (ServiceNow docs, r_BuildAScript). */
export function queueEvent(store: Store, values: Record<string, string>): void {
  const { userId, userName } = store.session
  const all = { process_on: store.timestamp(), user_id: userId, user_name: userName, ...values, state: 'ready' }
  const state = RecordState.fresh('sysevent')
  for (const [column, value] of Object.entries(all)) state.set(store.schema.column('sysevent', column)!, value)
  store.records.insert(state, QUIET_WRITE)
}
