// Problems that the app itself finds while it talks to Kandji, in the table of those that kandji-push reports.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'
import type { Field } from './values.ts'

/** What of a device a problem is about. */
export type Subject = Field | 'note'

export const PROBLEMS = 'x_kandj_kandji_problem'

export type Code =
  'kandji-refused' | 'unknown-in-kandji' | 'conflict' | 'ambiguous-owner' | 'user-without-email' | 'user-not-made'

const REMEDIES: Record<Code, string> = {
  'kandji-refused':
    'See what Kandji says. A missing permission is given in Kandji › Settings › Access, API Token; then change the value again.',
  'unknown-in-kandji': 'Have the user in a directory that Kandji knows, then assign the device again.',
  conflict: 'Decide which of the two values is kept: by the buttons of this problem, or by its REST API.',
  'ambiguous-owner': 'Leave one user with this e-mail address or name in ServiceNow; the next import finds that one.',
  'user-without-email': 'Give the user an e-mail address in the directory that Kandji reads.',
  'user-not-made': 'See the system log: a rule or a policy of sys_user refused the record. Make the user by hand.',
}

/**
 * Opens a problem with a value of a configuration item, or brings it up to date. An accepted one stays accepted; a conflict only
 * as long as it is between the same two values.
 */
export function raise(configurationItem: string, code: Code, field: Subject, reason: string): void {
  const item = new GlideRecord('cmdb_ci')
  if (!item.get(configurationItem)) return
  write(problemOf('configuration_item', configurationItem, code, field), code, reason, {
    subject: `${valueOf(item, 'name') || configurationItem} ${valueOf(item, 'serial_number')}`.trim(),
    configuration_item: configurationItem,
    field,
    serial_number: valueOf(item, 'serial_number'),
  })
}

/** The same of what is no configuration item. @param subject what it is about, as people know it */
export function raiseOf(subject: string, code: Code, reason: string): void {
  write(problemOf('subject', subject, code), code, reason, { subject })
}

/** @param about what a new record says of its subject */
function write(known: GlideRecord | undefined, code: Code, reason: string, about: Record<string, string>): void {
  const record = known || new GlideRecord(PROBLEMS)
  const now = new GlideDateTime().getValue()
  if (!known) {
    record.initialize()
    for (const column of Object.keys(about)) record.setValue(column, about[column])
    record.setValue('code', code)
    record.setValue('first_seen', now)
  }
  const isAnother = code === 'conflict' && valueOf(record, 'reason') !== reason
  if (valueOf(record, 'state') !== 'accepted' || isAnother) record.setValue('state', 'open')
  record.setValue('reason', reason)
  record.setValue('remedy', REMEDIES[code])
  record.setValue('last_seen', now)
  if (known) record.update()
  else record.insert()
}

/** The problem is no more. */
export function solve(configurationItem: string, code: Code, field: Subject): void {
  close(problemOf('configuration_item', configurationItem, code, field))
}

/** No problem with a value is one any more, whatever configuration item has it. */
export function solveAll(field: Field): void {
  const record = new GlideRecord(PROBLEMS)
  record.addQuery('field', field)
  record.addQuery('state', '!=', 'solved')
  record.query()
  while (record.next()) close(record)
}

/** The same of what is no configuration item. */
export function solveOf(subject: string, code: Code): void {
  close(problemOf('subject', subject, code))
}

function close(record: GlideRecord | undefined): void {
  if (!record || valueOf(record, 'state') === 'solved') return
  record.setValue('state', 'solved')
  record.update()
}

function problemOf(column: string, value: string, code: Code, field?: Subject): GlideRecord | undefined {
  const record = recordsWhere(PROBLEMS, column, value)
  record.addQuery('code', code)
  if (field !== undefined) record.addQuery('field', field)
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}
