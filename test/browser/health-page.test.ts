// The health page on a local instance, from a fresh one to one with problems: everything it shows comes from the app's own REST
// API, as a person sees it.

import type { Page } from 'playwright-core'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow } from '../app/rows.ts'
import { type AppPages, BUILT_WITHIN, HEALTH, overflowOf, seriousFaults, startAppPages } from './app-pages.ts'

const CHECKS = [
  'settings',
  'discovery_source',
  'privileges',
  'identification',
  'oauth_client',
  'service_account',
  'staging_tables',
  'transform_maps',
  'sam_pro',
  'etl',
  'usage_job',
  'push',
]
const RUN_ROWS = 'x_kandj_kandji_kandji_import_set_run'
const PROBLEM_ROWS = 'x_kandj_kandji_kandji_import_set_problem'
const DAY_MS = 86_400_000

let app: AppPages
let looker: Page
let admin: Page

beforeAll(async () => {
  app = await startAppPages()
  await app.site.signedIn('sender', ['admin'])
  looker = await app.windowOf('looker', ['x_kandj_kandji.user'])
  admin = await app.windowOf('manager', ['x_kandj_kandji.admin'])
}, BUILT_WITHIN)
afterAll(() => app.close())
afterEach(() => {
  expect(app.problems).toEqual([])
  app.problems.length = 0
})

const open = async (page: Page, path = HEALTH): Promise<void> => {
  await page.goto(app.site.base + path)
  await page.locator('[data-check]').first().waitFor()
}
const check = (page: Page, id: string) => page.locator(`[data-check=${id}]`)
const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const ago = (ms: number): string => new Date(Date.now() - ms).toISOString().slice(0, 19).replace('T', ' ')
const OPEN = { first_seen: ago(3_600_000), last_seen: ago(3_600_000), state: 'open' }

