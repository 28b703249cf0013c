// Large loads as import sets, against the local instance with the built app: each row is judged by its own staging record, and
// whatever goes wrong on this way, the load arrives as it does in batches.

import { runSync } from '../../src/push/sync.ts'
import type { SyncResult } from '../../src/push/terms.ts'
import { useLocalSides } from './support/local-sides.ts'

const MULTIPLE = 'insertMultiple'
const STAGING = /\/table\/x_kandj_kandji_kandji_import_set_(computer|mdm)$/

type Json = Record<string, unknown>
/** What becomes of a request in place of its own answer; undefined lets it pass. */
type Hook = (
  asked: { method: string; url: URL },
  pass: () => Promise<Response>
) => Promise<Response | undefined> | undefined

const failure = (status: number) =>
  Response.json({ error: { message: 'Operation Failed', detail: 'ACL' }, status: 'failure' }, { status })

describe('a first load of 150 devices', () => {
  const sides = useLocalSides({ devices: 150 })
  let asked: string[]

  async function sync(hook: Hook = () => undefined): Promise<SyncResult> {
    asked = []
    const hooked: typeof fetch = async (input, init) => {
      const url = new URL(String(input))
      const pass = () => fetch(input, init)
      if (url.origin !== sides.running.url) return pass()
      asked.push(`${init?.method ?? 'GET'} ${url.pathname}`)
      return (await hook({ method: init?.method ?? 'GET', url }, pass)) ?? pass()
    }
    return runSync({ ...sides.config, reports: false }, {}, { fetch: hooked })
  }
  const count = (part: string) => asked.filter((request) => request.includes(part)).length
  const isRead = ({ url }: { url: URL }) => STAGING.test(url.pathname)
  /** Reads of a set, rather than the look before. */
  const isSetRead = ({ url }: { url: URL }) =>
    STAGING.test(url.pathname) && (url.searchParams.get('sysparm_query') ?? '').startsWith('sys_import_set=')
  const edited = async (answer: Response, edit: (rows: Json[]) => Json[]) => {
    const { result } = (await answer.json()) as { result: Json[] }
    return Response.json({ result: edit(result) })
  }
  /** What ServiceNow has, without what differs from run to run. */
  const holds = () => {
    const some = (table: string, names: string[]) =>
      sides.rows(table).map((row) => `${table} ${names.map((name) => row[name]).join(' | ')}`)
    return [
      ...some('cmdb_ci_computer', ['serial_number', 'name', 'os', 'os_version', 'assigned_to']),
      ...some('cmdb_ci_handheld_computing', ['serial_number', 'name', 'os']),
      ...some('x_kandj_kandji_mdm', ['kandji_device_id', 'blueprint_id', 'fingerprint', 'is_removed']),
    ].sort()
  }
  const shownOf = ({ exitCode, failure: why, summary: { rows, problems } }: SyncResult) => ({
    exitCode,
    why,
    // What went twice was there already the second time.
    rows: { delivered: rows.sent - rows.rejected, rejected: rows.rejected },
    problems: problems.map(({ code, subject, reason }) => `${code} ${subject} ${reason}`).sort(),
  })
  /** The same load in batches. */
  let expected: { holds: string[]; shown: ReturnType<typeof shownOf> }
  const inBatches: Hook = (request) => (isRead(request) ? Promise.resolve(failure(403)) : undefined)

  beforeEach(() => {
    sides.config.patienceMs = 30_000
  })

  async function expectSame(result: SyncResult): Promise<void> {
    const shown = shownOf(result)
    const held = holds()
    sides.running.instance.restore(start!)
    sides.config.stateFolder += '-in-batches'
    expected ??= { shown: shownOf(await sync(inBatches)), holds: holds() }
    expect(shown).toEqual(expected.shown)
    expect(held).toEqual(expected.holds)
  }
  let start: Buffer | undefined
  beforeEach(() => void (start = sides.running.instance.snapshot()))

  test('goes in a fraction of the requests, and says the same as in batches', async () => {
    const result = await sync()
    expect(result.summary.rows).toMatchObject({ sent: 280, inserted: 280 })
    expect(count(MULTIPLE)).toBe(2)
    // The first rows go in a batch, which shows that ServiceNow takes them.
    expect(count('/v1/batch')).toBe(1)
    expect(asked.length).toBeLessThanOrEqual(12)
    await expectSame(result)
    expect(count(MULTIPLE)).toBe(0)
  })

  test('with the other setting of identification says the same, too', async () => {
    sides.update('sys_properties', 'name=x_kandj_kandji.identification', { value: 'coalesce' })
    const result = await sync()
    expect(count(MULTIPLE)).toBe(2)
    const { rows, problems } = result.summary
    expect(rows).toMatchObject({ sent: 280, inserted: 280, rejected: 0 })
    expect(problems.filter(({ code }) => code === 'unknown-owner').length).toBeGreaterThan(10)
  })

  test.each<[string, Hook]>([
    ['may not read staging rows', inBatches],
    [
      'sees no staging rows',
      (request) => (isRead(request) ? Promise.resolve(Response.json({ result: [] })) : undefined),
    ],
    [
      'may not load many rows',
      ({ url }) => (url.pathname.endsWith(MULTIPLE) ? Promise.resolve(failure(403)) : undefined),
    ],
    ['has no such API', ({ url }) => (url.pathname.endsWith(MULTIPLE) ? Promise.resolve(failure(404)) : undefined)],
    ['gets no id', ({ url }) => (url.pathname.endsWith(MULTIPLE) ? Promise.resolve(Response.json({})) : undefined)],
  ])('by an account that %s goes in batches', async (_what, hook) => {
    await expectSame(await sync(hook))
  })

  test.each<[string, Hook]>([
    [
      'in another order',
      async (request, pass) => (isSetRead(request) ? edited(await pass(), (rows) => rows.reverse()) : undefined),
    ],
    [
      'without some of the rows',
      async (request, pass) =>
        isSetRead(request) ? edited(await pass(), (rows) => rows.filter((_row, at) => at % 3 > 0)) : undefined,
    ],
    [
      'with rows of others',
      async (request, pass) =>
        isSetRead(request)
          ? edited(await pass(), (rows) => [...rows, { ...rows[0]!, serial_number: 'OTHER', device_id: 'other' }])
          : undefined,
    ],
    [
      'with states that nobody knows',
      async (request, pass) =>
        isSetRead(request)
          ? edited(await pass(), (rows) => rows.map((row, at) => (at % 2 ? row : { ...row, sys_import_state: 'odd' })))
          : undefined,
    ],
    [
      'without comments',
      async (request, pass) =>
        isSetRead(request)
          ? edited(await pass(), (rows) => rows.map((row) => ({ ...row, sys_import_state_comment: '' })))
          : undefined,
    ],
    [
      'without a state of the set',
      async (request, pass) =>
        isSetRead(request)
          ? edited(await pass(), (rows) => rows.map((row) => ({ ...row, 'sys_import_set.state': '' })))
          : undefined,
    ],
    [
      'without a column that was sent',
      async (request, pass) =>
        isSetRead(request)
          ? edited(await pass(), (rows) => rows.map((row) => ({ ...row, os_version: '' })))
          : undefined,
    ],
  ])('whose set is read back %s arrives whole', async (_what, hook) => {
    await expectSame(await sync(hook))
  })

  const once = (hook: Hook, times = 1): Hook => {
    let left = times
    return async (request, pass) => {
      const answer = left > 0 ? await hook(request, pass) : undefined
      if (answer) left--
      return answer
    }
  }

  test.each<[string, Hook]>([
    [
      'a 500 for the rows',
      once(({ url }) => (url.pathname.endsWith(MULTIPLE) ? Promise.resolve(failure(500)) : undefined)),
    ],
    [
      'a 500 after the rows were staged',
      once(async ({ url }, pass) => {
        if (!url.pathname.endsWith(MULTIPLE)) return undefined
        await (await pass()).text()
        return failure(500)
      }),
    ],
    [
      'a 429 for the rows',
      once(({ url }) =>
        url.pathname.endsWith(MULTIPLE)
          ? Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '1' } }))
          : undefined
      ),
    ],
    [
      'a page of HTML for the states',
      once((request) => (isSetRead(request) ? Promise.resolve(new Response('<html>')) : undefined), 2),
    ],
    [
      'states that were cut short',
      once(
        async (request, pass) =>
          isSetRead(request) ? new Response((await (await pass()).text()).slice(0, 900)) : undefined,
        2
      ),
    ],
    [
      'an error in place of states',
      once(
        (request) =>
          isSetRead(request)
            ? Promise.resolve(Response.json({ error: { message: 'Transaction cancelled' } }))
            : undefined,
        2
      ),
    ],
    [
      'states that are refused in the middle',
      (request) => (isSetRead(request) ? Promise.resolve(failure(403)) : undefined),
    ],
    ['states that fail for good', (request) => (isSetRead(request) ? Promise.resolve(failure(500)) : undefined)],
  ])(
    'with %s arrives whole',
    async (_what, hook) => {
      await expectSame(await sync(hook))
    },
    60_000
  )

  test('whose set never ends goes in batches after the patience, with the same end', async () => {
    sides.config.patienceMs = 1_500
    const pending: Hook = async (request, pass) =>
      isSetRead(request)
        ? edited(await pass(), (rows) =>
            rows.map((row) => ({ ...row, sys_import_state: 'pending', 'sys_import_set.state': 'loaded' }))
          )
        : undefined
    await expectSame(await sync(pending))
    expect(count('/v1/batch')).toBeGreaterThan(5)
  }, 60_000)

  test('whose set ends half-way is finished in batches, and the next large load goes in batches at once', async () => {
    sides.config.patienceMs = 1_500
    const half: Hook = async (request, pass) =>
      isSetRead(request)
        ? edited(await pass(), (rows) =>
            rows.map((row, at) => ({
              ...row,
              'sys_import_set.state': 'loaded',
              ...(at >= rows.length / 2 && { sys_import_state: 'pending' }),
            }))
          )
        : undefined
    const { exitCode, summary } = await sync(half)
    expect([exitCode, summary.rows]).toMatchObject([1, { sent: 280, rejected: 0 }])
    expect(count(MULTIPLE)).toBe(1)
    const again = await runSync({ ...sides.config, reports: false }, { all: true }, {})
    expect(again.summary.rows.sent).toBe(280)
    asked = []
  }, 60_000)

  test('with a row that ServiceNow refuses names it as a batch does', async () => {
    const keepOut = () =>
      sides.insert('sys_script', {
        name: 'Not these',
        collection: 'x_kandj_kandji_mdm',
        active: 1,
        when: 'before',
        order: 50,
        action_insert: 1,
        action_update: 1,
        advanced: 1,
        sys_scope: 'global',
        script: `(function () { if (/[02468ace]$/.test(current.getValue('kandji_device_id') + '')) current.setAbortAction(true) })()`,
      })
    keepOut()
    const result = await sync()
    const shown = shownOf(result)
    expect(shown.rows.rejected).toBeGreaterThan(30)
    sides.running.instance.restore(start!)
    keepOut()
    sides.config.stateFolder += '-in-batches'
    expect(shown.rows).toEqual(shownOf(await sync(inBatches)).rows)
  })
})
