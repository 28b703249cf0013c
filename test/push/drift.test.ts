// What somebody deletes, restores or clones over in ServiceNow comes back with the next daily check: on the local instance with
// the built app, as the documented service account.
// Field cases: A3.

import { runApps, runSync } from '../../src/push/sync.ts'
import type { AppsOptions, SyncOptions } from '../../src/push/terms.ts'
import { useLocalSides } from './support/local-sides.ts'
import { FakeClock } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const MDM = 'x_kandj_kandji_mdm'
const COMPUTERS = 'cmdb_ci_computer'

const FLEET = ['Mac', 'Mac', 'Mac', 'iPhone', 'AppleTV'].map((platform, index) => ({
  device_id: `00000000-0000-4000-8000-00000000000${index}`,
  device_name: `${platform} ${index}`,
  serial_number: `C02FLEET${index}`,
  platform,
}))

describe('drift', () => {
  const sides = useLocalSides({ devices: FLEET })
  let clock: FakeClock
  beforeEach(() => (clock = new FakeClock()))

  // A clock that jumps over each wait leaves no patience for a single connection that was cut.
  const config = () => ({ ...sides.config, patienceMs: 60_000 })
  const sync = (options: SyncOptions = {}) => runSync(config(), options, { clock, random: () => 0.5 })
  const dayLater = (hours = 24) => {
    clock.jump += hours * HOUR
    return sync()
  }
  const kandji = (table: string) => sides.rows(table, 'discovery_source=Kandji')
  /** What there is, by serial number, without what each write changes. */
  const picture = () => ({
    computers: kandji(COMPUTERS)
      .map(({ serial_number, name, os_version, install_status, model_id, manufacturer }) => ({
        serial_number,
        name,
        os_version,
        install_status,
        model: sides.rows('cmdb_model', `sys_id=${model_id}`)[0]?.['name'],
        manufacturer: sides.rows('core_company', `sys_id=${manufacturer}`)[0]?.['name'],
      }))
      .sort((a, b) => (a.serial_number! < b.serial_number! ? -1 : 1)),
    records: sides
      .rows(MDM)
      .map(({ kandji_device_id, fingerprint, is_removed, computer }) => ({
        kandji_device_id,
        fingerprint,
        is_removed,
        serial: sides.rows(COMPUTERS, `sys_id=${computer}`)[0]?.['serial_number'],
      }))
      .sort((a, b) => (a.kandji_device_id! < b.kandji_device_id! ? -1 : 1)),
  })
  /** Two requests a check: a page of records, and the token where it has run out. */
  const RIGHT = { exitCode: 0, summary: { devices: { changed: 0 }, rows: { rejected: 0 }, problems: [] } }
  const change = async (deviceId: string, fields: Record<string, unknown>) => {
    const { token, url } = sides.config.kandji
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify(fields)
    const answer = await fetch(`${url}/local/devices/${deviceId}`, { method: 'PATCH', headers, body })
    expect(answer.status).toBe(200)
  }
  const firstId = () => sides.rows(MDM, 'ORDERBYkandji_device_id')[0]!['kandji_device_id']!

  test.each<[string, number, () => void]>([
    [
      'a computer was deleted',
      1,
      () => sides.remove(COMPUTERS, `serial_number=${kandji(COMPUTERS)[0]!['serial_number']}`),
    ],
    ['all computers were deleted', 5, () => sides.remove(COMPUTERS, 'discovery_source=Kandji')],
    ['an MDM record was deleted', 1, () => sides.remove(MDM, `kandji_device_id=${firstId()}`)],
    ['all MDM records were deleted', 5, () => sides.remove(MDM, '')],
    ['everything was deleted', 5, () => (sides.remove(COMPUTERS, 'discovery_source=Kandji'), sides.remove(MDM, ''))],
    [
      'a record refers to no computer',
      1,
      () => sides.update(MDM, `kandji_device_id=${firstId()}`, { computer: '', configuration_item: '' }),
    ],
    [
      'a record has lost its computer alone',
      1,
      () => sides.update(MDM, `kandji_device_id=${firstId()}`, { computer: '' }),
    ],
    [
      'a record refers to a computer that is not there',
      1,
      () =>
        sides.update(MDM, `kandji_device_id=${firstId()}`, {
          computer: 'f'.repeat(32),
          configuration_item: 'f'.repeat(32),
        }),
    ],
    [
      'a record has another fingerprint',
      1,
      () => sides.update(MDM, `kandji_device_id=${firstId()}`, { fingerprint: 'x' }),
    ],
    ['a record is marked as removed', 1, () => sides.update(MDM, `kandji_device_id=${firstId()}`, { is_removed: 1 })],
    [
      'there are two records of a device',
      1,
      () => {
        const record = sides.rows(MDM, `kandji_device_id=${firstId()}`)[0]!
        sides.insert(MDM, { ...record, sys_id: 'f'.repeat(32) })
      },
    ],
    ['models were deleted', 5, () => sides.remove('cmdb_model', '')],
    ['the company Apple was deleted', 5, () => sides.remove('core_company', 'nameLIKEApple')],
  ])('sends what is missing or older after a day: %s', async (_what, atLeast, damage) => {
    await sync()
    const before = picture()
    expect(before.records.length).toBeGreaterThanOrEqual(5)
    damage()
    expect(picture()).not.toEqual(before)
    // Not before the day is over: an unchanged fleet costs nothing but a token and a report.
    expect(await dayLater(12)).toMatchObject({ ...RIGHT, summary: { ...RIGHT.summary, requests: { servicenow: 2 } } })
    const { exitCode, summary } = await dayLater(12)
    expect([exitCode, summary.problems]).toEqual([0, []])
    expect(summary.devices.changed).toBeGreaterThanOrEqual(atLeast)
    expect(picture()).toEqual(before)
    expect(await dayLater()).toMatchObject(RIGHT)
  })

  test.each<[string, string, (query: string) => void]>([
    [
      'has lost its serial number',
      'found-by-serial-table',
      (one) => sides.update(COMPUTERS, one, { serial_number: '' }),
    ],
    ['has a mistyped one', 'found-by-serial-table', (one) => sides.update(COMPUTERS, one, { serial_number: 'TYPO9' })],
    [
      'is marked as a duplicate',
      'duplicate-ci',
      (one) => sides.update(COMPUTERS, one, { duplicate_of: kandji(COMPUTERS)[1]!['sys_id']! }),
    ],
    [
      'was retired',
      'retired-ci',
      (one) => sides.update(COMPUTERS, one, { install_status: 7, hardware_status: 'retired' }),
    ],
  ])('names a computer that %s (%s), and the record refers to the right one', async (_what, code, damage) => {
    await sync()
    const [computer] = kandji(COMPUTERS)
    damage(`sys_id=${computer!['sys_id']}`)
    const { summary } = await dayLater()
    expect(summary.problems).toMatchObject([{ code, subject: computer!['serial_number'] }])
    expect(summary.rows.sent).toBe(2)
    const record = sides.rows(MDM, `configuration_item.serial_number=${computer!['serial_number']}`)
    expect(record).toHaveLength(1)
    expect(sides.rows(COMPUTERS, `sys_id=${record[0]!['computer']}`)).toMatchObject([{ duplicate_of: '' }])
    // It is no loss: the next runs say it as they say any other note.
    expect((await sync()).summary).toMatchObject({ rows: { sent: 0 }, problems: [{ code }] })
  })

  test.each(['kandji_device_id', 'configuration_item', 'fingerprint'])(
    'concludes nothing from records whose %s an access rule hides, and says so',
    async (column) => {
      await sync()
      const acl = sides.insert('sys_security_acl', {
        name: `${MDM}.${column}`,
        operation: 'read',
        type: 'record',
        active: 1,
        admin_overrides: 1,
      })
      const [admin] = sides.rows('sys_user_role', 'name=admin')
      sides.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: admin!['sys_id']! })
      const { exitCode, summary } = await dayLater()
      expect([exitCode, summary.rows.sent]).toEqual([1, 0])
      expect(summary.problems).toMatchObject([
        { code: 'missing-permission', reason: expect.stringContaining(`is not shown ${column} of any record`) },
      ])
      sides.remove('sys_security_acl', `sys_id=${acl}`)
      expect(await sync()).toMatchObject(RIGHT)
    }
  )

  test('brings a restored instance up to date: new, changed and gone devices', async () => {
    await sync()
    const older = sides.running.instance.snapshot()
    const [first, second] = sides.rows(MDM, 'ORDERBYkandji_device_id').map((row) => row['kandji_device_id']!)
    await change(first!, { device_name: 'Renamed' })
    await change(second!, { is_removed: true })
    await sync()
    await sync()
    const before = picture()
    expect(before.records.filter(({ is_removed }) => is_removed === '1')).toHaveLength(1)
    sides.running.instance.restore(older)
    expect(picture()).not.toEqual(before)
    const { exitCode, summary } = await dayLater()
    expect([exitCode, summary.problems]).toEqual([0, []])
    expect(picture()).toEqual(before)
    await change(first!, { device_name: before.computers[0]!.name })
    await change(second!, { is_removed: false })
  })

  test('is found by a refresh, too, long before the daily check', async () => {
    sides.config.freshnessMs = HOUR
    await sync()
    const before = picture()
    sides.remove(COMPUTERS, 'discovery_source=Kandji')
    sides.remove(MDM, '')
    const now = new Date().toISOString().slice(0, 19)
    for (const { device_id } of FLEET) await change(device_id, { last_check_in: `${now}Z` })
    const { exitCode, summary } = await dayLater(1)
    expect([exitCode, summary.problems]).toEqual([0, []])
    expect(summary.rows).toMatchObject({ inserted: 2 * FLEET.length, rejected: FLEET.length })
    expect(picture()).toEqual(before)
    expect(kandji(COMPUTERS).map((row) => row['last_discovered'])).toEqual(FLEET.map(() => now.replace('T', ' ')))
  })

  test('names once what sending again does not cure, and does not send it every day', async () => {
    await sync()
    // Somebody's rule undoes the fingerprint of one record.
    const id = firstId()
    sides.insert('sys_script', {
      name: 'Undo',
      collection: MDM,
      when: 'before',
      active: 1,
      advanced: 1,
      action_insert: 1,
      action_update: 1,
      script: `if (current.kandji_device_id == '${id}') current.fingerprint = 'mine'`,
    })
    sides.update(MDM, `kandji_device_id=${id}`, { fingerprint: 'mine' })
    const first = await dayLater()
    expect(first.exitCode).toBe(1)
    expect(first.summary.devices.changed).toBe(1)
    expect(first.summary.problems).toMatchObject([
      { subject: expect.any(String), reason: expect.stringContaining('sent again') },
    ])
    const second = await dayLater()
    expect(second.summary).toMatchObject({ devices: { changed: 0 }, problems: first.summary.problems })
    sides.remove('sys_script', 'name=Undo')
    sides.update(MDM, `kandji_device_id=${id}`, { fingerprint: 'yours' })
    expect(await dayLater()).toMatchObject({ exitCode: 0, summary: { devices: { changed: 1 }, problems: [] } })
  })

  test('says so where the account may not read the records, and nothing else suffers', async () => {
    await sync()
    sides.remove('sys_user_has_role', `user.user_name=${sides.config.servicenow.username}^role.name=cmdb_read`)
    const { exitCode, summary } = await dayLater()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([
      { subject: 'ServiceNow', reason: expect.stringContaining('could not be compared with what was delivered') },
    ])
    // It is asked again by each command: somebody may have given the role meanwhile.
    const role = sides.rows('sys_user_role', 'name=cmdb_read')[0]!['sys_id']!
    await change(firstId(), { device_name: 'Still flows' })
    expect(await sync()).toMatchObject({ exitCode: 1, summary: { rows: { rejected: 0, updated: 2 } } })
    expect(kandji(COMPUTERS).map(({ name }) => name)).toContain('Still flows')
    const [user] = sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`)
    sides.insert('sys_user_has_role', { user: user!['sys_id']!, role })
    expect(await sync()).toMatchObject({ exitCode: 0, summary: { problems: [] } })
  })

  test.each<[string, SyncOptions, number]>([
    ['all of them', { all: true }, 5],
    ['all of a pilot', { all: true, limit: 2 }, 2],
  ])('sync --all sends devices again: %s', async (_what, options, count) => {
    await sync()
    sides.remove(COMPUTERS, 'discovery_source=Kandji')
    const { exitCode, summary } = await sync(options)
    expect(exitCode).toBe(0)
    expect(summary.devices.changed).toBeGreaterThanOrEqual(count)
    expect(kandji(COMPUTERS)).toHaveLength(summary.devices.changed)
    expect((await sync()).summary).toMatchObject({ devices: { changed: 0 }, rows: { sent: 0 } })
  })
})

describe('drift with Software Asset Management', () => {
  const sides = useLocalSides({ devices: FLEET })
  const clock = new FakeClock()
  const apps = (options: AppsOptions = {}) =>
    runApps({ ...sides.config, patienceMs: 60_000 }, options, { clock, random: () => 0.5 })
  const installs = () => sides.rows('cmdb_sam_sw_install', 'active=true').length

  test('brings the apps of a lost computer again, and with apps --all those of each', async () => {
    sides.running.instance.setPlugin('com.snc.samp', true)
    expect((await apps()).exitCode).toBe(0)
    const before = installs()
    expect(before).toBeGreaterThan(10)
    const mac = sides.rows(COMPUTERS, 'os=macOS^discovery_source=Kandji')[0]!
    sides.remove('cmdb_sam_sw_install', `installed_on=${mac['sys_id']}`)
    sides.remove(COMPUTERS, `sys_id=${mac['sys_id']}`)
    expect(installs()).toBeLessThan(before)
    clock.jump += 24 * HOUR
    expect((await apps()).exitCode).toBe(0)
    expect(installs()).toBe(before)
    sides.remove('cmdb_sam_sw_install', '')
    expect((await apps()).summary.rows.sent).toBe(0)
    expect((await apps({ all: true })).exitCode).toBe(0)
    expect(installs()).toBe(before)
  })

  test('brings apps up to date that an older state of the instance has, whose devices are as they were', async () => {
    sides.running.instance.setPlugin('com.snc.samp', true)
    await apps()
    const older = sides.running.instance.snapshot()
    const { token, url } = sides.config.kandji
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const device = `${url}/local/devices/${FLEET[0]!.device_id}`
    type App = { path: string | null; version: string }
    const { apps: listed } = (await (await fetch(device, { headers })).json()) as { apps: App[] }
    const upgraded = listed.find(({ path }) => path && !path.includes('/Contents/'))!
    upgraded.version = '99.9'
    const last_check_in = new Date().toISOString()
    const change = { apps: listed, last_check_in }
    await fetch(device, { method: 'PATCH', headers, body: JSON.stringify(change) })
    for (const { device_id } of FLEET.slice(1)) {
      const body = JSON.stringify({ last_check_in })
      await fetch(`${url}/local/devices/${device_id}`, { method: 'PATCH', headers, body })
    }
    const version = () => sides.rows('cmdb_sam_sw_install', `install_location=${upgraded.path}^version=99.9`).length
    clock.jump += 24 * HOUR
    await apps()
    expect(version()).toBe(1)
    sides.running.instance.restore(older)
    expect(version()).toBe(0)
    clock.jump += 24 * HOUR
    await apps()
    expect(version()).toBe(1)
    // Once: the next night sends last check-ins at most.
    clock.jump += 24 * HOUR
    expect((await apps()).summary.rows.sent).toBeLessThanOrEqual(FLEET.length)
  })
})
