// GlideDate, GlideTime and GlideDuration: the examples of their "Scoped" pages (Australia), and the edges around them.

import {
  GlideDate,
  GlideDateTime,
  GlideDuration,
  GlideTime,
  setClock,
  setDisplaySettings,
} from '../../../src/instance/values/index.ts'

afterEach(() => {
  setClock()
  setDisplaySettings()
})

describe('GlideDate', () => {
  const dateOf = (text: string) => {
    const date = new GlideDate()
    date.setValue(text)
    return date
  }

  test('is today, by the clock', () => {
    setClock(() => Date.UTC(2016, 4, 13, 23, 59, 59))
    const date = new GlideDate()
    expect(date.getValue()).toBe('2016-05-13')
    expect([date.getYearNoTZ(), date.getMonthNoTZ(), date.getDayOfMonthNoTZ()]).toEqual([2016, 5, 13])
  })

  test('takes a date, a date and time, or another date', () => {
    expect(dateOf('2015-01-01').getValue()).toBe('2015-01-01')
    expect(new GlideDate('2015-01-01 23:00:00').getValue()).toBe('2015-01-01')
    expect(new GlideDate(new GlideDate('2015-01-01')).getValue()).toBe('2015-01-01')
    expect('' + new GlideDate(new GlideDateTime('2015-01-01 10:00:00'))).toBe('2015-01-01')
  })

  test.each(['2015-02-29', 'soon', '', null])('is empty if it is given no date: %s', (text) => {
    expect(new GlideDate(text).getValue()).toBe('')
    expect(new GlideDate(text).getDisplayValue()).toBe('')
  })

  test('is written in any format', () => {
    expect(dateOf('2021-04-21').getByFormat('dd-MM-yyyy')).toBe('21-04-2021')
    expect(dateOf('2021-04-21').getByFormat('EEEE')).toBe('Wednesday')
  })

  test('is displayed and read in the format of the user, in no time zone', () => {
    expect(dateOf('2025-04-21').getDisplayValue()).toBe('2025-04-21')
    setDisplaySettings(() => ({ dateFormat: 'MM/dd/yyyy', timeZone: 'US/Pacific' }))
    expect(dateOf('2025-04-21').getDisplayValue()).toBe('04/21/2025')
    expect(dateOf('2025-04-21').getDisplayValueInternal()).toBe('2025-04-21')
    expect(new GlideDate('04/21/2025', true).getValue()).toBe('2025-04-21')
    const date = new GlideDate()
    date.setDisplayValue('2011-01-01')
    expect(date.getValue()).toBe('2011-01-01')
  })

  test('is displayed in the styles of a language', () => {
    const date = dateOf('2026-01-27')
    const styles = ['short', 'medium', 'long', 'full', 'unheard of']
    expect(styles.map((style) => date.getDisplayValueEx(style))).toEqual([
      '1/27/26',
      'Jan 27, 2026',
      'January 27, 2026',
      'Tuesday, January 27, 2026',
      'Jan 27, 2026',
    ])
    expect(dateOf('2023-01-18').getDisplayValueLang('full', 'fr')).toBe('mercredi 18 janvier 2023')
  })

  test('differs from another by a duration', () => {
    const first = new GlideDate()
    first.setDisplayValue('2014-07-18')
    const second = new GlideDate()
    second.setDisplayValue('2014-07-19')
    expect(GlideDate.subtract(first, second).getDisplayValue()).toBe('1 Day')
  })
})

