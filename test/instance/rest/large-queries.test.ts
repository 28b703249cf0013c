// Queries of any length and depth get a proper answer: what is too large says so.

import { Buffer } from 'node:buffer'
import { type Answer, useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote

/** Longer than an address over HTTP can be: as an item of a batch. */
async function ask(parameters: string): Promise<{ status: number; body: string }> {
  const url = `/api/now/table/sys_user?${parameters}`
  const body = { batch_request_id: '1', rest_requests: [{ id: '1', method: 'GET', url }] }
  const { json }: Answer = await call('POST /api/now/v1/batch', { body })
  const [answer] = json.serviced_requests
  return { status: answer.status_code, body: Buffer.from(answer.body, 'base64').toString() }
}

const path = (steps: number, end: string): string => `${'manager.'.repeat(steps)}${end}`
const query = (encoded: string): string => `sysparm_query=${encodeURIComponent(encoded)}`

test.each([
  ['a long path in a condition', query(`${path(100, 'email')}=x`)],
  ['a long path in the order', query(`ORDERBY${path(100, 'email')}`)],
  ['a long path as the other field', query(`nameSAMEAS${path(100, 'email')}`)],
  ['a long path as a parameter', `${path(100, 'email')}=x`],
  ['many paths', query(Array.from({ length: 70 }, (_, n) => `${path(n, 'email')}=x`).join('^'))],
  ['too many conditions', query(Array.from({ length: 10_001 }, () => 'name=x').join('^'))],
  ['too many values', query(`nameIN${Array.from({ length: 33_000 }, (_, n) => n).join()}`)],
  ['a long path in sysparm_fields', `sysparm_fields=name,${path(5000, 'email')}`],
])('%s is a bad request', async (_what, parameters) => {
  const { status, body } = await ask(parameters)
  expect([status, body]).toEqual([400, expect.stringMatching(/too large|at most/)])
})

test.each([
  ['a path of twenty steps', query(`${path(20, 'emailISEMPTY')}^user_name=admin`)],
  ['2,500 conditions', query(`user_name=admin^${Array.from({ length: 2500 }, () => 'name!=x').join('^')}`)],
  ['2,500 alternatives', query(`user_name=admin${'^ORname=x'.repeat(2500)}`)],
  ['2,500 further queries', query(`user_name=admin${'^NQname=x'.repeat(2500)}`)],
  ['a list of 20,000', query(`user_nameINadmin,${Array.from({ length: 20_000 }, (_, n) => n).join()}`)],
])('%s are answered', async (_what, parameters) => {
  const { status, body } = await ask(`${parameters}&sysparm_fields=user_name`)
  expect([status, JSON.parse(body).result]).toEqual([200, [{ user_name: 'admin' }]])
})

test('a list page says it too', async () => {
  const { url, instance } = remote.running
  const body = new URLSearchParams({ user_name: 'admin', user_password: remote.admin.password })
  const signedIn = await fetch(`${url}/login`, { method: 'POST', body, redirect: 'manual' })
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
  const page = await fetch(`${url}/sys_user_list.do?${query(`${path(100, 'email')}=x`)}`, { headers: { cookie } })
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('The query is too large')])
  const script = `var gr = new GlideRecord('sys_user'); gr.addQuery('${path(100, 'email')}', 'x'); gr.query()`
  expect(() => instance.scripts.evaluate('global', script, 'test')).toThrow('The query is too large')
})
