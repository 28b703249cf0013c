// Only requests that name this machine are answered: no other name that leads here is (DNS rebinding).

import { request } from 'node:http'
import { useRemote } from '../../support/rest.ts'

const remote = useRemote()

const status = (path: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(remote.running.url)
    request({ hostname, port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
      .on('error', reject)
      .end()
  })

const PATHS = ['/api/now/table/sys_user', '/login', '/oauth_token.do', '/local/stats', '/nosuch', '/api/nosuch']

test.each([
  'evil.example',
  'evil.example:80',
  '127.0.0.1.evil.example',
  'localhost.evil.example:8080',
  '127.0.0.2',
  '[::2]',
])('%s is told that it is the wrong machine, whatever it asks for', async (host) => {
  for (const path of PATHS) expect([path, await status(path, host)]).toEqual([path, 421])
})

test.each(['127.0.0.1', 'localhost', 'LOCALHOST:1', '[::1]', '[::1]:8080', '127.0.0.1:65535'])(
  '%s is this machine',
  async (host) => expect(await status('/login', host)).toBe(200)
)

test('links begin with the address of who asks, one after the other', async () => {
  const { port } = new URL(remote.running.url)
  const { user, password } = remote.admin
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const linkFor = (host: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const path = '/api/now/table/sys_user_has_role?sysparm_limit=1&sysparm_fields=user'
      request({ hostname: '127.0.0.1', port, path, headers: { host, authorization } }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve((JSON.parse(text) as { result: Array<{ user: { link: string } }> }).result[0]!.user.link)
        )
      })
        .on('error', reject)
        .end()
    })
  // No port is as high as the last: the address is then the server's own.
  for (const [host, base] of [
    ['localhost:1', 'localhost:1'],
    ['localhost:1', 'localhost:1'],
    ['127.0.0.1:2', '127.0.0.1:2'],
    ['localhost:99999', `127.0.0.1:${port}`],
    ['localhost:1', 'localhost:1'],
  ] as const)
    expect([host, await linkFor(host)]).toEqual([
      host,
      expect.stringContaining(`http://${base}/api/now/table/sys_user/`),
    ])
})

test('the items of a batch come to the same machine', async () => {
  const rest_requests = [
    { id: '1', method: 'GET', url: '/api/now/table/sys_user', headers: [{ name: 'host', value: 'x' }] },
  ]
  const { json } = await remote.call('POST /api/now/v1/batch', { body: { batch_request_id: '1', rest_requests } })
  expect(json.serviced_requests[0].status_code).toBe(200)
})
