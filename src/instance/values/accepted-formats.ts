// The formats that ServiceNow reads a date and time in, in its order.

import { readDate, type ReadDate } from './date-format.ts'

/** How the platform stores dates and times. */
export const INTERNAL_DATE_TIME = 'yyyy-MM-dd HH:mm:ss'
export const INTERNAL_DATE = 'yyyy-MM-dd'
export const INTERNAL_TIME = 'HH:mm:ss'

/** Documented for the constructor GlideDateTime(String) and for setValue (Server API reference, Australia). */
const ACCEPTED_FORMATS = [
  INTERNAL_DATE_TIME,
  'MM/dd/yyyy HH:mm:ss',
  'MM-dd-yyyy HH:mm:ss',
  'MM-dd-yyyy HH:mm',
  'MM-dd-yyyy',
  'MM/dd/yyyy',
  'dd-MM-yyyy HH:mm:ss',
  'dd-MM-yyyy HH.mm.ss',
  'dd-MM-yyyy HH.mm',
  'dd-MM-yy HH.mm.ss',
  'dd/MM/yyyy',
  'dd-MM-yyyy',
  'yyyy-MM-dd HH:mm',
  INTERNAL_DATE,
  'dd.MM.yyyy HH:mm:ss',
  'dd.MM.yyyy HH.mm.ss',
  'dd.MM.yyyy hh:mm:ss a',
  'dd.MM.yyyy hh.mm.ss a',
  'dd.MM.yyyy',
]

/** Reads a text by the first format that fits. */
export function readByFirst(text: string, formats: string[]): ReadDate | undefined {
  for (const format of formats) {
    const read = readDate(text, format)
    if (read) return read
  }
  return undefined
}

/** Reads a text in any format that the platform accepts for an internal value, as UTC milliseconds. */
export function readAccepted(text: string): number | undefined {
  return readByFirst(text, ACCEPTED_FORMATS)?.wall
}
