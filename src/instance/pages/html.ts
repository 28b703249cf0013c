// HTML as template literals: everything put in is escaped, save what is HTML already.

/** Text that is HTML and needs no escaping. `html` makes it, and pages that apps bring. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Content = Html | string | number | null | undefined | false | Content[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!)

function textOf(content: Content): string {
  if (content instanceof Html) return content.text
  if (Array.isArray(content)) return content.map(textOf).join('')
  return content === null || content === undefined || content === false ? '' : escape(String(content))
}

/** A template tag: `html\`<b>${name}</b>\``. Lists are joined; null, undefined and false are left out. */
export const html = (parts: TemplateStringsArray, ...contents: Content[]): Html =>
  new Html(parts.reduce((text, part, index) => text + textOf(contents[index - 1]) + part))

/** A local address with its query; empty values are left out. */
export function address(path: string, query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `${path}?${search.toString()}` : path
}