/** Sends a row as kandji-push does. */
async function send(table: string, row: Record<string, unknown>): Promise<void> {
  const answer = await fetch(`${app.site.base}/api/now/import/${table}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from('sender:secret').toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(row),
  })
  expect(answer.status).toBe(201)
}

function removeDiscoverySource(): void {
  const script = `var gr = new GlideRecord('sys_choice'); gr.addEncodedQuery('element=discovery_source^value=Kandji'); gr.deleteMultiple()`
  app.site.instance.asSystem(() => app.site.instance.scripts.evaluate('global', script, 'test'))
}

describe('on a fresh instance', () => {
  test('every check is there, with its state in words', async () => {
    await open(looker)
    const ids = await looker
      .locator('[data-check]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-check')))
    expect(ids.sort()).toEqual([...CHECKS].sort())
    for (const id of CHECKS) {
      expect(await check(looker, id).getByRole('heading').innerText()).toMatch(/OK|Needs attention|Failed|Off/)
      expect((await check(looker, id).innerText()).length).toBeGreaterThan(20)
    }
    expect(await looker.title()).toBe('Kandji health')
  })

  test('kandji-push has never run, and the page says how it is run', async () => {
    await open(looker)
    await part(looker, 'kandji-push').getByText('kandji-push has never run').waitFor()
    expect(await part(looker, 'kandji-push').innerText()).toContain('kandji-push connect')
    expect(await part(looker, 'Rows per day').innerText()).toContain('No rows arrived')
    expect(await part(looker, 'Problems').innerText()).toContain('No problem has been reported.')
  })

  test('the menu leads to it', async () => {
    await looker.goto(app.site.base)
    await looker.locator('main').getByRole('link', { name: 'Health', exact: true }).click()
    await looker.getByRole('heading', { name: 'Kandji health' }).waitFor()
  })
})

describe('a missing discovery source', () => {
  beforeEach(() => removeDiscoverySource())

  test('is shown first, mended by keyboard alone, and shown as mended', async () => {
    await open(admin)
    await admin.getByRole('link', { name: await titleOf('discovery_source') }).waitFor()
    expect(await check(admin, 'discovery_source').getByRole('heading').innerText()).toContain('Failed')

    const button = check(admin, 'discovery_source').getByRole('button')
    expect(await button.innerText()).toMatch(/^Repair/)
    for (let presses = 0; presses < 60 && !(await button.evaluate((one) => one.matches(':focus'))); presses++)
      await admin.keyboard.press('Tab')
    expect(await button.evaluate((one) => one.matches(':focus-visible'))).toBe(true)
    await admin.keyboard.press('Enter')

    await check(admin, 'discovery_source').getByText('OK', { exact: true }).waitFor()
    expect(await button.count()).toBe(0)
    // The keyboard goes on at what was mended, and a screen reader says what has become of it.
    expect(await admin.locator('h3:focus').innerText()).toContain('OK')
    expect(await admin.getByRole('status').innerText()).toMatch(/: OK\. /)
    const choice = app.site.instance.database.find('sys_choice', 'value', 'Kandji')
    expect(choice).toMatchObject({ element: 'discovery_source' })
    await admin.reload()
    await check(admin, 'discovery_source').getByText('OK', { exact: true }).waitFor()
  })

  test('has no button for who may only look, and says who has one', async () => {
    await open(looker)
    expect(await check(looker, 'discovery_source').getByRole('button').count()).toBe(0)
    expect(await check(looker, 'discovery_source').innerText()).toContain('x_kandj_kandji.admin')
  })

  test('stays to be repaired when that fails, with the reason', async () => {
    await open(admin)
    const repair = '**/checks/discovery_source/repair'
    await admin.route(repair, (route) => route.fulfill({ status: 500, body: '{"error":{"message":"No room"}}' }))
    await check(admin, 'discovery_source')
      .getByRole('button', { name: /^Repair/ })
      .click()
    await check(admin, 'discovery_source').getByRole('alert').getByText('No room').waitFor()
    await admin.unroute(repair)
    app.problems.length = 0
    await check(admin, 'discovery_source').getByRole('button', { name: 'Try again' }).click()
    await check(admin, 'discovery_source').getByText('OK', { exact: true }).waitFor()
  })

  const titleOf = (id: string): Promise<string> =>
    check(admin, id)
      .locator('h3')
      .evaluate((heading) => heading.childNodes[2]!.textContent!.trim())
})

describe('after runs with problems', () => {
  beforeAll(async () => {
    await send(COMPUTER_ROWS, computerRow({ serial_number: 'FRESH00001', last_seen: ago(DAY_MS) }))
    await send(
      COMPUTER_ROWS,
      computerRow({ serial_number: 'STALE00001', device_name: 'Mac in a drawer', last_seen: ago(40 * DAY_MS) })
    )
    await send(MDM_ROWS, mdmRow({ serial_number: 'STALE00001', device_id: 'd-stale', last_check_in: ago(40 * DAY_MS) }))
    await send(COMPUTER_ROWS, computerRow({ serial_number: '' }))
    await send(RUN_ROWS, {
      run_id: 'run-1',
      command: 'run',
      version: '0.1.0',
      started: ago(3 * 3_600_000),
      ended: ago(2 * 3_600_000),
      state: 'attention',
      devices_seen: '54',
      devices_changed: '3',
      devices_skipped: '1',
      rows_sent: '6',
      rows_rejected: '1',
      lag_seconds: '312',
      next_expected: ago(3_600_000),
      message: '',
    })
    await send(PROBLEM_ROWS, {
      ...OPEN,
      subject: 'device d0000000-0000-4000-8000-0000000000aa',
      code: 'no-serial',
      reason: 'It has no serial number in Kandji.',
      remedy: 'Wait until Kandji knows it.',
    })
    await send(PROBLEM_ROWS, {
      ...OPEN,
      subject: 'FRESH00001',
      serial_number: 'FRESH00001',
      code: 'refused-row',
      reason: 'A rule refused the row.',
      remedy: 'Fix what it names.',
    })
  })

  test.each([
    ['a skipped device', 'no-serial', 'It has no serial number in Kandji.', 'device d0000000'],
    ['a refused row', 'refused-row', 'A rule refused the row.', 'FRESH00001'],
  ])('%s appears with code, reason and links', async (_name, code, reason, subject) => {
    await open(looker)
    const problem = part(looker, 'Problems').getByRole('listitem').filter({ hasText: reason })
    await problem.waitFor()
    expect(await problem.innerText()).toContain(subject)
    await part(looker, 'Problems').getByRole('row').filter({ hasText: code }).getByRole('link', { name: /^1/ }).click()
    await looker.getByText('1 to 1 of 1').first().waitFor()
    expect(await looker.locator('tbody').innerText()).toContain(subject)

    await open(looker)
    await problem.getByRole('link', { name: code }).click()
    await looker.waitForURL(`**/x_kandj_kandji_problems.do#${code}`)
    expect(await looker.locator(':target').innerText()).toBe(code)
    await open(looker)
    await problem.getByRole('link', { name: subject }).first().click()
    await looker.getByText(reason).first().waitFor()
  })

  test('who may only look can accept nothing', async () => {
    await open(looker)
    await part(looker, 'Problems').getByRole('listitem').first().waitFor()
    expect(
      await part(looker, 'Problems')
        .getByRole('button', { name: /^Accept/ })
        .count()
    ).toBe(0)
  })

  test('an admin accepts a problem with a reason, by keyboard alone', async () => {
    await send(PROBLEM_ROWS, {
      ...OPEN,
      subject: 'SPARE00001',
      serial_number: 'SPARE00001',
      code: 'unknown-os',
      reason: 'It has an OS of its own.',
      remedy: '',
    })
    await open(admin)
    const problem = part(admin, 'Problems').getByRole('listitem').filter({ hasText: 'SPARE00001' })
    await problem.getByRole('button', { name: 'Accept SPARE00001' }).focus()
    await admin.keyboard.press('Enter')
    await admin.keyboard.type('a test device')
    expect(await seriousFaults(admin)).toEqual([])
    await admin.keyboard.press('Escape')
    expect(await admin.evaluate<string>('document.activeElement.textContent')).toBe('Accept SPARE00001')
    await admin.keyboard.press('Enter')
    await admin.keyboard.press('Enter')
    await problem.waitFor({ state: 'detached' })
    const accepted = part(admin, 'Problems').getByRole('row').filter({ hasText: 'unknown-os' }).getByRole('cell')
    expect(await accepted.allInnerTexts()).toEqual(['0', expect.stringMatching(/^1/), '0'])
    const database = app.site.instance.database
    expect(database.find('x_kandj_kandji_problem', 'subject', 'SPARE00001')).toMatchObject({
      state: 'accepted',
      accepted_because: 'a test device',
    })
  })

  test('a device that was not seen appears by name, with a way to it', async () => {
    await open(looker)
    const devices = part(looker, 'Devices')
    await devices.getByRole('listitem').filter({ hasText: 'STALE00001' }).waitFor()
    expect(await devices.getByRole('listitem').filter({ hasText: '30 days' }).innerText()).toContain('1 device')
    expect(await devices.getByText('FRESH00001').count()).toBe(0)
    await devices.getByRole('listitem').filter({ hasText: '30 days' }).getByRole('link').click()
    await looker.getByText('1 to 1 of 1').first().waitFor()
    await open(looker)
    await devices.getByRole('link', { name: 'Mac in a drawer' }).click()
    await looker.getByText('d-stale').first().waitFor()
  })

  test('devices without owner are counted, with why', async () => {
    await open(looker)
    const item = part(looker, 'Devices').getByRole('listitem').filter({ hasText: 'without owner' }).first()
    expect(await item.innerText()).toMatch(/^2 devices without owner/)
    expect(await item.innerText()).toContain('2 for which Kandji names no user')
    await item.getByRole('link').first().click()
    await looker.getByText('1 to 2 of 2').first().waitFor()
  })

  test('a push that has gone quiet is said to be, with its last run', async () => {
    await open(looker)
    const push = part(looker, 'kandji-push')
    await push.getByText(/^Quiet since/).waitFor()
    expect(await push.innerText()).toContain('2 hours ago')
    expect(await push.innerText()).toContain('54 seen, 3 changed, 1 skipped')
    expect(await push.innerText()).toContain('5 min behind Kandji')
    expect(await push.getByRole('row').filter({ hasText: 'Needs attention' }).count()).toBe(1)
  })

  test('rows per day are a picture with words, and a table', async () => {
    await open(looker)
    const rows = part(looker, 'Rows per day')
    const picture = rows.getByRole('img')
    expect(await picture.getAttribute('aria-label')).toMatch(
      /^Rows per day in the last 14 days: .*[1-9]\d* (refused|error)/
    )
    await rows.getByText('Show the numbers as a table').click()
    const cells = await rows.getByRole('cell').allInnerTexts()
    const sum = cells.reduce((total, cell) => total + Number(cell), 0)
    expect(sum).toBe(4)
  })

  test('the period stands in the address, and reading starts with it', async () => {
    await open(looker)
    const asked = looker.waitForRequest('**/health/summary?days=90')
    await looker.getByLabel('Period').selectOption('90')
    await asked
    expect(looker.url()).toContain('days=90')
    await open(looker, `${HEALTH}?days=30`)
    expect(await looker.getByLabel('Period').inputValue()).toBe('30')
    await open(looker, `${HEALTH}?days=abc`)
    expect(await looker.getByLabel('Period').inputValue()).toBe('14')
  })

  test('checking again asks again, and says what was found', async () => {
    await open(looker)
    const asked = looker.waitForRequest('**/health/checks')
    await looker.getByRole('button', { name: 'Check again' }).click()
    await asked
    await looker
      .getByRole('status')
      .getByText(/^(Everything works|Of 12 checks)/)
      .waitFor()
  })

  test.each([
    ['light', 1280, ''],
    ['dark', 1280, ''],
    ['light', 320, ''],
    ['dark', 320, ''],
    ['light', 1280, 'a dark theme of ServiceNow'],
    ['dark', 1280, 'a light theme of ServiceNow'],
  ] as const)('nothing serious is found in %s at %i pixels%s', async (colorScheme, width, theme) => {
    const page = await app.windowOf('looker', [], { colorScheme, viewport: { width, height: 800 } })
    if (theme)
      await page.addInitScript(
        themed(theme.includes('dark') ? ['24, 28, 34', '230, 233, 236'] : ['255, 255, 255', '16, 23, 26'])
      )
    await open(page)
    await part(page, 'Problems').getByRole('listitem').first().waitFor()
    await part(page, 'Rows per day').getByText('Show the numbers as a table').click()
    expect(await seriousFaults(page)).toEqual([])
    expect(await overflowOf(page)).toBe(0)
    await page.context().close()
  })
})

/** ServiceNow's theme as it reaches a page: variables on the document, before its script runs. */
const themed = ([ground, ink]: [string, string]): string => `
  new MutationObserver((_changes, observer) => {
    if (!document.documentElement) return
    observer.disconnect()
    const style = document.documentElement.style
    style.setProperty('--now-color_background--primary', '${ground}')
    style.setProperty('--now-color_background--secondary', '${ground}')
    style.setProperty('--now-color_text--primary', '${ink}')
    style.setProperty('--now-color_text--secondary', '${ink}')
    style.setProperty('--now-link--color', '${ink}')
  }).observe(document, { childList: true })`
