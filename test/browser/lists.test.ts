// Lists in real Chromium: g_list, UI actions, the context menu, and cells edited in place by keyboard and mouse.
// Sources: ServiceNow docs, c_GlideList2API, c_GlideListV3API, t_UseTheListEditor, client-scripts (onCellEdit).

import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { type Site, startSite } from '../pages/browse.ts'

let chromium: Browser
let site: Site
let page: Page
const PROBLEMS: string[] = []

const make = (table: string, values: Record<string, string>) => site.insert(table, { active: 'true', ...values })
const ticket = (title: string) => site.instance.database.find('u_ticket', 'u_title', title)!
const address = (query = 'ORDERBYu_title') => `${site.base}/u_ticket_list.do?sysparm_query=${encodeURIComponent(query)}`
const onCellEdit = (order: string, name: string, body: string) =>
  make('sys_script_client', {
    name,
    type: 'onCellEdit',
    table: 'u_ticket',
    field: 'u_note',
    order,
    ui_type: '10',
    global: 'true',
    script: `function onCellEdit(sysIDs, table, oldValues, newValue, callback) { ${body} }`,
  })
const clientAction = (name: string, code: string, more: Record<string, string>) =>
  make('sys_ui_action', {
    name,
    action_name: name.toLowerCase().replaceAll(' ', '_'),
    table: 'u_ticket',
    client: 'true',
    onclick: `run${name.replaceAll(' ', '')}()`,
    script: `function run${name.replaceAll(' ', '')}() { ${code} }`,
    ...more,
  })

beforeAll(async () => {
  site = await startSite()
  site.insert('sys_db_object', { name: 'u_ticket', label: 'Ticket', ws_access: 'true' })
  const column = (element: string, more: Record<string, string> = {}) =>
    make('sys_dictionary', {
      name: 'u_ticket',
      element,
      column_label: element.slice(2),
      internal_type: 'string',
      max_length: '40',
      ...more,
    })
  column('u_title', { display: 'true', mandatory: 'true' })
  column('u_state', { choice: '1' })
  column('u_caller', { internal_type: 'reference', reference: 'sys_user', max_length: '32' })
  column('u_note')
  for (const value of ['open', 'closed'])
    site.insert('sys_choice', {
      name: 'u_ticket',
      element: 'u_state',
      value,
      label: value.toUpperCase(),
      language: 'en',
    })
  site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King' })
  onCellEdit('1', 'No swearing', `if (newValue == 'darn') { alert('x'); callback(false) } else callback(true)`)
  onCellEdit(
    '2',
    'Tell',
    `document.title = [sysIDs.length, table, oldValues.join('|'), newValue].join('/'); callback(true)`
  )
  clientAction(
    'Show checked',
    `document.title = [g_list.getTableName(), g_list.getChecked(), g_list.getQuery(), g_list.getQuery({orderby: true}), g_list.getTitle(), g_list.getRowCount(), GlideList2.get('u_ticket').getOrderBy()].join('/')`,
    { list_banner_button: 'true' }
  )
  clientAction('Only open', `g_list.addFilter('u_state=open'); g_list.refresh(1)`, { list_banner_button: 'true' })
  clientAction('By title', `g_list.sortDescending('u_title')`, { list_button: 'true' })
  clientAction('Make coffee', `g_list.makeCoffee()`, { list_button: 'true' })
  clientAction('Close rows', `gsftSubmit(null, null, 'close_rows')`, {
    list_choice: 'true',
    script: `function runCloserows() { gsftSubmit(null, null, 'close_rows') }
      if (typeof window == 'undefined') { current.u_state = 'closed'; current.update(); gs.addInfoMessage('Closed ' + current.u_title) }`,
  })
  make('sys_ui_action', {
    name: 'Close this one',
    action_name: 'close_this',
    table: 'u_ticket',
    list_context_menu: 'true',
    script: `current.u_state = 'closed'; current.update()`,
  })
  clientAction('Show row', `document.title = 'row ' + rowSysId`, { list_context_menu: 'true' })
  await site.signedIn('root', ['admin'])
  chromium = await launchChromium()
  page = await chromium.newPage()
  page.on('console', (message) => message.type() === 'error' && PROBLEMS.push(message.text()))
  page.on('dialog', (dialog) => void dialog.dismiss())
  await page.goto(address())
  await page.getByLabel('User name').fill('root')
  await page.getByLabel('Password').fill('secret')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ticket' }).waitFor()
})
beforeEach(async () => {
  site.instance.asSystem(() => {
    const script = `var all = new GlideRecord('u_ticket'); all.query(); while (all.next()) all.deleteRecord()`
    site.instance.scripts.run('global', script, {}, 'test')
  })
  for (const title of ['Anvil', 'Bellows', 'Chisel'])
    site.insert('u_ticket', { u_title: title, u_state: 'open', u_note: 'none' })
  await page.goto(address())
})
afterAll(async () => {
  await chromium?.close()
  await site.close()
})

