// Whether a deletion that a package brings is carried out.
// Source: ServiceNow docs, australia: generation-skip-records-app-installs, view-upgrade-history. Whether these count as the
// customer's own applications or as a third party's is not known: include_my_schema is taken as it is set.

import type { Kernel } from '../kernel.ts'

/** `apply` it, `skip` it and say so, or `ignore` it. */
export type Deletion = 'apply' | 'skip' | 'ignore'

const SCHEMA = ['sys_db_object', 'sys_dictionary']
const CHOICES = ['sys_choice', 'sys_choice_set']

export function deletionOf(kernel: Kernel, table: string): Deletion {
  const property = (name: string): string | undefined => kernel.property(`com.glide.apps.${name}`)
  const isOn = (name: string): boolean => property(name) === 'true'
  if (isOn('include_my_deletes')) return 'apply'
  if (isOn('include_my_schema') && SCHEMA.includes(table)) return 'apply'
  if (isOn('include_only_sys_choice') && CHOICES.includes(table)) return 'apply'
  // Who says no to deletions is not asked about each of them.
  return property('include_my_deletes') === 'false' && !isOn('force_skips') ? 'ignore' : 'skip'
}
