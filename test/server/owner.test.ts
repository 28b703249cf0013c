// Whose word counts, and who is meant: the decisions alone, without records.
// Field cases: A8, B2.

import { decideOwner, NO_NOTE } from '../../src/server/shared/owner.ts'
import type { Note } from '../../src/server/shared/owner.ts'
import { usersMeant } from '../../src/server/shared/user-match.ts'

const set = (word: string, owner: string): Note => ({ word, owner, outcome: 'set' })
const decide = (current: string, noted: Note, word: string, users: string[]) =>
  decideOwner({ current, noted, word, users })

describe('the owner of a computer', () => {
  test('is set, and noted, when Kandji names another one', () => {
    const decision = { owner: 'ann', note: set('a@x', 'ann') }
    expect(decide('', NO_NOTE, 'a@x', ['ann'])).toEqual(decision)
    expect(decide('bob', NO_NOTE, 'a@x', ['ann'])).toEqual(decision)
    expect(decide('bob', set('b@x', 'bob'), 'a@x', ['ann'])).toEqual(decision)
  })

  test('is not claimed by Kandji when a person entered the same', () => {
    const note = { word: 'a@x', owner: '', outcome: 'found' }
    expect(decide('ann', NO_NOTE, 'a@x', ['ann'])).toEqual({ owner: undefined, note })
    expect(decide('ann', note as Note, 'a@x', ['ann'])).toEqual({ owner: undefined, note })
  })

  test('stays noted while nothing changes', () => {
    const note = set('a@x', 'ann')
    expect(decide('ann', note, 'a@x', ['ann'])).toEqual({ owner: undefined, note })
  })

  test('is removed only if Kandji had set it', () => {
    expect(decide('ann', set('a@x', 'ann'), '', [])).toEqual({ owner: '', note: undefined })
    expect(decide('ann', NO_NOTE, '', [])).toEqual({ owner: undefined, note: undefined })
    expect(decide('bob', set('a@x', 'ann'), '', [])).toEqual({ owner: undefined, note: undefined })
    expect(decide('', set('a@x', 'ann'), '', [])).toEqual({ owner: undefined, note: undefined })
  })

  test("that a person put in place of Kandji's stays until Kandji's changes", () => {
    const note = set('a@x', 'ann')
    expect(decide('bob', note, 'a@x', ['ann'])).toEqual({ owner: undefined, note })
    expect(decide('', note, 'a@x', ['ann'])).toEqual({ owner: undefined, note })
    expect(decide('bob', note, 'c@x', ['cat']).owner).toBe('cat')
  })

  test('that Kandji set goes when Kandji names somebody unknown, a person’s stays', () => {
    const note = { word: 'ghost', owner: '', outcome: 'unknown' }
    expect(decide('ann', set('a@x', 'ann'), 'ghost', [])).toEqual({ owner: '', note })
    expect(decide('bob', NO_NOTE, 'ghost', [])).toEqual({ owner: undefined, note })
  })

  test('stays when the user can not be found any more, though Kandji still names him', () => {
    const decision = decide('ann', set('a@x', 'ann'), 'a@x', [])
    expect(decision).toEqual({ owner: undefined, note: { word: 'a@x', owner: 'ann', outcome: 'unknown' } })
  })

  test('who was unknown is set once he is known, where nobody else was', () => {
    const note: Note = { word: 'a@x', owner: '', outcome: 'unknown' }
    expect(decide('', note, 'a@x', ['ann']).owner).toBe('ann')
    expect(decide('bob', note, 'a@x', ['ann']).owner).toBeUndefined()
  })

  test('who could be several changes nobody, and is not unknown', () => {
    const users = ['ann', 'adm']
    expect(decide('ann', set('a@x', 'ann'), 'a@x', users)).toEqual({
      owner: undefined,
      note: { word: 'a@x', owner: 'ann', outcome: 'ambiguous' },
    })
    expect(decide('bob', set('b@x', 'bob'), 'a@x', users).owner).toBeUndefined()
    expect(decide('', NO_NOTE, 'a@x', users).owner).toBeUndefined()
  })

  test('noted by a version that kept no word counts as the same word for the same owner', () => {
    const old: Note = { word: '', owner: 'ann', outcome: '' }
    expect(decide('bob', old, 'a@x', ['ann']).owner).toBeUndefined()
    expect(decide('bob', old, 'c@x', ['cat']).owner).toBe('cat')
  })
})

describe('of several users with the same value', () => {
  const user = (sysId: string, active: boolean, name = '') => ({ sysId, active, name })
  const meant = (users: Array<ReturnType<typeof user>>, name = '', present = '') =>
    usersMeant(['email'], () => users, name, present).map(({ sysId }) => sysId)

  test('the only active one is meant', () => {
    expect(meant([user('a', false), user('b', true)])).toEqual(['b'])
  })

  test('an inactive one is meant when there is no other', () => {
    expect(meant([user('a', false)])).toEqual(['a'])
  })

  test('all are meant when it could be more than one', () => {
    expect(meant([user('a', true), user('b', true)])).toEqual(['a', 'b'])
    expect(meant([user('a', false), user('b', false)])).toEqual(['a', 'b'])
    expect(meant([])).toEqual([])
  })

  test('the owner that is there stays, whoever has the name (A8)', () => {
    const both = [user('a', true, 'Ann Lee'), user('b', true, 'Adm')]
    expect(meant(both, 'Ann Lee', 'b')).toEqual(['b'])
    expect(meant(both, '', 'a')).toEqual(['a'])
    expect(meant(both, 'Ann Lee', 'c')).toEqual(['a'])
    expect(meant([user('a', false), user('b', true)], '', 'a')).toEqual(['b'])
  })

  test('who also has the name that Kandji sends goes first', () => {
    const both = [user('a', true, 'Ann Lee'), user('b', true, 'Ann Lee (admin)')]
    expect(meant(both, 'ann lee')).toEqual(['a'])
    expect(meant(both, 'Somebody Else')).toEqual(['a', 'b'])
    expect(meant([user('a', false, 'Ann Lee'), user('b', true, 'Adm')], 'Ann Lee')).toEqual(['b'])
  })
})

test('each decision notes what became of the owner, and a name that is known at last is taken', () => {
  const noted = (outcome: 'set' | 'found' | 'unknown' | 'ambiguous' | '', owner = '') => ({
    word: 'ann',
    owner,
    outcome,
  })
  const decide = (current: string, note: ReturnType<typeof noted>, ...users: string[]) =>
    decideOwner({ current, noted: note, word: 'ann', users })
  expect(decide('', noted(''), 'a', 'b')).toEqual({ owner: undefined, note: noted('ambiguous') })
  expect(decide('x', noted('set', 'x'), 'a', 'b')).toEqual({ owner: undefined, note: noted('ambiguous', 'x') })
  expect(decide('', noted(''))).toEqual({ owner: undefined, note: noted('unknown') })
  for (const before of ['unknown', 'ambiguous'] as const) {
    expect(decide('', noted(before), 'a')).toEqual({ owner: 'a', note: noted('set', 'a') })
    expect(decide('x', noted(before), 'a')).toEqual({ owner: undefined, note: noted(before) })
  }
  for (const before of ['found', 'set', ''] as const) {
    expect(decide('', noted(before), 'a')).toEqual({ owner: undefined, note: noted(before) })
  }
  expect(decide('a', noted('unknown'), 'a')).toEqual({ owner: undefined, note: noted('found') })
  expect(decide('a', noted('', 'a'), 'a')).toEqual({ owner: undefined, note: noted('set', 'a') })
})
