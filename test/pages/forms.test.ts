// Forms that change records: as a person fills them in and sends them, within access rules and business rules.

import { type Browser, type Site, startSite } from './browse.ts'

let site: Site
let admin: Browser
beforeAll(async () => {
  site = await startSite()
  admin = await site.signedIn('root', ['admin'])
  site.insert('sys_db_object', { name: 'u_lamp', label: 'Lamp', ws_access: 'true' })
  const column = (element: string, more: Record<string, string>) =>
    site.insert('sys_dictionary', { name: 'u_lamp', element, active: 'true', column_label: element, ...more })
  column('u_name', {
    internal_type: 'string',
    max_length: '40',
    mandatory: 'true',
    display: 'true',
    column_label: 'Name',
  })
  column('u_watts', { internal_type: 'integer', column_label: 'Watts' })
  column('u_owner', { internal_type: 'reference', reference: 'sys_user', column_label: 'Owner' })
  column('u_lit', { internal_type: 'boolean', column_label: 'Lit' })
  column('u_since', { internal_type: 'glide_date_time', column_label: 'Since' })
  column('u_fixed', { internal_type: 'string', read_only: 'true', column_label: 'Fixed' })
  column('u_key', { internal_type: 'password2', column_label: 'Key' })
})
afterAll(() => site.close())

/** The names and values of the inputs of a form, as a browser would send them; selects and areas too. */
function fieldsOf(page: string): Record<string, string> {
  const form = /<form class="record".*?<\/form>/s.exec(page)?.[0] ?? ''
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  const found: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/gs)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
    const name = attribute('name')!
    if (tag.includes('type="checkbox"') && !/\schecked/.test(tag)) continue
    found[name] ??= unescaped(attribute('value') ?? '')
  }
  for (const [, name, options] of form.matchAll(/<select id="[^"]*" name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    found[name!] = unescaped(/value="([^"]*)" selected/.exec(options!)?.[1] ?? '')
  for (const [, name, text] of form.matchAll(/<textarea id="[^"]*" name="([^"]*)"[^>]*>\n(.*?)<\/textarea/gs))
    found[name!] = unescaped(text!)
  return found
}

const send = async (browser: Browser, address: string, action: string, typed: Record<string, string> = {}) => {
  const { text } = await browser.get(address)
  const table = /^\/(\w+)\.do/.exec(address)![1]!
  return browser.post(`/${table}.do`, { ...fieldsOf(text), ...typed, sys_action: action })
}
const lamp = (sysId: string) => site.instance.database.get('u_lamp', sysId)
const lampNamed = (name: string) => site.instance.database.find('u_lamp', 'u_name', name)

test('a record is made on a form: New, fill in, Submit', async () => {
  expect((await admin.get('/u_lamp_list.do')).text).toContain('href="/u_lamp.do?sys_id=-1"')
  const owner = site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King' })
  const { status, location } = await send(admin, '/u_lamp.do?sys_id=-1', 'sysverb_insert', {
    'u_lamp.u_name': 'Desk',
    'u_lamp.u_watts': '40',
    'sys_display.u_lamp.u_owner': 'Ada King',
    'u_lamp.u_lit': 'true',
    'u_lamp.u_since': '2026-01-02 03:04:05',
  })
  expect([status, location]).toEqual([303, '/u_lamp_list.do'])
  expect(lampNamed('Desk')).toMatchObject({ u_watts: 40, u_owner: owner, u_lit: 1, u_since: '2026-01-02 03:04:05' })
})

test('a form without a sys_id is a new record, filled from its query', async () => {
  const { text } = await admin.get('/u_lamp.do?sysparm_query=u_name=Hall^u_watts=7^u_litANYTHING')
  expect(fieldsOf(text)).toMatchObject({ sys_id: '-1', 'u_lamp.u_name': 'Hall', 'u_lamp.u_watts': '7' })
})

test('a form without a sys_id is that of the first record that its query finds', async () => {
  const id = site.insert('u_lamp', { u_name: 'Found', u_watts: '60' })
  expect(fieldsOf((await admin.get('/u_lamp.do?sysparm_query=u_name=Found')).text)).toMatchObject({ sys_id: id })
  // Said to be new it is new, and a part that names nothing finds nothing.
  for (const query of ['sys_id=-1&sysparm_query=u_name=Found', 'sysparm_query=u_name=Found^nosuch=1'])
    expect(fieldsOf((await admin.get(`/u_lamp.do?${query}`)).text)).toMatchObject({
      sys_id: '-1',
      'u_lamp.u_name': 'Found',
    })
  const nobody = await site.signedIn('nil', [])
  expect((await nobody.get('/u_lamp.do?sysparm_query=u_name=Found')).text).not.toContain('60')
})

test('what a query fills in may be worked out, within what a request may ask', async () => {
  const { text } = await admin.get('/u_lamp.do?sys_id=-1&sysparm_query=u_owner=javascript:gs.getUserID()')
  const { sys_id: root } = site.instance.database.find('sys_user', 'user_name', 'root')!
  expect(fieldsOf(text)).toMatchObject({ 'u_lamp.u_owner': root })
  const refused = await admin.get('/u_lamp.do?sys_id=-1&sysparm_query=u_name=javascript:gs.setProperty("a","b")')
  expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('does not implement this expression')])
})

