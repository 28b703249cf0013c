// Scripted REST APIs of installed apps. Source: ServiceNow docs (australia): c_ScriptableServiceRequest, …RequestBody,
// …ResponseBuilder, …RespStreamWriter, r_ScriptedRESTServiceScriptExamples, c_SpecifyContentType, t_WbSvcOpRqACL,
// add-a-path-based-acl-for-a-scripted-rest-api, t_EnableVersioning.

import { partId } from '../../support/packages.ts'
import { useRemote } from '../../support/rest.ts'
import { type ResourceSpec, restApi } from '../../support/scripted-rest.ts'

const X = 'x_srv'
const role = partId(X, 'sys_user_role', 'clerk')
const rule = (name: string, values: Record<string, string> = {}) => ({
  table: 'sys_security_acl',
  key: name,
  values: { name, type: 'REST_Endpoint', operation: 'execute', active: 'true', admin_overrides: 'true', ...values },
})
const ruleId = (name: string) => partId(X, 'sys_security_acl', name)

const ANSWERS: ResourceSpec[] = [
  {
    path: '/returned',
    script: `return { list: [1, 'two', null], nested: { yes: true }, gone: undefined, f: function () {} };`,
  },
  { path: '/nothing', script: `` },
  { path: '/returned-request', script: `return request;` },
  { path: '/set-response', script: `response.setBody(response);` },
  { path: '/circle', script: `var a = {}; a.a = a; return a;` },
  { path: '/date', script: `return { when: new Date(0), glide: new GlideDateTime('2026-01-02 03:04:05') };` },
  {
    path: '/element',
    script: `var gr = new GlideRecord('sys_user'); gr.get('user_name', 'admin'); return { name: gr.user_name, active: gr.active };`,
  },
  { path: '/throws', script: `missing.thing();` },
  {
    path: '/headers',
    script: `response.setHeaders({ 'X-Total-Count': 100, 'Content-Length': 1 }); response.setLocation('https://example.com/a'); response.setStatus(202); response.setBody('text');`,
  },
  { path: '/no-content', script: `response.setStatus(204);` },
  { path: '/bad-status', script: `response.setStatus('201');` },
  { path: '/split', script: `response.setHeader('X-A', 'a\\r\\nX-B: b');` },
  {
    path: '/stays',
    script: `var gr = new GlideRecord('sys_properties'); gr.name = 'x_srv.kept'; gr.value = '1'; gr.insert(); throw new Error('late');`,
  },
]
const ERRORS: ResourceSpec[] = [
  ...['BadRequest', 'NotFound', 'NotAcceptable', 'Conflict', 'UnsupportedMediaType'].map((name) => ({
    path: `/${name}`,
    script: `response.setError(new sn_ws_err.${name}Error('why ${name}'));`,
  })),
  {
    path: '/teapot',
    script: `var e = new sn_ws_err.ServiceError(); e.setStatus(418); e.setMessage('I am a Teapot'); e.setDetail('short and stout'); response.setError(e);`,
  },
  { path: '/thrown', script: `throw new sn_ws_err.ServiceError().setStatus(403).setMessage('not you');` },
  { path: '/thrown-elsewhere', script: `x_far.Far.refuse();` },
  {
    path: '/caught',
    script: `try { x_far.Far.refuse(); } catch (e) { return { same: e instanceof sn_ws_err.NotFoundError }; }`,
  },
]

