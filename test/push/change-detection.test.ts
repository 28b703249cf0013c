// What costs a call to ServiceNow, and what does not.
// Field cases: B3.

import { plain, useTestbed } from './support/testbed.ts'

describe('a second sync', () => {
  const bed = useTestbed()

  test('of an unchanged fleet sends nothing to ServiceNow, not even for a token', async () => {
    const devices = bed.enroll(...plain(3))
    await bed.sync()
    bed.servicenow.seen.length = 0
    for (const device of devices) device['last_check_in'] = '2026-11-20T09:00:00.000000Z'

    const { summary, exitCode } = await bed.sync()

    expect(bed.servicenow.seen).toEqual([])
    expect(summary.devices).toEqual({ seen: 3, changed: 0, unchanged: 3, skipped: 0 })
    expect(summary.rows.sent).toBe(0)
    expect(exitCode).toBe(0)
  })

  test.each([
    ['device_name', 'Renamed'],
    ['os_version', '15.2'],
    ['user', { email: 'grace@example.com', name: 'Grace' }],
    ['user', ''],
  ])('sends a device whose %s has changed, and only that one', async (field, value) => {
    const [, changing] = bed.enroll(...plain(3))
    await bed.sync()
    changing![field] = value
    const { summary } = await bed.sync()
    expect(summary.devices).toMatchObject({ changed: 1, unchanged: 2 })
    expect(bed.servicenow.processed.slice(6)).toEqual([
      `computer ${String(changing!['serial_number'])}`,
      `mdm ${String(changing!['serial_number'])}`,
    ])
  })

  test.each([
    ['blueprint_id', 'b1000000-0000-4000-8000-000000000002'],
    ['blueprint_name', 'Renamed'],
    ['first_enrollment', '2024-01-26 16:15:36.087016+00:00'],
    ['asset_tag', 'AT-7'],
    ['is_missing', true],
  ])('sends the MDM row of a device whose %s has changed, and that row alone', async (field, value) => {
    const [, changing] = bed.enroll(...plain(3))
    await bed.sync()
    changing![field] = value
    const { summary } = await bed.sync()
    expect(summary.devices).toMatchObject({ changed: 1, unchanged: 2 })
    expect(bed.servicenow.processed.slice(6)).toEqual([`mdm ${String(changing!['serial_number'])}`])
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test('sends both rows of a device whose computer was refused before, whatever has changed', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.servicenow.special = () => [{ status: 'error', error_message: 'not A' }]
    await bed.sync()
    bed.servicenow.special = () => undefined
    device!['asset_tag'] = 'AT-7'
    expect((await bed.sync()).summary.rows).toMatchObject({ sent: 2, inserted: 2 })
  })

  test('sends a device whose capacity has changed', async () => {
    bed.enroll({})
    await bed.sync()
    Object.assign(bed.kandji.prism[0] as object, { device_capacity: 994 })
    expect((await bed.sync()).summary.devices).toMatchObject({ changed: 1 })
  })

  test.each([
    ['is refused', { status: 403, body: 'Forbidden' }, 1],
    ['lists nothing', { body: { data: [], cursor: null, total: 0 } }, 0],
    ['has nothing but nulls', 'nulls', 0],
  ] as const)('leaves devices unchanged on a night on which Prism %s', async (_what, reply, exitCode) => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    const before = bed.servicenow.computers.get('A')
    expect(before).toMatchObject({ model_name: 'MacBook Air (13-inch, M3, 2024)', device_capacity: '494' })
    const nulls = bed.kandji.prism.map((row) => ({ ...(row as object), model_name: null, device_capacity: null }))
    bed.kandji.script(/GET .*prism/, reply === 'nulls' ? { body: { data: nulls, cursor: null } } : reply)
    const night = await bed.sync()
    expect(night).toMatchObject({ exitCode, summary: { devices: { changed: 0, unchanged: 2 } } })
    expect(bed.servicenow.computers.get('A')).toEqual(before)
  })

  test('sends what it knew of Prism with a change on a night without Prism, and what is new after it', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    await bed.sync()
    device!['device_name'] = 'Other'
    bed.kandji.script(/GET .*prism/, { body: { data: [], cursor: null } })
    await bed.sync()
    expect(bed.servicenow.computers.get('A')).toMatchObject({ device_name: 'Other', device_capacity: '494' })
    Object.assign(bed.kandji.prism[0] as object, { model_name: 'Mac mini', model_id: 'Mac16,10' })
    await bed.sync()
    expect(bed.servicenow.computers.get('A')).toMatchObject({ model_name: 'Mac mini', model_identifier: 'Mac16,10' })
  })

  test('sends a device that changed back before it was delivered', async () => {
    const [device] = bed.enroll({ device_name: 'First', serial_number: 'S1' })
    await bed.sync()
    device!['device_name'] = 'Second'
    bed.servicenow.script(/import/, 'commit-then-reset', Infinity)
    expect((await bed.sync()).exitCode).toBe(4)
    expect(bed.servicenow.computers.get('S1')).toMatchObject({ device_name: 'Second' })
    bed.servicenow.recover()
    device!['device_name'] = 'First'
    const { summary } = await bed.sync()
    expect(summary.devices.changed).toBe(1)
    expect(bed.servicenow.computers.get('S1')).toMatchObject({ device_name: 'First' })
  })
})

