// sn_i18n.NumberFormatter and GlideLocale: numbers as a language writes them.
// Source: ServiceNow docs, australia: NumberFormatterBoth, c_GlideLocaleScopedAPI.

import { displaySettings } from '../../values/display-settings.ts'
import { textOf } from '../caller.ts'

/** A number has so many places at most: what the platform does with more is not documented. */
const MOST_PLACES = 3

/**
 * Reads a number from the left up to the first character that belongs to none.
 * @throws Error when the text begins with no number
 */
export function parseNumber(text: string, grouping: string, decimal: string): number {
  let digits = ''
  for (const character of text) {
    if (character === grouping && digits && !digits.includes('.')) continue
    if (character === decimal && !digits.includes('.')) digits += '.'
    else if (/\d/.test(character) || (character === '-' && !digits)) digits += character
    else break
  }
  if (!/\d/.test(digits)) throw new Error(`ParseException: Unparseable number: "${text}"`)
  return Number(digits)
}

/** The separators of a language; French and its kin group by a narrow blank, which is read as any blank. */
export function separatorsOf(language: string): { grouping: string; decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.5)
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return { grouping: blank(find('group')), decimal: find('decimal') }
}

const blank = (text: string): string => text.replace(/\s/g, ' ')

const formatted = (number: unknown, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: MOST_PLACES }).format(Number(number))

export const NumberFormatter = Object.freeze({
  format: (number: unknown) => formatted(number, displaySettings().language),
  formatLang: (number: unknown, language: unknown) => formatted(number, textOf(language)),
  parseWithLocale(number: unknown, language: unknown, country: unknown): number {
    const { grouping, decimal } = separatorsOf(`${textOf(language)}-${textOf(country)}`)
    return parseNumber(blank(textOf(number)), grouping, decimal)
  },
  parseWithSeparators: (number: unknown, grouping: unknown, decimal: unknown) =>
    parseNumber(textOf(number), textOf(grouping), textOf(decimal)),
})

export const GlideLocale = Object.freeze({
  get: () => ({
    getDecimalSeparator: () => separatorsOf(displaySettings().language).decimal,
    getGroupingSeparator: () => separatorsOf(displaySettings().language).grouping,
  }),
})
