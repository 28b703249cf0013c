// Faults between push and ServiceNow: what may pass is tried again, what will not is told with what to do.

import { runRetry } from '../../src/push/sync.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { plain, useTestbed } from './support/testbed.ts'

const IMPORT = /POST \/api\/now\/import/
const BATCH = /POST \/api\/now\/v1\/batch/
const CALLS = /POST \/api/
const TOKEN = /oauth_token/

const error = (message: string, detail: string | null = null) => ({ error: { message, detail }, status: 'failure' })

const PASSING = [
  ['429 without Retry-After', { status: 429, body: error('Rate limit exceeded') }],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '3' } }],
  ['500 with the quota text', { status: 500, body: error('Transaction cancelled: maximum execution time exceeded') }],
  ['503 with HTML', { status: 503, body: '<html>busy</html>' }],
  ['202', { status: 202, body: {} }],
  [
    '200 with HTML',
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Instance Hibernating page</html>' },
  ],
  ['201 with an empty body', { status: 201 }],
  ['a broken connection', 'reset' as const],
  ['a connection broken after the commit', 'commit-then-reset' as const],
  ['an answer cut short', 'truncate' as const],
] as const

describe('a fault of ServiceNow that may pass', () => {
  const bed = useTestbed()

  test.each(PASSING)('%s: single posts get over it', async (_what, fault) => {
    bed.enroll(...plain(5))
    bed.servicenow.script(IMPORT, fault, 4)
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 10, rejected: 0 })
    expect([bed.servicenow.computers.size, bed.servicenow.mdm.size]).toEqual([5, 5])
  })

  test.each(PASSING)('%s: batches get over it', async (_what, fault) => {
    bed.enroll(...plain(60))
    bed.servicenow.script(BATCH, fault, 4)
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 120, rejected: 0 })
    expect([bed.servicenow.computers.size, bed.servicenow.mdm.size]).toEqual([60, 60])
  })

  test.each(PASSING.slice(0, 6))('%s: the token endpoint gets over it', async (_what, fault) => {
    bed.enroll(...plain(2))
    bed.servicenow.script(TOKEN, fault, 3)
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('inside a batch is tried again for the row alone', async () => {
    bed.enroll(...plain(30))
    const failing = new Map<string, number>()
    bed.servicenow.batchItem = (row) => {
      const times = (failing.get(row['serial_number']!) ?? 0) + 1
      failing.set(row['serial_number']!, times)
      return times === 1 ? { status: 500, body: error('java.lang.NullPointerException') } : undefined
    }
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 60, inserted: 60 })
  })

  test('waits as long as Retry-After says, for all requests together', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.script(IMPORT, { status: 429, headers: { 'retry-after': '5' } })
    await bed.sync()
    expect(bed.clock.sleeps).toEqual([5_125])
  })

  test('that lasts ends with 4 after the patience, names itself, and leaves the rest in the outbox', async () => {
    bed.enroll(...plain(3))
    await bed.sync({ limit: 1 })
    bed.servicenow.script(CALLS, { status: 500, body: error('Out of memory') }, Infinity)
    const { exitCode, failure, summary } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('HTTP 500 (Out of memory)')
    expect(summary.problems).toMatchObject([{ subject: 'ServiceNow', reason: failure }])
    bed.servicenow.recover()
    expect((await bed.sync()).summary.rows).toMatchObject({ sent: 4, inserted: 4 })
  })

  test('does not end a run that makes progress, however long it takes', async () => {
    bed.enroll(...plain(20))
    bed.config.patienceMs = 2_000
    let calls = 0
    const oftenBusy: typeof fetch = async (url, init) =>
      String(url).includes('/import/') && (++calls * 7) % 5 > 2 ? new Response('', { status: 503 }) : fetch(url, init)
    const { exitCode, summary } = await bed.sync({}, { fetch: oftenBusy })
    expect(summary.problems).toMatchObject([])
    expect(exitCode).toBe(0)
    expect(bed.clock.sleeps.reduce((a, b) => a + b)).toBeGreaterThan(4_000)
  })

  test('that is an instance which cannot be reached names the address', async () => {
    bed.enroll({})
    await bed.servicenow.stop()
    const { exitCode, failure } = await bed.sync()
    await bed.servicenow.start()
    expect(exitCode).toBe(4)
    expect(failure).toContain('ECONNREFUSED')
    expect(failure).toContain('check SERVICENOW_INSTANCE')
  })
})

