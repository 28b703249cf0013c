// A script calls the REST APIs of its own instance. Source: ServiceNow docs, c_RESTMessageV2API; a platform runs each
// transaction on a thread of its own.

import { useRemote } from '../../support/rest.ts'
import { restApi } from '../../support/scripted-rest.ts'

const X = 'x_self'
const T = 'x_self_thing'
const CALL = `function call(method, path, body, as) {
  var m = new sn_ws.RESTMessageV2();
  m.setHttpMethod(method);
  m.setEndpoint(gs.getProperty('glide.servlet.uri') + path);
  m.setBasicAuth(as || 'admin', as ? 'pw of ' + as : 'correct horse battery staple');
  if (body) { m.setRequestHeader('Content-Type', 'application/json'); m.setRequestBody(JSON.stringify(body)); }
  return m.execute();
}
`
const remote = useRemote({
  scriptSeconds: 3,
  packages: [
    {
      scope: X,
      tables: { [T]: { columns: { name: 'string' }, roles: ['itil'] } },
      rules: [
        { name: 'Stop', table: T, when: 'before', on: ['insert'], condition: `current.name == 'no'`, abort: true },
        { name: 'Loud', table: T, when: 'before', on: ['insert'], script: `gs.info('rule of ' + current.name);` },
        {
          name: 'Slow',
          table: T,
          when: 'before',
          on: ['insert'],
          condition: `current.name == 'slow'`,
          script: `while (true) {}`,
        },
      ],
      includes: { Caller: `${CALL}\nvar Caller = { call: call };` },
      records: restApi(X, {
        service: 'deep',
        resources: [
          {
            path: '/{n}',
            script: `var n = Number(request.pathParams.n); if (!n) return gs.getUserName(); var r = x_self.Caller.call('get', 'api/x_self/deep/' + (n - 1)); return r.getStatusCode() + ' ' + r.getBody();`,
          },
        ],
      }),
    },
  ],
})
const run = (code: string, scope = 'global') => {
  const script = `${CALL}\n${code}`
  return remote.call('POST /local/script', { body: { scope, script } })
}
const said = async (code: string) => (await run(code)).json.log.map(({ message }: { message: string }) => message)

test('makes, reads and deletes records, as the user that it names', async () => {
  remote.user('self.clerk', 'itil')
  const script = `var made = call('post', 'api/now/table/${T}', { name: 'mine' }, 'self.clerk');
    var result = JSON.parse(made.getBody()).result;
    gs.info(made.getStatusCode() + ' ' + result.sys_created_by + ' ' + made.getHeader('Location').split('/').pop().length);
    gs.info(call('get', 'api/now/table/${T}?sysparm_query=name=mine&sysparm_fields=name').getBody());
    gs.info(call('delete', 'api/now/table/${T}/' + result.sys_id).getStatusCode());
    gs.info(gs.getUserName());`
  expect(await said(script)).toEqual(['201 self.clerk 32', '{"result":[{"name":"mine"}]}', '204', 'admin'])
})

test('gets the errors that any other client gets', async () => {
  const codes =
    await said(`[['get', 'api/now/table/nope'], ['get', 'api/now/nope'], ['post', 'api/now/table/${T}', { name: 'no' }],
    ['get', 'api/now/table/${T}', null, 'nobody.here'], ['put', 'api/x_self/deep/1']].forEach(function (a) { gs.info(call.apply(null, a).getStatusCode()); });`)
  expect(codes).toEqual(['400', '400', '403', '401', '405'])
})

test('what the call says in the log is not among the lines of the script', async () => {
  expect(await said(`call('post', 'api/now/table/${T}', { name: 'quiet' }); gs.info('done');`)).toEqual(['done'])
})

test('answers calls within calls, up to the threads that there are', async () => {
  expect(await said(`gs.info(call('get', 'api/x_self/deep/3').getBody())`)).toEqual([
    expect.stringMatching(/200 .*200 .*admin/),
  ])
  expect((await said(`gs.info(call('get', 'api/x_self/deep/9').getBody())`))[0]).toContain('429')
})

test('gets a token, and is told what is not answered so', async () => {
  const { client_id, client_secret } = remote.client()
  const form = `grant_type=password&client_id=${encodeURIComponent(client_id)}&client_secret=${encodeURIComponent(client_secret)}&username=admin&password=correct%20horse%20battery%20staple`
  const script = `var m = new sn_ws.RESTMessageV2(); m.setHttpMethod('post'); m.setEndpoint('${remote.running.url}/oauth_token.do');
    m.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded'); m.setRequestBody('${form}');
    gs.info(JSON.parse(m.execute().getBody()).token_type);
    gs.info(call('post', 'api/now/v1/batch', { rest_requests: [] }).getStatusCode());`
  expect(await said(script)).toEqual(['Bearer', '501'])
})

test('a call that never ends is stopped with its script; what had been said stays, and the next call works', async () => {
  const { status, json } = await run(
    `gs.info('before'); call('post', 'api/now/table/${T}', { name: 'slow' }); gs.info('after');`
  )
  expect([status, json.error.message]).toEqual([500, 'Transaction cancelled: maximum execution time exceeded'])
  expect(json.log).toMatchObject([{ message: 'before' }])
  expect(await said(`gs.info(call('get', 'api/x_self/deep/3').getStatusCode())`)).toEqual(['200'])
})