test('Update writes what was changed and nothing else; Save stays', async () => {
  const id = site.insert('u_lamp', { u_name: 'Old', u_watts: '1', u_key: 'secret' })
  const before = { ...lamp(id)! }
  expect((await send(admin, `/u_lamp.do?sys_id=${id}`, 'sysverb_update')).location).toBe('/u_lamp_list.do')
  expect(lamp(id)).toEqual(before)
  const { location } = await send(admin, `/u_lamp.do?sys_id=${id}`, 'sysverb_update_and_stay', {
    'u_lamp.u_watts': '2',
  })
  expect(location).toBe(`/u_lamp.do?sys_id=${id}`)
  expect(lamp(id)).toMatchObject({ u_watts: 2, u_key: before.u_key, sys_updated_by: 'root' })
})

test('what does not fit is said at its field, and what was typed stays', async () => {
  const id = site.insert('u_lamp', { u_name: 'Kept' })
  const { status, text } = await send(admin, `/u_lamp.do?sys_id=${id}`, 'sysverb_update', {
    'u_lamp.u_name': '',
    'u_lamp.u_watts': 'bright',
    'sys_display.u_lamp.u_owner': 'Nobody Atall',
    'u_lamp.u_since': 'soon',
  })
  expect(status).toBe(422)
  expect(text).toContain('4 fields need another value.')
  expect(text).toContain('Name must be filled in.')
  expect(text).toContain('Expected a number, got &quot;bright&quot;.')
  expect(text).toContain('Expected the name of a record of User (sys_user), got &quot;Nobody Atall&quot;.')
  expect(text).toContain('Expected a date and time such as 2026-11-26 08:30:00, got &quot;soon&quot;.')
  expect(fieldsOf(text)).toMatchObject({ 'u_lamp.u_watts': 'bright', 'sys_display.u_lamp.u_owner': 'Nobody Atall' })
  expect(lamp(id)).toMatchObject({ u_name: 'Kept', u_watts: null })
})

test('a reference is emptied by emptying it; of two records of one name neither is taken', async () => {
  for (const name of ['one', 'two']) site.insert('sys_user', { user_name: name, first_name: 'Twin', last_name: 'User' })
  const owner = site.insert('sys_user', { user_name: 'solo', first_name: 'Solo', last_name: 'User' })
  const id = site.insert('u_lamp', { u_name: 'Ref', u_owner: owner })
  const asked = `/u_lamp.do?sys_id=${id}`
  const twins = await send(admin, asked, 'sysverb_update', { 'sys_display.u_lamp.u_owner': 'Twin User' })
  expect(twins.text).toContain('Several records of User are called &quot;Twin User&quot;')
  await send(admin, asked, 'sysverb_update', { 'sys_display.u_lamp.u_owner': '' })
  expect(lamp(id)!.u_owner).toBeNull()
  await send(admin, asked, 'sysverb_update', { 'sys_display.u_lamp.u_owner': owner })
  expect(lamp(id)!.u_owner).toBe(owner)
})

test('a secret is never shown, stays when nothing is typed, and changes when something is', async () => {
  const id = site.insert('u_lamp', { u_name: 'Locked', u_key: 'open sesame' })
  const { text } = await admin.get(`/u_lamp.do?sys_id=${id}`)
  expect(text).not.toContain('open sesame')
  const kept = lamp(id)!.u_key
  await send(admin, `/u_lamp.do?sys_id=${id}`, 'sysverb_update', { 'u_lamp.u_key': 'other' })
  expect(lamp(id)!.u_key).not.toBe(kept)
})

