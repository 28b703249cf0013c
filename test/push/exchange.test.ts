// One request over real HTTP: what counts as an answer, and what as a fault.

import { Intake } from '../../src/push/http/body.ts'
import { exchange, type HttpRequest } from '../../src/push/http/exchange.ts'
import { FakeServer, type Reply } from './support/fake-server.ts'

class Plain extends FakeServer {
  answer(): Reply {
    return { body: { fine: true } }
  }
}

describe('an exchange', () => {
  let server: Plain
  const request = (): HttpRequest => ({ method: 'GET', url: `${server.url}/x`, headers: {} })
  beforeEach(async () => {
    server = await new Plain().start()
  })
  afterEach(() => server.stop())

  test('answers with status, headers in lower case and JSON', async () => {
    server.script(/x/, { status: 418, headers: { 'X-Total-Count': '3' }, body: [1] })
    const outcome = await exchange(fetch, request(), 1_000)
    expect(outcome).toMatchObject({ kind: 'answer', status: 418, json: [1], headers: { 'x-total-count': '3' } })
  })

  test('answers without JSON when the body is something else', async () => {
    server.script(/x/, { body: '<html>' })
    expect(await exchange(fetch, request(), 1_000)).toMatchObject({ kind: 'answer', json: undefined, text: '<html>' })
  })

  test.each([
    ['reset' as const, 'connection'],
    ['truncate' as const, 'connection'],
    ['hang' as const, 'timeout'],
  ])('is a fault after %s', async (fault, kind) => {
    server.script(/x/, fault)
    expect(await exchange(fetch, request(), 200)).toMatchObject({ kind: 'fault', fault: kind })
  })

  test('says in words that nothing answers, or that there is no such host', async () => {
    const ask = (url: string) => exchange(fetch, { ...request(), url }, 5_000)
    await server.stop()
    expect(await ask(server.url)).toMatchObject({ message: expect.stringMatching(/^nothing answers.*ECONNREFUSED/) })
    await server.start()
    const unknown: typeof fetch = () => {
      const cause = Object.assign(new Error('getaddrinfo ENOTFOUND acme.invalid'), { code: 'ENOTFOUND' })
      return Promise.reject(new TypeError('fetch failed', { cause }))
    }
    expect(await exchange(unknown, request(), 5_000)).toMatchObject({
      message: 'there is no host of this name (getaddrinfo ENOTFOUND acme.invalid)',
    })
  })

  test('ends when it is stopped, though fetch never settles', async () => {
    const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array([91])) })
    for (const hanging of [() => new Promise<never>(() => {}), () => Promise.resolve(new Response(silent))]) {
      const intake = new Intake(10)
      const fault = { kind: 'fault', fault: 'timeout' }
      expect(await exchange(hanging as typeof fetch, request(), 50, undefined, intake)).toMatchObject(fault)
      // What it had read of it counts no longer.
      server.script(/x/, { body: '0123456789' })
      expect(await exchange(fetch, request(), 1_000, undefined, intake)).toMatchObject({ kind: 'answer' })
    }
  })

  test('reads up to the ceiling, which requests at once share', async () => {
    const read = (size: number, intake: Intake) => {
      server.script(/x/, { body: 'x'.repeat(size) })
      return exchange(fetch, request(), 1_000, undefined, intake)
    }
    expect(await read(10, new Intake(10))).toMatchObject({ kind: 'answer', text: 'x'.repeat(10) })
    expect(await read(11, new Intake(10))).toMatchObject({ kind: 'fault', fault: 'too-large' })
    const shared = new Intake(1_000_000)
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => read(900_000, shared)))
    expect(outcomes.filter(({ kind }) => kind === 'answer').length).toBeGreaterThan(0)
    expect(await read(1_000_000, shared)).toMatchObject({ kind: 'answer' })
  })

  test('does not follow redirects and keeps no cookies', async () => {
    server.script(/x/, { status: 302, headers: { location: `${server.url}/y`, 'set-cookie': 'JSESSIONID=1; Path=/' } })
    expect(await exchange(fetch, request(), 1_000)).toMatchObject({ status: 302 })
    await exchange(fetch, request(), 1_000)
    expect(server.seen.map(({ path, headers }) => [path, headers.cookie])).toEqual([
      ['/x', undefined],
      ['/x', undefined],
    ])
  })

  test('throws when it is interrupted', async () => {
    const stop = new AbortController()
    server.script(/x/, 'hang')
    const pending = exchange(fetch, request(), 10_000, stop.signal)
    stop.abort()
    await expect(pending).rejects.toThrow()
  })
})
