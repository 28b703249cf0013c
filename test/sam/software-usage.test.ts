// Which last use counts, and what it changes: the decisions alone, without records.

import { isHopeless, noCounts, refusesAll } from '../../sam/src/server/software-usage/counts.ts'
import { differences, keyOf, newestUses, readTime } from '../../sam/src/server/software-usage/last-use.ts'
import { noReclamationType, pickReclamationType } from '../../sam/src/server/software-usage/reclamation-type.ts'

describe('a last use', () => {
  test.each([
    ['2026-02-27 09:00:00', '2026-02-27 09:00:00'],
    ['2026-02-27T09:00:00', '2026-02-27 09:00:00'],
    ['2026-02-27', '2026-02-27 00:00:00'],
    ['', ''],
    ['yesterday', ''],
    ['27.02.2026', ''],
    ['1970-01-01 00:00:00', ''],
    ['1980-01-01 00:00:00', ''],
    ['2001-01-01 00:00:00', ''],
    ['2001-01-01', ''],
    ['1904-01-01 12:00:00', ''],
    ['2001-01-02 00:00:00', '2001-01-02 00:00:00'],
  ])('%j is read as %j: a date, or a date and time', (text, time) => {
    expect(readTime(text)).toBe(time)
  })

  test('counts when it is the newest of its computer and product, whatever the order', () => {
    const use = (computer: string, product: string, time: string) => ({ computer, product, publisher: '', time })
    const uses = [
      use('mac', 'word', '2026-01-02 00:00:00'),
      use('mac', 'word', '2026-01-03 00:00:00'),
      use('mac', 'word', '2026-01-01 00:00:00'),
      use('mac', 'excel', '2026-01-01 00:00:00'),
      use('other', 'word', '2025-01-01 00:00:00'),
    ]
    const times = (newest: ReturnType<typeof newestUses>) => [...newest].map(([key, { time }]) => [key, time]).sort()
    const expected = [
      [keyOf('mac', 'excel'), '2026-01-01 00:00:00'],
      [keyOf('mac', 'word'), '2026-01-03 00:00:00'],
      [keyOf('other', 'word'), '2025-01-01 00:00:00'],
    ]
    expect(times(newestUses(uses))).toEqual(expected)
    expect(times(newestUses([...uses].reverse()))).toEqual(expected)
  })
})

describe('an existing usage row', () => {
  const use = { computer: 'mac', product: 'word', publisher: 'microsoft', time: '2026-01-02 00:00:00' }
  const row = { time: use.time, publisher: use.publisher, own: true }
  const [older, newer] = ['2026-01-01 00:00:00', '2026-01-03 00:00:00']

  test('that is right is left alone', () => {
    expect(differences(row, use)).toEqual({})
    expect(differences({ ...row, own: false }, use)).toEqual({})
  })

  test('of Kandji follows the installs, also backwards', () => {
    expect(differences({ ...row, time: older }, use)).toEqual({ last_used_time: use.time })
    expect(differences({ ...row, time: newer }, use)).toEqual({ last_used_time: use.time })
    expect(differences({ ...row, time: '', publisher: '' }, use)).toEqual({
      last_used_time: use.time,
      norm_publisher: 'microsoft',
    })
    expect(differences(row, { ...use, publisher: '' })).toEqual({})
  })

  test('of another source only gets a newer time', () => {
    expect(differences({ time: older, publisher: '', own: false }, use)).toEqual({ last_used_time: use.time })
    expect(differences({ time: newer, publisher: '', own: false }, use)).toEqual({})
  })
})

describe('the reclamation type', () => {
  test('is last_used_date, which ServiceNow documents, else last_used, else none', () => {
    expect(pickReclamationType(['total_usage', 'last_used', 'last_used_date'])).toBe('last_used_date')
    expect(pickReclamationType(['total_usage', 'last_used'])).toBe('last_used')
    expect(pickReclamationType(['total_usage'])).toBe('')
    expect(pickReclamationType([])).toBe('')
  })

  test('that is missing is asked for by name, beside what is there', () => {
    expect(noReclamationType(['total_usage', 'other'])).toMatch(
      /`last_used_date` or `last_used`.*found `total_usage`, `other`: add or activate/
    )
    expect(noReclamationType([])).toContain('found no active choice')
  })
})

test('a table refuses when twenty writes failed and none went through', () => {
  expect(isHopeless({ ...noCounts(), refused: 19 })).toBe(false)
  expect(isHopeless({ ...noCounts(), refused: 20 })).toBe(true)
  expect(isHopeless({ ...noCounts(), refused: 20, updated: 1 })).toBe(false)
  expect(isHopeless({ ...noCounts(), refused: 20, inserted: 1 })).toBe(false)
  expect(refusesAll({ ...noCounts(), refused: 1, unchanged: 5 })).toBe(true)
  expect(refusesAll(noCounts())).toBe(false)
})
