// Read-only columns and the APIs that keep to the rights of a user: Table API, JSONv2 and GlideRecordSecure.
// Source: ServiceNow docs, read-only-option, make-field-read-only (australia). Plain GlideRecords of scripts write them; that values are
// safe "once they've been entered", so that a new record takes them: as the documents put it.

import type { Column } from '../database/columns.ts'
import type { Kernel } from '../kernel.ts'

/** What columns without an option of their own keep to. */
const LEGACY = 'glide.read_only.legacy_read_only_behavior'

/** Whether such an API leaves the value of a record that is there as it is. */
export function isReadOnly(instance: Kernel, { readOnly, readOnlyOption }: Column): boolean {
  if (!readOnly) return false
  const isOwn = readOnlyOption !== '' && readOnlyOption !== 'instance_configured'
  const option = isOwn ? readOnlyOption : instance.property(LEGACY) || 'client_script_modifiable'
  return option !== 'display_read_only'
}
