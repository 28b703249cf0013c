// How large a row of an import set is. Source: ServiceNow docs, r_MaximumRowSize: the content of all fields, in the bytes
// of the character set; a row with more than 8,126 is skipped and listed in the import log.

import type { Column } from '../database/columns.ts'

/** Bytes that the values of a row take, each cut to the length of its column. Keys that name no column take none. */
export function rowSize(columns: Map<string, Column>, values: Record<string, string>): number {
  let bytes = 0
  for (const [name, value] of Object.entries(values)) {
    const column = columns.get(name)
    if (column) bytes += Buffer.byteLength(value.slice(0, column.maxLength || undefined))
  }
  return bytes
}

export const tooLarge = (most: number): string => `Row size too large (> ${most})`
