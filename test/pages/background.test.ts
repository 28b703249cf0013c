// Scripts - Background, and the addresses that lead to a page within the frame.

import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
})
afterAll(() => site.close())

const tokenOf = async (browser: Browser) =>
  /name="sysparm_ck" value="(\w+)"/.exec((await browser.get('/sys.scripts.do')).text)?.[1] ?? ''

test('a script that an admin types runs in the scope that was picked, and its log is shown', async () => {
  const script = `var user = new GlideRecord('sys_user'); user.get(gs.getUserID());\r\ngs.info('I am ' + user.user_name + ' <b>')`
  const { status, text } = await admin.post('/sys.scripts.do', {
    script,
    scope: 'global',
    sysparm_ck: await tokenOf(admin),
  })
  expect(status).toBe(200)
  expect(text).toContain('Result: success')
  expect(text).toContain('I am root &lt;b&gt;')
  expect(text).toContain('user.get(gs.getUserID());\n')
})

test('a script that fails says why', async () => {
  const { text } = await admin.post('/sys.scripts.do', { script: 'nobody.knows()', sysparm_ck: await tokenOf(admin) })
  expect(text).toContain('Result: error')
  expect(text).toContain('nobody is not defined')
})

test('nobody else runs one: without the role, without the session’s token, in a scope that is not there', async () => {
  const visitor = await site.signedIn('visitor', ['itil'])
  expect((await visitor.get('/sys.scripts.do')).status).toBe(403)
  const form = { script: 'gs.info(1)', scope: 'global' }
  expect((await admin.post('/sys.scripts.do', { ...form, sysparm_ck: 'guess' })).status).toBe(403)
  const token = await tokenOf(admin)
  expect((await admin.post('/sys.scripts.do', { ...form, scope: 'x_not_there', sysparm_ck: token })).status).toBe(400)
  expect((await site.anonymous.post('/sys.scripts.do', form)).location).toContain('/login')
})

test.each([
  ['/nav_to.do?uri=%2Fsys_user_list.do%3Fsysparm_query%3Dactive%3Dtrue', '/sys_user_list.do?sysparm_query=active=true'],
  ['/nav_to.do?uri=incident.do%3Fsys_id%3D-1', '/incident.do?sys_id=-1'],
  ['/nav_to.do?uri=https%3A%2F%2Fevil.example%2F', '/'],
  ['/nav_to.do?uri=%2F%2Fevil.example%2F', '/'],
  ['/navpage.do', '/'],
])('%s leads to %s', async (address, wanted) => {
  expect((await admin.get(address)).location).toBe(wanted)
})
