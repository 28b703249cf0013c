// Device actions in real Chromium: a Mac is locked from its form by keyboard, with a ticket; its PIN is seen; the ticket tells the end.

import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { type Device, type Json, Setting } from '../end-to-end/both-ways-setting.ts'
import { seriousFaults } from './app-pages.ts'

const setting = new Setting()
const PROBLEMS: string[] = []
let chromium: Browser
let page: Page
let device: Device

beforeAll(async () => {
  await setting.start()
  await setting.set('device_actions', 'true')
  chromium = await launchChromium()
  page = await chromium.newPage()
  page.on('console', (message) => message.type() === 'error' && PROBLEMS.push(message.text()))
  page.on('pageerror', (error) => PROBLEMS.push(String(error)))
  const [name = '', password = ''] = (await setting.account('x_kandj_kandji.device_operator', 'itil')).split(':')
  await page.goto(`${setting.instance.url}/incident_list.do`)
  await page.getByLabel('User name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Incident' }).waitFor()
}, 240_000)
afterAll(async () => {
  await chromium?.close()
  await setting.close()
})
beforeEach(async () => {
  PROBLEMS.length = 0
  device = await setting.device()
})

/** Presses Tab until the focus stands on the control with this name. */
async function tabTo(role: 'button' | 'textbox', name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' })
  for (let presses = 0; presses < 150; presses++) {
    if (await target.first().evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${name} by the Tab key`)
}
const computerForm = () => page.goto(`${setting.instance.url}/cmdb_ci_computer.do?sys_id=${device.computer}`)
const readings = (): Promise<Json[]> => setting.rows('x_kandj_kandji_pin_reading', `action.mdm=${device.mdm}`)

test('a Mac is locked by keyboard with a ticket, and followed to its end', async () => {
  const task = await setting.insert('incident', { short_description: 'Lost Mac', number: 'INC7800001' })
  await setting.kandji('PUT', '/local/commands', { seconds: null })
  await computerForm()
  await tabTo('button', 'Lock')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Lock: Mac C/ })
  await dialog.getByText('only the PIN that Kandji makes opens it again').waitFor()
  expect(await seriousFaults(page)).toEqual([])

  await page.keyboard.type('Left in a train')
  await tabTo('textbox', 'Ticket (number or sys_id)')
  await page.keyboard.type('INC0')
  await page.keyboard.press('Enter')
  await dialog.getByText('expected the sys_id or the number of a task, got "INC0"').waitFor()
  expect(await setting.rows('x_kandj_kandji_device_action', `mdm=${device.mdm}`)).toEqual([])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('INC7800001')
  await tabTo('textbox', 'Message on the lock screen')
  await page.keyboard.type('Please call IT')
  await tabTo('textbox', 'Phone number on the lock screen')
  await page.keyboard.type('555 01')
  await tabTo('button', /^Lock Mac C/)
  await page.keyboard.press('Enter')

  await page.waitForURL('**/x_kandj_kandji_device_action.do?sys_id=*')
  const [made] = await setting.rows('x_kandj_kandji_device_action', `mdm=${device.mdm}`)
  expect(made).toMatchObject({
    state: 'queued',
    reason: 'Left in a train',
    message: 'Please call IT',
    phone_number: '555 01',
  })
  expect(await page.getByRole('button', { name: 'Show PIN' }).count()).toBe(0)

  await setting.run('Kandji device actions')
  const [command] = (await setting.kandji('GET', `/api/v1/devices/${device.id}/commands`)).body.commands.results
  await setting.kandji('PATCH', `/local/devices/${device.id}/commands/${command.uuid}`, { status: 3 })
  await setting.run('Kandji device actions')
  await page.reload()
  const known = (await setting.kandji('GET', `/api/v1/devices/${device.id}/secrets/unlockpin`)).body.pin
  expect(await page.content()).not.toContain(known)
  expect(await readings()).toEqual([])
  await tabTo('button', 'Show PIN')
  await page.keyboard.press('Enter')
  const pin = page.getByRole('dialog', { name: 'PIN of the locked Mac' })
  await pin.getByText(`PIN: ${known}`).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  expect(await readings()).toHaveLength(1)
  await page.keyboard.press('Escape')
  expect(await page.content()).not.toContain(known)

  await page.getByRole('button', { name: 'Show PIN' }).click()
  await pin.getByText(`PIN: ${known}`).waitFor()
  expect(await readings()).toHaveLength(2)

  await page.goto(`${setting.instance.url}/incident.do?sys_id=${task}`)
  for (const state of ['queued', 'sent', 'done']) {
    const note = page.getByText(new RegExp(`Kandji: Lock of Mac C\\w+ – ${state}`))
    await note.first().waitFor()
  }
  expect(PROBLEMS.filter((text) => !/status of 400/.test(text))).toEqual([])
})

test('a dialog that is cancelled asks for nothing; a second request is refused there', async () => {
  await computerForm()
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^Restart: Mac C/ })
  await dialog.getByRole('button', { name: /^Restart Mac/ }).waitFor()
  expect(await dialog.getByLabel('Message on the lock screen').isVisible()).toBe(false)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await setting.rows('x_kandj_kandji_device_action', `mdm=${device.mdm}`)).toEqual([])

  const path = `/api/x_kandj_kandji/devices/${device.mdm}/actions`
  const operator = await setting.account('x_kandj_kandji.device_operator')
  await setting.ask('POST', path, { action: 'restart' }, operator)
  await page.getByRole('button', { name: 'Restart', exact: true }).click()
  await dialog.getByRole('button', { name: /^Restart Mac/ }).click()
  await dialog.getByText('is under way already').waitFor()
})

test('the form of the MDM record has the same buttons', async () => {
  await page.goto(`${setting.instance.url}/x_kandj_kandji_mdm.do?sys_id=${device.mdm}`)
  await page.getByRole('button', { name: 'Blank push' }).click()
  const dialog = page.getByRole('dialog', { name: /^Blank push: Mac C/ })
  await dialog.getByText('Nothing changes on it').waitFor()
  await dialog.getByRole('button', { name: /^Blank push Mac/ }).click()
  await page.waitForURL('**/x_kandj_kandji_device_action.do?sys_id=*')
  await setting.run('Kandji device actions')
  await page.reload()
  await page.getByText('Kandji took it').first().waitFor()
})
