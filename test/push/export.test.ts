// Prism's export in place of its pages, at the local tenant over real HTTP: what it saves, and what is read when it comes to nothing.

import { Writable } from 'node:stream'
import pino from 'pino'
import { listApps } from '../../src/push/apps/listing.ts'
import { Patience } from '../../src/push/http/patience.ts'
import { readDeviceInformation } from '../../src/push/kandji/prism.ts'
import { kandjiClient, openServices, type Services } from '../../src/push/services.ts'
import type { KandjiClient } from '../../src/push/kandji/client.ts'
import type { Exports } from '../../src/push/kandji/export.ts'
import { openState } from '../../src/push/state/state.ts'
import { pairOf } from '../../src/push/services.ts'
import { startTenant, type Tenant } from '../../src/tenant/server.ts'
import { useTestbed } from './support/testbed.ts'

const TOKEN = 'export-token-of-this-test'
const DEVICES = 6_500
const EXPORT = '/api/v1/prism/export'
const STORAGE = 'GET /prism-exports'

type Row = Record<string, unknown>

describe('Prism’s export', () => {
  const bed = useTestbed()
  let tenant: Tenant
  let good: string
  let services: Services
  let client: KandjiClient
  let reasons: string[]
  let byExport: Exports

  const local = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
    const answer = await fetch(tenant.url + path, { method, headers, body: body && JSON.stringify(body) })
    if (!answer.ok) throw new Error(await answer.text())
    const text = await answer.text()
    return text === '' ? undefined : JSON.parse(text)
  }
  const fault = (fields: object) => local('POST', '/local/faults', fields)
  /** The file is this text instead. */
  const filed = (body: string) => fault({ match: STORAGE, status: 200, contentType: 'text/csv', body })

  beforeAll(async () => {
    tenant = await startTenant({ token: TOKEN, devices: DEVICES, rateLimits: { perHour: 1_000_000 } })
    await local('PUT', '/local/exports', { seconds: 0 })
    const { id } = (await local('POST', EXPORT, { category: 'device_information' })) as { id: string }
    const { signed_url: url } = (await local('GET', `${EXPORT}/${id}`)) as { signed_url: string }
    good = await (await fetch(url)).text()
  })
  afterAll(() => tenant.close())
  let onEnd: (() => Promise<void>) | undefined
  afterEach(async () => {
    await onEnd?.()
    onEnd = undefined
  })
  beforeEach(async () => {
    await local('DELETE', '/local/faults')
    await local('PUT', '/local/exports', { seconds: 0, error: '' })
    await local('PUT', '/local/permissions', { denied: [] })
    bed.config.kandji = { url: tenant.url, token: TOKEN }
    services = openServices(bed.config, { clock: bed.clock, random: () => 0.5 })
    client = kandjiClient(bed.config, services, undefined)
    reasons = []
    byExport = { isOpen: true, onClosed: (reason) => reasons.push(reason) }
  })

  async function information(using?: Exports): Promise<{ rows: Map<string, Row>; requests: number }> {
    const rows = new Map<string, Row>()
    const before = services.kandji.requests
    const keep = (page: unknown[]) => {
      const size = rows.size
      for (const row of page as Row[]) rows.set(String(row['device_id']), row)
      return rows.size - size
    }
    const patience = new Patience(30_000, bed.clock)
    const missing = await readDeviceInformation(client, {}, patience, keep, () => {}, using)
    expect(missing).toBeUndefined()
    return { rows, requests: services.kandji.requests - before }
  }

  test('brings the rows of the pages for about five requests', async () => {
    const pages = await information()
    const file = await information(byExport)
    expect(reasons).toEqual([])
    expect(file.requests).toBeLessThanOrEqual(5)
    expect(pages.requests).toBeGreaterThan(20)
    // An empty text is none in a CSV.
    const bare = (row: Row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]))
    expect(file.rows.size).toBe(pages.rows.size)
    for (const [id, row] of pages.rows) expect(bare(file.rows.get(id)!)).toEqual(bare(row))
  })

  test('sends no token to storage, and keeps the signed address to itself', async () => {
    const seen: Array<[string, Headers]> = []
    const lines: string[] = []
    const spying: typeof fetch = (input, init) => {
      seen.push([String(input), new Headers(init?.headers)])
      return fetch(input, init)
    }
    const out = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) })
    const log = pino({ level: 'debug' }, out)
    services = openServices(bed.config, { clock: bed.clock, fetch: spying, log })
    client = kandjiClient(bed.config, services, undefined)
    await filed('nonsense')
    await information(byExport)
    const storage = seen.filter(([url]) => url.includes('/prism-exports/'))
    expect(storage.map(([, headers]) => headers.get('authorization'))).toEqual([null])
    expect(lines.length).toBeGreaterThan(3)
    expect([...lines, ...reasons].join('\n')).not.toContain('Signature')
    expect(reasons).toHaveLength(1)
  })

  test('may have its columns in another order, more of them, a byte order mark and bare line ends', async () => {
    const reader = good.trimEnd().split('\r\n')
    // Names have commas within quotes here and there: a column more goes in front.
    const other = reader.map((line, at) => `${at === 0 ? 'new_column' : '"x ""y"""'},${line}`).join('\n')
    await filed(`\uFEFF${other}`)
    const { requests, rows } = await information(byExport)
    expect([reasons, rows.size > 6_000]).toEqual([[], true])
    expect(requests).toBeLessThanOrEqual(5)
  })

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'is not permitted',
      () => local('PUT', '/local/permissions', { denied: [`POST ${EXPORT}`] }),
      /403.*Prism: Export/,
    ],
    ['may not be looked at', () => fault({ match: `GET ${EXPORT}`, status: 403, times: 99 }), /403/],
    ['cannot be asked for now', () => fault({ match: `POST ${EXPORT}`, status: 500, times: 99 }), /500/],
    ['is not there', () => fault({ match: `POST ${EXPORT}`, status: 404, times: 99 }), /404/],
    ['fails', () => local('PUT', '/local/exports', { error: 'out of memory' }), /failed in Kandji: out of memory/],
    ['never ends', () => local('PUT', '/local/exports', { seconds: null }), /not ready within 120 s/],
    ['has no id', () => fault({ match: `POST ${EXPORT}`, status: 200, body: {} }), /named no id/],
    [
      'leads to an address that is not encrypted',
      () =>
        fault({
          match: `GET ${EXPORT}`,
          status: 200,
          body: { status: 'success', signed_url: 'http://storage.example.com/x' },
        }),
      /not one of https/,
    ],
    ['is refused by storage', () => fault({ match: STORAGE, status: 403 }), /answered with 403/],
    [
      'is redirected by storage',
      () => fault({ match: STORAGE, status: 302, headers: { location: 'http://127.0.0.1:1/' } }),
      /answered with 302/,
    ],
    ['breaks off', () => fault({ match: STORAGE, kind: 'truncate' }), /did not come to its end/],
    ['is cut off', () => fault({ match: STORAGE, kind: 'reset' }), /did not come to its end/],
    ['is cut at the end of a line', () => filed(good.split('\r\n').slice(0, 3_000).join('\r\n')), /Kandji counts/],
    ['is cut within a line', () => filed(good.slice(0, -40)), /cells|quotes|rows/],
    ['is cut within quotes', () => filed(`${good}"abc`), /within quotes/],
    ['is empty', () => filed(''), /empty/],
    ['is a page of HTML', () => filed('<html>\n<body>Sign in</body>\n</html>'), /lacks the column/],
    ['lacks a column', () => filed(good.replace('model_name', 'model_nom')), /lacks the column model_name/],
    ['has a column twice', () => filed(good.replace(/^/, 'device_id,').replaceAll('\r\n', '\r\nx,')), /twice/],
    [
      'has shifted values',
      () => filed(good.replace('model_name,shared_ipad', 'shared_ipad,model_name')),
      /are the same/,
    ],
    ['is of other devices', () => filed(good.replaceAll(/(^|\r\n)[0-9a-f]{8}-/g, '$10000-')), /rows of the first page/],
  ])('that %s lets the pages be read, and says why', async (_what, arrange, reason) => {
    await arrange()
    const { rows, requests } = await information(byExport)
    expect(reasons).toEqual([expect.stringMatching(reason)])
    expect(rows.size).toBeGreaterThan(6_000)
    expect(requests).toBeGreaterThan(20)
    expect([...rows.values()].some((row) => row['device_capacity'] === 494 || Number(row['device_capacity']) > 0)).toBe(
      true
    )
  })

  test('is not asked for by a small fleet, a group, or where it is closed', async () => {
    const { requests } = await information({ ...byExport, isOpen: false })
    expect(requests).toBeGreaterThan(20)
    const patience = new Patience(30_000, bed.clock)
    const query = { serial: 'NONE' }
    await readDeviceInformation(
      client,
      query,
      patience,
      () => 1,
      () => {},
      byExport
    )
    const stats = (await local('GET', '/local/stats?reset=true')) as { requests: Record<string, number> }
    await information({ ...byExport, isOpen: false })
    expect((await local('GET', '/local/stats')) as object).not.toHaveProperty(['requests', `POST ${EXPORT}`])
    expect(stats).toBeDefined()
  })

  test('brings the apps of a night as well, and a file that fails leaves them to the pages', async () => {
    // A Mac of the tenant has some thirty apps: of so many devices there are more rows than make an export worthwhile.
    const ofDevices = tenant
    onEnd = async () => {
      await tenant.close()
      tenant = ofDevices
    }
    tenant = await startTenant({ token: TOKEN, devices: 450, rateLimits: { perHour: 1_000_000 } })
    await local('PUT', '/local/exports', { seconds: 0 })
    bed.config.kandji.url = tenant.url
    client = kandjiClient(bed.config, services, undefined)
    for (const [arrange, most] of [
      // How often it is asked whether the file is there is the machine's.
      [() => Promise.resolve(), 8],
      [() => fault({ match: STORAGE, kind: 'reset' }), Infinity],
    ] as const) {
      await local('DELETE', '/local/faults')
      await arrange()
      const keys = new Set<string>()
      const snapshot = {
        begin: () => {},
        serials: () => undefined,
        keep: (rows: Row[]) =>
          rows.forEach((row) =>
            keys.add(`${String(row['device_id'])} ${String(row['path'])} ${String(row['bundle_id'])}`)
          ),
      }
      const before = services.kandji.requests
      const listing = await listApps(snapshot as never, {
        client,
        patience: new Patience(30_000, bed.clock),
        families: ['Mac'],
        byExport: { ...byExport },
        narrowed: false,
        onRows: () => {},
      })
      if (most !== Infinity) expect(reasons).toEqual([])
      expect(listing.complete).toBe(true)
      expect(keys.size).toBe(listing.expected)
      const requests = services.kandji.requests - before
      if (most === Infinity) expect(requests).toBeGreaterThan(20)
      else expect(requests).toBeLessThanOrEqual(most)
    }
    expect(reasons).toEqual([expect.stringContaining('did not come to its end')])
  })

  test('that came to nothing is not asked for again for a day', async () => {
    await local('PUT', '/local/permissions', { denied: [`POST ${EXPORT}`] })
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    const asked = async (): Promise<number> => {
      await local('POST', '/local/stats/reset')
      await bed.sync()
      const { requests } = (await local('GET', '/local/stats')) as { requests: Record<string, number> }
      return requests[`POST ${EXPORT}`] ?? 0
    }
    expect(await asked()).toBe(1)
    expect(await asked()).toBe(0)
    const state = openState(bed.config.stateFolder, pairOf(bed.config))
    expect(state.rounds.fault('export')).toContain('Prism: Export')
    state.close()
    bed.clock.time += 25 * 60 * 60 * 1000
    expect(await asked()).toBe(1)
  }, 60_000)
})
