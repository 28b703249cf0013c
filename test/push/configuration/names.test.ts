// Names in a configuration: which devices they match, and which one a mistyped name was meant to be.

import { appSelectionOf } from '../../../src/push/configuration/apps.ts'
import { didYouMean, nearest } from '../../../src/push/configuration/nearest.ts'
import { Selector } from '../../../src/push/configuration/selection.ts'
import { parseTimeOfDay, timeOfDayText } from '../../../src/push/configuration/time-of-day.ts'
import { unmatchedProblems } from '../../../src/push/configuration/unmatched.ts'

describe('the nearest name', () => {
  test.each([
    ['mac', ['Mac'], 'Mac'],
    ['MAC', ['mac'], 'mac'],
    ['', ['ab'], 'ab'],
    ['', ['abc'], undefined],
    ['abcdef', ['abcdxy'], 'abcdxy'],
    ['abcdef', ['abcxyz'], undefined],
    ['abcdefghi', ['abcdefxyz'], 'abcdefxyz'],
    ['abcdefghi', ['abcdewxyz'], undefined],
    ['abcdefghij', ['abcdefwxyz'], 'abcdefwxyz'],
    ['ab', ['abcdefghij'], undefined],
    ['kanji', ['kandji', 'kanjis'], 'kandji'],
    ['tag', ['tags', 'flag'], 'tags'],
    ['tag', ['flag', 'tags'], 'tags'],
    ['anything', [], undefined],
  ])('of %j among %j is %j', (name, known, meant) => {
    expect(nearest(name, known)).toBe(meant)
  })

  test('costs one for a letter put in, taken out or replaced, wherever it is', () => {
    // Up to a third of the longer name, rounded up, is near enough: four letters of ten are, five are not.
    for (const near of ['xyzabcdefghij', 'abcdefghijxyz', 'abcxdeyfgzhij']) {
      expect(nearest('abcdefghij', [near])).toBe(near)
      expect(nearest(near, ['abcdefghij'])).toBe('abcdefghij')
    }
    for (const far of ['uvwxyfghij', 'abcdeuvwxy', 'abuvwxyhij']) expect(nearest('abcdefghij', [far])).toBe(undefined)
  })

  test('is offered as a half sentence, or not at all', () => {
    expect(didYouMean('plattforms', ['tags', 'platforms'])).toBe(' Did you mean `platforms`?')
    expect(didYouMean('colour', ['tags', 'platforms'])).toBe('')
  })
})

