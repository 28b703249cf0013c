// Problems that the app itself finds while it talks to Kandji, in the table of those that kandji-push reports.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'

const TABLE = 'x_kandj_kandji_problem'

export type Code = 'kandji-refused' | 'unknown-in-kandji' | 'conflict'

const REMEDIES: Record<Code, string> = {
  'kandji-refused':
    'See what Kandji says. A missing permission is given in Kandji › Settings › Access, API Token; then change the value again.',
  'unknown-in-kandji': 'Have the user in a directory that Kandji knows, then assign the device again.',
  conflict: 'Decide which of the two values is kept.',
}

/** Opens a problem of a configuration item, or brings it up to date. An accepted one stays accepted. */
export function raise(configurationItem: string, code: Code, reason: string): void {
  const item = new GlideRecord('cmdb_ci')
  if (!item.get(configurationItem)) return
  const known = problemOf(configurationItem, code)
  const record = known || new GlideRecord(TABLE)
  const now = new GlideDateTime().getValue()
  if (!known) {
    record.initialize()
    record.setValue('subject', `${valueOf(item, 'name') || configurationItem} ${valueOf(item, 'serial_number')}`.trim())
    record.setValue('code', code)
    record.setValue('configuration_item', configurationItem)
    record.setValue('serial_number', valueOf(item, 'serial_number'))
    record.setValue('first_seen', now)
  }
  if (valueOf(record, 'state') !== 'accepted') record.setValue('state', 'open')
  record.setValue('reason', reason)
  record.setValue('remedy', REMEDIES[code])
  record.setValue('last_seen', now)
  if (known) record.update()
  else record.insert()
}

/** The problem is no more. */
export function solve(configurationItem: string, code: Code): void {
  const record = problemOf(configurationItem, code)
  if (!record || valueOf(record, 'state') === 'solved') return
  record.setValue('state', 'solved')
  record.update()
}

function problemOf(configurationItem: string, code: Code): GlideRecord | undefined {
  const record = new GlideRecord(TABLE)
  record.addQuery('configuration_item', configurationItem)
  record.addQuery('code', code)
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}
