// A switch that is turned off stops what waits. Its memories go with it: what changes from then on is not to be sent when it is
// turned on again.

import { GlideRecord } from '@servicenow/glide'
import { TABLE } from './memories.ts'
import { solveAll } from './problems.ts'
import { FIELDS, sharedValue } from './values.ts'
import type { Field } from './values.ts'

/** So long one call forgets: a person waits for it. */
const MOST_MS = 2000

/** Runs after one of the settings was written, and before the job: not every way of writing a setting runs rules. */
export function switched(): void {
  for (const field of FIELDS) {
    const value = sharedValue(field)
    if (!value || value.mode()) continue
    const record = new GlideRecord(TABLE)
    record.addQuery('field', field)
    record.setLimit(1)
    record.query()
    if (!record.next()) continue
    forget(field)
    solveAll(field)
  }
}

/** What waits or is undecided goes first. The job goes on with what there is no time for. */
function forget(field: Field): void {
  const began = Date.now()
  for (const operator of ['!=', '=']) {
    const record = new GlideRecord(TABLE)
    record.addQuery('field', field)
    record.addQuery('state', operator, 'agreed')
    record.query()
    while (record.next()) {
      if (Date.now() - began > MOST_MS) return
      record.deleteRecord()
    }
  }
}
