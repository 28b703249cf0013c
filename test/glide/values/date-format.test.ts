// Java SimpleDateFormat patterns, as transform maps and display formats use them.

import { setClock } from '../../../src/instance/values/clock.ts'
import { formatDate, parseDate } from '../../../src/instance/values/date-format.ts'

afterEach(() => setClock())

describe('reading a date', () => {
  test.each([
    ['2011-08-31 08:05:09', 'yyyy-MM-dd HH:mm:ss', '2011-08-31T08:05:09.000Z'],
    ['  2011-08-31  ', 'yyyy-MM-dd', '2011-08-31T00:00:00.000Z'],
    ['20110831080509', 'yyyyMMddHHmmss', '2011-08-31T08:05:09.000Z'],
    ['1/2/2011', 'dd/MM/yyyy', '2011-02-01T00:00:00.000Z'],
    ['1/2/2011', 'M/d/yyyy', '2011-01-02T00:00:00.000Z'],
    ['31 AUG 2011', 'dd MMM yyyy', '2011-08-31T00:00:00.000Z'],
    ['31 August 2011', 'dd MMM yyyy', '2011-08-31T00:00:00.000Z'],
    ['August 31, 2011', 'MMMM d, yyyy', '2011-08-31T00:00:00.000Z'],
    ['Wed, 31 Aug 2011', 'EEE, dd MMM yyyy', '2011-08-31T00:00:00.000Z'],
    ['08/31/2011 12:30 am', 'MM/dd/yyyy hh:mm a', '2011-08-31T00:30:00.000Z'],
    ['08/31/2011 12:30 PM', 'MM/dd/yyyy h:mm a', '2011-08-31T12:30:00.000Z'],
    ['2011-08-31T08:00:00.123Z', "yyyy-MM-dd'T'HH:mm:ss.SSSX", '2011-08-31T08:00:00.123Z'],
    ['2011-08-31T08:00:00Z', "yyyy-MM-dd'T'HH:mm:ss'Z'", '2011-08-31T08:00:00.000Z'],
    ['2011-08-31T08:00:00-05:00', "yyyy-MM-dd'T'HH:mm:ssX", '2011-08-31T13:00:00.000Z'],
    ['2011-08-31 08:00:00 +0530', 'yyyy-MM-dd HH:mm:ss Z', '2011-08-31T02:30:00.000Z'],
    ['2011-08-31 08:00:00 UTC', 'yyyy-MM-dd HH:mm:ss z', '2011-08-31T08:00:00.000Z'],
    ["8 o'clock", "h 'o''clock'", '1970-01-01T08:00:00.000Z'],
    ['2012-02-29', 'yyyy-MM-dd', '2012-02-29T00:00:00.000Z'],
  ])('reads "%s" by %s', (text, pattern, iso) => {
    expect(parseDate(text, pattern)?.toISOString()).toBe(iso)
  })

  test('places a two-digit year within 80 years before and 20 after now', () => {
    setClock(() => Date.UTC(2026, 0, 1))
    expect(parseDate('31-08-11', 'dd-MM-yy')?.getUTCFullYear()).toBe(2011)
    expect(parseDate('31-08-45', 'dd-MM-yy')?.getUTCFullYear()).toBe(2045)
    expect(parseDate('31-08-46', 'dd-MM-yy')?.getUTCFullYear()).toBe(1946)
    expect(parseDate('31-08-1911', 'dd-MM-yy')?.getUTCFullYear()).toBe(1911)
  })

  test.each([
    ['2011-02-29', 'yyyy-MM-dd'],
    ['2011-13-01', 'yyyy-MM-dd'],
    ['2011-04-31', 'yyyy-MM-dd'],
    ['2011-08-00', 'yyyy-MM-dd'],
    ['2011-08-31 08:60', 'yyyy-MM-dd HH:mm'],
    ['2011-08-31 08:00', 'yyyy-MM-dd'],
    ['2011-08', 'yyyy-MM-dd'],
    ['31/08/11', 'dd/MM/yyyy'],
    ['13:00 PM', 'hh:mm a'],
    ['31 Agosto 2011', 'dd MMMM yyyy'],
    ['2011-08-31T08:00:00+25:00', "yyyy-MM-dd'T'HH:mm:ssX"],
    ['2011-08-31 08:00 PST', 'yyyy-MM-dd HH:mm z'],
    ['', 'yyyy-MM-dd'],
  ])('refuses "%s" by %s', (text, pattern) => {
    expect(parseDate(text, pattern)).toBeUndefined()
  })

  test('names what is wrong with a pattern', () => {
    expect(() => parseDate('2011', 'yyyy-ww')).toThrow('Letter w of the date pattern "yyyy-ww" is not supported')
    expect(() => parseDate('2011', "yyyy'T")).toThrow('Expected a closing quote')
  })
})

describe('writing a date', () => {
  const date = new Date('2011-08-03T00:05:09.007Z')

  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', '2011-08-03 00:05:09.007'],
    ['yy M d H', '11 8 3 0'],
    ['EEE d MMM yyyy', 'Wed 3 Aug 2011'],
    ['EEEE, MMMM dd', 'Wednesday, August 03'],
    ['hh:mm a', '12:05 AM'],
    ['h k K', '12 24 0'],
    ["yyyy-MM-dd'T'HH:mm:ssX", '2011-08-03T00:05:09Z'],
    ["Z z ''", "+0000 UTC '"],
  ])('writes %s', (pattern, text) => {
    expect(formatDate(date, pattern)).toBe(text)
  })
})
