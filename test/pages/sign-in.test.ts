import { cells, type Site, startSite } from './browse.ts'

let site: Site
let now = Date.parse('2026-01-05T08:00:00Z')
beforeAll(async () => (site = await startSite(() => now)))
afterAll(() => site.close())

test('nobody sees a page without signing in, and comes back to it afterwards', async () => {
  const asked = await site.anonymous.get('/sys_user_list.do?sysparm_query=active=true')
  expect(asked.status).toBe(303)
  expect(asked.location).toBe('/login?next=%2Fsys_user_list.do%3Fsysparm_query%3Dactive%3Dtrue')
  const page = await site.anonymous.get(asked.location!)
  expect(page.text).toContain('name="next" value="/sys_user_list.do?sysparm_query=active=true"')
  await site.signedIn('ada', ['itil'])
  const next = '/sys_user_list.do?sysparm_query=active=true'
  const back = await site.anonymous.post('/login', { user_name: 'ada', user_password: 'secret', next })
  expect([back.status, back.location]).toEqual([303, next])
})

test('the platform’s own addresses sign in and out, and its fields have their ids', async () => {
  await site.signedIn('tess', ['itil'])
  for (const path of ['/login.do', '/side_door.do']) {
    const { status, text } = await site.anonymous.get(path)
    expect(status).toBe(200)
    for (const id of ['user_name', 'user_password', 'sysverb_login']) expect(text).toContain(`id="${id}"`)
  }
  const signed = await site.anonymous.post('/login.do', { user_name: 'tess', user_password: 'secret' })
  const cookie = signed.headers.get('set-cookie')!.split(';')[0]!
  const open = () => fetch(`${site.base}/incident_list.do`, { headers: { cookie }, redirect: 'manual' })
  expect((await open()).status).toBe(200)
  const out = await fetch(`${site.base}/logout.do`, { headers: { cookie }, redirect: 'manual' })
  expect([out.status, out.headers.get('location')]).toEqual([303, '/login'])
  expect((await open()).status).toBe(303)
})

test.each([
  ['incident_list.do', '/incident_list.do'],
  ['incident.do%3Fsys_id%3D-1%26sysparm_query%3Dpriority%3D1', '/incident.do?sys_id=-1&sysparm_query=priority=1'],
  ['incident_list.do%253Fsysparm_query%253Dactive%253Dtrue', '/incident_list.do?sysparm_query=active=true'],
  ['https%3A%2F%2Felsewhere.test', '/'],
  ['%2F%2Felsewhere.test', '/'],
])('an address copied from Next Experience leads to its page: %s', async (target, place) => {
  const { status, location } = await site.anonymous.get(`/now/nav/ui/classic/params/target/${target}`)
  expect([status, location]).toEqual([303, place])
})

test('a wrong password is refused without telling which part was wrong', async () => {
  const wrong = await site.anonymous.post('/login', { user_name: 'ada', user_password: 'guess' })
  const unknown = await site.anonymous.post('/login', { user_name: 'nobody', user_password: 'guess' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(wrong.headers.get('set-cookie')).toBeNull()
  expect(unknown.text).toBe(wrong.text)
})

test.each(['https://elsewhere.test/', '//elsewhere.test', '/\\elsewhere.test', 'javascript:alert(1)'])(
  'signing in never leads to %s',
  async (next) => {
    const answer = await site.anonymous.post('/login', { user_name: 'ada', user_password: 'secret', next })
    expect([answer.status, answer.location]).toEqual([303, '/'])
  }
)

test('the cookie is out of reach of scripts and other sites', async () => {
  const answer = await site.anonymous.post('/login', { user_name: 'ada', user_password: 'secret' })
  expect(answer.headers.get('set-cookie')).toMatch(/^glide_session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/)
})

test('signing out ends the session, and so do eight idle hours and a user who is no longer active', async () => {
  const gone = await site.signedIn('bea', [])
  expect((await gone.get('/')).status).toBe(200)
  await gone.post('/logout', {})
  expect((await gone.get('/')).status).toBe(303)

  const idle = await site.signedIn('cleo', [])
  now += 8 * 60 * 60 * 1000 + 1
  expect((await idle.get('/')).status).toBe(303)

  const left = await site.signedIn('dora', [])
  const dora = site.instance.database.find('sys_user', 'user_name', 'dora')!
  site.instance.database.update('sys_user', String(dora.sys_id), { active: 0 })
  expect((await left.get('/')).status).toBe(303)
})

test('a program may ask for a page by basic authentication, in the name of whoever it says', async () => {
  await site.signedIn('ida', ['itil'])
  const asked = (credentials: string) =>
    fetch(`${site.base}/sys_user_list.do`, {
      headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
      redirect: 'manual',
    })
  const page = await asked('ida:secret')
  expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null])
  expect(await page.text()).toContain('ida')
  for (const wrong of ['ida:guess', 'nobody:secret', 'ida', ':secret']) expect((await asked(wrong)).status).toBe(303)
  const ida = site.instance.database.find('sys_user', 'user_name', 'ida')!
  site.instance.database.update('sys_user', String(ida.sys_id), { locked_out: 1 })
  expect((await asked('ida:secret')).status).toBe(303)
})

test('menus and modules show by role', async () => {
  const admin = (await (await site.signedIn('root', ['admin'])).get('/')).text
  expect(admin).toContain('System Definition')
  expect(admin).toContain('href="/cmdb_ci_computer_list.do"')
  const reader = (await (await site.signedIn('reader', ['cmdb_read'])).get('/')).text
  expect(reader).toContain('href="/cmdb_ci_computer_list.do"')
  expect(reader).not.toContain('System Definition')
  expect(reader).not.toContain('CI Identifiers')
})

test('a module that overrides its menu is seen without the menu’s role', async () => {
  const menu = site.insert('sys_app_application', { title: 'Closed menu', roles: 'admin', active: 'true' })
  const module = { application: menu, link_type: 'LIST', name: 'core_company', active: 'true' }
  site.insert('sys_app_module', { ...module, title: 'Open module', roles: 'catalog', override_menu_roles: 'true' })
  site.insert('sys_app_module', { ...module, title: 'Closed module', roles: 'catalog' })
  const page = (await (await site.signedIn('cat', ['catalog'])).get('/')).text
  expect(page).toContain('Open module')
  expect(page).not.toContain('Closed module')
})

test('a table is opened by typing its name, in any of the ways people write it', async () => {
  for (const typed of ['incident', ' Incident ', 'incident.list', 'incident_list.do', 'incident.LIST']) {
    expect((await site.anonymous.get(`/go?table=${encodeURIComponent(typed)}`)).location).toBe('/incident_list.do')
  }
  expect((await site.anonymous.get('/go?table=%2F%2Felsewhere.test')).location).toBe('/')
})

test('every page forbids scripts and frames', async () => {
  const page = await (await site.signedIn('eve', [])).get('/')
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
  expect(page.text).not.toContain('<script')
  expect(cells(page.text)).toEqual([])
})
