// The mapping of attributes: shown, changed and tried over REST, and what then becomes of devices on their way.

import { randomBytes } from 'node:crypto'
import { startTenant } from '../../src/tenant/server.ts'
import { type Answer, type ServiceNow, startServiceNow } from './setting.ts'

const TOKEN = 'tenant-token'
const MAPPING = '/api/x_kandj_kandji/mapping'
const CI = 'cmdb_ci_computer'
const MDM = 'x_kandj_kandji_mdm'

interface Line {
  attribute: string
  target: string
}

let tenant: Awaited<ReturnType<typeof startTenant>>
let servicenow: ServiceNow
beforeAll(async () => {
  tenant = await startTenant({ token: TOKEN })
  servicenow = await startServiceNow()
  await sync()
}, 120_000)
afterAll(() => Promise.all([tenant.close(), servicenow.close()]))

const sync = (...more: string[]) => servicenow.sync({ url: tenant.url, token: TOKEN }, ...more)
const lines = async (account?: string): Promise<Line[]> =>
  (await servicenow.ask('GET', MAPPING, undefined, account)).body.result
const put = (body: unknown, account?: string): Promise<Answer> => servicenow.ask('PUT', MAPPING, body, account)
const attempt = (body: unknown, account?: string): Promise<Answer> =>
  servicenow.ask('POST', `${MAPPING}/try`, body, account)
const targetOf = (all: Line[], attribute: string) => all.find((line) => line.attribute === attribute)?.target
const line = (attribute: string, target: string): Line => ({ attribute, target })
const reset = async () => {
  const { body } = await servicenow.ask('GET', `${MAPPING}/choices`)
  await put(
    body.result.attributes.map(({ attribute, home }: { attribute: string; home: string }) => line(attribute, home))
  )
}
const errorOf = ({ status, body }: Answer): [number, string] => [status, body.error?.message ?? '']

/** A device of the fleet that both sides have: Kandji's row, its CI and its MDM record. */
async function device(index = 0) {
  const record = servicenow.rows(MDM, 'computer.os=macOS^ORDERBYkandji_device_id')[index]!
  const [item] = servicenow.rows(CI, `sys_id=${record['computer']}`)
  const headers = { authorization: `Bearer ${TOKEN}` }
  const list = (await (await fetch(`${tenant.url}/api/v1/devices?limit=300`, { headers })).json()) as Array<
    Record<string, string>
  >
  return { record, item: item!, row: list.find((one) => one['device_id'] === record['kandji_device_id'])! }
}

async function change(deviceId: string, changes: object): Promise<void> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const body = JSON.stringify(changes)
  await fetch(`${tenant.url}/local/devices/${deviceId}`, { method: 'PATCH', headers, body })
}

async function account(...roles: string[]): Promise<string> {
  const [user_name, user_password] = [`u${randomBytes(4).toString('hex')}`, randomBytes(12).toString('hex')]
  const made = await servicenow.ask('POST', '/api/now/table/sys_user', { user_name, user_password, active: 'true' })
  for (const role of roles) {
    const [{ sys_id }] = servicenow.rows('sys_user_role', `name=${role}`) as [{ sys_id: string }]
    servicenow.insert('sys_user_has_role', { user: made.body.result.sys_id, role: sys_id })
  }
  return `${user_name}:${user_password}`
}

