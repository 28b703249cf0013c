// The page of the app's settings, as those who open it from the menu meet it.

import { installApp } from '../../src/instance/start.ts'
import { where } from '../../src/instance/database/query.ts'
import { importRecord } from '../../src/instance/rest/import-api.ts'
import { type Answer, type Browser, type Site, startSite } from '../pages/browse.ts'
import { builtApps } from '../support/built.ts'
import { COMPUTER_ROWS, computerRow } from './rows.ts'

const PREFIX = 'x_kandj_kandji.'

let site: Site
let keeper: Browser
beforeAll(async () => {
  site = await startSite()
  for (const folder of builtApps()) installApp(site.instance, folder)
  keeper = await site.signedIn('settings keeper', ['x_kandj_kandji.admin'])
})
afterAll(() => site.close())

const linkOf = async (browser: Browser): Promise<string | undefined> =>
  /<a href="([^"]*)"[^>]*>Settings<\/a>/.exec((await browser.get('/')).text)?.[1]!.replaceAll('&amp;', '&')

/** What the page's own form sends when one setting is changed. */
async function save(browser: Browser, name: string, value: string): Promise<Answer> {
  const { text } = await browser.get((await linkOf(keeper))!)
  const sent = [...text.matchAll(/<input type="hidden" name="(sysparm_\w+)" value="([^"]*)"/g)]
  const form = Object.fromEntries(sent.map(([, field, held]) => [field, held!]))
  return browser.post('/system_properties_ui.do', { ...form, [PREFIX + name]: value })
}

/** The class that an iPhone with this serial number is made in. */
function classOfNew(serial: string): unknown {
  const { instance } = site
  const phone = { serial_number: serial, model_name: 'iPhone 15', os_type: 'iOS', os_version: '17.6' }
  instance.asSystem(() =>
    instance.scripts.transaction(() => importRecord(instance, COMPUTER_ROWS, computerRow(phone), site.base))
  )
  instance.settle()
  return instance.database.find('cmdb_ci', 'serial_number', serial)?.sys_class_name
}

test('every setting of the app has its place on the page, with a description', async () => {
  const { status, text } = await keeper.get((await linkOf(keeper))!)
  expect(status).toBe(200)
  const shown = [...text.matchAll(/<label for="(x_kandj_kandji\.\w+)"/g)].map(([, name]) => name)
  const all = site.instance.database
    .select(where('sys_properties', {}, 'name'))
    .filter(({ name }) => String(name).startsWith(PREFIX))
  expect([...shown].sort()).toEqual(all.map(({ name }) => name))
  expect(all.filter(({ description }) => !description)).toEqual([])
  expect([...text.matchAll(/<h2>(.*?)<\/h2>/g)]).toHaveLength(4)
  expect(text).not.toContain('disabled')
})

test('an admin of the app changes the class of new mobile devices there, and it counts', async () => {
  expect(classOfNew('F4KPHONE0001')).toBe('cmdb_ci_computer')
  const { status, text } = await save(keeper, 'mobile_class', 'cmdb_ci_handheld_computing')
  expect([status, text.includes(`Saved: ${PREFIX}mobile_class.`)]).toEqual([200, true])
  expect(site.instance.property(`${PREFIX}mobile_class`)).toBe('cmdb_ci_handheld_computing')
  expect(classOfNew('F4KPHONE0002')).toBe('cmdb_ci_handheld_computing')
  expect((await save(keeper, 'mobile_class', 'cmdb_ci_server')).status).toBe(422)
  expect(site.instance.property(`${PREFIX}mobile_class`)).toBe('cmdb_ci_handheld_computing')
})

test.each([['x_kandj_kandji.user'], ['cmdb_read'], ['itil'], ['x_kandj_kandji.integration']])(
  'with %s alone nobody finds the page in the menu, nor saves on it',
  async (role) => {
    const browser = await site.signedIn(`settings ${role}`, [role])
    expect(await linkOf(browser)).toBeUndefined()
    const before = site.instance.property(`${PREFIX}invalid_serials`)
    expect((await save(browser, 'invalid_serials', 'C02ANY')).status).toBe(403)
    expect(site.instance.property(`${PREFIX}invalid_serials`)).toBe(before)
  }
)
