// What the note at a Kandji device says, and how it is known again. Nothing here needs the platform.

/** The first line of a note of the app's. */
const MARK = 'This device in ServiceNow:'

export interface Links {
  /** Address of the instance, with a slash at its end. */
  instance: string
  /** Class and sys_id of the configuration item. */
  itemClass: string
  item: string
  /** sys_id of its asset, or empty. */
  asset: string
}

export function noteOf({ instance, itemClass, item, asset }: Links): string {
  const lines = [MARK, `Configuration item: ${instance}${itemClass}.do?sys_id=${item}`]
  if (asset !== '') lines.push(`Asset: ${instance}alm_asset.do?sys_id=${asset}`)
  return lines.join('\n')
}

const LINK = /^(Configuration item|Asset): https?:\/\/\S+\.do\?sys_id=\w+\s*$/

/**
 * A note of the app's with other links: what people have written before, between or behind them stays.
 * @param note as `noteOf` makes it
 */
export function withLinks(before: string, note: string): string {
  const lines = before.split(/\r?\n/)
  const isOurs = (line: string): boolean => line.trim() === MARK || LINK.test(line)
  const at = lines.findIndex(isOurs)
  const ours = lines.filter(isOurs).map((line) => line.trim())
  if (ours.join('\n') === note) return before.trim()
  const rest = lines.filter((line) => !isOurs(line))
  const place = at < 0 ? 0 : at
  return [...rest.slice(0, place), note, ...rest.slice(place)].join('\n').trim()
}

/** Whether a note is one that this instance made: another instance may keep one of its own. */
export const isOwn = (content: string, instance: string): boolean =>
  content.indexOf(MARK) >= 0 && content.indexOf(instance) >= 0

/** The address of the instance as `glide.servlet.uri` has it, with a slash at its end; empty where that is no address. */
export function instanceOf(text: string): string {
  const address = text.trim()
  if (!/^https?:\/\/[^\s/]+(\/\S*)?$/i.test(address)) return ''
  return address.charAt(address.length - 1) === '/' ? address : `${address}/`
}
