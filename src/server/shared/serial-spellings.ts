// A serial number as barcode readers, spreadsheets and people leave it in other records: with something before or behind it. ServiceNow
// takes each for another serial number. Nothing here needs the platform.

/** The letter that Apple's barcodes begin with, what spreadsheets put before a text, and how people introduce a number. */
const BEFORE = ['', 'S', ' ', '\u00a0', '\t', "'", '"', 'SN', 'SN ', 'SN:', 'SN: ', 'S/N', 'S/N ', 'S/N:', 'S/N: ']

/** Behind it may be anything that cannot go on a serial number. */
const GOES_ON = /^[a-z0-9]/i

/** Texts that a query can look for, without those that begin with the serial number: a query finds them by that. */
export const spellingsOf = (serial: string): string[] => [
  ...BEFORE.slice(1).map((before) => `${before}${serial}`),
  `"${serial}"`,
]

/** Whether a text is the serial number with something before or behind it, or the serial number itself. */
export function isSpelling(text: string, serial: string): boolean {
  const [own, sought] = [text.toLowerCase(), serial.toLowerCase()]
  const at = own.indexOf(sought)
  if (at < 0) return false
  const isIntroduced = BEFORE.some((before) => before.toLowerCase() === own.slice(0, at))
  return isIntroduced && !GOES_ON.test(own.slice(at + sought.length))
}
