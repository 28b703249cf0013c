// Lists that act: UI actions and the list editor, as the instance sees them.
// Sources: ServiceNow docs, t_EditingAUIAction, r_AdministeringTheListEditor, r_ConfigListEditorContextSecurity,
// t_ConfigureListEditorProperties, t_ConfigListEditorControlSettings.

import { type Browser, cells, type Site, startSite } from './browse.ts'

let site: Site
let worker: Browser
let token: string

const LIST = '/u_ticket_list.do'
const active = (table: string, values: Record<string, string>) => site.insert(table, { active: 'true', ...values })
const action = (name: string, more: Record<string, string>) =>
  active('sys_ui_action', { name, action_name: name.toLowerCase().replaceAll(' ', '_'), table: 'u_ticket', ...more })
const ticket = (title: string) => site.instance.database.find('u_ticket', 'u_title', title)!
const sysId = (title: string) => String(ticket(title).sys_id)

beforeAll(async () => {
  site = await startSite()
  site.insert('sys_db_object', { name: 'u_ticket', label: 'Ticket' })
  const column = (element: string, more: Record<string, string> = {}) =>
    active('sys_dictionary', {
      name: 'u_ticket',
      element,
      column_label: element.slice(2),
      internal_type: 'string',
      max_length: '40',
      ...more,
    })
  column('u_title', { display: 'true', mandatory: 'true' })
  column('u_state', { choice: '1' })
  column('u_points', { internal_type: 'integer' })
  column('u_caller', { internal_type: 'reference', reference: 'sys_user', max_length: '32' })
  column('u_watch', { internal_type: 'glide_list', reference: 'sys_user' })
  column('u_fixed', { read_only: 'true' })
  column('u_wage')
  for (const value of ['open', 'closed'])
    site.insert('sys_choice', {
      name: 'u_ticket',
      element: 'u_state',
      value,
      label: value.toUpperCase(),
      language: 'en',
    })
  for (const operation of ['read', 'write', 'create', 'delete'])
    active('sys_security_acl', {
      name: 'u_ticket',
      operation,
      type: 'record',
      condition: 'u_title!=sealed',
      admin_overrides: 'true',
    })
  // A rule must ask for something.
  const rule = (name: string, operation: string, more: Record<string, string>) =>
    active('sys_security_acl', { name, operation, type: 'record', admin_overrides: 'true', ...more })
  rule('u_ticket.u_wage', 'list_edit', { script: 'answer = false', advanced: 'true' })
  active('sys_script', {
    name: 'No more than nine',
    collection: 'u_ticket',
    when: 'before',
    action_update: 'true',
    action_insert: 'true',
    advanced: 'true',
    script: `(function () { if (current.u_points > 9) { gs.addErrorMessage('Too many points'); current.setAbortAction(true) } else current.u_fixed = 'by rule' })()`,
  })
  const policy = active('sys_ui_policy', {
    table: 'u_ticket',
    conditions: 'u_state=closed^EQ',
    global: 'true',
    on_load: 'true',
  })
  site.insert('sys_ui_policy_action', { ui_policy: policy, field: 'u_points', disabled: 'true' })
  site.insert('sys_ui_policy_action', { ui_policy: policy, field: 'u_caller', mandatory: 'true' })
  site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King' })

  action('Close all', {
    list_choice: 'true',
    condition: `current.u_state != 'closed'`,
    script: `current.u_state = 'closed'; current.update(); gs.addInfoMessage('Closed ' + current.u_title)`,
  })
  action('Banner', {
    list_banner_button: 'true',
    condition: `current.u_title == 'Anvil'`,
    script: `gs.addInfoMessage('Pressed for ' + (current.u_title.nil() ? 'nothing' : current.u_title)); action.setRedirectURL('/sys_user_list.do')`,
  })
  action('Bottom', { list_button: 'true', condition: 'false', script: `gs.addInfoMessage('never')` })
  action('Related', { list_link: 'true', script: `gs.addInfoMessage('linked')` })
  action('For managers', { list_choice: 'true', script: `gs.addInfoMessage('managed')` })
  const role = site.insert('sys_user_role', { name: 'u_manager' })
  site.insert('sys_ui_action_role', {
    sys_ui_action: String(site.instance.database.find('sys_ui_action', 'name', 'For managers')!.sys_id),
    sys_user_role: role,
  })
  worker = await site.signedIn('worker', [])
  token = /name="sysparm_ck" value="(\w+)"/.exec((await worker.get(LIST)).text)![1]!
})
afterAll(() => site.close())

