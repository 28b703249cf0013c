// A row on which ServiceNow fails every time is parked, and the rest flows. A service that fails altogether parks nothing.

import { runRetry } from '../../src/push/sync.ts'
import { plain, useTestbed } from './support/testbed.ts'

const IMPORT = /POST \/api\/now\/import/
const BATCH = /POST \/api\/now\/v1\/batch/
const FAILURE = { status: 500, body: { error: { message: 'java.lang.NullPointerException', detail: null } } }

describe('a row that ServiceNow always fails on', () => {
  const bed = useTestbed()
  /** Real fetch, except for single posts of this serial number. */
  const failingFor =
    (serial: string, status = 500): typeof fetch =>
    (url, init) =>
      String(url).includes('/import/') && String(init?.body).includes(`"${serial}"`)
        ? Promise.resolve(new Response(JSON.stringify(FAILURE.body), { status }))
        : fetch(url, init)

  test.each([500, 503])(
    'with %i is parked with its reason while the rest flows, wherever it stands',
    async (status) => {
      bed.enroll({ serial_number: 'BAD' }, ...plain(5))
      const { exitCode, summary } = await bed.sync({}, { fetch: failingFor('BAD', status) })
      expect(exitCode).toBe(1)
      expect(bed.servicenow.computers.size).toBe(5)
      expect(bed.servicenow.mdm.size).toBe(5)
      expect(summary.rows).toMatchObject({ sent: 11, inserted: 10, rejected: 1 })
      expect(summary.problems[0]).toMatchObject({
        subject: 'BAD',
        reason: expect.stringMatching(
          new RegExp(`parked after \\d+ failures while other rows went through, the last one HTTP ${status}`)
        ),
      })
      expect(summary.problems[0]!.reason).toContain('kandji-push retry')
    }
  )

  test('inside a batch is parked, too', async () => {
    bed.enroll(...plain(29), { serial_number: 'BAD' })
    bed.servicenow.batchItem = (row) => (row['serial_number'] === 'BAD' ? FAILURE : undefined)
    const { exitCode, summary } = await bed.sync({}, { fetch: failingFor('BAD') })
    expect(exitCode).toBe(1)
    expect(summary.rows).toMatchObject({ sent: 59, inserted: 58, rejected: 1 })
  })

  test('and brings whole batches down is found by making them smaller', async () => {
    bed.enroll(...plain(40), { serial_number: 'BAD' })
    const poisoned: typeof fetch = (url, init) => {
      const decoded = String(init?.body).replace(/"body":"([^"]+)"/g, (_all, body) =>
        Buffer.from(body, 'base64').toString()
      )
      return String(url).includes('/api/now/') && decoded.includes('"BAD"')
        ? Promise.resolve(new Response('<html>Internal Server Error</html>', { status: 500 }))
        : fetch(url, init)
    }
    const { exitCode, summary } = await bed.sync({}, { fetch: poisoned })
    expect(exitCode).toBe(1)
    expect(summary.rows).toMatchObject({ sent: 81, inserted: 80, rejected: 1 })
    expect(bed.servicenow.processed).toHaveLength(80)
  })

  test('goes out again when its device changes', async () => {
    const [device] = bed.enroll({ serial_number: 'BAD' }, ...plain(5))
    await bed.sync({}, { fetch: failingFor('BAD') })
    expect((await bed.sync()).summary.rows.sent).toBe(0)
    device!['device_name'] = 'Put right'
    const { exitCode, summary } = await bed.sync()
    expect([exitCode, summary.rows.inserted]).toEqual([0, 2])
  })

  test('goes out again with `retry`, which asks nothing of Kandji', async () => {
    bed.enroll({ serial_number: 'BAD' }, ...plain(5))
    await bed.sync({}, { fetch: failingFor('BAD') })
    const { exitCode, summary } = await runRetry(bed.config, {}, { clock: bed.clock })
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 2, inserted: 2 })
    expect(summary.requests.kandji).toBe(0)
  })

  test('that is the only row of a run is not parked: nothing tells it from a service that fails', async () => {
    bed.enroll({ serial_number: 'BAD' })
    const { exitCode, failure } = await bed.sync({}, { fetch: failingFor('BAD') })
    expect(exitCode).toBe(4)
    expect(failure).toContain('NullPointerException')
    expect((await bed.sync()).summary.rows.inserted).toBe(2)
  })
})

describe('a service that fails on every row', () => {
  const bed = useTestbed()

  test.each([10, 60])('parks none of %i devices, and all go out when it is well again', async (count) => {
    bed.enroll(...plain(count))
    for (const calls of [IMPORT, BATCH]) bed.servicenow.script(calls, FAILURE, Infinity)
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(summary.rows.rejected).toBe(0)
    bed.servicenow.recover()
    expect((await bed.sync()).summary.rows).toMatchObject({ inserted: 2 * count, rejected: 0 })
  })

  test('in the middle of a load parks none of what it had not taken', async () => {
    bed.enroll(...plain(20))
    bed.servicenow.special = () => {
      if (bed.servicenow.processed.length === 10) bed.servicenow.script(IMPORT, FAILURE, Infinity)
      return undefined
    }
    expect((await bed.sync()).summary.rows.rejected).toBe(0)
    bed.servicenow.recover()
    bed.servicenow.special = () => undefined
    expect((await bed.sync()).exitCode).toBe(0)
    expect([bed.servicenow.computers.size, bed.servicenow.mdm.size]).toEqual([20, 20])
  })
})
