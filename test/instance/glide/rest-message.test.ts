// sn_ws.RESTMessageV2 against a real server, which runs beside: the script blocks this thread.
// Source: ServiceNow docs, c_RESTMessageV2API and c_RESTResponseV2API.

import { Worker } from 'node:worker_threads'
import { script, useAcme } from './acme.ts'

const SERVER = `
const { parentPort } = require('node:worker_threads')
const server = require('node:http').createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part)).on('end', () => {
    const { pathname } = new URL(request.url, 'http://x')
    if (pathname === '/silent') return
    if (pathname === '/gone') return request.socket.destroy()
    if (pathname === '/old') return response.writeHead(302, { location: '/new?moved=1' }).end()
    if (pathname === '/elsewhere') return response.writeHead(307, { location: 'http://localhost:' + server.address().port + '/back' }).end()
    if (pathname === '/back') return response.writeHead(302, { location: 'http://127.0.0.1:' + server.address().port + '/end' }).end()
    if (pathname === '/away') return response.writeHead(302, { location: 'http://example.com/' }).end()
    const { method, url, headers } = request
    response.writeHead(pathname === '/missing' ? 404 : 200, { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1; Path=/', 'b=2'] })
    response.end(JSON.stringify({ method, url, headers, body }))
  })
}).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))
`

const local = useAcme()
let server: Worker
let origin: string

beforeAll(async () => {
  server = new Worker(SERVER, { eval: true })
  const port = await new Promise<number>((resolve) => server.once('message', resolve))
  origin = `http://127.0.0.1:${port}`
})
afterAll(() => server.terminate())

interface Echo {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}

/** @param build has the message as `m`; `after` has the response as `r` */
const send = (path: string, build = '', after = 'return r.getBody()') =>
  script(
    local,
    `var m = new sn_ws.RESTMessageV2(); m.setEndpoint('${origin}${path}'); m.setHttpMethod('get'); ${build}; var r = m.execute(); ${after}`
  )
const echo = (path: string, build = '') => JSON.parse(send(path, build) as string) as Echo

