// What the user's wall clock shows at a moment of the database.

import { displaySettings } from './display-settings.ts'
import { toWallClock } from './time-zone.ts'

/** @param moment UTC, as a date and time or a date alone, which is no moment and stays. @returns `yyyy-MM-dd HH:mm:ss` */
export function wallClockText(moment: string): string {
  const { timeZone } = displaySettings()
  const instant = Date.parse(`${moment.replace(' ', 'T')}Z`)
  if (moment.length <= 10 || Number.isNaN(instant)) return moment
  return new Date(toWallClock(instant, timeZone)).toISOString().slice(0, 19).replace('T', ' ')
}