describe('over REST', () => {
  afterEach(reset)

  test('is auto-mapped as the app has always done it', async () => {
    const all = await lines()
    const usual: Record<string, string> = {
      serial_number: `${CI}.serial_number`,
      device_name: `${CI}.name`,
      model: `${CI}.model_id`,
      platform: `${CI}.os`,
      os_version: `${CI}.os_version`,
      device_capacity: `${CI}.disk_space`,
      user: `${CI}.assigned_to`,
      last_check_in: `${CI}.last_discovered`,
      device_id: `${MDM}.kandji_device_id`,
      blueprint_id: `${MDM}.kandji_blueprint_id`,
      blueprint_name: `${MDM}.blueprint_name`,
      asset_tag: `${MDM}.asset_tag`,
      first_enrollment: `${MDM}.first_enrollment`,
      is_missing: `${MDM}.is_missing`,
    }
    for (const { attribute, target } of all) expect([attribute, target]).toEqual([attribute, usual[attribute] ?? ''])
    const names = all.map(({ attribute }) => attribute)
    expect(names).toEqual(expect.arrayContaining([...Object.keys(usual), 'agent_version', 'last_enrollment', 'tags']))
    for (const one of all) expect(Object.keys(one).sort()).toEqual(['attribute', 'target'])
  })

  test('is changed line by line, back as well, and answers the name of a new column', async () => {
    const answer = await put([
      line('agent_version', 'new'),
      line('tags', `${CI}.short_description`),
      line('os_version', ''),
    ])
    expect(answer.status).toBe(200)
    const target = targetOf(answer.body.result, 'agent_version')!
    expect(target).toBe(`${MDM}.x_agent_version`)
    expect(servicenow.rows('sys_dictionary', `name=${MDM}^element=${target.split('.')[1]}`)).toHaveLength(1)
    const all = await lines()
    expect(all).toEqual(answer.body.result)
    expect([targetOf(all, 'tags'), targetOf(all, 'os_version')]).toEqual([`${CI}.short_description`, ''])
    expect((await put([])).body.result).toEqual(all)
    await put({ result: [line('os_version', `${CI}.os_version`)] })
    expect(targetOf(await lines(), 'os_version')).toBe(`${CI}.os_version`)
    // Two attributes change places in one go.
    const swap = [line('device_name', `${MDM}.asset_tag`), line('asset_tag', `${CI}.name`)]
    expect((await put(swap)).status).toBe(200)
  })

  const refusals: Array<[name: string, body: unknown, message: RegExp]> = [
    [
      'serial_number skipped',
      [line('serial_number', '')],
      /Line 1 \(serial_number\): expected `cmdb_ci_computer\.serial_number`/,
    ],
    [
      'serial_number elsewhere',
      [line('serial_number', `${CI}.short_description`)],
      /Line 1 \(serial_number\).*recognised/,
    ],
    ['serial_number in a new column', [line('serial_number', 'new')], /Line 1 \(serial_number\)/],
    ['device_id skipped', [line('device_id', '')], /Line 1 \(device_id\)/],
    [
      'an unknown attribute',
      [line('colour', '')],
      /Line 1 \(colour\): expected an attribute of Kandji's, got `colour`/,
    ],
    [
      'another table',
      [line('tags', 'incident.short_description')],
      /Line 1 \(tags\): expected a column of cmdb_ci_computer/,
    ],
    ['a class above', [line('tags', 'cmdb_ci.short_description')], /Line 1 \(tags\): expected a column of/],
    ['a user table', [line('tags', 'sys_user.name')], /got `sys_user\.name`/],
    ['an unknown column', [line('tags', `${CI}.u_nothing`)], /which is no column there/],
    ['a column of the platform', [line('tags', `${CI}.sys_created_by`)], /which the platform keeps/],
    ['the key of all', [line('tags', `${MDM}.sys_id`)], /Line 1/],
    ["a column of the app's", [line('tags', `${MDM}.fingerprint`)], /which is not for an attribute to fill/],
    ['the source', [line('tags', `${CI}.discovery_source`)], /it is always Kandji/],
    ['the CI of the record', [line('tags', `${MDM}.configuration_item`)], /the app keeps it/],
    ['the serial number for another', [line('tags', `${CI}.serial_number`)], /which is for `serial_number` alone/],
    ['the owner for another', [line('tags', `${CI}.assigned_to`)], /which is for `user` alone/],
    ['text into a date', [line('tags', `${CI}.purchase_date`)], /a date, while tags is none/],
    ['a date into a reference', [line('last_enrollment', `${CI}.location`)], /a reference, while last_enrollment/],
    ['a column that is used', [line('tags', `${CI}.name`)], /which device_name fills/],
    ['one column for two', [line('tags', `${CI}.comments`), line('host_name', `${CI}.comments`)], /Line [12]/],
    [
      'one attribute twice',
      [line('tags', ''), line('tags', `${CI}.comments`)],
      /Line 2 \(tags\): expected each attribute once/,
    ],
    ['no target', [{ attribute: 'tags' }], /Line 1 \(tags\): expected a text as target/],
    ['a number', [{ attribute: 'tags', target: 7 }], /got `7`/],
    ['no attribute', [{ target: '' }], /Line 1: expected \{"attribute"/],
    ['no line', ['tags'], /Line 1: expected/],
    ['nothing', [null], /Line 1: expected/],
    ['an object', { tags: '' }, /Expected a list of lines/],
    ['a text', 'tags', /Expected a list of lines/],
    ['a dot too many', [line('tags', `${CI}.assigned_to.name`)], /Line 1/],
    ['a script', [line('tags', 'javascript:gs.log(1)')], /Line 1/],
  ]

  test.each(refusals)('refuses %s, and changes nothing', async (_name, body, message) => {
    await put([line('host_name', `${CI}.short_description`)])
    const before = await lines()
    for (const answer of [await put(body), await attempt(body)]) {
      expect(errorOf(answer)).toEqual([400, expect.stringMatching(message)])
    }
    const mixed = Array.isArray(body) ? [line('hotspot', 'new'), ...body] : body
    expect((await put(mixed)).status).toBe(400)
    expect(await lines()).toEqual(before)
  })

  test('names every faulty line', async () => {
    const [, message] = errorOf(await put([line('a', ''), line('tags', 'x'), line('hotspot', 'new'), line('b', '')]))
    expect(message.split('\n').map((one) => one.slice(0, 6))).toEqual(['Line 1', 'Line 2', 'Line 4'])
  })

  test('a read-only column is refused', async () => {
    const [entry] = servicenow.rows('sys_dictionary', 'name=cmdb_ci^element=comments')
    const set = (read_only: string) =>
      servicenow.ask('PATCH', `/api/now/table/sys_dictionary/${entry!['sys_id']}`, { read_only })
    await set('true')
    expect(errorOf(await put([line('tags', `${CI}.comments`)]))).toEqual([400, expect.stringContaining('read-only')])
    await set('false')
    expect((await put([line('tags', `${CI}.comments`)])).status).toBe(200)
  })

  test('who may look, who may change', async () => {
    const change = [line('hotspot', 'new')]
    const statuses = async (who: string) => [
      (await servicenow.ask('GET', MAPPING, undefined, who)).status,
      (await put(change, who)).status,
      (await attempt(change, who)).status,
    ]
    expect(await statuses('')).toEqual([401, 401, 401])
    expect(await statuses(await account())).toEqual([403, 403, 403])
    expect(await statuses(await account('itil'))).toEqual([403, 403, 403])
    expect(await statuses(await account('x_kandj_kandji.user'))).toEqual([200, 403, 403])
    expect(await statuses(await account('x_kandj_kandji.integration'))).toEqual([200, 403, 403])
    expect(await statuses(servicenow.account)).toEqual([200, 403, 403])
    expect(await statuses(await account('x_kandj_kandji.admin'))).toEqual([200, 200, 200])
  })

  test('its records are written in no other way', async () => {
    const [name, password] = (await account('x_kandj_kandji.admin')).split(':')
    const who = `${name}:${password}`
    const table = '/api/now/table/x_kandj_kandji_mapping_line'
    expect((await servicenow.ask('POST', table, { attribute: 'serial_number', target: '' }, who)).status).toBe(403)
    // A line that got there all the same changes nothing of what devices are recognised by.
    servicenow.insert('x_kandj_kandji_mapping_line', { attribute: 'serial_number', target: '' })
    expect(targetOf(await lines(), 'serial_number')).toBe(`${CI}.serial_number`)
  })

  test('shows ten real rows as they would be, and writes nothing', async () => {
    const before = [servicenow.rows(CI), servicenow.rows(MDM), servicenow.rows('x_kandj_kandji_mapping_line')]
    const change = [
      line('device_name', `${CI}.short_description`),
      line('os_version', ''),
      line('agent_version', 'new'),
    ]
    const { status, body } = await attempt(change)
    expect([status, body.result.length]).toEqual([200, 10])
    for (const row of body.result) {
      const [item] = servicenow.rows(CI, `serial_number=${row.serial_number}`)
      const field = (attribute: string) => row.fields.find((one: { attribute: string }) => one.attribute === attribute)
      expect(field('device_name')).toMatchObject({ target: `${CI}.short_description`, to: item!['name'], from: '' })
      expect(field('os_version')).toBeUndefined()
      expect(field('agent_version').target).toBe(`${MDM}.x_agent_version`)
    }
    expect([servicenow.rows(CI), servicenow.rows(MDM), servicenow.rows('x_kandj_kandji_mapping_line')]).toEqual(before)
    expect((await attempt([])).body.result).toHaveLength(10)
  })

  test.each([
    ['asset_tag', 'asset_tag_sync', 'to_kandji', `${CI}.asset_tag`],
    ['asset_tag', 'asset_tag_sync', 'to_kandji', ''],
    ['asset_tag', 'asset_tag_sync', ' To_Kandji ', ''],
  ])('%s stays where %s compares it', async (attribute, name, value, target) => {
    const [property] = servicenow.rows('sys_properties', `name=x_kandj_kandji.${name}`)
    const set = (to: string) =>
      servicenow.ask('PATCH', `/api/now/table/sys_properties/${property!['sys_id']}`, { value: to })
    await set(value)
    expect(errorOf(await put([line(attribute, target)]))).toEqual([400, expect.stringContaining(name)])
    await set('none')
    expect((await put([line(attribute, target)])).status).toBe(200)
    // Switched on afterwards, the attribute is where it always is.
    await set(value)
    expect(targetOf(await lines(), attribute)).toBe(`${MDM}.asset_tag`)
    await set('none')
  })
})

describe('on the way', () => {
  afterEach(reset)

  test('an attribute that was not sent before arrives in its new column, and goes again by itself when it changes', async () => {
    await put([line('agent_version', 'new'), line('last_enrollment', 'new'), line('asset_tag', `${CI}.asset_tag`)])
    const { row, record } = await device()
    await change(row['device_id']!, { asset_tag: 'T-100', agent_version: '9.8.7' })
    // The first mapping is seen with the next change at the latest; `--all` asks at once.
    expect((await sync('--all')).summary.rows['rejected']).toBe(0)
    const now = await device()
    expect(now.record).toMatchObject({ x_agent_version: '9.8.7', asset_tag: record['asset_tag'] })
    expect(now.record['x_last_enrollment']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(now.item['asset_tag']).toBe('T-100')
    await change(row['device_id']!, { agent_version: '9.9.0' })
    const { summary } = await sync()
    expect(summary.devices['changed']).toBe(1)
    expect((await device()).record['x_agent_version']).toBe('9.9.0')
  })

  test('a mapping that has changed sends the devices again without --all, and an unchanged one sends none', async () => {
    await put([line('agent_version', 'new')])
    await sync('--all')
    expect((await sync()).summary.devices['changed']).toBe(0)
    await put([line('agent_version', `${CI}.short_description`)])
    const { summary } = await sync()
    expect(summary.devices['changed']).toBe(summary.devices['seen']! - summary.devices['skipped']!)
    const { item, row } = await device()
    expect(item['short_description']).toBe(row['agent_version'])
    expect((await sync()).summary.devices['changed']).toBe(0)
  })

  test('a skipped attribute leaves its column alone', async () => {
    await put([line('device_name', ''), line('os_version', ''), line('blueprint_name', ''), line('user', '')])
    const { item, record, row } = await device(1)
    await servicenow.ask('PATCH', `/api/now/table/${CI}/${item['sys_id']}`, { name: 'Named by hand', assigned_to: '' })
    await change(row['device_id']!, { device_name: 'Other name', os_version: '99.1', blueprint_name: 'Other' })
    expect((await sync('--all')).summary.rows['rejected']).toBe(0)
    const now = await device(1)
    expect(now.item).toMatchObject({ name: 'Named by hand', os_version: item['os_version'], assigned_to: '' })
    expect(now.record['blueprint_name']).toBe(record['blueprint_name'])
  })

  test('an attribute goes to a column of the other record', async () => {
    await put([line('device_name', `${MDM}.x_device_name`), line('blueprint_name', `${CI}.short_description`)])
    await sync('--all')
    const { item, record, row } = await device()
    expect(record['x_device_name']).toBe(row['device_name'])
    expect(item['short_description']).toBe(row['blueprint_name'])
  })

  test.each([
    ['os_version', `${CI}.cpu_count`, 'a number'],
    ['host_name', `${CI}.location`, 'one record of cmn_location'],
  ])('a value of %s that does not fit into %s is a note, and the rest is written', async (attribute, target, why) => {
    await put([line(attribute, target)])
    const { row, item } = await device()
    await change(row['device_id']!, { device_name: `Mac ${randomBytes(3).toString('hex')}` })
    const { summary, exitCode } = await sync('--all')
    expect([exitCode, summary.rows['rejected']]).toEqual([1, 0])
    const noted = summary.problems.find(({ reason }) => reason.includes('does not fit its column in the mapping'))
    expect(noted).toMatchObject({ code: 'own-mapping', reason: expect.stringContaining(why) })
    const now = await device()
    expect(now.item['name']).toBe(now.row['device_name'])
    expect(now.item[target.split('.')[1]!]).toBe(item[target.split('.')[1]!])
  })

  test('the map of the health page is no worse for it', async () => {
    await put([line('device_name', ''), line('os_version', 'new')])
    const { body } = await servicenow.ask('GET', '/api/x_kandj_kandji/health/checks')
    const maps = body.result.find(({ id }: { id: string }) => id === 'transform_maps')
    expect(maps.state).toBe('ok')
  })
})
