// The link from a computer and from its MDM record to the device in Kandji, in real Chromium.

import type { Page } from 'playwright-core'
import { type AppPages, BUILT_WITHIN, seriousFaults, startAppPages } from './app-pages.ts'

let app: AppPages
let page: Page
const ID = '0b6a1d2e-0000-4000-8000-00000000c0de'
let computer = ''
let mdm = ''

beforeAll(async () => {
  app = await startAppPages()
  const { site } = app
  computer = site.insert('cmdb_ci_computer', { name: 'Mac of Ada', serial_number: 'C02VIEW1', os: 'macOS' })
  mdm = site.insert('x_kandj_kandji_mdm', { kandji_device_id: ID, computer, configuration_item: computer })
  page = await app.windowOf('viewer', ['x_kandj_kandji.user', 'itil'])
  // Nothing of this test leaves the machine.
  await page.context().route('**', (route) => {
    const here = route.request().url().startsWith(site.base)
    return here ? route.continue() : route.fulfill({ contentType: 'text/html', body: '<title>Kandji</title>' })
  })
}, BUILT_WITHIN)
afterAll(() => app.close())

const set = (url: string): void => app.site.instance.setProperty('x_kandj_kandji.kandji_url', url)
const open = (table: string, sysId: string) => page.goto(`${app.site.base}/${table}.do?sys_id=${sysId}`)
const link = () =>
  page.getByRole('button', { name: 'View in Kandji' }).or(page.getByRole('link', { name: 'View in Kandji' }))

test.each([
  ['an MDM record', 'x_kandj_kandji_mdm', () => mdm],
  ['a computer', 'cmdb_ci_computer', () => computer],
])('leads from %s to the page of the device', async (_what, table, sysId) => {
  set('https://acme.api.kandji.io')
  await open(table, sysId())
  const opened = page.context().waitForEvent('page')
  await link().click()
  const kandji = await opened
  await kandji.waitForLoadState()
  expect(kandji.url()).toBe(`https://acme.kandji.io/devices/${ID}`)
  expect(await kandji.evaluate('window.opener')).toBeNull()
  await kandji.close()
  expect(page.url()).toContain(table)
  expect(await seriousFaults(page)).toEqual([])
  expect(app.problems.splice(0)).toEqual([])
})

test('is not there without an address, for two devices, and for one that has left Kandji', async () => {
  const { site } = app
  set('')
  await open('cmdb_ci_computer', computer)
  expect(await link().count()).toBe(0)
  set('https://acme.api.eu.kandji.io')
  await open('cmdb_ci_computer', computer)
  expect(await link().count()).toBe(1)
  const other = site.insert('x_kandj_kandji_mdm', { kandji_device_id: 'x', computer, configuration_item: computer })
  await open('cmdb_ci_computer', computer)
  expect(await link().count()).toBe(0)
  await open('x_kandj_kandji_mdm', other)
  expect(await link().count()).toBe(1)
  site.instance.database.update('x_kandj_kandji_mdm', other, { is_removed: 1 })
  await open('x_kandj_kandji_mdm', other)
  expect(await link().count()).toBe(0)
  await open('cmdb_ci_computer', computer)
  expect(await link().count()).toBe(1)
})
