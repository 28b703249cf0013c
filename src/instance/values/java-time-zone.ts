// A time zone as the platform's Java has it: what gs.getSession().getTimeZone() gives and setTZ() takes.
// Source: ServiceNow docs, australia: c_GlideDateTimeAPI (setTZ, getUserTimeZone), c_GlideSessionAPI; java.util.TimeZone.

import { now } from './clock.ts'
import { daylightSavingAt, isTimeZone, offsetAt } from './time-zone.ts'

/** Short names that Java keeps for compatibility, of which JavaScript knows fewer. */
const SHORT: Record<string, string> = {
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  AST: 'America/Anchorage',
  BST: 'Asia/Dhaka',
  CST: 'America/Chicago',
  CTT: 'Asia/Shanghai',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  PST: 'America/Los_Angeles',
}

/** An offset for a name, which Java takes and which is not here. */
const CUSTOM = /^GMT[+-]/

export interface JavaTimeZone {
  getID(): string
  getRawOffset(): number
  getOffset(milliseconds: unknown): number
  useDaylightTime(): boolean
  toString(): string
}

/**
 * The time zone of a name; GMT for a name that is none, as in Java.
 * @throws Error for an offset such as `GMT+2`
 */
export function javaTimeZone(name: string): JavaTimeZone {
  if (CUSTOM.test(name))
    throw new Error(`The time zone ${name} is not implemented by the local instance: name a region`)
  const known = name in SHORT || isTimeZone(name)
  const id = known ? name : 'GMT'
  const zone = known ? (SHORT[name] ?? name) : 'UTC'
  const standard = (): number => offsetAt(now(), zone) - daylightSavingAt(now(), zone)
  const year = new Date(now()).getUTCFullYear()
  const saves = [0, 6].some((month) => daylightSavingAt(Date.UTC(year, month, 1), zone) !== 0)
  return {
    getID: () => id,
    getRawOffset: standard,
    getOffset: (milliseconds) => offsetAt(Number(milliseconds), zone),
    useDaylightTime: () => saves,
    // Java goes on with its table of changes.
    toString: () => `sun.util.calendar.ZoneInfo[id="${id}"]`,
  }
}

/** The name by which JavaScript knows a time zone. @throws Error for what is no time zone */
export function zoneNameOf(timeZone: unknown): string {
  const id = (timeZone as Partial<JavaTimeZone> | null | undefined)?.getID?.()
  if (id === undefined)
    throw new Error(`setTZ: expected a time zone, such as gs.getSession().getTimeZone(), got ${String(timeZone)}`)
  return SHORT[String(id)] ?? (String(id) === 'GMT' ? 'UTC' : String(id))
}
