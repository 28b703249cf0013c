import { install } from '../../src/instance/packages/installer.ts'
import { acmePage, THEME_ADDRESS } from './acme-page.ts'
import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let visitor: Browser
beforeAll(async () => {
  site = await startSite()
  install(site.instance, acmePage())
  visitor = await site.signedIn('visitor', [])
})
afterAll(() => site.close())

const page = (values: Record<string, string>): string =>
  site.insert('sys_ui_page', { direct: 'true', html: '<p>page</p>', ...values })

test('a page that the SDK built is served as a document, with the user token in g_ck', async () => {
  const { status, text, headers } = await visitor.get('/x_acme_app_page.do')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(text).toMatch(/^<!doctype html>\n<!-- @fluent-import-html/)
  expect(text).toMatch(/window\.g_ck = "[0-9a-f]{72}"/)
  expect(text).toMatch(/src="\/uxasset\/externals\/x_acme_app\/main\.jsdbx\?uxpcb=\d+"/)
  expect(text).toContain('loading &amp; so on')
  expect(text).not.toContain('Local instance')
})

test('its scripts may run and call this instance, nothing else', async () => {
  const policy = (await visitor.get('/x_acme_app_page.do')).headers.get('content-security-policy')
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("connect-src 'self'")
})

test('nobody gets a page or its scripts without signing in', async () => {
  const asked = await site.anonymous.get('/x_acme_app_page.do')
  expect([asked.status, asked.location]).toEqual([303, '/login?next=%2Fx_acme_app_page.do'])
  expect((await site.anonymous.get('/uxasset/externals/x_acme_app/main.jsdbx')).status).toBe(400)
})

