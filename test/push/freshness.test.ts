// ServiceNow learns once a day that an unchanged device is still seen, at the price of a fraction of a request.

import { attributesOf } from '../../src/push/configuration/attributes.ts'
import { freshnessOf, isDue } from '../../src/push/configuration/freshness.ts'
import { WHOLE_INVENTORY } from '../../src/push/configuration/inventory.ts'
import { plain, useTestbed } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const IMPORT = /POST .*import_set_computer|POST .*batch/

describe('freshness', () => {
  const bed = useTestbed()

  /** All devices check in, so many hours later. */
  const checkIn = (hours: number, devices: unknown[] = bed.kandji.devices) => {
    bed.clock.jump += hours * HOUR
    for (const device of devices)
      (device as Record<string, unknown>)['last_check_in'] = new Date(bed.clock.now()).toISOString()
  }
  const seen = (serial: string) => bed.servicenow.computers.get(serial)?.['last_seen']
  const nowText = () => new Date(bed.clock.now()).toISOString().slice(0, 19).replace('T', ' ')
  /** The rows of the last run. */
  const sent = (from: number) => bed.servicenow.processed.slice(from)

  test('sends the last check-in of unchanged devices after a day, and nothing else of them', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    const before = bed.servicenow.computers.get('A')
    checkIn(24)
    const rows: unknown[] = []
    bed.servicenow.special = (_kind, row) => void rows.push(row)
    const { summary, exitCode } = await bed.sync()
    expect(rows).toEqual(['A', 'B'].map((serial_number) => ({ serial_number, last_seen: nowText() })))
    expect(exitCode).toBe(0)
    expect(summary.devices).toEqual({ seen: 2, changed: 0, unchanged: 2, skipped: 0 })
    expect(summary.rows).toEqual({ sent: 2, inserted: 0, updated: 2, ignored: 0, rejected: 0 })
    expect(bed.servicenow.computers.get('A')).toEqual({ ...before, last_seen: nowText() })
  })

  test('costs nothing within the day, and nothing of a device that did not check in', async () => {
    const [early] = bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    checkIn(12)
    expect((await bed.sync()).summary).toMatchObject({ rows: { sent: 0 }, requests: { servicenow: 0 } })
    checkIn(12, [early])
    expect((await bed.sync()).summary.rows.sent).toBe(2)
    checkIn(24, [early])
    expect((await bed.sync()).summary.rows.sent).toBe(1)
    bed.clock.jump += 48 * HOUR
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test.each([
    [2, 1],
    [60, 1],
    [61, 2],
    [121, 3],
  ])('of %d devices goes in %d requests', async (count, batches) => {
    bed.enroll(...plain(count))
    await bed.sync()
    checkIn(24)
    const { summary } = await bed.sync()
    expect(summary.rows.sent).toBe(count)
    // Two more: the token, and the daily check.
    expect(summary.requests.servicenow).toBe(batches + 2)
  })

  test('takes no more whole rows into a request than a load does', async () => {
    bed.enroll(...plain(60))
    await bed.sync()
    checkIn(24)
    for (const device of bed.kandji.devices.slice(0, 30)) (device as Record<string, unknown>)['os_version'] = '16.0'
    const from = bed.servicenow.seen.length
    expect((await bed.sync()).summary.rows.sent).toBe(90)
    const batches = bed.servicenow.seen.slice(from).filter(({ path }) => path.endsWith('/batch'))
    const sizes = batches.map(({ body }) => (JSON.parse(body) as { rest_requests: unknown[] }).rest_requests.length)
    // Computer rows: 20, then 10 and 30 light ones; MDM rows: 20, 10.
    expect(sizes).toEqual([20, 40, 20, 10])
  })

  test.each([
    [0, 1_000, 0],
    [0.5, 0.4, 0],
    [0.5, 0.5, 1],
    [48, 24, 0],
    [48, 48, 1],
  ])('with freshnessHours %d and a check-in %d hours later sends %d rows', async (freshnessHours, hours, count) => {
    bed.enroll({})
    bed.config.freshnessMs = freshnessOf({ freshnessHours })
    await bed.sync()
    checkIn(hours)
    expect((await bed.sync()).summary.rows.sent).toBe(count)
  })

  test.each([
    ['left out', attributesOf({ skip: ['last_seen'] })],
    ['sent into another column', attributesOf({ rename: { last_seen: 'u_seen' } })],
  ])('is off where the configuration has the column %s', async (_what, attributes) => {
    bed.enroll({ serial_number: 'A' })
    bed.config.inventory = { ...WHOLE_INVENTORY, attributes }
    bed.servicenow.columns['x_kandj_kandji_kandji_import_set_computer'] = ['u_seen']
    await bed.sync()
    checkIn(24)
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test('is not sent to an older app, which would take the owners away, and says what to do', async () => {
    bed.enroll({ serial_number: 'A' })
    await bed.sync()
    const records = bed.servicenow.mdm
    for (const row of records.values()) delete row['fingerprint']
    bed.servicenow.isOldApp = true
    checkIn(24)
    const { summary, exitCode } = await bed.sync()
    expect([exitCode, summary.rows.sent]).toEqual([1, 0])
    expect(summary.problems).toMatchObject([{ reason: expect.stringContaining('Install the app of this version') }])
    // It is not asked about with each sweep, and stays named.
    expect((await bed.sync()).summary).toMatchObject({ problems: summary.problems, requests: { servicenow: 0 } })
    for (const row of records.values()) row['fingerprint'] = 'x'
    bed.servicenow.isOldApp = false
    checkIn(24)
    await bed.sync()
    expect(seen('A')).toBe(nowText())
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('is for the whole fleet: a pilot neither refreshes nor keeps the others from it', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    checkIn(24)
    expect((await bed.sync({ serial: 'A' })).summary.rows.sent).toBe(0)
    expect((await bed.sync()).summary.rows.sent).toBe(2)
  })

  test('sends the whole device in the same sync when its computer is lost', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    bed.config.freshnessMs = HOUR
    await bed.sync()
    bed.servicenow.computers.delete('A')
    bed.servicenow.mdm.clear()
    // Long before the daily check.
    checkIn(1)
    const from = bed.servicenow.processed.length
    const { summary, exitCode } = await bed.sync()
    expect(sent(from)).toEqual(['computer A', 'computer B', 'computer A', 'mdm A'])
    expect(summary.devices).toMatchObject({ changed: 1, unchanged: 1 })
    expect([exitCode, summary.problems]).toEqual([0, []])
    expect(bed.servicenow.computers.get('A')).toMatchObject({ device_name: expect.stringContaining('Mac') })
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test('sends the whole device when an app that does not know such rows made a computer of one', async () => {
    bed.enroll({ serial_number: 'A' })
    await bed.sync()
    checkIn(24)
    bed.servicenow.computers.delete('A')
    bed.servicenow.special = (_kind, row) =>
      'device_name' in row || 'device_id' in row
        ? undefined
        : [{ transform_map: 'Kandji computer', status: 'inserted' }]
    await bed.sync()
    expect(bed.servicenow.computers.get('A')).toMatchObject({ device_name: expect.stringContaining('Mac') })
  })

  test('names a device once whose whole row is refused as well', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    checkIn(24)
    bed.servicenow.special = (kind, row) =>
      kind === 'computer' && row['serial_number'] === 'A'
        ? [{ status: 'error', error_message: '', status_message: 'Kandji: another maker' }]
        : undefined
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([{ subject: 'A', reason: expect.stringContaining('another maker') }])
    expect(seen('B')).toBe(nowText())
  })

  test('keeps what ServiceNow noted of the device', async () => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.special = (kind) =>
      kind === 'computer' ? [{ status: 'inserted', status_message: 'Kandji: nobody has it' }] : undefined
    bed.servicenow.computers.set('A', {})
    await bed.sync()
    bed.servicenow.special = () => undefined
    checkIn(23.6)
    const { summary } = await bed.sync()
    expect(summary.rows).toMatchObject({ sent: 1, updated: 1 })
    expect(summary.problems).toMatchObject([{ subject: 'A', reason: 'nobody has it' }])
  })

  test('sends the newest check-in of a refresh that had to wait, or the whole device when it changed', async () => {
    const [, changing] = bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    checkIn(24)
    bed.servicenow.script(IMPORT, { status: 503 }, Infinity)
    expect((await bed.sync()).exitCode).toBe(4)
    checkIn(24)
    const expected = nowText()
    expect((await bed.sync()).exitCode).toBe(4)
    bed.servicenow.recover()
    changing!['device_name'] = 'Other'
    const { summary } = await bed.sync()
    expect(summary.rows.sent).toBe(3)
    expect([seen('A'), seen('B')]).toEqual([expected, expected])
    expect(bed.servicenow.computers.get('B')).toMatchObject({ device_name: 'Other' })
  })
})

describe('the next time', () => {
  const DAY = 24 * HOUR

  test.each([
    ['there was none', undefined, DAY, false],
    ['a day has passed', 0, DAY, true],
    ['cron begins some seconds early', 20_000, DAY, true],
    ['an hour is missing', HOUR, DAY, false],
    ['the clock was wrong', 9 * DAY, DAY, true],
    ['it is never to be', 0, Infinity, false],
  ])('is there or not: %s', (_what, last, every, due) => {
    expect(isDue(last, every, DAY)).toBe(due)
  })
})
