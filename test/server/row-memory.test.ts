// What the scripts of one row share.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GlideRecord } from '@servicenow/glide'
import { forget, remembered } from '../../src/server/staging/row-memory.ts'

const row = (sysId: string, table = 'x_rows') =>
  ({ getUniqueValue: () => sysId, getTableName: () => table }) as unknown as GlideRecord

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

  test('is of its table: another one may have a row of the same sys_id', () => {
    expect(ask('a')).toBe('1')
    expect(remembered(row('a', 'x_others'), 'which computer', () => 'other')).toBe('other')
  })

  test('stays with its row when another one begins at any moment of the first one', () => {
    // Whatever the platform asks of a row is a moment at which another thread can come in.
    const interrupted = (sysId: string) =>
      ({
        getTableName: () => remembered(row('b'), 'which computer', () => 'of b') && 'x_rows',
        getUniqueValue: () => remembered(row('b'), 'which computer', () => 'of b') && sysId,
      }) as unknown as GlideRecord
    expect(remembered(interrupted('a'), 'which computer', () => 'of a')).toBe('of a')
    expect(remembered(row('a'), 'which computer', () => 'late')).toBe('of a')
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

test('nothing else of the apps keeps anything between two rows', () => {
  const files = ['src/server', 'sam/src/server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name))
  )
  const shared = files.filter((file) => /^(export )?(let|var) /m.test(readFileSync(file, 'utf8')))
  expect(shared).toEqual(['src/server/staging/row-memory.ts'])
})
