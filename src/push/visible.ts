// Text that came from elsewhere, made harmless for a terminal and a log: what moves the cursor, turns the direction of writing or
// ends a line is shown as an escape. What is sent on to ServiceNow never goes through here.

/**
 * Control characters (those of C1 and DEL included), invisible ones that format or reorder text (bidi marks, zero width), line
 * and paragraph separators, and halves of surrogate pairs.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** For text of several lines of our own: all is shown but line breaks. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => (character === '\n' ? character : escaped(character)))
}

/** For a piece of text inside of a line, which whoever wrote it may not end. */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, escaped)
}

/** For text that may have lines of its own: those after the first are set in, so that none looks like one of the report's. */
export function setIn(text: string, by: string): string {
  return visible(text).replaceAll('\n', `\n${by}`)
}

/** One value as JSON on one line, with nothing in it that JSON allows and a terminal acts on. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, escaped)
}

/** As JSON and JavaScript write it, so that it means the same inside of a JSON text. */
function escaped(character: string): string {
  const short = SHORT[character]
  if (short) return short
  const units = Array.from({ length: character.length }, (_none, index) => character.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }
