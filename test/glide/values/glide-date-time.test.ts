// GlideDateTime: the examples of ServiceNow's "GlideDateTime - Scoped" page (Australia), and the edges around them.

import { GlideDateTime } from '../../../src/instance/values/glide-date-time.ts'
import { GlideTime } from '../../../src/instance/values/glide-time.ts'
import { setClock } from '../../../src/instance/values/clock.ts'
import { setDisplaySettings } from '../../../src/instance/values/display-settings.ts'

const inPacificTime = () => setDisplaySettings(() => ({ timeZone: 'US/Pacific' }))

/** What is left of a date and time after a change. */
function changed(start: string, change: (gdt: GlideDateTime) => void): string {
  const gdt = new GlideDateTime(start)
  change(gdt)
  return gdt.getValue()
}

afterEach(() => {
  setClock()
  setDisplaySettings()
})

describe('a new GlideDateTime', () => {
  test('is now, by the clock', () => {
    setClock(() => Date.UTC(2022, 7, 8, 16, 51, 44, 250))
    expect(String(new GlideDateTime())).toBe('2022-08-08 16:51:44')
    expect(new GlideDateTime().getNumericValue()).toBe(Date.UTC(2022, 7, 8, 16, 51, 44, 250))
  })

  test('is what a text in the internal format says, in UTC', () => {
    const gdt = new GlideDateTime('2011-08-31 08:00:00')
    expect(gdt.getNumericValue()).toBe(1314777600000)
    expect(gdt.toString()).toBe('2011-08-31 08:00:00')
  })

  test('prints as its value when a script joins it to a text', () => {
    expect('' + new GlideDateTime('2016-05-09 10:11:22')).toBe('2016-05-09 10:11:22')
    expect(new GlideDateTime('2016-05-09 10:11:22').valueOf()).toBe('2016-05-09 10:11:22')
  })

  test('copies another one without being tied to it', () => {
    const first = new GlideDateTime('2025-01-28 12:00:00')
    const second = new GlideDateTime(first)
    second.addSeconds(1)
    expect(first.getValue()).toBe('2025-01-28 12:00:00')
    expect(second.getValue()).toBe('2025-01-28 12:00:01')
  })

  test.each([
    ['08/31/2011 08:00:00', '2011-08-31 08:00:00'],
    ['08-31-2011 08:00:00', '2011-08-31 08:00:00'],
    ['08-31-2011 08:00', '2011-08-31 08:00:00'],
    ['08-31-2011', '2011-08-31 00:00:00'],
    ['08/31/2011', '2011-08-31 00:00:00'],
    ['31-08-2011 08:00:00', '2011-08-31 08:00:00'],
    ['31-08-2011 08.00.01', '2011-08-31 08:00:01'],
    ['31-08-2011 08.00', '2011-08-31 08:00:00'],
    ['31-08-11 08.00.01', '2011-08-31 08:00:01'],
    ['31/08/2011', '2011-08-31 00:00:00'],
    ['31-08-2011', '2011-08-31 00:00:00'],
    ['2011-08-31 08:00', '2011-08-31 08:00:00'],
    ['2011-08-31', '2011-08-31 00:00:00'],
    ['31.08.2011 08:00:00', '2011-08-31 08:00:00'],
    ['31.08.2011 08.00.00', '2011-08-31 08:00:00'],
    ['31.08.2011 08:00:00 PM', '2011-08-31 20:00:00'],
    ['31.08.2011 08.00.00 pm', '2011-08-31 20:00:00'],
    ['31.08.2011', '2011-08-31 00:00:00'],
    ['03-04-2011', '2011-03-04 00:00:00'],
  ])('reads the accepted format of %s, the month first where both could be', (text, value) => {
    expect(new GlideDateTime(text).getValue()).toBe(value)
  })

  test('reads what prints as a date, as a field does', () => {
    expect(new GlideDateTime({ toString: () => '2011-08-31 08:00:00' }).getValue()).toBe('2011-08-31 08:00:00')
  })

  test('reads a display value in the time zone of the user when told that it is one', () => {
    inPacificTime()
    expect(new GlideDateTime('2014-01-01 12:00:00', true).getValue()).toBe('2014-01-01 20:00:00')
  })
})

describe('a GlideDateTime that was given no date', () => {
  test.each([
    '2011-aa-31 aa:00:00',
    '2011-02-30 00:00:00',
    '2011-08-31 24:00:00',
    '2011-08-31T08:00:00.000Z',
    'tomorrow',
  ])('is invalid and empty, and says why: %s', (text) => {
    const gdt = new GlideDateTime(text)
    expect(gdt.isValid()).toBe(false)
    expect(gdt.hasDate()).toBe(false)
    expect(gdt.getValue()).toBe('')
    expect(gdt.getDisplayValue()).toBe('')
    expect(gdt.getDate().getValue()).toBe('')
    expect(gdt.getErrorMsg()).toBe(`Invalid date time: '${text}', ignored`)
  })

  test.each(['', null, undefined])('is empty without an error: %s', (value) => {
    const gdt = new GlideDateTime(value)
    expect(gdt.getValue()).toBe('')
    expect(gdt.isValid()).toBe(false)
    expect(gdt.getErrorMsg()).toBe('')
  })

  test('stays empty under arithmetic, and becomes valid with a date', () => {
    const gdt = new GlideDateTime('no date')
    gdt.addDaysUTC(1)
    expect(gdt.getValue()).toBe('')
    gdt.setValue('2011-08-31 08:00:00')
    expect([gdt.isValid(), gdt.getErrorMsg()]).toEqual([true, ''])
  })
})

describe('arithmetic in UTC', () => {
  test('adds and subtracts milliseconds', () => {
    const gdt = new GlideDateTime('2011-08-31 08:00:00')
    gdt.add(10)
    expect(gdt.getNumericValue()).toBe(1314777600010)
    expect(changed('2011-12-07 08:00:00', (it) => it.subtract(1000))).toBe('2011-12-07 07:59:59')
  })

  test('adds and subtracts a GlideTime', () => {
    const time = new GlideTime()
    time.setValue('00:00:20')
    const later = new GlideDateTime('2011-08-31 08:00:00')
    later.add(time)
    expect(later.getTime().getByFormat('hh:mm:ss')).toBe('08:00:20')
    const earlier = new GlideDateTime('2011-08-31 08:00:00')
    earlier.subtract(time)
    expect(earlier.getTime().getByFormat('hh:mm:ss')).toBe('07:59:40')
    expect(String(earlier.getTime())).toBe('1970-01-01 07:59:40')
  })

  test('adds seconds, days, weeks, months and years', () => {
    expect(changed('2011-12-07 08:00:00', (it) => it.addSeconds(1000))).toBe('2011-12-07 08:16:40')
    const dayBefore = new GlideDateTime('2011-08-31 08:00:00')
    dayBefore.addDaysUTC(-1)
    expect(String(dayBefore.getDate())).toBe('2011-08-30')
    expect(changed('2011-08-31 08:00:00', (it) => it.addWeeksUTC(-1))).toBe('2011-08-24 08:00:00')
    expect(changed('2011-08-31 08:00:00', (it) => it.addMonthsUTC(2))).toBe('2011-10-31 08:00:00')
    expect(changed('2010-08-31 08:00:00', (it) => it.addYearsUTC(1))).toBe('2011-08-31 08:00:00')
  })

  test.each([
    ['2011-01-31 08:00:00', 1, '2011-02-28 08:00:00'],
    ['2012-01-31 08:00:00', 1, '2012-02-29 08:00:00'],
    ['2011-10-31 08:00:00', 1, '2011-11-30 08:00:00'],
    ['2011-12-31 08:00:00', 2, '2012-02-29 08:00:00'],
    ['2011-03-31 08:00:00', -1, '2011-02-28 08:00:00'],
    ['2011-01-15 08:00:00', -13, '2009-12-15 08:00:00'],
  ])('cuts %s plus %i months to the last day of the month', (start, months, end) => {
    expect(changed(start, (it) => it.addMonthsUTC(months))).toBe(end)
  })

  test('cuts 29 February to the 28th in a year without one', () => {
    expect(changed('2012-02-29 08:00:00', (it) => it.addYearsUTC(1))).toBe('2013-02-28 08:00:00')
    expect(changed('2012-02-29 08:00:00', (it) => it.addYearsUTC(4))).toBe('2016-02-29 08:00:00')
    expect(changed('2012-02-29 08:00:00', (it) => it.setYearUTC(1900))).toBe('1900-02-28 08:00:00')
  })

  test('takes numbers that scripts hold as texts, and their whole part only', () => {
    expect(changed('2011-12-07 08:00:00', (it) => it.addSeconds('30' as unknown as number))).toBe('2011-12-07 08:00:30')
    expect(changed('2011-12-07 08:00:00', (it) => it.addDaysUTC(1.9))).toBe('2011-12-08 08:00:00')
  })
})

describe('the difference of two', () => {
  test('is a duration from the first to the second', () => {
    const start = new GlideDateTime('2011-08-28 09:00:00')
    const end = new GlideDateTime('2011-08-31 08:00:00')
    expect(GlideDateTime.subtract(start, end).getDisplayValue()).toBe('2 Days 23 Hours')
    expect(GlideDateTime.subtract(end, start).getNumericValue()).toBe(-255600000)
  })
})

describe('comparisons', () => {
  const earlier = new GlideDateTime('2016-05-09 10:11:12')
  const later = new GlideDateTime('2017-06-12 15:11:12')

  test('tell before, after, and on or before, on or after', () => {
    expect([earlier.after(later), earlier.before(later)]).toEqual([false, true])
    expect([earlier.onOrAfter(later), earlier.onOrBefore(later)]).toEqual([false, true])
    const same = new GlideDateTime(earlier)
    expect([earlier.after(same), earlier.before(same)]).toEqual([false, false])
    expect([earlier.onOrAfter(same), earlier.onOrBefore(same)]).toEqual([true, true])
  })

  test('compareTo answers 0, 1 or -1', () => {
    const gdt = new GlideDateTime('2011-08-01 12:00:00')
    expect(gdt.compareTo(new GlideDateTime('2011-08-01 12:00:00'))).toBe(0)
    expect(gdt.compareTo(new GlideDateTime('2011-07-31 12:00:00'))).toBe(1)
    expect(gdt.compareTo(new GlideDateTime('2011-08-04 16:00:00'))).toBe(-1)
  })

  test('equals takes a text too, and an empty value equals no date', () => {
    const gdt = new GlideDateTime('2011-08-31 00:00:00')
    expect(gdt.equals('2011-09-30 00:12:01')).toBe(false)
    expect(gdt.equals('2011-08-31 00:00:00')).toBe(true)
    expect(new GlideDateTime('1970-01-01 00:00:00').equals('')).toBe(false)
  })
})

describe('parts of the date in UTC', () => {
  test('are read', () => {
    const gdt = new GlideDateTime('2011-12-01 12:00:00')
    expect([gdt.getYearUTC(), gdt.getMonthUTC(), gdt.getDayOfMonthUTC()]).toEqual([2011, 12, 1])
    expect(gdt.getDayOfWeekUTC()).toBe(4)
    expect(new GlideDateTime('2011-12-04 12:00:00').getDayOfWeekUTC()).toBe(7)
    expect(new GlideDateTime('2011-12-05 12:00:00').getDayOfWeekUTC()).toBe(1)
    expect(new GlideDateTime('2011-11-02 12:00:00').getDaysInMonthUTC()).toBe(30)
    expect(new GlideDateTime('2012-02-02 12:00:00').getDaysInMonthUTC()).toBe(29)
  })

  test.each([
    ['2011-12-01', 49],
    ['2015-12-26', 52],
    ['2015-12-27', 1],
    ['2016-01-02', 1],
    ['2016-01-03', 2],
    ['2022-12-31', 53],
  ])('the week of %s is %i: weeks begin on Sunday, the first holds 1 January', (date, week) => {
    expect(new GlideDateTime(date).getWeekOfYearUTC()).toBe(week)
  })

  test('are set, the day within the month', () => {
    expect(changed('2011-12-31 08:00:00', (it) => it.setDayOfMonthUTC(9))).toBe('2011-12-09 08:00:00')
    expect(changed('2011-02-01 08:00:00', (it) => it.setDayOfMonthUTC(31))).toBe('2011-02-28 08:00:00')
    expect(changed('2011-12-31 08:00:00', (it) => it.setMonthUTC(1))).toBe('2011-01-31 08:00:00')
    expect(changed('2011-12-31 08:00:00', (it) => it.setYearUTC(2013))).toBe('2013-12-31 08:00:00')
  })
})

