// Text as a ServiceNow column can take it.

/** ServiceNow reads this very word as "clear this field". */
export const RESERVED_WORD = 'NULL'

/** Longer than any column: of a text of megabytes only the beginning is looked at. */
const LONGEST = 64 * 1024

/** Any JSON value as clean text: no control characters, no half surrogate pairs, no white space at the ends. Not text: ''. */
export function cleanText(value: unknown): string {
  const text =
    typeof value === 'string'
      ? value.slice(0, LONGEST)
      : typeof value === 'number' && Number.isFinite(value)
        ? String(value)
        : ''
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
}

/** Of a reason that a service gives: enough for a person, and little enough to keep thousands of them. */
export const LONGEST_REASON = 2_000

/** Cuts to a column's length in UTF-16 units, which is how ServiceNow counts, without cutting an emoji in half. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splitsPair ? length - 1 : length).trimEnd()
}
