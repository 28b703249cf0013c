// The outbox over time: what a device counts as after each turn of events, and what a narrowed run may touch.

import Database from 'better-sqlite3'
import { Outbox } from '../../../src/push/delivery/outbox.ts'
import type { Change, DeviceRows, OutboxRow } from '../../../src/push/delivery/outbox-row.ts'
import { migrate } from '../../../src/push/state/migrations.ts'

const rows = (fingerprint: string): DeviceRows => ({
  computer: { c: fingerprint },
  mdm: { m: fingerprint },
  fingerprint,
})

describe('the outbox', () => {
  let db: Database.Database
  let outbox: Outbox
  let computers: string[]
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    computers = []
    outbox = new Outbox(db, (serial, isNew) => void computers.push(`${serial} ${isNew}`))
  })
  afterEach(() => db.close())

  const queue = (id: string, fingerprint = '1', change?: Change) =>
    outbox.queue(id, `S-${id}`, rows(fingerprint), change)
  const waiting = (): OutboxRow[] => [...outbox.next('computer', 0, 99), ...outbox.next('mdm', 0, 99)]
  const rowOf = (kind: OutboxRow['kind'], id: string) =>
    waiting().find((row) => row.kind === kind && row.deviceId === id)!
  const deliver = (id: string, noted?: { note: string; at: number }) => {
    for (const kind of ['computer', 'mdm'] as const) outbox.settleDelivered(rowOf(kind, id), noted)
  }
  const letters = () => outbox.deadLetters().map(({ serial, kind }) => `${kind} ${serial}`)

  test('knows no device at first, and from then on what it was given', () => {
    expect([
      outbox.devices.isAny(),
      outbox.devices.serialOf('a'),
      outbox.devices.fingerprint('a'),
      outbox.devices.hasArrived('a'),
    ]).toEqual([false, undefined, undefined, false])
    queue('a')
    expect([
      outbox.devices.isAny(),
      outbox.devices.serialOf('a'),
      outbox.devices.fingerprint('a'),
      outbox.devices.hasArrived('a'),
    ]).toEqual([true, 'S-a', '1', false])
  })

  test('replaces what waits by what is newer, with its serial number', () => {
    queue('a', '1')
    outbox.queue('a', 'S-new', rows('2'))
    expect(waiting().map(({ serial, body }) => [serial, body])).toEqual([
      ['S-new', { c: '2' }],
      ['S-new', { m: '2' }],
    ])
    expect(outbox.devices.serialOf('a')).toBe('S-new')
  })

  test('keeps since when a change waits, under the name of the newest; a refused one does not count', () => {
    queue('a', '1', { since: 100, correlation: 'one' })
    queue('a', '2', { since: 200, correlation: 'two' })
    expect(rowOf('mdm', 'a')).toMatchObject({ since: 100, correlation: 'two' })
    outbox.settleRefused(rowOf('mdm', 'a'), 'no', 0)
    queue('a', '3', { since: 300, correlation: 'three' })
    expect(rowOf('mdm', 'a')).toMatchObject({ since: 300 })
    expect(rowOf('computer', 'a')).toMatchObject({ since: 100, correlation: 'three' })
  })

  test('has no time and no name for a change of which nothing is known', () => {
    queue('a')
    expect(rowOf('mdm', 'a')).toMatchObject({ since: null, correlation: null })
  })

  test('counts a computer as arrived when its row was taken, though the other row waits', () => {
    queue('a')
    outbox.settleDelivered(rowOf('computer', 'a'), undefined, true)
    expect([outbox.devices.hasArrived('a'), outbox.devices.deliveredCount()]).toEqual([true, 0])
    outbox.settleDelivered(rowOf('mdm', 'a'))
    expect([outbox.devices.hasArrived('a'), outbox.devices.deliveredCount()]).toEqual([true, 1])
    expect(computers).toEqual(['S-a true'])
  })

  test('still counts it as arrived while a later change waits, or was refused', () => {
    queue('a')
    deliver('a')
    queue('a', '2')
    expect(outbox.devices.hasArrived('a')).toBe(true)
    outbox.settleRefused(rowOf('computer', 'a'), 'no', 0)
    expect(outbox.devices.hasArrived('a')).toBe(true)
    expect(computers).toEqual(['S-a false'])
  })

  test('lists delivered devices in portions, in the order of their ids', () => {
    for (const id of ['c', 'a', 'd', 'b']) queue(id)
    for (const id of ['c', 'a', 'd']) deliver(id)
    expect(outbox.devices.deliveredAfter('', 2)).toEqual(['a', 'c'])
    expect(outbox.devices.deliveredAfter('c', 2)).toEqual(['d'])
    expect(outbox.devices.deliveredAfter('d', 2)).toEqual([])
  })

  test('sends a device again that is told to, changed or not', () => {
    queue('a')
    deliver('a')
    outbox.devices.resend('a')
    expect(outbox.devices.fingerprint('a')).toBe('')
    expect(outbox.devices.deliveredCount()).toBe(1)
  })

  describe('about a device that has gone', () => {
    test('holds one row under its change, and knows the device no more', () => {
      queue('a')
      deliver('a', { note: 'n', at: 1 })
      queue('a', '2')
      outbox.queueRemoval('a', 'S-a', { is_removed: 'true' }, { since: 7, correlation: 'gone' })
      expect(waiting()).toMatchObject([{ kind: 'mdm', body: { is_removed: 'true' }, since: 7, correlation: 'gone' }])
      expect([outbox.devices.fingerprint('a'), outbox.notes.devices(), outbox.devices.deliveredCount()]).toEqual([
        undefined,
        [],
        0,
      ])
      outbox.settleRefused(waiting()[0]!, 'no', 0)
      // It is no device any more: nothing takes its dead letter back when the device is absent.
      expect([outbox.refusedDevices(), letters()]).toEqual([[], ['mdm S-a']])
    })

    test('forgets all of it, and of nobody else', () => {
      for (const id of ['a', 'b']) {
        queue(id)
        deliver(id, { note: 'n', at: 1 })
        queue(id, '2')
      }
      outbox.forget('a')
      expect(waiting().map(({ deviceId }) => deviceId)).toEqual(['b', 'b'])
      expect([outbox.notes.devices(), outbox.devices.serialOf('a'), outbox.devices.serialOf('b')]).toEqual([
        ['b'],
        undefined,
        'S-b',
      ])
    })
  })

  describe('about a device that is suspended', () => {
    test('keeps what ServiceNow has of it, and delivers nothing', () => {
      queue('a')
      deliver('a', { note: 'n', at: 1 })
      outbox.suspend('a')
      expect([outbox.devices.fingerprint('a'), outbox.devices.deliveredCount(), outbox.notes.devices()]).toEqual([
        '1',
        1,
        [],
      ])
    })

    test.each([['waits'], ['was refused'], ['was taken in half']])(
      'sends it when it comes back as it was, where its last change %s',
      (state) => {
        queue('a', '1')
        deliver('a')
        queue('a', '2')
        if (state === 'was refused') waiting().forEach((row) => outbox.settleRefused(row, 'no', 0))
        if (state === 'was taken in half') outbox.settleDelivered(rowOf('computer', 'a'))
        outbox.suspend('a')
        expect([waiting(), letters(), outbox.devices.deliveredCount()]).toEqual([[], [], 1])
        expect(['1', '2']).not.toContain(outbox.devices.fingerprint('a'))
        // Twice is as once.
        outbox.suspend('a')
        expect(['1', '2', undefined]).not.toContain(outbox.devices.fingerprint('a'))
      }
    )

    test('forgets it when it was never delivered', () => {
      queue('a')
      outbox.suspend('a')
      expect([outbox.devices.serialOf('a'), waiting(), outbox.devices.isAny()]).toEqual([undefined, [], false])
    })
  })

  describe('with notes', () => {
    const DAY = 1_000
    test('keeps the last one of each row until it is taken without, and drops it with a refusal', () => {
      queue('a')
      deliver('a', { note: 'one', at: 1 })
      expect(outbox.notes.all()).toEqual([
        { deviceId: 'a', serial: 'S-a', note: 'one' },
        { deviceId: 'a', serial: 'S-a', note: 'one' },
      ])
      queue('a', '2')
      outbox.settleDelivered(rowOf('computer', 'a'), { note: 'two', at: 2 })
      outbox.settleRefused(rowOf('mdm', 'a'), 'no', 0)
      expect(outbox.notes.all()).toEqual([{ deviceId: 'a', serial: 'S-a', note: 'two' }])
      queue('a', '3')
      outbox.settleDelivered(rowOf('computer', 'a'))
      expect(outbox.notes.all()).toEqual([])
    })

    test('queues the noted row of a device again when it is old or from the future, once, and no other', () => {
      queue('a')
      outbox.settleDelivered(rowOf('computer', 'a'), { note: 'one', at: DAY })
      outbox.settleDelivered(rowOf('mdm', 'a'))
      outbox.queueDue('a', 'S-a', rows('1'), DAY - 1, 5 * DAY)
      expect(waiting()).toEqual([])
      outbox.queueDue('a', 'S-a', rows('1'), DAY, 5 * DAY)
      expect(waiting()).toMatchObject([{ kind: 'computer', body: { c: '1' } }])
      outbox.queueDue('a', 'S-a', rows('1'), DAY, 5 * DAY)
      expect(waiting()).toHaveLength(1)
      outbox.settleDelivered(waiting()[0]!, { note: 'one', at: 9 * DAY })
      outbox.queueDue('a', 'S-a', rows('1'), DAY, 5 * DAY)
      expect(waiting()).toHaveLength(1)
    })

    test('of one device can be dropped, those of others stay', () => {
      for (const id of ['a', 'b']) {
        queue(id)
        deliver(id, { note: 'n', at: 1 })
      }
      outbox.notes.drop('a')
      expect(outbox.notes.devices()).toEqual(['b'])
    })
  })

  describe('with dead letters', () => {
    beforeEach(() => {
      queue('a')
      queue('b')
      waiting().forEach((row) => outbox.settleRefused(row, 'no', 0))
    })

    test('has nothing waiting, and lists them in the order in which they were queued', () => {
      expect([outbox.waiting(), letters()]).toEqual([0, ['computer S-a', 'computer S-b']])
      expect(outbox.refusedDevices()).toEqual(['a', 'b'])
    })

    test('lets those of a serial number wait again, in any case of its letters, or all', () => {
      expect(outbox.revive('s-A')).toBe(2)
      expect(letters()).toEqual(['computer S-b'])
      expect([outbox.revive(), outbox.waiting()]).toEqual([2, 4])
      expect(outbox.revive()).toBe(0)
    })

    test('does not count as delivered a device of which one row was refused', () => {
      outbox.revive('S-a')
      outbox.settleDelivered(rowOf('computer', 'a'))
      outbox.settleRefused(rowOf('mdm', 'a'), 'no', 0)
      expect(outbox.devices.deliveredCount()).toBe(0)
    })

    test('lets only the MDM row wait again when the computer is taken, not another refusal', () => {
      outbox.revive('S-a')
      outbox.settleRefused(rowOf('mdm', 'a'), 'no computer', 0)
      outbox.settleDelivered(rowOf('computer', 'a'))
      expect(waiting().map(({ kind, deviceId }) => `${kind} ${deviceId}`)).toEqual(['mdm a'])
      expect(letters()).toEqual(['computer S-b'])
    })
  })

  describe('narrowed', () => {
    beforeEach(() => {
      for (const id of ['a', 'b', 'c']) queue(id)
      outbox.settleRefused(rowOf('mdm', 'a'), 'no', 0)
      outbox.settleRefused(rowOf('mdm', 'b'), 'no', 0)
      for (const id of ['a', 'b']) outbox.settleDelivered(rowOf('computer', id), { note: id, at: 1 })
      // The computers were taken: their MDM rows wait again.
      for (const id of ['a', 'b']) outbox.settleRefused(rowOf('mdm', id), 'no', 0)
    })

    test('counts, claims and lists admitted devices only; a device may be admitted twice', () => {
      outbox.pilot.narrow()
      expect([outbox.waiting(), waiting(), outbox.notes.all(), letters()]).toEqual([0, [], [], []])
      for (const id of ['a', 'c', 'a']) outbox.pilot.admit(id)
      expect([outbox.waiting(), outbox.notes.all(), letters()]).toEqual([
        2,
        [{ deviceId: 'a', serial: 'S-a', note: 'a' }],
        ['mdm S-a'],
      ])
      expect(waiting().map(({ kind, deviceId }) => `${kind} ${deviceId}`)).toEqual(['computer c', 'mdm c'])
    })

    test('still names all devices with a dead letter or a note', () => {
      outbox.pilot.narrow()
      expect([outbox.refusedDevices().sort(), outbox.notes.devices().sort()]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
      ])
    })
  })

  describe('of devices that are seen again', () => {
    const SEEN = '2026-11-20 08:00:00'
    const whole = (id: string, seen?: string) => {
      const { computer, ...rest } = rows('1')
      outbox.queue(id, `S-${id}`, {
        ...rest,
        computer: { serial_number: `S-${id}`, ...computer, ...(seen && { last_seen: seen }) },
      })
    }
    const fresh = (id: string, seen: string) =>
      outbox.queueFreshness(id, `S-${id}`, { serial_number: `S-${id}`, last_seen: seen })
    const bodies = () => waiting().map(({ body }) => body)

    test('tells what was delivered of those of which nothing waits, in the order of their ids', () => {
      for (const id of ['b', 'a', 'c']) whole(id, id === 'a' ? undefined : SEEN)
      for (const id of ['a', 'b']) deliver(id)
      expect(outbox.devices.delivered()).toEqual([
        { deviceId: 'a', serial: 'S-a', fingerprint: '1', seen: '' },
        { deviceId: 'b', serial: 'S-b', fingerprint: '1', seen: SEEN },
      ])
    })

    test('queues a later check-in alone, and none that ServiceNow knows', () => {
      whole('a', SEEN)
      deliver('a')
      fresh('a', SEEN)
      fresh('a', '2026-11-19 08:00:00')
      expect(bodies()).toEqual([])
      fresh('a', '2026-11-21 08:00:00')
      expect(bodies()).toEqual([{ serial_number: 'S-a', last_seen: '2026-11-21 08:00:00' }])
      expect(outbox.waitingOf('a')).toEqual({ computer: bodies()[0] })
    })

    test('queues a check-in again that ServiceNow has lost', () => {
      whole('a', SEEN)
      deliver('a')
      outbox.devices.forgetSeen('a')
      fresh('a', SEEN)
      expect(bodies()).toHaveLength(1)
    })

    test('lets what waits of the computer, or was refused, stand before a check-in', () => {
      whole('a', SEEN)
      fresh('a', '2026-11-21 08:00:00')
      expect(bodies()).toEqual([{ serial_number: 'S-a', c: '1', last_seen: SEEN }, { m: '1' }])
      outbox.settleRefused(rowOf('computer', 'a'), 'no', 0)
      fresh('a', '2026-11-21 08:00:00')
      expect([letters(), outbox.waitingOf('a')]).toEqual([['computer S-a'], {}])
    })

    test('knows a check-in that was taken, and sends a device whole whose computer it made or was refused', () => {
      for (const id of ['taken', 'made', 'refused']) {
        whole(id, SEEN)
        deliver(id)
        fresh(id, '2026-11-21 08:00:00')
      }
      computers = []
      outbox.settleDelivered(rowOf('computer', 'taken'))
      outbox.settleDelivered(rowOf('computer', 'made'), undefined, true)
      outbox.settleRefused(rowOf('computer', 'refused'), 'no such computer', 0)
      expect(outbox.devices.delivered()).toEqual([
        { deviceId: 'taken', serial: 'S-taken', fingerprint: '1', seen: '2026-11-21 08:00:00' },
      ])
      expect([computers, letters()]).toEqual([['S-made true'], []])
      expect(['taken', 'made', 'refused'].map((id) => outbox.devices.fingerprint(id))).toEqual(['1', '', ''])
      expect([...outbox.takeLost()]).toEqual(['made', 'refused'])
      expect([...outbox.takeLost()]).toEqual([])
    })
  })

  test('takes refused rows back behind those that wait, as if they had never been refused', () => {
    for (const id of ['a', 'b', 'c']) queue(id, '1', { since: 100, correlation: id })
    const first = rowOf('computer', 'a')
    outbox.settleRefused(first, 'no', 0)
    outbox.takeBack([first])
    const order = outbox.next('computer', 0, 9)
    expect(order.map(({ deviceId }) => deviceId)).toEqual(['b', 'c', 'a'])
    expect(order[2]).toMatchObject({ since: 100, correlation: 'a', body: { c: '1' } })
    expect(letters()).toEqual([])
  })

  test('remembers what Prism said of a device, whatever becomes of its rows; what is damaged was never said', () => {
    queue('a')
    expect([outbox.devices.prismOf('a'), outbox.devices.prismOf('unknown')]).toEqual([undefined, undefined])
    outbox.devices.keepPrism('a', '{"model_name":"Mac"}')
    deliver('a')
    expect(outbox.devices.prismOf('a')).toBe('{"model_name":"Mac"}')
    db.exec(`UPDATE device SET prism = x'00'`)
    expect(outbox.devices.prismOf('a')).toBeUndefined()
  })
})
