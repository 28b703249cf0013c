// Arithmetic on wall clocks (a date and time written as if it were UTC milliseconds), as java.util.Calendar does it.

export const DAY = 24 * 60 * 60 * 1000

/** A wall clock with another year, month (1-12, or beyond it) or day; the day is cut to the month's last one. */
function withDate(wall: number, year: number, month: number, day: number): number {
  const date = new Date(wall)
  date.setUTCFullYear(year, month - 1, 1)
  date.setUTCDate(Math.min(day, daysInMonth(date.getTime())))
  return date.getTime()
}

export const yearOf = (wall: number): number => new Date(wall).getUTCFullYear()
/** 1 to 12. */
export const monthOf = (wall: number): number => new Date(wall).getUTCMonth() + 1
/** 1 to 31. */
export const dayOf = (wall: number): number => new Date(wall).getUTCDate()
/** Monday 1 to Sunday 7. */
export const dayOfWeek = (wall: number): number => new Date(wall).getUTCDay() || 7
/** Midnight of the day. */
export const startOfDay = (wall: number): number => Math.floor(wall / DAY) * DAY
/** Milliseconds since midnight. */
export const timeOfDay = (wall: number): number => wall - startOfDay(wall)

export function daysInMonth(wall: number): number {
  return new Date(Date.UTC(yearOf(wall), monthOf(wall), 0)).getUTCDate()
}

/** Weeks begin on Sunday, and the week of 1 January is the first (documented for getWeekOfYearUTC). */
export function weekOfYear(wall: number): number {
  const midnight = startOfDay(wall)
  const saturday = midnight + (6 - new Date(midnight).getUTCDay()) * DAY
  const newYear = Date.UTC(yearOf(saturday), 0, 1)
  return Math.floor((saturday - newYear) / DAY / 7) + 1
}

export const addDays = (wall: number, days: number): number => wall + days * DAY

export function addMonths(wall: number, months: number): number {
  return withDate(wall, yearOf(wall), monthOf(wall) + months, dayOf(wall))
}

export const addYears = (wall: number, years: number): number => addMonths(wall, 12 * years)

export function setDay(wall: number, day: number): number {
  return withDate(wall, yearOf(wall), monthOf(wall), day)
}

export function setMonth(wall: number, month: number): number {
  return withDate(wall, yearOf(wall), month, dayOf(wall))
}

export function setYear(wall: number, year: number): number {
  return withDate(wall, year, monthOf(wall), dayOf(wall))
}
