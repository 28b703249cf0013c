// Absences counted sweep by sweep, in fleets of more than one portion too, and the devices that the fuse names.

import Database from 'better-sqlite3'
import { Outbox } from '../../../src/push/delivery/outbox.ts'
import { Absences, type Attendance } from '../../../src/push/leavers/absences.ts'
import { settleLeavers, type LeaversParts } from '../../../src/push/leavers/leavers.ts'
import { isSuspiciouslySmall } from '../../../src/push/leavers/policy.ts'
import { migrate } from '../../../src/push/state/migrations.ts'

const idOf = (index: number): string => `d${String(index).padStart(5, '0')}`

/** A sweep that has every device but these. */
const without = (...absent: string[]): Attendance => ({
  presence: (id) => (absent.includes(id) ? 'absent' : 'here'),
})

describe('absences', () => {
  let db: Database.Database
  let outbox: Outbox
  let absences: Absences
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    outbox = new Outbox(db)
    absences = new Absences(db, outbox.devices)
  })
  afterEach(() => db.close())

  function deliver(id: string, serial = `S-${id}`): void {
    outbox.queue(id, serial, { computer: {}, mdm: {}, fingerprint: '1' })
    for (const kind of ['computer', 'mdm'] as const) outbox.settleDelivered(outbox.next(kind, 0, 1)[0]!)
  }
  const fleet = (count: number): void =>
    outbox.atomically(() => {
      for (let index = 0; index < count; index++) deliver(idOf(index))
    })
  const missing = (sweeps: number): string[] => absences.missing(sweeps, without()).map(({ deviceId }) => deviceId)
  const kept = (): unknown[] => db.prepare('SELECT device_id, sweeps FROM absence ORDER BY device_id').raw().all()

  test('are counted for every device of a fleet, whatever portion it is in', () => {
    fleet(2_500)
    const gone = [0, 999, 1_000, 1_001, 1_999, 2_000, 2_499].map(idOf)
    absences.note(without(...gone))
    expect(missing(1)).toEqual(gone)
    absences.note(without(idOf(2_499)))
    expect(missing(1)).toEqual([idOf(2_499)])
    expect(missing(2)).toEqual([idOf(2_499)])
  })

  test.each([1, 999, 1_000, 1_001, 2_000])('come to an end with a fleet of %i', (count) => {
    fleet(count)
    absences.note(without(idOf(count - 1)))
    expect(missing(1)).toEqual([idOf(count - 1)])
  })

  test('start again from nothing when the device was there in between', () => {
    fleet(3)
    absences.note(without(idOf(1)))
    absences.note(without())
    expect(kept()).toEqual([])
    absences.note(without(idOf(1)))
    expect(kept()).toEqual([[idOf(1), 1]])
  })

  test('go on for one device while another comes back', () => {
    fleet(3)
    absences.note(without(idOf(0), idOf(1)))
    absences.note(without(idOf(1), idOf(2)))
    expect(kept()).toEqual([
      [idOf(1), 2],
      [idOf(2), 1],
    ])
  })

  test('of a device that was forgotten meanwhile are dropped', () => {
    fleet(2)
    absences.note(without(idOf(0)))
    outbox.forget(idOf(0))
    expect(missing(1)).toEqual([])
    absences.note(without())
    expect(kept()).toEqual([])
  })

  test('dropped for one device stay for the others', () => {
    fleet(2)
    absences.note(without(idOf(0), idOf(1)))
    absences.drop(idOf(0))
    expect(missing(1)).toEqual([idOf(1)])
  })

  test('tell a device that is listed as removed from one that is not listed', () => {
    fleet(2)
    const sweep: Attendance = { presence: (id) => (id === idOf(0) ? 'removed' : 'absent') }
    absences.note(sweep)
    expect(absences.missing(1, sweep)).toEqual([
      { deviceId: idOf(0), serial: `S-${idOf(0)}`, isListed: true },
      { deviceId: idOf(1), serial: `S-${idOf(1)}`, isListed: false },
    ])
  })

  describe('settled after two sweeps', () => {
    const left: string[] = []
    beforeEach(() => (left.length = 0))
    const settle = async (sweep: Attendance, more: Partial<LeaversParts> = {}) =>
      settleLeavers(sweep, {
        outbox,
        absences,
        // Every device is listed as removed here: Kandji is not asked.
        client: {} as never,
        policy: 'mark',
        accepted: false,
        since: 1_234,
        onLeft: ({ deviceId }, correlation) => left.push(`${deviceId} ${correlation}`),
        ...more,
      })
    const removed = (...gone: string[]): Attendance => ({
      presence: (id) => (gone.includes(id) ? 'removed' : 'here'),
    })
    const reasonOf = async (sweep: Attendance): Promise<string> => (await settle(sweep)).problems[0]!.reason

    test('queue a row that keeps since when, under the correlation that is told', async () => {
      fleet(1)
      await settle(removed(idOf(0)))
      expect((await settle(removed(idOf(0)))).left).toBe(1)
      const [row] = outbox.next('mdm', 0, 9)
      expect(row).toMatchObject({ deviceId: idOf(0), since: 1_234 })
      expect(left).toEqual([`${idOf(0)} ${row!.correlation}`])
      expect(kept()).toEqual([])
    })

    test.each([
      [40, 2],
      [60, 3],
      [19, 1],
    ])('of %i devices, %i may go and one more blows the fuse', async (count, may) => {
      fleet(count)
      const gone = Array.from({ length: may + 1 }, (_, index) => idOf(index))
      await settle(removed(...gone))
      expect(await settle(removed(...gone))).toMatchObject({ left: 0, problems: [{ subject: 'Leavers' }] })
      expect(await settle(removed(...gone.slice(1)))).toMatchObject({ left: may, problems: [] })
    })

    test('of more than a share name up to five devices, and how many more', async () => {
      fleet(20)
      const gone = [3, 4, 5, 6, 7, 8, 9].map(idOf)
      await settle(removed(...gone.slice(0, 5)))
      const five = await reasonOf(removed(...gone.slice(0, 5)))
      expect(five).toContain(
        gone
          .slice(0, 5)
          .map((id) => `S-${id}`)
          .join(', ')
      )
      expect(five).not.toMatch(/ more[.:]/)
      await settle(removed(...gone))
      const seven = await reasonOf(removed(...gone))
      expect(seven).toContain(`S-${gone[4]!} and 2 more`)
      expect(seven).not.toContain(`S-${gone[5]!}`)
    })

    test('name a device whose serial number was never kept by its id', async () => {
      deliver('id-1', '')
      deliver('id-2', 'C02')
      await settle(removed('id-1', 'id-2'))
      expect(await reasonOf(removed('id-1', 'id-2'))).toContain('id-1, C02')
    })
  })
})

describe('a list of devices', () => {
  test('is suspiciously small below half of what is known, and not at half', () => {
    expect([4, 5, 6].map((listed) => isSuspiciouslySmall(listed, 10))).toEqual([true, false, false])
    expect([0, 1].map((listed) => isSuspiciouslySmall(listed, 1))).toEqual([true, false])
    expect(isSuspiciouslySmall(0, 0)).toBe(false)
  })
})
