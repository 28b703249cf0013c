// GlideSchedule: whether, and for how long, a schedule (cmn_schedule) is on. Source: ServiceNow docs, australia:
// c_GlideScheduleScopedAPI. A schedule without entries is always on (documented by the example of `add`).

import { where } from '../../database/query.ts'
import { text } from '../../database/rows.ts'
import { completeWithThrowers, documentedMethods } from '../../scripting/not-implemented.ts'
import { DAY } from '../../values/calendar.ts'
import { displaySettings } from '../../values/display-settings.ts'
import { GlideDateTime, GlideDuration } from '../../values/index.ts'
import { fromWallClock, isTimeZone, toWallClock } from '../../values/time-zone.ts'
import { type Caller, textOf } from '../caller.ts'
import { readSpan, type Span, type Stretch, stretches } from './spans.ts'

/** How far ahead it looks for time that is left: days. */
const HORIZON = 3 * 366

const instantOf = (moment: unknown): number =>
  moment instanceof GlideDateTime ? moment.getNumericValue() : new GlideDateTime(textOf(moment)).getNumericValue()

/** The constructor that scripts get. @param makeMoment gives dates in the form that the scope knows */
export const scheduleConstructor = (
  { instance }: Caller,
  makeMoment: new (value: unknown) => GlideDateTime
): unknown => {
  class GlideSchedule {
    #name = ''
    #timeZone = displaySettings().timeZone
    #spans: Span[] = []

    constructor(sysId?: unknown, timeZone?: unknown) {
      if (textOf(sysId) !== '') this.load(sysId, timeZone)
      else if (textOf(timeZone) !== '') this.setTimeZone(timeZone)
    }

    /** @param excluded the sys_id of an entry that does not count */
    load(sysId: unknown, timeZone?: unknown, excluded?: unknown): void {
      const schedule = instance.database.get('cmn_schedule', textOf(sysId))
      this.#name = text(schedule ?? {}, 'name')
      const zones = [textOf(timeZone), text(schedule ?? {}, 'time_zone'), displaySettings().timeZone]
      this.#timeZone = zones.find((zone) => zone !== '' && isTimeZone(zone)) ?? 'UTC'
      this.#spans = schedule ? this.#read(textOf(sysId), textOf(excluded), new Set()) : []
    }

    /** The entries of a schedule and of those that belong to it (cmn_other_schedule), which may take time away. */
    #read(sysId: string, excluded: string, seen: Set<string>): Span[] {
      if (seen.has(sysId)) return []
      seen.add(sysId)
      const own = instance.database
        .select(where('cmn_schedule_span', { schedule: sysId }))
        .filter((row) => row.sys_id !== excluded)
        .flatMap((row) => readSpan(row, this.#timeZone) ?? [])
      const others = instance.database.select(where('cmn_other_schedule', { schedule: sysId })).flatMap((row) => {
        const excludes = /^exclude/.test(text(row, 'type'))
        return this.#read(text(row, 'child_schedule'), excluded, seen).map((span) => ({
          ...span,
          excludes: span.excludes || excludes,
        }))
      })
      return [...own, ...others]
    }

    setTimeZone(timeZone: unknown): void {
      if (isTimeZone(textOf(timeZone))) this.#timeZone = textOf(timeZone)
    }

    getName(): string {
      return this.#name
    }

    /** Whether there is an entry. */
    isValid(): boolean {
      return this.#spans.length > 0
    }

    isInSchedule(moment: unknown): boolean {
      const instant = instantOf(moment)
      return this.#between(instant, instant + 1000).length > 0
    }

    /** The time that the schedule is on from a moment to another one. */
    duration(start: unknown, end: unknown): GlideDuration {
      const on = this.#between(instantOf(start), instantOf(end)).reduce((sum, [from, to]) => sum + to - from, 0)
      return new GlideDuration(on)
    }

    /** The moment at which the schedule was on for that long. */
    add(start: unknown, length: unknown): GlideDateTime {
      let rest = length instanceof GlideDuration ? length.getNumericValue() : Number(textOf(length)) || 0
      const from = instantOf(start)
      for (let day = from; day < from + HORIZON * DAY; day += DAY)
        for (const [low, high] of this.#between(day, day + DAY)) {
          if (rest <= high - low) return this.#moment(low + rest)
          rest -= high - low
        }
      return this.#moment(from)
    }

    /** Milliseconds until the schedule is on again, -1 for never. */
    whenNext(moment: unknown, timeZone?: unknown): number {
      if (timeZone !== undefined) this.setTimeZone(timeZone)
      const from = instantOf(moment)
      for (let day = from; day < from + HORIZON * DAY; day += DAY) {
        const [next] = this.#between(day, day + DAY)
        if (next) return next[0] - from
      }
      return -1
    }

    #moment(instant: number): GlideDateTime {
      const moment = new makeMoment('')
      moment.setNumericValue(instant)
      return moment
    }

    /** Stretches between two instants, as instants. */
    #between(from: number, to: number): Stretch[] {
      if (to <= from) return []
      if (!this.isValid()) return [[from, to]]
      const wall = (instant: number): number => toWallClock(instant, this.#timeZone)
      const instant = (at: number): number => fromWallClock(at, this.#timeZone)
      return stretches(this.#spans, wall(from), wall(to)).map(([low, high]) => [
        Math.max(from, instant(low)),
        Math.min(to, instant(high)),
      ])
    }
  }
  completeWithThrowers(GlideSchedule, 'GlideSchedule', documentedMethods('GlideSchedule'))
  return GlideSchedule
}
