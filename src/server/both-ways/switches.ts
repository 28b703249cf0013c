// A switch that is turned off stops what waits. Its memories go with it: what changes from then on is not to be sent when it is
// turned on again.

import { GlideRecord } from '@servicenow/glide'
import { TABLE } from './memories.ts'
import { solveAll } from './problems.ts'
import { FIELDS, sharedValue } from './values.ts'
import type { Field } from './values.ts'

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

function forget(field: Field): void {
  const record = new GlideRecord(TABLE)
  record.addQuery('field', field)
  record.deleteMultiple()
}
