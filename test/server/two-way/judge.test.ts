// (last agreed, here, there) → what is to be done.

import { decided, isNews, judge, resolved } from '../../../src/server/shared/two-way/judge.ts'
import {
  agreed,
  known,
  leftAs,
  NO_MEMORY,
  sending,
  taking,
  type Memory,
} from '../../../src/server/shared/two-way/memory.ts'

const AGREED = agreed(NO_MEMORY, 'A')

describe('mode both', () => {
  test.each([
    ['nothing changed', 'A', 'A', { act: 'agree', value: 'A' }],
    ['changed here', 'B', 'A', { act: 'write there', value: 'B' }],
    ['cleared here', '', 'A', { act: 'write there', value: '' }],
    ['changed there', 'A', 'B', { act: 'write here', value: 'B' }],
    ['cleared there', 'A', '', { act: 'write here', value: '' }],
    ['changed to the same', 'B', 'B', { act: 'agree', value: 'B' }],
    ['changed on both sides', 'B', 'C', { act: 'conflict', values: { here: 'B', there: 'C' } }],
    ['cleared here, changed there', '', 'C', { act: 'conflict', values: { here: '', there: 'C' } }],
  ])('%s', (_name, here, there, verdict) => {
    expect(judge('both', AGREED, { here, there })).toEqual(verdict)
  })

  test('sides that were left different stay so until one of them changes', () => {
    const memory = leftAs(NO_MEMORY, { here: 'B', there: 'C' })
    expect(judge('both', memory, { here: 'B', there: 'C' })).toEqual({ act: 'nothing' })
    expect(judge('both', memory, { here: 'D', there: 'C' })).toEqual({ act: 'write there', value: 'D' })
    expect(judge('both', memory, { here: 'B', there: 'D' })).toEqual({ act: 'write here', value: 'D' })
  })

  test('different values that never were settled are for a person', () => {
    expect(judge('both', NO_MEMORY, { here: 'B', there: 'C' }).act).toBe('conflict')
  })
})

describe('a memory that begins with a change here', () => {
  const begun = { ...NO_MEMORY, here: 'A' }
  const verdict = (there: string, heard = '') => judge('both', known(begun, there, heard), { here: 'B', there }).act

  test.each([
    ['what was here until then', 'A', ''],
    ['nothing', '', 'C'],
    ['what it was last heard to hold', 'C', 'C'],
  ])('sends it where Kandji holds %s', (_name, there, heard) => {
    expect(verdict(there, heard)).toBe('write there')
  })

  test('is a conflict where Kandji holds anything else', () => {
    expect(verdict('C')).toBe('conflict')
  })

  test('a decision is no beginning: what it lets go is not taken for known', () => {
    const memory = decided(leftAs(NO_MEMORY, { here: 'A', there: '' }), { here: 'A', there: '' }, 'there')
    expect(judge('both', known(memory, '', ''), { here: 'A', there: '' })).toEqual({ act: 'write here', value: '' })
  })
})

describe('a write whose end nobody saw', () => {
  const sent = sending(AGREED, 'B')
  const through = (memory: Memory, here: string, there: string) =>
    judge('both', resolved(memory, { here, there }), { here, there })

  test('was done where Kandji holds its value', () => {
    expect(through(sent, 'B', 'B')).toEqual({ act: 'agree', value: 'B' })
    expect(through(sent, 'C', 'B')).toEqual({ act: 'write there', value: 'C' })
  })

  test('is not repeated over what somebody may have put back', () => {
    expect(through(sent, 'B', 'A').act).toBe('conflict')
    expect(through(sent, 'B', 'C').act).toBe('conflict')
  })

  test('was done where ServiceNow holds what was taken from Kandji', () => {
    expect(through(taking(AGREED, 'B'), 'B', 'C')).toEqual({ act: 'write here', value: 'C' })
    expect(through(taking(AGREED, 'B'), 'C', 'B').act).toBe('conflict')
  })
})

describe('mode to_kandji', () => {
  test('ServiceNow has the right value, whichever side changed', () => {
    expect(judge('to_kandji', AGREED, { here: 'B', there: 'A' })).toEqual({ act: 'write there', value: 'B' })
    expect(judge('to_kandji', AGREED, { here: 'A', there: 'C' })).toEqual({ act: 'write there', value: 'A' })
    expect(judge('to_kandji', AGREED, { here: 'B', there: 'C' })).toEqual({ act: 'write there', value: 'B' })
  })

  test('sides that differ are left so until one of them changes', () => {
    const memory = leftAs(NO_MEMORY, { here: 'B', there: 'C' })
    expect(judge('to_kandji', memory, { here: 'B', there: 'C' })).toEqual({ act: 'nothing' })
  })

  test('a lost write is repeated: nobody else has a say', () => {
    expect(judge('to_kandji', sending(AGREED, 'B'), { here: 'B', there: 'A' })).toEqual({
      act: 'write there',
      value: 'B',
    })
  })
})

test('a reading is news where a side, or a write in doubt, may have changed', () => {
  expect(isNews(AGREED, { here: 'A', there: 'A' })).toBe(false)
  expect(isNews(AGREED, { here: 'B', there: 'A' })).toBe(true)
  expect(isNews(AGREED, { here: 'A', there: 'B' })).toBe(true)
  expect(isNews(sending(AGREED, 'B'), { here: 'A', there: 'A' })).toBe(true)
})

describe('a decision', () => {
  const shown = { here: 'B', there: 'C' }

  test('is carried out towards either side', () => {
    expect(judge('both', decided(AGREED, shown, 'here'), shown)).toEqual({ act: 'write there', value: 'B' })
    expect(judge('both', decided(AGREED, shown, 'there'), shown)).toEqual({ act: 'write here', value: 'C' })
  })

  test('is about the value that was shown: a later one on the other side is a conflict again', () => {
    expect(judge('both', decided(AGREED, shown, 'here'), { here: 'B', there: 'D' }).act).toBe('conflict')
    expect(judge('both', decided(AGREED, shown, 'there'), { here: 'D', there: 'C' }).act).toBe('conflict')
  })
})
