// The styles of dates and times of getDisplayValueLang: full, long, medium and short, in any language.

const STYLES = ['full', 'long', 'medium', 'short'] as const

/**
 * The date of an instant in a time zone, in a style and a BCP 47 language. A style that is none of the four counts as
 * medium (documented).
 */
export function dateByStyle(instant: number, timeZone: string, style: string, language: string): string {
  const dateStyle = STYLES.find((name) => name === String(style).toLowerCase()) ?? 'medium'
  return new Intl.DateTimeFormat(language, { dateStyle, timeZone }).format(instant)
}

/** The time of an instant in a time zone, in a style and a language. */
export function timeByStyle(instant: number, timeZone: string, style: string, language: string): string {
  const timeStyle = STYLES.find((name) => name === String(style).toLowerCase()) ?? 'medium'
  return new Intl.DateTimeFormat(language, { timeStyle, timeZone }).format(instant).replace(/\s/g, ' ')
}
