// Trends of GlideAggregate: groups by a stretch of time. Source: ServiceNow docs, australia: c_GlideAggregateScopedAPI (`3/2018` for
// a quarter, `Sunday` without the year); how the other intervals are written is assumed from these. Times are the user's.

/** The name under which `getValue` gives the stretch. */
export const TIME_OF_TREND = 'timeref'

export const INTERVALS = ['value', 'minute', 'hour', 'date', 'dayofweek', 'week', 'month', 'quarter', 'year'] as const
export type Interval = (typeof INTERVALS)[number]

export interface Trend {
  field: string
  interval: Interval
  /** Minutes to a stretch, where that is what it counts. */
  units: number
}

export const isInterval = (name: string): name is Interval => (INTERVALS as readonly string[]).includes(name)

/** SQL of how a stretch is shown, and of what it is grouped and ordered by. */
interface TrendSql {
  shown: string
  sort: string
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const QUARTER = "(cast(strftime('%m', {}) AS integer) + 2) / 3"
/** Weeks begin on Sunday, and that of 1 January is the first. */
const WEEK =
  "(cast(strftime('%j', {}) AS integer) - 1 + cast(strftime('%w', strftime('%Y-01-01', {})) AS integer)) / 7 + 1"

export function trendSql({ interval, units }: Trend, column: string, withYear: boolean): TrendSql {
  const at = interval === 'value' ? column : `wall_clock(${column})`
  const of = (template: string): string => template.replaceAll('{}', at)
  const part = (format: string): string => `strftime('${format}', ${at})`
  const number = (format: string): string => `cast(${part(format)} AS integer)`
  const ofYear = (value: string): TrendSql => ({
    shown: `(${value}) || '/' || ${part('%Y')}`,
    sort: `${part('%Y')} || substr('0' || (${value}), -2)`,
  })
  switch (interval) {
    case 'value':
      return { shown: at, sort: at }
    case 'minute': {
      const stretch = `${number('%s')} / ${60 * units} * ${60 * units}`
      return { shown: `strftime('%Y-%m-%d %H:%M:00', ${stretch}, 'unixepoch')`, sort: stretch }
    }
    case 'hour':
      return { shown: part('%Y-%m-%d %H:00:00'), sort: part('%Y-%m-%d %H') }
    case 'date':
      return { shown: part('%Y-%m-%d'), sort: part('%Y-%m-%d') }
    case 'dayofweek': {
      const day = `CASE ${number('%w')} ${DAYS.map((name, at) => `WHEN ${at} THEN '${name}'`).join(' ')} END`
      return withYear
        ? { shown: `${day} || '/' || ${part('%Y')}`, sort: part('%Y%w') }
        : { shown: day, sort: part('%w') }
    }
    case 'week':
      return ofYear(of(WEEK))
    case 'month':
      return ofYear(number('%m'))
    case 'quarter':
      return ofYear(of(QUARTER))
    case 'year':
      return { shown: part('%Y'), sort: part('%Y') }
  }
}
