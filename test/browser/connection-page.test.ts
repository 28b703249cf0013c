// The connection page in real Chromium: set by keyboard alone, what the token lacks, what can't be taken, and that the token is shown
// nowhere again.

import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { APP, Setting } from '../end-to-end/both-ways-setting.ts'
import { overflowOf, seriousFaults } from './app-pages.ts'

const PAGE = '/x_kandj_kandji_connect.do'
const setting = new Setting()
const PROBLEMS: string[] = []
let chromium: Browser
let page: Page

beforeAll(async () => {
  await setting.startTenant()
  await setting.startInstance()
  chromium = await launchChromium()
  page = await windowOf('x_kandj_kandji.admin')
}, 240_000)
afterAll(async () => {
  await chromium?.close()
  await setting.close()
})

async function windowOf(...roles: string[]): Promise<Page> {
  const window = await (await chromium.newContext()).newPage()
  window.on('console', (message) => message.type() === 'error' && PROBLEMS.push(message.text()))
  window.on('pageerror', (error) => PROBLEMS.push(String(error)))
  const [name = '', password = ''] = (await setting.account(...roles)).split(':')
  await window.goto(setting.instance.url + PAGE)
  await window.getByLabel('User name').fill(name)
  await window.getByLabel('Password').fill(password)
  await window.keyboard.press('Enter')
  await window.waitForURL(`**${PAGE}`)
  return window
}
const address = () => page.getByLabel("Address of Kandji's API")
const token = () => page.getByLabel('API token')
const feature = (id: string) => page.locator(`[data-feature=${id}]`)

async function open(): Promise<void> {
  await page.goto(setting.instance.url + PAGE)
  await address().waitFor()
}

test('address and token are set and tested by keyboard alone', async () => {
  await open()
  expect(await page.getByRole('button', { name: 'Test connection' }).count()).toBe(0)
  await address().focus()
  await page.keyboard.type(`${setting.tenantUrl}/api/v1/`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(setting.token)
  await page.keyboard.press('Enter')
  await page.getByText('A token is set and kept encrypted').waitFor()
  expect(await address().inputValue()).toBe(setting.tenantUrl)
  expect(await token().inputValue()).toBe('')
  expect((await setting.ask('GET', `${APP}/connection`)).body.result).toEqual({
    url: setting.tenantUrl,
    token_set: true,
  })

  for (let steps = 0; steps < 20; steps++) {
    if ((await page.evaluate<string>('document.activeElement.textContent')) === 'Test connection') break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await feature('notes').waitFor()
  expect(await page.locator('[data-feature] h3').allTextContents()).toEqual([
    'Read devices (every feature): allowed',
    'Asset tags, owners and users: allowed',
    'Device actions: allowed',
    'Notes: allowed',
  ])
  expect(await seriousFaults(page)).toEqual([])
  expect(PROBLEMS).toEqual([])
})

test('each permission that the token lacks is named at its feature', async () => {
  await setting.deny('Lock device', 'Update a device')
  await open()
  await page.getByRole('button', { name: 'Test connection' }).click()
  await feature('notes').waitFor()
  expect(await feature('actions').getByRole('listitem').allTextContents()).toEqual(['Lock device'])
  expect(await feature('two_way').getByRole('listitem').allTextContents()).toEqual(['Update a device'])
  expect(await feature('notes').locator('h3').textContent()).toBe('Notes: allowed')
  expect(await seriousFaults(page)).toEqual([])
  await setting.deny()
})

test('what can’t be taken is said at its field, and the keyboard stands there', async () => {
  await open()
  await address().fill('http://acme.api.kandji.io')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('#connection-url-fault').waitFor()
  expect(await page.locator('#connection-url-fault').textContent()).toContain('without https')
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('connection-url')

  await address().fill('https://other.api.kandji.io')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('#connection-token-fault').waitFor()
  expect(await page.locator('#connection-token-fault').textContent()).toContain(
    'expected the token for the new address'
  )

  await token().fill('two words')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('#connection-token-fault').getByText('expected the API token as Kandji shows it').waitFor()
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('connection-token')
  expect(await seriousFaults(page)).toEqual([])
  expect((await setting.ask('GET', `${APP}/connection`)).body.result.url).toBe(setting.tenantUrl)
  // The browser itself names a 400 in its console.
  PROBLEMS.length = 0
})

test('a wrong token, and Kandji that can’t be reached, are told apart', async () => {
  await open()
  await token().fill(randomUUID())
  await page.keyboard.press('Enter')
  await page.getByText('Saved. Test the connection').waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await feature('read').getByText('Kandji does not know the API token').waitFor()

  await address().fill('http://127.0.0.1:9')
  await token().fill(setting.token)
  await page.keyboard.press('Enter')
  await feature('read').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await feature('read').getByText('gave no answer').waitFor()
})

test('the token is in no page, and narrow windows do not scroll sideways', async () => {
  await open()
  expect(await page.content()).not.toContain(setting.token)
  await page.setViewportSize({ width: 320, height: 700 })
  await open()
  expect(await overflowOf(page)).toBe(0)
})

test('without the admin role the page does not open', async () => {
  const looker = await windowOf('x_kandj_kandji.user')
  expect(await looker.getByLabel('API token').count()).toBe(0)
  expect(await looker.locator('#root').count()).toBe(0)
})
