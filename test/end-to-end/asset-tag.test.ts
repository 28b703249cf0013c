// Asset tags go from ServiceNow to Kandji: each change once, none that came from there, and nothing before it is switched on.

import { type Device, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji changes'
const PATCHED = 'PATCH /api/v1/devices/{device_id}'
let device: Device
beforeAll(() => setting.start(), 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.deny()
  await setting.kandji('DELETE', '/local/faults')
  await setting.set('asset_tag_sync', 'to_kandji')
  device = await setting.device()
  await setting.requests()
})

const tag = (value: string) => setting.update('cmdb_ci_computer', device.computer, { asset_tag: value })
const there = async (): Promise<string> => (await setting.kandji('GET', `/local/devices/${device.id}`)).body.asset_tag
const shared = async () =>
  (await setting.rows('x_kandj_kandji_shared_value', `configuration_item=${device.computer}`))[0]
const patches = async (): Promise<number> => (await setting.requests())[PATCHED] ?? 0

test('a change here arrives there, once', async () => {
  await tag('P1')
  expect(await there()).toBe('')
  await setting.run(JOB)
  expect(await there()).toBe('P1')
  await setting.run(JOB)
  expect(await patches()).toBe(1)
  expect(await shared()).toMatchObject({ state: 'agreed', last_agreed: 'P1' })
  await tag('')
  await setting.run(JOB)
  expect(await there()).toBe('')
})

test('switched off, nothing is sent, and switching on sends nothing by itself', async () => {
  await setting.set('asset_tag_sync', 'none')
  await tag('P1')
  await setting.set('asset_tag_sync', 'to_kandji')
  await setting.run(JOB)
  expect([await there(), await patches()]).toEqual(['', 0])
  await tag('P2')
  await setting.run(JOB)
  expect(await there()).toBe('P2')
})

test('what Kandji holds already is not sent', async () => {
  await setting.kandji('PATCH', `/local/devices/${device.id}`, { asset_tag: 'P1' })
  await tag('P1')
  await setting.run(JOB)
  expect(await patches()).toBe(0)
  expect(await shared()).toMatchObject({ state: 'agreed', last_agreed: 'P1' })
})

test('a tag that was changed in Kandji after it was sent is put back', async () => {
  await tag('P1')
  await setting.run(JOB)
  await setting.kandji('PATCH', `/local/devices/${device.id}`, { asset_tag: 'K9' })
  const serial = (await setting.row('cmdb_ci_computer', device.computer)).serial_number
  await setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_mdm', {
    device_id: device.id,
    blueprint_id: 'b',
    serial_number: serial,
    asset_tag: 'K9',
  })
  await setting.run(JOB)
  expect(await there()).toBe('P1')
})

test('a refusal names the permission, is not tried again, and goes with the next change', async () => {
  await setting.deny('Update a device')
  await tag('P1')
  await setting.run(JOB)
  await setting.run(JOB)
  expect(await patches()).toBe(1)
  expect(await shared()).toMatchObject({ state: 'refused', outcome: expect.stringContaining('"Update a device"') })
  const query = `configuration_item=${device.computer}^code=kandji-refused`
  expect((await setting.rows('x_kandj_kandji_problem', query))[0]).toMatchObject({ state: 'open' })
  await setting.deny()
  await tag('P2')
  await setting.run(JOB)
  expect(await there()).toBe('P2')
  expect((await setting.rows('x_kandj_kandji_problem', query))[0]).toMatchObject({ state: 'solved' })
})

test.each([
  ['429', { match: 'PATCH /api/v1/devices', status: 429 }],
  ['503', { match: 'PATCH /api/v1/devices', status: 503 }],
  ['a lost request', { match: 'PATCH /api/v1/devices', kind: 'reset' }],
  ['no answer to the look before it', { match: 'GET /api/v1/devices', kind: 'reset' }],
])('%s is tried again, and arrives', async (_name, fault) => {
  await setting.fault(fault)
  await tag('P1')
  await setting.run(JOB)
  expect([await there(), (await shared()).state]).toEqual(['', 'waiting'])
  await setting.run(JOB)
  expect([await there(), (await shared()).state]).toEqual(['P1', 'agreed'])
})

test('a lost answer is asked after, not sent again', async () => {
  await setting.fault({ match: 'PATCH /api/v1/devices', kind: 'reset-after' })
  await tag('P1')
  await setting.run(JOB)
  await setting.run(JOB)
  expect([await there(), await patches(), (await shared()).state]).toEqual(['P1', 1, 'agreed'])
})

test('what this app’s transform wrote is not sent back', async () => {
  const mapping = (await setting.rows('sys_script_include', 'api_name=x_kandj_kandji.KandjiMapping'))[0]
  const script = `var KandjiMapping = Class.create();
KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, {
  extra: function (source) { return { asset_tag: 'FROM-' + source.getValue('device_name') }; },
  type: 'KandjiMapping' });`
  await setting.update('sys_script_include', mapping.sys_id, { script })
  const { serial_number } = await setting.row('cmdb_ci_computer', device.computer)
  const row = { serial_number, device_name: 'Mac', os_type: 'macOS' }
  await setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_computer', row)
  expect((await setting.row('cmdb_ci_computer', device.computer)).asset_tag).toBe('FROM-Mac')
  await setting.run(JOB)
  expect([await there(), await patches()]).toEqual(['', 0])
  await setting.update('sys_script_include', mapping.sys_id, { script: mapping.script })
})
