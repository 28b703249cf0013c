// How many requests are under way at once, whichever run of the process sends them.

import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { Patience } from '../../src/push/http/patience.ts'
import { Refused } from '../../src/push/errors.ts'
import { Sender, type Call } from '../../src/push/http/sender.ts'
import { ConcurrentClock } from './support/concurrent-clock.ts'

const IN_FLIGHT = 4

describe('the requests to one service', () => {
  let server: Server
  let url = ''
  /** Requests that have no answer yet, and the paths of all, in the order in which they came. */
  let open: ServerResponse[]
  let came: string[]
  beforeEach(async () => {
    open = []
    came = []
    server = createServer((request, response) => {
      open.push(response)
      came.push(request.url!)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  // Time moves on when both runs wait.
  const clock = new ConcurrentClock(0, 2)
  const patience = () => new Patience(60_000, clock)
  const newSender = (inFlight = IN_FLIGHT) =>
    new Sender({
      subject: 'ServiceNow',
      fetch,
      clock,
      random: () => 0.5,
      patience: patience(),
      timeoutMs: 5_000,
      inFlight,
      log: pino({ enabled: false }),
    })
  const call = (path: string): Call => ({
    service: 'servicenow',
    request: () => ({ method: 'GET', url: url + path, headers: {} }),
    explain: () => new Refused('ServiceNow', 'refused'),
  })
  const until = async (condition: () => boolean) => {
    const latest = Date.now() + 30_000
    while (!condition() && Date.now() < latest) await new Promise((resolve) => setImmediate(resolve))
    expect(condition()).toBe(true)
  }
  /** Long enough for a request that should not come. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50))
  const answer = (status = 200, headers = {}) => open.shift()!.writeHead(status, headers).end('{}')

  test('are never more than the limit, of two runs together, and go first come, first served', async () => {
    const sender = newSender()
    const other = sender.beside(patience())
    const sent = [...'aaaaaa'].map((_, number) => sender.send(call(`/a${number}`)))
    await until(() => open.length === IN_FLIGHT)
    sent.push(other.send(call('/b')))
    await aWhile()
    expect(open).toHaveLength(IN_FLIGHT)
    const late = sender.send(call('/late'))
    for (const path of ['/a4', '/a5', '/b', '/late']) {
      answer()
      await until(() => came.at(-1) === path)
      expect(open).toHaveLength(IN_FLIGHT)
    }
    while (open.length > 0) answer()
    await Promise.all([...sent, late])
    expect([sender.requests, other.requests]).toEqual([7, 1])
  })

  test('do not wait in line any more once their run is stopped, and whoever is behind them moves up', async () => {
    const sender = newSender(1)
    const stop = new AbortController()
    const first = sender.send(call('/first'))
    await until(() => open.length === 1)
    const stopped = sender.send(call('/stopped'), stop.signal)
    const behind = sender.send(call('/behind'))
    await aWhile()
    stop.abort()
    await expect(stopped).rejects.toThrow('Stopped before the end')
    answer()
    await until(() => open.length === 1)
    answer()
    await Promise.all([first, behind])
    expect(came).toEqual(['/first', '/behind'])
  })

  test('give their place back when the run is stopped in the middle of one', async () => {
    const sender = newSender(1)
    const stop = new AbortController()
    const stopped = sender.send(call('/stopped'), stop.signal)
    await until(() => open.length === 1)
    stop.abort()
    await expect(stopped).rejects.toThrow('Stopped before the end')
    const next = sender.send(call('/next'))
    await until(() => open.length === 2)
    open.shift()
    answer()
    await next
  })

  test('may need a token first, which is fetched though they take all places themselves', async () => {
    const sender = newSender(1)
    const request = async () => {
      await sender.send(call('/token'))
      return { method: 'GET' as const, url: `${url}/work`, headers: {} }
    }
    const work = sender.send({ ...call('/work'), request })
    await until(() => came.length === 1)
    answer()
    await until(() => came.length === 2)
    answer()
    await work
    expect(came).toEqual(['/token', '/work'])
  })

  test('keep a wait that was asked for while they stood in line, those of the other run, too', async () => {
    const sender = newSender(1)
    const other = sender.beside(patience())
    const first = sender.send(call('/first'))
    await until(() => open.length === 1)
    const second = other.send(call('/second'))
    await aWhile()
    answer(429, { 'retry-after': '20' })
    for (let answered = 0; answered < 2; answered++) {
      await until(() => open.length === 1)
      expect(clock.time).toBeGreaterThanOrEqual(20_000)
      answer()
    }
    await Promise.all([first, second])
  })
})
