// Operations on numbers. Source: ServiceNow docs, cmdb-rte-operation-types, examples included.

import { type Operate, setting, type Value } from './operation.ts'

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

export const isNumber = (text: string): boolean => NUMBER.test(text.trim())

/** `1.00` is 1, `1.23` stays, what is no number becomes empty. */
export const toNumeric: Operate = ([text = null]) => [text !== null && isNumber(text) ? plain(text.trim()) : null]

/** In plain digits: long whole numbers keep all of theirs. */
function plain(text: string): string {
  if (/e/i.test(text)) return String(Number(text))
  const [, sign, whole, decimals = ''] = /^([+-]?)0*(\d*)(?:\.(\d*))?$/.exec(text)!
  const rest = decimals.replace(/0+$/, '')
  const number = `${whole || '0'}${rest && `.${rest}`}`
  return sign === '-' && number !== '0' ? `-${number}` : number
}

/** To the nearest whole number, halves up; what is no number becomes empty. */
export const roundNumeric: Operate = ([text = null]) => [
  text !== null && isNumber(text) ? String(Math.round(Number(text)) + 0) : null,
]

/** The first number in the text, with so many decimal places if told, and the trimmed rest of the text. */
export const extractNumeric: Operate = ([text = null], row) => {
  const found = text === null ? null : /(?:(?<![\w.])-)?\d+(?:\.\d+)?/.exec(text)
  if (text === null || !found) return [null, text === null ? null : text.trim() || null]
  const places = setting(row, 'decimal_places')
  const number: Value = places === '' ? found[0] : Number(found[0]).toFixed(Number(places))
  const remainder = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim()
  return [number, remainder || null]
}
