// The pages of the app in real Chromium: the built apps on an instance, and people with roles who look at them.

import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { installApp } from '../../src/instance/start.ts'
import { type Site, startSite } from '../pages/browse.ts'
import { builtApps } from '../support/built.ts'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'

/** The first test that asks has the app built. Milliseconds. */
export const BUILT_WITHIN = 240_000

export const HEALTH = '/x_kandj_kandji_health.do'

export interface AppPages {
  site: Site
  /** A window of someone with these roles, as they are at the first call. What the browser complains of is in `problems`. */
  windowOf(userName: string, roles: string[], options?: BrowserContextOptions): Promise<Page>
  /** Errors of scripts and the console since the last look. */
  problems: string[]
  close(): Promise<void>
}

export async function startAppPages(clock?: () => number): Promise<AppPages> {
  const site = await startSite(clock)
  for (const folder of builtApps()) installApp(site.instance, folder)
  const chromium: Browser = await launchChromium()
  const problems: string[] = []
  const cookies = new Map<string, string>()
  return {
    site,
    problems,
    async windowOf(userName, roles, options = {}) {
      if (!cookies.has(userName)) cookies.set(userName, (await site.signedIn(userName, roles)).cookie)
      const context = await chromium.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options })
      const [name, value] = cookies.get(userName)!.split('=')
      await context.addCookies([{ name: name!, value: value!, url: site.base }])
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('pageerror', (error) => problems.push(String(error)))
      return page
    },
    async close() {
      await chromium.close()
      await site.close()
    },
  }
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Rules of WCAG that the page breaks and that axe calls serious or critical, each with where. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<{
    violations: Array<{ id: string; impact: string; nodes: Array<{ html: string }> }>
  }>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
