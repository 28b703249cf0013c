// Plain pages to look at an instance with: sign in, menus, lists, forms. Server-rendered; only UI pages of apps bring scripts.

import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { type BrowserSession, type BrowserSessions, cookieOf, NO_COOKIE } from '../security/browser-sessions.ts'
import type { Session } from '../session.ts'
import { type Asset, image, scriptAsset, themeAsset } from './assets.ts'
import { formAddress } from './field.ts'
import { formPage } from './form.ts'
import { html } from './html.ts'
import { framed, menuOverview, type Page, signInPage } from './layout.ts'
import { listPage } from './list.ts'
import { readListRequest } from './list-query.ts'
import { menusOf } from './navigation.ts'
import { OWN_PAGE, UI_PAGE } from './policies.ts'
import { PageProblem } from './problem.ts'
import { RUN_PATH, RunNow } from './run-now.ts'
import { STYLE, STYLE_PATH } from './style.ts'
import { findUiPage, uiPage } from './ui-page.ts'

type Values = Record<string, string | undefined>

/** What a page is made of: its content in the frame, or a whole document of an app. */
type Shown = { policy?: string; document: string } | (Omit<Page, 'path'> & { policy?: string; document?: undefined })

const FORM = 'application/x-www-form-urlencoded'

/**
 * Adds the pages to a server: `/`, `/login`, `/logout`, `/go`, `/<table>_list.do`, `/<table>.do?sys_id=…`, `/run-now`,
 * UI pages of apps with their assets, the stylesheet. Fixed routes such as `/oauth_token.do` keep precedence.
 * @param browsers the sessions, shared with the REST API
 */