test('read-only and system columns stay, whatever is sent', async () => {
  const id = site.insert('u_lamp', { u_name: 'Fixed', u_fixed: 'as it was' })
  const { text } = await admin.get(`/u_lamp.do?sys_id=${id}`)
  expect(text).not.toContain('name="u_lamp.u_fixed"')
  await send(admin, `/u_lamp.do?sys_id=${id}`, 'sysverb_update', {
    'u_lamp.u_name': 'Fixed!',
    'u_lamp.u_fixed': 'changed',
    'u_lamp.sys_created_by': 'mallory',
  })
  expect(lamp(id)).toMatchObject({ u_name: 'Fixed!', u_fixed: 'as it was' })
  expect(lamp(id)!.sys_created_by).not.toBe('mallory')
})

test('Delete deletes; a press without the token of the session does nothing', async () => {
  const id = site.insert('u_lamp', { u_name: 'Doomed' })
  const forged = await admin.post('/u_lamp.do', { sys_id: id, sys_action: 'sysverb_delete', sysparm_ck: 'guess' })
  expect([forged.status, lamp(id)]).toEqual([403, expect.anything()])
  expect((await send(admin, `/u_lamp.do?sys_id=${id}`, 'sysverb_delete')).location).toBe('/u_lamp_list.do')
  expect(lamp(id)).toBeUndefined()
})

test('without the right to write there is no input, no button, and no way around', async () => {
  const reader = await site.signedIn('reader', ['itil'])
  const asset = site.insert('sys_user', { user_name: 'shown', first_name: 'Shown' })
  const { text } = await reader.get(`/sys_user.do?sys_id=${asset}`)
  expect(text).not.toContain('sysverb_')
  const token = /name="sysparm_ck" value="(\w+)"/.exec(text)![1]!
  const form = { sysparm_ck: token, sys_id: asset, 'sys_user.first_name': 'Changed' }
  expect((await reader.post('/sys_user.do', { ...form, sys_action: 'sysverb_update' })).status).toBe(403)
  expect((await reader.post('/sys_user.do', { ...form, sys_action: 'sysverb_delete' })).status).toBe(403)
  expect((await reader.get('/sys_user.do?sys_id=-1')).status).toBe(403)
  expect(site.instance.database.get('sys_user', asset)!.first_name).toBe('Shown')
  const stranger = await site.anonymous.post('/sys_user.do', { ...form, sys_action: 'sysverb_update' })
  expect([stranger.status, stranger.location]).toEqual([303, expect.stringContaining('/login')])
})

test('what people wrote into journals is a stream, the newest first, and the input is empty again', async () => {
  const id = site.insert('incident', { short_description: 'Printer on fire' })
  const asked = `/incident.do?sys_id=${id}`
  for (const note of ['First <look>', 'Second look'])
    expect((await send(admin, asked, 'sysverb_update_and_stay', { 'incident.work_notes': note })).status).toBe(303)
  const { text } = await admin.get(asked)
  const stream = /<ol class="activities">.*?<\/ol>/s.exec(text)![0]
  expect(stream.match(/Second look|First &lt;look&gt;/g)).toEqual(['Second look', 'First &lt;look&gt;'])
  expect(fieldsOf(text)['incident.work_notes']).toBe('')
})

