// A UI page of an app, and the button that runs a script, in real Chromium.

import type { Browser, Page } from 'playwright-core'
import { install } from '../../src/instance/packages/installer.ts'
import { acmePage } from '../pages/acme-page.ts'
import { type Site, startSite } from '../pages/browse.ts'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'

let chromium: Browser
let site: Site
let page: Page
const PROBLEMS: string[] = []

beforeAll(async () => {
  site = await startSite()
  install(site.instance, acmePage())
  await site.signedIn('root', ['admin'])
  chromium = await launchChromium()
  page = await chromium.newPage()
  page.on('console', (message) => message.type() === 'error' && PROBLEMS.push(message.text()))
  page.on('pageerror', (error) => PROBLEMS.push(String(error)))
})
afterAll(async () => {
  await chromium?.close()
  await site.close()
})

test('after signing in the page’s own script reads and writes records with the user token', async () => {
  await page.goto(`${site.base}/x_acme_app_page.do`)
  await page.getByLabel('User name').fill('root')
  await page.getByLabel('Password').fill('secret')
  await page.getByRole('button', { name: 'Sign in' }).click()
  // Created, read, one record.
  await page.getByText('201 200 1', { exact: true }).waitFor()
  expect(await page.title()).toBe('Acme page')
  expect(await page.evaluate<string>(`getComputedStyle(document.getElementById('root')).color`)).toBe('rgb(1, 2, 3)')
  const created = site.instance.database.find('incident', 'short_description', 'From the page')!
  expect(created.sys_created_by).toBe('root')
  expect(PROBLEMS).toEqual([])
})

test('the page’s script reaches no other host', async () => {
  await page.evaluate(`fetch('http://127.0.0.1:9/').catch(() => undefined)`)
  expect(PROBLEMS.splice(0).join()).toContain('Content Security Policy')
})

test('a fix script is run by keyboard, and its log is read on its form', async () => {
  const id = site.insert('sys_script_fix', { name: 'Repair', script: 'gs.info("repaired by " + gs.getUserName())' })
  await page.goto(`${site.base}/sys_script_fix.do?sys_id=${id}`)
  await page.getByRole('button', { name: 'Run fix script' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Result: success' }).waitFor()
  expect(await page.getByRole('status').innerText()).toContain('repaired by root')
  expect(PROBLEMS).toEqual([])
})
