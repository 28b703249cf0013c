// One try with a load of rows: what is settled, what is handed back and when, and what ends the run.

import Database from 'better-sqlite3'
import { Consignment, type Channel, type Watch } from '../../../src/push/delivery/consignment.ts'
import { freshLoad, type Load } from '../../../src/push/delivery/load.ts'
import { Outbox } from '../../../src/push/delivery/outbox.ts'
import type { QueuedRow } from '../../../src/push/delivery/queue.ts'
import { GaveUp, Refused } from '../../../src/push/errors.ts'
import { answerOf, type Exchange } from '../../../src/push/http/exchange.ts'
import { Patience } from '../../../src/push/http/patience.ts'
import { decide, type Again } from '../../../src/push/http/retry-policy.ts'
import { HandedBack } from '../../../src/push/http/sender.ts'
import { NoBatch } from '../../../src/push/servicenow/import-client.ts'
import type { RowResult } from '../../../src/push/servicenow/row-result.ts'
import { migrate } from '../../../src/push/state/migrations.ts'
import { FakeClock } from '../support/testbed.ts'

const answer = (status: number, body: unknown = {}): Exchange => answerOf(status, JSON.stringify(body))
const result = (fields: Record<string, unknown>): Exchange => answer(201, { result: [fields] })
const INSERTED = result({ status: 'inserted' })
const NOTED = result({ status: 'updated', status_message: 'Kandji: look at it' })
const REFUSED = result({ status: 'error', error_message: 'no' })
const UNTOLD = answer(201, { result: [] })
const DOWN: Again = { do: 'again', waitMs: 3_000, stated: false, shared: false, reason: 'HTTP 503' }

