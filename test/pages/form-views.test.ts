// Forms as their views lay them out: which sections, fields, lists and actions a person gets.

import { where } from '../../src/instance/database/query.ts'
import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
let worker: Browser
const DEFAULT = 'Default view'

const column = (table: string, element: string, more: Record<string, string> = {}) =>
  site.insert('sys_dictionary', { name: table, element, internal_type: 'string', active: 'true', ...more })
const view = (name: string) => site.insert('sys_ui_view', { name, title: name })

interface Laid {
  caption: string
  elements: Array<string | Record<string, string>>
}
/** Lays a form out as now-sdk does. */
function layOut(table: string, ofView: string, sections: Laid[], more: Record<string, string> = {}): void {
  const form = site.insert('sys_ui_form', { name: table, view: ofView, ...more })
  for (const [position, { caption, elements }] of sections.entries()) {
    const section = site.insert('sys_ui_section', { name: table, view: ofView, caption })
    site.insert('sys_ui_form_section', { sys_ui_form: form, sys_ui_section: section, position: String(position) })
    for (const [at, element] of elements.entries())
      site.insert('sys_ui_element', {
        sys_ui_section: section,
        position: String(at),
        ...(typeof element === 'string' ? { element } : element),
      })
  }
}
const split = (element: string) => ({ element, type: element })

let night: string
beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
  worker = await site.signedIn('worker', ['itil'])
  site.insert('sys_db_object', { name: 'u_lamp', label: 'Lamp', ws_access: 'true' })
  site.insert('sys_db_object', { name: 'u_bulb', label: 'Bulb', ws_access: 'true' })
  column('u_lamp', 'u_name', { display: 'true', column_label: 'Name' })
  column('u_lamp', 'u_watts', { internal_type: 'integer', column_label: 'Watts' })
  column('u_lamp', 'u_room', { column_label: 'Room' })
  column('u_lamp', 'u_secret', { column_label: 'Inner' })
  column('u_lamp', 'u_owner', { internal_type: 'reference', reference: 'sys_user', column_label: 'Owner' })
  column('u_bulb', 'u_label', { display: 'true', column_label: 'Label' })
  column('u_bulb', 'u_lamp', { internal_type: 'reference', reference: 'u_lamp', column_label: 'Lamp' })
  column('u_bulb', 'u_spare', { internal_type: 'reference', reference: 'u_lamp', column_label: 'Spare lamp' })
  for (const table of ['u_lamp', 'u_bulb', 'u_lamp.*', 'u_bulb.*'])
    for (const operation of ['read', 'write', 'create', 'delete'])
      site.insert('sys_security_acl', { name: table, operation, type: 'record', active: 'true' })
  night = view('night')
  const note = site.insert('sys_ui_annotation', { text: 'Mind the <b>heat</b>', is_plain_text: 'false', name: 'heat' })
  layOut('u_lamp', DEFAULT, [
    {
      caption: 'Lamp at work',
      elements: [
        split('.begin_split'),
        'u_name',
        'u_gone',
        split('.split'),
        'u_watts',
        split('.end_split'),
        { element: note, type: 'annotation' },
        'u_owner.email',
      ],
    },
    { caption: 'Where', elements: ['u_room', { element: 'no_such.xml', type: 'formatter' }] },
  ])
  layOut('u_lamp', night, [{ caption: 'By night', elements: ['u_room', 'u_owner'] }])
})
afterAll(() => site.close())

/** The names of the fields on a page, in their order. */
const fieldsOn = (page: string): string[] => [...page.matchAll(/data-field="([^"]+)"/g)].map(([, name]) => name!)
const sectionsOn = (page: string): string[] =>
  [...(/<form class="record".*?<\/form>/s.exec(page)?.[0] ?? '').matchAll(/<section aria-label="([^"]+)"/g)].map(
    ([, name]) => name!
  )
const show = async (browser: Browser, address: string) => (await browser.get(address)).text

