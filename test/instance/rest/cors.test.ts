// Pages of other origins, such as a development server's, may call what a CORS rule opens to them.
// Source: ServiceNow docs, australia: t_DefineACORSRule; columns: rules of published applications.

import { type Answer, useRemote } from '../../support/rest.ts'
import { restApi } from '../../support/scripted-rest.ts'
import { partId } from '../../support/packages.ts'

const X = 'x_cors'
const PAGE = 'http://localhost:5173'
const remote = useRemote({
  packages: [
    {
      scope: X,
      records: [
        ...restApi(X, {
          service: 'orders',
          versions: { v1: 'default' },
          resources: [{ version: 'v1', script: `response.setBody({ fine: true })` }],
        }),
        ...restApi(X, { service: 'other', resources: [{ script: `response.setBody({ fine: true })` }] }),
      ],
    },
  ],
})
const rule = (values: Record<string, string> = {}): string =>
  remote.insert('sys_cors_rule', {
    ...{ name: 'page', active: 'true', domain: PAGE, get: 'true', post: 'true', max_age: '600' },
    ...{ access_control_allow_headers: 'Authorization, Content-Type', ...values },
  })
const API = { rest_api: partId(X, 'sys_ws_definition', 'orders') }

const ask = (path: string, method = 'GET', origin = PAGE, more: Record<string, string> = {}) =>
  remote.call(`OPTIONS ${path}`, {
    as: 'nobody',
    headers: { origin, 'access-control-request-method': method, ...more },
  })
const allowed = ({ headers }: Answer): string | null => headers.get('access-control-allow-origin')

afterEach(async () => {
  const { json } = await remote.call('GET /api/now/table/sys_cors_rule?sysparm_fields=sys_id')
  for (const { sys_id: id } of json.result) await remote.call(`DELETE /api/now/table/sys_cors_rule/${id}`)
})

test('without a rule nothing is allowed', async () => {
  const answer = await ask('/api/now/table/incident')
  expect([answer.status, allowed(answer)]).toEqual([405, null])
  const read = await remote.call('GET /api/now/table/incident?sysparm_limit=1', { headers: { origin: PAGE } })
  expect([read.status, allowed(read)]).toEqual([200, null])
})

test('a browser is told before it asks, without credentials, and each answer says so again', async () => {
  rule({ access_control_expose_headers: 'X-Total-Count', access_control_allow_credentials: 'true' })
  const before = await ask('/api/now/table/incident', 'POST')
  expect(before.status).toBe(200)
  expect(Object.fromEntries(before.headers)).toMatchObject({
    'access-control-allow-origin': PAGE,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-allow-credentials': 'true',
    'access-control-max-age': '600',
    vary: 'Origin',
  })
  const read = await remote.call('GET /api/now/v2/table/incident?sysparm_limit=1', { headers: { origin: PAGE } })
  expect([read.status, allowed(read), read.headers.get('access-control-expose-headers')]).toEqual([
    ...[200, PAGE, 'X-Total-Count'],
  ])
  const refused = await remote.call('GET /api/now/table/incident', { as: 'nobody', headers: { origin: PAGE } })
  expect([refused.status, allowed(refused)]).toEqual([401, PAGE])
})

test('only the methods, the origins and the API of the rule are open', async () => {
  rule({ ...API })
  expect(allowed(await ask(`/api/${X}/orders`))).toBe(PAGE)
  expect(allowed(await ask(`/api/${X}/v1/orders`))).toBe(PAGE)
  expect(allowed(await ask(`/api/${X}/orders`, 'DELETE'))).toBeNull()
  expect(allowed(await ask(`/api/${X}/orders`, 'GET', 'http://localhost:5174'))).toBeNull()
  expect(allowed(await ask(`/api/${X}/other`))).toBeNull()
  expect(allowed(await ask('/api/now/table/incident'))).toBeNull()
  const answer = await remote.call(`GET /api/${X}/orders`, { headers: { origin: PAGE } })
  expect([answer.json, allowed(answer)]).toEqual([{ result: { fine: true } }, PAGE])
})

test.each([
  ['https://*.acme.example', 'https://shop.acme.example', 'https://acme.example.evil'],
  ['127.0.0.1:3000', 'http://127.0.0.1:3000', 'http://127.0.0.1:3001'],
  ['*', 'https://anyone.example', ''],
  ['https://a.b', 'https://a.b', 'https://axb'],
])('the domain %s is for %s', async (domain, open, closed) => {
  rule({ domain, access_control_allow_credentials: 'true' })
  const answer = await ask('/api/now/table/incident', 'GET', open)
  expect(allowed(answer)).toBe(open)
  // Any page could act as the user.
  expect(answer.headers.get('access-control-allow-credentials')).toBe(domain.includes('*') ? null : 'true')
  if (closed) expect(allowed(await ask('/api/now/table/incident', 'GET', closed))).toBeNull()
})

test('any header with a star; a path of its own; an inactive rule opens nothing', async () => {
  rule({ use_resource_path: 'true', web_resource_path: '/oauth_token.do', access_control_allow_headers: '*' })
  const headers = { 'access-control-request-headers': 'x-one, x-two' }
  const answer = await ask('/oauth_token.do', 'POST', PAGE, headers)
  expect([allowed(answer), answer.headers.get('access-control-allow-headers')]).toEqual([PAGE, 'x-one, x-two'])
  expect(allowed(await ask('/api/now/table/incident'))).toBeNull()
  rule({ active: 'false' })
  expect(allowed(await ask('/api/now/table/incident'))).toBeNull()
})