beforeEach(() =>
  site.instance.asSystem(() => {
    const script = `var all = new GlideRecord('u_ticket'); all.query(); while (all.next()) all.deleteRecord()`
    site.instance.scripts.run('global', script, {}, 'test')
    for (const title of ['Anvil', 'Bellows', 'Chisel']) site.insert('u_ticket', { u_title: title, u_state: 'open' })
  })
)

const press = (values: Record<string, string>) => worker.post(LIST, { sysparm_ck: token, ...values })
const choose = (name: string, ...titles: string[]) => {
  const choice = String(site.instance.database.find('sys_ui_action', 'name', name)!.sys_id)
  return press({
    sys_action: 'sys_choice',
    sys_choice: choice,
    sysparm_checked_items: titles.map(sysId).join(','),
  })
}
const request = async (path: string, init: RequestInit = {}, key = token): Promise<{ status: number; body: Saved }> => {
  const headers = { cookie: worker.cookie, 'x-usertoken': key, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(site.base + path, { ...init, headers })
  return { status: answer.status, body: (await answer.json()) as Saved }
}
interface Saved {
  error?: string
  editable?: boolean
  reason?: string
  kind?: string
  choices?: Array<{ value: string }>
  values?: string[]
  displays?: string[]
  rows: Record<string, string[]>
  messages: Array<{ kind: string; text: string }>
  saved: string[]
}
const look = (field: string, ...titles: string[]) =>
  request(`/pages/cells?${new URLSearchParams({ table: 'u_ticket', field, sys_ids: titles.map(sysId).join(',') })}`)
const edit = (field: string, value: string, titles: string[], more: Record<string, string> = {}) =>
  request('/pages/cells', {
    method: 'POST',
    body: new URLSearchParams({ table: 'u_ticket', field, value, sys_ids: titles.map(sysId).join(','), ...more }),
  })

test('a choice runs for each selected record that its condition lets', async () => {
  await edit('u_state', 'closed', ['Bellows'])
  await edit('u_caller', '', ['Bellows'], { display: 'Ada King' })
  const { status, location } = await choose('Close all', 'Anvil', 'Bellows')
  expect([status, location]).toEqual([303, LIST])
  expect(['Anvil', 'Bellows', 'Chisel'].map((title) => ticket(title).u_state)).toEqual(['closed', 'closed', 'open'])
  const { text } = await worker.get(LIST)
  expect(text).toContain('Closed Anvil')
  expect(text).not.toContain('Closed Bellows')
  expect(text).toContain('1 of 2 records do not fit')
})

test('the check boxes of the page select rows as the list of a script does', async () => {
  const answer = await press({
    sys_action: 'close_all',
    sysparm_checked: sysId('Chisel'),
    sysparm_query: 'u_state=open',
  })
  expect(answer.location).toBe(`${LIST}?sysparm_query=u_state%3Dopen`)
  expect(ticket('Chisel').u_state).toBe('closed')
})

test('without selected records only a banner button and a link run, with a new record', async () => {
  await choose('Close all')
  expect((await worker.get(LIST)).text).toContain('No records selected.')
  const { location } = await press({ sys_action: 'banner', sysparm_query: 'ORDERBYu_title' })
  expect(location).toBe('/sys_user_list.do')
  await press({ sys_action: 'related' })
  const { text } = await worker.get(LIST)
  expect(text).toContain('Pressed for nothing')
  expect(text).toContain('linked')
})

test('a banner button shows by the first row, a bottom button whatever its condition says', async () => {
  const first = (await worker.get(`${LIST}?sysparm_query=ORDERBYu_title`)).text
  expect(first).toMatch(/>Banner</)
  expect((await worker.get(`${LIST}?sysparm_query=ORDERBYDESCu_title`)).text).not.toMatch(/>Banner</)
  expect(first).toMatch(/>Bottom</)
  await choose('Bottom', 'Anvil')
  const { text } = await worker.get(LIST)
  expect(text).not.toContain('never')
  expect(text).toContain('1 of 1 records do not fit')
})

test('an action of another role is hidden, and refused when it is asked for', async () => {
  expect((await worker.get(LIST)).text).not.toContain('For managers')
  expect((await choose('For managers', 'Anvil')).status).toBe(403)
  expect((await press({ sys_action: 'no_such_action' })).status).toBe(400)
  expect((await worker.post(LIST, { sysparm_ck: 'forged', sys_action: 'banner' })).status).toBe(403)
})

test('selected rows are deleted, as far as access rules and business rules let', async () => {
  site.insert('u_ticket', { u_title: 'sealed' })
  await press({
    sys_action: 'sys_choice',
    sys_choice: 'sysverb_delete_multiple',
    sysparm_checked_items: ['Anvil', 'sealed'].map(sysId).join(','),
  })
  expect(site.instance.database.find('u_ticket', 'u_title', 'Anvil')).toBeUndefined()
  expect(ticket('sealed')).toBeDefined()
})

test('a cell tells what it is edited with', async () => {
  expect((await look('u_state', 'Anvil')).body).toMatchObject({ editable: true, kind: 'choice', values: ['open'] })
  expect((await look('u_caller', 'Anvil', 'Chisel')).body).toMatchObject({ kind: 'reference', values: ['', ''] })
})

test.each([
  ['u_fixed', /read-only/],
  ['u_watch', /glide_list/],
  ['u_wage', /security constraints/],
  ['u_caller.email', /form/],
  ['u_none', /no column/],
])('the column %s is not edited in a list', async (field, reason) => {
  expect((await look(field, 'Anvil')).body).toEqual({
    editable: false,
    reason: expect.stringMatching(reason) as string,
  })
  const { body } = await edit(field, 'x', ['Anvil'])
  expect(body.saved).toEqual([])
  expect(body.messages[0]!.text).toMatch(reason)
})

test('an edit of several records is written with business rules, and what they changed comes back', async () => {
  const { body } = await edit('u_points', '5', ['Anvil', 'Chisel'])
  expect(body.saved).toEqual([sysId('Anvil'), sysId('Chisel')])
  expect(ticket('Chisel')).toMatchObject({ u_points: 5, u_fixed: 'by rule' })
  expect(body.rows[sysId('Anvil')]!.join()).toContain('by rule')
})

test('an aborting rule, a wrong value and an empty mandatory column are told, and nothing is written', async () => {
  const aborted = (await edit('u_points', '10', ['Anvil'])).body
  expect(aborted.messages.map(({ text }) => text)).toEqual([
    'Too many points',
    'Anvil: The update was aborted by the business rule No more than nine.',
  ])
  expect((await edit('u_points', 'many', ['Anvil'])).body.messages[0]!.text).toContain('Expected a number, got "many"')
  expect((await edit('u_title', '', ['Anvil'])).body.messages[0]!.text).toContain('must be filled in')
  expect((await edit('u_caller', '', ['Anvil'], { display: 'Nobody' })).body.messages[0]!.text).toContain('Nobody')
  expect(ticket('Anvil')).toMatchObject({ u_points: null, u_caller: null })
})

test('UI policies hold for cells: read-only and mandatory while their condition does', async () => {
  await edit('u_state', 'closed', ['Anvil'])
  expect((await look('u_points', 'Anvil')).body.reason).toContain('A UI policy')
  expect((await look('u_points', 'Chisel')).body.editable).toBe(true)
  await edit('u_caller', '', ['Anvil'], { display: 'Ada King' })
  expect((await edit('u_caller', '', ['Anvil'], { display: '' })).body.messages[0]!.text).toContain('must be filled in')
})

test('list editing is off by its property, and for a table by its list control', async () => {
  const { instance } = site
  instance.asSystem(() => instance.setProperty('glide.ui.list_edit', 'false'))
  expect((await look('u_state', 'Anvil')).body.reason).toContain('switched off')
  instance.asSystem(() => instance.setProperty('glide.ui.list_edit', 'true'))
  const control = site.insert('sys_ui_list_control', { name: 'u_ticket', list_edit_type: 'disabled' })
  expect((await edit('u_state', 'closed', ['Anvil'])).body.saved).toEqual([])
  instance.asSystem(() => instance.database.delete('sys_ui_list_control', control))
  expect((await look('u_state', 'Anvil')).body.editable).toBe(true)
})

test('the list editor answers no request without the token of the session', async () => {
  expect((await request('/pages/cells?table=u_ticket&field=u_state', {}, 'forged')).status).toBe(401)
  expect((await request('/pages/cells?table=u_none&field=u_state')).status).toBe(404)
})

test('a fixed query stays whatever is filtered by, and rows stand in groups', async () => {
  await edit('u_state', 'closed', ['Bellows'])
  const fixed = await worker.get(
    `${LIST}?sysparm_fixed_query=u_state%3Dopen&sysparm_query=u_titleLIKEe%5ENQu_titleLIKEh`
  )
  expect(cells(fixed.text).map(([title]) => title)).toEqual(['Chisel'])
  const grouped = (await worker.get(`${LIST}?sysparm_query=GROUPBYu_state%5EORDERBYDESCu_title`)).text
  const order = [...grouped.matchAll(/state: (OPEN|CLOSED)|>(Anvil|Bellows|Chisel)<\/a>/g)].map(
    (hit) => hit[1] ?? hit[2]
  )
  expect(order).toEqual(['CLOSED', 'Bellows', 'OPEN', 'Chisel', 'Anvil'])
})
