import { scheduleOf, stampOf } from '../../../src/instance/jobs/job-record.ts'
import { nextRun } from '../../../src/instance/jobs/schedule.ts'

type Job = Record<string, string | number>

/** The next runs of a job after a time, one after the other. */
function runs(job: Job, after: string, count = 1): string[] {
  const schedule = scheduleOf(job)
  const times: string[] = []
  for (let at: number | undefined = Date.parse(`${after.replace(' ', 'T')}Z`); times.length < count;) {
    at = nextRun(schedule, at)
    if (at === undefined) break
    times.push(stampOf(at))
  }
  return times
}

const at = (time: string): string => `1970-01-01 ${time}`

describe('a daily job', () => {
  const job = { run_type: 'daily', run_time: at('02:30:00') }

  test('runs today when its time is still to come, else tomorrow', () => {
    expect(runs(job, '2026-03-01 02:29:59', 2)).toEqual(['2026-03-01 02:30:00', '2026-03-02 02:30:00'])
    expect(runs(job, '2026-03-01 02:30:00')).toEqual(['2026-03-02 02:30:00'])
  })

  test('waits for the start of its window and ends with it', () => {
    const window = { ...job, run_start: '2026-06-01 03:00:00', run_end: '2026-06-03 23:59:59' }
    expect(runs(window, '2026-01-01 00:00:00', 5)).toEqual(['2026-06-02 02:30:00', '2026-06-03 02:30:00'])
  })

  test('that repeats every second day counts from its first run', () => {
    const other = { ...job, run_time: at('09:00:00'), run_start: '2026-06-01 00:00:00', repeat_every: 2 }
    expect(runs(other, '2026-01-01 00:00:00', 3)).toEqual([
      '2026-06-01 09:00:00',
      '2026-06-03 09:00:00',
      '2026-06-05 09:00:00',
    ])
    expect(runs(other, '2026-06-28 12:00:00')).toEqual(['2026-06-29 09:00:00'])
  })

  test('keeps its local time when the clocks change', () => {
    const local = { ...job, time_zone: 'Europe/Berlin', entered_time: at('09:00:00'), run_time: at('08:00:00') }
    expect(runs(local, '2026-03-28 00:00:00', 2)).toEqual(['2026-03-28 08:00:00', '2026-03-29 07:00:00'])
  })

  test('in a time zone without the time as it was entered reads it from UTC', () => {
    expect(runs({ ...job, time_zone: 'America/New_York' }, '2026-01-10 03:00:00')).toEqual(['2026-01-11 02:30:00'])
  })

  test('whose time zone means the system’s runs by UTC', () => {
    expect(runs({ ...job, time_zone: 'floating' }, '2026-01-10 00:00:00')).toEqual(['2026-01-10 02:30:00'])
  })
})

describe('a weekly job', () => {
  // 2026-03-02 is a Monday.
  test('runs on its day', () => {
    const job = { run_type: 'weekly', run_dayofweek: '7', run_time: at('23:00:00') }
    expect(runs(job, '2026-03-02 00:00:00', 2)).toEqual(['2026-03-08 23:00:00', '2026-03-15 23:00:00'])
  })

  test('runs on each of its days', () => {
    const job = { run_type: 'weekly', run_dayofweek: '1', run_daysofweek: '35', run_time: at('01:00:00') }
    expect(runs(job, '2026-03-02 00:00:00', 3)).toEqual([
      '2026-03-04 01:00:00',
      '2026-03-06 01:00:00',
      '2026-03-11 01:00:00',
    ])
  })

  test('that repeats every third week takes all its days of that week', () => {
    const job = { run_type: 'weekly', run_daysofweek: '17', repeat_every: 3, run_start: '2026-03-02 00:00:00' }
    expect(runs(job, '2026-03-01 00:00:00', 3)).toEqual([
      '2026-03-02 00:00:00',
      '2026-03-08 00:00:00',
      '2026-03-23 00:00:00',
    ])
  })
})

