// Pages in the recorded shape, served by another server than our tenant, become right records; bad ones are named.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { device, type RecordedKandji, startRecordedKandji } from './recorded-kandji.ts'
import { type ServiceNow, startServiceNow } from './setting.ts'

let kandji: RecordedKandji
let servicenow: ServiceNow

beforeEach(async () => {
  kandji = await startRecordedKandji()
  servicenow = await startServiceNow()
})
afterEach(async () => {
  await Promise.all([kandji.close(), servicenow.close()])
})

const computers = (query = '') => servicenow.rows('cmdb_ci_computer', query)
const mdmRecords = () => servicenow.rows('x_kandj_kandji_mdm')

test('a page of devices becomes computers with model, capacity and owner, and MDM records', async () => {
  const ida = servicenow.user({ user_name: 'ida.holm', name: 'Ida Holm', email: 'ida.holm@acme.example' })
  const row = device()
  kandji.devices = [
    row,
    device({
      device_id: 'tv-1',
      serial_number: 'CTV0001',
      device_name: 'Lobby',
      platform: 'AppleTV',
      model: 'Apple TV 4K',
      user: '',
    }),
  ]
  kandji.information = {
    offset: 0,
    limit: 300,
    total: 1,
    cursor: null,
    data: [
      {
        device_id: row.device_id,
        serial_number: row.serial_number,
        device_capacity: 460.0,
        model_name: 'iMac (24-inch, 2024)',
      },
    ],
  }

  const { exitCode, summary } = await servicenow.sync(kandji)

  expect([exitCode, summary.problems]).toMatchObject([0, []])
  expect(summary.rows).toMatchObject({ sent: 4, inserted: 4, rejected: 0 })
  const [imac] = computers('serial_number=H7KQ20WXYZ')
  expect(imac).toMatchObject({
    name: 'Reception iMac',
    os: 'macOS',
    os_version: '15.5',
    disk_space: '460',
    assigned_to: ida,
    discovery_source: 'Kandji',
  })
  expect(servicenow.rows('cmdb_model', `sys_id=${imac!.model_id}`)[0]).toMatchObject({ name: 'iMac (24-inch, 2024)' })
  expect(servicenow.rows('core_company', `sys_id=${imac!.manufacturer}`)[0]).toMatchObject({ name: 'Apple' })
  expect(computers('serial_number=CTV0001')[0]).toMatchObject({ os: 'tvOS', disk_space: '', assigned_to: '' })
  expect(mdmRecords()).toHaveLength(2)
  expect(mdmRecords().find((record) => record.computer === imac!.sys_id)).toMatchObject({
    kandji_device_id: row.device_id,
    kandji_blueprint_id: row.blueprint_id,
    discovery_source: 'Kandji',
  })
})

const SAMPLES = join(__dirname, '..', '..', '..', 'shared', 'kandji-samples')
const sample = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLES, name), 'utf8'))

;(existsSync(SAMPLES) ? test : test.skip)("the vendor's own samples give right records", async () => {
  const rows = [
    ...(sample('devices_list.json') as object[]),
    ...(sample('devices_list_ipad_no_user.json') as object[]),
  ] as Array<Record<string, string>>
  kandji.devices = rows
  kandji.information = sample('prism_device_information_2025.json')
  const { summary } = await servicenow.sync(kandji)
  expect(summary.rows).toMatchObject({ inserted: 2 * rows.length, rejected: 0 })
  for (const row of rows) {
    const [computer] = computers(`serial_number=${row.serial_number}`)
    expect(computer).toMatchObject({
      name: row.device_name,
      os_version: row.os_version,
      os: row.platform === 'iPad' ? 'iPadOS' : 'macOS',
    })
  }
})

test('HTML instead of JSON changes nothing, says so and exits 4', async () => {
  kandji.instead = { text: '<html><body>Maintenance</body></html>', type: 'text/html' }
  const { exitCode, stderr } = await servicenow.sync(kandji)
  expect(exitCode).toBe(4)
  expect(stderr).toMatch(/not JSON|HTML/)
  expect(computers()).toEqual([])
})

test('a device without serial and a serial used twice are named; the rest continues', async () => {
  kandji.devices = [
    device({ device_id: 'a', serial_number: '   ' }),
    device({ device_id: 'b', serial_number: 'TWICE1', last_enrollment: '2026-01-01 00:00:00.000000+00:00' }),
    device({
      device_id: 'c',
      serial_number: 'TWICE1',
      last_enrollment: '2026-03-01 00:00:00.000000+00:00',
      device_name: 'The later one',
    }),
    device({ device_id: 'd', serial_number: 'GOOD1' }),
    'not a device',
  ]
  const { exitCode, summary } = await servicenow.sync(kandji)
  expect(exitCode).toBe(1)
  expect(computers('ORDERBYserial_number').map(({ serial_number, name }) => [serial_number, name])).toEqual([
    ['GOOD1', 'Reception iMac'],
    ['TWICE1', 'The later one'],
  ])
  const named = summary.problems.map(({ subject, reason }) => `${subject} ${reason}`).join('\n')
  expect(named).toMatch(/no serial number/)
  expect(named).toMatch(/TWICE1.*\bc\b.*\bb\b/)
})

test('a name of 300 characters, an emoji and the word NULL each give a right record or a named problem', async () => {
  const long = '👩‍💻'.repeat(100)
  kandji.devices = [
    device({ device_id: 'a', serial_number: 'LONG1', device_name: long }),
    device({ device_id: 'b', serial_number: 'EMOJI1', device_name: 'Zoë’s 💻 東京' }),
    device({ device_id: 'c', serial_number: 'NULL1', device_name: 'NULL' }),
  ]
  const { exitCode, summary } = await servicenow.sync(kandji)
  expect(exitCode).toBe(1)
  expect(summary.problems.map(({ reason }) => reason).join()).toMatch(/NULL/)
  expect(summary.rows).toMatchObject({ inserted: 6, rejected: 0 })
  const [cut] = computers('serial_number=LONG1')
  expect(cut!.name!.length).toBeGreaterThan(200)
  expect(long.startsWith(cut!.name!)).toBe(true)
  expect(cut!.name!.isWellFormed()).toBe(true)
  expect(computers('serial_number=EMOJI1')[0]).toMatchObject({ name: 'Zoë’s 💻 東京' })
  expect(computers('serial_number=NULL1')[0]).toMatchObject({ name: 'NULL1', os: 'macOS' })
})
