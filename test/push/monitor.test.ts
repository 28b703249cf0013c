// The monitor of `run`: whatever is asked of it gets an answer, and the sweeps go on.

import { connect, type Socket } from 'node:net'
import { startMonitor, type Monitor } from '../../src/push/daemon/server.ts'

describe('the monitor', () => {
  let monitor: Monitor
  let isBroken = false
  const logged: unknown[] = []
  const sources = {
    health: () => {
      if (isBroken) throw new Error('damaged')
      return { status: 'ok' as const }
    },
    metrics: () => 'up 1\n',
  }
  const port = () => Number(new URL(monitor.url).port)

  beforeEach(async () => {
    isBroken = false
    logged.length = 0
    const log = { error: (line: unknown) => logged.push(line), warn: () => {} }
    monitor = await startMonitor({ host: '127.0.0.1', port: 0 }, sources, log as never)
  })
  afterEach(() => monitor.close())

  /** @returns the status, 0 where the connection was closed without one */
  function statusOf(text: string | Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      let answer = ''
      const socket: Socket = connect(port(), '127.0.0.1', () => socket.end(text))
      socket.on('data', (data) => (answer += data.toString('latin1')))
      socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? resolve(0) : reject(error)))
      socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)))
    })
  }
  const asked = (target: string, host = '127.0.0.1', method = 'GET') =>
    statusOf(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

  test.each([
    ['/healthz', 200],
    ['/healthz?a=//:0', 200],
    ['/metrics#x', 200],
    ['http://127.0.0.1:1/healthz', 200],
    ['//', 404],
    ['//:0', 404],
    ['///healthz', 404],
    ['/%', 404],
    ['/healthz/..', 404],
    ['http://[', 400],
    ['http://a:99999/', 400],
    ['*', 400],
    ['healthz', 400],
    ['javascript:1', 400],
    ['http://evil.example/healthz', 421],
  ])('answers %s with %i, and the next request, too', async (target, status) => {
    expect(await asked(target)).toBe(status)
    expect(await asked('/healthz')).toBe(200)
  })

  test.each([
    'nonsense\r\n\r\n',
    'GET\r\n\r\n',
    'GET /healthz HTTP/9.9\r\n\r\n',
    'GET /healthz HTTP/1.1\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: x\r\n\r\n',
    `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nA: ${'x'.repeat(100_000)}\r\n\r\n`,
    'CONNECT 127.0.0.1:1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
    'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n',
    '\u0000\u0001\u0002',
    '',
  ])('survives %j', async (text) => {
    expect([0, 200, 400, 431]).toContain(await statusOf(Buffer.from(text, 'latin1')))
    expect(await asked('/healthz')).toBe(200)
  })

  test.each(['127.0.0.1', '127.0.0.1:9', 'localhost:80', 'LOCALHOST', '[::1]', '[::1]:65535'])(
    'is there for the host %s',
    async (host) => expect(await asked('/healthz', host)).toBe(200)
  )

  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '10.0.0.1',
    '[::2]',
    '[',
    ' ',
  ])('turns the host %j away', async (host) => {
    for (const target of ['/healthz', '/metrics', '/']) expect(await asked(target, host)).toBe(421)
  })

  test('says which methods there are', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])
      expect(await asked('/healthz', 'localhost', method)).toBe(405)
    expect(await asked('/healthz', 'localhost', 'HEAD')).toBe(200)
  })

  test('answers 500 when what it shows cannot be read, and logs why', async () => {
    isBroken = true
    expect(await asked('/healthz')).toBe(500)
    expect(logged).toEqual([{ msg: 'monitor failed', stack: expect.stringContaining('damaged') as unknown }])
    isBroken = false
    expect(await asked('/healthz')).toBe(200)
  })
})
