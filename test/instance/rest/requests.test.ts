// What every REST request has in common: who asks, what the body may be, what an unknown address answers.
// Source: ServiceNow docs, r_RESTAPIHTTPResponseCodes; KB0747638, KB0866547; headers of recorded 401 answers.

import { useRemote } from '../../support/rest.ts'

const S = 'x_req_stage'
const remote = useRemote({
  packages: [
    {
      scope: 'x_req',
      tables: {
        [S]: { extends: 'sys_import_set_row', columns: { serial: 'string' } },
        x_req_asset: { columns: { serial: 'string' } },
      },
      maps: [
        {
          name: 'Slow',
          source: S,
          target: 'x_req_asset',
          fields: { serial: 'serial' },
          on: { onBefore: `while (source.serial == 'slow') {}` },
        },
      ],
      rules: [
        { name: 'Later', table: 'x_req_asset', when: 'async', script: `gs.info('async for ' + current.serial);` },
      ],
    },
  ],
})
const { call } = remote
const UNAUTHENTICATED = {
  status: 401,
  json: {
    error: { message: 'User Not Authenticated', detail: 'Required to provide Auth information' },
    status: 'failure',
  },
}

describe('who asks', () => {
  test.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['a wrong password', { authorization: `Basic ${Buffer.from('admin:wrong').toString('base64')}` }],
    ['an unknown user', { authorization: `Basic ${Buffer.from('ghost:x').toString('base64')}` }],
    ['no password at all', { authorization: `Basic ${Buffer.from('admin').toString('base64')}` }],
    ['a scheme that is none', { authorization: 'Digest x' }],
    ['a token that was never given', { authorization: 'Bearer x' }],
  ])('%s: 401, in one and the same form', async (_name, headers) => {
    const answer = await call('GET /api/now/table/sys_user', { as: 'nobody', headers })
    expect(answer).toMatchObject(UNAUTHENTICATED)
    expect(answer.headers.get('www-authenticate')).toBe('BASIC realm="Service-now"')
    expect(answer.headers.get('content-type')).toBe('application/json;charset=UTF-8')
    expect(answer.headers.get('x-is-logged-in')).toBeNull()
  })

  test('an inactive and a locked-out user', async () => {
    const { instance } = remote.running
    for (const [column, value] of [
      ['active', 0],
      ['locked_out', 1],
    ] as const) {
      const as = remote.user(`was ${column}`, 'admin')
      expect((await call('GET /api/now/table/sys_user', { as })).status).toBe(200)
      const { sys_id } = instance.database.find('sys_user', 'user_name', as.user)!
      instance.database.update('sys_user', String(sys_id), { [column]: value })
      expect(await call('GET /api/now/table/sys_user', { as })).toMatchObject(UNAUTHENTICATED)
    }
  })
})

test.each(['/api/now/v1//table/sys_user?sysparm_limit=1', '//api/now/table/sys_user/', '/api/now/table//sys_user'])(
  'several slashes count as one: %s',
  async (path) => {
    expect((await call(`GET ${path}`)).status).toBe(200)
    expect((await call(`GET ${path}`, { as: 'nobody' })).status).toBe(401)
  }
)

describe('a browser session', () => {
  async function login(user = 'admin', password = remote.admin.password) {
    const form = { sysparm_type: 'login', user_name: user, user_password: password }
    const answer = await call('POST /angular.do?sysparm_type=view_form.login', { as: 'nobody', form })
    return { answer, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]! }
  }
  const withCookie = (cookie: string, more: Record<string, string> = {}) =>
    call('GET /api/now/table/sys_user?sysparm_limit=1', { as: 'nobody', headers: { cookie, ...more } })

  test('needs its user token: without it a 401 that carries the right one', async () => {
    const { answer, cookie } = await login()
    expect(answer.json).toEqual({ status: 'success' })
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/)
    const refused = await withCookie(cookie)
    expect(refused).toMatchObject(UNAUTHENTICATED)
    expect(refused.headers.get('x-is-logged-in')).toBe('true')
    const token = refused.headers.get('x-usertoken-response')!
    expect((await withCookie(cookie, { 'x-usertoken': token })).status).toBe(200)
    expect((await withCookie(cookie, { 'x-usertoken': `${token}x` })).status).toBe(401)
  })

  test('ends when its user is locked out', async () => {
    const { user, password } = remote.user('leaver', 'admin')
    const { cookie } = await login(user, password)
    const headers = { 'x-usertoken': (await withCookie(cookie)).headers.get('x-usertoken-response')! }
    expect((await withCookie(cookie, headers)).status).toBe(200)
    const { sys_id } = remote.running.instance.database.find('sys_user', 'user_name', user)!
    remote.running.instance.database.update('sys_user', String(sys_id), { locked_out: 1 })
    expect((await withCookie(cookie, headers)).status).toBe(401)
  })

  test('is not given for a wrong password', async () => {
    const { answer, cookie } = await login('admin', 'wrong')
    expect(answer.json).toMatchObject({ status: 'error' })
    expect(cookie).toBe('')
  })
})

