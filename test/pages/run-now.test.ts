import { type Answer, type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await startSite(() => Date.parse('2026-03-01T00:00:00Z'))
  admin = await site.signedIn('root', ['admin'])
})
afterAll(() => site.close())

const fixScript = (script: string): string => site.insert('sys_script_fix', { name: 'Repair', script })

/** What the button of a record's form sends. */
async function button(table: string, sysId: string, browser = admin): Promise<Record<string, string>> {
  const { text } = await browser.get(`/${table}.do?sys_id=${sysId}`)
  const form = /<form[^>]*action="\/run-now".*?<\/form>/s.exec(text)?.[0] ?? ''
  return Object.fromEntries(
    [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value!])
  )
}

async function press(table: string, sysId: string): Promise<Answer> {
  const answer = await admin.post('/run-now', await button(table, sysId))
  expect([answer.status, answer.location]).toEqual([303, `/${table}.do?sys_id=${sysId}`])
  return admin.get(answer.location!)
}

test('a fix script runs at a press, as the person who pressed, and its form shows what it said', async () => {
  const { text } = await press('sys_script_fix', fixScript('gs.info("repaired by " + gs.getUserName())'))
  expect(text).toContain('<h2>Result: success</h2>')
  expect(text).toContain('info · global: repaired by root')
})

test('the result is shown once', async () => {
  const id = fixScript('gs.info("once")')
  await press('sys_script_fix', id)
  expect((await admin.get(`/sys_script_fix.do?sys_id=${id}`)).text).not.toContain('Result:')
})

test('a script that fails says why', async () => {
  const { text } = await press('sys_script_fix', fixScript('gs.warn("before"); missing.thing()'))
  expect(text).toContain('<h2>Result: error</h2>')
  expect(text).toContain('warn · global: before')
  expect(text).toContain('Repair: ReferenceError: missing is not defined')
})

test('a job runs at a press, whatever its schedule, which its form shows', async () => {
  const job = { name: 'Nightly', active: 'true', run_type: 'daily', run_time: '1970-01-01 02:30:00' }
  const id = site.insert('sysauto_script', { ...job, script: 'gs.info("ran")' })
  const { text } = await press('sysauto_script', id)
  expect(text).toContain('Execute now')
  expect(text).toContain('Next run planned for 2026-03-01 02:30:00 UTC')
  expect(text).toContain('info · global: ran')
})

test('a request without the token of the session runs nothing', async () => {
  const id = fixScript('gs.setProperty("acme.forged", "yes")')
  const sent = await button('sys_script_fix', id)
  for (const token of [
    '',
    'guessed',
    (await button('sys_script_fix', id, await site.signedIn('b', ['admin']))).sysparm_ck,
  ]) {
    const answer = await admin.post('/run-now', { ...sent, sysparm_ck: token! })
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('does not come from a page of your session')
  }
  expect(site.instance.property('acme.forged')).toBeUndefined()
})

test('only admins see the button, and only they may press it', async () => {
  const editor = await site.signedIn('editor', ['script_fix_admin'])
  const id = fixScript('gs.setProperty("acme.pressed", "yes")')
  const { text } = await editor.get(`/sys_script_fix.do?sys_id=${id}`)
  expect(text).toContain('Repair')
  expect(await button('sys_script_fix', id, editor)).toEqual({})
  site.insert('sys_ui_page', { name: 'token', direct: 'true', html: '${gs.getSession().getSessionToken()}' })
  const sysparm_ck = /[0-9a-f]{72}/.exec((await editor.get('/token.do')).text)![0]
  const answer = await editor.post('/run-now', { table: 'sys_script_fix', sys_id: id, sysparm_ck })
  expect(answer.status).toBe(403)
  expect(answer.text).toContain('takes the role admin')
  expect(site.instance.property('acme.pressed')).toBeUndefined()
})

test('whoever is not signed in is asked to', async () => {
  expect((await site.anonymous.post('/run-now', {})).location).toBe('/login?next=%2F')
})

test('records of other tables are not run', async () => {
  const sent = await button('sys_script_fix', fixScript('1'))
  expect((await admin.post('/run-now', { ...sent, table: 'sys_script' })).status).toBe(400)
  expect((await admin.post('/run-now', { ...sent, sys_id: '0'.repeat(32) })).status).toBe(404)
})
