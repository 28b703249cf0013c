// What a complete sweep queues: changed devices, and what becomes of those that do not flow, in a narrowed run too.

import Database from 'better-sqlite3'
import { AGAIN_MS } from '../../../src/push/delivery/again.ts'
import { Outbox } from '../../../src/push/delivery/outbox.ts'
import { queueAgain, queueChanges, queueRefresh, type PlanOptions } from '../../../src/push/inventory/plan.ts'
import { Sweep, type Narrow } from '../../../src/push/inventory/sweep.ts'
import { migrate } from '../../../src/push/state/migrations.ts'

const HOUR = 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 20)

const row = (id: string, fields: Record<string, unknown> = {}) => ({
  device_id: id,
  serial_number: `S-${id}`,
  device_name: id,
  platform: 'Mac',
  blueprint_id: 'b1',
  ...fields,
})

describe('a complete sweep', () => {
  let db: Database.Database
  let outbox: Outbox
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    outbox = new Outbox(db)
  })
  afterEach(() => db.close())

  /** A run of its own: what an earlier one was narrowed to is forgotten. */
  function plan(rows: unknown[], options: Partial<PlanOptions> = {}, narrow?: Narrow) {
    db.exec('DROP TABLE temp.pilot')
    outbox = new Outbox(db)
    const sweep = new Sweep(narrow)
    try {
      sweep.keepDevices(rows)
      sweep.settleRivals()
      const { now = NOW } = options
      const planned = queueChanges(sweep, outbox, { narrowed: false, now, ...options })
      outbox.reviveRefused(now - AGAIN_MS, now)
      return planned
    } finally {
      sweep.close()
    }
  }
  const waiting = () => (['computer', 'mdm'] as const).flatMap((kind) => outbox.next(kind, 0, 99))
  const ids = () => waiting().map(({ kind, deviceId }) => `${kind} ${deviceId}`)
  /** ServiceNow takes or refuses what waits. */
  function settle(refusal?: string, note?: string): void {
    for (const one of waiting()) {
      if (refusal) outbox.settleRefused(one, refusal, NOW)
      else outbox.settleDelivered(one, note === undefined ? undefined : { note, at: NOW })
    }
  }
  const letters = () => outbox.deadLetters().map(({ serial, kind }) => `${kind} ${serial}`)

  test('queues both rows of a new device, and none of an unchanged one', () => {
    expect(plan([row('a'), row('b')]).devices).toEqual({ seen: 2, changed: 2, unchanged: 0, skipped: 0 })
    expect(ids()).toEqual(['computer a', 'computer b', 'mdm a', 'mdm b'])
    settle()
    expect(plan([row('a'), row('b', { device_name: 'new' })]).devices).toEqual({
      seen: 2,
      changed: 1,
      unchanged: 1,
      skipped: 0,
    })
    expect(ids()).toEqual(['computer b', 'mdm b'])
  })

  test('does not queue again what waits already', () => {
    plan([row('a')])
    const before = waiting()
    expect(plan([row('a')]).devices.unchanged).toBe(1)
    expect(waiting()).toEqual(before)
  })

  test('asks once for each changed device what is known of its change', () => {
    const asked: string[] = []
    const changeOf = (deviceId: string, serial: string) => {
      asked.push(`${deviceId} ${serial}`)
      return { since: 5, correlation: `c-${deviceId}` }
    }
    plan([row('a')], { changeOf })
    settle()
    plan([row('a'), row('b')], { changeOf })
    expect(asked).toEqual(['a S-a', 'b S-b'])
    expect(waiting()).toMatchObject([{ since: 5, correlation: 'c-b' }, { correlation: 'c-b' }])
  })

  test('has the details of a device in its rows, by its id', () => {
    const attributes = {
      skip: new Set<string>(),
      rename: new Map<string, string>(),
      extra: [{ column: 'u_x', table: 'computer' as const, source: 'details' as const, path: ['x'], volatile: false }],
    }
    plan([row('a'), row('b')], { attributes, detailsOf: (id) => (id === 'a' ? { u_x: 'of a' } : undefined) })
    expect(waiting()[0]!.body).toMatchObject({ u_x: 'of a' })
    expect(waiting()[1]!.body).not.toHaveProperty('u_x')
  })

  test('names a reserved word by the serial number, each time, and problems in the order of the list', () => {
    const rows = [row('a', { device_name: 'NULL' }), row('b', { platform: 'Watch' }), row('c', { platform: 'Android' })]
    for (let time = 0; time < 2; time++) {
      const { problems, devices } = plan(rows)
      expect(problems.map(({ subject }) => subject)).toMatchObject(['S-a', 'S-b'])
      expect(problems[0]!.reason).toContain('device_name')
      expect(devices).toMatchObject({ seen: 3, skipped: 2 })
    }
  })

  describe('with a device that does not flow any more', () => {
    test('forgets one that the configuration or its platform leaves out: it is treated as new when it flows again', () => {
      plan([row('a'), row('b')])
      settle()
      plan([row('a', { platform: 'Android' }), row('b', { serial_number: '' })])
      expect([outbox.devices.fingerprint('a'), outbox.devices.fingerprint('b')]).toEqual([undefined, undefined])
      expect(plan([row('a'), row('b')]).devices.changed).toBe(2)
    })

    test('takes back the rows that wait for it', () => {
      plan([row('a'), row('b'), row('c')])
      plan([row('a', { platform: 'Android' }), row('b', { is_removed: true }), row('c')])
      expect(ids()).toEqual(['computer c', 'mdm c'])
    })

    test('keeps one in mind that is removed in Kandji, which is sent when it comes back changed', () => {
      plan([row('a')])
      settle()
      plan([row('a', { is_removed: true })])
      expect(outbox.devices.deliveredCount()).toBe(1)
      expect(plan([row('a')]).devices.unchanged).toBe(1)
      plan([row('a', { is_removed: true })])
      expect(plan([row('a', { device_name: 'new' })]).devices.changed).toBe(1)
    })

    test('survives a row without an id', () => {
      expect(plan([{ device_name: 'x' }, row('a')]).devices).toMatchObject({ changed: 1, skipped: 1 })
    })
  })

  describe('after a refusal or a note', () => {
    test('keeps the dead letter of an unchanged device, and drops that of an absent one', () => {
      plan([row('a'), row('b')])
      settle('no')
      plan([row('a'), row('b')])
      expect(letters()).toEqual(['computer S-a', 'computer S-b'])
      plan([row('a')])
      expect(letters()).toEqual(['computer S-a'])
      expect(plan([row('a'), row('b')]).devices).toMatchObject({ changed: 1, unchanged: 1 })
    })

    test('sends a noted row again after a day, and not before', () => {
      plan([row('a')])
      settle(undefined, 'owner is not known')
      expect(plan([row('a')], { now: NOW + 24 * HOUR - 1 }).devices.unchanged).toBe(1)
      expect(ids()).toEqual([])
      plan([row('a')], { now: NOW + 24 * HOUR })
      expect(ids()).toEqual(['computer a', 'mdm a'])
    })

    test('sends a refused row again after a day, and not before, its MDM row behind it', () => {
      plan([row('a')])
      outbox.settleRefused(outbox.next('computer', 0, 1)[0]!, 'no', NOW)
      plan([row('a')], { now: NOW + 24 * HOUR - 1 })
      expect([ids(), letters(), outbox.held()]).toEqual([[], ['computer S-a'], 1])
      plan([row('a')], { now: NOW + 24 * HOUR })
      expect([ids(), letters(), outbox.held()]).toEqual([['computer a', 'mdm a'], [], 0])
    })

    test('sends a refused row again that a wrong clock has dated to come, or an older version not at all', () => {
      plan([row('a'), row('b')])
      settle('no')
      db.exec(`UPDATE outbox SET refused_at = ${NOW + HOUR} WHERE device_id = 'a'`)
      db.exec(`UPDATE outbox SET refused_at = NULL WHERE device_id = 'b'`)
      plan([row('a'), row('b')])
      expect(letters()).toEqual([])
    })

    test('sends the computer again with an MDM row that was refused for want of it', () => {
      for (const [id, reason] of [
        ['a', 'no computer with serial_number `S-a` is here yet'],
        ['b', 'a business rule'],
      ] as const) {
        plan([row(id)])
        outbox.settleDelivered(outbox.next('computer', 0, 1)[0]!)
        outbox.settleRefused(outbox.next('mdm', 0, 1)[0]!, reason, NOW)
        plan([row(id)], { now: NOW + 24 * HOUR })
        expect(ids()).toEqual(id === 'a' ? ['computer a', 'mdm a'] : ['mdm b'])
        settle()
      }
    })

    test('sends the refused row of a leaver again, though its device is not known any more', () => {
      outbox.queueRemoval('a', 'S-a', { device_id: 'a' })
      settle('no')
      plan([row('b')], { now: NOW + 24 * HOUR })
      expect(ids()).toEqual(['computer b', 'mdm b', 'mdm a'])
    })

    test('drops the note of an absent device', () => {
      plan([row('a'), row('b')])
      settle(undefined, 'note')
      plan([row('b')])
      expect(outbox.notes.devices()).toEqual(['b'])
    })
  })

  describe('narrowed to a group', () => {
    const group: Narrow = { serial: 'S-a' }

    test('delivers only the rows of its devices, of those that waited too', () => {
      plan([row('a'), row('b')])
      expect(plan([row('a'), row('b')], { narrowed: true }, group).devices).toMatchObject({ seen: 1, unchanged: 1 })
      expect(ids()).toEqual(['computer a', 'mdm a'])
      expect(outbox.waiting()).toBe(2)
      plan([row('a'), row('b')])
      expect(outbox.waiting()).toBe(4)
    })

    test('leaves the dead letters, notes and fingerprints of all others as they are', () => {
      plan([row('a'), row('b'), row('c')])
      for (const one of waiting()) {
        if (one.deviceId === 'b') outbox.settleRefused(one, 'no', NOW)
        else outbox.settleDelivered(one, { note: 'note', at: NOW })
      }
      plan([row('a')], { narrowed: true }, group)
      plan([row('a'), row('b', { is_removed: true }), row('c', { platform: 'Android' })], { narrowed: true }, group)
      expect(outbox.refusedDevices()).toEqual(['b'])
      expect(outbox.notes.devices().sort()).toEqual(['a', 'c'])
      expect(outbox.devices.fingerprint('c')).toBeDefined()
    })

    test('lists the dead letters of its devices only', () => {
      plan([row('a'), row('b')])
      settle('no')
      plan([row('a'), row('b')], { narrowed: true }, group)
      expect(letters()).toEqual(['computer S-a'])
    })

    test('has the first devices alone when it is narrowed by a limit', () => {
      expect(plan([row('a'), row('b'), row('c')], { narrowed: true, limit: 2 }).devices).toMatchObject({
        seen: 2,
        changed: 2,
      })
      expect(ids()).toEqual(['computer a', 'computer b', 'mdm a', 'mdm b'])
    })
  })

  test('queues all of it or nothing', () => {
    const changeOf = (deviceId: string) => {
      if (deviceId === 'b') throw new Error('interrupted')
      return { since: 1, correlation: 'c' }
    }
    expect(() => plan([row('a'), row('b')], { changeOf })).toThrow('interrupted')
    expect(ids()).toEqual([])
    expect(plan([row('a'), row('b')]).devices.changed).toBe(2)
  })

  describe('with devices that ServiceNow has lost', () => {
    /** As `plan`, and then some devices again. */
    function again(how: typeof queueAgain, asked: string[], rows: unknown[], options: Partial<PlanOptions> = {}) {
      const sweep = new Sweep()
      try {
        sweep.keepDevices(rows)
        sweep.settleRivals()
        return [...how(new Set(asked), sweep, outbox, { narrowed: false, now: NOW, ...options })]
      } finally {
        sweep.close()
      }
    }
    const seen = { last_check_in: '2026-11-19T08:15:30Z' }
    beforeEach(() => {
      plan([row('a', seen), row('b', seen)])
      settle()
      expect(ids()).toEqual([])
    })

    test('sends all of those that flow again, and says which', () => {
      const rows = [row('a', seen), row('b', seen), row('w', { platform: 'Windows' })]
      expect(again(queueAgain, ['a', 'w', 'gone'], rows)).toEqual(['a'])
      expect(ids()).toEqual(['computer a', 'mdm a'])
      expect(again(queueAgain, [], rows)).toEqual([])
      expect(again(queueAgain, ['a', 'b'], rows, { limit: 1 })).toEqual(['a'])
    })

    test('refreshes the last check-in of those that are named, and no more of them', () => {
      expect(again(queueRefresh, ['b'], [row('a', seen), row('b', seen)])).toEqual(['b'])
      expect(waiting().map(({ body }) => body)).toEqual([{ serial_number: 'S-b', last_seen: '2026-11-19 08:15:30' }])
    })
  })
})