const remote = useRemote({
  packages: [
    {
      scope: 'x_far',
      includes: { Far: `var Far = { refuse: function () { throw new sn_ws_err.NotFoundError('far away'); } };` },
    },
    {
      scope: X,
      roles: ['clerk'],
      modules: {
        'package.json': '{"name":"srv","version":"1.0.0"}',
        'src/server/handler.ts': `import { gs } from '@servicenow/glide'\nexport function process(request, response) { response.setBody({ user: gs.getUserName(), id: request.pathParams.id }) }`,
      },
      records: [
        ...restApi(X, {
          service: 'echo',
          resources: [
            {
              path: '/of/{id}',
              script: `var h = request.headers; return { id: request.pathParams.id, query: request.queryParams, first: request.queryParams.a[0], list: request.queryParams.a instanceof Array,
                header: request.getHeader('x-KIT'), missing: request.getHeader('nope'), accept: [h.Accept, h['accept']], text: request.queryString, uri: request.uri, url: request.url,
                types: request.getSupportedResponseContentTypes() };`,
            },
            { path: '/of/plain', script: `return 'plain';` },
            {
              method: 'POST',
              path: '/body',
              script: `var b = request.body; var d = b.data; return { kind: d instanceof Array, data: d, text: b.dataString, entries: (function () { var n = []; while (b.hasNext()) n.push(b.nextEntry().name); return n; })(), after: b.nextEntry() === undefined };`,
            },
            {
              method: 'POST',
              path: '/decoded',
              script: `var read = new global.JSON().decode(request.body.dataString); return { read: read, written: new global.JSON().encode(read), both: global.JSON.stringify([2]) };`,
            },
            {
              method: 'POST',
              path: '/stream',
              more: { consumes: 'application/octet-stream,text/pla%n', consumes_customized: 'true' },
              script: `response.setContentType('application/pdf'); response.setStatus(201); response.getStreamWriter().writeStream(request.body.dataStream);`,
            },
            {
              method: 'POST',
              path: '/stream-text',
              more: { consumes: 'text/*', consumes_customized: 'true' },
              script: `return request.body.dataString;`,
            },
            {
              method: 'POST',
              path: '/form',
              more: { consumes: 'application/x-www-form-urlencoded', consumes_customized: 'true' },
              script: `response.setBody(request.queryParams);`,
            },
            {
              path: '/untyped',
              script: `response.getStreamWriter().writeStream(new GlideSysAttachment().getContentStream('x'));`,
            },
            {
              path: '/text',
              more: { produces: 'text/plain,text/csv', produces_customized: 'true' },
              script: `response.setContentType('text/csv'); response.setStatus(200); var w = response.getStreamWriter(); w.writeString('a,'); w.writeString('b');`,
            },
            { method: 'PUT', path: '/of/{id}', script: `return 'put ' + request.pathParams.id;` },
            { path: '/off', more: { active: 'false' }, script: `return 1;` },
          ],
        }),
        ...restApi(X, { service: 'answers', resources: ANSWERS }),
        ...restApi(X, { service: 'errs', resources: ERRORS }),
        ...restApi(X, {
          service: 'clock',
          versions: { v1: 'active', v2: 'default', v3: 'inactive' },
          resources: ['v1', 'v2', 'v3'].map((version) => ({ version, script: `return '${version}';` })),
        }),
        ...restApi(X, {
          service: 'pinned',
          versions: { v1: 'active' },
          resources: [{ version: 'v1', script: `return 1;` }],
        }),
        ...restApi(X, { service: 'closed', more: { active: 'false' }, resources: [{ script: `return 1;` }] }),
        ...restApi(X, {
          service: 'doors',
          more: { enforce_acl: ruleId('x_srv.clerks') },
          resources: [
            { path: '/any', script: `return gs.getUserName();` },
            { path: '/clerks', more: { enforce_acl: '' }, script: `return gs.getUserName();` },
            {
              path: '/one-of',
              more: { enforce_acl: `${ruleId('x_srv.never')},${ruleId('x_srv.clerks')}` },
              script: `return 1;`,
            },
            { path: '/missing-rule', more: { enforce_acl: '0'.repeat(32) }, script: `return 1;` },
            {
              path: '/unasked',
              more: { enforce_acl: ruleId('x_srv.never'), requires_acl_authorization: 'false' },
              script: `return 1;`,
            },
            { path: '/open', more: { requires_authentication: 'false' }, script: `return gs.getUserName();` },
            { path: '/path', script: `return 1;` },
            { path: '/external', more: { requires_snc_internal_role: 'false' }, script: `return 1;` },
          ],
        }),
        rule('x_srv.clerks'),
        {
          table: 'sys_security_acl_role',
          key: 'clerks',
          values: { sys_security_acl: ruleId('x_srv.clerks'), sys_user_role: role },
        },
        rule('x_srv.never', { advanced: 'true', script: `answer = gs.hasRole('nobody');`, admin_overrides: 'false' }),
        rule('/api/x_srv/doors/path', {
          operation: 'GET',
          advanced: 'true',
          script: `answer = gs.getUserName() == 'path.clerk';`,
        }),
        ...restApi(X, {
          service: 'modules',
          resources: [
            {
              path: '/{id}',
              script: '',
              more: {
                operation_script: `const { process } = require('./src/server/handler.ts'); process(request, response);`,
              },
            },
          ],
        }),
      ],
    },
  ],
})
const { call } = remote
const get = (path: string, more = {}) => call(`GET /api/x_srv${path}`, more)

