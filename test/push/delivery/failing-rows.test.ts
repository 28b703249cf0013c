// Rows that fail while others pass: who waits, who is parked, and when a run ends for it.

import Database from 'better-sqlite3'
import { Consignment } from '../../../src/push/delivery/consignment.ts'
import { emptyQueue } from '../../../src/push/delivery/dispatcher.ts'
import { freshLoad, type Load } from '../../../src/push/delivery/load.ts'
import { Outbox } from '../../../src/push/delivery/outbox.ts'
import { GaveUp } from '../../../src/push/errors.ts'
import { importClient, openServices } from '../../../src/push/services.ts'
import { migrate } from '../../../src/push/state/migrations.ts'
import { FakeClock } from '../support/testbed.ts'

const PATIENCE_MS = 10_000
const INSERTED = { result: [{ status: 'inserted' }] }

type Row = Record<string, string>

describe('rows that fail', () => {
  let db: Database.Database
  let outbox: Outbox
  let clock: FakeClock
  /** The status of each row by its serial number; 201 where it says nothing. */
  let status: (row: Row) => number
  const sent: string[] = []

  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    outbox = new Outbox(db)
    clock = new FakeClock()
    status = () => 201
    sent.length = 0
  })
  afterEach(() => db.close())

  const answerTo = (row: Row) => {
    sent.push(row['serial']!)
    return { status: status(row), body: JSON.stringify(INSERTED) }
  }
  const fakeFetch = (async (url: string, init: RequestInit) => {
    const body = String(init.body as string)
    if (url.includes('oauth')) return new Response(JSON.stringify({ access_token: 'token-of-this-test' }))
    if (!url.includes('batch')) {
      const one = answerTo(JSON.parse(body) as Row)
      return new Response(one.body, { status: one.status })
    }
    const { batch_request_id, rest_requests } = JSON.parse(body) as {
      batch_request_id: string
      rest_requests: Array<{ id: string; body: string }>
    }
    const serviced_requests = rest_requests.map(({ id, body: base64 }) => {
      const one = answerTo(JSON.parse(Buffer.from(base64, 'base64').toString()) as Row)
      return { id, status_code: one.status, body: Buffer.from(one.body).toString('base64') }
    })
    return new Response(JSON.stringify({ batch_request_id, serviced_requests }))
  }) as typeof fetch

  function channelOf() {
    const account = { url: 'http://sn', clientId: 'c', clientSecret: 's', username: 'u', password: 'p' }
    const config = { kandji: { url: 'http://k', token: 't' }, servicenow: account, patienceMs: PATIENCE_MS }
    const services = openServices(config, { fetch: fakeFetch, clock, random: () => 0.5 })
    const abort = new AbortController()
    const client = importClient(config as never, services, abort.signal)
    return { client, patience: services.patience, abort }
  }
  const enqueue = (...serials: string[]) => {
    for (const serial of serials)
      outbox.queue(serial, serial, { computer: { serial }, mdm: { serial }, fingerprint: '1' })
  }
  const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
  const failing =
    (code: number, ...serials: string[]) =>
    (row: Row) =>
      serials.includes(row['serial']!) ? code : 201

  /** One row at a time, as the test says. */
  function consignment() {
    const one = new Consignment(outbox, channelOf(), { onSettled: () => {} }, false)
    const waiting = new Map<string, Load>()
    const attempt = async (serial: string) => {
      const row = outbox.next('computer', 0, 1_000).find((candidate) => candidate.serial === serial)!
      const [left] = await one.attempt(waiting.get(serial) ?? freshLoad([row]))
      if (left) waiting.set(serial, left)
      return left !== undefined
    }
    return { one, attempt }
  }

  test('out of patience after others passed in between: it waits for another run, and this one goes on', async () => {
    enqueue('BAD', 'A', 'B')
    status = failing(503, 'BAD')
    const { one, attempt } = consignment()
    expect(await attempt('BAD')).toBe(true)
    expect(await attempt('A')).toBe(false)
    clock.time += PATIENCE_MS + 1
    expect(await attempt('BAD')).toBe(false)
    expect(one.unfinished).toBeInstanceOf(GaveUp)
    expect(await attempt('B')).toBe(false)
    expect(outbox.deadLetters()).toEqual([])
    expect(outbox.next('computer', 0, 9).map(({ serial }) => serial)).toEqual(['BAD'])
  })

  test('out of patience where nothing else passed: the service is at fault, and the run ends', async () => {
    enqueue('BAD', 'WORSE')
    status = failing(503, 'BAD', 'WORSE')
    const { one, attempt } = consignment()
    await attempt('BAD')
    await attempt('WORSE')
    clock.time += PATIENCE_MS + 1
    await expect(attempt('BAD')).rejects.toThrow(GaveUp)
    expect(one.unfinished).toBe(undefined)
  })

  test('of a whole run: the others are delivered before it ends with the reason', async () => {
    enqueue('FIRST', 'BAD', ...numbered('X', 40))
    let tries = 0
    status = ({ serial }) => {
      clock.time += 100
      if (serial !== 'BAD') return 201
      if (++tries === 2) clock.time += 60_000
      return 503
    }
    const run = emptyQueue(outbox, ['computer'], channelOf(), { onSettled: () => {} })
    await expect(run).rejects.toThrow(/No progress with ServiceNow.*HTTP 503/)
    expect(tries).toBe(2)
    expect(outbox.next('computer', 0, 99).map(({ serial }) => serial)).toEqual(['BAD'])
  })

  test('and pass later count as failing no longer: a last one that fails is parked', async () => {
    const few = numbered('X', 6)
    enqueue('BAD', ...few)
    status = failing(500, 'BAD', ...few)
    const { attempt } = consignment()
    for (const serial of few) await attempt(serial)
    status = failing(500, 'BAD')
    for (const serial of few) expect(await attempt(serial)).toBe(false)
    await attempt('BAD')
    clock.time += PATIENCE_MS + 1
    expect(await attempt('BAD')).toBe(false)
    expect(outbox.deadLetters()).toMatchObject([
      { serial: 'BAD', reason: expect.stringContaining('parked') as unknown },
    ])
  })

  test.each([
    [5, true],
    [6, false],
  ])('%i in number with the patience spent: parked is %s', async (count, isParked) => {
    const few = numbered('BAD', count)
    enqueue('A', ...few)
    status = failing(500, ...few)
    const { attempt } = consignment()
    await attempt('A')
    for (const serial of few) await attempt(serial)
    clock.time += PATIENCE_MS + 1
    if (isParked) expect(await attempt('BAD0')).toBe(false)
    else await expect(attempt('BAD0')).rejects.toThrow(GaveUp)
    expect(outbox.deadLetters()).toHaveLength(isParked ? 1 : 0)
  })

  test('in great numbers stop new ones from being begun', async () => {
    enqueue('FIRST', ...numbered('BAD', 600))
    status = ({ serial }) => (serial === 'FIRST' ? 201 : 503)
    await expect(emptyQueue(outbox, ['computer'], channelOf(), { onSettled: () => {} })).rejects.toThrow(GaveUp)
    const tried = new Set(sent).size
    expect(tried).toBeGreaterThanOrEqual(200)
    // Four batches of 20 may have been under way when the brake was reached.
    expect(tried).toBeLessThanOrEqual(280)
    expect(outbox.deadLetters()).toEqual([])
  })

  test('in great numbers and then pass let the rest begin', async () => {
    enqueue('FIRST', ...numbered('X', 600))
    const seen = new Map<string, number>()
    status = ({ serial }) => {
      const times = (seen.get(serial!) ?? 0) + 1
      seen.set(serial!, times)
      return times === 1 && serial !== 'FIRST' ? 503 : 201
    }
    await emptyQueue(outbox, ['computer'], channelOf(), { onSettled: () => {} })
    expect(outbox.next('computer', 0, 1)).toEqual([])
  })
})