test('scripts, source maps and style sheets are served at the addresses that the build gives them', async () => {
  const script = await visitor.get('/uxasset/externals/x_acme_app/main.jsdbx?uxpcb=1')
  expect(script.headers.get('content-type')).toBe('application/javascript; charset=utf-8')
  expect(script.text).toContain('sourceMappingURL=main.js.map.jsdbx')
  expect((await visitor.get('/uxasset/externals/x_acme_app/main.js.map.jsdbx')).text).toBe('{"version":3}')
  const theme = await visitor.get(`${THEME_ADDRESS}?path=page.css&v=1`)
  expect([theme.status, theme.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
})

test('a script too large for its record comes from its attachment', async () => {
  expect((await visitor.get('/uxasset/externals/x_acme_app/large.jsdbx')).text).toBe('export const large = true')
})

test('an image is found by its name', async () => {
  const image = site.insert('db_image', { name: 'x_acme_app/icons/logo.svg' })
  const attachment = site.insert('sys_attachment', {
    table_name: 'db_image',
    table_sys_id: image,
    file_name: 'logo.svg',
    content_type: 'image/svg+xml',
  })
  const data = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')
  site.insert('sys_attachment_doc', { sys_attachment: attachment, position: '0', data })
  const answer = await visitor.get('/x_acme_app/icons/logo.svg')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect(answer.text).toContain('<svg')
  expect((await visitor.get('/x_acme_app/icons/missing.svg')).status).toBe(400)
})

test('expressions are evaluated for the user who asks, and escaped', async () => {
  page({
    name: 'who',
    html: '<p>${gs.getUserName()} ${"<" + "b>"} ${NS:"<b>"}</p><script>"${JS:\'a"</script>\'}"</script>',
  })
  const { text } = await visitor.get('/who.do')
  expect(text).toContain('<p>visitor &lt;b&gt; <b></p>')
  expect(text).toContain('<script>"a\\u0022\\u003c/script\\u003e"</script>')
})

test('translated texts come from the messages of the app', async () => {
  site.insert('sys_ui_message', { key: 'hello', message: 'Hello there', code: 'x_acme_app', language: 'en' })
  page({ name: 'greets', html: '<p>${NS,JS:sn_i18n.Message.getMessage("x_acme_app", "hello")}</p>' })
  expect((await visitor.get('/greets.do')).text).toContain('<p>Hello there</p>')
})

test('a page that is not direct stands in the frame, with its client script', async () => {
  page({ name: 'framed', direct: 'false', html: '<p id="x">in the frame</p>', client_script: 'var ready = true' })
  const { text } = await visitor.get('/framed.do')
  expect(text).toContain('Local instance')
  expect(text).toContain('<p id="x">in the frame</p>')
  expect(text).toContain('<script>var ready = true</script>')
  expect(text).toMatch(/window\.g_ck = "[0-9a-f]{72}"/)
})

test('what is not implemented is named, not left out', async () => {
  page({ name: 'jelly', html: '<j:if test="true"><p>form</p></j:if>' })
  const tag = await visitor.get('/jelly.do')
  expect(tag.status).toBe(500)
  expect(tag.text).toContain('The Jelly tag j:if of the UI page jelly is not implemented by the local instance.')
  page({ name: 'broken', html: '<p>${missing.thing}</p>' })
  const broken = await visitor.get('/broken.do')
  expect(broken.status).toBe(500)
  expect(broken.text).toContain('ReferenceError: missing is not defined')
})

test('an access rule on the page decides who may open it', async () => {
  page({ name: 'closed', html: '<p>for editors</p>' })
  const rule = site.insert('sys_security_acl', {
    name: 'closed',
    type: 'ui_page',
    operation: 'read',
    active: 'true',
    admin_overrides: 'true',
  })
  const role = String(site.instance.database.find('sys_user_role', 'name', 'itil')!.sys_id)
  site.insert('sys_security_acl_role', { sys_security_acl: rule, sys_user_role: role })
  expect((await visitor.get('/closed.do')).status).toBe(403)
  expect((await (await site.signedIn('editor', ['itil'])).get('/closed.do')).text).toContain('for editors')
  expect((await (await site.signedIn('chief', ['admin'])).get('/closed.do')).status).toBe(200)
})

test('an address that names neither a table nor a page says so', async () => {
  const { status, text } = await visitor.get('/nothing.do')
  expect(status).toBe(404)
  expect(text).toContain('There is no table nothing and no UI page nothing.do here.')
})

test('g:evaluate runs in its place, and later expressions find what it declares', async () => {
  page({
    name: 'evaluated',
    html:
      '<j:jelly><g:evaluate>var mark = String.fromCharCode(60, 98, 62); var name = gs.getUserName() + " &lt;"</g:evaluate>' +
      '<g:evaluate var="jvar_sum" expression="1 + 2"/><g2:no_escape>$[mark]</g2:no_escape>${name} ${jvar_sum}</j:jelly>',
  })
  expect((await visitor.get('/evaluated.do')).text).toContain('<b>visitor &lt; 3')
  page({ name: 'broken', html: '<g:evaluate>nobody.knows()</g:evaluate>' })
  const broken = await visitor.get('/broken.do')
  expect([broken.status, broken.text.includes('g:evaluate of the UI page broken failed')]).toEqual([500, true])
})

test('the form of a page runs its processing script with what was filled in', async () => {
  const id = page({
    name: 'asking',
    html: '<g:ui_form><input name="color" value="red" /><g:dialog_buttons_ok_cancel ok="return onSubmit()" /></g:ui_form>',
    client_script: 'function onSubmit() { return true }',
    processing_script: `gs.log('picked ' + color + ' ' + request.getParameter('color')); response.sendRedirect('incident_list.do?sysparm_query=active=true')`,
  })
  const { text } = await visitor.get('/asking.do')
  expect(text).toContain('onclick="return onSubmit()"')
  const token = /name="sysparm_ck" value="(\w+)"/.exec(text)![1]!
  const done = await visitor.post('/ui_page_process.do', { sys_id: id, sysparm_ck: token, color: 'blue' })
  expect([done.status, done.location]).toEqual([303, '/incident_list.do?sysparm_query=active=true'])
  expect(site.instance.database.find('syslog', 'message', 'picked blue blue')).toBeDefined()
  expect((await visitor.post('/ui_page_process.do', { sys_id: id, sysparm_ck: 'guess' })).status).toBe(403)
})