describe('the request', () => {
  test('has path and query parameters, headers in any case, and its address', async () => {
    const { status, json } = await get('/echo/of/4%2F2?a=1&b=x+y&a=2', {
      headers: { 'X-Kit': 'yes', accept: 'application/json' },
    })
    expect([status, json.result]).toEqual([
      200,
      {
        id: '4/2',
        query: { a: ['1', '2'], b: ['x y'] },
        first: '1',
        list: true,
        header: 'yes',
        missing: null,
        accept: ['application/json', 'application/json'],
        text: 'a=1&b=x+y&a=2',
        uri: '/api/x_srv/echo/of/4%2F2',
        url: `${remote.running.url}/api/x_srv/echo/of/4%2F2?a=1&b=x+y&a=2`,
        types: ['application/json'],
      },
    ])
  })

  test('goes to the resource with the plain step before the one with a parameter', async () => {
    expect((await get('/echo/of/plain')).json).toEqual({ result: 'plain' })
    expect((await get('/echo/of/plain/')).json).toEqual({ result: 'plain' })
  })

  test('has its body as object, list, text and entries', async () => {
    const one = await call('POST /api/x_srv/echo/body', { body: { name: 'lamp' } })
    expect(one.json.result).toEqual({
      kind: false,
      data: { name: 'lamp' },
      text: '{"name":"lamp"}',
      entries: ['lamp'],
      after: true,
    })
    const two = await call('POST /api/x_srv/echo/body', { body: [{ name: 'a' }, { name: 'b' }] })
    expect(two.json.result).toMatchObject({ kind: true, entries: ['a', 'b'] })
  })

  test('has the entries of an XML body', async () => {
    const body =
      '<request><entry><name>user0</name><id>1234</id></entry><entry><name>user1</name><id>5678</id></entry></request>'
    const { json } = await call('POST /api/x_srv/echo/body', { body, headers: { 'content-type': 'application/xml' } })
    expect(json.result.data).toEqual([
      { name: 'user0', id: '1234' },
      { name: 'user1', id: '5678' },
    ])
  })

  test('has a body that the JSON class of the global scope reads', async () => {
    const { json } = await call('POST /api/x_srv/echo/decoded', { body: { a: [1] } })
    expect(json.result).toEqual({ read: { a: [1] }, written: '{"a":[1]}', both: '[2]' })
  })

  test('with a body that is no JSON fails with 400, whatever the script makes of it', async () => {
    const { status, json } = await call('POST /api/x_srv/echo/body', { body: '{"a":' })
    expect([status, json.error.message]).toEqual([400, 'Exception while reading request'])
  })

  test('passes its body on as a stream; as text only JSON and XML can be read', async () => {
    const headers = { 'content-type': 'application/octet-stream' }
    const bytes = await call('POST /api/x_srv/echo/stream', { body: 'bytes', headers })
    expect([bytes.status, bytes.text, bytes.headers.get('content-type')]).toEqual([201, 'bytes', 'application/pdf'])
    const plain = { 'content-type': 'text/plain' }
    expect((await call('POST /api/x_srv/echo/stream', { body: 'x', headers: plain })).status).toBe(201)
    expect((await call('POST /api/x_srv/echo/stream-text', { body: 'x', headers: plain })).status).toBe(500)
  })

  test('of a form has its values among the query parameters', async () => {
    const { json } = await call('POST /api/x_srv/echo/form?name3=value3', { form: { name1: 'value1' } })
    expect(json).toEqual({ result: { name3: ['value3'], name1: ['value1'] } })
  })

  test('HEAD is GET without a body', async () => {
    const { status, text } = await call('HEAD /api/x_srv/echo/of/plain')
    expect([status, text]).toEqual([200, ''])
  })

  test('a handler in a module gets both', async () => {
    expect((await get('/modules/7')).json).toEqual({ result: { user: 'admin', id: '7' } })
  })
})