test('a form has the sections and fields of its view, and no others', async () => {
  const owner = site.insert('sys_user', { user_name: 'ada', email: 'ada@acme.example' })
  const lamp = site.insert('u_lamp', { u_name: 'Desk', u_owner: owner, u_secret: 'hush' })
  const page = await show(worker, `/u_lamp.do?sys_id=${lamp}`)
  expect(sectionsOn(page)).toEqual(['Lamp at work', 'Where'])
  expect(fieldsOn(page)).toEqual(['u_name', 'u_watts', 'u_owner.email', 'u_room'])
  expect(page).toContain('ada@acme.example')
  expect(page).not.toContain('hush')
  expect(page).toContain('Mind the <b>heat</b>')
  expect(page).toContain('The formatter no_such.xml is not implemented by the local instance.')
  expect(page).toMatch(/class="split">\s*<div><dl>.*u_name.*<div><dl>.*u_watts/s)
})

test('sysparm_view asks for another view, which stays through saving', async () => {
  const lamp = site.insert('u_lamp', { u_name: 'Hall' })
  const page = await show(worker, `/u_lamp.do?sys_id=${lamp}&sysparm_view=night`)
  expect(fieldsOn(page)).toEqual(['u_room', 'u_owner'])
  const token = /name="sysparm_ck" value="(\w+)"/.exec(page)![1]!
  const sent = await worker.post('/u_lamp.do', {
    sysparm_ck: token,
    sys_id: lamp,
    sysparm_view: 'night',
    'u_lamp.u_room': 'Hall',
    sys_action: 'sysverb_update_and_stay',
  })
  expect(sent.location).toBe(`/u_lamp.do?sys_id=${lamp}&sysparm_view=night`)
  expect(site.instance.database.get('u_lamp', lamp)).toMatchObject({ u_room: 'Hall', u_name: 'Hall' })
})

test.each(['no_such_view', 'default', ''])('the view %j has the default view’s layout', async (name) => {
  expect(fieldsOn(await show(worker, `/u_lamp.do?sysparm_view=${name}`))).toEqual([
    'u_name',
    'u_watts',
    'u_owner.email',
    'u_room',
  ])
})

test('all fields are there at a press', async () => {
  const page = await show(admin, '/u_lamp.do?sys_id=-1')
  const [, link] = /href="([^"]+)">All fields/.exec(page)!
  expect(fieldsOn(await show(admin, link!.replaceAll('&amp;', '&')))).toContain('u_secret')
})

test('a class without a layout has that of the table it extends', async () => {
  const parent = String(site.instance.database.find('sys_db_object', 'name', 'u_lamp')!.sys_id)
  site.insert('sys_db_object', { name: 'u_spot', label: 'Spot', super_class: parent })
  expect(sectionsOn(await show(admin, '/u_spot.do'))).toEqual(['Lamp at work', 'Where'])
})

test('a layout for a role is for who has it; others get the default view', async () => {
  const bosses = view('bosses')
  layOut('u_lamp', bosses, [{ caption: 'For bosses', elements: ['u_secret'] }], { roles: 'asset,user_admin' })
  const boss = await site.signedIn('boss', ['asset', 'itil'])
  expect(sectionsOn(await show(boss, '/u_lamp.do?sysparm_view=bosses'))).toEqual(['For bosses'])
  expect(sectionsOn(await show(worker, '/u_lamp.do?sysparm_view=bosses'))).toEqual(['Lamp at work', 'Where'])
})

test('a layout of one’s own goes before everybody’s', async () => {
  const mine = view('mine')
  const user = String(site.instance.database.find('sys_user', 'user_name', 'worker')!.sys_id)
  layOut('u_lamp', mine, [{ caption: 'Ours', elements: ['u_name'] }])
  layOut('u_lamp', mine, [{ caption: 'Mine', elements: ['u_room'] }], { sys_user: user })
  expect(sectionsOn(await show(worker, '/u_lamp.do?sysparm_view=mine'))).toEqual(['Mine'])
  expect(sectionsOn(await show(admin, '/u_lamp.do?sysparm_view=mine'))).toEqual(['Ours'])
})

