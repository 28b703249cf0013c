// What is easily missed: more than one portion, the second half of a condition, devices outside of a narrowed run, reasons that
// are almost alike, and what was never told.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { RefusedAlike } from '../../src/push/delivery/refused-alike.ts'
import { attributesOf, conflictsOf } from '../../src/push/configuration/attributes.ts'
import { Selector } from '../../src/push/configuration/selection.ts'
import type { QueuedRow } from '../../src/push/delivery/queue.ts'
import { readDevice } from '../../src/push/inventory/device.ts'
import { rowsOf } from '../../src/push/inventory/rows.ts'
import { openState } from '../../src/push/state/state.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { runRetry } from '../../src/push/sync.ts'
import type { SyncOptions } from '../../src/push/terms.ts'
import { appRow, deviceRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

describe('absences in a fleet of more than one portion', () => {
  const bed = useTestbed()

  test.each([999, 1_000, 1_001, 2_500])('are noted of each of %i known devices', (count) => {
    const state = openState(bed.config.stateFolder)
    const ids = Array.from({ length: count }, (_none, n) => `d${String(n).padStart(5, '0')}`)
    const rows = { computer: {}, mdm: {}, reserved: [], fingerprint: 'f' }
    state.outbox.atomically(() => ids.forEach((id) => state.outbox.queue(id, `S-${id}`, rows)))
    const db = new Database(join(bed.config.stateFolder, 'state.db'))
    db.exec(`UPDATE device SET delivered = 'f', pending = NULL`)
    db.close()
    const here = new Set([ids[0], ids.at(-1)])
    const sweep = { presence: (id: string) => (here.has(id) ? ('here' as const) : ('absent' as const)) }
    state.absences.note(sweep)
    expect(state.absences.missing(1, sweep).map(({ deviceId }) => deviceId)).toEqual(ids.slice(1, -1))
    state.absences.note({ presence: () => 'here' })
    expect(state.absences.missing(1, sweep)).toEqual([])
    state.close()
  })
})

describe('an owner that Kandji does not send', () => {
  const reading = readDevice(deviceRow({ serial_number: 'A' }))
  const device = reading.flow === 'send' ? reading.device : undefined

  test.each<[string, Parameters<typeof attributesOf>[0], string | undefined]>([
    ['left out', { skip: ['assigned_user'] }, 'true'],
    ['renamed', { rename: { assigned_user: 'u_owner' } }, 'true'],
    ['sent as usual', {}, undefined],
    ['sent beside another one that is renamed', { rename: { device_name: 'u_label' } }, undefined],
    ['sent beside another one that is left out', { skip: ['os_version'] }, undefined],
  ])('is kept where the column is %s', (_how, attributes, keepOwner) => {
    const { computer, mdm } = rowsOf(device!, undefined, attributesOf(attributes))
    expect([computer.keep_owner, mdm.keep_owner]).toEqual([keepOwner, undefined])
  })
})

describe('apps that are refused', () => {
  const letters = (reasons: string[], computers = reasons.length) =>
    reasons.map((reason, n) => ({
      row: { seq: n, kind: 'app', deviceId: `d${n % computers}`, serial: `S${n}`, body: {} } as unknown as QueuedRow,
      result: { outcome: 'rejected' as const, reason },
    }))
  const look = (reasons: string[], computers?: number) => () =>
    new RefusedAlike(9, () => {}).look(letters(reasons, computers))

  test('for one reason, one after another, end the run', () => {
    expect(look(Array(5).fill('no choice'))).toThrow('5 apps one after another')
  })

  test.each([
    ['five unrelated reasons', ['a', 'b', 'c', 'd', 'e']],
    ['two that take turns', ['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b', 'a', 'b']],
    ['four alike and one that differs', ['a', 'a', 'a', 'a', 'b']],
    ['four alike after one that differs', ['b', 'a', 'a', 'a', 'a']],
    ['reasons that differ in a letter', ['a 1', 'a 2', 'a 3', 'a 4', 'a 5']],
  ])('do not end it for %s', (_what, reasons) => {
    expect(look(reasons)).not.toThrow()
  })

  test('do not end it on a single computer, nor when one is taken in between', () => {
    expect(look(Array(20).fill('too many duplicates'), 4)).not.toThrow()
    const [first, ...rest] = letters(Array(5).fill('a'))
    const taken = { row: first!.row, result: { outcome: 'inserted' as const } }
    expect(() =>
      new RefusedAlike(9, () => {}).look([first!, ...rest.slice(0, 2), taken, ...rest.slice(2)])
    ).not.toThrow()
  })
})

describe('a run about other devices', () => {
  const bed = useTestbed()
  const REFUSED = 'a business rule says no'
  beforeEach(async () => {
    bed.enroll(
      { serial_number: 'REFUSED', device_id: 'z1' },
      { serial_number: 'NOTED', device_id: 'z2' },
      { serial_number: 'OTHER', device_id: 'a1', blueprint_id: 'blue' }
    )
    bed.servicenow.special = (kind, row) => {
      if (kind === 'computer' && row['serial_number'] === 'REFUSED')
        return [{ status: 'error', error_message: REFUSED }]
      if (kind !== 'computer' || row['serial_number'] !== 'NOTED') return undefined
      bed.servicenow.computers.set('NOTED', row)
      return [{ status: 'inserted', status_message: 'Kandji: look at it' }]
    }
    await bed.sync()
  })

  test.each<[string, SyncOptions]>([
    ['a serial number', { serial: 'OTHER' }],
    ['a limit', { limit: 1 }],
    ['a blueprint', { blueprint: 'blue' }],
  ])('narrowed by %s keeps what was refused and noted of the others', async (_how, options) => {
    const before = readStatus(bed.config.stateFolder, bed.clock.now())
    expect([before.deadLetters.length, before.notes.length]).toEqual([1, 1])
    const { summary } = await bed.sync(options)
    expect(summary.devices).toMatchObject({ seen: 1, unchanged: 1 })
    const { deadLetters, notes } = readStatus(bed.config.stateFolder, bed.clock.now())
    expect([deadLetters, notes]).toEqual([before.deadLetters, before.notes])
    // They are still to be had.
    bed.servicenow.special = () => undefined
    expect((await runRetry(bed.config)).summary.rows.inserted).toBe(2)
  })
})

describe('an app that goes before ServiceNow was told of it', () => {
  const bed = useTestbed()
  const APPS = /POST .*import_set_apps/
  const removals = () =>
    bed.servicenow.seen.filter(({ path, body }) => path.endsWith('_apps') && body.includes('"is_removed":"true"'))
  let device: Record<string, unknown>
  beforeEach(() => {
    ;[device] = bed.enroll(...plain(1)) as [Record<string, unknown>]
    bed.kandji.apps.push(appRow(device, 'Stays'), appRow(device, 'Goes'))
  })
  const uninstall = () => bed.kandji.apps.splice(1, 1)

  test('because it waited is not taken back', async () => {
    bed.servicenow.script(APPS, { status: 503 }, Infinity)
    expect((await bed.apps()).exitCode).toBe(4)
    bed.servicenow.recover()
    uninstall()
    expect((await bed.apps()).summary.apps).toMatchObject({ removed: 0 })
    expect(removals()).toEqual([])
  })

  test('because it was refused is not taken back', async () => {
    bed.servicenow.special = (kind, row) =>
      kind === 'apps' && row['name'] === 'Goes' ? [{ status: 'error', error_message: 'no' }] : undefined
    expect((await bed.apps()).exitCode).toBe(1)
    uninstall()
    const { summary, exitCode } = await bed.apps()
    expect([summary.apps, exitCode]).toMatchObject([{ removed: 0 }, 0])
    expect(removals()).toEqual([])
  })

  test('is taken back where ServiceNow was told of it', async () => {
    await bed.apps()
    uninstall()
    expect((await bed.apps()).summary.apps).toMatchObject({ removed: 1 })
    expect(removals()).toHaveLength(1)
  })
})

describe('the columns of a configuration', () => {
  const settings = (attributes: Parameters<typeof conflictsOf>[0]) =>
    conflictsOf(attributes).map(({ setting }) => setting)

  test('may take the name of a column that is renamed or left out', () => {
    expect(settings({ rename: { device_name: 'u_label' }, extra: { device_name: 'device.asset_tag' } })).toEqual([])
    expect(settings({ skip: ['os_type'], extra: { os_type: 'device.platform' } })).toEqual([])
    expect(settings({ rename: { device_name: 'os_type', os_type: 'device_name' } })).toEqual([])
    expect(settings({ skip: ['os_type'], rename: { device_name: 'os_type' } })).toEqual([])
  })

  test('may not take one that is sent, nor one twice', () => {
    expect(settings({ rename: { device_name: 'os_type' } })).toEqual(['attributes.rename.device_name'])
    expect(settings({ extra: { serial_number: 'device.asset_tag' } })).toEqual(['attributes.extra.serial_number'])
    expect(settings({ rename: { os_type: 'u_x' }, extra: { u_x: 'device.a' } })).toEqual(['attributes.extra.u_x'])
    expect(settings({ skip: ['os_type'], rename: { os_type: 'u_x' } })).toEqual(['attributes.rename.os_type'])
  })
})

describe('names of a selection', () => {
  test.each([
    ['Lab', 'Lab'],
    [' Lab ', 'Lab'],
    ['Lab', ' lab\t'],
    ['LAB', 'lab '],
  ])('match whatever white space stands at their ends: "%s" and "%s"', (wanted, has) => {
    const row = { blueprint_name: has, tags: ['x', has], platform: 'Mac' }
    for (const selection of [{ blueprints: [wanted] }, { tags: [wanted] }]) {
      const selector = new Selector(selection)
      expect(selector.takes(row)).toBe(true)
      expect(selector.unmatched()).toEqual([])
    }
    for (const excludePersonal of [{ blueprints: [wanted] }, { tags: [wanted] }])
      expect(new Selector({ excludePersonal }).takes(row)).toBe(false)
  })

  test('do not match with white space inside of them', () => {
    expect(new Selector({ tags: ['La b'] }).takes({ tags: ['Lab'] })).toBe(false)
  })
})
