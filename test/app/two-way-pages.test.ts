// Lists and forms of what goes both ways: who is to see it sees it, and nobody sees a PIN there.

import { installApp } from '../../src/instance/start.ts'
import { type Browser, cells, type Site, startSite } from '../pages/browse.ts'
import { builtApps } from '../support/built.ts'

const PIN = '073519'
let site: Site
let browser: Browser
let computer = ''
let mdm = ''
let action = ''

/** A record as the app makes it: no other scope may. */
function own(table: string, values: Record<string, string>): string {
  const sets = Object.entries(values).map(([column, value]) =>
    column === 'pin'
      ? `gr.getElement('pin').setDisplayValue('${value}')`
      : `gr.setValue('${column}', ${JSON.stringify(value)})`
  )
  const script = `(function () { var gr = new GlideRecord('${table}'); gr.initialize(); ${sets.join('; ')}; return gr.insert() })()`
  const { instance } = site
  return instance.asSystem(() => String(instance.scripts.evaluate('x_kandj_kandji', script, 'test')))
}

beforeAll(async () => {
  site = await startSite()
  for (const folder of builtApps()) installApp(site.instance, folder)
  computer = site.insert('cmdb_ci_computer', { name: 'Mac of Ada', serial_number: 'C02PAGES1' })
  mdm = site.insert('x_kandj_kandji_mdm', { kandji_device_id: 'd1', computer, configuration_item: computer })
  const about = { mdm, computer, device_name: 'Mac of Ada' }
  action = own('x_kandj_kandji_device_action', { ...about, action: 'lock', state: 'done', pin: PIN })
  own('x_kandj_kandji_pin_reading', { action, read_at: '2026-03-02 10:00:00' })
  const value = { configuration_item: computer, field: 'asset_tag', memory: '{"here":"inner"}' }
  own('x_kandj_kandji_shared_value', { ...value, state: 'refused', outcome: 'Kandji refused it with 403' })
  own('x_kandj_kandji_note', { mdm, state: 'waiting', outcome: 'Kandji did not answer' })
  own('x_kandj_kandji_user', { name: 'Ada King', state: 'left', outcome: '2 users have the name Ada King' })
  own('x_kandj_kandji_user_import', { started: '2026-03-02 10:00:00', state: 'done', listed: '41' })
  browser = await site.signedIn('pages', ['x_kandj_kandji.user', 'x_kandj_kandji.device_operator', 'itil'])
}, 240_000)
afterAll(() => site.close())

const list = async (table: string): Promise<string> => (await browser.get(`/${table}_list.do`)).text
const form = async (table: string, sysId: string, view = ''): Promise<string> =>
  (await browser.get(`/${table}.do?sys_id=${sysId}${view && `&sysparm_view=${view}`}`)).text

test.each([
  ['x_kandj_kandji_shared_value', ['Refused', 'Asset tag', 'Kandji refused it with 403', 'Mac of Ada']],
  ['x_kandj_kandji_device_action', ['Mac of Ada', 'Lock', 'Done']],
  ['x_kandj_kandji_note', ['Waiting', 'Kandji did not answer', 'Mac of Ada']],
  ['x_kandj_kandji_user', ['Ada King', 'Left out', '2 users have the name Ada King']],
  ['x_kandj_kandji_user_import', ['Done', '41']],
  ['x_kandj_kandji_pin_reading', ['Mac of Ada']],
])('the list of %s says what became of it', async (table, shown) => {
  const all = cells(await list(table)).join('\n')
  for (const text of shown) expect(all).toContain(text)
})

test('no list and no form has a PIN, or what only the app reads', async () => {
  const pages = [
    await list('x_kandj_kandji_device_action'),
    await form('x_kandj_kandji_device_action', action),
    await list('x_kandj_kandji_pin_reading'),
    await list('x_kandj_kandji_shared_value'),
  ].join('\n')
  expect(pages).toContain('Mac of Ada')
  expect(pages).not.toContain(PIN)
  expect(pages).not.toMatch(/name="(?:x_kandj_kandji_device_action\.)?pin"/)
  expect(pages).not.toContain('inner')
})

test.each([
  ['an MDM record', 'x_kandj_kandji_mdm', '', () => mdm],
  ['an MDM record in the view Kandji', 'x_kandj_kandji_mdm', 'x_kandj_kandji', () => mdm],
  ['a computer in the view Kandji', 'cmdb_ci_computer', 'x_kandj_kandji', () => computer],
])('device actions stand below the form of %s', async (_what, table, view, sysId) => {
  const text = await form(table, sysId(), view)
  expect(text).toMatch(/Kandji device actions?/)
  expect(text).toContain(action)
})

test('the app alone writes them, whatever the role', async () => {
  const admin = await site.signedIn('pages admin', ['x_kandj_kandji.admin', 'x_kandj_kandji.device_operator'])
  for (const table of ['shared_value', 'device_action', 'pin_reading', 'note', 'user', 'user_import'])
    expect([table, (await admin.get(`/x_kandj_kandji_${table}.do?sys_id=-1`)).status]).toEqual([table, 403])
})
