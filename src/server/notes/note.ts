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

/** Whether a note is one that this instance made: another instance may keep one of its own. */
export const isOwn = (content: string, instance: string): boolean =>
  content.indexOf(MARK) >= 0 && content.indexOf(instance) >= 0

/** The address of the instance as `glide.servlet.uri` has it, with a slash at its end; empty where that is no address. */
export function instanceOf(text: string): string {
  const address = text.trim()
  if (!/^https?:\/\/[^\s/]+(\/\S*)?$/i.test(address)) return ''
  return address.charAt(address.length - 1) === '/' ? address : `${address}/`
}
