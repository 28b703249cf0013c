// The pages in real Chromium: signing in, walking by keyboard, reading lists and forms.

import type { Browser, Page } from 'playwright-core'
import { type Site, startSite } from '../pages/browse.ts'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'

let chromium: Browser
let site: Site
let page: Page
const PROBLEMS: string[] = []
/** By how many pixels the page is wider than the window. */
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

beforeAll(async () => {
  site = await startSite()
  await site.signedIn('admin', ['admin'])
  for (let n = 1; n <= 30; n++) {
    const number = String(n).padStart(2, '0')
    site.insert('cmdb_ci_computer', { name: `Computer ${number}`, serial_number: `S${number}`, install_status: '1' })
  }
  chromium = await launchChromium()
  page = await chromium.newPage()
  page.on('console', (message) => message.type() === 'error' && PROBLEMS.push(message.text()))
  page.on('pageerror', (error) => PROBLEMS.push(String(error)))
})
afterAll(async () => {
  await chromium?.close()
  await site.close()
})

/** Presses Tab until the element with that text has the focus. */
async function tabTo(text: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate<string>("document.activeElement?.textContent?.trim() ?? \'\'")
    // The cell around a link takes the focus first.
    if (focused === text && (await page.evaluate<string>('document.activeElement.tagName')) !== 'TD') return
  }
  throw new Error(`Expected to reach "${text}" by the Tab key`)
}

const firstCells = (): Promise<string[]> => page.locator('tbody tr td:nth-child(2)').allInnerTexts()

test('a person signs in and opens a computer by keyboard alone', async () => {
  await page.goto(`${site.base}/cmdb_ci_computer_list.do?sysparm_query=ORDERBYname`)
  // The browser moves the focus there by itself, soon after the page is there.
  await page.locator('[name=user_name]:focus').waitFor()
  await page.keyboard.type('admin')
  await page.keyboard.press('Tab')
  await page.keyboard.type('secret')
  await page.keyboard.press('Enter')
  await page.waitForSelector('h1:has-text("Computer")')
  expect(await firstCells()).toHaveLength(20)

  await tabTo('Computer 01')
  await page.keyboard.press('Enter')
  await page.waitForSelector('h1:has-text("Computer 01")')
  expect(await page.getByLabel('Serial number', { exact: true }).inputValue()).toBe('S01')
})

test('the first stop of the Tab key skips the menus', async () => {
  await page.goto(`${site.base}/`)
  await page.keyboard.press('Tab')
  expect(await page.evaluate<string>('document.activeElement?.textContent')).toBe('Skip to content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate<string>('document.activeElement?.id')).toBe('content')
})

test('menus lead to lists; lists sort, page and filter', async () => {
  const sortBySerial = page.getByRole('columnheader', { name: 'Serial number' }).getByRole('link')
  const shows = (range: string) => page.getByText(range, { exact: true }).first().waitFor()
  await page.goto(`${site.base}/`)
  await page.locator('main').getByRole('link', { name: 'Computers', exact: true }).click()
  await sortBySerial.click()
  await page.locator('th[aria-sort=ascending]').waitFor()
  await sortBySerial.click()
  await page.locator('th[aria-sort=descending]').waitFor()
  expect((await firstCells())[0]).toBe('Computer 30')
  await page.getByRole('link', { name: 'Next' }).first().click()
  await shows('21 to 30 of 30')
  expect(await firstCells()).toHaveLength(10)

  await page.getByLabel('Field').selectOption('serial_number')
  await page.getByLabel('Operator').selectOption('=')
  await page.getByLabel('Value').fill('S07')
  await page.getByRole('button', { name: 'Add condition' }).click()
  await shows('1 to 1 of 1')
  expect(await firstCells()).toEqual(['Computer 07'])
  await page.getByRole('link', { name: 'Remove condition Serial number is S07' }).click()
  await shows('1 to 20 of 30')
  expect(await firstCells()).toHaveLength(20)
})

test.each([
  [1280, 800],
  [420, 800],
])('nothing is cut off in a window of %i by %i', async (width, height) => {
  await page.setViewportSize({ width, height })
  for (const path of ['/', '/cmdb_ci_computer_list.do', '/sys_db_object_list.do']) {
    await page.goto(site.base + path)
    const overflow = await page.evaluate<number>(OVERFLOW)
    expect({ path, overflow }).toEqual({ path, overflow: 0 })
  }
})

test('the stylesheet is used, and the browser has nothing to complain of', async () => {
  await page.goto(`${site.base}/`)
  expect(await page.evaluate<string>(`getComputedStyle(document.querySelector('.frame')).display`)).toBe('grid')
  expect(PROBLEMS).toEqual([])
})
