import { type Browser, cells, type Site, startSite } from './browse.ts'

let site: Site
let reader: Browser
beforeAll(async () => {
  site = await startSite()
  reader = await site.signedIn('reader', ['cmdb_read'])
  const apple = site.insert('core_company', { name: 'Orchard' })
  const model = site.insert('cmdb_model', { name: 'Book 14', manufacturer: apple })
  const owner = site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King' })
  for (let n = 1; n <= 45; n++) {
    const number = String(n).padStart(2, '0')
    site.insert('cmdb_ci_computer', {
      name: `Computer ${number}`,
      serial_number: `S${number}`,
      os: n % 2 ? 'Solaris' : 'Windows',
      install_status: n === 3 ? '7' : '1',
      discovery_source: 'ServiceNow',
      ...(n === 1 ? { model_id: model, assigned_to: owner } : {}),
    })
  }
})
afterAll(() => site.close())

const names = (page: string): string[] => cells(page).map(([name]) => name!)
const list = (query: string, more = ''): Promise<{ status: number; text: string }> =>
  reader.get(`/cmdb_ci_computer_list.do?sysparm_query=${encodeURIComponent(query)}${more}`)

test('a list shows labels of columns, display values, and links to forms', async () => {
  const { text } = await list('serial_number=S01')
  expect(text).toContain('Serial number')
  const [row] = cells(text)
  expect(row).toEqual(expect.arrayContaining(['Computer 01', 'S01', 'Orchard Book 14', 'Solaris', 'Ada King']))
  const ci = site.instance.database.find('cmdb_ci_computer', 'serial_number', 'S01')!
  expect(text).toContain(`href="/cmdb_ci_computer.do?sys_id=${String(ci.sys_id)}"`)
  expect(text).toContain(`href="/cmdb_model.do?sys_id=${String(ci.model_id)}"`)
})

test('a view has its own columns; one without a layout those of the default view', async () => {
  const view = site.insert('sys_ui_view', { name: 'u_short', title: 'Short' })
  const layout = site.insert('sys_ui_list', { name: 'cmdb_ci_computer', view })
  for (const [position, element] of ['serial_number', 'assigned_to.last_name'].entries())
    site.insert('sys_ui_list_element', { list_id: layout, element, position: String(position) })
  expect(cells((await list('serial_number=S01', '&sysparm_view=u_short')).text)).toEqual([['S01', 'King']])
  const [usual] = cells((await list('serial_number=S01')).text)
  expect(usual!.length).toBeGreaterThan(5)
  expect(cells((await list('serial_number=S01', '&sysparm_view=u_nowhere')).text)).toEqual([usual])
})

test('a list comes in pages of twenty, first to last', async () => {
  const first = await list('ORDERBYname')
  expect(names(first.text)).toHaveLength(20)
  expect(first.text).toContain('1 to 20 of 45')
  const next = /href="([^"]*)">Next</.exec(first.text)![1]!.replaceAll('&amp;', '&')
  const second = await reader.get(next)
  expect(names(second.text)[0]).toBe('Computer 21')
  const last = await list('ORDERBYname', '&sysparm_first_row=41')
  expect(names(last.text)).toEqual(['41', '42', '43', '44', '45'].map((n) => `Computer ${n}`))
  expect(last.text).not.toContain('>Next</a>')
})

test('a first row past the end shows the last page; nonsense shows the first', async () => {
  expect(names((await list('ORDERBYname', '&sysparm_first_row=9000')).text)[0]).toBe('Computer 41')
  expect(names((await list('ORDERBYname', '&sysparm_first_row=-3')).text)[0]).toBe('Computer 01')
  expect(names((await list('ORDERBYname', '&sysparm_rows=1000000')).text)).toHaveLength(20)
})

test('headings sort, and sort the other way when followed again', async () => {
  const ascending = await list('ORDERBYserial_number')
  expect(ascending.text).toContain('aria-sort="ascending"')
  const follow = /href="([^"]*)">Serial number/.exec(ascending.text)![1]!.replaceAll('&amp;', '&')
  const descending = await reader.get(follow)
  expect(names(descending.text)[0]).toBe('Computer 45')
  expect(descending.text).toContain('aria-sort="descending"')
})

test('a filter is an encoded query; each condition is told in words and can be taken away', async () => {
  const { text } = await list('os=Solaris^install_status=7')
  expect(names(text)).toEqual(['Computer 03'])
  expect(text).toContain('Install Status is Retired')
  const remove = /href="([^"]*)" aria-label="Remove condition Install Status is Retired"/.exec(text)![1]!
  expect((await reader.get(remove.replaceAll('&amp;', '&'))).text).toContain('of 23')
})

test('a condition is added to those that are there', async () => {
  const { text } = await list('os=Solaris', '&add_field=serial_number&add_operator=STARTSWITH&add_value=S0')
  expect(names(text).sort()).toEqual(['01', '03', '05', '07', '09'].map((n) => `Computer ${n}`))
})

test('fields of referenced records can be asked for', async () => {
  expect(names((await list('assigned_to.first_name=Ada')).text)).toEqual(['Computer 01'])
})

test('a query that names no field of the table is told, not ignored', async () => {
  const { status, text } = await list('no_such_field=1')
  expect(status).toBe(400)
  expect(text).toContain('no_such_field')
})

test('a table is shown only to those who may read it', async () => {
  const visitor = await site.signedIn('visitor', [])
  const refused = await visitor.get('/cmdb_ci_computer_list.do')
  expect(refused.status).toBe(403)
  expect(refused.text).not.toContain('Computer 01')
  expect((await visitor.get('/core_company_list.do')).status).toBe(200)
})

test('hidden values can’t be found out by asking for them', async () => {
  const visitor = await site.signedIn('guesser', [])
  const ask = (table: string, query: string) =>
    visitor.get(`/${table}_list.do?sysparm_query=${encodeURIComponent(query)}`)
  expect((await ask('sys_user_has_role', 'user.name=Ada King')).status).toBe(200)
  expect((await ask('sys_user', 'user_passwordSTARTSWITHscrypt')).status).toBe(403)
  expect((await ask('sys_user', 'ORDERBYuser_password')).status).toBe(403)
  expect((await ask('sys_app_module', 'application.sys_scope.name=Global')).status).toBe(403)
})

test('a table that is not there is a 404 in the page’s frame', async () => {
  const { status, text } = await reader.get('/no_such_table_list.do')
  expect(status).toBe(404)
  expect(text).toContain('no_such_table')
})

test('whatever a record or an address holds, it is text', async () => {
  site.insert('core_company', { name: '<img src=x onerror="alert(1)">&amp;' })
  const { text } = await reader.get('/core_company_list.do?sysparm_query=' + encodeURIComponent('nameLIKE<img'))
  expect(text).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;amp;')
  expect(text).not.toContain('<img')
  const asked = await reader.get(
    '/core_company_list.do?sysparm_query=' + encodeURIComponent('"><script>alert(1)</script>=1')
  )
  expect(asked.text).not.toContain('<script>')
})
