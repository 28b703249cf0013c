// Times as ServiceNow keeps them, `yyyy-MM-dd HH:mm:ss` in UTC, and how long ago they are.

import { GlideDateTime } from '@servicenow/glide'

const MINUTE = 60
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const now = (): string => `${new GlideDateTime().getValue()}`

/** The time so many seconds before now. */
export function secondsAgo(seconds: number): string {
  const time = new GlideDateTime()
  time.addSeconds(-seconds)
  return `${time.getValue()}`
}

/** Seconds from one time to another; 0 where either is empty. */
export function secondsBetween(from: string, to: string): number {
  const seconds = (milliseconds(to) - milliseconds(from)) / 1000
  return isNaN(seconds) ? 0 : seconds
}

const milliseconds = (time: string): number => Date.parse(`${time.replace(' ', 'T')}Z`)

/** `90 seconds`, `5 minutes`, `3 hours`, `12 days`: two of a unit at least, so that nothing is rounded far. */
export function durationText(seconds: number): string {
  const units: Array<[number, string]> = [
    [DAY, 'days'],
    [HOUR, 'hours'],
    [MINUTE, 'minutes'],
  ]
  const unit = units.find(([length]) => seconds >= 2 * length)
  return unit ? `${Math.floor(seconds / unit[0])} ${unit[1]}` : `${Math.max(0, Math.floor(seconds))} seconds`
}
