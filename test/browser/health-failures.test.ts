// What the health page says when it can't be told anything: each failure with its way on. The failures are forced between the
// browser and the instance.

import type { Page, Route } from 'playwright-core'
import { type AppPages, BUILT_WITHIN, HEALTH, overflowOf, seriousFaults, startAppPages } from './app-pages.ts'

const REST = '**/api/x_kandj_kandji/health/**'

let app: AppPages
let page: Page

beforeAll(async () => {
  app = await startAppPages()
  page = await app.windowOf('looker', ['x_kandj_kandji.user'])
}, BUILT_WITHIN)
afterAll(() => app.close())
afterEach(async () => {
  await page.unroute(REST)
  app.problems.length = 0
})

const alert = () => page.getByRole('alert')

/** Opens the page while each request of it is answered so. */
async function openWhile(answer: (route: Route) => Promise<void>): Promise<void> {
  await page.unroute(REST)
  await page.route(REST, answer)
  await page.goto(app.site.base + HEALTH)
}
const answered = (status: number, message: string) => (route: Route) =>
  route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ error: { message, detail: '' } }) })

test.each<[string, (route: Route) => Promise<void>, string, string]>([
  [
    'an error of the instance',
    answered(500, 'Out of memory'),
    'ServiceNow could not answer',
    '500. ServiceNow says: Out of memory.',
  ],
  ['a rate limit', answered(429, 'Rate limit exceeded'), 'ServiceNow could not answer', '429'],
  [
    'no network',
    (route) => route.abort('internetdisconnected'),
    'ServiceNow could not be reached',
    'network connection',
  ],
  [
    'an API that is not there',
    answered(400, 'Requested URI does not represent any resource'),
    'A part of the app is missing',
    'Install the app again',
  ],
  [
    'a page in place of data',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Proxy</h1>' }),
    'The answer was not understood',
    'got text/html',
  ],
])('after %s the page says so once, and tries again', async (_name, answer, title, words) => {
  await openWhile(answer)
  await alert().getByText(title, { exact: true }).waitFor()
  expect(await alert().count()).toBe(1)
  expect(await alert().innerText()).toContain(words)
  expect(await seriousFaults(page)).toEqual([])

  let asked = 0
  await page.unroute(REST)
  await page.route(REST, (route) => {
    asked++
    return answered(403, 'Security constraints')(route)
  })
  await alert().getByRole('button', { name: 'Try again' }).click()
  await alert().getByText('Your account may not see this').waitFor()
  expect(asked).toBe(2)
  expect(await alert().innerText()).toContain('x_kandj_kandji.user')
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
})

/** Keeps the answers to one of the two reads back. @returns what lets them go */
async function holdBack(part: string, answer: (route: Route) => Promise<void>): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.unroute(REST)
  await page.route(REST, (route) =>
    route.request().url().includes(`/health/${part}`) ? held.then(() => answer(route)) : answer(route)
  )
  return letGo
}

/** Whether the answer to the read that is not held has arrived, and what it changed is drawn. */
async function otherAnswered(part: string, act: () => Promise<unknown>): Promise<void> {
  const other = part === 'checks' ? 'summary' : 'checks'
  const arrived = page.waitForResponse((response) => response.url().includes(`/health/${other}`))
  await act()
  await (await arrived).finished()
  await page.waitForTimeout(100)
}

const refusals = [answered(500, 'Out of memory'), answered(403, 'Security constraints')] as const

test.each(['checks', 'summary'])(
  'while %s has no answer yet, a failure of the rest is not told alone',
  async (part) => {
    const letGo = await holdBack(part, refusals[0])
    await otherAnswered(part, () => page.goto(app.site.base + HEALTH))
    expect(await alert().count()).toBe(0)
    expect(await page.getByText('Loading …').count()).toBe(5)
    letGo()
    await alert().waitFor()
    expect(await alert().count()).toBe(1)
  }
)

test.each(['checks', 'summary'])('while both are tried again and %s waits, one box stays', async (part) => {
  await openWhile(refusals[0])
  await alert().waitFor()
  const letGo = await holdBack(part, refusals[1])
  await otherAnswered(part, () => alert().getByRole('button', { name: 'Try again' }).click())
  expect(await alert().count()).toBe(1)
  expect(await alert().innerText()).toContain('ServiceNow could not answer')
  letGo()
  await alert().getByText('Your account may not see this').waitFor()
  expect(await alert().count()).toBe(1)
})