describe('the body', () => {
  const post = (body: string) => call('POST /api/now/table/sys_user', { body })

  test.each(['{"name":', '<html>', '"text"', '3', 'null', '[]'])('that is no JSON object: %s', async (body) => {
    const { status, json } = await post(body)
    expect([status, json.error.message, json.status]).toEqual([400, 'Exception while reading request', 'failure'])
  })

  test('that is too large', async () => {
    const { status, json } = await post(JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }))
    expect(status).toBe(400)
    expect(json.error.detail).toMatch(
      /^Rejected large REST payload with content-length = \d+ bytes\. Max allowed: 10485760 bytes\.$/
    )
  })
})

describe('an address', () => {
  test.each(['GET /api/now/nosuch', 'POST /api/now/table', 'DELETE /api/now/nosuch/sys_user'])(
    'that is none: %s',
    async (request) => {
      expect(await call(request)).toMatchObject({
        status: 400,
        json: { error: { message: 'Requested URI does not represent any resource', detail: null }, status: 'failure' },
      })
    }
  )
})

describe('scripts that a request runs', () => {
  test('that never end: the request is cancelled, nothing of it stays, the next one is answered', async () => {
    const { scripts } = remote.running.instance
    const { limit } = scripts
    scripts.limit = 500
    const slow = await call(`POST /api/now/import/${S}`, { body: { serial: 'slow' } })
    scripts.limit = limit
    expect(slow.status).toBe(500)
    expect(slow.json.error.message).toBe('Transaction cancelled: maximum execution time exceeded')
    expect((await call(`GET /api/now/table/${S}`)).json.result).toEqual([])
    expect((await call(`POST /api/now/import/${S}`, { body: { serial: 'fast' } })).json.result[0].status).toBe(
      'inserted'
    )
  })

  test('after the request: async rules of a record written through the Table API', async () => {
    await call('POST /api/now/table/x_req_asset', { body: { serial: 'A7' } })
    expect((await call('GET /api/now/table/syslog?message=async%20for%20A7')).json.result).toHaveLength(1)
  })
})

test('the password of the admin is in no answer and in no row of the log', async () => {
  const secret = remote.admin.password
  await call(`POST /oauth_token.do`, {
    as: 'nobody',
    form: { grant_type: 'password', client_id: 'x', client_secret: 'y', username: 'admin', password: secret },
  })
  await call(`POST /angular.do?sysparm_type=view_form.login`, {
    as: 'nobody',
    form: { user_name: 'admin', user_password: `${secret}x` },
  })
  await call(`POST /api/now/table/sys_user`, { body: { user_name: 'new', user_password: secret } })
  for (const table of ['syslog', 'sys_user', 'oauth_credential', 'oauth_entity', 'sysevent']) {
    expect((await call(`GET /api/now/table/${table}?sysparm_display_value=all`)).text).not.toContain(secret)
  }
  const kept = remote.running.instance.snapshot().toString('latin1')
  expect(kept).not.toContain(secret)
})

test.each([
  ['address', `/api/now/table/${'A'.repeat(23_000)}`, {}],
  ['header', '/api/now/table/sys_user', { 'x-long': 'A'.repeat(23_000) }],
])('an %s that is too long is answered in HTML, and the next request as ever', async (_, path, headers) => {
  const answer = await fetch(`${remote.running.url}${path}`, { headers: headers as Record<string, string> })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([431, 'text/html;charset=UTF-8'])
  expect(await answer.text()).toMatch(/^<!doctype html>.*<\/html>$/)
  expect((await call('GET /api/now/table/sys_user?sysparm_limit=1')).status).toBe(200)
})
