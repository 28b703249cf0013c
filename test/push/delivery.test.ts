// From the outbox to ServiceNow: order, batches, and each row judged by its own result.

import { plain, useTestbed } from './support/testbed.ts'

const IMPORT = /POST \/api\/now\/import/
const BATCH = /POST \/api\/now\/v1\/batch/
const TOKEN = /oauth_token/

describe('delivery', () => {
  const bed = useTestbed()

  test('sends all computer rows before the MDM rows, as single posts when fewer than 50 rows wait', async () => {
    bed.enroll(...plain(24))
    await bed.sync()
    const kinds = bed.servicenow.processed.map((row) => row.split(' ')[0])
    expect(kinds).toEqual([...Array(24).fill('computer'), ...Array(24).fill('mdm')])
    expect(bed.servicenow.count(IMPORT)).toBe(48)
    expect(bed.servicenow.count(BATCH)).toBe(0)
    expect(bed.servicenow.count(TOKEN)).toBe(1)
  })

  test('sends 50 waiting rows through the batch API', async () => {
    bed.enroll(...plain(25))
    await bed.sync()
    expect(bed.servicenow.count(BATCH)).toBe(4)
    expect(bed.servicenow.count(IMPORT)).toBe(0)
  })

  test('has at most 4 requests in flight', async () => {
    bed.enroll(...plain(24))
    await bed.sync()
    expect(bed.servicenow.mostInFlight).toBeGreaterThan(1)
    expect(bed.servicenow.mostInFlight).toBeLessThanOrEqual(4)
  })

  test('sends 20 rows a request through the batch API', async () => {
    bed.enroll(...plain(100))
    const { summary, exitCode } = await bed.sync()
    expect(bed.servicenow.count(BATCH)).toBe(10)
    expect(bed.servicenow.count(IMPORT)).toBe(0)
    expect(bed.servicenow.processed.findIndex((row) => row.startsWith('mdm'))).toBe(100)
    expect(summary.rows).toEqual({ sent: 200, inserted: 200, updated: 0, ignored: 0, rejected: 0 })
    // A token, ten batches, whether rows could go as import sets (this account may not see what becomes of them), and the mapping.
    expect(summary.requests.servicenow).toBe(13)
    expect(exitCode).toBe(0)
  })

  test('sends what a batch did not get to again', async () => {
    bed.enroll(...plain(50))
    bed.servicenow.batchReach = 7
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 100, inserted: 100 })
    expect(bed.servicenow.processed).toHaveLength(100)
    expect(bed.clock.sleeps).toEqual([])
  })

  test('makes batches in which nothing is reached smaller, down to single posts', async () => {
    bed.enroll(...plain(50))
    bed.servicenow.batchReach = 0
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 100, inserted: 100 })
    expect(bed.servicenow.processed).toHaveLength(100)
  })

  test('goes back to single posts where the batch API is refused', async () => {
    bed.enroll(...plain(30))
    bed.servicenow.script(
      BATCH,
      { status: 403, body: { error: { message: 'User Not Authorized', detail: 'Failed API level ACL Validation' } } },
      Infinity
    )
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows.inserted).toBe(60)
    expect(bed.servicenow.processed.findIndex((row) => row.startsWith('mdm'))).toBe(30)
  })

  test('counts inserted, updated and ignored as delivered', async () => {
    const [first, second] = bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    await bed.sync()
    first!['device_name'] = 'Renamed'
    second!['device_name'] = ''
    bed.servicenow.computers.get('B')!['device_name'] = ''
    const { summary } = await bed.sync()
    expect(summary.rows).toEqual({ sent: 4, inserted: 0, updated: 3, ignored: 1, rejected: 0 })
  })

  test('keeps a refused row as a dead letter with its reason while the rest flows', async () => {
    bed.enroll({ serial_number: 'BAD' }, { serial_number: 'GOOD' })
    bed.servicenow.special = (kind, row) =>
      kind === 'computer' && row['serial_number'] === 'BAD'
        ? [{ status: 'error', error_message: 'Target record not found', status_message: 'Row transform ignored' }]
        : undefined
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.rows).toEqual({ sent: 3, inserted: 2, updated: 0, ignored: 0, rejected: 1 })
    expect(summary.problems).toMatchObject([
      { subject: 'BAD', reason: 'ServiceNow refused the computer row: Row transform ignored; Target record not found' },
    ])
  })

  test('still names a dead letter in the next sync, without sending it again', async () => {
    const [device] = bed.enroll({ serial_number: 'BAD' })
    bed.servicenow.special = () => [{ status: 'skipped', status_message: 'missing coalesce values' }]
    await bed.sync()
    bed.servicenow.seen.length = 0
    const { summary, exitCode } = await bed.sync()
    expect(bed.servicenow.seen).toEqual([])
    expect(summary.problems).toHaveLength(1)
    expect(exitCode).toBe(1)

    bed.servicenow.special = () => undefined
    device!['device_name'] = 'Put right'
    const after = await bed.sync()
    expect(after.summary.rows).toMatchObject({ sent: 2, inserted: 2 })
    expect(after.summary.problems).toMatchObject([])
    expect(after.exitCode).toBe(0)
  })

  test('drops a dead letter when its device is gone, and takes the device for a new one when it comes back', async () => {
    const [device] = bed.enroll({ serial_number: 'BAD' }, {})
    bed.servicenow.special = (_kind, row) => (row['serial_number'] === 'BAD' ? [{ status: 'error' }] : undefined)
    expect((await bed.sync()).summary.problems).toHaveLength(1)
    bed.kandji.devices.shift()
    expect((await bed.sync()).exitCode).toBe(0)
    bed.servicenow.special = () => undefined
    bed.kandji.devices.push(device)
    expect((await bed.sync()).summary.devices).toMatchObject({ changed: 1, unchanged: 1 })
    expect(bed.servicenow.computers.has('BAD')).toBe(true)
  })

  test('reports what the app says about a delivered row', async () => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.special = (kind) =>
      kind === 'computer'
        ? [{ status: 'inserted', status_message: 'Kandji: no user "ada@example.com" in ServiceNow' }]
        : [{ status: 'inserted', status_message: 'fine' }]
    const { summary, exitCode } = await bed.sync()
    expect(summary.rows).toMatchObject({ inserted: 2, rejected: 0 })
    expect(summary.problems).toMatchObject([{ subject: 'A', reason: 'no user "ada@example.com" in ServiceNow' }])
    expect(exitCode).toBe(1)
  })

  test('believes the outcome that the app gives for a row that its script handled itself', async () => {
    bed.enroll({ serial_number: 'A', platform: 'iPad' })
    bed.servicenow.special = () => [
      {
        status: 'error',
        error_message: 'Target record not found',
        status_message: 'Handled',
        kandji_outcome: 'updated',
      },
    ]
    const { summary, exitCode } = await bed.sync()
    expect(summary.rows).toMatchObject({ sent: 2, updated: 2, rejected: 0 })
    expect(exitCode).toBe(0)
  })

  test('judges a row by all of its transform maps', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    const results: Record<string, Array<Record<string, string>>> = {
      A: [{ status: 'ignored' }, { status: 'inserted' }],
      B: [{ status: 'updated' }, { status: 'error', error_message: 'Second map failed' }],
    }
    bed.servicenow.special = (_kind, row) => results[row['serial_number']!]
    const { summary } = await bed.sync()
    expect(summary.rows).toEqual({ sent: 3, inserted: 2, updated: 0, ignored: 0, rejected: 1 })
  })

  test('drains what an earlier run left, even if nothing has changed since', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.script(IMPORT, { status: 503 }, Infinity)
    const first = await bed.sync()
    expect(first.exitCode).toBe(4)
    expect(first.failure).toContain('HTTP 503')
    bed.servicenow.recover()
    const { summary, exitCode } = await bed.sync()
    expect(summary.devices).toMatchObject({ changed: 0, unchanged: 3 })
    expect(summary.rows).toMatchObject({ sent: 6, inserted: 6 })
    expect(exitCode).toBe(0)
  })

  test('sends only the newest rows of a device that changed while it waited', async () => {
    const [device] = bed.enroll({ serial_number: 'A', device_name: 'Old' })
    bed.servicenow.script(IMPORT, { status: 503 }, Infinity)
    await bed.sync()
    bed.servicenow.recover()
    device!['device_name'] = 'New'
    await bed.sync()
    expect(bed.servicenow.processed).toEqual(['computer A', 'mdm A'])
    expect(bed.servicenow.computers.get('A')).toMatchObject({ device_name: 'New' })
  })

  test('drops waiting rows of a device that does not flow any more', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.servicenow.script(IMPORT, { status: 503 }, Infinity)
    await bed.sync()
    bed.servicenow.recover()
    device!['is_removed'] = true
    const { exitCode } = await bed.sync()
    expect(bed.servicenow.processed).toEqual([])
    expect(exitCode).toBe(0)
  })
})
