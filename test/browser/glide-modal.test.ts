// GlideModal in real Chromium: UI pages of any app, and HTML, in a dialog above a form.

import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { type Site, startSite } from '../pages/browse.ts'
import { seriousFaults } from './app-pages.ts'

let chromium: Browser
let site: Site
let page: Page

beforeAll(async () => {
  site = await startSite()
  const button = (name: string, script: string) =>
    site.insert('sys_ui_action', {
      name,
      table: 'incident',
      active: 'true',
      form_button: 'true',
      client: 'true',
      onclick: `press_${name}()`,
      script: `function press_${name}() { ${script} }`,
    })
  site.insert('sys_ui_page', {
    name: 'u_lamp_dialog',
    html: `<p id="said">nothing yet</p><button type="button" id="off">Off</button>`,
    client_script: `var lamp = GlideModal.prototype.get('u_lamp_dialog');
      document.getElementById('said').textContent = 'Lamp ' + lamp.getPreference('lamp') + ' for ' + g_form.getTableName();
      document.getElementById('off').onclick = function () { lamp.destroy() };`,
  })
  button(
    'Page',
    `var m = new GlideModal('u_lamp_dialog', false, 400); m.setTitle('Lamps'); m.setPreference('lamp', '<7>'); m.render()`
  )
  button(
    'Html',
    `var m = new GlideModal('own'); m.setTitle('Own'); m.on('bodyrendered', function () { m.setTitle('Own, shown') });
     m.renderWithContent('<p>By a script</p>')`
  )
  button(
    'Fixed',
    `var m = new GlideModal('fixed', true); m.setTitle('Fixed'); m.renderWithContent('<button type="button" onclick="GlideModal.get(\\'fixed\\').destroy()">Let go</button>')`
  )
  button('Absent', `var m = new GlideModal('u_no_such_page'); m.setTitle('Absent'); m.render()`)
  chromium = await launchChromium()
  page = await chromium.newPage()
  const record = site.insert('incident', { short_description: 'A lamp' })
  await site.signedIn('root', ['admin'])
  await page.goto(`${site.base}/incident.do?sys_id=${record}`)
  await page.getByLabel('User name').fill('root')
  await page.getByLabel('Password').fill('secret')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Html', exact: true }).waitFor()
})
afterAll(async () => {
  await chromium?.close()
  await site.close()
})

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

test('a UI page is shown with its client script, which reads preferences and closes it', async () => {
  await press('Page')
  const dialog = page.getByRole('dialog', { name: 'Lamps' })
  await dialog.getByText('Lamp <7> for incident').waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Off' }).click()
  expect(await dialog.count()).toBe(0)
})

test('HTML of a script is shown; Escape and the close button end it', async () => {
  for (const end of [() => page.keyboard.press('Escape'), () => press('Close')]) {
    await press('Html')
    const dialog = page.getByRole('dialog', { name: 'Own, shown' })
    await dialog.getByText('By a script').waitFor()
    await end()
    expect(await dialog.count()).toBe(0)
  }
})

test('one that is read-only has no way out but its own', async () => {
  await press('Fixed')
  const dialog = page.getByRole('dialog', { name: 'Fixed' })
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  expect(await dialog.getByRole('button', { name: 'Close' }).count()).toBe(0)
  await dialog.getByRole('button', { name: 'Let go' }).click()
  expect(await dialog.count()).toBe(0)
})

test('a page that there is not is named in the dialog', async () => {
  await press('Absent')
  await page.getByRole('dialog').getByText('no UI page u_no_such_page.do').waitFor()
  await page.keyboard.press('Escape')
})
