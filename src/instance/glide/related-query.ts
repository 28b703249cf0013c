// The records that a relationship of an app's own (sys_relationship) finds for a record.
// Source: ServiceNow docs, t_CreateDefinedRelatedLists (query with: `current` is the query, `parent` the record of the form).

import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import { withFields } from '../scripting/proxy.ts'
import { GlideRecord } from './glide-record.ts'

export interface Relationship {
  name: string
  scope: string
  /** What refines the query. */
  script: string
}

/** The encoded query of the records of a table. @throws whatever the script throws */
export function relatedQuery(
  platform: Platform,
  table: string,
  { name, scope, script }: Relationship,
  parent: RecordState
): string {
  const record = new GlideRecord({ instance: platform, scope }, table)
  const bindings = { current: withFields(record), parent: platform.glide(scope).recordOf(parent) }
  platform.scripts.run(scope, script, bindings, `relationship ${name}`)
  return record.getEncodedQuery()
}
