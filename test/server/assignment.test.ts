// Whose is the owner, and who is meant: the decisions alone, without records.

import { decideOwner } from '../../src/server/computer/assignment.ts'
import { pickUser } from '../../src/server/cmdb/user.ts'

describe('the owner of a computer', () => {
  test('is set, and noted, when Kandji names another one', () => {
    expect(decideOwner({ current: '', noted: '', wanted: 'ann' })).toEqual({ owner: 'set', note: 'write' })
    expect(decideOwner({ current: 'bob', noted: '', wanted: 'ann' })).toEqual({ owner: 'set', note: 'write' })
    expect(decideOwner({ current: 'bob', noted: 'bob', wanted: 'ann' })).toEqual({ owner: 'set', note: 'write' })
  })

  test('is not claimed by Kandji when a person entered the same', () => {
    expect(decideOwner({ current: 'ann', noted: '', wanted: 'ann' })).toEqual({ owner: 'keep', note: 'keep' })
  })

  test('stays noted while nothing changes', () => {
    expect(decideOwner({ current: 'ann', noted: 'ann', wanted: 'ann' })).toEqual({ owner: 'keep', note: 'keep' })
  })

  test('is removed only if Kandji had set it', () => {
    expect(decideOwner({ current: 'ann', noted: 'ann', wanted: '' })).toEqual({ owner: 'clear', note: 'remove' })
    expect(decideOwner({ current: 'ann', noted: '', wanted: '' })).toEqual({ owner: 'keep', note: 'keep' })
  })

  test("that a person put in place of Kandji's stays, and the note goes", () => {
    expect(decideOwner({ current: 'bob', noted: 'ann', wanted: '' })).toEqual({ owner: 'keep', note: 'remove' })
    expect(decideOwner({ current: 'bob', noted: 'ann', wanted: 'bob' })).toEqual({ owner: 'keep', note: 'remove' })
    expect(decideOwner({ current: '', noted: 'ann', wanted: '' })).toEqual({ owner: 'keep', note: 'remove' })
  })
})

describe('of several users with the same value', () => {
  const user = (sysId: string, active: boolean) => ({ sysId, active })

  test('the only active one is meant', () => {
    expect(pickUser([user('a', false), user('b', true)])).toBe('b')
  })

  test('an inactive one is meant when there is no other', () => {
    expect(pickUser([user('a', false)])).toBe('a')
  })

  test('none is meant when it could be more than one', () => {
    expect(pickUser([user('a', true), user('b', true)])).toBe('')
    expect(pickUser([user('a', false), user('b', false)])).toBe('')
    expect(pickUser([])).toBe('')
  })
})
