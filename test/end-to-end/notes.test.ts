// A note at each device in Kandji with the links to its configuration item and asset: one a device, whatever goes wrong.

import { type Device, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji notes'
const LISTED = 'GET /api/v1/devices/{device_id}/notes'
const MADE = 'POST /api/v1/devices/{device_id}/notes'
const CHANGED = 'PATCH /api/v1/devices/{device_id}/notes/{note_id}'
let device: Device
beforeAll(() => setting.start(), 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.deny()
  await setting.kandji('DELETE', '/local/faults')
  await setting.set('note_sync', 'true')
  device = await setting.device()
  await setting.requests()
})

const run = (): Promise<Json> => setting.run(JOB)
const notes = async (of = device): Promise<Json[]> =>
  (await setting.kandji('GET', `/api/v1/devices/${of.id}/notes`)).body.notes
const kept = async (of = device): Promise<Json> => (await setting.rows('x_kandj_kandji_note', `mdm=${of.mdm}`))[0]
const problem = async (of = device): Promise<Json> =>
  (await setting.rows('x_kandj_kandji_problem', `configuration_item=${of.computer}^code=kandji-refused`))[0]
const row = async (of = device): Promise<Json> => {
  const { serial_number } = await setting.row('cmdb_ci_computer', of.computer)
  const values = { device_id: of.id, blueprint_id: 'b', serial_number }
  return setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_mdm', values)
}
const item = (sysId = device.computer): string => `${setting.instance.url}/cmdb_ci_computer.do?sys_id=${sysId}`
const asset = (sysId: string): string => `${setting.instance.url}/alm_asset.do?sys_id=${sysId}`
const newAsset = (): Promise<string> => setting.insert('alm_hardware', { asset_tag: `P${Date.now()}` })

test('a new device gets one note with the link to its item, and a second run asks nothing', async () => {
  await run()
  const [note, ...more] = await notes()
  expect(more).toEqual([])
  expect(note.content).toContain(item())
  expect(note.content).not.toContain('Asset')
  expect(await kept()).toMatchObject({ state: 'agreed', note_id: note.note_id, outcome: '' })
  await setting.requests()
  await row()
  await run()
  expect(await setting.requests()).toEqual({})
})

test('an asset that comes later is added to the same note, and so is another item', async () => {
  await run()
  const [first] = await notes()
  const made = await newAsset()
  await setting.update('cmdb_ci_computer', device.computer, { asset: made })
  await run()
  expect((await notes())[0].content).toContain(asset(made))
  const other = await setting.insert('cmdb_ci_computer', { name: 'Rebuilt' })
  await setting.update('x_kandj_kandji_mdm', device.mdm, { configuration_item: other, computer: other })
  await run()
  const [note, ...more] = await notes()
  expect([note.note_id, more]).toEqual([first.note_id, []])
  expect(note.content).toContain(item(other))
  expect(note.content).not.toContain(device.computer)
  const { [MADE]: posts, [CHANGED]: patches } = await setting.requests()
  expect([posts, patches]).toEqual([1, 2])
})

test('what changes no link asks Kandji nothing', async () => {
  await run()
  await setting.requests()
  await setting.update('cmdb_ci_computer', device.computer, { name: 'Another name', asset_tag: 'P1' })
  await setting.update('x_kandj_kandji_mdm', device.mdm, { is_missing: 'true' })
  await run()
  expect(await setting.requests()).toEqual({})
})

test('switched off, nothing is made; switching on makes none before a row of the device', async () => {
  await setting.set('note_sync', 'false')
  const quiet = await setting.device()
  await row(quiet)
  await run()
  await setting.set('note_sync', 'true')
  await run()
  expect(await notes(quiet)).toEqual([])
  await row(quiet)
  await run()
  expect(await notes(quiet)).toHaveLength(1)
})

test('what waits when it is switched off is not written when it is switched on again', async () => {
  await setting.fault({ match: 'GET /api/v1/devices', status: 500 })
  await run()
  await setting.set('note_sync', 'false')
  expect((await kept()).state).toBe('agreed')
  await setting.set('note_sync', 'true')
  await run()
  expect(await notes()).toEqual([])
  await row()
  await run()
  expect(await notes()).toHaveLength(1)
})

test('notes of other people stay, and one of the app’s is known again without its record', async () => {
  await setting.kandji('POST', `/api/v1/devices/${device.id}/notes`, { content: 'Screen cracked. See ServiceNow' })
  await run()
  const { sys_id } = await kept()
  await setting.ask('DELETE', `/api/now/table/x_kandj_kandji_note/${sys_id}`)
  await row()
  await run()
  const all = await notes()
  expect(all.map(({ content }) => content.split('\n')[0])).toEqual([
    'Screen cracked. See ServiceNow',
    'This device in ServiceNow:',
  ])
})

