// What the scripts of one row share.

import type { GlideRecord } from '@servicenow/glide'
import { forget, remembered } from '../../src/server/staging/row-memory.ts'

const row = (sysId: string) => ({ getUniqueValue: () => sysId }) as unknown as GlideRecord

describe('what is known about a row', () => {
  let asked = 0
  const ask = (sysId: string) => remembered(row(sysId), 'which computer', () => `${++asked}`)
  beforeEach(() => {
    asked = 0
    forget()
  })

  test('is found once, even when it is nothing', () => {
    expect([ask('a'), ask('a')]).toEqual(['1', '1'])
    const nothing = jest.fn(() => '')
    remembered(row('a'), 'which user', nothing)
    expect(remembered(row('a'), 'which user', nothing)).toBe('')
    expect(nothing).toHaveBeenCalledTimes(1)
  })

  test('is never taken for another row', () => {
    expect([ask('a'), ask('b'), ask('a')]).toEqual(['1', '2', '3'])
  })

  test('does not get the answer that another row was still looking for', () => {
    const other = () => {
      remembered(row('b'), 'which user', () => 'of b')
      return 'of a'
    }
    expect(remembered(row('a'), 'which computer', other)).toBe('of a')
    expect(ask('b')).toBe('1')
  })

  test('is found anew when the row is transformed again', () => {
    ask('a')
    forget()
    expect(ask('a')).toBe('2')
  })
})
