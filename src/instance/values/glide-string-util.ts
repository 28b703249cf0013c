// GlideStringUtil: the text methods that ServiceNow documents for scoped apps. A missing text counts as an empty one.

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const CHARACTERS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(ENTITIES).map(([character, entity]) => [entity, character])),
  '&nbsp;': ' ',
}
const SHORT_ESCAPES: Record<string, string> = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' }

const textOf = (source: unknown): string => (source === null || source === undefined ? '' : String(source))

export class GlideStringUtil {
  static dotToUnderBar(source: unknown): string {
    return textOf(source).replaceAll('.', '_')
  }

  /** Removes quotes, single and double. */
  static escapeAllQuotes(source: unknown): string {
    return textOf(source).replace(/['"]/g, '')
  }

  /** Escapes angle brackets and line feeds: the characters that the documents show. */
  static escapeForHomePage(source: unknown): string {
    return textOf(source).replaceAll('<', '%3c').replaceAll('>', '%3e').replaceAll('\n', '\\n')
  }

  // Practice: global scripts encode and decode by these names.
  static base64Encode(source: unknown): string {
    return Buffer.from(textOf(source)).toString('base64')
  }

  static base64Decode(source: unknown): string {
    return Buffer.from(textOf(source), 'base64').toString()
  }

  /** @returns numbers from 0 to 255 */
  static base64DecodeAsBytes(source: unknown): number[] {
    return [...Buffer.from(textOf(source), 'base64')]
  }

  static urlEncode(source: unknown): string {
    return encodeURIComponent(textOf(source)).replaceAll('%20', '+')
  }

  static escapeHTML(source: unknown): string {
    return textOf(source).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
  }

  static getHTMLValue(source: unknown): string {
    return GlideStringUtil.escapeHTML(source)
  }

  static escapeNonPrintable(source: unknown): string {
    return textOf(source).replace(
      /[\u0000-\u001f\u007f]/g,
      (character) => SHORT_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    )
  }

  /** `^` parts the terms of an encoded query; doubled, it stands for itself. */
  static escapeQueryTermSeparator(source: unknown): string {
    return textOf(source).replaceAll('^', '^^')
  }

  static escapeTicks(source: unknown): string {
    return textOf(source).replaceAll("'", "\\'")
  }

  /** The digits of a text. */
  static getNumeric(source: unknown): string {
    return textOf(source).replace(/[^0-9]/g, '')
  }

  static isBase64(source: unknown): boolean {
    return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(textOf(source).replace(/\s/g, ''))
  }

  /** 32 hexadecimal characters. */
  static isEligibleSysID(id: unknown): boolean {
    return /^[0-9a-f]{32}$/i.test(textOf(id))
  }

  static newLinesToBreaks(value: unknown): string {
    return textOf(value).replace(/\r?\n/g, '<br/>')
  }

  static normalizeWhitespace(value: unknown): string {
    return textOf(value)
      .replace(/[\r\n\t ]+/g, ' ')
      .trim()
  }

  /** The name in scoped apps. */
  static unescapeHTML(source: unknown): string {
    return textOf(source).replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => CHARACTERS[entity] ?? entity)
  }

  /** The name in global scripts. */
  static unEscapeHTML(source: unknown): string {
    return GlideStringUtil.unescapeHTML(source)
  }
}