test.each([
  ['behind it', (text: string) => `${text}\nAsk Ann before you wipe it`],
  ['before it', (text: string) => `Ask Ann before you wipe it\n${text}`],
  ['between its lines', (text: string) => text.replace('\n', '\nAsk Ann before you wipe it\n')],
])('what a person has written %s stays, with the memory of the note and without', async (_where, edit) => {
  await run()
  const [{ note_id, content }] = await notes()
  await setting.kandji('PATCH', `/api/v1/devices/${device.id}/notes/${note_id}`, { content: edit(content) })
  const { sys_id } = await kept()
  await setting.ask('DELETE', `/api/now/table/x_kandj_kandji_note/${sys_id}`)
  await row()
  await run()
  expect((await notes()).map((note) => note.content)).toEqual([edit(content)])
  const made = await newAsset()
  await setting.update('cmdb_ci_computer', device.computer, { asset: made })
  await run()
  const [note, ...more] = await notes()
  expect(more).toEqual([])
  expect(note.content).toContain('Ask Ann before you wipe it')
  expect(note.content).toContain(item())
  expect(note.content).toContain(asset(made))
})

test('a note that somebody deleted is made again when the links change', async () => {
  await run()
  const [{ note_id }] = await notes()
  await setting.kandji('DELETE', `/api/v1/devices/${device.id}/notes/${note_id}`)
  await setting.update('cmdb_ci_computer', device.computer, { asset: await newAsset() })
  await run()
  expect(await notes()).toHaveLength(1)
})

test.each([
  ['429', { match: 'POST /api/v1/devices', status: 429 }],
  ['500', { match: 'POST /api/v1/devices', status: 500 }],
  ['a lost request', { match: 'POST /api/v1/devices', kind: 'reset' }],
  ['no answer to the look before it', { match: 'GET /api/v1/devices', kind: 'reset' }],
  ['half an answer to the look before it', { match: 'GET /api/v1/devices', kind: 'truncate' }],
])('%s is tried again, and leaves one note', async (_name, fault) => {
  await setting.fault(fault)
  await run()
  expect(await kept()).toMatchObject({ state: 'waiting', outcome: expect.stringMatching(/./) })
  await run()
  expect((await kept()).state).toBe('agreed')
  expect(await notes()).toHaveLength(1)
})

test('Kandji’s Retry-After is kept to by the plan', async () => {
  await setting.fault({ match: 'GET /api/v1/devices', status: 429, headers: { 'retry-after': '7200' } })
  await run()
  const { next_try: next } = await kept()
  expect((Date.parse(`${next.replace(' ', 'T')}Z`) - Date.now()) / 1000).toBeGreaterThan(7000)
  await run()
  expect(await notes()).toHaveLength(1)
})

test.each([
  ['found at once', 1],
  ['found later, when the look after it fails as well', 2],
])('a lost answer leaves one note: %s', async (_name, looks) => {
  await setting.fault({ match: 'POST /api/v1/devices', kind: 'reset-after' })
  if (looks > 1) await setting.fault({ match: 'GET /api/v1/devices', kind: 'reset', skip: 1 })
  await run()
  await run()
  expect(await notes()).toHaveLength(1)
  expect((await setting.requests())[MADE]).toBe(1)
  expect((await kept()).state).toBe('agreed')
})

test.each([
  ['listed', LISTED, 401],
  ['made', MADE, 403],
])(
  'notes that may not be %s: named once, spared the other devices, and done when it is allowed',
  async (_what, route, status) => {
    const other = await setting.device()
    await setting.requests()
    await setting.kandji('PUT', '/local/permissions', { denied: [route], status })
    await run()
    await run()
    for (const one of [device, other])
      expect(await kept(one)).toMatchObject({ state: 'refused', outcome: expect.stringContaining(`"${route}"`) })
    expect((await setting.requests())[route]).toBe(1)
    await setting.deny()
    await row()
    await row(other)
    await run()
    for (const one of [device, other]) {
      expect(await notes(one)).toHaveLength(1)
      expect((await problem(one))?.state ?? 'solved').toBe('solved')
    }
  }
)

test('a device that Kandji does not have any more is refused, and the next one gets its note', async () => {
  const other = await setting.device()
  await setting.kandji('DELETE', `/local/devices/${device.id}`)
  await run()
  expect(await kept()).toMatchObject({ state: 'refused', outcome: expect.stringContaining('404') })
  expect(await problem()).toMatchObject({ state: 'open' })
  expect(await notes(other)).toHaveLength(1)
})

test('many devices are done by one run', async () => {
  const many: Device[] = []
  for (let i = 0; i < 40; i++) many.push(await setting.device())
  await setting.requests()
  await run()
  for (const one of many) expect(await notes(one)).toHaveLength(1)
}, 60_000)
