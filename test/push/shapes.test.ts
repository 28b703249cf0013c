// Answers of shapes that neither service documents: each ends in a named fault, a problem or a later try, never in a crash.

import { runPreview } from '../../src/push/preview/preview.ts'
import { readDevices } from '../../src/push/kandji/devices.ts'
import { APPS, readPrism } from '../../src/push/kandji/prism.ts'
import { Listing } from '../../src/push/kandji/listing.ts'
import { connect } from '../../src/push/connect/connect.ts'
import type { SyncResult } from '../../src/push/terms.ts'
import { plain, useTestbed } from './support/testbed.ts'

/** `String()` and `Number()` throw for it. */
const NO_TEXT = JSON.parse('{"toString":1,"valueOf":1}') as unknown
const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown
const texts = ({ failure, summary }: SyncResult): string =>
  [failure, ...summary.problems.map(({ subject, reason }) => `${subject} ${reason}`)].join('\n')

describe('what Kandji sends', () => {
  const testbed = useTestbed()

  test.each<[string, unknown]>([
    ['a row nested 20,000 deep', `[${'['.repeat(20_000)}${']'.repeat(20_000)}]`],
    ['objects nested 20,000 deep', `[${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}]`],
    ['rows without end', `[${'0,'.repeat(1_100_000)}0]`],
  ])('instead of the device list, such as %s, is a named fault', async (_what, body) => {
    testbed.kandji.script(/GET .*devices/, { body }, 100)
    const result = await testbed.sync()
    expect(result).toMatchObject({ exitCode: 4, failure: expect.stringMatching(/JSON (nested|with more)/) as unknown })
  })

  test('as an error of great depth is read without recursion to the end of the stack', async () => {
    testbed.kandji.script(/GET .*devices/, { status: 403, body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` })
    expect(await testbed.sync()).toMatchObject({ exitCode: 3, failure: expect.stringContaining('403') as unknown })
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['an object without text', NO_TEXT],
    ['a list', [['a']]],
    ['a truth value', true],
    ['a deep list', nested(90)],
    ['a long text', 'x'.repeat(200_000)],
  ])('in any field of a row may be %s', async (_what, value) => {
    const [good] = testbed.enroll({})
    for (const field of Object.keys(good!)) {
      const id = `odd-${field}`
      const row = { ...good, device_id: id, serial_number: `ODD${field}`, [field]: value }
      testbed.kandji.devices.push(row)
      testbed.kandji.prism.push({ device_id: id, model_name: value, device_capacity: value })
    }
    testbed.kandji.devices.push(value)
    testbed.kandji.prism.push(value, { device_id: value })
    const result = await testbed.sync()
    expect(texts(result)).not.toMatch(/unforeseen/i)
    expect(result.exitCode).toBeLessThan(2)
    expect(testbed.servicenow.computers.has(String(good!['serial_number']))).toBe(true)
  })

  test('as a page of the list: one of another shape changes nothing', async () => {
    for (const body of [NO_TEXT, { data: [] }, 'text', 5, null, { results: {} }]) {
      testbed.kandji.script(/GET .*devices/, { body: JSON.stringify(body) })
      expect(await testbed.sync()).toMatchObject({ exitCode: 4, swept: false })
    }
  })

  test('as an app: any field may be of any shape', async () => {
    const [device] = testbed.enroll({})
    for (const value of [null, NO_TEXT, nested(50), 5, true])
      for (const field of ['device_id', 'path', 'bundle_id', 'name', 'version', 'last_opened', 'last_collected_at'])
        testbed.kandji.apps.push({
          device_id: device!['device_id'],
          device__family: 'Mac',
          path: `/Applications/${field}.app`,
          name: field,
          [field]: value,
        })
    const result = await testbed.apps()
    expect(texts(result)).not.toMatch(/unforeseen/i)
    expect(result.exitCode).toBeLessThan(2)
  })
})

describe('a listing without end', () => {
  const testbed = useTestbed()
  let page = 0
  const answering = (match: RegExp, body: () => unknown, headers: Record<string, string> = {}) => ({
    fetch: ((url: string, init?: RequestInit) =>
      match.test(url)
        ? Promise.resolve(new Response(JSON.stringify(body()), { headers }))
        : fetch(url, init)) as typeof fetch,
  })
  const device = () => ({ device_id: `d${page}`, serial_number: `S${page++}`, platform: 'Mac' })
  beforeEach(() => (page = 0))

  test('of devices, with a total that cannot be one, ends', async () => {
    const io = answering(/v1\/devices/, () => (page > 2_000 ? [] : Array.from({ length: 300 }, device)), {
      'x-total-count': '1e9',
    })
    expect(await testbed.sync({}, io)).toMatchObject({ summary: { devices: { seen: 2_100 } } })
  })

  test('in full pages ends at a million rows', async () => {
    const json = { rows: Array<number>(250_000).fill(0) }
    const client = {
      get: async () => ({ json: json.rows, headers: { 'x-total-count': '1000000000' } }),
      within: () => client,
    }
    const patience = { progress: () => {} }
    const keep = (rows: unknown[]) => rows.length
    await expect(readDevices(client as never, {}, patience as never, keep)).rejects.toThrow('at most 1000000 rows')
    const prism = { get: async () => ({ json: { data: json.rows, cursor: `c${page++}` } }), within: () => prism }
    const reading = readPrism(prism as never, APPS, {}, patience as never, keep)
    await expect(reading).rejects.toThrow('at most 1000000 rows')
  })

  test.each([
    [1_200_000, undefined],
    [1_000_000_000, 'at most 3000000 rows'],
  ])('of apps, %d of which were announced', async (total, failure) => {
    const rows = Array<number>(240_000).fill(0)
    const pages = failure === undefined ? total / rows.length : Infinity
    const cursor = () => (++page < pages ? `c${page}` : '')
    const prism = { get: async () => ({ json: { data: rows, total, cursor: cursor() } }) }
    const patience = { progress: () => {} }
    const reading = readPrism(prism as never, APPS, {}, patience as never, ({ length }) => length)
    if (failure === undefined) expect((await reading).received).toBe(total)
    else await expect(reading).rejects.toThrow(failure)
  })

  test('of empty pages with new cursors ends', async () => {
    testbed.enroll({})
    const io = answering(/prism/, () => ({ data: [], cursor: `c${page++}` }))
    expect((await testbed.sync({}, io)).failure).toContain('11 empty pages')
  })

  test('with a cursor that had come before ends', async () => {
    testbed.enroll({})
    const io = answering(/prism/, () => ({ data: [{ device_id: `p${page++}` }], cursor: `c${page % 3}` }))
    expect((await testbed.sync({}, io)).failure).toContain('a new cursor on each page, got one that was already read')
    expect(page).toBeLessThan(5)
  })

  test('with a cursor of megabytes ends', async () => {
    testbed.enroll({})
    const io = answering(/prism/, () => ({ data: [{ device_id: 'p' }], cursor: 'c'.repeat(2_000_000) }))
    expect((await testbed.sync({}, io)).failure).toContain('a text of 2000000 characters')
  })

  test('of many short pages ends before it has cost the requests of an hour', () => {
    const listing = new Listing({ path: '/x', permission: 'x' })
    for (let pages = 0; pages < 10_000; pages++) listing.count(1)
    expect(() => listing.count(1)).toThrow('at most 10000 pages')
  })
})

describe('what ServiceNow sends', () => {
  const testbed = useTestbed()
  const oddResults: Array<[string, unknown]> = [
    ['a list of null', { result: [null] }],
    ['an object', { result: { status: 'inserted' } }],
    ['a text', { result: 'inserted' }],
    ['lists in a list', { result: [[['inserted']]] }],
    ['objects without fields', { result: [{}, {}] }],
    ['null', null],
    ['a list', [{ status: 'inserted' }]],
  ]

  test.each(oddResults)('as the result of a row, such as %s, counts as no result', async (_what, body) => {
    testbed.enroll(...plain(3))
    let posts = 0
    const io = {
      fetch: (async (url: string, init?: RequestInit) => {
        const answer = await fetch(url, init)
        return url.includes('/import/') && ++posts === 2 ? new Response(JSON.stringify(body), { status: 201 }) : answer
      }) as typeof fetch,
    }
    expect(await testbed.sync({}, io)).toMatchObject({ exitCode: 0, summary: { rows: { sent: 6, rejected: 0 } } })
    expect(testbed.servicenow.mdm.size).toBe(3)
  })

  test.each<[string, unknown[]]>([
    ['null', [null, null]],
    ['items without ids', [{ status_code: 201, body: '' }]],
    ['items with odd ids', ['', null, [], NO_TEXT, '-1', '1e0', 99, '0x1'].map((id) => ({ id, status_code: 201 }))],
    ['items with odd statuses', [NO_TEXT, null, 'x', -1, 1e9].map((status_code) => ({ id: '0', status_code }))],
    ['items with odd bodies', [{ id: '0', status_code: 201, body: NO_TEXT }, 5, 'text', [[]]]],
  ])('in a batch, such as %s, settles no row', async (_what, serviced_requests) => {
    testbed.enroll(...plain(30))
    testbed.servicenow.script(/POST .*batch/, { body: { batch_request_id: '1', serviced_requests } })
    const result = await testbed.sync()
    expect(result).toMatchObject({ exitCode: 0, summary: { rows: { sent: 60, inserted: 60 } } })
    expect(testbed.servicenow.mdm.size).toBe(30)
  })

  test.each<[string, unknown]>([
    ['no text', NO_TEXT],
    ['a list', ['token']],
    ['with a line break', 'token\r\nx: y'],
    ['beyond ASCII', 'töken'],
    ['of megabytes', 't'.repeat(1_000_000)],
  ])('as a token, %s, is refused by name', async (_what, access_token) => {
    testbed.enroll({})
    testbed.servicenow.script(/oauth/, { body: JSON.stringify({ access_token, expires_in: NO_TEXT }) })
    expect(await testbed.sync()).toMatchObject({
      exitCode: 3,
      failure: expect.stringContaining('no OAuth token') as unknown,
    })
  })

  const odd = (value: unknown) =>
    JSON.stringify({ result: [value, { serial_number: value, sys_id: value, name: value }] })
  test.each<[string, string]>([
    ['null', odd(null)],
    ['objects without text', odd(NO_TEXT)],
    ['objects as references', odd({ link: 'x', value: 'y' })],
    ['lists', odd([['a']])],
    ['no rows at all', '{"result":{}}'],
    ['a text', '"text"'],
  ])('as records, %s, is no crash of preview and connect', async (_what, body) => {
    testbed.enroll(...plain(2))
    testbed.servicenow.script(/GET .*table/, { body }, 1_000)
    testbed.servicenow.script(/GET .*import/, { status: 404, body: {} }, 10)
    const io = { clock: testbed.clock, random: () => 0.5 }
    const { preview, failure } = await runPreview(testbed.config, {}, io)
    expect(JSON.stringify([preview.problems, failure])).not.toMatch(/unforeseen/i)
    const { checks } = await connect(testbed.config, io)
    expect(JSON.stringify(checks)).not.toMatch(/unforeseen/i)
  })

  test('as records without the list `result` lets nothing be concluded', async () => {
    testbed.enroll({})
    testbed.servicenow.script(/GET .*table/, { body: '{}' }, 1_000)
    const { failure, exitCode } = await runPreview(testbed.config, {}, { clock: testbed.clock, random: () => 0.5 })
    expect(failure).toContain('a body that is no object with the array `result`')
    expect(exitCode).toBe(4)
  })
})

describe('a fault that nobody foresaw', () => {
  const testbed = useTestbed()
  const breaking = () => ({
    fetch: (async () => {
      throw new Error('never seen')
    }) as typeof fetch,
    clock: {
      ...testbed.clock,
      now: () => testbed.clock.time,
      elapsed: () => testbed.clock.time,
      sleep: () => {
        throw new TypeError('of a kind of its own')
      },
    },
  })

  test('ends a sync with 4, is named, recorded, and logged with its stack', async () => {
    const lines: unknown[] = []
    const log = { debug() {}, info() {}, warn() {}, error: (line: unknown) => lines.push(line) }
    const result = await testbed.sync({}, { ...breaking(), log: log as never })
    expect(result.exitCode).toBe(4)
    expect(result.failure).toMatch(/unforeseen fault.*TypeError: of a kind of its own/)
    expect(result.summary.problems).toMatchObject([{ subject: 'kandji-push', reason: result.failure }])
    expect(lines).toEqual([{ msg: 'unforeseen fault', stack: expect.stringMatching(/TypeError.*\n +at /) as unknown }])
    expect(await testbed.sync()).toMatchObject({ exitCode: 0 })
  })

  test('ends a preview with 4, and fails the checks of connect', async () => {
    expect(await runPreview(testbed.config, {}, breaking())).toMatchObject({ exitCode: 4 })
    const { exitCode, checks } = await connect(testbed.config, breaking())
    expect(exitCode).toBe(4)
    expect(checks.map(({ side, status }) => `${side} ${status}`)).toEqual([
      'State ok',
      'Kandji fail',
      'ServiceNow fail',
    ])
  })
})
