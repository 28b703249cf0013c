// How often ServiceNow learns that an unchanged device is still seen.

import type { ConfigurationFile } from './schema.ts'

const HOUR_MS = 60 * 60 * 1000

const DEFAULT_FRESHNESS_HOURS = 24

/** Milliseconds between two refreshes; Infinity for never. */
export function freshnessOf({ freshnessHours = DEFAULT_FRESHNESS_HOURS }: ConfigurationFile): number {
  return freshnessHours === 0 ? Infinity : freshnessHours * HOUR_MS
}

/**
 * Whether it is time again. What cron starts each day begins some seconds early at times, so a little less than the whole
 * time is enough. A last time that is still to come was left by a wrong clock.
 * @param last milliseconds since 1970; undefined where there was none: it is counted from now on, since a first run sends everything
 */
export function isDue(last: number | undefined, everyMs: number, now: number): boolean {
  if (last === undefined || everyMs === Infinity) return false
  return last > now || now - last >= everyMs - everyMs / 48
}