test('sends method, headers, parameters and body, and brings the answer', () => {
  const seen = echo(
    '/things?a=1',
    `m.setHttpMethod('POST'); m.setRequestHeader('X-Kind', 'fruit'); m.setRequestBody('{"name":"grün"}');
     m.setQueryParameter('sysparm_query', 'active=true^ORDERBYnumber'); m.setBasicAuth('ann', 'secret')`
  )
  expect(seen).toMatchObject({ method: 'POST', body: '{"name":"grün"}' })
  expect(new URL(seen.url, origin).searchParams.get('sysparm_query')).toBe('active=true^ORDERBYnumber')
  expect(seen.headers).toMatchObject({
    'x-kind': 'fruit',
    authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}`,
    'user-agent': 'ServiceNow/1.0',
  })
})

test('the response tells status, headers and cookies', () => {
  const code = `return [r.getStatusCode(), r.haveError(), r.getErrorMessage(), r.getHeader('content-type'), r.getHeaders()['Content-Type'], r.getCookies().length,
    r.getCookies().get(0), r.getAllHeaders().filter(function (h) { return h.name == 'Set-Cookie' }).length]`
  expect(send('/', '', code)).toEqual([200, false, null, 'application/json', 'application/json', 2, 'a=1; Path=/', 2])
})

test('a status from 400 on is an error, and its body is there', () => {
  expect(
    send('/missing', '', `return [r.getStatusCode(), r.haveError(), r.getErrorMessage(), r.getBody().length > 0]`)
  ).toEqual([404, true, 'Method failed: (/missing) with code: 404', true])
})

test.each([
  ['a server that never answers', '/silent', 'm.setHttpTimeout(200)', 'socket timeout'],
  ['a connection that breaks', '/gone', '', 'socket hang up'],
])('%s is an error of the response', (_what, path, build, message) => {
  expect(send(path, build, `return [r.getStatusCode(), r.haveError(), r.getErrorCode(), r.getErrorMessage()]`)).toEqual(
    [0, true, 1, message]
  )
})

test('follows where it is sent on to, unless told not to', () => {
  expect(echo('/old').url).toBe('/new?moved=1')
  expect(send('/old', 'm.setFollowRedirect(false)', 'return r.getStatusCode()')).toBe(302)
})

test('credentials go along to the same server, never to another one, nor back again', () => {
  const build = `m.setBasicAuth('ann', 'secret'); m.setRequestHeader('Cookie', 'a=b'); m.setRequestHeader('X-Kind', 'fruit')`
  expect(echo('/old', build).headers).toMatchObject({ authorization: expect.stringMatching(/^Basic /), cookie: 'a=b' })
  const { url, headers } = echo('/elsewhere', build)
  expect(url).toBe('/end')
  expect(headers).toMatchObject({ 'x-kind': 'fruit' })
  expect([headers.authorization, headers.cookie]).toEqual([undefined, undefined])
  const twice = send('/elsewhere', build, `m.setEndpoint('${origin}/again'); return m.execute().getBody()`) as string
  expect(JSON.parse(twice).headers.authorization).toMatch(/^Basic /)
})

test('executeAsync has its answer when the script waits for it', () => {
  const code = `var m = new sn_ws.RESTMessageV2(); m.setEndpoint('${origin}/'); m.setHttpMethod('get'); var r = m.executeAsync(); r.waitForResponse(60); return r.getStatusCode()`
  expect(script(local, code)).toBe(200)
})

test.each([
  'http://example.com/',
  'https://10.0.0.1/x',
  'http://127.0.0.1.example.com/',
  'http://0.0.0.0/',
  'http://localhost.example.com/',
  'http://[::ffff:8.8.8.8]/',
])('refuses another machine: %s', (url) => {
  expect(() => send('', `m.setEndpoint('${url}')`)).toThrow(
    'RESTMessageV2.execute: the local instance calls this machine only'
  )
})

test('refuses a way out by redirection, other protocols and a message without endpoint', () => {
  expect(() => send('/away')).toThrow('calls this machine only (http://127.0.0.1, [::1] or localhost), not example.com')
  expect(() => send('', `m.setEndpoint('file:///etc/passwd')`)).toThrow(
    "expected an http or https endpoint, got 'file:///etc/passwd'"
  )
  expect(() => send('', `m.setEndpoint('')`)).toThrow('expected an http or https endpoint')
  expect(() => script(local, `new sn_ws.RESTMessageV2().execute()`)).toThrow('no HTTP method is set')
})

test('saves a body as an attachment and sends one', () => {
  const [thing] = local.things({ name: 'apple' })
  const id = send(
    '/',
    `m.saveResponseBodyAsAttachment('acme_thing', '${thing}', 'answer.json')`,
    'return r.getResponseAttachmentSysid()'
  ) as string
  expect(local.get('sys_attachment', id)).toMatchObject({ file_name: 'answer.json', content_type: 'application/json' })
  expect(() => send('/', `m.saveResponseBodyAsAttachment('acme_thing', '${thing}', 'a')`)).toThrow(
    'saved as an attachment'
  )
  expect(echo('/', `m.setHttpMethod('put'); m.setRequestBodyFromAttachment('${id}')`).body).toContain('"method":"GET"')
})

describe('a message of the records', () => {
  beforeEach(() => {
    const message = local.insert('sys_rest_message', {
      name: 'Fruit',
      rest_endpoint: `${origin}/all`,
      access: 'public',
    })
    local.insert('sys_rest_message_fn', {
      rest_message: message,
      function_name: 'Buy',
      http_method: 'post',
      rest_endpoint: `${origin}/fruit/\${kind}`,
      content: '<buy>${note}</buy>',
    })
    local.insert('sys_rest_message_fn', {
      rest_message: message,
      function_name: 'Closed',
      http_method: 'get',
      authentication_type: 'basic',
    })
  })

  test('gives endpoint, method and body, with its variables filled in', () => {
    const code = `var m = new sn_ws.RESTMessageV2('Fruit', 'buy'); m.setStringParameterNoEscape('kind', 'apple'); m.setStringParameter('note', 'a<b'); return m.execute().getBody()`
    expect(JSON.parse(script(local, code) as string)).toMatchObject({
      method: 'POST',
      url: '/fruit/apple',
      body: '<buy>a&lt;b</buy>',
    })
  })

  test('is refused by name when it is not there, or asks for a password that nobody can read back', () => {
    expect(() => script(local, `new sn_ws.RESTMessageV2('Nuts', 'get')`)).toThrow("there is no REST message 'Nuts'")
    expect(() => script(local, `new sn_ws.RESTMessageV2('Fruit', 'eat')`)).toThrow("has no method 'eat'")
    expect(() => script(local, `new sn_ws.RESTMessageV2('Fruit', 'closed').execute()`)).toThrow(
      'credentials of a record is not implemented'
    )
  })
})

test('says by name what it does not do', () => {
  expect(() => script(local, `new sn_ws.RESTMessageV2().setMIDServer('x')`)).toThrow(
    'sn_ws.RESTMessageV2.setMIDServer is not implemented by the local instance'
  )
})

// Source: ServiceNow docs, GlideHTTPRequestAPI and GlideHTTPResponseAPI (australia).
describe('GlideHTTPRequest, for global scripts', () => {
  const ask = (code: string): unknown => script(local, code, 'global')

  test('sends its method, headers, parameters and body', () => {
    const answered = ask(`var r = new GlideHTTPRequest('${origin}/a'); r.setBasicAuth('ann', 'secret');
      r.addHeader('Accept', 'application/json'); r.addParameter('sysparm_limit', 1); r.setContentType('application/json');
      r.setHttpTimeOut(9000); r.setLogLevel('basic'); return JSON.parse(r.post('{"a":1}').getBody())`) as Echo
    expect(answered).toMatchObject({ method: 'POST', url: '/a?sysparm_limit=1', body: '{"a":1}' })
    expect(answered.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('ann:secret').toString('base64')}`,
    })
  })

  test.each([
    ['get', 'GET'],
    ['put', 'PUT'],
    ['del', 'DELETE'],
  ])('%s() sends %s', (method, sent) =>
    expect(ask(`return JSON.parse(new GlideHTTPRequest('${origin}/a').${method}().getBody()).method`)).toBe(sent)
  )

  test('tells of an error, of headers and cookies, and follows no redirection that is not wanted', () =>
    expect(
      ask(`var bad = new GlideHTTPRequest('${origin}/missing').get(), old = new GlideHTTPRequest('${origin}/old');
        old.setFollowRedirect(false);
        return [bad.getStatusCode(), bad.haveError(), bad.getErrorCode(), bad.getHeader('content-type'), bad.getCookies().length,
          bad.getAllHeaders().indexOf('Content-Type: application/json') >= 0, old.get().getStatusCode()]`)
    ).toEqual([404, true, 1, 'application/json', 2, true, 302]))

  test('calls this machine only, and is not there in the scope of an app', () => {
    expect(() => ask(`new GlideHTTPRequest('https://dev12345.service-now.com/api/now/table/incident').get()`)).toThrow(
      'calls this machine only'
    )
    expect(() => script(local, `new GlideHTTPRequest('${origin}/a')`)).toThrow('GlideHTTPRequest')
  })
})
