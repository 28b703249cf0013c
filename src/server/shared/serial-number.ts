// What is a serial number, and what only looks like one. One list for the app and for kandji-push, which imports it: nothing
// here needs the platform.
// Source of the kinds: KB0744965 (empty, one character repeated, or listed), KB0780914; the placeholders are those that
// firmware and inventory tools write into an empty field, as public bug reports name them.

/** Invisible characters (Unicode category Cf): two serial numbers that differ only in these look the same. */
const INVISIBLE =
  /[\u00AD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/g

/** Nothing invisible, and no blank: most serial numbers. */
const PLAIN = /^[!-~]*$/

/** Compared in lower case, letters and digits alone. */
export const PLACEHOLDERS = [
  '0',
  'na',
  'nil',
  'nul',
  'null',
  'none',
  'nothing',
  'undefined',
  'unknown',
  'unknownserial',
  'unavailable',
  'unspecified',
  'invalid',
  'empty',
  'blank',
  'missing',
  'noserial',
  'noserialnumber',
  'notavailable',
  'notapplicable',
  'notspecified',
  'notset',
  'notpresent',
  'notprovided',
  'notfound',
  'notknown',
  'tbd',
  'tobedetermined',
  'tobefilled',
  'tobefilledbyoem',
  'filledbyoem',
  'oem',
  'default',
  'defaultstring',
  'serial',
  'serialno',
  'serialnumber',
  'serialnum',
  'systemserial',
  'systemserialnumber',
  'chassisserialnumber',
  'baseboardserialnumber',
  'boardserialnumber',
  'biosserialnumber',
  'enclosureserialnumber',
  'assetserialnumber',
  'productserialnumber',
  'machineserialnumber',
  'yourserialnumber',
  'sn',
  'string',
  'true',
  'false',
  'nan',
  'infinity',
  'object',
  'objectobject',
  'error',
  'fail',
  'test',
  'dummy',
  'sample',
  'example',
]
const COUNTED = '01234567890123456789'
const SHORTEST_COUNTED = 4

/** The serial number as it is compared and kept: no invisible characters, no blanks at the ends. */
export function cleanSerial(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(INVISIBLE, '').trim()
}

/** The form in which placeholders are compared: case, blanks and punctuation say nothing. */
export function bareSerial(text: string): string {
  return text.toLowerCase().replace(/[\s!-/:-@[-`{-~\u00A0-\u00BF\u2000-\u206F\u3000-\u303F\uFE50-\uFE6F]/g, '')
}

/** Why a text is no serial number; empty where it is one. `placeholder` is all that a person has to look at in Kandji. */
export interface SerialFault {
  code: 'no-serial' | 'placeholder-serial'
  /** Continues a sentence that begins with `serial_number`. */
  reason: string
}

/**
 * Judges a serial number.
 * @param serial as `cleanSerial` gives it
 * @param more further placeholders that are known here: compared as the built-in ones
 */
export function serialFault(serial: string, more: string[] = []): SerialFault | undefined {
  if (serial === '') return { code: 'no-serial', reason: 'is blank' }
  const fault = (reason: string): SerialFault => ({ code: 'placeholder-serial', reason })
  if (/^javascript:/i.test(serial)) return fault('begins with `javascript:`, which ServiceNow would run as a script')
  const bare = bareSerial(serial)
  if (bare === '') return fault('holds no letter and no digit')
  if (/^(.)\1+$/.test(bare)) return fault('is one character repeated')
  if (bare.length >= SHORTEST_COUNTED && COUNTED.indexOf(bare) >= 0) return fault('is a row of counted digits')
  if (PLACEHOLDERS.indexOf(bare) >= 0 || more.some((one) => bareSerial(one) === bare))
    return fault('is a placeholder, which many devices may have')
  return undefined
}
