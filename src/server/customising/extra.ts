// Further columns that KandjiMapping gives a record. Each is looked at by itself: one that can't be used is named and left out,
// the others are written.

import { GlideRecord } from '@servicenow/glide'
import { OF_OWN_MAPPING } from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { quoted, quotedText } from '../staging/row.ts'
import { answerOf } from './kandji-mapping.ts'
import { columnTextOf, described } from './values.ts'

/** What belongs to the app: by it records are recognised, or another function of KandjiMapping speaks of it. */
const NOT_OURS: Record<string, string> = {
  serial_number: 'by it a device is recognised',
  discovery_source: 'it is always Kandji',
  last_discovered: "it is Kandji's last check-in",
  assigned_to: 'answer it in `owner`',
  model_id: 'answer it in `model`',
}
const MDM_RECORDS = 'x_kandj_kandji_mdm'
/** Columns of an MDM record that the app writes; a column of this name at the CI is free. */
const MDM_OWN =
  /^(kandji_.*|computer|configuration_item|fingerprint|is_removed|is_missing|retired_.*|blueprint_name|last_check_in|first_enrollment|asset_tag)$/
const DATE = /^\d{4}-\d\d-\d\d$/
const DATE_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/
const WHOLE = /^[+-]?\d+$/
const TRUTH: Record<string, string> = { true: '1', false: '0', '1': '1', '0': '0' }

/** What columns of these types take, in words; other types take any text. */
const FORMS: Record<string, [form: RegExp, words: string]> = {
  glide_date: [DATE, 'a date like 2026-03-31'],
  glide_date_time: [DATE_TIME, 'a time in UTC like 2026-03-31 14:00:00'],
  due_date: [DATE_TIME, 'a time in UTC like 2026-03-31 14:00:00'],
  integer: [WHOLE, 'a whole number'],
  longint: [WHOLE, 'a whole number'],
  decimal: [NUMBER, 'a number'],
  float: [NUMBER, 'a number'],
  boolean: [/^(true|false|1|0)$/, 'true or false'],
}

export interface OwnColumns {
  /** Column → value; those that are empty are left out. */
  values: Record<string, string>
  /** What could not be used, each in words for a person. */
  problems: string[]
}

/**
 * What KandjiMapping.extra answers for a row.
 * @param table class of the record that the row makes or changes
 * @param other the table that the device's other row goes to: what is meant for it is left for that row
 */
export function ownColumnsOf(source: StagingRow, table: string, other: string): OwnColumns {
  const own: OwnColumns = { values: {}, problems: [] }
  const { value, fault } = answerOf(source, 'extra')
  if (fault !== undefined) own.problems.push(`${fault}, no further column was set`)
  if (value === undefined) return own
  if (!isPlainObject(value)) {
    own.problems.push(
      `${OF_OWN_MAPPING}.extra answered ${described(value)}, expected an object of column and value: no further column was set`
    )
    return own
  }
  const [record, others] = [new GlideRecord(table), new GlideRecord(other)]
  for (const column of Object.keys(value)) {
    const { text, why } = judged(record, others, column, value[column])
    if (why !== undefined)
      own.problems.push(`${OF_OWN_MAPPING}.extra answered ${quoted(column)}, ${why}: it was left out`)
    else if (text !== undefined && text !== '') own.values[column] = text
  }
  return own
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return typeof (value as { getTableName?: unknown }).getTableName !== 'function'
}

/** The value as it is written, or why it can't be; neither for a column of the other table. */
function judged(
  record: GlideRecord,
  others: GlideRecord,
  column: string,
  value: unknown
): { text?: string; why?: string } {
  if (value === undefined || value === null) return {}
  if (/^sys_/.test(column) || NOT_OURS[column] !== undefined)
    return { why: `which is not for KandjiMapping to set: ${NOT_OURS[column] || 'the platform keeps it'}` }
  const isMdm = record.getTableName() === MDM_RECORDS
  if (isMdm && MDM_OWN.test(column))
    return others.isValidField(column) ? {} : { why: 'which is not for KandjiMapping to set: the app keeps it' }
  if (!record.isValidField(column))
    return others.isValidField(column) ? {} : { why: `which is no column of ${record.getTableName()}` }
  const text = columnTextOf(value)
  if (text === undefined) return { why: `with ${described(value)} in place of a text` }
  return text === '' ? {} : inForm(record, column, text)
}

function inForm(record: GlideRecord, column: string, text: string): { text?: string; why?: string } {
  const element = record.getElement(column)
  const type = `${element.getED().getInternalType()}`
  const form = FORMS[type]
  if (form && !form[0].test(text)) return { why: `with ${quotedText(text)}, expected ${form[1]}` }
  if (type === 'boolean') return { text: TRUTH[text] }
  if (type !== 'reference') return { text }
  record.setValue(column, text)
  const isThere = `${record.getDisplayValue(column) || ''}` !== ''
  return isThere ? { text } : { why: `with ${quotedText(text)}, which is no record of ${element.getReferenceTable()}` }
}
