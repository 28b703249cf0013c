// Listings end at an empty page or at the announced total, never because a page was short; and what never ends is ended.
// Field cases: A7.

import { connect } from '../../src/push/connect/connect.ts'
import { inventoryOf } from '../../src/push/configuration/inventory.ts'
import { appRow } from './support/fake-kandji.ts'
import type { Reply, Seen } from './support/fake-server.ts'
import { plain, useTestbed } from './support/testbed.ts'

describe('the device list', () => {
  const bed = useTestbed()

  test.each([
    [
      'whose first page lacks a row that was left out after paging',
      650,
      (page: unknown[], offset: number) => (offset === 0 ? page.slice(1) : page),
      649,
    ],
    ['whose pages are cut to 200', 650, (page: unknown[]) => page.slice(0, 200), 650],
    ['whose pages have one row each', 7, (page: unknown[]) => page.slice(0, 1), 7],
    [
      'of one page that lacks a row',
      300,
      (page: unknown[]) => page.filter((row) => row !== bed.kandji.devices[0]),
      299,
    ],
    ['of exactly a page', 300, (page: unknown[]) => page, 300],
  ])('%s is read to its end', async (_what, count, pageOf, seen) => {
    bed.enroll(...plain(count))
    bed.kandji.pageOf = pageOf
    const { exitCode, summary } = await bed.sync()
    expect([exitCode, summary.devices.seen]).toEqual([0, seen])
  })

  test('that announces its total ends there, without another page', async () => {
    bed.enroll(...plain(301))
    bed.kandji.headers = { 'x-total-count': '301' }
    const { summary } = await bed.sync()
    expect([summary.devices.seen, bed.kandji.count(/GET \/api\/v1\/devices$/)]).toEqual([301, 2])
  })

  test('that ends before its total, repeats itself or never ends gives up, and nothing is changed', async () => {
    bed.enroll(...plain(4))
    bed.kandji.headers = { 'x-total-count': '9' }
    expect(await bed.sync()).toMatchObject({ exitCode: 4, failure: expect.stringContaining('9 devices') })
    bed.kandji.headers = {}
    bed.kandji.pageOf = () => bed.kandji.devices.slice(0, 2)
    expect(await bed.sync()).toMatchObject({ exitCode: 4, failure: expect.stringContaining('already read') })
    // But the sign-in of a first load, and its question for the mapping.
    expect(bed.servicenow.count(/^(?!GET |POST \/oauth_token\.do$)/)).toBe(0)
  })

  test.each([
    ['a whole page', 300, 0],
    ['all of a page but a row', 300, 1],
    ['the most of a page', 900, 140],
  ])('of which %s comes again in place of another one gives up, and nothing is changed', async (_what, at, fresh) => {
    bed.enroll(...plain(1_300))
    await bed.sync()
    bed.servicenow.seen.length = 0
    bed.kandji.devices.forEach((row, index) => Object.assign(row as object, { device_name: `Renamed ${index}` }))
    bed.kandji.pageOf = (page, offset) =>
      offset === at ? [...page.slice(0, fresh), ...bed.kandji.devices.slice(0, page.length - fresh)] : page
    expect(await bed.sync()).toMatchObject({ exitCode: 4, failure: expect.stringContaining('already read') })
    // Not even a sign-in: of a fleet that is known nothing is asked before it is read.
    expect(bed.servicenow.seen).toEqual([])
  })

  test('some of whose rows move to the next page while it is read is read to its end', async () => {
    bed.enroll(...plain(1_300))
    bed.kandji.pageOf = (page, offset) =>
      offset === 300 ? [...bed.kandji.devices.slice(290, 300), ...page.slice(0, -10)] : page
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('of a serial number that comes as a bare object is that one device', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.kandji.script(/devices$/, { body: device }, Infinity)
    expect((await bed.sync({ serial: 'A' })).summary.devices).toMatchObject({ seen: 1, changed: 1 })
  })

  test('is not taken for the whole fleet by connect because its page is short', async () => {
    bed.config.inventory = inventoryOf({ devices: { blueprints: ['Far away'] } })
    bed.enroll(...plain(250), { blueprint_name: 'Far away' })
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    bed.kandji.pageOf = (page) => page.slice(0, 100)
    const { checks } = await connect(bed.config, { clock: bed.clock })
    expect(checks.filter(({ found }) => found.includes('Far away'))).toEqual([])
    bed.kandji.pageOf = (page) => page
    bed.config.inventory = inventoryOf({ devices: { blueprints: ['Fra away'] } })
    const whole = await connect(bed.config, { clock: bed.clock })
    expect(whole.checks.filter(({ found }) => found.includes('Did you mean `Far away`'))).toHaveLength(1)
  })
})

describe('a sweep that misses many', () => {
  const bed = useTestbed()

  test.each([
    ['half of the fleet', 40, 18],
    ['a little more than the fuse allows', 40, 3],
    ['more than fifty of a large fleet', 700, 51],
  ])('(%s) says so the first time, and marks nothing', async (_what, count, lost) => {
    bed.enroll(...plain(count))
    await bed.sync()
    bed.kandji.devices.splice(0, lost)
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([
      { code: 'gone-from-kandji', reason: expect.stringContaining(`${lost} of ${count}`) },
    ])
  })

  test('says it under the policy none, too', async () => {
    bed.config.leavers = 'none'
    bed.enroll(...plain(40))
    await bed.sync()
    bed.kandji.devices.splice(0, 18)
    expect((await bed.sync()).exitCode).toBe(1)
  })

  test('says nothing where the fuse allows as many', async () => {
    bed.enroll(...plain(40))
    await bed.sync()
    bed.kandji.devices.splice(0, 2)
    expect((await bed.sync()).exitCode).toBe(0)
  })
})

describe('a listing of Prism', () => {
  const bed = useTestbed()
  const PRISM = /prism\/device_information/
  const page = (rows: unknown[], total: number | null) => ({ body: { data: rows, total, cursor: null } })

  test('with a short page before its total is read on', async () => {
    bed.enroll(...plain(5))
    const rows = bed.kandji.prism
    bed.kandji.script(PRISM, page(rows.slice(0, 2), 5))
    bed.kandji.script(PRISM, page(rows.slice(2, 4), 5))
    bed.kandji.script(PRISM, page(rows.slice(4), 5))
    expect(await bed.sync()).toMatchObject({ exitCode: 0 })
    expect([...bed.servicenow.computers.values()].map((row) => row['device_capacity'])).toEqual(Array(5).fill('494'))
  })

  test.each([
    ['an empty page', []],
    ['its first rows again', undefined],
  ])('that ends before its total with %s says what is missing', async (_what, rest) => {
    bed.enroll(...plain(9))
    const first = bed.kandji.prism.slice(0, 4)
    bed.kandji.script(PRISM, page(first, 9))
    bed.kandji.script(PRISM, page(rest ?? first, 9))
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([{ code: 'incomplete-listing', reason: expect.stringContaining('after 4') }])
    expect(summary.rows.inserted).toBe(18)
  })

  test('of which a part comes again in place of another one says what is missing', async () => {
    bed.enroll(...plain(9))
    const rows = bed.kandji.prism
    const first = page(rows.slice(0, 5), 9)
    bed.kandji.script(PRISM, { body: { ...first.body, cursor: '5' } })
    bed.kandji.script(PRISM, page([...rows.slice(2, 5), ...rows.slice(5, 6)], null))
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([{ code: 'incomplete-listing', reason: expect.stringContaining('after 6') }])
  })
})

describe('a proxy that answers 200 with a page of HTML', () => {
  const bed = useTestbed()
  const HTML: Reply = {
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Please sign in to the proxy</body></html>',
  }

  /** In place of one page in the middle, so many times. */
  function inTheMiddle(isIt: (request: Seen) => boolean, times: number): void {
    const answer = bed.kandji.answer.bind(bed.kandji)
    let left = times
    bed.kandji.answer = (request) => (isIt(request) && left-- > 0 ? HTML : answer(request))
  }

  const PAGES: Array<[string, (request: Seen) => boolean]> = [
    ['devices', ({ path, query }) => path === '/api/v1/devices' && query.get('offset') === '600'],
    ['Prism, by its place', ({ path, query }) => path.endsWith('/device_information') && query.get('offset') === '300'],
    [
      'Prism, by its cursor',
      ({ path, query }) => path.endsWith('/device_information') && query.get('cursor') === '300',
    ],
    ['apps', ({ path, query }) => path.endsWith('/prism/apps') && query.get('cursor') === '300'],
  ]
  beforeEach(() => {
    const rows = bed.enroll(...plain(1_000))
    bed.kandji.apps = rows.map((row) => appRow(row, 'Slack'))
  })

  test.each(PAGES)('once for a page of %s is asked again', async (what, isIt) => {
    bed.kandji.tellsTotalOfDevices = what.includes('place')
    inTheMiddle(isIt, 2)
    const { exitCode, summary } = await (what === 'apps' ? bed.apps() : bed.sync())
    expect([exitCode, summary.problems]).toEqual([0, []])
    expect(bed.servicenow.computers.size).toBe(1_000)
    expect([...bed.servicenow.computers.values()].every((row) => row['device_capacity'] === '494')).toBe(true)
  })

  test.each(PAGES)('for good for a page of %s ends the run, and nothing is changed', async (what, isIt) => {
    bed.kandji.tellsTotalOfDevices = what.includes('place')
    const run = () => (what === 'apps' ? bed.apps() : bed.sync())
    await run()
    const before = [bed.servicenow.computers.size, bed.servicenow.installs.size]
    bed.kandji.devices.forEach((row, index) => Object.assign(row as object, { device_name: `Renamed ${index}` }))
    bed.kandji.apps.splice(0, 5)
    bed.servicenow.seen.length = 0
    inTheMiddle(isIt, Infinity)
    const { exitCode, failure } = await run()
    expect([exitCode, failure]).toEqual([4, expect.stringContaining('HTTP 200 with a body that is not JSON')])
    if (what !== 'apps') expect(bed.servicenow.count(/import/)).toBe(0)
    expect([bed.servicenow.computers.size, bed.servicenow.installs.size]).toEqual(before)
    expect([...bed.servicenow.installs.values()].filter((row) => row['is_removed'] === 'true')).toEqual([])
  })
})