describe('setting the value', () => {
  test('takes a text, another date and time, or milliseconds', () => {
    expect(changed('2011-01-01 12:00:00', (it) => it.setValue('2011-02-02 08:00:00'))).toBe('2011-02-02 08:00:00')
    const other = new GlideDateTime('2011-02-02 08:00:00')
    expect(changed('2011-01-01 12:00:00', (it) => it.setGlideDateTime(other))).toBe('2011-02-02 08:00:00')
    expect(changed('2011-01-01 12:00:00', (it) => it.setValue(other))).toBe('2011-02-02 08:00:00')
    expect(changed('2011-01-01 12:00:00', (it) => it.setNumericValue(1314777600000))).toBe('2011-08-31 08:00:00')
    expect(changed('2011-01-01 12:00:00', (it) => it.setValue(1314777600000))).toBe('2011-08-31 08:00:00')
    expect(changed('2013-01-01 12:00:00', (it) => it.setInitialValue('2011-01-01 12:00:00'))).toBe(
      '2011-01-01 12:00:00'
    )
  })

  test('takes a text in UTC with its format', () => {
    const format = 'dd-MM-yyyy HH:mm:ss'
    expect(changed('2011-01-01 12:00:00', (it) => it.setValueUTC('15-02-2011 08:00:00', format))).toBe(
      '2011-02-15 08:00:00'
    )
  })

  test('throws where the text is not of the format, and keeps the message', () => {
    const gdt = new GlideDateTime()
    expect(() => gdt.setValueUTC('2011-02-15', 'dd-MM-yyyy')).toThrow('Could not parse DateTime: 2011-02-15')
    expect(gdt.getErrorMsg()).toContain('2011-02-15')
    expect(() => gdt.setDisplayValue('2011-02-15', 'dd-MM-yyyy')).toThrow('dd-MM-yyyy')
    expect(gdt.isValid()).toBe(false)
  })
})

describe('display values', () => {
  test('are UTC in the internal format when no session says otherwise', () => {
    expect(new GlideDateTime('2011-08-31 08:00:00').getDisplayValue()).toBe('2011-08-31 08:00:00')
    expect(
      changed('2011-02-02 12:00:00', (it) => it.setDisplayValue('20-5-2011 12:00:00', 'dd-MM-yyyy HH:mm:ss'))
    ).toBe('2011-05-20 12:00:00')
  })

  test('are in the time zone of the user', () => {
    inPacificTime()
    const gdt = new GlideDateTime('2011-08-31 08:00:00')
    expect(gdt.getDisplayValue()).toBe('2011-08-31 01:00:00')
    expect(gdt.getDisplayValueInternal()).toBe('2011-08-31 01:00:00')
    expect(String(gdt.getLocalDate())).toBe('2011-08-31')
    expect(new GlideDateTime('2014-08-31 08:00:00').getLocalTime().getByFormat('hh:mm:ss')).toBe('01:00:00')
    expect(changed('2014-02-02 12:00:00', (it) => it.setDisplayValue('2014-01-01 12:00:00'))).toBe(
      '2014-01-01 20:00:00'
    )
    expect(changed('2014-02-02 12:00:00', (it) => it.setDisplayValueInternal('2014-01-01 12:00:00'))).toBe(
      '2014-01-01 20:00:00'
    )
  })

  test('are in the format of the user', () => {
    setDisplaySettings(() => ({ timeZone: 'US/Pacific', timeFormat: 'hh:mm:ss a' }))
    const gdt = new GlideDateTime('2022-10-08 01:00:00')
    expect(gdt.getDisplayValue()).toBe('2022-10-07 06:00:00 PM')
    expect(gdt.getUserFormattedLocalTime()).toBe('06:00:00 PM')
    expect(gdt.getInternalFormattedLocalTime()).toBe('18:00:00')
    gdt.setDisplayValue('2022-10-07 06:30:00 PM')
    expect(gdt.getValue()).toBe('2022-10-08 01:30:00')
  })

  test('are read from the text’s own offset where its format has one', () => {
    inPacificTime()
    expect(
      changed('2011-02-02', (it) => it.setDisplayValue('2011-05-20T12:00:00+02:00', "yyyy-MM-dd'T'HH:mm:ssX"))
    ).toBe('2011-05-20 10:00:00')
  })

  test('that are no date leave the object invalid, and say so', () => {
    const gdt = new GlideDateTime()
    gdt.setDisplayValue('2011-aa-01 00:00:00')
    expect(gdt.getErrorMsg()).toBe('Could not parse DateTime: 2011-aa-01 00:00:00')
    expect(gdt.isValid()).toBe(false)
  })

  test('come in the styles of a language', () => {
    const gdt = new GlideDateTime('2023-01-18 06:49:02')
    expect(gdt.getDisplayValueLang('full', 'fr')).toBe('mercredi 18 janvier 2023 06:49:02')
    expect(gdt.getDisplayValueLang('long', 'en-GB')).toBe('18 January 2023 06:49:02')
    expect(gdt.getDisplayValueLang('medium', 'de')).toBe('18.01.2023 06:49:02')
    expect(gdt.getDisplayValueLang('SHORT', 'es-MX')).toBe('18/01/23 06:49:02')
  })
})

