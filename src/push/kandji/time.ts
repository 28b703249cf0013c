// Kandji's times. They come as `2024-05-13 20:09:27.374451+00:00` and `2024-07-23T14:11:37.150080Z`, and are in UTC whatever the zone
// of this machine. Date.parse alone takes `device 5` for a day of the year 2001.

const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(?:Z|([+-]\d\d):?(\d\d)?)?)?$/i

/** @returns milliseconds since 1970; undefined for what is no time */
export function readTime(value: unknown): number | undefined {
  const match = typeof value === 'string' ? TIME.exec(value.trim()) : null
  if (match === null) return undefined
  const [, day, time = '00:00', hours = '+00', minutes = '00'] = match
  const ms = Date.parse(`${day}T${time}${hours}:${minutes}`)
  return Number.isNaN(ms) ? undefined : ms
}