describe('a monthly job', () => {
  test('of the 31st runs on the last day of each month', () => {
    const job = { run_type: 'monthly', run_dayofmonth: 31, run_time: at('04:00:00') }
    expect(runs(job, '2027-12-31 04:00:00', 4)).toEqual([
      '2028-01-31 04:00:00',
      '2028-02-29 04:00:00',
      '2028-03-31 04:00:00',
      '2028-04-30 04:00:00',
    ])
  })

  test('crosses the end of the year', () => {
    const job = { run_type: 'monthly', run_dayofmonth: 15, run_time: at('00:00:00') }
    expect(runs(job, '2026-12-15 00:00:00')).toEqual(['2027-01-15 00:00:00'])
  })

  test('that repeats every third month counts from its first run', () => {
    const job = { run_type: 'monthly', run_dayofmonth: 5, repeat_every: 3, run_start: '2026-01-20 00:00:00' }
    expect(runs(job, '2026-01-01 00:00:00', 2)).toEqual(['2026-02-05 00:00:00', '2026-05-05 00:00:00'])
  })
})

test('a job of a week in the month, of a day of the year, and of a weekday of the year', () => {
  const third = { run_type: 'week_in_month', run_weekinmonth: '3', run_dayofweek: '2' }
  expect(runs(third, '2026-03-01 00:00:00', 2)).toEqual(['2026-03-17 00:00:00', '2026-04-21 00:00:00'])
  const july = { run_type: 'day_and_month_in_year', run_month: '7', run_dayofmonth: 14 }
  expect(runs(july, '2026-07-14 00:00:00')).toEqual(['2027-07-14 00:00:00'])
  const october = { run_type: 'day_week_month_year', run_month: '10', run_weekinmonth: '2', run_dayofweek: '1' }
  expect(runs(october, '2026-01-01 00:00:00')).toEqual(['2026-10-12 00:00:00'])
})

describe('a job that runs periodically', () => {
  const job = { run_type: 'periodically', run_period: '1970-01-01 04:30:00', run_start: '2026-03-01 00:00:00' }

  test('first runs at its starting time', () => {
    expect(runs(job, '2026-02-01 00:00:00', 2)).toEqual(['2026-03-01 00:00:00', '2026-03-01 04:30:00'])
  })

  test('keeps to its periods however late it is', () => {
    expect(runs(job, '2026-03-02 00:00:00')).toEqual(['2026-03-02 03:00:00'])
    expect(runs(job, '2026-03-02 03:00:00')).toEqual(['2026-03-02 07:30:00'])
  })

  test('takes periods of days', () => {
    expect(runs({ ...job, run_period: '1970-01-05 00:00:00' }, '2026-03-01 00:00:00')).toEqual(['2026-03-05 00:00:00'])
  })

  test('without a period never runs', () => {
    expect(runs({ run_type: 'periodically', run_start: '2026-03-01 00:00:00' }, '2026-02-01 00:00:00')).toEqual([])
  })
})

test('a job that runs once runs at its start, and never when that is past', () => {
  const job = { run_type: 'once', run_start: '2026-03-01 10:00:00' }
  expect(runs(job, '2026-03-01 09:59:59', 2)).toEqual(['2026-03-01 10:00:00'])
  expect(runs(job, '2026-03-01 10:00:00')).toEqual([])
})

test('a job on demand has no time of its own', () => {
  expect(runs({ run_type: 'on_demand', run_time: at('02:30:00') }, '2026-03-01 00:00:00')).toEqual([])
})

test('what is not known is named', () => {
  expect(() => scheduleOf({ run_type: 'business_calendar_start' })).toThrow(
    'The run type business_calendar_start is not implemented by the local instance'
  )
  expect(() => scheduleOf({ run_type: 'daily', time_zone: 'Mars/Olympus' })).toThrow("got 'Mars/Olympus'")
})
