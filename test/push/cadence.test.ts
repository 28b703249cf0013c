// How often `run` sweeps.

import { acceleratedInterval, afterFailures, prismInterval, sweepInterval } from '../../src/push/daemon/cadence.ts'

const NOW = Date.UTC(2026, 10, 20, 8, 30)
const cost = (devices: number) => 2 * Math.max(1, Math.ceil(devices / 300))
const seconds = (devices: number, remaining?: number, limit = 10_000) =>
  Math.round(
    sweepInterval({
      requestsPerSweep: cost(devices),
      budget: remaining === undefined ? undefined : { limit, remaining },
      now: NOW,
    }) / 1000
  )

describe('the interval between two sweeps', () => {
  test.each([
    [0, 7],
    [60, 7],
    [1_000, 29],
    [10_000, 245],
    [30_000, 720],
    [100_000, 2_405],
  ])('of %i devices is what a tenth of 10,000 requests an hour allows: %i s', (devices, expected) => {
    expect(seconds(devices)).toBe(expected)
  })

  test('follows the limit that Kandji tells', () => {
    expect(seconds(3_000, 2_000, 2_000)).toBe(360)
  })

  test('grows when other tokens use up the hour, and never beyond its end', () => {
    expect(seconds(1_000, 6_000)).toBe(29)
    expect(seconds(1_000, 1_000)).toBe(115)
    expect(seconds(10_000, 1_000)).toBe(979)
    expect(seconds(10_000, 600)).toBe(1_800)
    expect(seconds(10_000, 500)).toBe(1_800)
  })

  test('grows with each failed sweep, up to 15 minutes', () => {
    expect([1, 2, 3, 10].map((failures) => afterFailures(30_000, failures) / 1000)).toEqual([30, 60, 120, 900])
    expect(afterFailures(1_800_000, 3)).toBe(1_800_000)
  })

  test('is never shorter than 5 s, whatever the limit', () => {
    expect(seconds(60, 1_000_000, 1_000_000)).toBe(5)
  })

  test('leaves room for what goes out besides, and keeps a quarter of the share in any case', () => {
    const with_ = (othersPerHour: number) =>
      Math.round(sweepInterval({ requestsPerSweep: 35, othersPerHour, now: NOW }) / 1000)
    expect([0, 400, 10_000].map(with_)).toEqual([126, 210, 504])
  })

  test('of Prism follows what it costs, and what it can have moved', () => {
    const minutes = (requests: number, moves: boolean) => prismInterval(requests, undefined, moves) / 60_000
    expect([minutes(1, false), minutes(1, true), minutes(334, false)]).toEqual([15, 60, 100.2])
  })

  test('may be cut short by the activity feed, at no more than twice the share', () => {
    const accelerated = (devices: number) =>
      Math.round(acceleratedInterval({ requestsPerSweep: cost(devices), now: NOW }) / 1000)
    expect([60, 3_000, 10_000, 100_000].map(accelerated)).toEqual([5, 36, 122, 1_202])
  })
})
