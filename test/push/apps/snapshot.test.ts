// Listings of apps compared with the ledger: what is new, changed, gone or held back, and what waits for its computer.

import Database from 'better-sqlite3'
import { AppLedger } from '../../../src/push/apps/ledger.ts'
import type { Snapshot, SnapshotDevice } from '../../../src/push/apps/snapshot.ts'
import { migrate } from '../../../src/push/state/migrations.ts'

const device = (id: string): SnapshotDevice => ({ id, serial: `S-${id}` })

/** A row of Kandji's listing. */
const app = (id: string, name: string, fields: Record<string, unknown> = {}) => ({
  device_id: id,
  name,
  version: '1',
  path: `/Applications/${name}.app`,
  bundle_id: `com.${name}`,
  last_opened: '',
  last_collected_at: '2026-11-19',
  ...fields,
})
const apps = (id: string, count: number, prefix = 'App') =>
  Array.from({ length: count }, (_, index) => app(id, `${prefix}${index}`))

describe('installed apps', () => {
  let db: Database.Database
  let ledger: AppLedger
  let absent: Set<string>
  let resent: string[]
  beforeEach(() => {
    db = new Database(':memory:')
    migrate(db)
    absent = new Set()
    resent = []
    ledger = new AppLedger(db, { hasArrived: (id) => !absent.has(id), resend: (id) => void resent.push(id) })
  })
  afterEach(() => db.close())

  function take(devices: SnapshotDevice[], rows: unknown[], helpers = false): Snapshot {
    const snapshot = ledger.snapshot(helpers)
    snapshot.admit(devices)
    snapshot.begin()
    snapshot.keep(rows)
    return snapshot
  }
  function compare(
    devices: SnapshotDevice[],
    rows: unknown[],
    options: { complete?: boolean; accepted?: boolean } = {}
  ) {
    const snapshot = take(devices, rows)
    try {
      return { ...snapshot.compare({ complete: true, accepted: false, ...options }), problems: snapshot.problems() }
    } finally {
      snapshot.close()
    }
  }
  const waiting = () => ledger.next('app', 0, 9_999)
  const names = () =>
    waiting().map(({ serial, body }) => `${serial} ${body['name']}${body['is_removed'] === 'true' ? ' gone' : ''}`)
  const deliver = () => waiting().forEach((row) => ledger.settleDelivered(row))

  describe('compared with what ServiceNow was told', () => {
    test('are queued when they are new, as whole rows', () => {
      const { counts } = compare([device('a')], [app('a', 'Slack', { developer_name: 'D', last_opened: 'L' })])
      expect(counts).toEqual({ seen: 1, changed: 1, unchanged: 0, removed: 0, skipped: 0 })
      const [row] = waiting()
      expect(row).toMatchObject({ deviceId: 'a', serial: 'S-a', kind: 'app', since: null, correlation: null })
      expect(row!.body).toEqual({
        app_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        serial_number: 'S-a',
        device_id: 'a',
        name: 'Slack',
        developer_name: 'D',
        version: '1',
        path: '/Applications/Slack.app',
        bundle_id: 'com.Slack',
        last_opened: 'L',
        is_removed: 'false',
      })
    })

    test.each([
      ['a version', { version: '2' }],
      ['a name', { name: 'Other', path: '/Applications/Slack.app' }],
      ['a bundle id', { bundle_id: 'x' }],
      ['a last use', { last_opened: 'later' }],
    ])('are queued again for %s that changed, and not for nothing', (_what, fields) => {
      compare([device('a')], [app('a', 'Slack')])
      deliver()
      expect(compare([device('a')], [app('a', 'Slack')]).counts).toMatchObject({ changed: 0, unchanged: 1 })
      expect(waiting()).toEqual([])
      expect(compare([device('a')], [app('a', 'Slack', fields)]).counts).toMatchObject({ changed: 1, unchanged: 0 })
      expect(waiting()[0]!.body).toMatchObject(fields)
      expect(ledger.waiting()).toBe(1)
    })

    test('keep a last use that Kandji does not send any more', () => {
      compare([device('a')], [app('a', 'Slack', { last_opened: 'L' })])
      deliver()
      expect(compare([device('a')], [app('a', 'Slack')]).counts.changed).toBe(0)
      compare([device('a')], [app('a', 'Slack', { version: '2' })])
      expect(waiting()[0]!.body).toMatchObject({ last_opened: 'L', version: '2' })
    })

    test('share what several Macs have, each with a row of its own', () => {
      compare([device('a'), device('b')], [app('a', 'Slack'), app('b', 'Slack'), app('b', 'Zoom')])
      expect(names()).toEqual(['S-a Slack', 'S-b Slack', 'S-b Zoom'])
      expect(db.prepare('SELECT COUNT(*) FROM software').pluck().get()).toBe(2)
    })

    test('are told removed when they are gone, and dropped when that was delivered', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      deliver()
      expect(compare([device('a')], [app('a', 'Slack')]).counts).toMatchObject({ removed: 1, unchanged: 1 })
      expect(names()).toEqual(['S-a Zoom gone'])
      expect(compare([device('a')], [app('a', 'Slack')]).counts.removed).toBe(0)
      deliver()
      expect([ledger.known(), ledger.waiting()]).toEqual([1, 0])
      expect(compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')]).counts.changed).toBe(1)
    })

    test('are not told removed when ServiceNow was never told of them', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      const [slack] = waiting()
      ledger.settleDelivered(slack!)
      expect(compare([device('a')], [app('a', 'Slack')]).counts.removed).toBe(0)
      expect(waiting()).toEqual([])
      expect(db.prepare('SELECT COUNT(*) FROM app').pluck().get()).toBe(1)
    })

    test('whose removal waits are taken back when they return', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      deliver()
      compare([device('a')], [app('a', 'Slack')])
      expect(compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')]).counts.changed).toBe(1)
      expect(names()).toEqual(['S-a Zoom'])
    })

    test('whose removal was refused are told removed no second time, and stay refused', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      deliver()
      compare([device('a')], [app('a', 'Slack')])
      ledger.settleRefused(waiting()[0]!, 'no', 0)
      expect(compare([device('a')], [app('a', 'Slack')]).counts.removed).toBe(0)
      expect(ledger.deadLetters()).toMatchObject([
        { serial: 'S-a', kind: 'app', reason: '"Zoom" (/Applications/Zoom.app): no' },
      ])
    })

    test('forget software that nobody has any more', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      deliver()
      compare([device('a')], [app('a', 'Slack')])
      deliver()
      compare([device('a')], [app('a', 'Slack')])
      expect(db.prepare('SELECT app FROM software').pluck().all()).toEqual([expect.stringContaining('Slack')])
    })
  })

  describe('that are gone', () => {
    test('are held back where the listing has a gap, and counted', () => {
      compare([device('a')], apps('a', 5))
      deliver()
      expect(compare([device('a')], apps('a', 2), { complete: false })).toMatchObject({
        held: 3,
        counts: { removed: 0 },
      })
      expect(waiting()).toEqual([])
      expect(compare([device('a')], apps('a', 2))).toMatchObject({ held: 0, counts: { removed: 3 } })
    })

    test.each([
      [300, 50, 50],
      [300, 60, 60],
      [300, 61, 0],
      [255, 51, 51],
      [254, 51, 0],
      [100, 50, 50],
      [100, 51, 0],
    ])('of %i apps: %i gone at once, %i are told removed', (all, gone, removed) => {
      compare([device('a')], apps('a', all))
      deliver()
      const result = compare([device('a')], apps('a', all - gone))
      expect(result).toMatchObject({ held: gone - removed, counts: { removed } })
    })

    test('go however many they are when a person has said so', () => {
      compare([device('a')], apps('a', 100))
      deliver()
      expect(compare([device('a')], apps('a', 1), { accepted: true })).toMatchObject({
        held: 0,
        counts: { removed: 99 },
      })
    })

    test('are not those of a Mac without any row, of one outside of the group, or of one without its computer', () => {
      const devices = [device('a'), device('b'), device('c'), device('d')]
      compare(
        devices,
        devices.flatMap(({ id }) => apps(id, 2))
      )
      deliver()
      absent.add('d')
      // `b` has no row at all, `c` is not meant this time.
      const rows = [app('a', 'App0'), app('c', 'App0'), app('d', 'App0')]
      expect(compare([device('a'), device('b'), device('d')], rows).counts.removed).toBe(1)
      expect(names()).toEqual(['S-a App1 gone'])
    })

    test('are not those with a row that has a fault', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      deliver()
      const rows = [app('a', 'Slack'), app('a', 'Zoom', { name: '' })]
      const { counts, problems } = compare([device('a')], rows)
      expect(counts).toEqual({ seen: 2, changed: 0, unchanged: 1, removed: 0, skipped: 1 })
      expect(problems).toMatchObject([{ subject: 'S-a' }])
    })

    test('count by the share of listed apps only: removals that wait already are none of them', () => {
      compare([device('a')], apps('a', 300))
      deliver()
      compare([device('a')], apps('a', 240))
      // 240 are left: 48 of them are a fifth, but up to 50 may always go.
      expect(compare([device('a')], apps('a', 189)).held).toBe(51)
      expect(compare([device('a')], apps('a', 190)).counts.removed).toBe(50)
    })
  })

  describe('listed more than once', () => {
    test.each([
      ['first', ['2026-11-20', '2026-11-19'], '1'],
      ['last', ['2026-11-19', '2026-11-20'], '2'],
    ])('hold as collected last, here in the %s row', (_where, [one, two], version) => {
      const rows = [
        app('a', 'Slack', { last_collected_at: one }),
        app('a', 'Slack', { last_collected_at: two, version: '2' }),
      ]
      const { counts } = compare([device('a')], rows)
      expect(counts).toEqual({ seen: 2, changed: 1, unchanged: 0, removed: 0, skipped: 1 })
      expect(waiting()).toMatchObject([{ body: { version } }])
    })

    test('and collected at one time hold the same whichever comes first', () => {
      const rows = [app('a', 'Slack'), app('a', 'Slack', { version: '2' })]
      compare([device('a')], rows)
      const first = waiting()[0]!.body
      deliver()
      expect(compare([device('a')], [...rows].reverse()).counts.changed).toBe(0)
      expect(['1', '2']).toContain(first['version'])
    })
  })

  describe('of computers that ServiceNow does not have yet', () => {
    test('wait, and are one problem a computer with their number', () => {
      absent.add('a')
      const { counts, problems } = compare([device('a'), device('b')], [...apps('a', 3), ...apps('b', 1)])
      expect(counts).toEqual({ seen: 4, changed: 1, unchanged: 0, removed: 0, skipped: 3 })
      expect(problems).toMatchObject([{ subject: 'S-a', reason: expect.stringMatching(/[^-\d]3 /) }])
      absent.clear()
      expect(compare([device('a'), device('b')], [...apps('a', 3), ...apps('b', 1)]).counts.changed).toBe(3)
    })

    test('are looked for in every portion of a large fleet', () => {
      const devices = Array.from({ length: 2_001 }, (_, index) => device(`d${String(index).padStart(5, '0')}`))
      const last = devices.at(-1)!
      const middle = devices[1_000]!
      absent.add(middle.id)
      const { counts, problems } = compare(devices, [app(last.id, 'Slack'), app(middle.id, 'Slack')])
      expect(counts).toMatchObject({ changed: 1, skipped: 1 })
      expect(problems.map(({ subject }) => subject)).toMatchObject([middle.serial])
    })
  })

  describe('with rows that cannot be sent', () => {
    test('name the first example of each fault, and how many more there are', () => {
      const rows = [
        app('a', 'One', { name: '' }),
        app('b', 'Two', { name: '' }),
        app('b', 'Three', { path: '', bundle_id: '' }),
        app('a', 'Four', { name: '' }),
      ]
      const { problems, counts } = compare([device('a'), device('b')], rows)
      expect(problems.map(({ subject }) => subject)).toMatchObject(['S-a', 'S-b'])
      expect(problems[0]!.reason).toMatch(/\/Applications\/One\.app.* 2 more/)
      expect(problems[1]!.reason).not.toContain('more')
      expect(counts.skipped).toBe(4)
    })

    test('go on: strays, rows without a device and no rows at all', () => {
      const rows = [null, 'text', 7, {}, { device_id: null }, app('stray', 'X'), app('a', 'Slack')]
      const { counts } = compare([device('a')], rows)
      expect(counts).toEqual({ seen: 1, changed: 1, unchanged: 0, removed: 0, skipped: 0 })
    })

    test('of nested apps are skipped unless they are wanted', () => {
      const rows = [app('a', 'Helper', { path: '/A.app/Contents/Helper.app' })]
      expect(compare([device('a')], rows).counts).toMatchObject({ changed: 0, skipped: 1 })
      const snapshot = take([device('a')], rows, true)
      expect(snapshot.compare({ complete: true, accepted: false }).counts.changed).toBe(1)
      snapshot.close()
    })
  })

  describe('of a device', () => {
    test('stay its apps when its id or the case of its serial number changes', () => {
      compare([device('a')], [app('a', 'Slack'), app('a', 'Zoom')])
      deliver()
      const enrolled = { id: 'new', serial: 's-A' }
      expect(compare([enrolled], [app('new', 'Slack')]).counts).toEqual({
        seen: 1,
        changed: 0,
        unchanged: 1,
        removed: 1,
        skipped: 0,
      })
      expect(waiting()).toMatchObject([{ deviceId: 'new', serial: 's-A', body: { name: 'Zoom', is_removed: 'true' } }])
    })

    test('are found whether its rows come together or between those of others', () => {
      const rows = [app('a', 'One'), app('b', 'Two'), app('a', 'Three'), app('b', 'Four')]
      expect(compare([device('a'), device('b')], rows).counts.changed).toBe(4)
      deliver()
      expect(compare([device('a'), device('b')], rows.slice(0, 2)).counts.removed).toBe(2)
    })
  })

  describe('of a group', () => {
    test('are counted, claimed and listed alone while the snapshot is open', () => {
      compare([device('a'), device('b')], [app('a', 'One'), app('b', 'Two'), app('b', 'Three'), app('b', 'Four')])
      ledger.settleRefused(waiting().at(-1)!, 'no', 0)
      const snapshot = take([device('a')], [app('a', 'One')])
      ledger.narrow(snapshot)
      expect([ledger.waiting(), ledger.waitingDevices(), names(), ledger.deadLetters()]).toEqual([
        1,
        1,
        ['S-a One'],
        [],
      ])
      snapshot.close()
      expect([ledger.waiting(), ledger.waitingDevices(), ledger.deadLetters().length]).toEqual([3, 2, 1])
    })

    test('have their serial numbers told when they are few enough', () => {
      const snapshot = take([device('a'), device('b')], [])
      expect(snapshot.serials(1)).toBe(undefined)
      expect(snapshot.serials(2)!.sort()).toEqual(['S-a', 'S-b'])
      expect(snapshot.deviceCount).toBe(2)
      snapshot.close()
    })
  })

  describe('in the ledger', () => {
    const letters = () => ledger.deadLetters().map(({ reason }) => reason.split('"')[1])
    beforeEach(() => {
      compare([device('a'), device('b')], [app('a', 'One'), app('a', 'Two'), app('b', 'Three')])
    })

    test('come out in portions, oldest first, those after a number only', () => {
      const [first, second] = ledger.next('app', 0, 2)
      expect([first!.body['name'], second!.body['name']]).toEqual(['One', 'Two'])
      expect(ledger.next('app', second!.seq, 9).map(({ body }) => body['name'])).toEqual(['Three'])
      expect(ledger.next('app', 0, 1)).toHaveLength(1)
    })

    test('count as told from the first one that ServiceNow took', () => {
      expect([ledger.hasTold(), ledger.known()]).toEqual([false, 0])
      ledger.settleDelivered(waiting()[0]!)
      expect([ledger.hasTold(), ledger.known(), ledger.waiting()]).toEqual([true, 1, 2])
    })

    test('that were refused wait again when a person asks, for one serial number in any case, or for all', () => {
      waiting().forEach((row) => ledger.settleRefused(row, 'no', 0))
      expect([ledger.waiting(), letters()]).toEqual([0, ['One', 'Two', 'Three']])
      expect(ledger.revive('s-A')).toBe(2)
      expect([ledger.waiting(), letters()]).toEqual([2, ['Three']])
      expect(ledger.revive()).toBe(1)
      expect(letters()).toEqual([])
    })

    test('that were refused are sent again when they change', () => {
      waiting().forEach((row) => ledger.settleRefused(row, 'no', 0))
      compare([device('a'), device('b')], [app('a', 'One', { version: '2' }), app('a', 'Two'), app('b', 'Three')])
      expect([names(), letters()]).toEqual([['S-a One'], ['Two', 'Three']])
    })

    test('that were refused for want of a computer have its row sent again, others have not', () => {
      const [one, two] = waiting()
      ledger.settleRefused(one!, 'no computer with serial_number S-a', 0)
      ledger.settleRefused(two!, 'there is no computer with serial_number S-a', 0)
      expect(resent).toEqual(['a'])
    })

    test('wait again once the computer is taken, and all of them where it had to be made', () => {
      const rows = waiting()
      ledger.settleDelivered(rows[0]!)
      ledger.settleRefused(rows[1]!, 'no', 0)
      ledger.settleRefused(rows[2]!, 'no', 0)
      ledger.computerTaken('S-a', false)
      expect([names(), letters()]).toEqual([['S-a Two'], ['Three']])
      ledger.computerTaken('S-a', true)
      expect([names(), letters()]).toEqual([['S-a One', 'S-a Two'], ['Three']])
    })

    test('taken back wait as if they had never been refused', () => {
      const rows = waiting()
      rows.forEach((row) => ledger.settleRefused(row, 'no', 0))
      ledger.takeBack(rows.slice(0, 2))
      expect(names()).toEqual(['S-a One', 'S-a Two'])
    })

    test('are of so many devices', () => {
      expect(ledger.waitingDevices()).toBe(2)
      ledger.settleRefused(waiting().at(-1)!, 'no', 0)
      expect(ledger.waitingDevices()).toBe(1)
    })

    test('change all together or not at all', () => {
      const work = () =>
        ledger.atomically(() => {
          ledger.settleRefused(waiting()[0]!, 'no', 0)
          throw new Error('interrupted')
        })
      expect(work).toThrow('interrupted')
      expect(ledger.waiting()).toBe(3)
    })
  })
})
