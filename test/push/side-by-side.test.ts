// Reading Kandji four pages at a time, both lists side by side: how long it takes, what it costs, and a fleet that moves meanwhile.

import { readDevices } from '../../src/push/kandji/devices.ts'
import { Patience } from '../../src/push/http/patience.ts'
import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { kandjiClient, openServices } from '../../src/push/services.ts'
import { deviceRow, prismRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

const DEVICES = /GET \/api\/v1\/devices$/

/** A network that answers in rounds: all that is asked for meanwhile is answered together. */
class Rounds {
  rounds = 0
  requests = 0
  #waiting: Array<() => void> = []
  #timer: NodeJS.Timeout | undefined
  readonly #origin: string

  /** @param origin whose answers take a round */
  constructor(origin: string) {
    this.#origin = origin
  }

  readonly fetch: typeof fetch = async (input, init) => {
    if (new URL(String(input)).origin !== this.#origin) return fetch(input, init)
    this.requests++
    const answer = await fetch(input, init)
    const body = await answer.text()
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve)
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#release(), QUIET_MS)
    })
    return new Response(body, { status: answer.status, headers: answer.headers })
  }

  #release(): void {
    this.rounds++
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

/** So long after the last request nobody asks for more. */
const QUIET_MS = 150

describe('3,000 devices', () => {
  const bed = useTestbed()

  test.each([
    ['with a total', { 'x-total-count': '3000' }, 10, 10],
    ['without one', {}, 11, 14],
  ])('%s: the list takes at most 45 %% of one page after the other', async (_what, headers, pages, most) => {
    bed.enroll(...plain(3_000))
    bed.kandji.headers = headers as Record<string, string>
    const network = new Rounds(bed.kandji.url)
    const client = kandjiClient(bed.config, openServices(bed.config, network), undefined)
    const seen = new Set<unknown>()
    await readDevices(client, {}, new Patience(30_000, SYSTEM_CLOCK), (rows) => {
      const before = seen.size
      for (const row of rows) seen.add((row as Record<string, unknown>)['device_id'])
      return seen.size - before
    })
    expect(seen.size).toBe(3_000)
    expect(network.rounds).toBeLessThanOrEqual(0.45 * pages)
    // What nobody knows to be there may be asked for in vain; with a total nothing is.
    expect(network.requests).toBeLessThanOrEqual(most)
  })

  test.each([
    ['whose number Prism tells', true],
    ['whose number nobody tells', false],
  ])('%s: a sweep takes at most 55 %% of one request after the other', async (_what, tellsTotal) => {
    bed.enroll(...plain(3_000))
    bed.kandji.tellsTotalOfDevices = tellsTotal
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    const network = new Rounds(bed.kandji.url)
    // What comes after the reading is not of interest here.
    await bed.sync({}, { fetch: network.fetch, clock: SYSTEM_CLOCK })
    const asked = bed.kandji.seen.map(({ query }) => query.get('offset') ?? query.get('cursor'))
    expect(asked.filter((place) => place === '2700')).toHaveLength(2)
    expect(network.rounds).toBeLessThanOrEqual(0.55 * 21)
    expect(network.requests).toBeLessThanOrEqual(24)
  })
})

describe('a first load', () => {
  const bed = useTestbed()

  test.each([
    ['that ends with a page', 1_200, 0, 0],
    ['of one page', 300, 0, 0],
    ['that ends within a page', 1_150, 0, 0],
    ['with some devices that Prism does not have', 1_200, 50, 0],
    ['with many of them', 1_200, 500, 1],
  ])('%s hardly asks for pages in vain', async (_what, devices, strange, vain) => {
    bed.enroll(...plain(devices))
    bed.kandji.prism = bed.kandji.devices.slice(strange).map((row) => prismRow(row as Record<string, unknown>))
    bed.kandji.tellsTotalOfDevices = true
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    const network = new Rounds(bed.kandji.url)
    await bed.sync({}, { fetch: network.fetch, clock: SYSTEM_CLOCK })
    const pagesOf = (rows: number) => Math.ceil(rows / 300)
    expect(network.requests).toBe(pagesOf(devices) + 1 + pagesOf(devices - strange) + vain)
  })
})

