import { type Browser, cells, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
})
afterAll(() => site.close())

test('a form shows every filled field with its label, references as links, choices by label', async () => {
  const owner = site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King' })
  const ci = site.insert('cmdb_ci_computer', {
    name: 'Book',
    assigned_to: owner,
    install_status: '7',
    disk_space: '245.1',
  })
  const { status, text } = await admin.get(`/cmdb_ci_computer.do?sys_id=${ci}`)
  expect(status).toBe(200)
  expect(text).toContain('<h1>Book <span class="note">Computer</span></h1>')
  expect(text).toContain(`<a href="/sys_user.do?sys_id=${owner}">Ada King</a>`)
  expect(text).toMatch(/name="cmdb_ci_computer.install_status"[^>]*>.*?<option value="7" selected>Retired<\/option>/s)
  expect(text).toMatch(/name="cmdb_ci_computer.disk_space"\s+value="245\.1"/)
  expect(text).toMatch(/\d+ empty fields/)
})

test('a record asked for by its parent class is shown as what it is', async () => {
  const ci = site.insert('cmdb_ci_server', { name: 'Rack', host_name: 'rack.test' })
  const { text } = await admin.get(`/cmdb_ci.do?sys_id=${ci}`)
  expect(text).toContain('>Server</span></h1>')
  expect(text).toContain('rack.test')
})

test('the rows that were imported into a record are listed with it, and lead to it', async () => {
  const { instance } = site
  const table = site.insert('sys_db_object', {
    name: 'u_stage',
    label: 'Stage rows',
    super_class: String(instance.database.find('sys_db_object', 'name', 'sys_import_set_row')!.sys_id),
    ws_access: 'true',
  })
  expect(table).toMatch(/^[0-9a-f]{32}$/)
  site.insert('sys_dictionary', {
    name: 'u_stage',
    element: 'serial',
    internal_type: 'string',
    max_length: '40',
    active: 'true',
  })
  const ci = site.insert('cmdb_ci_computer', { name: 'Imported' })
  const row = site.insert('u_stage', {
    serial: 'C02',
    sys_import_state: 'inserted',
    sys_target_table: 'cmdb_ci_computer',
    sys_target_sys_id: ci,
  })
  const form = (await admin.get(`/cmdb_ci_computer.do?sys_id=${ci}`)).text
  expect(form).toContain('Import rows: Stage rows')
  expect(form).toContain('C02')
  const list = (await admin.get('/u_stage_list.do')).text
  expect(cells(list)[0]!.slice(0, 4)).toEqual(['Inserted', 'Imported', '', 'C02'])
  const staged = (await admin.get(`/u_stage.do?sys_id=${row}`)).text
  expect(staged).toContain(`<a href="/cmdb_ci_computer.do?sys_id=${ci}">Imported</a>`)
})

test('an import row shows its state, why, and its import set, which lists its rows and runs', async () => {
  const set = site.insert('sys_import_set', { table_name: 'u_stage', state: 'processed', mode: 'synchronous' })
  const row = site.insert('u_stage', {
    serial: 'C03',
    sys_import_set: set,
    sys_import_state: 'error',
    sys_import_state_comment: 'No such model',
  })
  site.insert('sys_import_set_run', { set, state: 'complete' })
  const staged = (await admin.get(`/u_stage.do?sys_id=${row}`)).text
  expect(staged).toMatch(/State<\/dt>\s*<dd>\s*<span title="error">Error<\/span>/)
  expect(staged).toContain('No such model')
  expect(staged).toContain(`href="/sys_import_set.do?sys_id=${set}"`)
  const form = (await admin.get(`/sys_import_set.do?sys_id=${set}`)).text
  expect(form).toContain(`href="/u_stage.do?sys_id=${row}"`)
  expect(form).toContain('<h2>Stage rows: Set <span class="note">1</span></h2>')
  expect(form).toContain('C03')
  expect(form).toContain('<h2>Transform History: Import set <span class="note">1</span></h2>')
})

test('records that refer to a record are listed with it', async () => {
  const map = site.insert('sys_transform_map', { name: 'Map', source_table: 'incident', target_table: 'incident' })
  site.insert('sys_transform_entry', { map, source_field: 'one_field', target_field: 'other_field' })
  const { text } = await admin.get(`/sys_transform_map.do?sys_id=${map}`)
  expect(text).toContain('Transform Entry: Map')
  expect(text).toContain('one_field')
})

test('passwords are never shown, not even their hash', async () => {
  const user = site.insert('sys_user', { user_name: 'bo', user_password: 'open sesame' })
  const { text } = await admin.get(`/sys_user.do?sys_id=${user}`)
  expect(text).not.toContain('scrypt')
  expect(text).not.toContain('open sesame')
  expect(text).toContain('kept, never shown')
})

test('scripts are shown as text, line by line', async () => {
  const rule = site.insert('sys_script', { name: 'Rule', collection: 'incident', script: 'if (a < b)\n  gs.info("x")' })
  const { text } = await admin.get(`/sys_script.do?sys_id=${rule}`)
  expect(text).toMatch(
    /<textarea id="sys_script.script"[^>]*>\nif \(a &lt; b\)\n {2}gs.info\(&quot;x&quot;\)<\/textarea\s*>/
  )
})

test('a record that is not there, and one that may not be read, look the same', async () => {
  const visitor = await site.signedIn('visitor', [])
  const ci = site.insert('cmdb_ci_computer', { name: 'Hidden' })
  const hidden = await visitor.get(`/cmdb_ci_computer.do?sys_id=${ci}`)
  const missing = await visitor.get(`/cmdb_ci_computer.do?sys_id=${'0'.repeat(32)}`)
  expect([hidden.status, missing.status]).toEqual([404, 404])
  expect(hidden.text.replaceAll(ci, 'ID')).toBe(missing.text.replaceAll('0'.repeat(32), 'ID'))
})