describe('a token', () => {
  const bed = useTestbed()

  const grants = () =>
    bed.servicenow.seen
      .filter(({ path }) => path === '/oauth_token.do')
      .map(({ body }) => new URLSearchParams(body).get('grant_type'))

  test('is asked for once, in the body of a form', async () => {
    bed.enroll(...plain(4))
    await bed.sync()
    const [request] = bed.servicenow.seen
    expect(request!.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect([...request!.query.keys()]).toEqual([])
    expect(new URLSearchParams(request!.body).get('password')).toBe(bed.config.servicenow.password)
    expect(grants()).toEqual(['password'])
  })

  test('is refreshed before it runs out', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.script(IMPORT, { status: 429, headers: { 'retry-after': '1750' } })
    bed.config.patienceMs = 3_600_000
    expect((await bed.sync()).exitCode).toBe(0)
    expect(grants()).toEqual(['password', 'refresh_token'])
    expect(bed.servicenow.count(IMPORT)).toBe(7)
  })

  test('that is revoked in the middle of a load is refreshed once', async () => {
    bed.enroll(...plain(20))
    bed.servicenow.special = () => {
      if (bed.servicenow.processed.length === 10) bed.servicenow.tokens.clear()
      return undefined
    }
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows).toMatchObject({ sent: 40, inserted: 40 })
    expect(grants()).toEqual(['password', 'refresh_token'])
  })

  test('whose refresh fails is got by password', async () => {
    bed.enroll(...plain(20))
    bed.servicenow.refreshWorks = false
    bed.servicenow.special = () => {
      if (bed.servicenow.processed.length === 10) bed.servicenow.tokens.clear()
      return undefined
    }
    expect((await bed.sync()).exitCode).toBe(0)
    expect(grants()).toEqual(['password', 'refresh_token', 'password'])
  })

  test('that is never taken ends the run with 3, after one refresh and one login', async () => {
    bed.enroll({})
    bed.servicenow.script(IMPORT, { status: 401, body: error('User Not Authenticated') }, Infinity)
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain('New tokens are also refused')
    expect(grants()).toEqual(['password', 'refresh_token', 'password'])
    expect(bed.servicenow.count(IMPORT)).toBe(3)
  })

  test('refused inside a batch is renewed', async () => {
    bed.enroll(...plain(30))
    let refused = false
    bed.servicenow.batchItem = () => {
      if (refused) return undefined
      refused = true
      return { status: 401, body: error('User Not Authenticated') }
    }
    expect((await bed.sync()).exitCode).toBe(0)
    expect(grants()).toEqual(['password', 'refresh_token'])
  })

  test('that is not given ends the run with 3, and lists what to check', async () => {
    bed.enroll(...plain(60))
    bed.config.servicenow.password = 'a wrong password'
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    for (const name of [
      'SERVICENOW_CLIENT_ID',
      'SERVICENOW_CLIENT_SECRET',
      'SERVICENOW_USERNAME',
      'SERVICENOW_PASSWORD',
      'SERVICENOW_INSTANCE',
    ]) {
      expect(failure).toContain(name)
    }
    expect(failure).toContain('access_denied')
    expect(bed.servicenow.seen).toHaveLength(1)
    // What is to be sent waits, and goes with the right one.
    bed.config.servicenow.password = ACCOUNT.password
    expect((await runRetry(bed.config)).summary.rows.inserted).toBe(120)
  })

  test('answer without a token in it ends the run with 3', async () => {
    bed.enroll({})
    bed.servicenow.script(TOKEN, { body: { token_type: 'Bearer' } })
    expect((await bed.sync()).exitCode).toBe(3)
  })
})

describe('a refusal by ServiceNow', () => {
  const bed = useTestbed()

  test.each([
    [
      'a securely scoped client',
      403,
      error('User Not Authorized', 'Access to unscoped api is not allowed'),
      'Broadly scoped',
    ],
    [
      'a missing role',
      403,
      error('Operation Failed', 'ACL Exception Insert Failed due to security constraints'),
      'import_transformer',
    ],
    [
      'an app that is not installed',
      400,
      error('Invalid table x_kandj_kandji_kandji_import_set_computer'),
      'not installed',
    ],
    ['an address that is no instance', 404, '<html>not here</html>', 'SERVICENOW_INSTANCE'],
  ])('for %s ends with 3 after one call, and says what to do', async (_what, status, body, advice) => {
    bed.enroll(...plain(10))
    bed.servicenow.script(IMPORT, { status, body }, Infinity)
    const { exitCode, failure, summary } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain(advice)
    expect(summary.rows.sent).toBe(0)
    expect(bed.servicenow.count(IMPORT)).toBe(1)
    bed.servicenow.recover()
    expect((await bed.sync()).summary.rows.inserted).toBe(20)
  })

  test('by a redirect ends with 2', async () => {
    bed.enroll({})
    bed.servicenow.script(IMPORT, { status: 302, headers: { location: `${bed.servicenow.url}/login.do` } })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(2)
    expect(failure).toContain('Redirects are not followed')
    expect(bed.servicenow.count(/login/)).toBe(0)
  })

  test('of the batch for a securely scoped client ends with 3', async () => {
    bed.enroll(...plain(40))
    bed.servicenow.script(BATCH, {
      status: 403,
      body: error('User Not Authorized', 'Access to unscoped api is not allowed'),
    })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain('Broadly scoped')
  })

  test('of an item inside a batch ends with 3', async () => {
    bed.enroll(...plain(40))
    bed.servicenow.batchItem = () => ({
      status: 400,
      body: error('Invalid table x_kandj_kandji_kandji_import_set_computer'),
    })
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain('not installed')
  })

  test('told as a row error about the table ends with 3, and makes no dead letters', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.special = () => [{ transform_map: '', status: 'error', error_message: 'Invalid table ' }]
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(summary.rows.rejected).toBe(0)
    expect(summary.problems).toHaveLength(1)
  })

  test('told as an empty result for the first rows ends with 3, and names the import role', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.special = () => []
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain('import_transformer')
    bed.servicenow.special = () => undefined
    expect((await bed.sync()).summary.rows.sent).toBe(6)
  })

  test('told as an empty result for a later row is tried again', async () => {
    bed.enroll(...plain(3))
    let answers = 0
    bed.servicenow.special = () => (++answers === 3 ? [] : undefined)
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(0)
    expect(summary.rows.sent).toBe(6)
  })

  test('by a business rule concerns that row alone', async () => {
    bed.enroll(...plain(3))
    const detail = "Operation against file 'x' was aborted by Business Rule 'No Macs^1'. Business Rule Stack:No Macs"
    bed.servicenow.script(IMPORT, { status: 403, body: error('Operation Failed', detail) })
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.rows).toMatchObject({ rejected: 1, inserted: 4 })
    expect(summary.problems[0]!.reason).toContain('aborted by Business Rule')
  })
})
