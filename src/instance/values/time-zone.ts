// Time zones by Node's own tables. A "wall clock" is a local date and time written as if it were UTC milliseconds.

const UTC_NAMES = new Set(['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT'])
const FORMATS = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = FORMATS.get(timeZone)
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      throw new Error(`Expected an IANA time zone such as Europe/Berlin or US/Pacific, got '${timeZone}'`)
    }
    FORMATS.set(timeZone, format)
  }
  return format
}

/** Whether a text names a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return UTC_NAMES.has(name) || formatFor(name) !== undefined
  } catch {
    return false
  }
}

/** The wall clock in a time zone at an instant (UTC milliseconds). */
export function toWallClock(instant: number, timeZone: string): number {
  if (UTC_NAMES.has(timeZone)) return instant
  const part: Record<string, string> = {}
  for (const { type, value } of formatFor(timeZone).formatToParts(instant)) part[type] = value
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year)
  const wall = new Date(0)
  wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day))
  wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second))
  return wall.getTime() + (instant - Math.floor(instant / 1000) * 1000)
}

/** Milliseconds that a time zone is ahead of UTC at an instant, daylight saving time included. */
export function offsetAt(instant: number, timeZone: string): number {
  return toWallClock(instant, timeZone) - instant
}

/**
 * The instant (UTC milliseconds) at which a time zone's clocks show a wall clock. Of a time that is shown twice in
 * autumn it is the first, a time that is left out in spring is moved on by the gap (assumed, ServiceNow does not say).
 */
export function fromWallClock(wall: number, timeZone: string): number {
  if (UTC_NAMES.has(timeZone)) return wall
  const day = 24 * 60 * 60 * 1000
  const before = wall - offsetAt(wall - day, timeZone)
  if (toWallClock(before, timeZone) === wall) return before
  const after = wall - offsetAt(wall + day, timeZone)
  return toWallClock(after, timeZone) === wall ? after : before
}

/** Milliseconds of daylight saving time in a time zone at an instant; 0 outside of it. */
export function daylightSavingAt(instant: number, timeZone: string): number {
  const year = new Date(instant).getUTCFullYear()
  const standard = Math.min(offsetAt(Date.UTC(year, 0, 1), timeZone), offsetAt(Date.UTC(year, 6, 1), timeZone))
  return offsetAt(instant, timeZone) - standard
}
