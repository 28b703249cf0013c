// Forms in real Chromium: client scripts, UI policies, UI actions and GlideAjax, by keyboard alone.

import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { type Site, startSite } from '../pages/browse.ts'

let chromium: Browser
let site: Site
let page: Page
const PROBLEMS: string[] = []

const make = (table: string, values: Record<string, string>) => site.insert(table, { active: 'true', ...values })
const script = (name: string, type: string, code: string, more: Record<string, string> = {}) =>
  make('sys_script_client', { name, type, table: 'u_ticket', ui_type: '10', global: 'true', script: code, ...more })

beforeAll(async () => {
  site = await startSite()
  site.insert('sys_db_object', { name: 'u_ticket', label: 'Ticket', ws_access: 'true' })
  const column = (element: string, more: Record<string, string>) =>
    make('sys_dictionary', { name: 'u_ticket', element, internal_type: 'string', max_length: '40', ...more })
  column('u_title', { column_label: 'Title', mandatory: 'true', display: 'true' })
  column('u_state', { column_label: 'State', choice: '1' })
  column('u_reason', { column_label: 'Reason' })
  column('u_caller', { column_label: 'Caller', internal_type: 'reference', reference: 'sys_user', max_length: '32' })
  column('u_desk', { column_label: 'Desk' })
  column('u_secret', { column_label: 'Inner' })
  for (const [value, label] of [
    ['open', 'Open'],
    ['closed', 'Closed'],
  ] as const)
    site.insert('sys_choice', { name: 'u_ticket', element: 'u_state', value, label, language: 'en' })
  site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King', email: 'ada@acme.example' })

  make('sys_script_include', {
    name: 'DeskFinder',
    client_callable: 'true',
    script: `var DeskFinder = Class.create();
      DeskFinder.prototype = Object.extendsObject(AbstractAjaxProcessor, {
        find: function () {
          var user = new GlideRecord('sys_user');
          return user.get(this.getParameter('sysparm_user')) ? 'Desk of ' + user.user_name : 'none';
        },
        type: 'DeskFinder'
      });`,
  })
  script(
    'Greet',
    'onLoad',
    `function onLoad() { g_form.addInfoMessage('Hello ' + g_user.userName + (g_form.isNewRecord() ? ', new' : '')); g_form.setVisible('u_secret', g_user.hasRoleExactly('nobody_has_this')) }`
  )
  script(
    'Find the desk',
    'onChange',
    `function onChange(control, oldValue, newValue, isLoading) {
      if (isLoading || newValue === '') return;
      var ajax = new GlideAjax('DeskFinder');
      ajax.addParam('sysparm_name', 'find');
      ajax.addParam('sysparm_user', newValue);
      ajax.getXMLAnswer(function (answer) { g_form.setValue('u_desk', answer) });
    }`,
    { field: 'u_caller' }
  )
  script(
    'No bad words',
    'onSubmit',
    `function onSubmit() { if (g_form.getValue('u_title') !== 'darn') return true; g_form.showFieldMsg('u_title', 'Mind your words', 'error'); return false }`
  )
  make('sys_script', {
    name: 'For the form',
    collection: 'u_ticket',
    when: 'display',
    advanced: 'true',
    script: `(function (current, previous) { g_scratchpad.greeting = 'Scratched ' + current.u_title })(current, previous)`,
  })
  script(
    'Scratch',
    'onLoad',
    `function onLoad() { if (!g_form.isNewRecord()) g_form.addInfoMessage(g_scratchpad.greeting) }`
  )
  script('Cannot be read', 'onLoad', 'function onLoad( {')
  script('Fails', 'onLoad', `function onLoad() { g_form.makeCoffee() }`)
  const policy = make('sys_ui_policy', {
    table: 'u_ticket',
    short_description: 'Closed needs a reason',
    conditions: 'u_state=closed^EQ',
    on_load: 'true',
    reverse_if_false: 'true',
    global: 'true',
  })
  site.insert('sys_ui_policy_action', { ui_policy: policy, field: 'u_reason', mandatory: 'true', visible: 'true' })
  site.insert('sys_ui_policy_action', { ui_policy: policy, field: 'u_caller', disabled: 'true' })
  make('sys_ui_action', {
    name: 'Close ticket',
    action_name: 'close_ticket',
    table: 'u_ticket',
    form_button: 'true',
    client: 'true',
    show_insert: 'false',
    onclick: 'closeTicket()',
    condition: `current.u_state != 'closed'`,
    script: `function closeTicket() { g_form.setValue('u_state', 'closed'); g_form.setValue('u_reason', 'by button'); gsftSubmit(null, g_form.getFormElement(), 'close_ticket') }
      if (typeof window == 'undefined') { current.update(); gs.addInfoMessage('Closed ' + current.u_title); action.setRedirectURL(current) }`,
  })
  await site.signedIn('root', ['admin'])
  chromium = await launchChromium()
  page = await chromium.newPage()
  page.on('console', (message) => message.type() === 'error' && PROBLEMS.push(message.text()))
  await page.goto(`${site.base}/u_ticket_list.do`)
  await page.getByLabel('User name').fill('root')
  await page.getByLabel('Password').fill('secret')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ticket' }).waitFor()
})
afterAll(async () => {
  await chromium?.close()
  await site.close()
})