test.each(['checks', 'summary'])('one box stays until %s, too, is there to be read', async (part) => {
  await openWhile(refusals[0])
  await alert().waitFor()
  const letGo = await holdBack(part, (route) => route.continue())
  await otherAnswered(part, () => alert().getByRole('button', { name: 'Try again' }).click())
  expect(await alert().count()).toBe(1)
  letGo()
  await page.getByRole('heading', { name: 'Devices' }).waitFor()
  expect(await alert().count()).toBe(0)
})

test.each(['checks', 'summary'])('what is shown stays until %s has failed like the rest', async (part) => {
  await openWhile((route) => route.continue())
  await page.getByRole('heading', { name: 'Devices' }).waitFor()
  await page.getByText('Loading …').first().waitFor({ state: 'detached' })
  const letGo = await holdBack(part, refusals[0])
  await otherAnswered(part, () => page.getByRole('button', { name: 'Check again' }).click())
  expect(await alert().count()).toBe(0)
  letGo()
  await alert().waitFor()
  expect(await alert().count()).toBe(1)
})

test('parts that failed differently stay apart while one of them is tried again', async () => {
  await page.route('**/health/summary*', answered(503, 'Later'))
  await page.route('**/health/checks', answered(403, 'No'))
  await page.goto(app.site.base + HEALTH)
  await alert().first().waitFor()
  expect(await alert().count()).toBe(5)
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.unroute('**/health/summary*')
  await page.route('**/health/summary*', (route) => held.then(() => route.continue()))
  await alert().getByRole('button', { name: 'Try again' }).first().click()
  expect(await alert().count()).toBe(5)
  letGo()
  await alert().nth(1).waitFor({ state: 'detached' })
  expect(await alert().innerText()).toContain('Your account may not see this')
  await page.unroute('**/health/summary*')
  await page.unroute('**/health/checks')
})

test('while nothing has arrived the page says that it loads, in every part', async () => {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await openWhile((route) => held.then(() => answered(500, 'late')(route)))
  await page.getByRole('heading', { name: 'Problems' }).waitFor()
  expect(await page.getByText('Loading …').count()).toBe(5)
  expect(await page.locator('[aria-busy=true]').count()).toBe(5)
  expect(await seriousFaults(page)).toEqual([])
  letGo()
  await alert().waitFor()
  expect(await page.getByText('Loading …').count()).toBe(0)
})

test('one part that fails leaves the others to be read', async () => {
  await page.route('**/health/summary*', answered(500, 'Out of memory'))
  await page.route('**/health/checks', answered(403, 'No'))
  await page.goto(app.site.base + HEALTH)
  await alert().first().waitFor()
  expect(
    await page.locator('section', { hasText: 'Your account may not see this' }).getByRole('heading').innerText()
  ).toBe('Checks')
  expect(await alert().count()).toBe(5)
  await page.unroute('**/health/summary*')
  await page.unroute('**/health/checks')
})

test('in a narrow window a failure is not cut off', async () => {
  await page.setViewportSize({ width: 320, height: 600 })
  await openWhile(answered(500, 'x'.repeat(200)))
  await alert().waitFor()
  expect(await overflowOf(page)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('after the session has ended one signs in again and is back', async () => {
  const leaver = await app.windowOf('leaver', ['x_kandj_kandji.user'])
  await leaver.goto(`${app.site.base}${HEALTH}?days=30`)
  await leaver.getByRole('heading', { name: 'Kandji health' }).waitFor()
  // What is still read would show it the session once more.
  await leaver.waitForLoadState('networkidle')
  await leaver.context().clearCookies()
  // The page counts on a session that it has just seen.
  await leaver.waitForTimeout(2_100)
  await leaver.getByRole('button', { name: 'Check again' }).click()
  await leaver.getByRole('alert').getByText('Your session has ended').waitFor()
  await leaver.getByRole('link', { name: 'Sign in again' }).click()
  await leaver.getByLabel('User name').fill('leaver')
  await leaver.getByLabel('Password').fill('secret')
  await leaver.getByRole('button', { name: 'Sign in' }).click()
  await leaver.getByRole('heading', { name: 'Kandji health' }).waitFor()
  expect(leaver.url()).toBe(`${app.site.base}${HEALTH}?days=30`)
})

test('who has no role of the app gets no page', async () => {
  const stranger = await app.windowOf('stranger', ['itil'])
  const answer = await stranger.goto(app.site.base + HEALTH)
  expect(answer!.status()).toBe(403)
  expect(await stranger.getByText('Security constraints').count()).toBe(1)
  expect(await stranger.locator('#root').count()).toBe(0)
})