describe('a narrowed sync', () => {
  const bed = useTestbed()

  test('--serial takes the one device of exactly that serial number', async () => {
    bed.enroll({ serial_number: 'ABC1' }, { serial_number: 'ABC12' }, { serial_number: 'ABC13' })
    const { summary, exitCode } = await bed.sync({ serial: 'ABC1' })
    expect([...bed.servicenow.computers.keys()]).toEqual(['ABC1'])
    expect(summary.devices).toEqual({ seen: 1, changed: 1, unchanged: 0, skipped: 0 })
    expect(exitCode).toBe(0)
  })

  test('--serial of an unknown device says so', async () => {
    bed.enroll({ serial_number: 'ABC12' })
    const { summary, exitCode } = await bed.sync({ serial: 'ABC1' })
    expect(summary.problems).toMatchObject([{ subject: 'ABC1', reason: expect.stringContaining('no device') }])
    expect(exitCode).toBe(1)
  })

  test('--serial takes a bare object for an answer', async () => {
    const [device] = bed.enroll({ serial_number: 'ABC1' })
    bed.kandji.script(/devices/, { body: device })
    expect((await bed.sync({ serial: 'ABC1' })).summary.devices.changed).toBe(1)
  })

  test('--blueprint takes the devices of exactly that blueprint', async () => {
    bed.enroll({ serial_number: 'A', blueprint_id: 'b1' }, { serial_number: 'B', blueprint_id: 'b10' })
    await bed.sync({ blueprint: 'b1' })
    expect([...bed.servicenow.computers.keys()]).toEqual(['A'])
  })

  test('--limit takes the first devices that can be sent', async () => {
    bed.enroll({ platform: 'Windows' }, { serial_number: '' }, ...plain(5))
    const { summary, exitCode } = await bed.sync({ limit: 3 })
    expect(summary.devices).toEqual({ seen: 3, changed: 3, unchanged: 0, skipped: 0 })
    expect(bed.servicenow.computers.size).toBe(3)
    expect(exitCode).toBe(0)
  })

  test('leaves what waits for other devices in the outbox', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    bed.servicenow.script(/oauth/, { status: 401, body: {} })
    expect((await bed.sync()).exitCode).toBe(3)
    await bed.sync({ serial: 'B' })
    expect([...bed.servicenow.computers.keys()]).toEqual(['B'])
    await bed.sync()
    expect([...bed.servicenow.computers.keys()]).toEqual(['B', 'A'])
  })

  test('that finds no device leaves the others known', async () => {
    bed.enroll(...plain(2))
    await bed.sync()
    expect((await bed.sync({ blueprint: 'elsewhere' })).exitCode).toBe(1)
    expect((await bed.sync()).summary.devices).toMatchObject({ unchanged: 2 })
  })
})
