// The outbox itself: what is kept, in which order it comes out, and when a device counts as delivered.

import Database from 'better-sqlite3'
import { Outbox, type DeviceRows } from '../../src/push/delivery/outbox.ts'
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
    expect(outbox.fingerprint('a')).toBe('1')
    outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
    expect(delivered('a')).toBe(null)
    outbox.settleDelivered(outbox.next('mdm', 0, 1)[0]!)
    expect(delivered('a')).toBe('1')
    expect(outbox.fingerprint('a')).toBe('1')
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
    for (const row of outbox.next('mdm', 0, 2)) outbox.settleRefused(row, 'no computer')
    expect(outbox.next('mdm', 0, 2)).toEqual([])
    outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
    expect(outbox.next('mdm', 0, 2).map((row) => row.serial)).toEqual(['A'])
    expect(outbox.deadLetters()).toEqual([{ serial: 'B', kind: 'mdm', reason: 'no computer' }])
  })

  test('keeps nothing of work that fails half way', () => {
    const work = () => {
      outbox.queue('a', 'A', rows('1'))
      throw new Error('power cut')
    }
    expect(() => outbox.atomically(work)).toThrow('power cut')
    expect(outbox.fingerprint('a')).toBe(undefined)
    expect(outbox.waiting()).toBe(0)
  })
})
