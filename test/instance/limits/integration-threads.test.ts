// The semaphore of the REST APIs: 4 requests at a time and 50 that wait on a stock instance (KB0635398).

import { connect, type Socket } from 'node:net'
import { IntegrationThreads } from '../../../src/instance/rest/integration-threads.ts'
import { useRemote } from '../../support/rest.ts'

const remote = useRemote({ limits: { threads: 1, queue: 1 } })
const { call } = remote
const USERS = 'GET /api/now/table/sys_user?sysparm_limit=1'

/** A request whose body never comes holds its thread. */
async function hold(): Promise<Socket> {
  const { hostname, port } = new URL(remote.running.url)
  const taken = new Promise((resolve) => remote.running.server.server.once('request', resolve))
  const socket = connect(Number(port), hostname)
  socket.write('POST /api/now/table/sys_user HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n{')
  await taken
  return socket
}

test('with all threads busy a request waits, one more is answered 429 without Retry-After', async () => {
  const holder = await hold()
  const waiter = await hold()
  const refused = await call(USERS)
  expect(refused.status).toBe(429)
  expect(refused.json.status).toBe('failure')
  expect(refused.headers.get('retry-after')).toBeNull()
  waiter.destroy()
  holder.destroy()
})

test('a request that waits is answered when a thread is free again', async () => {
  const holder = await hold()
  const waiting = call(USERS)
  await new Promise((resolve) => remote.running.server.server.once('request', resolve))
  holder.destroy()
  expect((await waiting).status).toBe(200)
})

test('what lies outside of /api needs no thread', async () => {
  const holder = await hold()
  expect((await call('GET /local/stats')).status).toBe(200)
  holder.destroy()
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
