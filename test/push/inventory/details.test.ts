// Details of devices: how long they are kept, how many are read in an hour, and what a fault means.

import Database from 'better-sqlite3'
import { attributesOf } from '../../../src/push/configuration/attributes.ts'
import { GaveUp, Misconfigured, Refused } from '../../../src/push/errors.ts'
import { DetailsStore, refreshDetails, type DetailsParts } from '../../../src/push/inventory/details.ts'
import { migrate } from '../../../src/push/state/migrations.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const NOW = Date.UTC(2026, 10, 20)
const ATTRIBUTES = attributesOf({ extra: { u_mac: 'details.network.mac_address' } })
const OTHER = attributesOf({ extra: { u_mac: 'details.network.ip_address' } })

describe('details of devices', () => {
  let db: Database.Database
  let store: DetailsStore
  let asked: string[]
  let answers: (id: string) => unknown
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    store = new DetailsStore(db)
    asked = []
    answers = (id) => ({ network: { mac_address: `mac of ${id}` } })
  })
  afterEach(() => db.close())

  const client = {
    find: async ({ path }: { path: string }) => {
      const id = decodeURIComponent(path.split('/')[4]!)
      asked.push(id)
      const json = answers(id)
      if (json instanceof Error) throw json
      return json === undefined ? undefined : { json }
    },
  } as unknown as DetailsParts['client']
  const refresh = (ids: string[], more: Partial<DetailsParts> = {}) =>
    refreshDetails(ids, store, { client, attributes: ATTRIBUTES, now: () => NOW, ...more })
  const many = (count: number, prefix = 'd') => Array.from({ length: count }, (_, index) => `${prefix}${index}`)

  test('are read once for each device, kept, and told one by one', async () => {
    let read = 0
    expect(await refresh(['a', 'b'], { onRead: () => read++ })).toEqual([])
    expect([asked, read]).toEqual([['a', 'b'], 2])
    expect(store.valuesOf('b', ATTRIBUTES)).toEqual({ u_mac: 'mac of b' })
    await refresh(['a', 'b'])
    expect(asked).toHaveLength(2)
  })

  test('are not read when no column wants them', async () => {
    await refresh(['a'], { attributes: attributesOf({ extra: { u_x: 'device.tags' } }) })
    expect(asked).toEqual([])
  })

  test.each([
    [DAY - 1, false],
    [DAY, true],
    [-1, true],
  ])('that were read are read again %i ms later: %s', async (ms, again) => {
    await refresh(['a'])
    await refresh(['a'], { now: () => NOW + ms })
    expect(asked.length === 2).toBe(again)
  })

  test('that were read for other paths are neither taken nor fresh', async () => {
    await refresh(['a'])
    expect(store.valuesOf('a', OTHER)).toBe(undefined)
    await refresh(['a'], { attributes: OTHER })
    expect(asked).toHaveLength(2)
    expect(store.valuesOf('a', OTHER)).toEqual({ u_mac: '' })
  })

  test('stay as they were until they are read again', async () => {
    await refresh(['a'])
    answers = () => undefined
    await refresh(['a'], { now: () => NOW + 2 * DAY })
    expect(store.valuesOf('a', ATTRIBUTES)).toEqual({ u_mac: 'mac of a' })
  })

  test('are forgotten thirty days after they were read', async () => {
    await refresh(['a'])
    store.tidy(NOW + 30 * DAY - 1)
    expect(store.valuesOf('a', ATTRIBUTES)).toBeDefined()
    await refresh([], { now: () => NOW + 30 * DAY })
    expect(store.valuesOf('a', ATTRIBUTES)).toBe(undefined)
  })

  test('are read a thousand an hour, whichever run asks', async () => {
    await refresh(many(999))
    expect(store.allowance(NOW)).toBe(1)
    await refresh(many(2, 'x'))
    expect(asked).toHaveLength(1_000)
    expect(store.allowance(NOW)).toBe(0)
    await refresh(['y'], { now: () => NOW + HOUR - 1 })
    expect(asked).toHaveLength(1_000)
    await refresh(['y'], { now: () => NOW + HOUR })
    expect(asked).toHaveLength(1_001)
  })

  test('that are fresh do not use up what the hour allows', async () => {
    await refresh(many(600))
    await refresh([...many(600), ...many(500, 'x')])
    expect(asked).toHaveLength(1_000)
    expect(asked.at(-1)).toBe('x399')
  })

  test('that a wrong clock has left in the future count against no hour', () => {
    store.keep('a', ATTRIBUTES, {}, NOW + HOUR)
    expect(store.allowance(NOW)).toBe(1_000)
  })

  test.each([
    [{ limit: 10_000, remaining: 5_000 }, 9],
    [{ limit: 10_000, remaining: 4_999 }, 1],
    [undefined, 9],
  ])('with a budget of %j are read of %i devices of nine', async (budget, read) => {
    await refresh(many(9), { budget: () => budget })
    expect(asked).toHaveLength(read)
  })

  test('of a device that Kandji does not have any more are left out, and the others follow', async () => {
    answers = (id) => (id === 'a' ? undefined : { network: { mac_address: id } })
    expect(await refresh(['a', 'b'])).toEqual([])
    expect(store.valuesOf('a', ATTRIBUTES)).toBe(undefined)
    expect(store.valuesOf('b', ATTRIBUTES)).toEqual({ u_mac: 'b' })
  })

  test('without the path stop at the first answer, and only the first is looked at', async () => {
    const attributes = attributesOf({ extra: { u_x: 'details.brand_new' } })
    await expect(refresh(many(9), { attributes })).rejects.toThrow(Misconfigured)
    expect(asked).toHaveLength(1)
    answers = (id) => (id === 'e0' ? { brand_new: 'x' } : {})
    expect(await refresh(many(3, 'e'), { attributes })).toEqual([])
    expect(store.valuesOf('e2', attributes)).toEqual({ u_x: '' })
  })

  test('without the permission are one problem, after one request', async () => {
    answers = () => new Refused('Kandji', 'no permission')
    const problems = await refresh(many(9))
    expect(problems).toMatchObject([{ subject: 'Device details', reason: expect.stringContaining('no permission') }])
    expect(asked).toHaveLength(1)
  })

  test('end with a fault that may pass: no more than what is under way is asked for', async () => {
    answers = (id) => (id === 'd3' ? new GaveUp('Kandji', 'down') : { network: {} })
    await expect(refresh(many(99))).rejects.toThrow('down')
    expect(asked.length).toBeLessThan(12)
  })

  test('end with anything else that is thrown', async () => {
    answers = () => new TypeError('fault')
    await expect(refresh(['a'])).rejects.toThrow('fault')
  })
})
