// Acting as another user at the pages, and the filter of the navigator. Source: ServiceNow docs, australia: c_ImpersonateAUser,
// r_BaseSystemRoles (impersonator).

import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
let clerk: Browser
beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
  clerk = await site.signedIn('clerk', ['itil'])
})
afterAll(() => site.close())

const PAGE = '/impersonate_dialog.do'
const tokenOf = async (browser: Browser, path = PAGE): Promise<string> =>
  /name="sysparm_ck" value="(\w+)"/.exec((await browser.get(path)).text)?.[1] ?? ''
const nameOf = async (browser: Browser): Promise<string> =>
  /<span>(\w+)<\/span>/.exec((await browser.get('/')).text)?.[1] ?? ''

test('an admin acts as somebody, with that user’s roles and name, until it is ended', async () => {
  const done = await admin.post(PAGE, { user: 'clerk', sysparm_ck: await tokenOf(admin) })
  expect([done.status, done.location]).toEqual([303, '/'])
  expect(await nameOf(admin)).toBe('clerk')
  expect((await admin.get('/sys.scripts.do')).status).toBe(403)
  const start = (await admin.get('/')).text
  expect(start).toContain('End impersonation')
  const root = String(site.instance.database.find('sys_user', 'user_name', 'root')!.sys_id)
  await admin.post(PAGE, { user: root, sysparm_ck: await tokenOf(admin, '/') })
  expect(await nameOf(admin)).toBe('root')
  expect((await admin.get('/sys.scripts.do')).status).toBe(200)
  expect((await admin.get('/')).text).not.toContain('End impersonation')
})

test('who may not is refused: without the role, an admin’s name, a forged request', async () => {
  expect((await clerk.get(PAGE)).status).toBe(403)
  expect((await clerk.get('/')).text).not.toContain('Impersonate user')
  const helper = await site.signedIn('helper', ['impersonator'])
  const refused = await helper.post(PAGE, { user: 'root', sysparm_ck: await tokenOf(helper) })
  expect([refused.status, refused.text.includes('You may not act as root')]).toEqual([403, true])
  expect((await admin.post(PAGE, { user: 'clerk', sysparm_ck: 'guess' })).status).toBe(403)
  expect(await nameOf(helper)).toBe('helper')
})

test('over REST a browser’s session goes on as another user; other credentials hold for one request', async () => {
  const boss = await site.signedIn('boss', ['admin'])
  const headers = { cookie: boss.cookie, 'x-usertoken': await tokenOf(boss) }
  const answer = await fetch(`${site.base}/api/now/ui/impersonate/clerk`, { method: 'POST', headers })
  expect([answer.status, ((await answer.json()) as { result: object }).result]).toMatchObject([
    200,
    { user_name: 'clerk', impersonating: true },
  ])
  expect(await nameOf(boss)).toBe('clerk')
  const authorization = `Basic ${Buffer.from('root:secret').toString('base64')}`
  const basic = await fetch(`${site.base}/api/now/ui/impersonate/clerk`, { method: 'POST', headers: { authorization } })
  expect([basic.status, await basic.text()]).toEqual([400, expect.stringContaining('browser session')])
})

test('the navigator shows what is called so', async () => {
  const menu = site.insert('sys_app_application', { title: 'Fruit', active: 'true' })
  for (const title of ['Apples', 'Pears'])
    site.insert('sys_app_module', { title, application: menu, name: 'incident', link_type: 'LIST', active: 'true' })
  const filtered = (await admin.get('/?sysparm_filter=appl')).text
  expect([filtered.includes('Apples'), filtered.includes('Pears'), filtered.includes('value="appl"')]).toEqual([
    true,
    false,
    true,
  ])
  const whole = (await admin.get('/?sysparm_filter=FRUIT')).text
  expect([whole.includes('Apples'), whole.includes('Pears')]).toEqual([true, true])
  expect((await admin.get('/?sysparm_filter=nothing+of+it')).text).toContain('none is called so')
})
