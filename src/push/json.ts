// JSON that others have written: read within bounds, and looked into without trust in its shape.

/** Deeper than anything that Kandji or ServiceNow sends; recursion over what is read ends long before the stack does. */
export const MOST_DEPTH = 100

/** A page has some ten thousand values. Each costs many times its text in memory, so their number has a ceiling, too. */
export const MOST_VALUES = 1_000_000

/** `fault` completes "a body that is …". */
export type JsonReading = { json: unknown } | { fault: string }

/** Never throws. */
export function readJson(text: string): JsonReading {
  if (text === '') return { fault: 'empty' }
  const fault = outOfBounds(text)
  if (fault !== undefined) return { fault }
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return { fault: 'not JSON' }
  }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * Looks before anything is built: what is out of bounds would already have cost the memory or the stack.
 * @returns what it is, undefined when it is within bounds
 */
export function outOfBounds(text: string): string | undefined {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(text, at)
        break
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        if (++depth > MOST_DEPTH) return `JSON nested deeper than ${MOST_DEPTH} levels`
        break
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        depth--
        break
      case COMMA:
        if (++values > MOST_VALUES) return `JSON with more than ${MOST_VALUES} values`
    }
  }
  return undefined
}

/** @returns where the closing quote is, or the end of what has none */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes++
    if (escapes % 2 === 0) return end
  }
  return text.length
}

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** Text, numbers and truth values as text; '' for anything else. `String()` throws for some objects. */
export function plainText(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}

/** A number, also one that is written as text; undefined for anything else. */
export function plainNumber(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value.trim() ? Number(value) : NaN
  return Number.isFinite(number) ? number : undefined
}

/** What this program itself has written: an object of texts. @returns undefined when it is none any more */
export function readTexts(text: unknown): Record<string, string> | undefined {
  const reading = typeof text === 'string' ? readJson(text) : { fault: 'no text' }
  if (!('json' in reading)) return undefined
  const { json } = reading
  const fields = fieldsOf(json)
  const areTexts = Object.values(fields).every((value) => typeof value === 'string')
  return fields === json && areTexts ? (fields as Record<string, string>) : undefined
}