describe('GlideTime', () => {
  const timeOf = (text: string) => {
    const time = new GlideTime()
    time.setValue(text)
    return time
  }

  test('is the current time, by the clock', () => {
    setClock(() => Date.UTC(2016, 4, 13, 23, 59, 58))
    expect(new GlideTime().getValue()).toBe('23:59:58')
  })

  test('counts milliseconds from midnight UTC, and is displayed in the time zone of the user', () => {
    setDisplaySettings(() => ({ timeZone: 'US/Pacific' }))
    expect(new GlideTime(10000).getDisplayValue()).toBe('16:00:10')
    expect(new GlideTime(10000).getValue()).toBe('00:00:10')
  })

  test('copies another time, and stays within a day', () => {
    expect(new GlideTime(timeOf('12:00:00')).getValue()).toBe('12:00:00')
    expect(new GlideTime(25 * 3_600_000).getValue()).toBe('01:00:00')
    expect(new GlideTime(-1000).getValue()).toBe('23:59:59')
  })

  test('is written in any format', () => {
    expect(timeOf('12:00:00').getByFormat('HH:mm')).toBe('12:00')
    const written = ['hh:mm:ss', 'HH', 'hh a', 's:m:H', 'HH/mm/ss'].map((format) =>
      timeOf('10:30:20').getByFormat(format)
    )
    expect(written).toEqual(['10:30:20', '10', '10 AM', '20:30:10', '10/30/20'])
  })

  test('is displayed and read in the format and time zone of the user', () => {
    setDisplaySettings(() => ({ timeZone: 'Asia/Kolkata', timeFormat: 'hh:mm:ss a' }))
    const time = new GlideTime()
    time.setDisplayValue('01:00:00 AM')
    expect(time.getValue()).toBe('19:30:00')
    expect(time.getDisplayValue()).toBe('01:00:00 AM')
    expect(time.getDisplayValueInternal()).toBe('01:00:00')
  })

  test('gives its parts in UTC and in the time zone of the user', () => {
    setDisplaySettings(() => ({ timeZone: 'Asia/Kolkata' }))
    const time = timeOf('12:45:07')
    expect([time.getHourUTC(), time.getHourOfDayUTC(), time.getMinutesUTC(), time.getSeconds()]).toEqual([0, 12, 45, 7])
    expect([time.getHourLocalTime(), time.getHourOfDayLocalTime(), time.getMinutesLocalTime()]).toEqual([6, 18, 15])
  })

  test('is empty if it is given no time', () => {
    expect(timeOf('25:00:00').getValue()).toBe('')
    expect(timeOf('noon').getDisplayValue()).toBe('')
  })

  test('differs from another by a duration', () => {
    expect(GlideTime.subtract(timeOf('09:00:00'), timeOf('09:10:00')).getDisplayValue()).toBe('10 Minutes')
  })
})

describe('GlideDuration', () => {
  test('is no time when new, milliseconds, a text of days and time, or the copy of another', () => {
    expect(new GlideDuration().getValue()).toBe('1970-01-01 00:00:00')
    expect(new GlideDuration(60000).getDurationValue()).toBe('00:01:00')
    const duration = new GlideDuration('3 12:00:00')
    expect(duration.getDisplayValue()).toBe('3 Days 12 Hours')
    expect(new GlideDuration(duration).getDisplayValue()).toBe('3 Days 12 Hours')
  })

  test('adds and subtracts into a new duration', () => {
    const duration = new GlideDuration('3 12:00:00')
    expect(duration.add(new GlideDuration('3:00:00')).getDisplayValue()).toBe('3 Days 15 Hours')
    expect(duration.subtract(new GlideDuration('3:00:00')).getDisplayValue()).toBe('3 Days 9 Hours')
    expect(duration.getDurationValue()).toBe('3 12:00:00')
  })

  test('gives its days, rounded up past 12 hours', () => {
    expect(new GlideDuration('3 12:00:00').getDayPart()).toBe(3)
    expect(new GlideDuration('3 14:00:00').getRoundedDayPart()).toBe(4)
    expect(new GlideDuration('3 12:00:00').getRoundedDayPart()).toBe(3)
  })

  test('is a date and time from 1970 inside', () => {
    expect(new GlideDuration('3 12:00:00').getValue()).toBe('1970-01-04 12:00:00')
    const duration = new GlideDuration()
    duration.setValue('1970-01-05 08:00:00')
    expect(duration.getDisplayValue()).toBe('4 Days 8 Hours')
    duration.setDisplayValue('3 08:00:00')
    expect(duration.getDisplayValue()).toBe('3 Days 8 Hours')
  })

  test('is written in a time format without its days', () => {
    expect(new GlideDuration('3 22:00:00').getByFormat('HH:mm')).toBe('22:00')
  })

  test('shows seconds only below one minute', () => {
    expect(new GlideDuration('00:01:30').getDisplayValue()).toBe('1 Minute')
    expect(new GlideDuration(1000).getDisplayValue()).toBe('1 Second')
    expect(new GlideDuration().getDisplayValue()).toBe('0 Seconds')
  })

  test('may be negative', () => {
    const duration = GlideDateTime.subtract('2011-08-31 08:00:00', '2011-08-30 06:59:00')
    expect(duration.getNumericValue()).toBe(-90060000)
    expect(duration.getDurationValue()).toBe('-1 01:01:00')
    expect(duration.getDisplayValue()).toBe('-1 Day 1 Hour 1 Minute')
    expect(duration.getDayPart()).toBe(-1)
    expect(new GlideDuration('-1 01:01:00').getNumericValue()).toBe(-90060000)
  })

  test.each(['a while', '12', '1 00:61:00', ''])('is empty if it is given no duration: "%s"', (text) => {
    const duration = new GlideDuration(text)
    expect([duration.getValue(), duration.getDisplayValue(), duration.getDurationValue()]).toEqual(['', '', ''])
    expect(new GlideDuration(duration).getValue()).toBe('')
  })
})
