// `run --listen`: who may ask for /healthz and /metrics.

import { request } from 'node:http'
import { parseListen } from '../../src/push/daemon/listen.ts'
import { startMonitor } from '../../src/push/daemon/server.ts'

test.each([
  ['0.0.0.0:9750', { host: '0.0.0.0', port: 9750 }],
  [' 10.1.2.3:80 ', { host: '10.1.2.3', port: 80 }],
  ['localhost:0', { host: '127.0.0.1', port: 0 }],
  ['[::]:9750', { host: '::', port: 9750 }],
  ['[::1]', { host: '::1' }],
  ['::1', { host: '::1' }],
  ['0.0.0.0', { host: '0.0.0.0' }],
  [':9750', { host: '::', port: 9750 }],
  ['*:9750', { host: '::', port: 9750 }],
  ['9750', { port: 9750 }],
])('reads %j', (text, expected) => expect(parseListen(text)).toEqual(expected))

test.each([
  '',
  ' ',
  '0.0.0.0:65536',
  '0.0.0.0:',
  '1.2.3:80',
  '256.1.1.1:80',
  '[10.0.0.1]:80',
  'push.acme.com:9750',
  '99999',
  '[::',
])('does not take %j', (text) => expect(parseListen(text)).toBeUndefined())

describe('what listens beyond this machine', () => {
  const sources = { health: () => ({ status: 'ok' as const }), metrics: () => 'up 1\n' }

  const ask = (url: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(url)
      const asking = request({ host: '127.0.0.1', port, path: '/healthz', headers: { host } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      asking.on('error', reject).end()
    })

  test.each(['0.0.0.0', '::'])('answers whoever asks at %s, by whatever name', async (host) => {
    const monitor = await startMonitor({ host, port: 0 }, sources)
    try {
      for (const name of ['push.acme.svc:9750', '10.0.0.7', 'localhost']) expect(await ask(monitor.url, name)).toBe(200)
    } finally {
      await monitor.close()
    }
  })

  test('of an address that is not of this machine it says so', async () => {
    await expect(startMonitor({ host: '192.0.2.1', port: 0 }, sources)).rejects.toThrow(
      'Expected a free port of this machine for /healthz and /metrics, got 192.0.2.1:0 (EADDRNOTAVAIL).'
    )
  })
})
