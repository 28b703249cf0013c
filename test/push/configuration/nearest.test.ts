// Which known name a mistyped one may mean.

import { nearest } from '../../../src/push/configuration/nearest.ts'

describe('the nearest known name', () => {
  test.each([
    ['platform', ['platforms', 'tags'], 'platforms'],
    ['asset_tg', ['asset_tag', 'tags'], 'asset_tag'],
    ['DEVICES', ['devices'], 'devices'],
    ['something else', ['url', 'tags'], undefined],
    ['x', [], undefined],
  ])('to %s among %j is %s', (name, known, expected) => {
    expect(nearest(name, known)).toBe(expected)
  })
})