describe('a consignment', () => {
  let db: Database.Database
  let outbox: Outbox
  let clock: FakeClock
  let pauses: number[]
  let renewals: number[]
  let calls: string[]
  let settled: string[]
  /** What ServiceNow says to each row of a request; an Error is thrown by the request. */
  let say: (serials: string[]) => Array<Exchange | undefined> | Error
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    outbox = new Outbox(db)
    clock = new FakeClock()
    pauses = []
    renewals = []
    calls = []
    settled = []
    say = (serials) => serials.map(() => INSERTED)
  })
  afterEach(() => db.close())

  function consignment(batching = true, watch: Partial<Watch> = {}, patienceMs = 30_000): Consignment {
    const send = (kind: string, rows: Array<{ row: Record<string, string> }>, attempt: number) => {
      const serials = rows.map(({ row }) => row['s']!)
      calls.push(`${kind} ${serials.join('')} ${attempt}`)
      const said = say(serials)
      if (said instanceof Error) throw said
      return said
    }
    const client = {
      identity: { url: 'https://x.example', user: 'the account' },
      batch: async (rows: Array<{ row: Record<string, string> }>, attempt: number) => send('batch', rows, attempt),
      post: async (row: { row: Record<string, string> }, attempt: number) => send('post', [row], attempt)[0],
      renew: async (count: number) => void renewals.push(count),
      explain: (table: string, why: string) => new Refused('ServiceNow', `${why} at ${table}`),
      pacing: {
        judge: (situation: object) => decide({ ...situation, waves: 1, now: clock.now() } as never, () => 1),
        pause: async ({ waitMs }: Again) => void pauses.push(waitMs),
        now: () => clock.now(),
        elapsed: () => clock.elapsed(),
        saidText: (text: string) => text.replaceAll('hush-hush', '…'),
      },
    }
    const channel = { client, patience: new Patience(patienceMs, clock), abort: new AbortController() }
    const onSettled: Watch['onSettled'] = (row, { outcome }) => void settled.push(`${row.serial} ${outcome}`)
    return new Consignment(outbox, channel as unknown as Channel, { onSettled, ...watch }, batching)
  }

  /** A load of the computer rows of these devices, queued if they are not. */
  function load(serials: string, more: Partial<Load> = {}): Load {
    for (const id of serials) {
      if (outbox.devices.fingerprint(id) === undefined)
        outbox.queue(id, id, { computer: { s: id }, mdm: { s: id }, fingerprint: '1' })
    }
    const rows = outbox.next('computer', 0, 99).filter(({ serial }) => serials.includes(serial))
    return { ...freshLoad(rows), ...more }
  }
  const rowsOf = (loads: Load[]) =>
    loads.map(({ trials }) => trials.map(({ row }: { row: QueuedRow }) => row.serial).join(''))
  const waiting = () =>
    outbox
      .next('computer', 0, 99)
      .map(({ serial }) => serial)
      .join('')
  const failed = async (one: Consignment, of: Load) => (await one.attempt(of))[0]!

  test('settles what ServiceNow tells of each row, and tells it afterwards', async () => {
    const say1: Record<string, Exchange> = { a: INSERTED, b: NOTED, c: REFUSED }
    say = (serials) => serials.map((serial) => say1[serial])
    const one = consignment()
    expect(await one.attempt(load('abc'))).toEqual([])
    expect(settled).toEqual(['a inserted', 'b updated', 'c rejected'])
    expect([waiting(), one.settled]).toEqual(['', 3])
    expect(outbox.notes.all()).toEqual([{ deviceId: 'b', serial: 'b', note: 'look at it' }])
    expect(outbox.deadLetters()).toMatchObject([{ serial: 'c', reason: 'no' }])
  })

  test('keeps no secret that a service repeats, in notes, refusals and what is told', async () => {
    say = (serials) =>
      serials.map((serial) =>
        serial === 'a'
          ? result({ status: 'error', error_message: 'no hush-hush here' })
          : result({ status: 'updated', status_message: 'Kandji: hush-hush' })
      )
    await consignment().attempt(load('ab'))
    expect(outbox.deadLetters()).toMatchObject([{ reason: 'no … here' }])
    expect(outbox.notes.all()).toMatchObject([{ note: '…' }])
  })

  test('sends several rows in a batch, one alone, and counts the tries', async () => {
    const one = consignment()
    await one.attempt(load('ab', { tries: 2 }))
    await one.attempt(load('c'))
    expect(calls).toEqual(['batch ab 3', 'post c 1'])
    const single = consignment(false)
    await single.attempt(load('d', { tries: 1 }))
    expect(calls.at(-1)).toBe('post d 2')
  })

  test('goes on with single rows when the batch API is refused', async () => {
    say = () => new NoBatch()
    const one = consignment()
    const left = await one.attempt(load('ab', { tries: 4 }))
    expect([one.batching, rowsOf(left), left.map(({ tries }) => tries)]).toEqual([false, ['a', 'b'], [0, 0]])
    expect(waiting()).toBe('ab')
  })

  test('keeps nothing when the results show that going on is of no use', async () => {
    const onResults = () => {
      throw new Refused('ServiceNow', 'all alike')
    }
    await expect(consignment(true, { onResults }).attempt(load('ab'))).rejects.toThrow('all alike')
    expect([waiting(), settled]).toEqual(['ab', []])
  })

  test('tells the results to who looks at them before they are kept', async () => {
    const looked: string[] = []
    const onResults: Watch['onResults'] = (results) =>
      void looked.push(`${results.map(({ row, result: { outcome } }) => row.serial + outcome).join()} ${waiting()}`)
    await consignment(true, { onResults }).attempt(load('ab'))
    expect(looked).toEqual(['ainserted,binserted ab'])
  })

  describe('of a request that failed as a whole', () => {
    test('sends its rows together once more, then in halves, when they are due', async () => {
      say = () => new HandedBack(DOWN)
      const one = consignment()
      const again = await failed(one, load('abcd'))
      expect([again.trials.length, again.tries, again.dueAt]).toEqual([4, 1, clock.elapsed() + 3_000])
      const halves = await one.attempt(again)
      expect([rowsOf(halves), halves.map(({ tries }) => tries)]).toEqual([
        ['ab', 'cd'],
        [1, 1],
      ])
      const single = await failed(one, { ...halves[0]!, trials: halves[0]!.trials.slice(0, 1) })
      expect(single).toMatchObject({
        tries: 2,
        dueAt: clock.elapsed() + 3_000,
        trials: [{ failures: 1, reason: 'HTTP 503' }],
      })
    })

    test('ends the run when the patience is spent and nothing else goes through', async () => {
      say = () => new HandedBack(DOWN)
      const one = consignment()
      const again = await failed(one, load('a'))
      clock.time += 30_000
      await expect(one.attempt(again)).rejects.toThrow(GaveUp)
      await expect(one.attempt(load('bc'))).rejects.toThrow(GaveUp)
    })

    test('lets one row wait for another run when others went through meanwhile, and says so at the end', async () => {
      say = (serials) => (serials[0] === 'a' ? new HandedBack(DOWN) : serials.map(() => INSERTED))
      const one = consignment()
      const again = await failed(one, load('a'))
      await one.attempt(load('b'))
      const third = await failed(one, again)
      expect(one.unfinished).toBe(undefined)
      clock.time += 30_001
      expect(await one.attempt(third)).toEqual([])
      expect(one.unfinished).toBeInstanceOf(GaveUp)
      expect([waiting(), outbox.deadLetters()]).toEqual(['a', []])
    })

    test('parks a row that fails again and again while others go through', async () => {
      const row500 = new HandedBack({ ...DOWN, reason: 'HTTP 500' })
      say = (serials) => (serials[0] === 'a' ? row500 : serials.map(() => INSERTED))
      const one = consignment()
      let again = await failed(one, load('a'))
      for (const other of 'bc') {
        await one.attempt(load(other))
        again = await failed(one, again)
      }
      expect(await one.attempt(again)).toEqual([])
      expect(settled.at(-1)).toBe('a rejected')
      expect(outbox.deadLetters()).toMatchObject([{ serial: 'a', reason: expect.stringContaining('HTTP 500') }])
    })

    test('parks what is left over when the patience is spent and most has gone through', async () => {
      const row500 = new HandedBack({ ...DOWN, reason: 'HTTP 500' })
      say = (serials) => (serials[0] === 'a' ? row500 : serials.map(() => INSERTED))
      const one = consignment()
      const again = await failed(one, load('a'))
      await one.attempt(load('b'))
      clock.time += 30_001
      expect(await one.attempt(again)).toEqual([])
      expect([settled.at(-1), one.unfinished]).toEqual(['a rejected', undefined])
    })

    test('does not take a row that was settled for one that still fails', async () => {
      const row500 = new HandedBack({ ...DOWN, reason: 'HTTP 500' })
      let bad = 'abcdef'
      say = (serials) => (bad.includes(serials[0]!) ? row500 : serials.map(() => INSERTED))
      const one = consignment()
      const loads = new Map<string, Load>()
      for (const serial of 'abcdef') loads.set(serial, await failed(one, load(serial)))
      bad = 'a'
      // Six have failed: too many for left-overs. One of them goes through now, and five are few.
      await one.attempt(loads.get('b')!)
      clock.time += 30_001
      expect(await one.attempt(loads.get('a')!)).toEqual([])
      expect(settled.at(-1)).toBe('a rejected')
    })
  })

  describe('of rows inside a batch', () => {
    test('blames the one that failed alone, and sends it by itself later', async () => {
      say = (serials) => serials.map((serial) => (serial === 'b' ? answer(500) : INSERTED))
      const left = await consignment().attempt(load('abc'))
      expect(rowsOf(left)).toEqual(['b'])
      expect(left[0]).toMatchObject({ tries: 1, dueAt: clock.elapsed() + 500, trials: [{ failures: 1 }] })
      expect(waiting()).toBe('b')
    })

    test('blames none where all have to wait, and waits for the longest', async () => {
      const headers = (seconds: string) => answerOf(429, '{}', { 'retry-after': seconds })
      say = (serials) => serials.map((serial) => (serial === 'a' ? INSERTED : headers(serial === 'b' ? '2' : '4')))
      const left = await consignment().attempt(load('abc'))
      expect(pauses).toEqual([4_250])
      expect(rowsOf(left)).toEqual(['bc'])
      expect(left[0]).toMatchObject({
        tries: 1,
        renewals: 0,
        dueAt: -Infinity,
        trials: [{ failures: 0 }, { failures: 0 }],
      })
    })

    test('renews the token once for all, and counts it', async () => {
      say = (serials) => serials.map((serial) => (serial === 'a' ? INSERTED : answer(401)))
      const one = consignment()
      const left = await one.attempt(load('abc'))
      expect([renewals, rowsOf(left), left[0]!.renewals]).toEqual([[1], ['bc'], 1])
      await one.attempt(left[0]!)
      expect(renewals).toEqual([1, 2])
      expect(pauses).toEqual([])
    })

    test('sends what was not reached again at once as long as others were', async () => {
      say = (serials) => serials.map((serial) => (serial === 'a' ? INSERTED : undefined))
      const left = await consignment().attempt(load('abc'))
      expect([rowsOf(left), left[0]!.dueAt, left[0]!.trials[0]!.failures]).toEqual([['bc'], -Infinity, 0])
    })

    test('waits a second, and halves, when none was reached', async () => {
      say = (serials) => serials.map(() => undefined)
      const one = consignment()
      const again = await failed(one, load('abcd'))
      expect([again.trials.length, again.dueAt]).toEqual([4, clock.elapsed() + 1_000])
      expect(rowsOf(await one.attempt(again))).toEqual(['ab', 'cd'])
    })

    test('ends the run for what no other row would get past', async () => {
      say = (serials) => serials.map((serial) => (serial === 'b' ? answer(403) : INSERTED))
      await expect(consignment().attempt(load('ab'))).rejects.toThrow(
        /permission at x_kandj_kandji_kandji_import_set_computer/
      )
      // What was told is kept all the same.
      expect(waiting()).toBe('b')
      say = (serials) => serials.map(() => result({ status: 'error', error_message: 'Invalid table x' }))
      await expect(consignment().attempt(load('c'))).rejects.toThrow(/not-installed/)
    })
  })

  describe('of rows without a result', () => {
    const says = () => (say = (serials) => serials.map((serial) => (serial === 'a' ? INSERTED : UNTOLD)))

    test('ends the run when there has been no result at all', async () => {
      says()
      await expect(consignment().attempt(load('bc'))).rejects.toThrow(/x\.example/)
    })

    test('tries them later one by one when others had one', async () => {
      says()
      const left = await consignment().attempt(load('abc'))
      expect(rowsOf(left)).toEqual(['b', 'c'])
      for (const one of left) expect(one).toMatchObject({ tries: 1, dueAt: clock.elapsed() + 1_000 })
    })

    test('asks afterwards what became of them, in their order', async () => {
      says()
      const asked: string[] = []
      const ask = async (rows: QueuedRow[]): Promise<RowResult[]> => {
        asked.push(rows.map(({ serial }) => serial).join(''))
        return [{ outcome: 'updated' }, { outcome: 'none' }, { outcome: 'not-installed' }]
      }
      const left = await consignment(true, { ask }).attempt(load('abcd'))
      expect([asked, settled, rowsOf(left)]).toEqual([['bcd'], ['a inserted', 'b updated'], ['c', 'd']])
    })

    test('asks nothing when all were told', async () => {
      const ask = async (): Promise<RowResult[]> => {
        throw new Error('was asked')
      }
      expect(await consignment(true, { ask }).attempt(load('a'))).toEqual([])
    })
  })

  test('tells whether ServiceNow made the computer or had it', async () => {
    const taken: string[] = []
    db.exec('DROP TABLE temp.pilot')
    outbox = new Outbox(db, (serial, isNew) => void taken.push(`${serial} ${isNew}`))
    say = (serials) => serials.map((serial) => (serial === 'a' ? INSERTED : NOTED))
    await consignment().attempt(load('ab'))
    expect(taken).toEqual(['a true', 'b false'])
  })

  test('counts what was settled as progress', async () => {
    const one = consignment()
    clock.time += 29_000
    await one.attempt(load('a'))
    clock.time += 29_000
    say = () => new HandedBack(DOWN)
    expect((await failed(one, load('b'))).dueAt).toBe(clock.elapsed() + 1_000)
  })

  test('hands on what is thrown otherwise', async () => {
    say = () => new TypeError('fault')
    await expect(consignment().attempt(load('a'))).rejects.toThrow('fault')
  })
})