describe('the time zone of the user', () => {
  beforeEach(inPacificTime)

  test('counts in local days, weeks, months and years', () => {
    const gdt = new GlideDateTime('2011-08-31 08:00:00')
    gdt.addDaysLocalTime(-1)
    expect(String(gdt.getLocalDate())).toBe('2011-08-30')
    expect(changed('2011-08-31 08:00:00', (it) => it.addWeeksLocalTime(-1))).toBe('2011-08-24 08:00:00')
    expect(changed('2011-08-31 08:00:00', (it) => it.addMonthsLocalTime(2))).toBe('2011-10-31 08:00:00')
    expect(changed('2010-08-31 08:00:00', (it) => it.addYearsLocalTime(1))).toBe('2011-08-31 08:00:00')
  })

  test('keeps the hour of the day over the change to summer time', () => {
    expect(changed('2014-03-08 20:00:00', (it) => it.addDaysLocalTime(1))).toBe('2014-03-09 19:00:00')
    expect(changed('2014-03-08 20:00:00', (it) => it.addDaysUTC(1))).toBe('2014-03-09 20:00:00')
  })

  test('moves a time that the change to summer time leaves out, and takes the first of a doubled one', () => {
    expect(changed('2014-01-01', (it) => it.setDisplayValue('2014-03-09 02:30:00'))).toBe('2014-03-09 10:30:00')
    expect(changed('2014-01-01', (it) => it.setDisplayValue('2014-11-02 01:30:00'))).toBe('2014-11-02 08:30:00')
  })

  test('says its offset and its summer time', () => {
    expect(new GlideDateTime('2014-08-31 08:00:00').getDSTOffset()).toBe(3600000)
    expect(new GlideDateTime('2014-08-31 00:00:00').isDST()).toBe(true)
    expect(new GlideDateTime('2014-08-31 08:00:00').getTZOffset()).toBe(-25200000)
    expect(new GlideDateTime('2014-01-31 08:00:00').getTZOffset()).toBe(-28800000)
    expect(new GlideDateTime('2014-01-31 08:00:00').isDST()).toBe(false)
  })

  test('gives and sets the parts of the date', () => {
    const gdt = new GlideDateTime('2012-01-01 03:00:00')
    expect([gdt.getYearLocalTime(), gdt.getMonthLocalTime(), gdt.getDayOfMonthLocalTime()]).toEqual([2011, 12, 31])
    expect([gdt.getDayOfWeekLocalTime(), gdt.getDaysInMonthLocalTime(), gdt.getWeekOfYearLocalTime()]).toEqual([
      6, 31, 53,
    ])
    expect(changed('2012-01-01 03:00:00', (it) => it.setDayOfMonthLocalTime(9))).toBe('2011-12-10 03:00:00')
    expect(changed('2012-01-01 03:00:00', (it) => it.setMonthLocalTime(1))).toBe('2011-02-01 03:00:00')
    expect(changed('2012-01-01 03:00:00', (it) => it.setYearLocalTime(2013))).toBe('2014-01-01 03:00:00')
  })

  test('must be one that exists', () => {
    setDisplaySettings(() => ({ timeZone: 'Mars/Olympus' }))
    expect(() => new GlideDateTime().getDisplayValue()).toThrow("got 'Mars/Olympus'")
  })
})