describe('a selection', () => {
  const device = (fields: Record<string, unknown> = {}) => ({
    platform: 'Mac',
    blueprint_id: 'b1',
    blueprint_name: 'Office',
    tags: ['Lisbon'],
    ...fields,
  })

  test('of nothing takes every device and misses no name', () => {
    for (const selector of [new Selector(), new Selector({})]) {
      expect(selector.takes(device({ tags: undefined, blueprint_id: null }))).toBe(true)
      expect(selector.unmatched()).toEqual([])
    }
  })

  test.each([
    ['the id of its blueprint', { blueprints: ['b1'] }, true],
    ['the name of its blueprint, in another case', { blueprints: ['OFFICE'] }, true],
    ['a name with blanks around it', { blueprints: [' office '] }, true],
    ['another blueprint', { blueprints: ['b2'] }, false],
    ['a part of the name', { blueprints: ['Off'] }, false],
    ['a tag', { tags: ['lisbon'] }, true],
    ['another tag', { tags: ['porto'] }, false],
    ['one tag of two', { tags: ['porto', 'lisbon'] }, true],
    ['a tag of personal devices', { excludePersonal: { tags: ['LISBON'] } }, false],
    ['another tag of personal devices', { excludePersonal: { tags: ['porto'] } }, true],
    ['a blueprint of personal devices', { excludePersonal: { blueprints: ['b1'] } }, false],
    ['its platform, in another case', { platforms: ['mac'] }, false],
    ['its platform', { platforms: ['iPad', 'Mac'] }, true],
    ['its blueprint but not its tag', { blueprints: ['b1'], tags: ['porto'] }, false],
    ['its tag but not its platform', { platforms: ['iPad'], tags: ['lisbon'] }, false],
    ['everything, and a personal mark', { tags: ['lisbon'], excludePersonal: { blueprints: ['office'] } }, false],
  ])('by %s', (_what, selection, takes) => {
    expect(new Selector(selection).takes(device())).toBe(takes)
  })

  test.each([
    ['no tags', { tags: undefined }],
    ['tags that are no list', { tags: 'lisbon' }],
    ['tags that are no text', { tags: [7, null, ''] }],
  ])('by tag takes no device with %s', (_what, fields) => {
    expect(new Selector({ tags: ['lisbon', ''] }).takes(device(fields))).toBe(false)
  })

  test('by platform takes no device without one', () => {
    expect(new Selector({ platforms: ['Mac'] }).takes(device({ platform: undefined }))).toBe(false)
  })

  test('remembers names that no device has matched, as they were written', () => {
    const selector = new Selector({
      blueprints: ['Offise', 'B1'],
      tags: ['Lisbon', 'Madrid'],
      excludePersonal: { tags: ['Lisbom'], blueprints: ['Home'] },
    })
    selector.takes(device())
    expect(selector.unmatched()).toEqual([
      { setting: 'devices.blueprints', name: 'Offise', nearest: 'Office', excludes: false },
      { setting: 'devices.tags', name: 'Madrid', nearest: undefined, excludes: false },
      { setting: 'devices.excludePersonal.blueprints', name: 'Home', nearest: undefined, excludes: true },
      { setting: 'devices.excludePersonal.tags', name: 'Lisbom', nearest: 'Lisbon', excludes: true },
    ])
  })

  test('counts a name as matched by a device that another list keeps back', () => {
    const selector = new Selector({ blueprints: ['b1'], tags: ['lisbon'], platforms: ['iPad'] })
    expect(selector.takes(device())).toBe(false)
    expect(selector.unmatched()).toEqual([])
  })

  test('suggests from the first 2,000 names only', () => {
    const selector = new Selector({ tags: ['first-tog', 'last-one-tog'] })
    selector.takes(device({ tags: ['first-tag'] }))
    for (let index = 1; index < 2_000; index++) selector.takes(device({ tags: [String(index)] }))
    selector.takes(device({ tags: ['last-one-tag'] }))
    expect(selector.unmatched().map(({ nearest: meant }) => meant)).toEqual(['first-tag', undefined])
  })

  test('is reported name by name, but a personal mark only where it looks mistyped', () => {
    const unmatched = () => [
      { setting: 'devices.tags', name: 'a', nearest: undefined, excludes: false },
      { setting: 'devices.excludePersonal.tags', name: 'b', nearest: undefined, excludes: true },
      { setting: 'devices.excludePersonal.tags', name: 'c', nearest: 'd', excludes: true },
    ]
    const problems = unmatchedProblems({ unmatched })
    expect(problems.map(({ subject }) => subject)).toMatchObject(['devices.tags', 'devices.excludePersonal.tags'])
    expect(problems[0]!.reason).toMatch(/`a`.*selects nothing\.$/)
    expect(problems[1]!.reason).toMatch(/`c`.*keeps nothing back\. Did you mean `d`\?$/)
  })
})

describe('a time of day', () => {
  test.each([
    ['00:00', 0, 0],
    ['09:05', 9, 5],
    ['19:59', 19, 59],
    ['23:59', 23, 59],
  ])('%s is read and written back', (text, hour, minute) => {
    expect(parseTimeOfDay(text)).toEqual({ hour, minute })
    expect(timeOfDayText({ hour, minute })).toBe(text)
  })

  test.each(['24:00', '2:30', '02:60', '02:3', '02:30 ', ' 02:30', '02:30:00', 'x02:30', '', '30:00'])(
    '%j is none',
    (text) => expect(parseTimeOfDay(text)).toBe(undefined)
  )
})

describe('the selection of apps', () => {
  test('takes from the file what it gives, and Macs without helpers for the rest', () => {
    expect(appSelectionOf({})).toEqual({ platforms: ['Mac'], helpers: false })
    expect(appSelectionOf({ apps: { helpers: true } })).toEqual({ platforms: ['Mac'], helpers: true })
    expect(appSelectionOf({ apps: { platforms: ['iPad'], helpers: false } })).toEqual({
      platforms: ['iPad'],
      helpers: false,
    })
  })
})
