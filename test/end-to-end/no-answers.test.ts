// What answers in Kandji's place with 200, such as the sign-in page of a proxy, says neither what Kandji holds nor what it did: nothing
// is concluded from it, nothing is lost, and nothing is sent twice.

import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { APP, type Device, type Json, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const SHARED = 'x_kandj_kandji_shared_value'
const ODD: Array<[string, unknown]> = [
  ['a page', '<html>Sign in</html>'],
  ['an object', {}],
  ['a list', []],
  ['null', null],
  ['a text', '"OK"'],
  ['another device', { device_id: 'another', user: '', asset_tag: 'X' }],
]
const STATE = { state: 'waiting', outcome: expect.stringContaining('not with what was asked for') as unknown }
interface Person {
  email: string
  here: string
  there: string
}
let device: Device
let [ann, bob] = [] as unknown as [Person, Person]

async function person(): Promise<Person> {
  const email = `${randomBytes(5).toString('hex')}@acme.example`
  const owned = await setting.device()
  await setting.kandji('PATCH', `/local/devices/${owned.id}`, { user: { email, name: email } })
  const { body } = await setting.kandji('GET', `/api/v1/devices/${owned.id}`)
  return {
    email,
    here: await setting.insert('sys_user', { email, user_name: email, name: email }),
    there: body.user.id,
  }
}

beforeAll(async () => {
  await setting.start()
  for (const [name, value] of [
    ['asset_tag_sync', 'to_kandji'],
    ['assignment_sync', 'both'],
    ['device_actions', 'true'],
  ])
    await setting.set(name!, value!)
  ;[ann, bob] = [await person(), await person()]
}, 180_000)
afterAll(() => setting.close())
beforeEach(async () => {
  await setting.kandji('DELETE', '/local/faults')
  await setting.kandji('PUT', '/local/commands', { seconds: 0 })
  device = await setting.device()
})

const item = (): Promise<Json> => setting.row('cmdb_ci_computer', device.computer)
const there = async (): Promise<Json> => (await setting.kandji('GET', `/api/v1/devices/${device.id}`)).body
const kept = async (field: string): Promise<Json> =>
  (await setting.rows(SHARED, `configuration_item=${device.computer}^field=${field}`))[0]
const change = (values: object) => setting.update('cmdb_ci_computer', device.computer, values)
const run = () => setting.run('Kandji changes')
const odd = (match: string, body: unknown) => setting.fault({ match: `${match}`, status: 200, body })

describe.each(ODD)('%s', (_name, body) => {
  test('for a device clears no owner, whichever side has changed', async () => {
    await change({ assigned_to: ann.here })
    await run()
    await setting.kandji('PATCH', `/api/v1/devices/${device.id}`, { user: bob.there })
    const { serial_number } = await item()
    await odd(`GET /api/v1/devices/${device.id}`, body)
    const row = { serial_number, device_name: 'Mac', os_type: 'macOS', assigned_user: bob.email }
    await setting.ask('POST', '/api/now/import/x_kandj_kandji_kandji_import_set_computer', row)
    expect((await item()).assigned_to.value).toBe(ann.here)
    expect(await kept('assigned_to')).toMatchObject(STATE)
    await run()
    expect([(await item()).assigned_to.value, (await there()).user.email]).toEqual([bob.here, bob.email])
  })

  test('for a written tag is asked after', async () => {
    await odd(`PATCH /api/v1/devices/${device.id}`, body)
    await change({ asset_tag: 'T1' })
    await run()
    expect(await kept('asset_tag')).toMatchObject(STATE)
    await run()
    expect([(await there()).asset_tag, (await kept('asset_tag')).state]).toEqual(['T1', 'agreed'])
  })

  test('for the commands of a device lets no action be sent', async () => {
    const operator = await setting.account('x_kandj_kandji.device_operator')
    const path = `/api/v1/devices/${device.id}`
    await setting.kandji('POST', `${path}/action/restart`)
    await odd(`GET ${path}/commands`, body)
    const asked = await setting.ask('POST', `${APP}/devices/${device.mdm}/actions`, { action: 'restart' }, operator)
    const id = asked.body.result.sys_id as string
    await setting.run('Kandji device actions')
    expect(await setting.row('x_kandj_kandji_device_action', id)).toMatchObject({ ...STATE, state: 'queued' })
    await setting.run('Kandji device actions')
    expect((await setting.row('x_kandj_kandji_device_action', id)).state).toBe('done')
    expect((await setting.kandji('GET', `${path}/commands`)).body.commands.count).toBe(2)
  })

  test('for the list of users tells nobody to be unknown', async () => {
    await odd('GET /api/v1/users', body)
    await change({ assigned_to: ann.here })
    await run()
    expect(await kept('assigned_to')).toMatchObject(STATE)
    await run()
    expect((await there()).user.email).toBe(ann.email)
  })

  test('for a new note leaves one', async () => {
    await setting.set('note_sync', 'true')
    device = await setting.device()
    await odd(`POST /api/v1/devices/${device.id}/notes`, body)
    await setting.run('Kandji notes')
    const query = `mdm=${device.mdm}`
    expect((await setting.rows('x_kandj_kandji_note', query))[0]).toMatchObject(STATE)
    await setting.run('Kandji notes')
    const { body: listed } = await setting.kandji('GET', `/api/v1/devices/${device.id}/notes`)
    const [note] = await setting.rows('x_kandj_kandji_note', query)
    expect(listed.notes.map((one: Json) => one.note_id)).toEqual([note.note_id])
    await setting.set('note_sync', 'false')
  })
})

test.each([301, 302, 303, 307, 308])(
  'a redirect with %d is not followed: the token stays where it belongs',
  async (status) => {
    const seen: string[] = []
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.headers.authorization}`)
      response.end('{}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    server.unref()
    const location = `http://127.0.0.1:${(server.address() as AddressInfo).port}/elsewhere`
    const fault = { match: '/api/v1/', status, headers: { location }, times: 50 }
    await setting.fault(fault)
    await change({ asset_tag: 'R1', assigned_to: ann.here })
    await run()
    const { body } = await setting.ask('POST', `${APP}/connection/test`)
    expect(body.result.features.map(({ state }: Json) => state)).toEqual(['failed', 'failed', 'failed', 'failed'])
    server.close()
    expect(seen).toEqual([])
    expect((await kept('asset_tag')).state).toBe('waiting')
    await setting.kandji('DELETE', '/local/faults')
    await run()
    expect([(await there()).asset_tag, (await there()).user.email]).toEqual(['R1', ann.email])
  }
)

test.each([
  ['"042319"', '042319'],
  ['942319', '942319'],
])('a PIN that comes as %s is kept', async (sent, pin) => {
  const operator = await setting.account('x_kandj_kandji.device_operator')
  await odd(`POST /api/v1/devices/${device.id}/`, { PIN: JSON.parse(sent) as unknown })
  const asked = await setting.ask('POST', `${APP}/devices/${device.mdm}/actions`, { action: 'lock' }, operator)
  await setting.run('Kandji device actions')
  const path = `${APP}/actions/${asked.body.result.sys_id}/pin`
  expect((await setting.ask('GET', path, undefined, operator)).body.result).toEqual({ pin })
})
