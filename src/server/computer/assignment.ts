// x_kandj_kandji_assignment notes, for each CI, the owner that Kandji last named, and whom it set for that.

import { GlideRecord } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'
import { NO_NOTE } from '../shared/owner.ts'
import type { Note } from '../shared/owner.ts'
import { OWNER_NOT_NOTED } from '../shared/remarks.ts'

const TABLE = 'x_kandj_kandji_assignment'
const NOT_KEPT = `${OWNER_NOT_NOTED} in ${TABLE}, so that this owner is left alone from now on`

/** What is noted about the owner of this CI. */
export function notedOwner(configurationItem: string): Note {
  const record = noteOf(configurationItem)
  if (!record) return NO_NOTE
  return {
    word: valueOf(record, 'kandji_user'),
    owner: valueOf(record, 'assigned_to'),
    outcome: valueOf(record, 'outcome') as Note['outcome'],
  }
}

/**
 * Brings the note about a CI's owner in line with a decision.
 * @returns what could not be written, for a person; empty where all was
 */
export function keepNote(configurationItem: string, note: Note | undefined): string {
  const existing = noteOf(configurationItem)
  if (note === undefined) {
    return !existing || existing.deleteRecord() ? '' : NOT_KEPT
  }
  const record = existing || new GlideRecord(TABLE)
  const values: Record<string, string> = { kandji_user: note.word, assigned_to: note.owner, outcome: note.outcome }
  const columns = Object.keys(values)
  if (existing && columns.every((column) => valueOf(existing, column) === values[column])) return ''
  if (!existing) {
    record.initialize()
    record.setValue('configuration_item', configurationItem)
  }
  for (const column of columns) record.setValue(column, values[column])
  return (existing ? record.update() : record.insert()) ? '' : NOT_KEPT
}

function noteOf(configurationItem: string): GlideRecord | undefined {
  const record = recordsWhere(TABLE, 'configuration_item', configurationItem)
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}