/** Moves the focus by the Tab key until it stands on what has this label. */
async function tabTo(label: string): Promise<void> {
  const target = page
    .getByLabel(label, { exact: true })
    .or(page.getByRole('button', { name: label }))
    .or(page.getByRole('link', { name: label, exact: true }))
  for (let presses = 0; presses < 120; presses++) {
    if (await target.first().evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${label} by the Tab key`)
}
/** Waits until it is so. The page's policy lets nobody wait there. */
async function eventually<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 100 && (await look()) !== wanted; tries++) await page.waitForTimeout(50)
  expect(await look()).toBe(wanted)
}
const shown = (label: string) => page.getByLabel(label, { exact: true })
const ticket = (title: string) => site.instance.database.find('u_ticket', 'u_title', title)

test('a record is made, edited and closed by keyboard, with all that the form brings', async () => {
  await tabTo('New')
  await page.keyboard.press('Enter')
  await page.getByText('Hello root, new').waitFor()

  await tabTo('Title')
  await page.keyboard.type('Printer')
  await tabTo('Caller')
  await page.keyboard.type('Ada King')
  await page.keyboard.press('Tab')
  await eventually(() => shown('Desk').inputValue(), 'Desk of ada')
  await tabTo('Save')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Printer' }).waitFor()
  await page.getByText('Scratched Printer').waitFor()
  expect(ticket('Printer')).toMatchObject({ u_desk: 'Desk of ada', u_state: null })

  await tabTo('Close ticket')
  await page.keyboard.press('Enter')
  await page.getByText('Closed Printer').waitFor()
  expect(ticket('Printer')).toMatchObject({ u_state: 'closed', u_reason: 'by button' })
  expect(await page.getByRole('button', { name: 'Close ticket' }).count()).toBe(0)
})

test('a UI policy makes a field mandatory and another read-only while its condition holds, and back', async () => {
  await page.goto(`${site.base}/u_ticket.do`)
  await shown('Title').fill('Policy')
  await shown('State').selectOption('closed')
  expect(await shown('Reason').evaluate((input) => (input as unknown as { required: boolean }).required)).toBe(true)
  expect(await shown('Caller').getAttribute('aria-readonly')).toBe('true')
  await page.getByRole('button', { name: 'Submit' }).first().click()
  await page.getByText('These fields must be filled in: Reason').waitFor()
  expect(ticket('Policy')).toBeUndefined()
  await shown('State').selectOption('open')
  expect(await shown('Caller').getAttribute('aria-readonly')).toBe('false')
  await page.getByRole('button', { name: 'Submit' }).first().click()
  await page.getByRole('heading', { name: 'Ticket' }).waitFor()
  expect(ticket('Policy')).toMatchObject({ u_state: 'open' })
})

test('onSubmit holds a form back, and its message stands at the field', async () => {
  await page.goto(`${site.base}/u_ticket.do`)
  await shown('Title').fill('darn')
  await page.getByRole('button', { name: 'Submit' }).first().click()
  await page.getByText('Mind your words').waitFor()
  expect(ticket('darn')).toBeUndefined()
})

test('scripts decide what is in sight; those that fail are named, and leave the others alone', async () => {
  await page.goto(`${site.base}/u_ticket.do`)
  await page.getByText('Hello root, new').waitFor()
  expect(await page.locator('[data-field=u_secret]').isVisible()).toBe(false)
  await page
    .getByText('The client script Fails failed: g_form.makeCoffee is not implemented by the local instance')
    .waitFor()
  expect(PROBLEMS.filter((text) => !text.includes('SyntaxError'))).toEqual([])
})

test('references are offered while one types', async () => {
  await page.goto(`${site.base}/u_ticket.do`)
  await shown('Caller').pressSequentially('Ada')
  await page.locator('datalist option[value="Ada King"]').waitFor({ state: 'attached' })
})

test('a file is attached, opened and deleted by keyboard, and what was typed stays', async () => {
  const id = site.insert('u_ticket', { u_title: 'With file' })
  await page.goto(`${site.base}/u_ticket.do?sys_id=${id}`)
  await shown('Desk').fill('typed, not saved')
  await page.getByRole('heading', { name: 'Attachments 0' }).focus()
  await tabTo('Add attachments')
  // The dialog that chooses files is the browser's own, and a headless one has none.
  await page
    .locator(':focus')
    .setInputFiles({ name: 'crash.log', mimeType: 'text/plain', buffer: Buffer.from('it broke') })
  await tabTo('Attach files')
  await page.keyboard.press('Enter')
  await page.getByText('Attached crash.log.').waitFor()
  await page.getByRole('heading', { name: 'Attachments 1' }).waitFor()
  expect(await shown('Desk').inputValue()).toBe('typed, not saved')

  const link = page.getByRole('link', { name: 'crash.log' })
  const opened = await page.request.get(new URL((await link.getAttribute('href'))!, site.base).href)
  expect(await opened.text()).toBe('it broke')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tabTo('Delete the file crash.log')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Attachments 0' }).waitFor()
  expect(await shown('Desk').inputValue()).toBe('typed, not saved')
  expect(site.instance.database.find('sys_attachment', 'table_sys_id', id)).toBeUndefined()
})

test('a client script takes the adding of files away, and gives it back', async () => {
  script(
    'No files',
    'onLoad',
    `function onLoad() { if (g_form.getValue('u_title') == 'Sealed') g_form.disableAttachments() }`
  )
  script(
    'Files again',
    'onChange',
    'function onChange(control, oldValue, newValue, isLoading) { if (!isLoading) g_form.enableAttachments() }',
    { field: 'u_title' }
  )
  const id = site.insert('u_ticket', { u_title: 'Sealed' })
  await page.goto(`${site.base}/u_ticket.do?sys_id=${id}`)
  await eventually(() => shown('Add attachments').isVisible(), false)
  await shown('Title').fill('Open again')
  await shown('Title').press('Tab')
  await eventually(() => shown('Add attachments').isVisible(), true)
})
