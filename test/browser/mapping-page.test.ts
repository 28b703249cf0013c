// The mapping page on a local instance: choosing a column, trying it on real rows, saving it, and what is said at a line that can't be
// taken.

import type { Page } from 'playwright-core'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow } from '../app/rows.ts'
import { type AppPages, BUILT_WITHIN, overflowOf, seriousFaults, startAppPages } from './app-pages.ts'

const MAPPING = '/x_kandj_kandji_mapping.do'
const CI = 'cmdb_ci_computer'
const MDM = 'x_kandj_kandji_mdm'

let app: AppPages
let looker: Page
let admin: Page

beforeAll(async () => {
  app = await startAppPages()
  await app.site.signedIn('sender', ['admin'])
  for (const [table, row] of [
    [COMPUTER_ROWS, computerRow({ serial_number: 'C02MAPPING01', device_name: 'Mac of Mia' })],
    [MDM_ROWS, mdmRow({ serial_number: 'C02MAPPING01' })],
  ] as const)
    await fetch(`${app.site.base}/api/now/import/${table}`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from('sender:secret').toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(row),
    })
  looker = await app.windowOf('looker', ['x_kandj_kandji.user'])
  admin = await app.windowOf('manager', ['x_kandj_kandji.admin'])
}, BUILT_WITHIN)
afterAll(() => app.close())

const open = async (page: Page): Promise<void> => {
  await page.goto(app.site.base + MAPPING)
  await page.locator('.kandji-line').first().waitFor()
}
const select = (page: Page, attribute: string) => page.locator(`#target-${attribute}`)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a change is tried before it is saved, and saved it stays', async () => {
  await open(admin)
  await select(admin, 'agent_version').selectOption('new')
  await select(admin, 'device_name').selectOption(`${CI}.short_description`)
  await select(admin, 'os_version').selectOption('')
  expect(await button(admin, 'Save').getAttribute('aria-disabled')).toBe('true')
  await button(admin, 'Save').click({ force: true })
  await open(admin)
  expect(await select(admin, 'os_version').inputValue()).toBe(`${CI}.os_version`)

  await select(admin, 'agent_version').selectOption('new')
  await select(admin, 'device_name').selectOption(`${CI}.short_description`)
  await select(admin, 'os_version').selectOption('')
  await button(admin, 'Try on ten rows').click()
  const row = admin.getByRole('row', { name: /^Device name/ }).first()
  await row.waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    'Computer: Description (short_description)',
    'empty',
    'Mac of Mia',
  ])
  expect(
    await admin
      .getByRole('row', { name: /^Agent version/ })
      .first()
      .textContent()
  ).toContain('not received yet')
  expect(await admin.locator('main').textContent()).toContain('Left as it is: the usual column of OS version.')
  expect(await seriousFaults(admin)).toEqual([])
  // Whatever is changed afterwards has to be tried anew.
  await select(admin, 'tags').selectOption('new')
  expect(await button(admin, 'Save').getAttribute('aria-disabled')).toBe('true')
  await button(admin, 'Try on ten rows').click()
  await row.waitFor()
  await button(admin, 'Save').click()
  await admin.getByText('Nothing is changed.').waitFor()
  await open(admin)
  expect(await select(admin, 'agent_version').inputValue()).toBe(`${MDM}.x_agent_version`)
  expect(await select(admin, 'os_version').inputValue()).toBe('')
  expect(app.problems).toEqual([])
})

test('a line that can’t be taken says so, and the keyboard stands there', async () => {
  await open(admin)
  await select(admin, 'hotspot').selectOption(`${CI}.comments`)
  await select(admin, 'host_name').selectOption(`${CI}.comments`)
  await button(admin, 'Try on ten rows').click()
  const fault = admin.locator('[data-attribute=hotspot] .kandji-line__fault')
  await fault.waitFor()
  expect(await fault.textContent()).toContain('expected a column that no other attribute fills')
  expect(await select(admin, 'hotspot').getAttribute('aria-invalid')).toBe('true')
  expect(await admin.evaluate<string>('document.activeElement.id')).toMatch(/^target-(hotspot|host_name)$/)
  expect(await seriousFaults(admin)).toEqual([])
  expect(await button(admin, 'Save').getAttribute('aria-disabled')).toBe('true')
  // The browser itself names a 400 in its console.
  app.problems.length = 0
})

test('works by the keyboard alone', async () => {
  await open(admin)
  await select(admin, 'data_roaming').focus()
  await admin.keyboard.type('A new')
  expect(await select(admin, 'data_roaming').inputValue()).toBe('new')
  for (let step = 0; step < 200; step++) {
    await admin.keyboard.press('Tab')
    if ((await admin.evaluate<string>('document.activeElement.textContent')) === 'Try on ten rows') break
  }
  await admin.keyboard.press('Enter')
  await admin
    .getByRole('row', { name: /^Data roaming/ })
    .first()
    .waitFor()
  await admin.keyboard.press('Tab')
  await admin.keyboard.press('Enter')
  await admin.getByText('Nothing is changed.').waitFor()
  expect(await select(admin, 'data_roaming').inputValue()).toBe(`${MDM}.x_data_roaming`)
  expect(app.problems).toEqual([])
})

test('who may not change it reads it', async () => {
  await open(looker)
  expect(await looker.locator('select, button').count()).toBe(0)
  expect(await looker.locator('main').textContent()).toContain('Computer: Serial number (serial_number)')
  expect(await looker.locator('main').textContent()).toContain('x_kandj_kandji.admin can change it here')
  expect(await seriousFaults(looker)).toEqual([])
  expect(app.problems).toEqual([])
})

test.each(['light', 'dark'] as const)('is right in %s, and as narrow as a phone', async (colorScheme) => {
  const page = await app.windowOf('manager', ['x_kandj_kandji.admin'], {
    colorScheme,
    viewport: { width: 320, height: 700 },
  })
  await open(page)
  await select(page, 'cellular_technology').selectOption('new')
  await button(page, 'Try on ten rows').click()
  await page
    .getByRole('row', { name: /^Cellular technology/ })
    .first()
    .waitFor()
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  expect(await seriousFaults(page)).toEqual([])
  expect(app.problems).toEqual([])
})
