// The tenant's own fleet through the real programs' code: first sync, second sync, and what a device's life brings.

import { startTenant } from '../../src/tenant/server.ts'
import { type ServiceNow, startServiceNow } from './setting.ts'

const TOKEN = 'tenant-token'
let tenant: Awaited<ReturnType<typeof startTenant>>
let servicenow: ServiceNow

beforeAll(async () => {
  tenant = await startTenant({ token: TOKEN })
  servicenow = await startServiceNow()
  const answer = await fetch(`${tenant.url}/api/v1/users?limit=300`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const { results } = (await answer.json()) as { results: Array<{ name: string; email: string }> }
  for (const { name, email } of results) servicenow.user({ user_name: email, name, email })
})
afterAll(async () => {
  await Promise.all([tenant.close(), servicenow.close()])
})

const sync = (...more: string[]) => servicenow.sync({ url: tenant.url, token: TOKEN }, ...more)
const kandji = (): Array<Record<string, string>> => servicenow.rows('cmdb_ci_computer', 'discovery_source=Kandji')
const mdmOf = (computer: string) => servicenow.rows('x_kandj_kandji_mdm', `computer=${computer}`)

async function change(deviceId: string, changes: Record<string, unknown>): Promise<void> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  const answer = await fetch(`${tenant.url}/local/devices/${deviceId}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify(changes),
  })
  expect(answer.status).toBe(200)
}

/** A Mac with an owner, its MDM record and its Kandji id. */
function ownedMac() {
  const computer = kandji().find((row) => row.os === 'macOS' && row.assigned_to !== '')!
  const [record] = mdmOf(computer.sys_id!)
  return { computer, record: record!, again: () => kandji().find((row) => row.sys_id === computer.sys_id)! }
}

test('a pilot of five goes first, then the rest; the push and the tables agree; a second sync sends no row', async () => {
  const pilot = await sync('--limit', '5')
  expect(pilot.summary.rows).toMatchObject({ sent: 10, inserted: 10 })
  expect(kandji()).toHaveLength(5)

  const first = await sync()
  const { rows, devices, requests } = first.summary
  expect(rows.rejected).toBe(0)
  expect(kandji().length + servicenow.rows('x_kandj_kandji_mdm').length).toBe(10 + rows.inserted!)
  expect(kandji()).toHaveLength(devices.seen! - devices.skipped!)
  // Page-wise calls, never one a device; single posts never for a load this size.
  expect(requests.kandji).toBeLessThanOrEqual(4)
  expect(requests.servicenow).toBeLessThan(rows.sent! / 5)

  const second = await sync()
  expect(second.summary.rows.sent).toBe(0)
  // This fleet has problems: a run that would end with 1 asks which of them are accepted, with a token.
  expect(second.exitCode).toBe(1)
  expect(second.summary.requests.servicenow).toBe(2)
})

test('a device that moves to another blueprint keeps its MDM record', async () => {
  const { computer, record } = ownedMac()
  await change(record.kandji_device_id!, {
    blueprint_id: '11111111-2222-4333-8444-555555555555',
    blueprint_name: 'Moved',
  })
  const { summary } = await sync()
  expect(summary.devices.changed).toBe(1)
  expect(mdmOf(computer.sys_id!)).toMatchObject([
    { sys_id: record.sys_id, kandji_blueprint_id: '11111111-2222-4333-8444-555555555555' },
  ])
})

test('an owner removed in Kandji is removed here, since Kandji had set it; one that a person entered stays', async () => {
  const { record, computer, again } = ownedMac()
  await change(record.kandji_device_id!, { user: '' })
  await sync()
  expect(again().assigned_to).toBe('')

  const { instance } = servicenow.running
  const person = servicenow.user({ user_name: 'by.hand', name: 'By Hand', email: 'by.hand@acme.example' })
  const state = instance.loaded('cmdb_ci_computer', instance.database.get('cmdb_ci_computer', computer.sys_id!)!)
  state.values.assigned_to = person
  state.values.install_status = 6
  instance.asSystem(() => instance.records.update(state))
  await change(record.kandji_device_id!, { os_version: '99.1' })
  await sync()
  // Stock and lifecycle are the asset manager's.
  expect(again()).toMatchObject({ assigned_to: person, install_status: '6', os_version: '99.1' })
})

test('a re-enrolled device, with a new device id and the same serial, keeps its computer and its MDM record', async () => {
  const { computer, record, again } = ownedMac()
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
  await fetch(`${tenant.url}/local/devices/${record.kandji_device_id}`, { method: 'DELETE', headers })
  const body = JSON.stringify({ serial_number: computer.serial_number, device_name: 'Enrolled again', platform: 'Mac' })
  await fetch(`${tenant.url}/local/devices/99999999-aaaa-4bbb-8ccc-dddddddddddd`, { method: 'PUT', headers, body })
  await sync()
  expect(again()).toMatchObject({ name: 'Enrolled again' })
  expect(mdmOf(computer.sys_id!)).toMatchObject([
    { sys_id: record.sys_id, kandji_device_id: '99999999-aaaa-4bbb-8ccc-dddddddddddd' },
  ])
})
