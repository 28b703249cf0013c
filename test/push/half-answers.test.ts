// Answers with a good status that say their work was not done, or say nothing of it: faults that may pass. Nothing is concluded
// from them, that a record is not there least of all.
// Field cases: A11.

import { connect } from '../../src/push/connect/connect.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { appRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

const CANCELLED = { message: 'Transaction cancelled: maximum execution time exceeded', detail: 'Check logs' }

const HALVES: Array<[string, unknown]> = [
  ['an error beside no rows', { result: [], error: CANCELLED, status: 'failure' }],
  ['an error beside a row', { result: [{ sys_id: 'a' }], error: CANCELLED }],
  ['an error alone', { error: CANCELLED, status: 'failure' }],
  ['an error that is a text', { error: 'Transaction cancelled', result: [] }],
  ['null as result', { result: null }],
  ['an object as result', { result: {} }],
  ['an empty object', {}],
  ['an empty array', []],
  ['rows that are no records', { result: [null] }],
  ['a body that was cut', '{"result":[{"sys_id":"a"'],
  ['no body', ''],
]

describe('half an answer of the Table API', () => {
  const bed = useTestbed()
  const TABLE = /GET \/api\/now\/table\/cmdb_ci_computer/
  const TABLES = /GET \/api\/now\/table\//
  const preview = () => runPreview(bed.config, {}, { clock: bed.clock, random: () => 0.5 })

  test.each(HALVES)('(%s) is asked for again, and preview goes on with a whole one', async (_what, body) => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.script(TABLE, { body }, 2)
    bed.servicenow.script(TABLES, { body: { result: [] } }, Infinity)
    const { exitCode, preview: found } = await preview()
    expect([exitCode, found.devices.create, bed.servicenow.count(TABLE)]).toEqual([expect.any(Number), 1, 3])
  })

  test.each(HALVES)('(%s) that stays makes preview give up with 4, and shows no change', async (_what, body) => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.script(TABLE, { body }, Infinity)
    const { exitCode, failure, preview: found } = await preview()
    expect([exitCode, found.changes]).toEqual([4, []])
    expect(failure).toContain('The last try: HTTP 200 with')
  })

  test.each(HALVES)('(%s) is no answer for connect', async (_what, body) => {
    bed.servicenow.script(TABLES, { body }, Infinity)
    const { exitCode, stored } = await connect(bed.config, { clock: bed.clock, random: () => 0.5 })
    expect([exitCode, stored]).toEqual([4, false])
  })

  test('is no answer to the question for SAM Pro', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.kandji.apps.push(appRow(device!, 'Good'))
    bed.servicenow.script(/cmdb_sam_sw_install/, { body: { result: [], error: CANCELLED } }, Infinity)
    expect(await bed.apps()).toMatchObject({ exitCode: 4, summary: { rows: { sent: 2 } } })
  })
})

describe('half an answer to a row', () => {
  const bed = useTestbed()
  const IMPORT = /POST \/api\/now\/import\//

  test.each([
    ['an error', { error: CANCELLED, status: 'failure' }],
    ['an error beside an empty result', { result: [], error: CANCELLED }],
    ['an error that is a text', { error: 'Transaction cancelled' }],
    ['an error beside null', { result: null, error: CANCELLED }],
  ])('(%s) is no missing role: the row is sent again', async (_what, body) => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.script(IMPORT, { status: 201, body }, 2)
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { rows: { sent: 2, inserted: 2 } } })
  })

  test('that stays ends the run with 4, and the rows wait', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.script(IMPORT, { status: 201, body: { error: CANCELLED } }, Infinity)
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('Transaction cancelled')
    expect(failure).not.toContain('role')
    expect(readStatus(bed.config.stateFolder, bed.clock.now()).outbox.waiting).toBe(6)
  })

  test('without an error is still a missing role', async () => {
    bed.enroll({ serial_number: 'A' })
    bed.servicenow.script(IMPORT, { status: 201, body: { result: [] } }, Infinity)
    expect(await bed.sync()).toMatchObject({ exitCode: 3, failure: expect.stringContaining('role') })
  })
})
