// Schedules. Source: ServiceNow docs, australia: c_GlideScheduleScopedAPI (its examples, with their sys_ids); repeats:
// t_DefineASchedule.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const WEEKDAYS = '08fcd0830a0a0b2600079f56b1adb9ae'
const on = (code: string): unknown => script(local, code, 'global')
const scheduled = (code: string): unknown =>
  on(
    `var s = new GlideSchedule('${WEEKDAYS}', 'UTC'), at = function (text) { return new GlideDateTime(text) }; ${code}`
  )

test.each([
  [`s.getName()`, '8-5 weekdays'],
  [`s.isValid()`, true],
  [`s.whenNext(at('2014-10-25 08:00:00'))`, 172_800_000],
  [`s.isInSchedule(at('2014-10-24 08:00:00'))`, true],
  [`s.isInSchedule(at('2014-10-24 17:00:00'))`, false],
  [`s.isInSchedule(at('2014-10-25 12:00:00'))`, false],
  [`s.duration(at('2014-10-16 02:00:00'), at('2014-10-18 04:00:00')).getDurationValue()`, '18:00:00'],
  [`String(s.add(at('2014-10-17 16:00:00'), new GlideDuration(7200000)))`, '2014-10-20 09:00:00'],
])('8-5 weekdays: %s is %j', (expression, expected) => expect(scheduled(`return ${expression}`)).toEqual(expected))

test('an empty schedule is always on', () => {
  expect(
    on(
      `return [String(new GlideSchedule().add(new GlideDateTime('2014-01-02'), new GlideDuration(172800000))), new GlideSchedule().isValid()]`
    )
  ).toEqual(['2014-01-04 00:00:00', false])
})

test('hours are those of its time zone', () => {
  expect(
    on(`return new GlideSchedule('${WEEKDAYS}', 'US/Pacific').isInSchedule(new GlideDateTime('2014-10-24 23:30:00'))`)
  ).toBe(true)
})

describe('entries', () => {
  function schedule(...entries: Array<Record<string, string>>): string {
    const id = local.insert('cmn_schedule', { name: 'Own' })
    for (const entry of entries) local.insert('cmn_schedule_span', { schedule: id, ...entry })
    return id
  }
  const hours = (id: string, from: string, to: string): unknown =>
    on(
      `return new GlideSchedule('${id}', 'UTC').duration(new GlideDateTime('${from}'), new GlideDateTime('${to}')).getNumericValue() / 3600000`
    )

  test.each<[string, Record<string, string>, number]>([
    ['once', {}, 2],
    ['daily', { repeat_type: 'daily' }, 28],
    ['every second day', { repeat_type: 'daily', repeat_count: '2' }, 14],
    ['weekends', { repeat_type: 'weekends' }, 8],
    ['on Mondays and Fridays', { repeat_type: 'weekly', days_of_week: '15' }, 8],
    ['until the 3rd', { repeat_type: 'daily', repeat_until: '20260603' }, 6],
    ['monthly', { repeat_type: 'monthly' }, 2],
  ])('%s', (_, values, expected) => {
    const id = schedule({ start_date_time: '20260601T080000', end_date_time: '20260601T100000', ...values })
    expect(hours(id, '2026-06-01 00:00:00', '2026-06-15 00:00:00')).toBe(expected)
  })

  test('what is excluded takes time away, of a schedule that belongs to it as well', () => {
    const day = { start_date_time: '20260601T080000', end_date_time: '20260601T180000' }
    const lunch = { start_date_time: '20260601T120000', end_date_time: '20260601T130000', type: 'exclude' }
    const id = schedule(day, lunch)
    expect(hours(id, '2026-06-01 00:00:00', '2026-06-02 00:00:00')).toBe(9)
    const holidays = schedule({ start_date_time: '20260601', end_date_time: '20260601', all_day: 'true' })
    local.insert('cmn_other_schedule', { schedule: id, child_schedule: holidays, type: 'excluded' })
    expect(hours(id, '2026-06-01 00:00:00', '2026-06-02 00:00:00')).toBe(0)
  })
})

test('a moment on the clock of another time zone', () => {
  expect(
    on(
      `var t = new GlideScheduleDateTime('2026-01-01 10:00:00'); return [t.convertTimeZone('UTC', 'US/Pacific'), t.convertTimeZone('US/Pacific', 'UTC'), String(t.getGlideDateTime())]`
    )
  ).toEqual(['20260101T020000', '20260101T180000', '2026-01-01 10:00:00'])
})

// Source: c_DurationCalculatorAPI.
describe('DurationCalculator', () => {
  const calculated = (code: string): unknown => on(`var dc = new DurationCalculator(); ${code}`)

  test('without a schedule a duration is all the time there is', () => {
    expect(
      calculated(
        `dc.setStartDateTime(new GlideDateTime('2020-05-01 00:00:00')); return [dc.calcDuration(2 * 24 * 3600), dc.getSeconds(), String(dc.getEndDateTime()), dc.calcDuration('x')]`
      )
    ).toEqual([true, 172_800, '2020-05-03 00:00:00', false])
  })

  test('with a schedule it is the time of that, beside the total', () => {
    expect(
      calculated(
        `dc.setSchedule('${WEEKDAYS}', 'UTC'); dc.calcScheduleDuration('2019-01-02 11:00:00', '2019-01-06 09:00:00'); return [dc.getSeconds(), dc.getTotalSeconds(), String(dc.getEndDateTime())]`
      )
    ).toEqual([86_400, 338_400, '2019-01-06 09:00:00'])
  })

  test('a due date so many work days ahead', () => {
    expect(
      calculated(
        `dc.setSchedule('${WEEKDAYS}', 'UTC'); var seen = [dc.calcRelativeDueDate(new GlideDateTime('2020-04-10 08:00:00'), '3', '09:00:00'), String(dc.getEndDateTime())];
         dc.calcRelativeDueDate(new GlideDateTime('2020-04-10 08:00:00'), 1); seen.push(String(dc.getEndDateTime())); return seen`
      )
    ).toEqual([true, '2020-04-15 09:00:00', '2020-04-13 17:00:00'])
  })

  test('a time is compared with that of a date', () => {
    expect(
      calculated(
        `return [dc.isAfter('2020-04-10 08:00:00', '09:00:00'), dc.isAfter('2020-04-10 10:00:00', '09:00:00')]`
      )
    ).toEqual([true, false])
  })
})
