import { type Browser, cells, type Site, startSite } from './browse.ts'

let site: Site
let reader: Browser
let group: string
beforeAll(async () => {
  site = await startSite()
  reader = await site.signedIn('reader', ['cmdb_read'])
  group = site.insert('sys_user_group', { name: 'Stewards' })
  const model = site.insert('cmdb_model', { name: 'Book 14' })
  for (let n = 1; n <= 25; n++) {
    site.insert('cmdb_ci_computer', {
      name: `Computer ${String(n).padStart(2, '0')}`,
      serial_number: `S${n}`,
      os: n <= 15 ? 'Solaris' : n <= 24 ? 'Windows' : '',
      ...(n === 1 ? { model_id: model } : {}),
    })
  }
})
afterAll(() => site.close())

const report = (values: Record<string, string>): string =>
  site.insert('sys_report', { title: 'Mine', table: 'cmdb_ci_computer', type: 'list', user: 'GLOBAL', ...values })
const open = (sysId: string, browser = reader) => browser.get(`/sys_report_template.do?jvar_report_id=${sysId}`)

test('a list report shows its filter’s rows in its order, with its own columns', async () => {
  const { status, text } = await open(
    report({ field_list: 'serial_number,model_id,model_id.name', filter: 'os=Solaris^ORDERBYDESCname' })
  )
  expect(status).toBe(200)
  expect([...text.matchAll(/<th scope="col">([^<]*)/g)].map(([, label]) => label)).toEqual([
    'Serial number',
    'Model ID',
    'Model ID · Name',
  ])
  expect(cells(text)[0]![0]).toBe('S15')
  expect(cells(text).at(-1)).toEqual(['S1', 'Book 14', 'Book 14'])
  expect(cells(text)).toHaveLength(15)
})

test('a list report comes in pages, and without columns has those of the table’s list', async () => {
  const { text } = await open(report({ orderby_list: 'name' }))
  expect(cells(text)).toHaveLength(20)
  const next = /href="([^"]*)">Next</.exec(text)![1]!.replaceAll('&amp;', '&')
  const second = await reader.get(next)
  expect(cells(second.text).map(([name]) => name)).toEqual([21, 22, 23, 24, 25].map((n) => `Computer ${n}`))
})

test.each(['bar', 'horizontal_bar', 'pie', 'donut'])(
  'a report of type %s counts records by its field',
  async (type) => {
    const { text } = await open(report({ type, field: 'os' }))
    expect(cells(text).map((row) => row.slice(0, 3))).toEqual([
      ['Solaris', '15', '60 %'],
      ['Windows', '9', '36 %'],
      ['(empty)', '1', '4 %'],
    ])
    expect(text.match(/<svg class="amount"[^>]*aria-hidden="true"/g)).toHaveLength(3)
  }
)

test('each group of a chart leads to the list of its records', async () => {
  const { text } = await open(report({ type: 'bar', field: 'os', filter: 'nameSTARTSWITHComputer^ORDERBYname' }))
  const links = [...text.matchAll(/<td><a href="(\/cmdb_ci_computer_list[^"]*)">/g)].map(([, href]) => href!)
  const counts = await Promise.all(
    links.map(async (href) => /of (\d+)</.exec((await reader.get(href.replaceAll('&amp;', '&'))).text)![1])
  )
  expect(counts).toEqual(['15', '9', '1'])
})

test('what is beyond the threshold of a chart is one group, or left out', async () => {
  const shown = async (values: Record<string, string>) =>
    cells((await open(report({ type: 'pie', field: 'os', ...values }))).text).map(([label, count]) => [label, count])
  expect(await shown({ other_threshold: '1' })).toEqual([
    ['Solaris', '15'],
    ['Other', '10'],
  ])
  expect(await shown({ other_threshold: '1', others: 'no' })).toEqual([['Solaris', '15']])
})

