// Rows that travel together: how they are halved, and when a row is to blame rather than the service.

import {
  blame,
  freshLoad,
  halved,
  isLeftOver,
  isPoison,
  parkedReason,
  type Tally,
  type Trial,
} from '../../../src/push/delivery/load.ts'
import type { QueuedRow } from '../../../src/push/delivery/queue.ts'

const row = (seq: number): QueuedRow => ({
  seq,
  deviceId: `d${seq}`,
  kind: 'mdm',
  serial: `S${seq}`,
  body: {},
  since: null,
  correlation: null,
})
const loadOf = (count: number) => freshLoad(Array.from({ length: count }, (_, index) => row(index)))
const trial = (): Trial => loadOf(1).trials[0]!
const OTHER = 'HTTP 503'
const OWN = 'HTTP 500'

describe('a load of rows', () => {
  test('is due at once, and nothing was tried with it', () => {
    expect(loadOf(1)).toEqual({
      trials: [{ row: row(0), failures: 0, blame: 0, settledBefore: 0, proofs: 0, reason: '' }],
      tries: 0,
      renewals: 0,
      dueAt: -Infinity,
    })
  })

  test.each([
    [1, [1]],
    [2, [1, 1]],
    [5, [3, 2]],
    [100, [50, 50]],
  ])('of %i rows becomes loads of %j, in order', (count, sizes) => {
    const load = { ...loadOf(count), tries: 3, dueAt: 7, renewals: 1 }
    const halves = halved(load)
    expect(halves.map(({ trials }) => trials.length)).toEqual(sizes)
    expect(halves.flatMap(({ trials }) => trials)).toEqual(load.trials)
    // Each half has been tried once: the next failure halves it again.
    for (const half of halves) expect(half).toMatchObject({ tries: count === 1 ? 3 : 1, dueAt: 7, renewals: 1 })
  })
})

describe('a row on which ServiceNow fails', () => {
  let tally: Tally
  beforeEach(() => (tally = { settled: 0, failing: 0 }))
  /** @param through whether other rows went through before each failure */
  function fail(one: Trial, times: number, reason: string, through = true): Trial {
    for (let time = 0; time < times; time++) {
      if (through) tally.settled++
      blame(one, reason, tally)
    }
    return one
  }

  test('counts as failing once, however often it fails', () => {
    fail(trial(), 3, OTHER)
    fail(trial(), 1, OTHER)
    expect(tally.failing).toBe(2)
  })

  test.each([
    [OWN, 3, false],
    [OWN, 4, true],
    [OTHER, 7, false],
    [OTHER, 8, true],
    ['HTTP 5000', 7, false],
    ['HTTP 500 (a message)', 4, true],
    ['a proxy said HTTP 500', 4, false],
  ])('with %s %i times is poison: %s', (reason, times, poison) => {
    expect(isPoison(fail(trial(), times, reason))).toBe(poison)
  })

  test('is none while nothing else goes through', () => {
    expect(isPoison(fail(trial(), 99, OWN, false))).toBe(false)
  })

  test('is none after one proof, and is after two', () => {
    const one = fail(trial(), 9, OWN, false)
    expect([isPoison(fail(one, 1, OWN)), one.proofs]).toEqual([false, 1])
    fail(one, 5, OWN, false)
    expect([isPoison(one), one.proofs]).toEqual([false, 1])
    expect([isPoison(fail(one, 1, OWN)), one.proofs]).toEqual([true, 2])
  })

  test('has no proof in what was settled before its first failure', () => {
    tally.settled = 50
    expect(fail(trial(), 2, OWN, false).proofs).toBe(0)
  })

  test.each([
    ['enough blame', OWN, 2, true],
    ['enough of the lighter kind', OTHER, 4, true],
    ['too little', OTHER, 3, false],
    ['too little of the heavier kind', OWN, 1, false],
  ])('with %s is a left-over when the patience is spent', (_what, reason, times, left) => {
    expect(isLeftOver(fail(trial(), times, reason), tally)).toBe(left)
  })

  test('is a left-over only among few, and only when others went through', () => {
    const one = fail(trial(), 4, OWN)
    expect(isLeftOver(one, { settled: 1, failing: 5 })).toBe(true)
    expect(isLeftOver(one, { settled: 1, failing: 6 })).toBe(false)
    expect(isLeftOver(one, { settled: 0, failing: 1 })).toBe(false)
  })

  test('is parked with the number of its failures and the last of them', () => {
    const one = fail(fail(trial(), 2, OTHER), 1, OWN)
    expect(parkedReason(one)).toMatch(/\b3\b.*HTTP 500/)
  })
})