export function registerPages(app: FastifyInstance, instance: Platform, browsers: BrowserSessions): void {
  const runNow = new RunNow(instance)

  void app.register(async (pages) => {
    if (!pages.hasContentTypeParser(FORM)) await pages.register(formbody)

    pages.get(STYLE_PATH, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
    // Browsers ask for it with every document that names no icon, as those of apps may.
    pages.get('/favicon.ico', (_request, reply) => reply.code(204).send())
    pages.get('/login', (request, reply) => send(reply, 200, signInPage(localPath(valuesOf(request.query).next), '')))
    pages.post('/login', (request, reply) => signIn(request, reply))
    pages.post('/logout', (request, reply) => {
      const browser = browsers.find(request.headers.cookie)
      if (browser) browsers.close(browser)
      return reply.header('set-cookie', NO_COOKIE).redirect('/login', 303)
    })
    pages.get('/go', (request, reply) => goTo(valuesOf(request.query).table ?? '', reply))
    pages.get('/', (request, reply) =>
      show(request, reply, (session) => ({ title: 'Applications', content: menuOverview(menusOf(instance, session)) }))
    )
    pages.post(RUN_PATH, (request, reply) => run(request, reply))
    pages.get('/:page(^\\w+\\.do$)', (request, reply) => show(request, reply, (_, browser) => page(request, browser)))
    pages.get('/uxasset/externals/*', (request, reply) => asset(request, reply, (path) => scriptAsset(instance, path)))
    pages.get('/uxta/:id(^\\w+).assetx', (request, reply) =>
      asset(request, reply, () => themeAsset(instance, (request.params as { id: string }).id))
    )
    pages.get('/:scope(^\\w+$)/*', (request, reply) =>
      asset(request, reply, (path) => image(instance, `${(request.params as { scope: string }).scope}/${path}`))
    )
  })

  function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const given = valuesOf(request.body)
    const next = localPath(given.next)
    const user = instance.users.authenticate(given.user_name ?? '', given.user_password ?? '')
    if (!user)
      return send(reply, 401, signInPage(next, 'User name or password is not right, or the user is locked out.'))
    return reply.header('set-cookie', cookieOf(browsers.open(String(user.sys_id)))).redirect(next, 303)
  }

  /** Does something for whoever is signed in; others are asked to sign in first. */
  function signedIn(
    request: FastifyRequest,
    reply: FastifyReply,
    next: string,
    work: (session: Session, browser: BrowserSession) => FastifyReply
  ): FastifyReply {
    const browser = browsers.find(request.headers.cookie)
    const session = browser && browsers.sessionOf(browser)
    if (!browser || !session) return reply.redirect(`/login?next=${encodeURIComponent(next)}`, 303)
    return instance.as(session, () => work(session, browser))
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    render: (session: Session, browser: BrowserSession) => Shown
  ): FastifyReply {
    return signedIn(request, reply, request.url, (session, browser) => {
      const { status, shown } = attempt(() => instance.scripts.transaction(() => render(session, browser)))
      if (shown.document !== undefined) return send(reply, status, shown.document, shown.policy)
      const text = framed({ ...shown, path: request.url }, session, menusOf(instance, session))
      return send(reply, status, text, shown.policy)
    })
  }

  /** Runs a script, then leads to its record, which shows the result. */
  function run(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    return signedIn(request, reply, '/', (session, browser) => {
      try {
        const { table, sysId } = runNow.run(valuesOf(request.body), browser)
        return reply.redirect(formAddress(table, sysId), 303)
      } catch (error) {
        const { status, page } = notShown(error)
        return send(reply, status, framed({ ...page, path: RUN_PATH }, session, menusOf(instance, session)))
      }
    })
  }

  function page(request: FastifyRequest, browser: BrowserSession): Shown {
    const endpoint = (request.params as { page: string }).page
    const name = endpoint.replace(/\.do$/, '')
    const values = valuesOf(request.query)
    if (instance.schema.has(name)) {
      if (!values.sys_id)
        throw new PageProblem(400, `Expected sys_id in the address of a form, e.g. /${name}.do?sys_id=…`)
      return formPage(instance, name, values.sys_id, (record) => runNow.panel(record, browser))
    }
    const listed = name.replace(/_list$/, '')
    if (listed !== name && instance.schema.has(listed)) {
      const title = instance.schema.get(listed)!.label
      return { title, content: listPage(instance, readListRequest(listed, values)) }
    }
    const row = findUiPage(instance, endpoint)
    if (!row) throw new PageProblem(404, `There is no table ${listed} and no UI page ${endpoint} here.`)
    const { title, html: content, direct } = uiPage(instance, row)
    return direct ? { document: content.text, policy: UI_PAGE } : { title, content, policy: UI_PAGE }
  }

  /** Assets are for whoever is signed in; to others, and for what is not there, the address means nothing. */
  function asset(
    request: FastifyRequest,
    reply: FastifyReply,
    find: (path: string) => Asset | undefined
  ): FastifyReply {
    const browser = browsers.find(request.headers.cookie)
    const isSignedIn = browser !== undefined && browsers.sessionOf(browser) !== undefined
    const found = isSignedIn ? find((request.params as { '*'?: string })['*'] ?? '') : undefined
    if (!found) {
      reply.callNotFound()
      return reply
    }
    const type = /^(text\/|application\/(javascript|json))/.test(found.type)
      ? `${found.type}; charset=utf-8`
      : found.type
    // An image may be a document with scripts (SVG): on its own it gets to do nothing.
    const headers = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" }
    return reply.headers(headers).type(type).send(found.content)
  }
}

/** The table's list for what people type: `incident`, `incident.list`, `incident_list.do`. */
function goTo(typed: string, reply: FastifyReply): FastifyReply {
  const table = typed.trim().replace(/(\.list|_list\.do|\.do)$/i, '')
  return reply.redirect(/^\w+$/.test(table) ? `/${table.toLowerCase()}_list.do` : '/', 303)
}

function attempt(render: () => Shown): { status: number; shown: Shown } {
  try {
    return { status: 200, shown: render() }
  } catch (error) {
    const { status, page } = notShown(error)
    return { status, shown: page }
  }
}

/** What is said instead. Errors that are no problem of the page's go on. */
function notShown(error: unknown): { status: number; page: Omit<Page, 'path'> } {
  if (!(error instanceof PageProblem)) throw error
  const content = html`<h1>Not shown</h1>
    <p class="problem" role="alert">${error.message}</p>`
  return { status: error.status, page: { title: 'Not shown', content } }
}

const send = (reply: FastifyReply, status: number, page: string, policy = OWN_PAGE): FastifyReply =>
  reply
    .code(status)
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .type('text/html; charset=utf-8')
    .send(page)

/** The first value of each field of a query or form. */
function valuesOf(given: unknown): Values {
  const entries = typeof given === 'string' ? [...new URLSearchParams(given)] : Object.entries((given ?? {}) as object)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]))
}

/** Only addresses of this instance: nothing that leads elsewhere after signing in. */
function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/'
}
