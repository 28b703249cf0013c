// sn_currency: writes and reads amounts of money. Converting them needs rates of exchange, which are not here.
// Source: ServiceNow docs, australia: GlideCurrencyFormatterScopedAPI, GlideCurrencyParserScopedAPI, GlideCurrencyValueScopedAPI.

import { displaySettings } from '../../values/display-settings.ts'
import { textOf } from '../caller.ts'
import { parseNumber, separatorsOf } from './numbers.ts'

const DEFAULT_FORMAT = '%s%v'
/** Of the base system in English; that of the session is not kept here. */
const DEFAULT_CURRENCY = 'USD'
const MOST_PLACES = 20

const symbolOf = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency

/** The language of a locale; what is no locale counts as English, whose separators the documents' own example has so. */
function languageOf(code: unknown, country: unknown): string {
  try {
    return Intl.getCanonicalLocales(`${textOf(code)}-${textOf(country)}`)[0] ?? 'en-US'
  } catch {
    return 'en-US'
  }
}

/**
 * The constructor that scripts get.
 * @param format with `%s` the symbol, `%v` the amount, `%c` the code, `%l` the amount as it is given, `%p` a percent sign
 */
export const GlideCurrencyFormatter = function (format?: unknown): object {
  let [language, least, most] = [displaySettings().language, 0, MOST_PLACES]
  const amountOf = (value: string): string =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: Math.max(least, most),
      // The decimal text as it is: a JavaScript number would lose places.
    })
      .format(value as unknown as number)
      .replace(/\s/g, ' ')
  const formatter = {
    setLocale: (code: unknown, country: unknown) => ((language = languageOf(code, country)), formatter),
    setMinFractionDigits: (places: unknown) => ((least = Number(places)), formatter),
    setMaxFractionDigits: (places: unknown) => ((most = Number(places)), formatter),
    /** @throws Error for an amount that is no decimal number, which may have no commas */
    format(value: unknown, currency: unknown): string {
      const [amount, code] = [textOf(value), textOf(currency)]
      const parts: Record<string, () => string> = {
        s: () => symbolOf(code),
        v: () => amountOf(decimalOf(amount)),
        c: () => code,
        l: () => amount,
        p: () => '%',
      }
      return (textOf(format) || DEFAULT_FORMAT).replace(/%([svclp])/g, (_place, part: string) => parts[part]!())
    },
  }
  return formatter
}

function decimalOf(amount: string): string {
  if (/^-?\d+(\.\d+)?$/.test(amount)) return amount
  throw new Error(`GlideCurrencyFormatter.format: expected an amount such as 2436.23, got '${amount}'`)
}

/** The constructor that scripts get. */
export const GlideCurrencyParser = function (): object {
  let [language, currency] = ['en-US', DEFAULT_CURRENCY]
  return {
    setLocale: (code: unknown, country: unknown) => void (language = languageOf(code, country)),
    setDefaultCurrencyCode: (code: unknown) => void (currency = textOf(code)),
    /** @param value an amount, with the code of its currency in front or without, as in `USD;1,234.56` */
    parse(value: unknown): object {
      const [, code, amount] = /^(?:(\w{3});)?(.*)$/s.exec(textOf(value)) as unknown as [string, string?, string?]
      const { grouping, decimal } = separatorsOf(language)
      return currencyValue(code ?? currency, String(parseNumber((amount ?? '').replace(/\s/g, ' '), grouping, decimal)))
    },
  }
}

const currencyValue = (code: string, amount: string): object => ({
  getAmount: () => amount,
  getCurrencyCode: () => code,
  toString: () => `${code};${amount}`,
})
