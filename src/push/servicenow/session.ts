// The OAuth session: password, client credentials and refresh grant at /oauth_token.do. The token lives in memory only.

import type { Clock } from '../clock.ts'
import { Refused } from '../errors.ts'
import { fieldsOf, plainNumber } from '../json.ts'
import type { Answer } from '../http/exchange.ts'
import type { Sender } from '../http/sender.ts'
import type { Redactor } from '../redactor.ts'
import { identityOf, type Identity, type ServiceNowAccount } from './account.ts'
import { explainNoToken, explainRefusal } from './explain.ts'

interface Token {
  access: string
  refresh: string | undefined
  /** By `Clock.elapsed`: from here on it is renewed before use. */
  renewAt: number
}

/** A token is renewed this long before it runs out: a request may take as long. A tenth of its life when that is shorter. */
const RENEW_AHEAD_MS = 60_000

/** ServiceNow's default, where an answer does not say. */
const DEFAULT_LIFE_S = 1800

/** It goes into a header: anything else could never be sent. */
const TOKEN = /^[\x21-\x7e]{1,4096}$/

/** Runs side by side use one token, and fetch it once. */
interface Shared {
  token: Token | undefined
  renewal: Promise<void> | undefined
}

export class Session {
  readonly identity: Identity
  readonly #account: ServiceNowAccount
  readonly #sender: Sender
  readonly #clock: Clock
  readonly #redactor: Redactor
  readonly #signal: AbortSignal | undefined
  readonly #shared: Shared

  constructor(
    account: ServiceNowAccount,
    sender: Sender,
    clock: Clock,
    redactor: Redactor,
    signal?: AbortSignal,
    shared: Shared = { token: undefined, renewal: undefined }
  ) {
    this.identity = identityOf(account)
    this.#account = account
    this.#sender = sender
    this.#clock = clock
    this.#redactor = redactor
    this.#signal = signal
    this.#shared = shared
  }

  /** ServiceNow has given a token. */
  get isSignedIn(): boolean {
    return this.#shared.token !== undefined
  }

  /** The same session for a run beside this one. @param sender the other run's @param signal what ends it */
  beside(sender: Sender, signal = this.#signal): Session {
    return new Session(this.#account, sender, this.#clock, this.#redactor, signal, this.#shared)
  }

  /** A token that will hold for one request. @throws PushError */
  async accessToken(): Promise<string> {
    if (this.#shared.token === undefined) await this.#once(() => this.#login())
    else if (this.#clock.elapsed() >= this.#shared.token.renewAt) await this.#once(() => this.#refresh())
    return this.#shared.token!.access
  }

  /**
   * Replaces a token that was answered with 401: by the refresh grant the first time (where there is one), by a login the second.
   * Requests that were refused with the same token share one renewal.
   */
  async renew(refused: string, renewals: number): Promise<void> {
    if (this.#shared.token?.access !== refused && this.#shared.token !== undefined) return
    await this.#once(() => (renewals === 1 ? this.#refresh() : this.#login()))
  }

  async #once(work: () => Promise<void>): Promise<void> {
    this.#shared.renewal ??= work().finally(() => (this.#shared.renewal = undefined))
    await this.#shared.renewal
  }

  async #refresh(): Promise<void> {
    const refreshToken = this.#shared.token?.refresh
    if (refreshToken === undefined) return this.#login()
    try {
      await this.#grant({ grant_type: 'refresh_token', refresh_token: refreshToken })
    } catch (error) {
      // A dead refresh token gets the same answer as wrong credentials: a login decides.
      if (!(error instanceof Refused)) throw error
      await this.#login()
    }
  }

  #login(): Promise<void> {
    const { username, password = '' } = this.#account
    if (username === undefined) return this.#grant({ grant_type: 'client_credentials' })
    return this.#grant({ grant_type: 'password', username, password })
  }

  async #grant(fields: Record<string, string>): Promise<void> {
    const { url, clientId, clientSecret } = this.#account
    // In the body: newer instances refuse parameters in the address, and take no client credentials in a header.
    const body = new URLSearchParams({ ...fields, client_id: clientId, client_secret: clientSecret }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
    const sentAt = this.#clock.elapsed()
    const answer = await this.#sender.send(
      {
        service: 'oauth',
        request: () => ({ method: 'POST', url: `${url}/oauth_token.do`, headers, body }),
        explain: (why, exchange) =>
          why === 'credentials'
            ? explainNoToken(this.identity, exchange)
            : explainRefusal(this.identity, 'POST /oauth_token.do', why, exchange),
      },
      this.#signal
    )
    this.#shared.token = this.#tokenOf(answer, sentAt)
  }

  #tokenOf(answer: Answer, sentAt: number): Token {
    const { access_token, refresh_token, expires_in } = fieldsOf(answer.json)
    if (typeof access_token !== 'string' || !TOKEN.test(access_token))
      throw explainNoToken(this.identity, this.#sender.said(answer))
    // A refresh may or may not repeat the refresh token.
    const refresh =
      typeof refresh_token === 'string' && refresh_token !== '' ? refresh_token : this.#shared.token?.refresh
    this.#redactor.learn(access_token)
    if (refresh !== undefined) this.#redactor.learn(refresh)
    const stated = plainNumber(expires_in) ?? 0
    const lifeMs = (stated > 0 ? stated : DEFAULT_LIFE_S) * 1000
    return { access: access_token, refresh, renewAt: sentAt + lifeMs - Math.min(RENEW_AHEAD_MS, lifeMs / 10) }
  }
}
