// Operations that set, copy, compare and convert values. Source: ServiceNow docs, cmdb-rte-operation-types.

import { GlideDateTime, parseDate } from '../../values/index.ts'
import { isNumber } from './numbers.ts'
import { type Operate, setting, type Value } from './operation.ts'

/** A constant. Whether it replaces a value is for the column overwrite_existing_value to say. */
export const set: Operate = (_inputs, row) => [setting(row, 'set_value') || null]

/** `true` and `1` are true, everything else is false. */
export const toBoolean: Operate = ([text = null]) => [String(/^(true|1)$/i.test(text?.trim() ?? ''))]

/** By the date format, else as GlideDateTime reads it, else empty. */
export const toDate: Operate = ([text = null], row) => {
  if (text === null) return [null]
  const format = setting(row, 'date_format')
  const date = format ? byFormat(text, format) : undefined
  return [date ? date.toISOString().slice(0, 19).replace('T', ' ') : asGlide(text)]
}

/** Zones that people write by name, in hours from UTC: Java reads them where the format has a z. */
const ZONES: Record<string, string> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  IST: '+05:30',
  JST: '+09:00',
}

function byFormat(text: string, format: string): Date | undefined {
  const named = text.replace(/\b[A-Z]{3,4}$/, (zone) => (ZONES[zone] ? `GMT${ZONES[zone]}` : zone))
  try {
    return parseDate(text, format) ?? parseDate(named, format)
  } catch {
    // A format that can't be read is a format that does not fit.
    return undefined
  }
}

function asGlide(text: string): Value {
  const date = new GlideDateTime()
  date.setValue(text)
  return date.isValid() ? date.getValue() : null
}

/** The least or greatest of the inputs that are of the data type; it stays written as it was. */
export const minMax: Operate = (inputs, row) => {
  const type = setting(row, 'data_type') || 'STRING'
  const greatest = setting(row, 'min_max') === 'MAX'
  const given = inputs.flatMap((text) => {
    const key = text === null ? null : sortKey(type, text)
    return key === null || text === null ? [] : [{ text, key }]
  })
  if (!given.length) return [null]
  const best = given.reduce((one, other) => (other.key !== one.key && other.key > one.key === greatest ? other : one))
  return [best.text]
}

function sortKey(type: string, text: string): string | number | null {
  if (type === 'NUMERIC') return isNumber(text) ? Number(text) : null
  return type === 'DATE' ? asGlide(text) : text
}
