// A short run of `npm run fuzz`: random requests at the built program. A long run is for the command line.

import { randomOf } from '../../scripts/fuzz/random.ts'
import { requestOf } from '../../scripts/fuzz/requests.ts'
import { fuzz } from '../../scripts/fuzz/run.ts'
import { archive } from '../../scripts/fuzz/values.ts'

test('1,500 random requests: the instance stays up and answers each as the platform does', async () => {
  const { sent, offenders, alive, statuses } = await fuzz({ requests: 1500, seed: 20, concurrency: 8 })
  expect(offenders).toEqual([])
  expect(alive).toBe(true)
  expect(sent).toBeGreaterThan(1400)
  // They are no longer random requests if none gets through.
  expect(statuses['200']).toBeGreaterThan(100)
})

test('the same seed makes the same request', () => {
  const known = { adminAuthorization: 'a', authorizations: ['b'], pagesCookie: 'c', sysIds: ['d'] }
  const made = (seed: number) => Array.from({ length: 50 }, (_, at) => requestOf(randomOf(seed, at), known))
  expect(made(3)).toEqual(made(3))
  expect(made(3)).not.toEqual(made(4))
})

test('the same seed makes the same archive at each time', () => {
  const made = (now: string) => {
    jest.useFakeTimers({ now: Date.parse(now) })
    const archives = Array.from({ length: 20 }, (_, at) => archive(randomOf(3, at)))
    jest.useRealTimers()
    return archives
  }
  const today = made('2026-11-26T12:00:00Z')
  expect(today.filter((bytes) => bytes.subarray(0, 2).toString() === 'PK').length).toBeGreaterThan(5)
  expect(made('2026-11-26T12:00:02Z')).toEqual(today)
  expect(made('2031-01-01T00:00:00Z')).toEqual(today)
})
