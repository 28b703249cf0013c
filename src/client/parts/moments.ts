// Dates and spans in the words of the reader's language and time zone.

const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** `Nov 26, 2026, 9:05 AM` */
export const whenText = (moment: Date): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(moment)

/** `Nov 26` for a day of the instance, `2026-11-26`. */
export const dayText = (day: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`)
  )

/** `5 minutes ago`, `in 2 hours`; below a minute `now`. */
export function agoText(moment: Date, now: Date): string {
  const distance = moment.getTime() - now.getTime()
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
  const [unit, length] = UNITS.find(([, least]) => Math.abs(distance) >= least) ?? ['second', Infinity]
  return format.format(Math.trunc(distance / length), unit)
}

/** `42 s`, `5 min`, `3 h`, `2 days` */
export function spanText(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} h`
  return `${Math.round(seconds / 86_400)} days`
}

/** The last `count` days as the instance writes them, the earliest first. Its days begin at midnight UTC. */
export function lastDays(count: number, now: Date): string[] {
  const DAY_MS = 86_400_000
  return Array.from({ length: count }, (_none, index) =>
    new Date(now.getTime() - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10)
  )
}
