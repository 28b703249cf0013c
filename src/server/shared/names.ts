// Lists of names as people write them into a setting. Nothing here needs the platform: kandji-push imports it, too.

/**
 * The names of a setting, in order: one name a line, or several in a line with commas between them. A name that has a
 * comma of its own stands in quotes: `"Apple, Inc.",Apple`. Blank ones are left out.
 */
export function namesIn(setting: string): string[] {
  const names: string[] = []
  if (setting === '') return names
  for (const line of setting.split(/[\r\n]+/)) {
    const parts = line.match(/\s*"(?:[^"]|"")*"\s*|[^,]+/g) || []
    for (const part of parts) {
      const text = part.trim()
      const isQuoted = text.length > 1 && text.charAt(0) === '"' && text.charAt(text.length - 1) === '"'
      const name = isQuoted ? text.slice(1, -1).replace(/""/g, '"').trim() : text
      if (name !== '') names.push(name)
    }
  }
  return names
}

/** The names under which the company Apple may be known, when the setting says nothing. */
export const APPLE_NAMES = ['Apple', 'Apple Inc.', 'Apple, Inc.', 'Apple Inc', 'Apple Computer', 'Apple Computer, Inc.']
