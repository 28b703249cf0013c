// GlideDuration: a span of time, kept as the platform keeps it: so many milliseconds since 1970-01-01 00:00:00.
// Negative spans are "not supported" by ServiceNow's documents; here they are written with a leading minus (assumed).

import { readAccepted } from './accepted-formats.ts'
import { DAY } from './calendar.ts'
import { formatDate } from './date-format.ts'
import { ElapsedTime } from './elapsed-time.ts'
import { isNumeric, type NumericValue } from './numbers.ts'

const UNITS: [name: string, milliseconds: number][] = [
  ['Day', DAY],
  ['Hour', 3_600_000],
  ['Minute', 60_000],
  ['Second', 1000],
]

/** Reads `[-][d ]HH:mm:ss`, the hours as many as they are; undefined for anything else. */
function readDuration(text: string): number | undefined {
  const match = /^\s*(-?)(?:(\d+)\s+)?(\d+):([0-5]?\d):([0-5]?\d)\s*$/.exec(text)
  if (!match) return undefined
  const [, sign, days = '0', hours, minutes, seconds] = match
  const span = Number(days) * DAY + Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000
  return sign ? -span : span
}

export class GlideDuration extends ElapsedTime {
  /** No argument: no time at all. A number: milliseconds. A text: `d HH:mm:ss`. A GlideDuration: its copy. */
  constructor(value: unknown = 0) {
    super(0)
    if (typeof value === 'string') this.setDisplayValue(value)
    else this.setValue(value)
  }

  /** A new duration: this one and another (documented to leave this one as it is). */
  add(value: NumericValue): GlideDuration {
    return new GlideDuration(this.getNumericValue() + value.getNumericValue())
  }

  /** A new duration: this one less another. */
  subtract(value: NumericValue): GlideDuration {
    return new GlideDuration(this.getNumericValue() - value.getNumericValue())
  }

  /** Whole days. */
  getDayPart(): number {
    return Math.trunc(this.getNumericValue() / DAY) || 0
  }

  /** Days, rounded up where the rest is more than 12 hours. */
  getRoundedDayPart(): number {
    const days = this.getDayPart()
    const rest = Math.abs(this.getNumericValue() % DAY)
    return rest > DAY / 2 ? days + Math.sign(this.getNumericValue()) : days
  }

  /** `3 Days 12 Hours`; seconds are shown only of spans below one minute (assumed). */
  getDisplayValue(): string {
    if (!this.hasValue()) return ''
    let rest = Math.abs(this.getNumericValue())
    const shown: string[] = []
    for (const [name, size] of UNITS) {
      const count = Math.floor(rest / size)
      rest -= count * size
      if (name === 'Second' ? shown.length === 0 : count > 0) shown.push(`${count} ${name}${count === 1 ? '' : 's'}`)
    }
    return this.#sign() + shown.join(' ')
  }

  /** `d HH:mm:ss`, without the days if there are none. */
  getDurationValue(): string {
    if (!this.hasValue()) return ''
    const days = Math.abs(this.getDayPart())
    const time = formatDate(new Date(Math.abs(this.getNumericValue()) % DAY), 'HH:mm:ss')
    return `${this.#sign()}${days ? `${days} ` : ''}${time}`
  }

  /** The internal value: the duration as a date and time from 1970-01-01 00:00:00. */
  getValue(): string {
    return this.toString()
  }

  /** Sets the duration from `d HH:mm:ss`. Anything else leaves it empty. */
  setDisplayValue(asDisplayed: string): void {
    this.#set(readDuration(String(asDisplayed)))
  }

  /** Sets the duration from an internal value (a date and time from 1970-01-01), a number of milliseconds, or a time. */
  setValue(value: unknown): void {
    if (value instanceof ElapsedTime) this.#set(value.toString() === '' ? undefined : value.getNumericValue())
    else if (isNumeric(value)) this.#set(Number(value))
    else this.#set(readAccepted(String(value)) ?? readDuration(String(value)))
  }

  #set(milliseconds: number | undefined): void {
    if (milliseconds === undefined) this.clear()
    else this.setNumericValue(milliseconds)
  }

  #sign(): string {
    return this.getNumericValue() < 0 ? '-' : ''
  }
}
