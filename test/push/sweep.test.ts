// Reading Kandji: a sweep counts when all of it is there, and changes nothing otherwise.

import { deviceRow, prismRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

const DEVICES = /GET \/api\/v1\/devices/
const PRISM = /device_information/
/** A first load may have signed in and asked for the mapping by then. */
const WRITES = /^(?!GET |POST \/oauth_token\.do$)/

describe('a sweep', () => {
  const bed = useTestbed()

  test('reads 300 devices a page to the end, and never calls for one device', async () => {
    bed.enroll(...plain(305))
    const { summary, exitCode } = await bed.sync()
    const asked = () =>
      bed.kandji.seen.map(({ path, query }) => `${path} ${query.get('offset') ?? query.get('cursor')}`).sort()
    expect(bed.kandji.seen[0]!.query.get('ordering')).toBe('device_id')
    expect(summary.devices).toMatchObject({ seen: 305, changed: 305 })
    const needed = [
      '/api/v1/devices 0',
      '/api/v1/devices 300',
      '/api/v1/devices 305',
      '/api/v1/prism/device_information ',
      '/api/v1/prism/device_information 300',
    ]
    // Nothing says how many there are, so that one page may be asked for in vain; later the last count does.
    expect(asked().filter((page) => page !== '/api/v1/devices 600')).toEqual(needed)
    bed.kandji.seen.length = 0
    expect((await bed.sync()).summary.requests.kandji).toBe(5)
    expect(asked()).toEqual(needed)
    expect(bed.servicenow.computers.size).toBe(305)
    expect([...bed.servicenow.computers.values()].at(-1)).toMatchObject({ device_capacity: '494' })
    expect(exitCode).toBe(0)
  })

  test('drops a device that the boundary of two pages repeats', async () => {
    bed.enroll(...plain(301))
    bed.kandji.devices.splice(300, 0, bed.kandji.devices[299])
    expect((await bed.sync()).summary.devices).toMatchObject({ seen: 301, changed: 301, skipped: 0 })
  })

  test('follows the cursor of Prism after a short page, and ignores devices that are not in the list', async () => {
    const [first, second] = [deviceRow({ serial_number: 'A' }), deviceRow({ serial_number: 'B' })]
    bed.kandji.devices.push(first, second)
    const stray = prismRow(deviceRow({ serial_number: 'STRAY' }))
    bed.kandji.script(PRISM, {
      body: { data: [prismRow(first, { device_capacity: 1 }), stray], cursor: 'abc', total: null },
    })
    bed.kandji.script(PRISM, { body: { data: [prismRow(second, { device_capacity: 2 })] } })
    await bed.sync()
    expect(bed.kandji.seen.at(-1)!.query.get('cursor')).toBe('abc')
    expect([...bed.servicenow.computers.values()].map((row) => row['device_capacity'])).toEqual(['1', '2'])
  })

  test('goes on by offset when Prism tells of more than a full page without a cursor', async () => {
    bed.enroll(...plain(302))
    bed.kandji.script(PRISM, { body: { data: bed.kandji.prism.slice(0, 300), total: 302, cursor: null } })
    bed.kandji.script(PRISM, { body: { data: bed.kandji.prism.slice(300), total: 302, cursor: null } })
    await bed.sync()
    const pages = bed.kandji.seen.filter(({ path }) => path.endsWith('device_information'))
    expect(pages.map(({ query }) => query.get('offset'))).toEqual([null, '300'])
    expect([...bed.servicenow.computers.values()].every((row) => row['device_capacity'] === '494')).toBe(true)
  })

  test.each([
    ['a repeated page', 300, { body: 'first page' }],
    ['an object instead of an array', 0, { body: { detail: 'maintenance' } }],
    ['a bare number', 0, { body: 7 }],
  ])('with %s changes nothing, says so, and ends with 4', async (_what, from, reply) => {
    bed.enroll(...plain(301))
    if (from === 300) {
      bed.kandji.script(DEVICES, { body: bed.kandji.devices.slice(0, 300) }, 2)
    } else bed.kandji.script(DEVICES, reply)
    const { summary, exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('nothing was changed')
    expect(summary.problems).toMatchObject([{ subject: 'Kandji', reason: failure }])
    expect(bed.servicenow.count(WRITES)).toBe(0)
    expect((await bed.sync()).summary.devices).toMatchObject({ changed: 301 })
  })

  test('that ends before the total that Kandji tells is taken for a fault', async () => {
    bed.enroll(...plain(2))
    bed.kandji.script(DEVICES, { body: bed.kandji.devices, headers: { 'x-total-count': '5' } })
    bed.kandji.script(DEVICES, { body: [], headers: { 'x-total-count': '5' } })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('expected 5 devices, got only 2')
  })

  test('goes on after a page that is smaller than asked, when the total says that there is more', async () => {
    bed.enroll(...plain(3))
    bed.kandji.script(DEVICES, { body: bed.kandji.devices.slice(0, 2), headers: { 'x-total-count': '3' } })
    expect((await bed.sync()).summary.devices.seen).toBe(3)
  })

  test('that comes back empty after others had devices is taken for a fault', async () => {
    bed.enroll(...plain(2))
    await bed.sync()
    bed.kandji.devices = []
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('returned no devices')
  })

  test('of a tenant without devices is fine the first time', async () => {
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.devices.seen).toBe(0)
  })

  test.each([
    ['429 without Retry-After', { status: 429, body: { message: 'API rate limit exceeded' } }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '2' } }],
    ['500', { status: 500 }],
    ['503 with HTML', { status: 503, body: '<html>' }],
    ['200 with HTML', { status: 200, body: '<html>maintenance</html>' }],
    ['a broken connection', 'reset' as const],
    ['a body cut short', 'truncate' as const],
  ])('gets over %s', async (_what, fault) => {
    bed.enroll(...plain(2))
    bed.kandji.script(DEVICES, fault, 3)
    bed.kandji.script(PRISM, fault, 3)
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.devices.changed).toBe(2)
    expect(summary.requests.kandji).toBe(9)
  })

  test.each([
    ['500', { status: 500 }],
    ['HTML', { body: '<html>' }],
    ['429', { status: 429 }],
  ])('gives up on lasting %s after the patience, with 4', async (_what, fault) => {
    bed.enroll(...plain(2))
    bed.kandji.script(DEVICES, fault, Infinity)
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('KANDJI_PUSH_PATIENCE')
    expect(bed.clock.sleeps.reduce((a, b) => a + b)).toBeLessThanOrEqual(30_000)
    expect(bed.servicenow.seen).toEqual([])
  })

  test('does not wait when Kandji asks for longer than the patience', async () => {
    bed.kandji.script(DEVICES, { status: 429, headers: { 'retry-after': '600' } })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('600 s')
    expect(bed.clock.sleeps).toEqual([])
  })

  test.each([401, 403])('that is refused with %i names the permission, and ends with 3', async (status) => {
    bed.kandji.script(DEVICES, { status, body: { detail: 'You do not have permission to perform this action.' } })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain('"Device list" (GET /api/v1/devices)')
    expect(failure).toContain('You do not have permission')
    expect(failure).toContain('KANDJI_API_TOKEN')
    expect(bed.kandji.seen).toHaveLength(1)
  })

  test.each([
    [404, 'KANDJI_API_URL'],
    [302, 'redirect'],
  ])('that is answered with %i tells of the address, and ends with 2', async (status, text) => {
    bed.kandji.script(DEVICES, { status, headers: { location: 'https://example.com/' } })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(2)
    expect(failure).toContain(text)
  })

  test.each([401, 403, 404])(
    'whose Prism is refused with %i still sends the devices, and names the permission',
    async (status) => {
      bed.enroll({ serial_number: 'A' })
      bed.kandji.script(PRISM, { status, body: 'Forbidden' })
      const { summary, exitCode } = await bed.sync()
      expect(exitCode).toBe(1)
      expect(bed.servicenow.computers.get('A')).toMatchObject({
        device_capacity: '',
        model_name: 'MacBook Air (M3, 2024)',
      })
      expect(summary.problems).toMatchObject([
        { subject: 'Prism: Device information', reason: expect.stringContaining('without capacity') },
      ])
    }
  )

  test('whose Prism fails for good changes nothing: without capacity every device would look changed', async () => {
    bed.enroll(...plain(2))
    await bed.sync()
    bed.kandji.script(PRISM, { status: 502 }, Infinity)
    expect((await bed.sync()).exitCode).toBe(4)
    expect(bed.servicenow.processed).toHaveLength(4)
  })

  test('with a spent hour says that the hour is spent', async () => {
    bed.kandji.script(
      DEVICES,
      { status: 429, headers: { 'x-ratelimit-remaining-hour': '0', 'ratelimit-reset': '1' } },
      Infinity
    )
    const { failure } = await bed.sync()
    expect(failure).toContain('hourly requests of the tenant are used up')
  })
})