test('display rules run once for a form', async () => {
  site.insert('sys_script', {
    name: 'Count',
    collection: 'u_bulb',
    when: 'display',
    active: 'true',
    advanced: 'true',
    script: `(function (current) { gs.addInfoMessage('displayed'); g_scratchpad.label = String(current.u_label) })(current)`,
  })
  const bulb = site.insert('u_bulb', { u_label: 'E27' })
  const page = await show(admin, `/u_bulb.do?sys_id=${bulb}`)
  expect(page.match(/>displayed</g)).toHaveLength(1)
  expect(page).toContain('"scratchpad":{"label":"E27"}')
})

describe('view rules', () => {
  const rule = (values: Record<string, string>) =>
    site.insert('sysrule_view', { table: 'u_lamp', active: 'true', device_type: 'browser', ...values })
  const viewOf = async (address: string) => fieldsOn(await show(worker, address)).join()
  let made: string[] = []
  afterEach(() => {
    for (const id of made) site.instance.asSystem(() => site.instance.database.delete('sysrule_view', id))
    made = []
  })

  test('a condition that the record meets decides, also against the address', async () => {
    made = [rule({ name: 'dark', condition: 'u_watts<10^EQ', view: 'night', overrides_user_preference: 'true' })]
    const dim = site.insert('u_lamp', { u_watts: '3' })
    const bright = site.insert('u_lamp', { u_watts: '300' })
    expect(await viewOf(`/u_lamp.do?sys_id=${dim}`)).toBe('u_room,u_owner')
    expect(await viewOf(`/u_lamp.do?sys_id=${dim}&sysparm_view=default`)).toBe('u_room,u_owner')
    expect(await viewOf(`/u_lamp.do?sys_id=${dim}&sysparm_view=default&sysparm_view_forced=true`)).toContain('u_watts')
    expect(await viewOf(`/u_lamp.do?sys_id=${bright}`)).toContain('u_watts')
  })

  test('one that does not override leaves what the address asks for', async () => {
    made = [rule({ name: 'soft', view: 'night', overrides_user_preference: 'false' })]
    expect(await viewOf('/u_lamp.do')).toBe('u_room,u_owner')
    expect(await viewOf('/u_lamp.do?sysparm_view=default')).toContain('u_watts')
  })

  test('any of several conditions is enough where the rule says so; the first rule in order counts', async () => {
    const condition = 'u_watts=1^u_room=Cellar^EQ'
    made = [
      rule({ name: 'b', order: '200', view: 'default' }),
      rule({ name: 'a', order: '100', match_conditions: 'ANY', condition, view: 'night' }),
    ]
    const cellar = site.insert('u_lamp', { u_watts: '60', u_room: 'Cellar' })
    expect(await viewOf(`/u_lamp.do?sys_id=${cellar}`)).toBe('u_room,u_owner')
    made.push(rule({ name: 'c', order: '50', condition: 'u_watts=60', view: 'no_such' }))
    expect(await viewOf(`/u_lamp.do?sys_id=${cellar}`)).toContain('u_watts')
  })

  test('an advanced one decides by script, of forms and lists', async () => {
    made = [
      rule({
        name: 'script',
        advanced: 'true',
        script: `(function overrideView(view, is_list) {
          answer = is_list ? 'night' : current.u_room.toString() === 'Attic' ? 'night' : null })(view, is_list);`,
      }),
    ]
    const list = site.insert('sys_ui_list', { name: 'u_lamp', view: night })
    site.insert('sys_ui_list_element', { list_id: list, element: 'u_room', position: '0' })
    const attic = site.insert('u_lamp', { u_room: 'Attic' })
    expect(await viewOf(`/u_lamp.do?sys_id=${attic}`)).toBe('u_room,u_owner')
    expect(await viewOf('/u_lamp.do')).toContain('u_watts')
    const head = /<thead>(.*?)<\/thead>/s.exec(await show(worker, '/u_lamp_list.do'))![1]!
    expect([...head.matchAll(/<a [^>]*>([^<]+)</g)].map(([, label]) => label)).toEqual(['Room'])
  })

  test('a script that fails leaves the view, and is logged; rules for phones say nothing here', async () => {
    made = [
      rule({ name: 'broken', advanced: 'true', script: 'nosuch()' }),
      rule({ name: 'phone', device_type: 'mobile', view: 'night' }),
    ]
    expect(await viewOf('/u_lamp.do')).toContain('u_watts')
    const lines = site.instance.database.select(where('syslog', { source: 'global' }))
    expect(lines.map(({ message }) => String(message)).join()).toContain('View rule broken')
  })
})

