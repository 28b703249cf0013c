// Whoever is signed in gets to see a page, in the frame with the menus; others are asked to sign in first.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { basicCredentials } from '../security/basic-credentials.ts'
import type { BrowserSession, BrowserSessions } from '../security/browser-sessions.ts'
import type { Session } from '../session.ts'
import { html } from './html.ts'
import { framed, type Page } from './layout.ts'
import { filteredMenus, menusOf } from './navigation.ts'
import { PageProblem } from './problem.ts'
import { send } from './request.ts'

/** What a page is made of: its content in the frame, or a whole document of an app. */
export type Shown =
  | { policy?: string; document: string; status?: number }
  | (Omit<Page, 'path'> & { policy?: string; document?: undefined; status?: number })

export class Visits {
  readonly #instance: Platform
  readonly #browsers: BrowserSessions
  /** Sessions of those whose requests bring credentials, by the user's sys_id. */
  readonly #byCredentials = new Map<string, BrowserSession>()

  constructor(instance: Platform, browsers: BrowserSessions) {
    this.#instance = instance
    this.#browsers = browsers
  }

  isSignedIn(request: FastifyRequest): boolean {
    return this.#signedIn(request) !== undefined
  }

  /** Shows a page; a {@link PageProblem} is shown instead of it. */
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    render: (session: Session, browser: BrowserSession) => Shown
  ): FastifyReply {
    return this.#asVisitor(request, reply, request.url, (session, browser) => {
      const { status, shown } = attempt(() => this.#instance.scripts.transaction(() => render(session, browser)))
      return this.#sent(reply, status, shown, request.url, session)
    })
  }

  /** Sends what is no page, such as a file; a {@link PageProblem} is shown instead of it. */
  send(request: FastifyRequest, reply: FastifyReply, work: () => FastifyReply): FastifyReply {
    return this.#asVisitor(request, reply, request.url, (session) => {
      try {
        return this.#instance.scripts.transaction(work)
      } catch (error) {
        const { status, page } = notShown(error)
        return this.#sent(reply, status, page, request.url, session)
      }
    })
  }

  /**
   * Does something and leads to the address of what came of it, or shows what is to be put right; a {@link PageProblem} is shown
   * under `path`.
   */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    path: string,
    work: (browser: BrowserSession) => string | Shown
  ): FastifyReply {
    return this.#asVisitor(request, reply, '/', (session, browser) => {
      try {
        const done = this.#instance.scripts.transaction(() => work(browser))
        if (typeof done === 'string') return reply.redirect(done, 303)
        return this.#sent(reply, done.status ?? 200, done, path, session)
      } catch (error) {
        const { status, page } = notShown(error)
        return this.#sent(reply, status, page, path, session)
      } finally {
        this.#instance.settle()
      }
    })
  }

  /** Answers a script of a page in JSON; it sends the session's token along. A {@link PageProblem} is `{ error }`. */
  answer(request: FastifyRequest, reply: FastifyReply, work: () => unknown): FastifyReply {
    const visitor = this.#signedIn(request)
    if (!visitor || request.headers['x-usertoken'] !== visitor.browser.token)
      return reply.code(401).send({ error: 'Expected the token of a session that is signed in. Load the page again.' })
    return this.#instance.as(visitor.session, () => {
      try {
        return reply.send(this.#instance.scripts.transaction(work))
      } catch (error) {
        if (!(error instanceof PageProblem)) throw error
        return reply.code(error.status).send({ error: error.message })
      } finally {
        this.#instance.settle()
      }
    })
  }

  #sent(reply: FastifyReply, status: number, shown: Shown, path: string, session: Session): FastifyReply {
    if (shown.document !== undefined) return send(reply, status, shown.document, shown.policy)
    return send(reply, status, this.#framed({ ...shown, path }, session), shown.policy)
  }

  /** @param next where signing in leads to */
  #asVisitor(
    request: FastifyRequest,
    reply: FastifyReply,
    next: string,
    work: (session: Session, browser: BrowserSession) => FastifyReply
  ): FastifyReply {
    const visitor = this.#signedIn(request)
    if (!visitor) return reply.redirect(`/login?next=${encodeURIComponent(next)}`, 303)
    return this.#instance.as(visitor.session, () => work(visitor.session, visitor.browser))
  }

  #signedIn(request: FastifyRequest): { browser: BrowserSession; session: Session } | undefined {
    const browser = this.#browsers.find(request.headers.cookie) ?? this.#withCredentials(request)
    const session = browser && this.#browsers.sessionOf(browser)
    return browser && session && { browser, session }
  }

  /** A page may be asked for by basic authentication, too: as programs do, which keep no cookies. */
  #withCredentials(request: FastifyRequest): BrowserSession | undefined {
    const given = basicCredentials(request.headers.authorization)
    const user = given && this.#instance.users.authenticate(given.name, given.password)
    if (!user) return undefined
    const id = String(user.sys_id)
    let browser = this.#byCredentials.get(id)
    if (!browser) this.#byCredentials.set(id, (browser = this.#browsers.open(id)))
    return browser
  }

  #framed(page: Page, session: Session): string {
    const menus = menusOf(this.#instance, session)
    return framed(page, session, page.filter ? filteredMenus(menus, page.filter) : menus)
  }
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
