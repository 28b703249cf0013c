// Opens the pages of the shots, takes their pictures, and writes down what each shows: the text, the structure and the styles,
// without what differs from run to run. A picture is out of date when that has changed.

import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { type Demo, NOW, startDemo } from './demo.ts'
import { AFTER, BEFORE, type Shot } from './shots.ts'

const WIDTH = 1_100
const HEIGHT = 800

export interface Rendered {
  name: string
  /** Of what the page shows; the same on every machine. */
  sha256: string
  /** The page as it is, ready for its picture. */
  page: Page
  shot: Shot
}

/** Runs the demo through all shots. @param each called while the page is open */
export async function renderAll(chromium: Browser, each: (rendered: Rendered) => Promise<void>): Promise<void> {
  const demo = await startDemo()
  try {
    await renderShots(chromium, demo, BEFORE, each)
    await demo.week()
    await renderShots(chromium, demo, AFTER, each)
  } finally {
    await demo.close()
  }
}

/** Signs in anew: the session of a week ago has ended. */
async function renderShots(
  chromium: Browser,
  demo: Demo,
  shots: Shot[],
  each: (rendered: Rendered) => Promise<void>
): Promise<void> {
  const page = await signedIn(chromium, demo)
  for (const shot of shots) await each(await render(page, demo, shot))
  await page.context().close()
}

async function signedIn(chromium: Browser, demo: Demo): Promise<Page> {
  const context = await chromium.newContext({
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(NOW))
  await page.goto(`${demo.url}/login`)
  await page.getByLabel('User name').fill('admin')
  await page.getByLabel('Password').fill(demo.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${demo.url}/`)
  return page
}

async function render(page: Page, demo: Demo, shot: Shot): Promise<Rendered> {
  const path = typeof shot.path === 'string' ? shot.path : await shot.path(demo)
  await page.setViewportSize({ width: shot.width ?? WIDTH, height: shot.height ?? HEIGHT })
  const answer = await page.goto(demo.url + path, { waitUntil: 'networkidle' })
  if (!answer?.ok() || new URL(page.url()).pathname === '/login')
    throw new Error(`${shot.name}: expected the page ${path}, got ${answer?.status()} ${page.url()}`)
  await shot.act?.(page)
  const shown = [await page.evaluate<string>(SHOWN), ...(await styleSheets(page))].join('\n')
  return { name: shot.name, sha256: createHash('sha256').update(normal(shown)).digest('hex'), page, shot }
}

/** As the instance sends them: how a browser writes rules differs from release to release. */
async function styleSheets(page: Page): Promise<string[]> {
  const addresses = await page.evaluate<string[]>(
    `[...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href)`
  )
  return Promise.all(addresses.map(async (address) => (await page.request.get(address)).text()))
}

/** What a page shows, as one line an element or text. Runs in the page. */
const SHOWN = `(() => {
  const lines = []
  const ATTRIBUTES = ['href', 'role', 'type', 'aria-label', 'aria-sort', 'aria-current', 'aria-disabled', 'class', 'open', 'placeholder']
  const walk = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent.replace(/\\s+/g, ' ').trim()
      if (text) lines.push(depth + text)
      return
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, input[type=hidden]')) return
    const attributes = ATTRIBUTES.filter((name) => node.hasAttribute(name)).map((name) => name + '=' + node.getAttribute(name))
    if ('value' in node && typeof node.value === 'string') attributes.push('value=' + node.value)
    lines.push(depth + '<' + [node.localName, ...attributes].join(' ') + '>')
    for (const child of node.childNodes) walk(child, depth + ' ')
  }
  for (const style of document.querySelectorAll('style')) lines.push(style.textContent)
  walk(document.body, '')
  return lines.join('\\n')
})()`

/** Without sys_ids, which each instance makes anew, also those behind the %3D of an address, and without its port. */
const normal = (shown: string): string =>
  shown.replace(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g, 'sys_id').replace(/127\.0\.0\.1:\d+/g, 'instance')
