// The instance is killed between the steps of a value that goes to Kandji: the job goes on after the restart, the value arrives,
// and nothing is sent twice.

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Device, type Json, Setting } from './both-ways-setting.ts'

const data = mkdtempSync(join(tmpdir(), 'value-kills-'))
const setting = new Setting('--data', data)
const JOB = 'Kandji changes'
const SHARED = 'x_kandj_kandji_shared_value'
/** Longer than it takes until the kill. */
const LONG_MS = 5000
let email = ''
let person = ''

beforeAll(async () => {
  await setting.start()
  await setting.set('asset_tag_sync', 'to_kandji')
  await setting.set('assignment_sync', 'both')
  email = `k${randomBytes(4).toString('hex')}@acme.example`
  person = await setting.insert('sys_user', { email, user_name: email, name: email })
  const owned = await setting.device()
  await setting.kandji('PATCH', `/local/devices/${owned.id}`, { user: { email, name: email } })
}, 180_000)
afterAll(async () => {
  await setting.close()
  rmSync(data, { recursive: true, force: true })
})

const VALUES = {
  asset_tag: { change: 'K1', isThere: (device: Json) => device.asset_tag === 'K1' },
  assigned_to: { change: () => person, isThere: (device: Json) => device.user.email === email },
}
type Field = keyof typeof VALUES

async function begin(field: Field): Promise<Device> {
  const device = await setting.device()
  const { change } = VALUES[field]
  await setting.update('cmdb_ci_computer', device.computer, { [field]: typeof change === 'string' ? change : change() })
  await setting.requests()
  return device
}
async function end(device: Device, field: Field): Promise<{ state: string; isThere: boolean; writes: number }> {
  await setting.run(JOB)
  await setting.run(JOB)
  const [{ state }] = await setting.rows(SHARED, `configuration_item=${device.computer}^field=${field}`)
  const writes = (await setting.requests())['PATCH /api/v1/devices/{device_id}'] ?? 0
  const { body } = await setting.kandji('GET', `/api/v1/devices/${device.id}`)
  return { state, isThere: VALUES[field].isThere(body), writes }
}

describe.each(Object.keys(VALUES) as Field[])('%s', (field) => {
  test('a kill after it was changed', async () => {
    const device = await begin(field)
    await setting.killInstance()
    expect(await end(device, field)).toEqual({ state: 'agreed', isThere: true, writes: 1 })
  }, 60_000)

  test('a kill while Kandji is looked at', async () => {
    const device = await begin(field)
    const match = `GET /api/v1/devices/${device.id}`
    await setting.fault({ match, delay: LONG_MS })
    const run = setting.run(JOB).catch(() => undefined)
    await setting.reached(match)
    await setting.killInstance()
    await run
    expect(await end(device, field)).toEqual({ state: 'agreed', isThere: true, writes: 1 })
  }, 60_000)

  test('a kill before Kandji has written it: nobody knows, so a person decides', async () => {
    const device = await begin(field)
    const match = `PATCH /api/v1/devices/${device.id}`
    await setting.fault({ match, kind: 'reset', delay: LONG_MS })
    const run = setting.run(JOB).catch(() => undefined)
    await setting.reached(match)
    await setting.killInstance()
    await run
    const { state, isThere, writes } = await end(device, field)
    // In the mode to_kandji ServiceNow's value is the right one: it is sent again.
    expect({ state, isThere, writes }).toEqual(
      field === 'asset_tag'
        ? { state: 'agreed', isThere: true, writes: 2 }
        : { state: 'conflict', isThere: false, writes: 1 }
    )
  }, 60_000)

  test('a kill while Kandji writes it', async () => {
    const device = await begin(field)
    const match = `PATCH /api/v1/devices/${device.id}`
    // The tenant goes on with what it has begun, as servers do.
    await setting.fault({ match, delay: LONG_MS })
    const run = setting.run(JOB).catch(() => undefined)
    await setting.reached(match)
    await setting.killInstance()
    await run
    expect(await end(device, field)).toEqual({ state: 'agreed', isThere: true, writes: 1 })
  }, 60_000)
})
