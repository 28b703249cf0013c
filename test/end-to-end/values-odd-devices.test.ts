// Values of devices that are not one computer and one device: handhelds beside computers, configuration items that are merged into
// another one, devices that Kandji has twice, and hardware of another maker.

import { randomBytes, randomUUID } from 'node:crypto'
import { type Device, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji changes'
const PATCHED = 'PATCH /api/v1/devices/{device_id}'
const MDM = 'x_kandj_kandji_mdm'
const SHARED = 'x_kandj_kandji_shared_value'
const HANDHELD = 'cmdb_ci_handheld_computing'
const COMPUTER = 'cmdb_ci_computer'

beforeAll(async () => {
  await setting.start()
  await setting.set('asset_tag_sync', 'to_kandji')
  await setting.set('assignment_sync', 'both')
}, 180_000)
afterAll(() => setting.close())
beforeEach(() => setting.requests())

const there = async (id: string): Promise<Json> => (await setting.kandji('GET', `/api/v1/devices/${id}`)).body
const tagOf = async (id: string): Promise<string> =>
  (await setting.kandji('GET', `/local/devices/${id}`)).body.asset_tag
const patches = async (): Promise<number> => (await setting.requests())[PATCHED] ?? 0
const tag = (item: string, asset_tag: string, table = COMPUTER) => setting.update(table, item, { asset_tag })

/** A person on both sides: who owns a device there is a user of the directory. */
async function person(): Promise<{ email: string; here: string; there: string }> {
  const email = `p${randomBytes(4).toString('hex')}@acme.example`
  const here = await setting.insert('sys_user', { email, user_name: email, name: email })
  const id = await deviceThere('Mac', { user: { email, name: email } })
  return { email, here, there: (await there(id)).user.id }
}
async function deviceThere(platform: string, more: object = {}): Promise<string> {
  const id = randomUUID()
  const serial_number = `O${randomBytes(5).toString('hex').toUpperCase()}`
  await setting.kandji('PUT', `/local/devices/${id}`, { platform, serial_number, device_name: platform, ...more })
  return id
}

describe.each([
  ['iPhone', 'iOS', HANDHELD],
  ['iPad', 'iPadOS', HANDHELD],
  ['server', 'macOS', 'cmdb_ci_hardware'],
])('an %s of a class beside computers', (platform, os, table) => {
  let id = ''
  let item = ''
  let serial = ''
  beforeEach(async () => {
    id = await deviceThere(platform === 'server' ? 'Mac' : platform)
    serial = (await there(id)).serial_number
    const columns = table === HANDHELD ? { os } : {}
    item = await setting.insert(table, { serial_number: serial, name: platform, ...columns })
    await setting.insert(MDM, { kandji_device_id: id, configuration_item: item })
  })

  test('its asset tag goes to Kandji, once', async () => {
    await tag(item, 'H1', table)
    await setting.run(JOB)
    await setting.run(JOB)
    expect([await tagOf(id), await patches()]).toEqual(['H1', 1])
  })

  test('its owner goes there, comes from there, and is not sent back', async () => {
    const [ann, bob] = [await person(), await person()]
    await setting.update(table, item, { assigned_to: ann.here })
    await setting.run(JOB)
    expect((await there(id)).user.email).toBe(ann.email)
    await setting.kandji('PATCH', `/api/v1/devices/${id}`, { user: bob.there })
    await setting.requests()
    const row = { serial_number: serial, device_name: platform, os_type: os, assigned_user: bob.email }
    await setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_computer', row)
    expect((await setting.row('cmdb_ci', item)).assigned_to.value).toBe(bob.here)
    await setting.run(JOB)
    expect([(await there(id)).user.email, await patches()]).toEqual([bob.email, 0])
  })
})

describe('a configuration item that is merged into another one', () => {
  /** As "Merge CIs" leaves it: what pointed to the one points to the other, and the one goes. */
  async function merged(device: Device): Promise<string> {
    const main = await setting.insert(COMPUTER, { name: 'Main', os: 'macOS' })
    await setting.update(MDM, device.mdm, { computer: main, configuration_item: main })
    await setting.ask('DELETE', `/api/now/table/${COMPUTER}/${device.computer}`)
    return main
  }

  test('what waited for the one goes with it, and a change of the other is sent', async () => {
    const device = await setting.device()
    await tag(device.computer, 'M1')
    const main = await merged(device)
    expect((await setting.run(JOB)).status).toBe('success')
    expect([await tagOf(device.id), await setting.rows(SHARED, `configuration_item=${device.computer}`)]).toEqual([
      '',
      [],
    ])
    await tag(main, 'M2')
    await setting.run(JOB)
    expect([await tagOf(device.id), await patches()]).toEqual(['M2', 1])
  })

  test('an owner that the two have in common is none to decide about', async () => {
    const [ann, bob] = [await person(), await person()]
    const device = await setting.device()
    await setting.update(COMPUTER, device.computer, { assigned_to: ann.here })
    await setting.run(JOB)
    const main = await merged(device)
    await setting.update(COMPUTER, main, { assigned_to: ann.here })
    await setting.run(JOB)
    await setting.update(COMPUTER, main, { assigned_to: bob.here })
    await setting.run(JOB)
    expect((await there(device.id)).user.email).toBe(bob.email)
    expect(await setting.rows('x_kandj_kandji_problem', `configuration_item=${main}^code=conflict`)).toEqual([])
  })

  test('one that is kept as a duplicate sends nothing of what its device no longer is', async () => {
    const device = await setting.device()
    const main = await setting.insert(COMPUTER, { name: 'Main', os: 'macOS' })
    await setting.update(MDM, device.mdm, { computer: main, configuration_item: main })
    await tag(device.computer, 'D1')
    await setting.run(JOB)
    expect([await tagOf(device.id), await patches()]).toEqual(['', 0])
  })
})

describe('a device that Kandji has twice', () => {
  test('the older record counts, the other is left alone, until the older has left', async () => {
    const device = await setting.device()
    const twin = await deviceThere('Mac', { serial_number: (await there(device.id)).serial_number })
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await setting.insert(MDM, {
      kandji_device_id: twin,
      computer: device.computer,
      configuration_item: device.computer,
    })
    await tag(device.computer, 'T1')
    await setting.run(JOB)
    expect([await tagOf(device.id), await tagOf(twin), await patches()]).toEqual(['T1', '', 1])
    await setting.update(MDM, device.mdm, { is_removed: 'true' })
    await tag(device.computer, 'T2')
    await setting.run(JOB)
    expect([await tagOf(device.id), await tagOf(twin)]).toEqual(['T1', 'T2'])
  })
})

describe('hardware that Kandji does not have', () => {
  test('of another maker, without a device or of a device that left, is not sent', async () => {
    const dell = await setting.insert(COMPUTER, { name: 'Dell', serial_number: 'DELL1', os: 'Windows 11' })
    const server = await setting.insert('cmdb_ci_server', { name: 'Server', serial_number: 'SRV1' })
    const left = await setting.device()
    await setting.update(MDM, left.mdm, { is_removed: 'true' })
    const ann = await person()
    await setting.requests()
    for (const item of [dell, server, left.computer])
      await setting.update('cmdb_ci_hardware', item, { asset_tag: 'X1', assigned_to: ann.here })
    await setting.run(JOB)
    expect(await setting.requests()).toEqual({})
    expect(await setting.rows(SHARED, `configuration_itemIN${[dell, server, left.computer].join(',')}`)).toEqual([])
  })

  test('a row of another maker’s serial number changes neither side', async () => {
    const serial = `W${randomBytes(5).toString('hex').toUpperCase()}`
    const ann = await person()
    const id = await deviceThere('Mac', { serial_number: serial, user: { email: ann.email, name: ann.email } })
    const dell = await setting.insert(COMPUTER, { name: 'Dell', serial_number: serial, os: 'Windows 11' })
    const row = { serial_number: serial, device_name: 'Mac', os_type: 'macOS', assigned_user: ann.email }
    await setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_computer', row)
    await setting.run(JOB)
    expect((await setting.row(COMPUTER, dell)).assigned_to).toBe('')
    expect([(await there(id)).user.email, await patches()]).toEqual([ann.email, 0])
  })
})
