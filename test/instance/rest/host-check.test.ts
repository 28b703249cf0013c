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

test('the items of a batch come to the same machine', async () => {
  const rest_requests = [
    { id: '1', method: 'GET', url: '/api/now/table/sys_user', headers: [{ name: 'host', value: 'x' }] },
  ]
  const { json } = await remote.call('POST /api/now/v1/batch', { body: { batch_request_id: '1', rest_requests } })
  expect(json.serviced_requests[0].status_code).toBe(200)
})
