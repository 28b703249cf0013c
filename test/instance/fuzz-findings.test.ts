// What random requests have found: each once took the instance down, or had an answer that no platform gives.

import { connect } from 'node:net'
import { request as httpRequest } from 'node:http'
import { useRemote } from '../support/rest.ts'

const remote = useRemote()
const { call } = remote

/** A request with headers that fetch would not send. */
function plain(headers: Record<string, string>, path = '/api/now/table/sys_user?sysparm_limit=1') {
  const authorization = `Basic ${btoa(`${remote.admin.user}:${remote.admin.password}`)}`
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
    const sent = httpRequest(`${remote.running.url}${path}`, { headers: { authorization, ...headers } }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => void (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('a batch item with an unknown method or headers of the connection is answered for itself', async () => {
  const item = (id: string, more: object) => ({
    id,
    method: 'GET',
    url: '/api/now/table/sys_user?sysparm_limit=1',
    headers: [],
    ...more,
  })
  const rest_requests = [
    item('1', { method: 'BREW' }),
    item('2', { headers: [{ name: 'Content-Length', value: '99' }] }),
    item('3', { headers: [{ name: { toString: 1 }, value: { toString: 1 } }] }),
  ]
  const { json } = await call('POST /api/now/v1/batch', { body: { batch_request_id: { toString: 1 }, rest_requests } })
  expect(json.serviced_requests.map((one: { status_code: number }) => one.status_code)).toEqual([400, 200, 200])
})

test('an alternative without conditions leaves no values behind', async () => {
  const query = encodeURIComponent('nameSTARTSWITHx^NQno_such_column=1')
  expect(
    (await call(`GET /api/now/table/sys_user_role?sysparm_limit=2&sysparm_query=${query}`)).json.result
  ).toHaveLength(2)
})

test('an operator that the local instance lacks is named, as a bad request', async () => {
  const answer = await call('GET /api/now/table/sys_user?sysparm_query=sys_created_byIN_HIERARCHYx')
  expect([answer.status, answer.json.error.message]).toEqual([400, expect.stringContaining('does not implement')])
})

test('an offset past all numbers counts for nothing', async () => {
  expect((await call('GET /api/now/table/sys_user?sysparm_offset=99999999999999999999')).status).toBe(200)
})

test('JSON of any depth is refused, not choked on', async () => {
  const depth = 20_000
  const body = `{"first_name":${'['.repeat(depth)}${']'.repeat(depth)}}`
  expect((await call('POST /api/now/table/sys_user', { body })).status).toBe(400)
})

test('a dictionary record that cannot become a table is refused, and leaves no table in memory', async () => {
  const answer = await call('POST /api/now/table/sys_db_object', { body: { name: 'no table; at all' } })
  expect([answer.status, answer.json.error.message]).toEqual([403, 'Operation Failed'])
  expect(remote.running.instance.schema.has('no table; at all')).toBe(false)
})

test('tables of the platform cannot be deleted or moved', async () => {
  const { database } = remote.running.instance
  const id = (name: string) => String(database.find('sys_db_object', 'name', name)!.sys_id)
  expect((await call(`DELETE /api/now/table/sys_db_object/${id('core_company')}`)).status).toBe(403)
  const body = { super_class: id('task') }
  expect((await call(`PATCH /api/now/table/sys_db_object/${id('core_company')}`, { body })).status).toBe(403)
  expect((await call('GET /api/now/table/core_company')).status).toBe(200)
})

test('a Host header that is no host is not used in links', async () => {
  const { status, headers } = await plain({ host: '127.0.0.1:99999' })
  expect([status, headers.link]).toEqual([200, expect.stringContaining(remote.running.url)])
})

test('an expectation that cannot be met, and an address that cannot be decoded, get the envelope', async () => {
  const expectation = await plain({ expect: 'miracles' })
  expect([expectation.status, JSON.parse(expectation.text).status]).toEqual([417, 'failure'])
  const address = await plain({}, '/api/now/table/%zz')
  expect([address.status, JSON.parse(address.text).status]).toEqual([400, 'failure'])
})

test('bytes that are no HTTP get the envelope', async () => {
  const { hostname, port } = new URL(remote.running.url)
  const text = await new Promise<string>((resolve) => {
    let said = ''
    const socket = connect(Number(port), hostname, () => socket.write('BREW coffee\r\n\r\n'))
    socket.on('data', (part) => void (said += part.toString()))
    socket.on('close', () => resolve(said))
  })
  expect(text).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/)
  expect(JSON.parse(text.split('\r\n\r\n')[1]!).status).toBe('failure')
})

test.each([
  [{ status: 500, times: { toString: 1 } }, 'times: '],
  [{ status: 9999 }, 'status: '],
  [{ status: 500, headers: { 'a b': 'c' } }, 'headers: expected names and values as HTTP has them, got {"a b":"c"}'],
  [{ status: 500, headers: { a: 'x\ny' } }, 'headers: expected names and values'],
  [{ status: 500, contentType: 'a\nb: c' }, 'contentType: '],
  [{ kind: [] }, 'kind: expected one of status, delay'],
])('a fault that cannot be injected is refused: %j', async (fault, problem) => {
  const { status, json } = await call('POST /local/faults', { body: { match: 'GET /api/', ...fault } })
  expect([status, json.error.detail]).toEqual([400, expect.stringContaining(problem)])
  expect((await call('GET /api/now/table/sys_user?sysparm_limit=1')).status).toBe(200)
})
