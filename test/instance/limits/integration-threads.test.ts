// The semaphore of the REST APIs: 4 requests at a time and 50 that wait on a stock instance (KB0635398).

import type { ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { IntegrationThreads } from '../../../src/instance/rest/integration-threads.ts'
import { useRemote } from '../../support/rest.ts'

const remote = useRemote({ limits: { threads: 1, queue: 1 } })
const { call } = remote
const USERS = 'GET /api/now/table/sys_user?sysparm_limit=1'

/** Half a request: its body never ends. */
function halfOpen(headers = ''): Promise<Socket> {
  const { hostname, port } = new URL(remote.running.url)
  const taken = new Promise((resolve) => remote.running.server.server.once('request', resolve))
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  socket.write(`POST /api/now/table/sys_user HTTP/1.1\r\nHost: localhost\r\n${headers}Content-Length: 5\r\n\r\n{`)
  return taken.then(() => socket)
}

const HOLDING = '/api/now/table/sys_user?sysparm_limit=2'

/** Slow requests hold their threads until their client leaves. */
async function hold(count = 1): Promise<{ leave(): Promise<unknown> }> {
  await call('POST /local/faults', { body: { match: `GET ${HOLDING}`, delay: 60_000, times: count } })
  const leaving = Array.from({ length: count }, () => new AbortController())
  const closed: Array<Promise<unknown>> = []
  for (const { signal } of leaving) {
    const taken = new Promise<void>((resolve) =>
      remote.running.server.server.once('request', (_request, response: ServerResponse) => {
        closed.push(new Promise((done) => response.once('close', done)))
        resolve()
      })
    )
    const authorization = `Basic ${Buffer.from(`admin:${remote.admin.password}`).toString('base64')}`
    fetch(`${remote.running.url}${HOLDING}`, { headers: { authorization }, signal }).catch(() => undefined)
    await taken
  }
  return {
    leave() {
      for (const one of leaving) one.abort()
      return Promise.all(closed)
    },
  }
}

test('with all threads busy a request waits, one more is answered 429 without Retry-After', async () => {
  const holding = await hold(2)
  const refused = await call(USERS)
  expect(refused.status).toBe(429)
  expect(refused.json.status).toBe('failure')
  expect(refused.headers.get('retry-after')).toBeNull()
  await holding.leave()
})

test('a request that waits is answered when a thread is free again', async () => {
  const holding = await hold()
  const waiting = call(USERS)
  await new Promise((resolve) => remote.running.server.server.once('request', resolve))
  await holding.leave()
  expect((await waiting).status).toBe(200)
})

describe('a thread is taken once a request is whole, and let in', () => {
  const [user, password] = ['admin', 'correct horse battery staple']
  test.each([
    ['without credentials', ''],
    ['with wrong ones', `Authorization: Basic ${Buffer.from('someone:wrong').toString('base64')}\r\n`],
    ['with right ones', `Authorization: Basic ${Buffer.from(`${user}:${password}`).toString('base64')}\r\n`],
  ])('60 bodies that never end, %s, starve nobody', async (_what, headers) => {
    const sockets: Socket[] = []
    for (let n = 0; n < 60; n++) sockets.push(await halfOpen(headers))
    expect((await call(USERS)).status).toBe(200)
    expect((await call(USERS)).status).toBe(200)
    for (const socket of sockets) socket.destroy()
    expect((await call(USERS)).status).toBe(200)
  })

  test('who is not let in takes none', async () => {
    const holding = await hold(2)
    expect((await call(USERS, { as: 'nobody' })).status).toBe(401)
    await holding.leave()
  })
})

test('what lies outside of /api needs no thread', async () => {
  const holding = await hold(2)
  expect((await call('GET /local/stats')).status).toBe(200)
  await holding.leave()
})

test('the items of a batch need no thread besides that of their batch', async () => {
  const rest_requests = [{ id: '1', method: 'GET', url: '/api/now/table/sys_user?sysparm_limit=1', headers: [] }]
  const { json } = await call('POST /api/now/v1/batch', { body: { batch_request_id: '1', rest_requests } })
  expect(json.serviced_requests[0].status_code).toBe(200)
})

test('turns are in the order of coming; who leaves while waiting takes no turn', async () => {
  const threads = new IntegrationThreads(1, 2)
  const leave: Array<() => void> = []
  const order: string[] = []
  const enter = (name: string) => threads.enter((done) => leave.push(done))?.then(() => order.push(name))
  void enter('first')
  void enter('second')
  void enter('third')
  expect(enter('fourth')).toBeUndefined()
  leave[1]!()
  leave[0]!()
  await new Promise(setImmediate)
  expect(order).toEqual(['first', 'third'])
  expect(enter('fifth')).toBeDefined()
})