describe('actions and scripts of a view', () => {
  test.each(['include', 'exclude'])('an action that is %sd', async (visibility) => {
    const action = site.insert('sys_ui_action', {
      name: `Only ${visibility}`,
      table: 'u_lamp',
      active: 'true',
      form_button: 'true',
      list_banner_button: 'true',
      show_insert: 'true',
      show_update: 'true',
      script: `gs.addInfoMessage('ran')`,
    })
    site.insert('sys_ui_action_view', { sys_ui_action: action, sys_ui_view: night, visibility })
    const isIn = async (address: string) => (await show(admin, address)).includes(`>Only ${visibility}<`)
    for (const page of ['/u_lamp.do', '/u_lamp_list.do'])
      expect([await isIn(page), await isIn(`${page}?sysparm_view=night`)]).toEqual(
        visibility === 'include' ? [false, true] : [true, false]
      )
    const token = /name="sysparm_ck" value="(\w+)"/.exec(await show(admin, '/u_lamp.do'))![1]!
    const press = { sysparm_ck: token, sys_id: '-1', sys_action: action }
    const away = visibility === 'include' ? { sysparm_view: 'default' } : { sysparm_view: 'night' }
    expect((await admin.post('/u_lamp.do', { ...press, ...away })).status).toBe(403)
  })

  test('a client script and a UI policy for one view are there in no other', async () => {
    const own = { table: 'u_lamp', active: 'true', global: 'false', ui_type: '10' }
    site.insert('sys_script_client', {
      ...own,
      name: 'Nightly',
      type: 'onLoad',
      view: 'night',
      script: 'function onLoad() {}',
    })
    site.insert('sys_ui_policy', { ...own, short_description: 'Nightly policy', view: night })
    for (const [address, count] of [
      ['/u_lamp.do', 0],
      ['/u_lamp.do?sysparm_view=night', 2],
    ] as const)
      expect((await show(admin, address)).match(/Nightly/g) ?? []).toHaveLength(count)
  })
})

