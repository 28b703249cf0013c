// Who is asking: basic authentication, bearer tokens, or a browser session with its user token.

import type { FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import { basicCredentials } from '../security/basic-credentials.ts'
import { type BrowserSession, BrowserSessions, cookieOf } from '../security/browser-sessions.ts'
import { guestSession, type Session } from '../session.ts'
import { notAuthenticated, unscoped } from './errors.ts'
import { testAsking } from './test-requests.ts'
import type { Tokens } from './tokens.ts'

export class Authentication {
  readonly #instance: Platform
  readonly #tokens: Tokens
  readonly browsers: BrowserSessions

  constructor(instance: Platform, tokens: Tokens) {
    this.#instance = instance
    this.#tokens = tokens
    this.browsers = new BrowserSessions(instance)
  }

  /** The session for a REST request. @throws RestError 401, or 403 for a securely scoped client */
  authenticate(request: FastifyRequest): Session {
    const { authorization } = request.headers
    const test = testAsking(authorization)
    if (test) return test.session
    const browser = this.browserSession(request)
    const session = authorization ? this.#byHeader(authorization) : this.#byCookie(request, browser)
    if (browser && !browser.userId) browser.userId = session.userId
    return session
  }

  /** The session for a request that needs no account: whoever it says it is, else a guest. @throws RestError 401 for wrong credentials */
  visitor(request: FastifyRequest): Session {
    if (request.headers.authorization) return this.authenticate(request)
    const browser = this.browserSession(request)
    const session = browser && this.browsers.sessionOf(browser)
    return session && request.headers['x-usertoken'] === browser.token ? session : guestSession()
  }

  /** The session for something that is only read, as a page is: a browser's needs no token. @throws RestError 401 */
  reader(request: FastifyRequest): Session {
    const browser = request.headers.authorization ? undefined : this.browserSession(request)
    return (browser && this.browsers.sessionOf(browser)) ?? this.authenticate(request)
  }

  #byHeader(authorization: string): Session {
    const [, token] = /^bearer\s+(.*)$/i.exec(authorization) ?? []
    if (token !== undefined) return this.#byToken(token)
    const given = basicCredentials(authorization)
    const user = given && this.#instance.users.authenticate(given.name, given.password)
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
    const session = browser && this.browsers.sessionOf(browser)
    if (!session) throw notAuthenticated()
    const sent = request.headers['x-usertoken']
    if (sent !== browser.token) {
      // Logged in, but the request cannot be told from a forged one.
      throw notAuthenticated({ 'x-is-logged-in': 'true', 'x-usertoken-response': browser.token })
    }
    return session
  }

  /** A browser's session, whether or not anyone is logged in to it. */
  browserSession(request: FastifyRequest): BrowserSession | undefined {
    return this.browsers.find(request.headers.cookie)
  }

  /** @param userId empty for nobody yet. @returns the new session and its Set-Cookie line */
  openBrowserSession(userId: string): { browser: BrowserSession; cookie: string } {
    const browser = this.browsers.open(userId)
    return { browser, cookie: cookieOf(browser) }
  }
}
