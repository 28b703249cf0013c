// The outbox itself: what is kept, in which order it comes out, and when a device counts as delivered.

import Database from 'better-sqlite3'
import { Outbox } from '../../src/push/delivery/outbox.ts'
import type { DeviceRows } from '../../src/push/delivery/outbox-row.ts'
import { migrate } from '../../src/push/state/migrations.ts'

const rows = (fingerprint: string): DeviceRows => ({
  computer: { v: fingerprint },
  mdm: { v: fingerprint },
  fingerprint,
})

describe('the outbox', () => {
  let db: Database.Database
  let outbox: Outbox
  const delivered = (id: string) => db.prepare('SELECT delivered FROM device WHERE device_id = ?').pluck().get(id)
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    outbox = new Outbox(db)
  })
  afterEach(() => db.close())

  test('gives rows of a kind in the order in which they were queued', () => {
    for (const id of ['b', 'a', 'c']) outbox.queue(id, id, rows('1'))
    const [first, second] = outbox.next('mdm', 0, 2)
    expect([first!.deviceId, second!.deviceId]).toEqual(['b', 'a'])
    expect(outbox.next('mdm', second!.seq, 2).map((row) => row.deviceId)).toEqual(['c'])
    expect(outbox.waiting()).toBe(6)
  })

  test('counts a device as delivered when both rows are, and not before', () => {
    outbox.queue('a', 'A', rows('1'))
    expect(outbox.devices.fingerprint('a')).toBe('1')
    outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
    expect(delivered('a')).toBe(null)
    outbox.settleDelivered(outbox.next('mdm', 0, 1)[0]!)
    expect(delivered('a')).toBe('1')
    expect(outbox.devices.fingerprint('a')).toBe('1')
  })

  test('does not count a device as delivered by the result of rows that newer ones have replaced', () => {
    outbox.queue('a', 'A', rows('1'))
    const old = [outbox.next('computer', 0, 1)[0]!, outbox.next('mdm', 0, 1)[0]!]
    outbox.queue('a', 'A', rows('2'))
    for (const row of old) outbox.settleDelivered(row)
    expect(delivered('a')).toBe(null)
    expect(outbox.waiting()).toBe(2)
    expect(outbox.next('computer', 0, 1)[0]!.body).toEqual({ v: '2' })
  })

  test('lets an MDM row that was refused wait again when the computer of its serial number is delivered', () => {
    outbox.queue('a', 'A', rows('1'))
    outbox.queue('b', 'B', rows('1'))
    for (const row of outbox.next('mdm', 0, 2)) outbox.settleRefused(row, 'no computer', 0)
    expect(outbox.next('mdm', 0, 2)).toEqual([])
    outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
    expect(outbox.next('mdm', 0, 2).map((row) => row.serial)).toEqual(['A'])
    expect(outbox.deadLetters()).toEqual([{ deviceId: 'b', serial: 'B', kind: 'mdm', reason: 'no computer' }])
  })

  test('keeps nothing of work that fails half way', () => {
    const work = () => {
      outbox.queue('a', 'A', rows('1'))
      throw new Error('power cut')
    }
    expect(() => outbox.atomically(work)).toThrow('power cut')
    expect(outbox.devices.fingerprint('a')).toBe(undefined)
    expect(outbox.waiting()).toBe(0)
  })

  describe('a device that is suspended', () => {
    const settle = (id: string) => {
      for (const kind of ['computer', 'mdm'] as const)
        for (const row of outbox.next(kind, 0, 9)) if (row.deviceId === id) outbox.settleDelivered(row)
    }

    test('in the middle of a change counts as changed when it comes back, as it was or as it is', () => {
      outbox.queue('a', 'A', rows('1'))
      settle('a')
      outbox.queue('a', 'A', rows('2'))
      outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
      outbox.suspend('a')
      expect(outbox.waiting()).toBe(0)
      expect(['1', '2']).not.toContain(outbox.devices.fingerprint('a'))
      expect(outbox.devices.fingerprint('a')).not.toBe(undefined)
      // Once more changes nothing of that.
      outbox.suspend('a')
      expect(['1', '2', undefined]).not.toContain(outbox.devices.fingerprint('a'))
      outbox.queue('a', 'A', rows('1'))
      settle('a')
      expect(delivered('a')).toBe('1')
    })

    test('with everything delivered is the same when it comes back', () => {
      outbox.queue('a', 'A', rows('1'))
      settle('a')
      outbox.suspend('a')
      outbox.suspend('a')
      expect(outbox.devices.fingerprint('a')).toBe('1')
    })

    test('and was never delivered is forgotten', () => {
      outbox.queue('a', 'A', rows('1'))
      outbox.suspend('a')
      expect(outbox.devices.fingerprint('a')).toBe(undefined)
      expect(outbox.waiting()).toBe(0)
    })
  })

  test('drops what was noted of a row when it is refused, and of that row alone', () => {
    outbox.queue('a', 'A', rows('1'))
    const [computer, mdm] = [outbox.next('computer', 0, 1)[0]!, outbox.next('mdm', 0, 1)[0]!]
    outbox.settleDelivered(computer, { note: 'of the computer', at: 1 })
    outbox.settleDelivered(mdm, { note: 'of the MDM record', at: 1 })
    outbox.queue('a', 'A', rows('2'))
    const mdmAgain = outbox.next('mdm', 0, 1)[0]!
    outbox.settleRefused(outbox.next('computer', 0, 1)[0]!, 'no', 0)
    expect(outbox.notes.all()).toEqual([{ deviceId: 'a', serial: 'A', note: 'of the MDM record' }])
    outbox.settleDelivered(mdmAgain)
    expect(outbox.notes.all()).toEqual([])
  })

  test('keeps the age of a change that waits, and begins anew with one that was refused', () => {
    const change = (since: number) => ({ since, correlation: `c${since}` })
    const since = () => outbox.next('computer', 0, 1)[0]!.since
    outbox.queue('a', 'A', rows('1'), change(100))
    outbox.queue('a', 'A', rows('2'), change(200))
    expect(since()).toBe(100)
    outbox.settleRefused(outbox.next('computer', 0, 1)[0]!, 'no', 0)
    outbox.queue('a', 'A', rows('3'), change(300))
    expect(since()).toBe(300)
    outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
    outbox.queue('a', 'A', rows('4'), change(400))
    expect(since()).toBe(400)
    // The MDM row has waited all the time.
    expect(outbox.next('mdm', 0, 1)[0]!.since).toBe(100)
  })
})