describe('scripts', () => {
  const rule = (script: string, more: Record<string, string> = {}) =>
    site.insert('sys_script', {
      name: 'Watch lamps',
      collection: 'u_lamp',
      when: 'before',
      advanced: 'true',
      active: 'true',
      action_insert: 'true',
      action_update: 'true',
      script: `(function executeRule(current, previous) { ${script} })(current, previous)`,
      ...more,
    })

  test('a rule that aborts is named with what it had to say, and what was typed stays', async () => {
    rule(`if (current.u_watts > 1000) { gs.addErrorMessage('Too bright'); current.setAbortAction(true) }`)
    const { status, text } = await send(admin, '/u_lamp.do', 'sysverb_insert', {
      'u_lamp.u_name': 'Sun',
      'u_lamp.u_watts': '5000',
    })
    expect(status).toBe(422)
    expect(text).toContain('Too bright')
    expect(text).toContain('aborted by the business rule Watch lamps')
    expect(fieldsOf(text)).toMatchObject({ 'u_lamp.u_name': 'Sun', 'u_lamp.u_watts': '5000' })
    expect(lampNamed('Sun')).toBeUndefined()
  })

  test('messages are shown once, on the page that follows', async () => {
    rule(`gs.addInfoMessage('Lamp <b> kept')`, { when: 'after', action_update: 'false' })
    await send(admin, '/u_lamp.do', 'sysverb_insert', { 'u_lamp.u_name': 'Said' })
    expect((await admin.get('/u_lamp_list.do')).text).toContain('Lamp &lt;b&gt; kept')
    expect((await admin.get('/u_lamp_list.do')).text).not.toContain('Lamp &lt;b&gt; kept')
  })

  describe('of UI actions', () => {
    const action = (values: Record<string, string>) =>
      site.insert('sys_ui_action', { table: 'u_lamp', active: 'true', form_button: 'true', ...values })

    test('a button runs the script on the record with what was typed, and leads where it says', async () => {
      const id = action({
        name: 'Light up',
        action_name: 'light_up',
        condition: `current.u_lit == false && gs.hasRole('admin')`,
        script: `current.u_lit = true; current.update(); gs.addInfoMessage('Lit ' + current.u_name); action.setRedirectURL(current)`,
      })
      const record = site.insert('u_lamp', { u_name: 'Dark' })
      expect((await admin.get(`/u_lamp.do?sys_id=${record}`)).text).toContain('Light up')
      const { location } = await send(admin, `/u_lamp.do?sys_id=${record}`, id, { 'u_lamp.u_watts': '9' })
      expect(location).toBe(`/u_lamp.do?sys_id=${record}`)
      expect(lamp(record)).toMatchObject({ u_lit: 1, u_watts: 9 })
      const { text } = await admin.get(location!)
      expect(text).toContain('Lit Dark')
      expect(text).not.toContain('>\n          Light up')
      expect((await send(admin, `/u_lamp.do?sys_id=${record}`, id)).status).toBe(403)
      expect((await send(admin, `/u_lamp.do?sys_id=${record}`, 'light_up')).status).toBe(403)
      expect((await send(admin, `/u_lamp.do?sys_id=${record}`, 'no_such_action')).status).toBe(400)
    })

    test('roles, tables, insert and update decide who sees it; a nearer one of the name replaces another', async () => {
      const role = String(site.instance.database.find('sys_user_role', 'name', 'itil')!.sys_id)
      const forItil = action({ name: 'For itil', action_name: 'for_itil' })
      site.insert('sys_ui_action_role', { sys_ui_action: forItil, sys_user_role: role })
      action({ name: 'On new', show_update: 'false' })
      action({ name: 'Everywhere', action_name: 'place', table: 'global' })
      action({ name: 'Here', action_name: 'place' })
      action({ name: 'Elsewhere', table: 'incident' })
      action({ name: 'Broken', condition: 'nobody.knows' })
      const record = site.insert('u_lamp', { u_name: 'Seen' })
      const names = async (address: string) =>
        [...(await admin.get(address)).text.matchAll(/name="sys_action"[^>]*>\s*([^<]+?)\s*</g)].map(([, name]) => name)
      expect(await names(`/u_lamp.do?sys_id=${record}`)).toEqual(
        expect.arrayContaining(['Update', 'For itil', 'Here', 'Delete this record'])
      )
      for (const absent of ['On new', 'Everywhere', 'Elsewhere', 'Broken'])
        expect(await names(`/u_lamp.do?sys_id=${record}`)).not.toContain(absent)
      expect(await names('/u_lamp.do')).toContain('On new')
    })

    test('a script that fails says so on the form, and nothing is half written', async () => {
      const id = action({ name: 'Break', script: 'current.u_watts = 1; nobody.knows()' })
      const record = site.insert('u_lamp', { u_name: 'Whole', u_watts: '3' })
      const { status, text } = await send(admin, `/u_lamp.do?sys_id=${record}`, id)
      expect([status, text]).toEqual([422, expect.stringContaining('The action failed:')])
      expect(lamp(record)!.u_watts).toBe(3)
    })

    test('it leads nowhere outside the instance', async () => {
      const id = action({ name: 'Away', script: `action.setRedirectURL('https://evil.example/x')` })
      const record = site.insert('u_lamp', { u_name: 'Home' })
      expect((await send(admin, `/u_lamp.do?sys_id=${record}`, id)).location).toBe('/')
    })
  })
})
