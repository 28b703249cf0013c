// The pages beside the REST API, on the server that an instance really runs.

import { startInstance, type Running } from '../../src/instance/start.ts'

let running: Running
beforeAll(async () => (running = await startInstance({ adminPassword: 'admin secret' })))
afterAll(() => running.close())

async function signIn(): Promise<string> {
  const form = new URLSearchParams({ user_name: 'admin', user_password: 'admin secret', next: '/sys_user_list.do' })
  const answer = await fetch(`${running.url}/login`, { method: 'POST', body: form, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sys_user_list.do'])
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

test('admin signs in and looks at a list', async () => {
  const cookie = await signIn()
  const page = await fetch(`${running.url}/sys_user_list.do`, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await page.text()).toContain('System Administrator')
})

test('the REST API takes the cookie of the pages only together with the user token', async () => {
  const cookie = await signIn()
  const ask = (headers: Record<string, string>) =>
    fetch(`${running.url}/api/now/table/sys_user`, { headers: { cookie, ...headers } })
  const refused = await ask({})
  expect(refused.status).toBe(401)
  expect((await ask({ 'x-usertoken': 'guessed' })).status).toBe(401)
  const token = refused.headers.get('x-usertoken-response')!
  expect((await ask({ 'x-usertoken': token })).status).toBe(200)
})

test('signing in at /angular.do signs in to the pages as well, and signing out ends both', async () => {
  const form = new URLSearchParams({ user_name: 'admin', user_password: 'admin secret' })
  const login = await fetch(`${running.url}/angular.do?sysparm_type=view_form.login`, { method: 'POST', body: form })
  const cookie = login.headers.get('set-cookie')!.split(';')[0]!
  const page = () => fetch(`${running.url}/`, { headers: { cookie }, redirect: 'manual' })
  expect((await page()).status).toBe(200)
  await fetch(`${running.url}/logout`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
  expect((await page()).status).toBe(303)
  expect((await fetch(`${running.url}/api/now/table/sys_user`, { headers: { cookie } })).status).toBe(401)
})

test('the endpoints that end in .do stay what they are', async () => {
  const token = await fetch(`${running.url}/oauth_token.do`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password' }),
  })
  expect(token.status).toBe(401)
  expect(await token.json()).toEqual({ error_description: 'access_denied', error: 'server_error' })
})

test('the address that an install prints leads to the application', async () => {
  const cookie = await signIn()
  const scope = running.instance.database.find('sys_scope', 'scope', 'global')!
  const page = await fetch(`${running.url}/sys_scope.do?sys_id=${String(scope.sys_id)}`, { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Global')
})
