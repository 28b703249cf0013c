// The client API of forms in real Chromium: GlideRecord, g_form's whole reference, related lists, dependent choices, qualifiers.

import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { type Site, startSite } from '../pages/browse.ts'
import { seriousFaults } from './app-pages.ts'

let chromium: Browser
let site: Site
let page: Page
let ada: string
let printer: string

const make = (table: string, values: Record<string, string>) => site.insert(table, { active: 'true', ...values })

beforeAll(async () => {
  site = await startSite()
  for (const [name, label] of [
    ['u_ticket', 'Ticket'],
    ['u_part', 'Part'],
  ] as const)
    site.insert('sys_db_object', { name, label })
  const column = (element: string, more: Record<string, string>, name = 'u_ticket') =>
    make('sys_dictionary', { name, element, internal_type: 'string', max_length: '40', ...more })
  column('u_title', { column_label: 'Title', display: 'true' })
  column('u_kind', { column_label: 'Kind', choice: '1' })
  column('u_model', { column_label: 'Model', choice: '1', use_dependent_field: 'true', dependent_on_field: 'u_kind' })
  column('u_caller', {
    column_label: 'Caller',
    internal_type: 'reference',
    reference: 'sys_user',
    max_length: '32',
    use_reference_qualifier: 'advanced',
    reference_qual: `javascript:'user_nameSTARTSWITH' + (current.u_title == 'anyone' ? '' : 'a')`,
  })
  column('u_fixed', { column_label: 'Fixed', read_only: 'true' })
  column('u_name', { column_label: 'Name', display: 'true' }, 'u_part')
  column(
    'u_ticket',
    { column_label: 'Ticket', internal_type: 'reference', reference: 'u_ticket', max_length: '32' },
    'u_part'
  )
  let sequence = 0
  const choice = (element: string, value: string, label: string, dependent_value = '') =>
    site.insert('sys_choice', {
      name: 'u_ticket',
      element,
      value,
      label,
      dependent_value,
      language: 'en',
      sequence: String(sequence++),
    })
  choice('u_kind', 'phone', 'Phone')
  choice('u_kind', 'laptop', 'Laptop')
  choice('u_model', 'p1', 'Pocket', 'phone')
  choice('u_model', 'l1', 'Lap 13', 'laptop')
  choice('u_model', 'l2', 'Lap 15', 'laptop')
  ada = site.insert('sys_user', { user_name: 'ada', first_name: 'Ada', last_name: 'King', email: 'ada@acme.example' })
  site.insert('sys_user', { user_name: 'bob', first_name: 'Ada', last_name: 'Bobson' })
  printer = site.insert('u_ticket', { u_title: 'Printer', u_caller: ada, u_kind: 'laptop', u_model: 'l2' })
  for (const u_name of ['Toner', 'Drum']) site.insert('u_part', { u_name, u_ticket: printer })
  make('sys_ui_action', {
    name: 'Count parts',
    table: 'u_part',
    list_choice: 'true',
    client: 'true',
    onclick: 'countParts()',
    script: `function countParts() { g_form.addInfoMessage(g_list.getParentTable() + ' ' + g_list.getRelated() + ' ' + g_list.getChecked().split(',').length) }`,
  })
  make('sys_ui_action', {
    name: 'Rename parts',
    action_name: 'rename_parts',
    table: 'u_part',
    list_choice: 'true',
    script: `current.u_name = current.u_name + '!'; current.update()`,
  })
  await site.signedIn('root', ['admin'])
  chromium = await launchChromium()
  page = await chromium.newPage()
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

const open = () => page.goto(`${site.base}/u_ticket.do?sys_id=${printer}`)
const shown = (label: string) => page.getByLabel(label, { exact: true })
/** Runs code where client scripts run; what it hands to `done` comes back. */
const inPage = <T>(code: string): Promise<T> =>
  page.evaluate(`new Promise(function (done, failed) { try { ${code} } catch (error) { failed(error) } })`)

describe('GlideRecord', () => {
  beforeEach(async () => void (await open()))

  test('a query with a callback, and one that waits', async () => {
    expect(
      await inPage(`var gr = new GlideRecord('u_part'); gr.addQuery('u_ticket', '${printer}'); gr.orderBy('u_name');
        gr.query(function (found) { var names = []; while (found.next()) names.push(found.u_name + '/' + found.getValue('u_name')); done(names) })`)
    ).toEqual(['Drum/Drum', 'Toner/Toner'])
    expect(
      await inPage(`var gr = new GlideRecord('u_part'); gr.addQuery('u_name', 'IN', 'Drum,Toner'); gr.setLimit(1); gr.query();
        done([gr.getRowCount(), gr.hasNext(), gr.next(), gr.next(), gr.getEncodedQuery(), gr.getTableName(), gr.getLimit()])`)
    ).toEqual([1, true, true, false, 'u_nameINDrum,Toner', 'u_part', 1])
  })

  test('pairs, encoded queries and get', async () => {
    expect(
      await inPage(
        `new GlideRecord('sys_user').query('user_name', 'ada', function (gr) { done(gr.next() && gr.email) })`
      )
    ).toBe('ada@acme.example')
    expect(
      await inPage(`var gr = new GlideRecord('sys_user'); gr.setEncodedQuery('user_name=ada^ORuser_name=bob');
        gr.setEncodedQuery('emailISNOTEMPTY'); gr.query(function (found) { done(found.getRowCount()) })`)
    ).toBe(1)
    expect(
      await inPage(
        `var gr = new GlideRecord('sys_user'); done([gr.get('${ada}'), gr.user_name, gr.get('nobody'), typeof gr.getDisplayValue])`
      )
    ).toEqual([true, 'ada', false, 'undefined'])
  })

  test('insert, update and delete, within business rules', async () => {
    make('sys_script', {
      name: 'No bad parts',
      collection: 'u_part',
      when: 'before',
      action_insert: 'true',
      action_update: 'true',
      advanced: 'true',
      script: `(function (current) { if (current.u_name == 'bad') current.setAbortAction(true) })(current)`,
    })
    const sysId = await inPage<string>(
      `var gr = new GlideRecord('u_part'); gr.u_name = 'Fuser'; gr.insert(function (one, id) { done(id) })`
    )
    expect(site.instance.database.get('u_part', sysId)).toMatchObject({ u_name: 'Fuser' })
    await inPage(
      `var gr = new GlideRecord('u_part'); gr.get('${sysId}'); gr.u_name = 'Fan'; gr.update(function () { done() })`
    )
    expect(site.instance.database.get('u_part', sysId)).toMatchObject({ u_name: 'Fan' })
    expect(await inPage(`var gr = new GlideRecord('u_part'); gr.u_name = 'bad'; done(gr.insert())`)).toBeNull()
    expect(
      await inPage(
        `var gr = new GlideRecord('u_part'); gr.get('${sysId}'); gr.deleteRecord(function (one) { done(one.getValue('sys_id')) })`
      )
    ).toBe(sysId)
    expect(site.instance.database.get('u_part', sysId)).toBeUndefined()
  })

  test.each(['addEncodedQuery', 'addJoinQuery', 'deleteMultiple'])('%s is the server’s: it says so', async (name) => {
    await expect(inPage(`new GlideRecord('u_part').${name}('x')`)).rejects.toThrow(
      `GlideRecord.${name} is not implemented by the local instance`
    )
  })

  test('a reference’s record comes by a callback, or at once', async () => {
    expect(await inPage(`g_form.getReference('u_caller', function (user) { done(user.email) })`)).toBe(
      'ada@acme.example'
    )
    expect(await inPage(`done(g_form.getReference('u_caller').getValue('user_name'))`)).toBe('ada')
  })
})

describe('g_form', () => {
  beforeEach(async () => void (await open()))

  test('choices are added, taken away, renamed and disabled', async () => {
    expect(
      await inPage(`g_form.addOption('u_kind', 'tv', 'Television', 1); g_form.removeOption('u_kind', 'phone');
        var first = g_form.getOptions('u_kind'); g_form.disableChoice('u_kind', 'tv');
        var renamed = [g_form.setChoiceLabel('u_kind', 'tv', 'TV set'), g_form.setChoiceLabel('u_kind', 'tv', 'Laptop'), g_form.setChoiceLabel('u_kind', 'none', 'x')];
        var choice = g_form.getChoice('u_kind', 'tv'); g_form.clearOptions('u_kind');
        done([first.map(function (one) { return one.value }), renamed, choice, g_form.getOptions('u_kind').length, g_form.getChoice('u_kind', 'tv')])`)
    ).toEqual([
      ['', 'tv', 'laptop'],
      [true, false, false],
      { label: 'TV set', value: 'tv', disabled: true, index: 1 },
      0,
      null,
    ])
  })

  test('messages at fields go one by one, or all at once', async () => {
    await inPage(`g_form.showFieldMsg('u_title', 'one', 'error'); g_form.showFieldMsg(g_form.getControl('u_title'), 'two', 'info');
      g_form.showFieldMsg('u_title', 'three', 'info'); g_form.hideFieldMsg('u_title'); done()`)
    expect(await page.locator('[data-field=u_title] .message').allInnerTexts()).toEqual(['two', 'three'])
    await inPage(`g_form.hideFieldMsg('u_title', true); done()`)
    expect(await page.locator('[data-field=u_title] .message').count()).toBe(0)
    await inPage(`g_form.addErrorMessage('e'); g_form.addInfoMessage('i'); g_form.clearFormMessages('error'); done()`)
    expect(await page.locator('form.record > .message').allInnerTexts()).toEqual(['i'])
    await inPage(`g_form.clearAllFormMessages(); done()`)
    expect(await page.locator('form.record > .message').count()).toBe(0)
  })

  test('labels, decorations and flashes', async () => {
    await inPage(`g_form.setLabelOf('u_title', 'What'); g_form.addDecoration('u_title', 'icon-star', 'Favourite');
      g_form.addDecoration('u_title', 'icon-star', 'Favourite'); g_form.addDecoration('u_title', 'icon-star', 'Other');
      g_form.removeDecoration('u_title', 'icon-star', 'Other'); g_form.flash('u_ticket.u_title', 'rgb(1, 2, 3)', 2); done()`)
    expect(await inPage(`done(g_form.getLabelOf('u_title'))`)).toBe('What')
    expect(await page.getByRole('img', { name: 'Favourite' }).count()).toBe(1)
    expect(await page.getByRole('img', { name: 'Other' }).count()).toBe(0)
    const colour = () => inPage(`done(document.querySelector('[data-field=u_title] dt').style.backgroundColor)`)
    expect(await colour()).toBe('rgb(1, 2, 3)')
    await page.waitForTimeout(1_200)
    expect(await colour()).toBe('')
  })

  test('what the record and its form are', async () => {
    expect(
      await inPage(`done([g_form.getTableName(), g_form.getUniqueValue(), g_form.isNewRecord(), g_form.getViewName(), g_form.isLiveUpdating(),
        new URLSearchParams(g_form.serialize()).get('u_ticket.u_title'), g_form.getDisplayBox('u_caller').value, g_form.getRelatedListNames()])`)
    ).toEqual(['u_ticket', printer, false, '', false, 'Printer', 'Ada King', ['u_part.u_ticket']])
    await inPage(`g_form.setValue('u_fixed', 'now'); done()`)
    expect(await inPage(`done(g_form.getValue('u_fixed'))`)).toBe('now')
    await inPage(`g_form.hideRelatedList('u_part'); done()`)
    expect(await page.locator('section.related').isVisible()).toBe(false)
    await inPage(`g_form.showRelatedLists(); done()`)
    expect(await page.locator('section.related').isVisible()).toBe(true)
  })

  test('a listener hears what a person changes, and not what scripts do', async () => {
    await inPage(`window.heard = []; window.end = g_form.onUserChangeValue(function (name, before, now) { heard.push([name, before, now]) });
      g_form.setValue('u_title', 'by script'); done()`)
    await shown('Title').fill('by hand')
    await shown('Title').press('Tab')
    expect(await inPage('done(heard)')).toEqual([['u_title', 'by script', 'by hand']])
    await inPage('end(); done()')
    await shown('Title').fill('again')
    await shown('Title').press('Tab')
    expect(await inPage('done(heard.length)')).toBe(1)
  })

  test('the sys_id that a new form promises is the record’s', async () => {
    await page.goto(`${site.base}/u_ticket.do`)
    const promised = await inPage<string>(`done(g_form.getUniqueValue())`)
    expect(promised).toMatch(/^[0-9a-f]{32}$/)
    await shown('Title').fill('Promised')
    await page.getByRole('button', { name: 'Submit' }).first().click()
    await page.getByRole('heading', { name: 'Ticket' }).waitFor()
    expect(site.instance.database.find('u_ticket', 'u_title', 'Promised')!.sys_id).toBe(promised)
  })

  test.each(['showTemplateBar', 'refreshSlushbucket'])('%s is not there, and says so', async (name) => {
    await expect(inPage(`g_form.${name}('x')`)).rejects.toThrow(
      `g_form.${name} is not implemented by the local instance`
    )
  })
})

test('choices follow the field that they depend on', async () => {
  await open()
  const models = () => shown('Model').locator('option').allInnerTexts()
  expect(await models()).toEqual(['-- None --', 'Lap 13', 'Lap 15'])
  expect(await shown('Model').inputValue()).toBe('l2')
  await shown('Kind').selectOption('phone')
  expect(await models()).toEqual(['-- None --', 'Pocket'])
  expect(await shown('Model').inputValue()).toBe('')
})

test('a reference offers what its qualifier lets be chosen for what stands on the form', async () => {
  await open()
  await shown('Caller').fill('')
  await shown('Caller').pressSequentially('Ada')
  await page.locator('datalist option[value="Ada King"]').waitFor({ state: 'attached' })
  expect(await page.locator('datalist option').count()).toBe(1)
  await shown('Title').fill('anyone')
  await shown('Caller').fill('')
  await shown('Caller').pressSequentially('Ada')
  await page.locator('datalist option[value="Ada Bobson"]').waitFor({ state: 'attached' })
})

describe('a related list', () => {
  beforeEach(async () => void (await open()))

  test('its client action has it as g_list; GlideList2 finds it by name', async () => {
    await page.getByLabel('All rows').check()
    await page.getByLabel('Actions on selected rows').selectOption('Count parts')
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByText('u_ticket u_ticket 2').waitFor()
    expect(
      await inPage(
        `var list = GlideList2.get('u_ticket.u_part.u_ticket'); done([list.getTableName(), list.getQuery({ fixed: true }), GlideList2.getByName('u_part') === list, Object.keys(GlideLists2)])`
      )
    ).toEqual(['u_part', `u_ticket=${printer}`, true, ['u_ticket.u_part.u_ticket']])
  })

  test('its server action runs on the selected rows and leads back to the form', async () => {
    await page.getByLabel('Select Toner').check()
    await page.getByLabel('Actions on selected rows').selectOption('Rename parts')
    await page.getByRole('button', { name: 'Run' }).click()
    await page.getByLabel('Select Toner!').waitFor()
    expect(page.url()).toContain(`/u_ticket.do?sys_id=${printer}`)
    expect(site.instance.database.find('u_part', 'u_name', 'Drum')).toBeDefined()
  })

  test('its cells are edited in place, and the page stays without serious faults', async () => {
    await page
      .getByRole('cell', { name: 'Drum', exact: true })
      .first()
      .dblclick({ position: { x: 90, y: 8 } })
    await page.locator('#cell_edit').fill('Drum kit')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Drum kit' }).waitFor()
    expect(site.instance.database.find('u_part', 'u_name', 'Drum kit')).toBeDefined()
    expect(await seriousFaults(page)).toEqual([])
  })
})
