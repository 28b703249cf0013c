// The menus, and what an address that ends in `.do` means: the form or list of a table, a report, or a UI page of an app.

import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Platform } from '../platform.ts'
import type { BrowserSession } from '../security/browser-sessions.ts'
import type { Forms } from './forms.ts'
import { menuOverview } from './layout.ts'
import { checkedRows, listedTable, type Lists } from './lists.ts'
import { filteredMenus, menusOf, NAVIGATOR_FILTER } from './navigation.ts'
import { UI_PAGE } from './policies.ts'
import { PageProblem } from './problem.ts'
import { reportPage } from './report.ts'
import { REPORT_PAGE } from './report-request.ts'
import { localPath, type Values, valuesOf } from './request.ts'
import { findUiPage, PROCESSOR, processUiPage, uiPage } from './ui-page.ts'
import type { Shown, Visits } from './visits.ts'

const NEXT_EXPERIENCE = '/now/nav/ui/classic/params/target/'

/**
 * Adds `/`, `/go`, `/<table>_list.do`, `/<table>.do` (`?sys_id=…`; without one a new record), what lists and forms send, reports
 * and the UI pages.
 */
export function registerTablePages(
  pages: FastifyInstance,
  instance: Platform,
  visits: Visits,
  { forms, lists }: { forms: Forms; lists: Lists }
): void {
  pages.get('/', (request, reply) =>
    visits.show(request, reply, (session) => {
      const filter = valuesOf(request.query)[NAVIGATOR_FILTER] ?? ''
      const content = menuOverview(filteredMenus(menusOf(instance, session), filter))
      return { title: 'Applications', content, filter }
    })
  )
  // Addresses that e-mails and bookmarks have: the frame around a page, and the page that it is to show.
  pages.get('/navpage.do', (_request, reply) => reply.redirect('/', 303))
  pages.get('/nav_to.do', (request, reply) => reply.redirect(localPath(valuesOf(request.query).uri), 303))
  pages.get(`${NEXT_EXPERIENCE}*`, (request, reply) => reply.redirect(localPath(targetOf(request.url)), 303))
  pages.post(PROCESSOR, (request, reply) =>
    visits.act(request, reply, PROCESSOR, (browser) => processUiPage(instance, valuesOf(request.body), browser))
  )
  pages.get('/go', (request, reply) => goTo(valuesOf(request.query).table ?? '', reply))
  pages.get('/:page(^\\w+\\.do$)', (request, reply) =>
    visits.show(request, reply, (_, browser) => {
      const { page: endpoint } = request.params as { page: string }
      return page(endpoint, valuesOf(request.query), browser)
    })
  )

  pages.post('/:page(^\\w+\\.do$)', (request, reply) => {
    const { page: endpoint } = request.params as { page: string }
    return visits.act(request, reply, `/${endpoint}`, (browser) => submitted(endpoint, request.body, browser))
  })

  function submitted(endpoint: string, body: unknown, browser: BrowserSession): string | Shown {
    const name = endpoint.replace(/\.do$/, '')
    const listed = listedTable(instance, endpoint)
    if (listed) return lists.submit(listed, valuesOf(body), checkedRows(body), browser)
    if (!instance.schema.has(name)) throw new PageProblem(404, `There is no table ${name} here.`)
    return forms.submit(name, valuesOf(body), browser)
  }

  function page(endpoint: string, values: Values, browser: BrowserSession): Shown {
    const name = endpoint.replace(/\.do$/, '')
    if (endpoint === REPORT_PAGE) return reportPage(instance, values)
    if (instance.schema.has(name)) return forms.show(name, values, browser)
    const listed = listedTable(instance, endpoint)
    if (listed) return lists.show(listed, values, browser)
    const row = findUiPage(instance, endpoint)
    if (!row)
      throw new PageProblem(404, `There is no table ${name.replace(/_list$/, '')} and no UI page ${endpoint} here.`)
    const { title, html: content, direct } = uiPage(instance, row)
    return direct ? { document: content.text, policy: UI_PAGE } : { title, content, policy: UI_PAGE }
  }
}

/** The page that an address of Next Experience's frame shows, as it is copied from a browser: encoded once or twice. */
function targetOf(url: string): string {
  let target = url.slice(url.indexOf(NEXT_EXPERIENCE) + NEXT_EXPERIENCE.length)
  try {
    for (let times = 0; times < 2 && /%(2F|3F|3D|26|25)/i.test(target); times++) target = decodeURIComponent(target)
  } catch {
    return '/'
  }
  return target.replaceAll(' ', '%20')
}

/** The table's list for what people type: `incident`, `incident.list`, `incident_list.do`. */
function goTo(typed: string, reply: FastifyReply): FastifyReply {
  const table = typed.trim().replace(/(\.list|_list\.do|\.do)$/i, '')
  return reply.redirect(/^\w+$/.test(table) ? `/${table.toLowerCase()}_list.do` : '/', 303)
}
