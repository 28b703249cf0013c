// Sessions of browsers, at the pages and at the REST API alike: a random id in a cookie, the rest in memory. A restart
// signs everybody out.

import { randomBytes } from 'node:crypto'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'

const COOKIE = 'glide_session'
const IDLE_MS = 8 * 60 * 60 * 1000

export interface BrowserSession {
  readonly id: string
  /** g_ck: comes back with whatever changes something (X-UserToken, a hidden field), against forged requests. */
  readonly token: string
  /** Empty as long as nobody has signed in. */
  userId: string
  /** sys_id of who signed in, while acting as another user. */
  impersonator?: string
  lastSeen: number
  /** What scripts put into the session. */
  readonly data: Map<string, string>
}

export class BrowserSessions {
  readonly #instance: Platform
  readonly #open = new Map<string, BrowserSession>()

  constructor(instance: Platform) {
    this.#instance = instance
  }

  /** A new session. @param userId of the user who has signed in, empty for nobody yet */
  open(userId: string): BrowserSession {
    for (const known of this.#open.values()) if (this.#isIdle(known)) this.#open.delete(known.id)
    const browser: BrowserSession = {
      id: randomBytes(32).toString('hex'),
      token: randomBytes(36).toString('hex'),
      userId,
      lastSeen: this.#instance.now(),
      data: new Map<string, string>(),
    }
    this.#open.set(browser.id, browser)
    return browser
  }

  close(browser: BrowserSession): void {
    this.#open.delete(browser.id)
  }

  /** The session that a request's Cookie header names, whether or not anyone has signed in to it. */
  find(cookies: string | undefined): BrowserSession | undefined {
    const id = new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`).exec(cookies ?? '')?.[1] ?? ''
    const known = this.#open.get(id)
    if (!known) return undefined
    if (this.#isIdle(known)) {
      this.close(known)
      return undefined
    }
    known.lastSeen = this.#instance.now()
    return known
  }

  /** Who is signed in, with the roles of this moment. A user who may no longer sign in is signed out. */
  sessionOf(browser: BrowserSession): Session | undefined {
    if (!browser.userId) return undefined
    const user = this.#instance.database.get('sys_user', browser.userId)
    if (!user || user.active !== 1 || user.locked_out === 1) {
      this.close(browser)
      return undefined
    }
    return {
      ...this.#instance.users.session(user, true),
      data: browser.data,
      token: browser.token,
      impersonator: browser.impersonator,
      becomes: (userId, impersonator) => {
        browser.userId = userId
        browser.impersonator = impersonator
      },
    }
  }

  #isIdle({ lastSeen }: BrowserSession): boolean {
    return this.#instance.now() - lastSeen > IDLE_MS
  }
}

/** The Set-Cookie line. No `Secure`: the instance speaks plain HTTP on loopback. */
export const cookieOf = (browser: BrowserSession): string =>
  `${COOKIE}=${browser.id}; Path=/; HttpOnly; SameSite=Strict`

export const NO_COOKIE = `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`
