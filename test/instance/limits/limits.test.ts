// The other limits of an instance: time of imports and batches, size of bodies and rows.
// Sources: KB0866547, KB0747638, batch-api, r_MaximumRowSize.

import { NAMED_LIMITS, STOCK_LIMITS } from '../../../src/instance/limits/limits.ts'
import { useRemote } from '../../support/rest.ts'

const S = 'x_l_stage'
const T = 'x_l_asset'
let now = Date.parse('2025-03-01T10:00:00Z')
const remote = useRemote({
  clock: () => now,
  limits: { importSeconds: 60, batchSeconds: 30, bodyMegabytes: 1, rowBytes: 100 },
  packages: [
    {
      scope: 'x_l',
      tables: {
        [S]: {
          extends: 'sys_import_set_row',
          columns: { name: { length: 200 }, note: { length: 200 }, cut: { length: 5 } },
        },
        [T]: { columns: { name: 'string' } },
      },
      maps: [
        { name: 'Assets', source: S, target: T, fields: { name: 'name' }, on: { onAfter: `gs.info(source.name)` } },
      ],
    },
  ],
})
const { call } = remote
const bring = (row: Record<string, string>) => call(`POST /api/now/import/${S}`, { body: row })

/** Lets a row with this name take so many seconds. */
function slow(name: string, seconds: number): void {
  const stop = remote.running.instance.log.listen((line) => {
    if (line.message !== name) return
    now += seconds * 1000
    stop()
  })
}

test('the stock values are those that are documented', () => {
  expect(STOCK_LIMITS).toMatchObject({
    importSeconds: 60,
    batchSeconds: 30,
    threads: 4,
    queue: 50,
    bodyMegabytes: 10,
    rowBytes: 8126,
  })
  for (const { value, low, high } of Object.values(NAMED_LIMITS)) expect(low <= value && value <= high).toBe(true)
})

test('an import that takes longer than its transaction may is answered 500, though it may have been written', async () => {
  slow('slow', 61)
  const answer = await bring({ name: 'slow' })
  expect(answer.status).toBe(500)
  expect(answer.json.error.message).toBe('Transaction cancelled: maximum execution time exceeded')
  expect((await call(`GET /api/now/table/${T}?name=slow`)).json.result).toHaveLength(1)
})

test('one that stays within it is not', async () => {
  slow('patient', 59)
  expect((await bring({ name: 'patient' })).status).toBe(201)
})

test('what of a batch is not begun in time is left unserviced', async () => {
  slow('second', 31)
  const item = (name: string) => ({
    id: name,
    method: 'POST',
    url: `/api/now/import/${S}`,
    headers: [{ name: 'Content-Type', value: 'application/json' }],
    body: Buffer.from(JSON.stringify({ name })).toString('base64'),
  })
  const body = { batch_request_id: '7', rest_requests: ['first', 'second', 'third'].map(item) }
  const { json } = await call('POST /api/now/v1/batch', { body })
  expect(json.batch_request_id).toBe('7')
  expect(json.serviced_requests.map(({ id }: { id: string }) => id)).toEqual(['first', 'second'])
  expect(json.unserviced_requests).toEqual(['third'])
})

test('a body that is too large is refused with its size and the largest', async () => {
  const answer = await bring({ name: 'x'.repeat(1024 * 1024) })
  expect(answer.status).toBe(400)
  expect(answer.json.error.message).toBe('Exception while reading request')
  expect(answer.json.error.detail).toMatch(
    /^Rejected large REST payload with content-length = \d+ bytes. Max allowed: 1048576 bytes/
  )
})

test('a row that is too large is skipped, said so, and listed in the log; bytes count, not characters', async () => {
  const fits = await bring({ name: 'é'.repeat(25), note: 'x'.repeat(50), cut: 'x'.repeat(500) })
  expect(fits.json.result[0].status).toBe('error')
  const just = await bring({ name: 'é'.repeat(25), note: 'x'.repeat(45), cut: 'x'.repeat(500) })
  expect(just.json.result[0].status).toBe('inserted')
  expect(fits.json.result[0].error_message).toBe('Row size too large (> 100)')
  expect((await call(`GET /api/now/table/${S}?name=${encodeURIComponent('é'.repeat(25))}`)).json.result).toHaveLength(1)
  const log = await call('GET /api/now/table/syslog?sysparm_query=messageLIKErow%20size')
  expect(log.json.result[0].message).toContain('the row of 105 bytes was skipped')
})

test('the others of an insertMultiple are staged', async () => {
  remote.insert('sys_rest_insert_multiple', {
    source_table: S,
    column_mapping: 'column_name',
    transformation: 'synchronous',
  })
  const records = [{ name: 'many 1' }, { name: 'y'.repeat(150) }, { name: 'many 2' }]
  expect((await call(`POST /api/now/import/${S}/insertMultiple`, { body: { records } })).status).toBe(201)
  const staged = await call(`GET /api/now/table/${S}?sysparm_query=nameSTARTSWITHmany^ORnameSTARTSWITHyyy`)
  expect(staged.json.result.map((row: { name: string }) => row.name)).toEqual(['many 1', 'many 2'])
})