describe('a fleet that moves while it is read', () => {
  const bed = useTestbed()

  test.each([
    ['loses devices that were read', (devices: unknown[]) => void devices.splice(3, 2)],
    ['loses devices that were not', (devices: unknown[]) => void devices.splice(-3, 2)],
    ['has new ones in front', (devices: unknown[]) => void devices.unshift(deviceRow(), deviceRow())],
    ['has new ones in the middle', (devices: unknown[]) => void devices.splice(450, 0, deviceRow(), deviceRow())],
    ['has one in another place', (devices: unknown[]) => void devices.unshift(...devices.splice(650, 1))],
    [
      'loses and gets some',
      (devices: unknown[]) => void devices.splice(100, 2, ...devices.splice(1000, 2), deviceRow()),
    ],
  ])(
    'and %s, loses and doubles none of them',
    async (_what, move) => {
      bed.enroll(...plain(1_250))
      await bed.sync()
      bed.servicenow.processed.length = 0
      let pages = 0
      bed.kandji.pageOf = (page, offset) => {
        // Each page is cut from the list as it is then; some are followed by a move.
        if (offset > 0 && [1, 2, 4].includes(++pages)) move(bed.kandji.devices)
        return page
      }
      const { exitCode, failure } = await bed.sync()
      expect([failure, exitCode < 2]).toEqual([undefined, true])
      expect(new Set(bed.servicenow.processed).size).toBe(bed.servicenow.processed.length)
      bed.kandji.pageOf = (page) => page
      bed.kandji.prism = bed.kandji.devices.map((row) => prismRow(row as Record<string, unknown>))
      for (let sweep = 0; sweep < 3; sweep++) await bed.sync({ acceptLeavers: true })
      const present = [...bed.servicenow.mdm.values()].filter((row) => row['is_removed'] !== 'true')
      const idsOf = (rows: unknown[]) => rows.map((row) => (row as Record<string, unknown>)['device_id']).sort()
      expect(idsOf(present)).toEqual(idsOf(bed.kandji.devices))
    },
    60_000
  )

  test('is not marked as gone where a page boundary hid it', async () => {
    bed.enroll(...plain(900))
    await bed.sync()
    let hides = true
    bed.kandji.pageOf = (page, offset) => (hides && offset === 300 ? page.slice(1) : page)
    const [{ exitCode }, second] = [await bed.sync(), await bed.sync()]
    expect([exitCode, second.exitCode]).toEqual([0, 0])
    hides = false
    expect((await bed.sync()).summary).toMatchObject({ devices: { seen: 900 }, rows: { sent: 0 } })
    expect([...bed.servicenow.mdm.values()].filter((row) => row['is_removed'] === 'true')).toEqual([])
  })
})

describe('pages side by side', () => {
  const bed = useTestbed()

  test('all wait when one of them is asked to, and are all there in the end', async () => {
    bed.enroll(...plain(1_500))
    bed.kandji.headers = { 'x-total-count': '1500' }
    let refused = 0
    const limited: typeof fetch = async (input, init) => {
      if (String(input).includes('offset=600') && refused++ === 0)
        return new Response('{}', { status: 429, headers: { 'retry-after': '7' } })
      return fetch(input, init)
    }
    const { summary } = await bed.sync({}, { fetch: limited })
    expect(summary.devices.seen).toBe(1_500)
    expect(bed.clock.sleeps.some((ms) => ms >= 6_000)).toBe(true)
  })

  test('end together when one of them fails for good, and nothing is changed', async () => {
    bed.enroll(...plain(1_500))
    const broken: typeof fetch = async (input, init) =>
      String(input).includes('offset=900') ? new Response('{}', { status: 500 }) : fetch(input, init)
    const { exitCode, failure } = await bed.sync({}, { fetch: broken })
    expect([exitCode, failure]).toEqual([4, expect.stringContaining('HTTP 500')])
    // But the sign-in of a first load, and its question for the mapping.
    expect(bed.servicenow.count(/^(?!GET |POST \/oauth_token\.do$)/)).toBe(0)
    expect((await bed.sync()).summary.devices).toMatchObject({ changed: 1_500 })
  })

  test('of Prism that move are read once more, from cursor to cursor', async () => {
    const rows = bed.enroll(...plain(700))
    bed.kandji.prism = rows.map((row) => prismRow(row))
    const totals: typeof fetch = async (input, init) => {
      const url = new URL(String(input))
      if (!url.pathname.endsWith('device_information')) return fetch(input, init)
      const offset = url.searchParams.get('offset')
      // By place the second page begins a row too late, as if one had gone meanwhile and another one come.
      const from = offset === null ? Number(url.searchParams.get('cursor') || 0) : Number(offset) + 1
      const data = bed.kandji.prism.slice(from, from + 300)
      const cursor = offset === null && from + 300 < 700 ? String(from + 300) : null
      return Response.json({ data, cursor, total: offset === null && from > 0 ? null : 700 })
    }
    const { exitCode } = await bed.sync({}, { fetch: totals })
    expect(exitCode).toBe(0)
    const capacities = [...bed.servicenow.computers.values()].filter((row) => row['device_capacity'] === '494')
    expect(capacities).toHaveLength(700)
  })

  test('are asked for at most four of a list at once', async () => {
    bed.enroll(...plain(3_000))
    let underWay = 0
    let most = 0
    const counting: typeof fetch = async (input, init) => {
      if (!DEVICES.test(`GET ${new URL(String(input)).pathname}`)) return fetch(input, init)
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setTimeout(resolve, 20))
      const answer = await fetch(input, init)
      underWay--
      return answer
    }
    bed.servicenow.script(/oauth/, { status: 401, body: {} }, Infinity)
    await bed.sync({}, { fetch: counting })
    expect(most).toBe(4)
  })
})