test.each([
  [{ type: 'trend' }, 'of the type trend'],
  [{ type: 'pivot' }, 'of the type pivot'],
  [{ type: 'bar', field: 'os', aggregate: 'SUM' }, 'with the aggregate SUM'],
])('what the local instance does not draw says so: %j', async (values, what) => {
  const { status, text } = await open(report(values))
  expect(status).toBe(200)
  expect(text).toContain(`does not draw reports ${what}`)
})

test('a report is for those that it is shared with', async () => {
  const member = await site.signedIn('member', ['cmdb_read'])
  const memberId = String(site.instance.database.find('sys_user', 'user_name', 'member')!.sys_id)
  site.insert('sys_user_grmember', { user: memberId, group })
  const statuses = async (values: Record<string, string>) => {
    const sysId = report(values)
    return [(await open(sysId)).status, (await open(sysId, member)).status]
  }
  expect(await statuses({ user: 'GLOBAL' })).toEqual([200, 200])
  expect(await statuses({ user: memberId })).toEqual([403, 200])
  expect(await statuses({ user: 'group', group })).toEqual([403, 200])
  expect(await statuses({ user: '' })).toEqual([403, 403])
})

test('the roles of a report, and the access rules of its table, hold', async () => {
  const visitor = await site.signedIn('visitor', [])
  const steward = await site.signedIn('steward', ['cmdb_read', 'asset'])
  const forAssets = report({ roles: 'asset,itil', title: 'Secret title' })
  expect((await open(forAssets)).status).toBe(403)
  expect((await open(forAssets, steward)).status).toBe(200)
  for (const type of ['list', 'bar']) {
    const { status, text } = await open(report({ type, field: 'os' }), visitor)
    expect([status, text.includes('Solaris')]).toEqual([403, false])
  }
  expect((await open(report({ type: 'bar', table: 'sys_user', field: 'user_password' }))).status).toBe(403)
})

test('rules for reports (report_view) close a table’s reports, and its list stays open', async () => {
  const sysId = report({ table: 'cmn_location' })
  expect((await open(sysId)).status).toBe(200)
  const rule = site.insert('sys_security_acl', {
    name: 'cmn_location',
    type: 'record',
    operation: '0997ab83733303005978e4b9cdf6a7b9',
    active: 'true',
  })
  const role = String(site.instance.database.find('sys_user_role', 'name', 'itil')!.sys_id)
  site.insert('sys_security_acl_role', { sys_security_acl: rule, sys_user_role: role })
  expect((await open(sysId)).status).toBe(403)
  expect((await reader.get('/cmn_location_list.do')).status).toBe(200)
})

test('what can’t be shown is told with what was expected', async () => {
  expect((await open('no-such-report')).status).toBe(404)
  expect((await reader.get('/sys_report_template.do')).text).toContain('Expected the sys_id of a report')
  const noTable = await open(report({ table: 'x_gone_table' }))
  expect([noTable.status, noTable.text.includes('x_gone_table')]).toEqual([404, true])
  expect((await open(report({ type: 'bar', field: 'nothing' }))).status).toBe(400)
  expect((await open(report({ filter: 'no_such_field=1' }))).status).toBe(400)
})

test('a module opens its report; one whose report or table is missing is left out', async () => {
  const menu = site.insert('sys_app_application', { title: 'Reports menu', active: 'true' })
  const module = { application: menu, link_type: 'REPORT', roles: 'cmdb_read', active: 'true' }
  site.insert('sys_app_module', { ...module, title: 'Opens', report: report({ title: 'Opened report' }) })
  site.insert('sys_app_module', { ...module, title: 'Nothing behind' })
  site.insert('sys_app_module', { ...module, title: 'Table gone', report: report({ table: 'x_gone_table' }) })
  const { text } = await reader.get('/')
  const href = /<a href="([^"]*)"[^>]*>Opens</.exec(text)![1]!.replaceAll('&amp;', '&')
  expect((await reader.get(href)).text).toContain('Opened report')
  expect(text).not.toMatch(/Nothing behind|Table gone/)
})