describe('the answer', () => {
  test.each([
    ['returned', { list: [1, 'two', null], nested: { yes: true } }],
    ['date', { when: '1970-01-01T00:00:00.000Z', glide: '2026-01-02 03:04:05' }],
    ['element', { name: 'admin', active: 'true' }],
  ])('is what the script %s, in a result', async (path, result) => {
    const { status, headers, json } = await get(`/answers/${path}`)
    expect([status, headers.get('content-type'), json]).toEqual([200, 'application/json;charset=UTF-8', { result }])
  })

  test('is empty where the script says nothing', async () => {
    const { status, text } = await get('/answers/nothing')
    expect([status, text]).toEqual([200, ''])
    expect(await get('/answers/no-content')).toMatchObject({ status: 204, text: '' })
  })

  test('has status, headers and location as set, but for those of the connection', async () => {
    const { status, headers, json } = await get('/answers/headers')
    expect([status, headers.get('x-total-count'), headers.get('location')]).toEqual([
      202,
      '100',
      'https://example.com/a',
    ])
    expect(json).toEqual({ result: 'text' })
  })

  test.each([
    ['returned-request', /cannot be serialized/],
    ['set-response', /cannot be serialized/],
    ['circle', /cannot be serialized/],
    ['throws', /missing is not defined/],
    ['bad-status', /status from 200 to 599 as a number, got 0/],
    ['split', /Invalid character/],
  ])('is a 500 that says why: %s', async (path, message) => {
    const { status, json, headers } = await get(`/answers/${path}`)
    expect([status, json.status, headers.get('x-b')]).toEqual([500, 'failure', null])
    expect(json.error.message).toMatch(message)
  })

  test('of a script that throws leaves what it had written', async () => {
    expect((await get('/answers/stays')).status).toBe(500)
    expect((await call('GET /api/now/table/sys_properties?sysparm_query=name=x_srv.kept')).json.result).toHaveLength(1)
  })

  test('is XML where the client asks for it, errors too', async () => {
    const headers = { accept: 'application/xml' }
    const { text, headers: got } = await get('/answers/returned', { headers })
    expect(got.get('content-type')).toBe('application/xml;charset=UTF-8')
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><response><result><list>1</list><list>two</list><list/><nested><yes>true</yes></nested></result></response>'
    )
    const failed = await get('/errs/teapot', { headers })
    expect([failed.status, failed.text]).toEqual([418, expect.stringContaining('<message>I am a Teapot</message>')])
  })

  test('written to its stream stands alone', async () => {
    const { headers, text } = await get('/echo/text', { headers: { accept: 'text/plain' } })
    expect([headers.get('content-type'), text]).toEqual(['text/csv', 'a,b'])
  })

  test('a stream needs a content type', async () => {
    expect((await get('/echo/untyped')).status).toBe(500)
  })
})

describe('errors of sn_ws_err', () => {
  test.each([
    ['BadRequest', 400],
    ['NotFound', 404],
    ['NotAcceptable', 406],
    ['Conflict', 409],
    ['UnsupportedMediaType', 415],
  ])('%s is a %i', async (name, status) => {
    expect(await get(`/errs/${name}`)).toMatchObject({
      status,
      json: { error: { message: `why ${name}` }, status: 'failure' },
    })
  })

  test('ServiceError has the status, message and detail that it is given', async () => {
    const { status, json } = await get('/errs/teapot')
    expect([status, json.error]).toEqual([418, { message: 'I am a Teapot', detail: 'short and stout' }])
  })

  test('can be thrown, in script includes of other scopes as well', async () => {
    expect(await get('/errs/thrown')).toMatchObject({ status: 403, json: { error: { message: 'not you' } } })
    expect(await get('/errs/thrown-elsewhere')).toMatchObject({ status: 404, json: { error: { message: 'far away' } } })
    expect((await get('/errs/caught')).json).toEqual({ result: { same: true } })
  })
})