describe('related lists', () => {
  const listsOn = (page: string) => [...page.matchAll(/data-related="([^"]+)"/g)].map(([, name]) => name)
  const laidOut = (ofView: string, names: string[]) => {
    const list = site.insert('sys_ui_related_list', { name: 'u_lamp', view: ofView })
    for (const [at, name] of names.entries())
      site.insert('sys_ui_related_list_entry', { list_id: list, related_list: name, position: String(at) })
  }

  test('those of the view, empty ones too, in their order', async () => {
    const lamp = site.insert('u_lamp', { u_name: 'Chandelier' })
    for (const label of ['E14', 'E27']) site.insert('u_bulb', { u_label: label, u_lamp: lamp })
    const before = await show(admin, `/u_lamp.do?sys_id=${lamp}`)
    expect(listsOn(before)).toEqual(['u_bulb.u_lamp'])
    const relationship = site.insert('sys_relationship', {
      name: 'Bulbs of the same name',
      basic_apply_to: 'u_lamp',
      basic_query_from: 'u_bulb',
      query_with: `(function refineQuery(current, parent) { current.addQuery('u_label', parent.getValue('u_name')) })(current, parent)`,
    })
    laidOut(night, ['u_bulb.u_spare', `REL:${relationship}`, 'u_gone.u_lamp', 'u_bulb.u_lamp'])
    site.insert('u_bulb', { u_label: 'Chandelier' })
    const page = await show(admin, `/u_lamp.do?sys_id=${lamp}&sysparm_view=night`)
    expect(listsOn(page)).toEqual(['u_bulb.u_spare', `REL:${relationship}`, 'u_bulb.u_lamp'])
    expect(page).toMatch(/Bulbs of the same name <span class="note">1</)
  })

  test('New makes a record that belongs to the form’s, and leads back to the form', async () => {
    const lamp = site.insert('u_lamp', { u_name: 'Floor' })
    const page = await show(admin, `/u_lamp.do?sys_id=${lamp}&sysparm_view=night`)
    const [, link] = /<a href="([^"]+)" aria-label="New Bulb: Lamp"/.exec(page)!
    const form = await show(admin, link!.replaceAll('&amp;', '&'))
    expect(form).toContain(`name="u_bulb.u_lamp" value="${lamp}"`)
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(form)![1]!.replaceAll('&amp;', '&')
    const sent = await admin.post('/u_bulb.do', {
      sysparm_ck: hidden('sysparm_ck'),
      sys_id: '-1',
      sys_uniqueValue: hidden('sys_uniqueValue'),
      sysparm_return_to: hidden('sysparm_return_to'),
      'u_bulb.u_label': 'GU10',
      'u_bulb.u_lamp': lamp,
      sys_action: 'sysverb_insert',
    })
    expect(sent.location).toBe(`/u_lamp.do?sys_id=${lamp}&sysparm_view=night`)
    expect(site.instance.database.find('u_bulb', 'u_label', 'GU10')).toMatchObject({
      u_lamp: lamp,
      sys_id: hidden('sys_uniqueValue'),
    })
  })

  test('actions on selected rows are done, and lead back to the form', async () => {
    const lamp = site.insert('u_lamp', { u_name: 'Ceiling' })
    const bulb = site.insert('u_bulb', { u_label: 'old', u_lamp: lamp })
    const page = await show(admin, `/u_lamp.do?sys_id=${lamp}&sysparm_view=night`)
    const token = /name="sysparm_ck" value="(\w+)"/.exec(page)![1]!
    const back = `/u_lamp.do?sys_id=${lamp}&sysparm_view=night`
    expect(page).toContain(`name="sysparm_return_to" value="${back.replace('&', '&amp;')}"`)
    const { location } = await admin.post('/u_bulb_list.do', {
      sysparm_ck: token,
      sysparm_checked: bulb,
      sysparm_return_to: back,
      sys_action: 'sys_choice',
      sys_choice: 'sysverb_delete_multiple',
    })
    expect(location).toBe(back)
    expect(site.instance.database.get('u_bulb', bulb)).toBeUndefined()
    const away = await admin.post('/u_bulb_list.do', {
      sysparm_ck: token,
      sysparm_return_to: 'https://evil.example/',
      sys_action: 'sys_choice',
      sys_choice: '',
    })
    expect(away.location).toBe('/')
  })

  test('who may not read a table gets no list of it', async () => {
    const acl = site.insert('sys_security_acl', { name: 'u_hush', operation: 'read', type: 'record', active: 'true' })
    const role = String(site.instance.database.find('sys_user_role', 'name', 'user_admin')!.sys_id)
    site.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role })
    site.insert('sys_db_object', { name: 'u_hush', label: 'Hush' })
    column('u_hush', 'u_lamp', { internal_type: 'reference', reference: 'u_lamp' })
    const lamp = site.insert('u_lamp', { u_name: 'Quiet' })
    site.insert('u_hush', { u_lamp: lamp })
    expect(listsOn(await show(admin, `/u_lamp.do?sys_id=${lamp}`))).toEqual(['u_hush.u_lamp'])
    expect(listsOn(await show(worker, `/u_lamp.do?sys_id=${lamp}`))).toEqual([])
  })
})