/** Waits until it is so. The page's policy lets nobody wait there. */
async function eventually<T>(look: () => Promise<T> | T, wanted: T): Promise<void> {
  for (let tries = 0; tries < 100 && (await look()) !== wanted; tries++) await page.waitForTimeout(50)
  expect(await look()).toEqual(wanted)
}
const row = (title: string) => page.getByRole('row').filter({ hasText: title })
const cell = (title: string, text: string) => row(title).getByRole('cell', { name: text, exact: true })
const editor = () => page.locator('#cell_edit')
async function tabToCell(): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.tagName === 'TD'`)) return
  }
  throw new Error('No way to a cell by the Tab key')
}

test('a cell is edited by keyboard alone: Enter opens, Enter saves and goes a row down', async () => {
  await tabToCell()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await editor().waitFor()
  await page.keyboard.press('c')
  await page.keyboard.press('Enter')
  await eventually(() => ticket('Anvil').u_state, 'closed')
  await cell('Anvil', 'CLOSED').waitFor()
  // The cell below has the focus.
  await page.keyboard.press('Enter')
  await editor().waitFor()
  await page.keyboard.press('Escape')
  await cell('Bellows', 'OPEN').waitFor()
  expect(ticket('Bellows').u_state).toBe('open')
})

test('cells selected with Shift and an arrow are edited together, after onCellEdit scripts agreed', async () => {
  await cell('Anvil', 'none').dblclick()
  await editor().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await editor().waitFor()
  await editor().fill('both')
  await page.keyboard.press('Enter')
  await eventually(() => ticket('Bellows').u_note, 'both')
  expect(ticket('Anvil').u_note).toBe('both')
  expect(ticket('Chisel').u_note).toBe('none')
  expect(await page.title()).toBe('2/u_ticket/none|none/both')
})

test('a cell stays as it was when an onCellEdit script says false, or it must be filled in', async () => {
  await cell('Anvil', 'none').dblclick()
  await editor().fill('darn')
  await page.keyboard.press('Enter')
  await cell('Anvil', 'none').waitFor()
  expect(await page.title()).toBe('Ticket | Local instance')
  await row('Chisel')
    .getByRole('cell')
    .nth(1)
    .dblclick({ position: { x: 3, y: 3 } })
  await editor().fill('')
  await page.keyboard.press('Enter')
  await page.getByText('title must be filled in').waitFor()
  await page.keyboard.press('Escape')
  expect(ticket('Chisel')).toMatchObject({ u_note: 'none' })
  expect(ticket('Anvil')).toMatchObject({ u_note: 'none' })
})

test('a reference is picked by name, Tab saves and goes to the next cell', async () => {
  await row('Bellows').getByRole('cell').nth(3).dblclick()
  await editor().pressSequentially('Ada')
  await page.locator('datalist option[value="Ada King"]').waitFor({ state: 'attached' })
  await editor().fill('Ada King')
  await page.keyboard.press('Tab')
  await row('Bellows').getByRole('link', { name: 'Ada King' }).waitFor()
  expect(ticket('Bellows').u_caller).toBe(site.instance.database.find('sys_user', 'user_name', 'ada')!.sys_id)
  expect(await page.evaluate(`document.activeElement.textContent.trim()`)).toBe('none')
})

test('g_list tells what is selected and asked for, filters, sorts, and names what it lacks', async () => {
  await page.goto(address('u_note=none^ORDERBYu_title'))
  await page.getByLabel('Select Bellows').check()
  await page.getByRole('button', { name: 'Show checked' }).click()
  expect(await page.title()).toBe(
    `u_ticket/${String(ticket('Bellows').sys_id)}/u_note=none^ORDERBYu_title/u_note=none^ORDERBYu_title/Ticket/3/u_title`
  )
  await page.getByRole('button', { name: 'Make coffee' }).click()
  await page.getByText('g_list.makeCoffee is not implemented by the local instance').waitFor()
  site.instance.asSystem(() =>
    site.instance.database.update('u_ticket', String(ticket('Anvil').sys_id), { u_state: 'closed' })
  )
  await page.getByRole('button', { name: 'Only open' }).click()
  await page.getByText('1 to 2 of 2').waitFor()
  await page.getByRole('button', { name: 'By title' }).click()
  await page.getByText('title ↓').waitFor()
  expect(new URL(page.url()).searchParams.get('sysparm_query')).toBe('u_note=none^u_state=open^ORDERBYDESCu_title')
})

test('a choice for selected rows runs its script in the browser, then the other half for each', async () => {
  await page.getByLabel('All rows').check()
  await page.getByLabel('Select Chisel').uncheck()
  await page.getByLabel('Actions on selected rows').selectOption({ label: 'Close rows' })
  await page.getByRole('button', { name: 'Run', exact: true }).last().click()
  await page.getByText('Closed Bellows').waitFor()
  expect(['Anvil', 'Bellows', 'Chisel'].map((title) => ticket(title).u_state)).toEqual(['closed', 'closed', 'open'])
})

test('the context menu of a row acts on it, by mouse and by keyboard', async () => {
  await cell('Bellows', 'none').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show row' }).click()
  expect(await page.title()).toBe(`row ${String(ticket('Bellows').sys_id)}`)
  await tabToCell()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Close this one' }).waitFor()
  await page.keyboard.press('Enter')
  await cell('Anvil', 'CLOSED').waitFor()
  expect(ticket('Bellows').u_state).toBe('open')
})

test('pages of lists work without any problem in the console', () => {
  expect(PROBLEMS).toEqual([])
})
