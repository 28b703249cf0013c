// A staging row as one script has it in hand: what its record has answered is not asked again. Each question to a record leaves the
// script, and the scripts of a row ask the same few some hundred times.

import type { GlideRecord } from '@servicenow/glide'

/** What is asked of a staging row: of its record, or of the row that {@link inHand} makes of it. */
export interface StagingRow {
  getTableName(): string
  getUniqueValue(): string
  getValue(column: string): string
}

/** Called, it gives its record. That tells it from a record: whatever else is asked of one would be a column of it. */
type InHand = StagingRow & (() => GlideRecord) & { trimmed(column: string): string }

/**
 * Takes a row in hand, for as long as one script runs: another one may have changed a column by then. Taken in hand again it is
 * the same.
 */
export function inHand(source: StagingRow): StagingRow {
  if (isInHand(source)) return source
  const record = source as GlideRecord
  const table = `${record.getTableName()}`
  const sysId = `${record.getUniqueValue() || ''}`
  const values: Record<string, string> = {}
  const texts: Record<string, string> = {}
  const row: InHand = () => record
  row.getTableName = () => table
  row.getUniqueValue = () => sysId
  row.getValue = (column) => {
    if (values[column] === undefined) values[column] = `${record.getValue(column) || ''}`
    return values[column]
  }
  row.trimmed = (column) => {
    if (texts[column] === undefined) texts[column] = row.getValue(column).trim()
    return texts[column]
  }
  return row
}

/** What a row holds in a column, without blanks around it; empty where that is nothing. */
export const trimmed = (source: StagingRow, column: string): string =>
  isInHand(source) ? source.trimmed(column) : `${source.getValue(column) || ''}`.trim()

/** The record of a row, for whoever is to have the whole of it. */
export const recordBehind = (source: StagingRow): GlideRecord => (isInHand(source) ? source() : (source as GlideRecord))

const isInHand = (source: StagingRow): source is InHand => typeof source === 'function'
