// Who is asking: basic authentication, bearer tokens, or a browser session with its user token.
import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Instance } from '../instance.ts'
import type { Session } from '../security/users.ts'
import { notAuthenticated, unscoped } from './errors.ts'
import type { Tokens } from './tokens.ts'

export const SESSION_COOKIE = 'glide_session'

interface BrowserSession {
  id: string
  /** g_ck: to be sent back as X-UserToken, against forged requests. */
  token: string
  session: Session | undefined
}

export class Authentication {
  readonly #instance: Instance
  readonly #tokens: Tokens
  readonly #sessions = new Map<string, BrowserSession>()

  constructor(instance: Instance, tokens: Tokens) {
    this.#instance = instance
    this.#tokens = tokens
  }

  /** The session for a REST request. @throws RestError 401, or 403 for a securely scoped client */
  authenticate(request: FastifyRequest): Session {
    const { authorization } = request.headers
    const browser = this.browserSession(request)
    const session = authorization ? this.#byHeader(authorization) : this.#byCookie(request, browser)
    if (browser && !browser.session) browser.session = { ...session, interactive: true }
    return session
  }

  #byHeader(authorization: string): Session {
    const [, scheme = '', credentials = ''] = /^(\S+)\s+(.*)$/.exec(authorization) ?? []
    if (scheme.toLowerCase() === 'bearer') return this.#byToken(credentials)
    if (scheme.toLowerCase() !== 'basic') throw notAuthenticated()
    const text = Buffer.from(credentials, 'base64').toString('utf8')
    const colon = text.indexOf(':')
    const user = colon > 0 ? this.#instance.users.authenticate(text.slice(0, colon), text.slice(colon + 1)) : undefined
    if (!user) throw notAuthenticated()
    return this.#instance.users.session(user)
  }

  #byToken(token: string): Session {
    const grant = this.#tokens.check(token)
    if (!grant) throw notAuthenticated()
    if (grant.securelyScoped) throw unscoped()
    return this.#instance.users.session(grant.user)
  }

  #byCookie(request: FastifyRequest, browser: BrowserSession | undefined): Session {
    if (!browser?.session) throw notAuthenticated()
    const sent = request.headers['x-usertoken']
    if (sent !== browser.token) {
      // Logged in, but the request cannot be told from a forged one.
      throw notAuthenticated({ 'x-is-logged-in': 'true', 'x-usertoken-response': browser.token })
    }
    return browser.session
  }

  /** A browser's session, whether or not anyone is logged in to it. */
  browserSession(request: FastifyRequest): BrowserSession | undefined {
    const cookie = new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')
    const browser = cookie ? this.#sessions.get(cookie[1]!) : undefined
    if (browser?.session) browser.session = this.#renewed(browser.session)
    return browser
  }

  /** The session with the user's roles of now; none when the user was locked out or deactivated meanwhile. */
  #renewed(session: Session): Session | undefined {
    const user = this.#instance.database.get('sys_user', session.userId)
    if (!user || user.active !== 1 || user.locked_out === 1) return undefined
    const roles = this.#instance.users.rolesOf(session.userId)
    return Object.assign(session, { roles, admin: roles.has('admin') })
  }

  /** @returns the new session and its Set-Cookie line; no Secure flag, as this instance speaks plain http on loopback */
  openBrowserSession(session: Session | undefined): { browser: BrowserSession; cookie: string } {
    const browser = { id: randomBytes(24).toString('hex'), token: randomBytes(36).toString('hex'), session }
    this.#sessions.set(browser.id, browser)
    return { browser, cookie: `${SESSION_COOKIE}=${browser.id}; Path=/; HttpOnly; SameSite=Lax` }
  }

  closeBrowserSession(request: FastifyRequest): void {
    const browser = this.browserSession(request)
    if (browser) this.#sessions.delete(browser.id)
  }
}
