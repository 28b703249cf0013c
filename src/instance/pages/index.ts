// Plain pages to look at an instance with: sign in, menus, lists, forms. Server-rendered, without any script.
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Instance } from '../instance.ts'
import type { Session } from '../security/users.ts'
import { formPage } from './form.ts'
import { html } from './html.ts'
import { framed, menuOverview, type Page, signInPage } from './layout.ts'
import { listPage } from './list.ts'
import { readListRequest } from './list-query.ts'
import { menusOf } from './navigation.ts'
import { PageProblem } from './problem.ts'
import { PageSessions } from './sessions.ts'
import { STYLE, STYLE_PATH } from './style.ts'

type Values = Record<string, string | undefined>

const FORM = 'application/x-www-form-urlencoded'
const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * Adds the pages to a server: `/`, `/login`, `/logout`, `/go`, `/<table>_list.do`, `/<table>.do?sys_id=…`, the stylesheet.
 * Fixed routes such as `/oauth_token.do` keep precedence.
 */
export function registerPages(app: FastifyInstance, instance: Instance): void {
  const sessions = new PageSessions(instance)

  void app.register(async (pages) => {
    if (!pages.hasContentTypeParser(FORM)) await pages.register(formbody)

    pages.get(STYLE_PATH, (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
    pages.get('/login', (request, reply) => send(reply, 200, signInPage(localPath(valuesOf(request.query).next), '')))
    pages.post('/login', (request, reply) => signIn(request, reply))
    pages.post('/logout', (request, reply) => {
      sessions.signOut(request, reply)
      return reply.redirect('/login', 303)
    })
    pages.get('/go', (request, reply) => goTo(valuesOf(request.query).table ?? '', reply))
    pages.get('/', (request, reply) =>
      show(request, reply, (session) => ({ title: 'Applications', content: menuOverview(menusOf(instance, session)) }))
    )
    pages.get('/:page(^\\w+\\.do$)', (request, reply) => show(request, reply, () => tablePage(request)))
  })

  function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const given = valuesOf(request.body)
    const next = localPath(given.next)
    if (sessions.signIn(given.user_name ?? '', given.user_password ?? '', reply)) return reply.redirect(next, 303)
    return send(reply, 401, signInPage(next, 'User name or password is not right, or the user is locked out.'))
  }

  /** Renders a page for whoever is signed in; others are asked to sign in first. */
  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    render: (session: Session) => Omit<Page, 'path'>
  ): FastifyReply {
    const session = sessions.of(request)
    if (!session) return reply.redirect(`/login?next=${encodeURIComponent(request.url)}`, 303)
    return instance.as(session, () => {
      const { status, page } = attempt(() => instance.scripts.transaction(() => render(session)))
      return send(reply, status, framed({ ...page, path: request.url }, session, menusOf(instance, session)))
    })
  }

  function tablePage(request: FastifyRequest): Omit<Page, 'path'> {
    const name = (request.params as { page: string }).page.replace(/\.do$/, '')
    const values = valuesOf(request.query)
    const listed = name.replace(/_list$/, '')
    if (instance.schema.has(name)) {
      if (!values.sys_id)
        throw new PageProblem(400, `Expected sys_id in the address of a form, e.g. /${name}.do?sys_id=…`)
      return formPage(instance, name, values.sys_id)
    }
    if (listed === name || !instance.schema.has(listed)) throw new PageProblem(404, `There is no table ${listed} here.`)
    const title = instance.schema.get(listed)!.label
    return { title, content: listPage(instance, readListRequest(listed, values)) }
  }
}

/** The table's list for what people type: `incident`, `incident.list`, `incident_list.do`. */
function goTo(typed: string, reply: FastifyReply): FastifyReply {
  const table = typed.trim().replace(/(\.list|_list\.do|\.do)$/i, '')
  return reply.redirect(/^\w+$/.test(table) ? `/${table.toLowerCase()}_list.do` : '/', 303)
}

function attempt(render: () => Omit<Page, 'path'>): { status: number; page: Omit<Page, 'path'> } {
  try {
    return { status: 200, page: render() }
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error
    const content = html`<h1>Not shown</h1>
      <p class="problem" role="alert">${error.message}</p>`
    return { status: error.status, page: { title: 'Not shown', content } }
  }
}

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .code(status)
    .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
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