describe('addresses', () => {
  test.each(['/nope', '/echo', '/echo/of', '/echo/of/1/2', '/echo/off', '/closed', '/echo/of/%E0%A4%A'])(
    '%s is none: 400',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 400,
        json: { error: { message: 'Requested URI does not represent any resource' } },
      })
    }
  )

  test('that have another method only: 405', async () => {
    const { status, json, headers } = await call('DELETE /api/x_srv/echo/of/1')
    expect([status, json.status, headers.get('allow')]).toEqual([405, 'failure', 'GET, PUT'])
    expect((await call('PUT /api/x_srv/echo/of/1')).json).toEqual({ result: 'put 1' })
  })

  test('of versions: each has its own, the default one the plain one, too', async () => {
    const asked = ['/v1/clock', '/v2/clock', '/clock', '/v3/clock', '/pinned', '/v1/pinned']
    const all = await Promise.all(asked.map((path) => get(path)))
    expect(all.map(({ status, json }) => json.result ?? status)).toEqual(['v1', 'v2', 'v2', 400, 400, 1])
  })

  test('are answered in a batch as well', async () => {
    const rest_requests = [{ id: '1', method: 'GET', url: '/api/x_srv/clock' }]
    const { json } = await call('POST /api/now/v1/batch', { body: { batch_request_id: 'b', rest_requests } })
    const [{ status_code: status, body }] = json.serviced_requests
    expect([status, JSON.parse(Buffer.from(body, 'base64').toString())]).toEqual([200, { result: 'v2' }])
  })
})

describe('media types', () => {
  test('a body of another type: 415', async () => {
    const { status, json } = await call('POST /api/x_srv/echo/body', { form: { a: '1' } })
    expect([status, json.error.message]).toEqual([415, 'Unsupported media type'])
  })

  test.each([
    ['image/png', 406],
    ['text/html, application/json;q=0.5', 200],
    ['*/*', 200],
    ['application/json;q=0', 406],
  ])('a client that accepts %s: %i', async (accept, status) => {
    expect((await get('/answers/returned', { headers: { accept } })).status).toBe(status)
  })
})

describe('who may call', () => {
  const doors = (path: string, as: unknown) => get(`/doors/${path}`, { as })

  test('nobody without an account: 401, wrong credentials alike', async () => {
    expect((await doors('any', 'nobody')).status).toBe(401)
    expect((await doors('any', { user: 'admin', password: 'wrong' })).status).toBe(401)
  })

  test('an open resource: anyone, as guest; not with wrong credentials', async () => {
    expect((await doors('open', 'nobody')).json).toEqual({ result: 'guest' })
    expect((await doors('open', remote.admin)).json).toEqual({ result: 'admin' })
    expect((await doors('open', { user: 'admin', password: 'wrong' })).status).toBe(401)
  })

  test('by the access rules of the resource, else of the API: one of them is enough', async () => {
    const clerk = remote.user('rest.clerk', 'x_srv.clerk')
    const plain = remote.user('rest.plain')
    const paths = ['any', 'clerks', 'one-of', 'missing-rule', 'unasked']
    const statuses = async (as: unknown) =>
      (await Promise.all(paths.map((path) => doors(path, as)))).map((a) => a.status)
    expect(await statuses(clerk)).toEqual([200, 200, 200, 403, 200])
    expect(await statuses(plain)).toEqual([200, 403, 403, 403, 200])
    expect((await doors('clerks', plain)).json.error).toEqual({
      message: 'User Not Authorized',
      detail: 'Failed API level ACL Validation',
    })
    expect((await doors('clerks', remote.admin)).status).toBe(200)
  })

  test('by the rules for its address, besides', async () => {
    const password = remote.user('path.clerk', 'x_srv.clerk')
    expect((await doors('path', password)).status).toBe(200)
    expect((await doors('path', remote.user('path.other', 'x_srv.clerk'))).status).toBe(403)
  })

  test('external users only where the resource lets them', async () => {
    const external = remote.user('rest.external', 'snc_external', 'x_srv.clerk')
    expect((await doors('any', external)).status).toBe(403)
    expect((await doors('external', external)).status).toBe(200)
  })

  test('a page by its session and user token, never by the cookie alone', async () => {
    const form = { sysparm_type: 'login', user_name: 'admin', user_password: remote.admin.password }
    const login = await call('POST /angular.do?sysparm_type=view_form.login', { as: 'nobody', form })
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0]!
    const refused = await get('/doors/clerks', { as: 'nobody', headers: { cookie } })
    expect(refused.status).toBe(401)
    const token = refused.headers.get('x-usertoken-response')!
    const headers = { cookie, 'x-usertoken': token }
    expect((await get('/doors/clerks', { as: 'nobody', headers })).json).toEqual({ result: 'admin' })
    expect((await get('/doors/open', { as: 'nobody', headers: { cookie } })).json).toEqual({ result: 'guest' })
  })
})
