// sn_impex.CSVParser: one line of CSV as a list or an object. Source: ServiceNow docs, australia: CSVParserScopedAPI.

import { textOf } from './caller.ts'

/** The constructor that scripts get. */
export const CSVParser = function (): object {
  return {
    parseLineToArray: (line: unknown, delimiter?: unknown, quote?: unknown): string[] =>
      valuesOf(textOf(line), textOf(delimiter) || ',', textOf(quote) || '"'),
    parseLineToObject(line: unknown, headers: unknown, delimiter?: unknown, quote?: unknown): Record<string, string> {
      if (!Array.isArray(headers) || !headers.length) throw new Error('CSVParser: Header list is empty')
      const values = valuesOf(textOf(line), textOf(delimiter) || ',', textOf(quote) || '"')
      return Object.fromEntries(headers.map((header, at) => [textOf(header), values[at] ?? '']))
    },
  }
}

/** A quote within quotes is written twice. */
function valuesOf(line: string, delimiter: string, quote: string): string[] {
  const values: string[] = []
  let value = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const rest = line.slice(at)
    if (isQuoted && rest.startsWith(quote + quote)) {
      value += quote
      at += 2 * quote.length - 1
    } else if (rest.startsWith(quote)) {
      isQuoted = !isQuoted
      at += quote.length - 1
    } else if (!isQuoted && rest.startsWith(delimiter)) {
      values.push(value)
      value = ''
      at += delimiter.length - 1
    } else value += line[at]
  }
  return [...values, value]
}
