// Requests to the Kandji API: headers, and what a refusal means. None of them changes anything in Kandji.

import { GaveUp, Misconfigured, PushError, Refused } from '../errors.ts'
import type { Answer, Exchange, HttpRequest } from '../http/exchange.ts'
import type { Explain, Sender } from '../http/sender.ts'
import type { StopReason } from '../http/retry-policy.ts'
import { oneLine } from '../visible.ts'
import { errorText } from './error-text.ts'

export const KANDJI = 'Kandji'

export interface KandjiEndpoint {
  /** Path under the API URL, for example `/api/v1/devices`. */
  path: string
  /** The permission's name in Kandji's settings. */
  permission: string
}

/** A 404 about the thing that was asked for. */
class NotThere extends PushError {
  constructor() {
    super(3, KANDJI, 'Not there', 'refused')
  }
}

export class KandjiClient {
  readonly url: string
  readonly #token: string
  readonly #sender: Sender
  readonly #signal: AbortSignal | undefined

  /** @param url the API URL without a path, for example `https://acme.api.kandji.io` */
  constructor(url: string, token: string, sender: Sender, signal?: AbortSignal) {
    this.url = url
    this.#token = token
    this.#sender = sender
    this.#signal = signal
  }

  /** The same client for work that ends when this signal fires, too. */
  within(signal: AbortSignal): KandjiClient {
    const either = this.#signal ? AbortSignal.any([this.#signal, signal]) : signal
    return new KandjiClient(this.url, this.#token, this.#sender, either)
  }

  /** Kandji's time, in milliseconds since 1970, where it has said it: our own clock may be wrong by years. */
  now(): number | undefined {
    return this.#sender.serviceNow()
  }

  /** What ends its requests. */
  get signal(): AbortSignal | undefined {
    return this.#signal
  }

  /** @throws PushError */
  get(
    endpoint: KandjiEndpoint,
    query: Record<string, string>,
    explain: Explain = (why, exchange) => this.#explain('GET', endpoint, why, exchange)
  ): Promise<Answer> {
    const asked = new URLSearchParams(query).toString()
    const url = this.url + endpoint.path + (asked && `?${asked}`)
    return this.#sender.send(
      { service: 'kandji', request: () => ({ method: 'GET', url, headers: this.#headers() }), explain },
      this.#signal
    )
  }

  /** For questions that go in a body. @throws PushError */
  post(endpoint: KandjiEndpoint, body: object): Promise<Answer> {
    const url = this.url + endpoint.path
    const headers = { ...this.#headers(), 'content-type': 'application/json' }
    return this.#sender.send(
      {
        service: 'kandji',
        request: () => ({ method: 'POST', url, headers, body: JSON.stringify(body) }),
        explain: (why, exchange) => this.#explain('POST', endpoint, why, exchange),
      },
      this.#signal
    )
  }

  /** A file from storage of Kandji's, without the token. @throws DownloadFault */
  download(url: string, onPiece: (piece: Uint8Array) => Promise<void>): Promise<void> {
    return this.#sender.download(url, onPiece, this.#signal)
  }

  /** @throws PushError when its signal fires */
  sleep(ms: number): Promise<void> {
    return this.#sender.sleep(ms, this.#signal)
  }

  #headers(): Record<string, string> {
    // no-cache: the API sits behind a CDN that has served stale rows after a change.
    return { authorization: `Bearer ${this.#token}`, accept: 'application/json', 'cache-control': 'no-cache' }
  }

  /**
   * As `get`, but a 404 that `isAnswer` takes for one about the thing itself is no refusal.
   * @returns undefined for such a 404 @throws PushError
   */
  async find(endpoint: KandjiEndpoint, isAnswer: (notFound: Answer) => boolean): Promise<Answer | undefined> {
    try {
      return await this.get(endpoint, {}, (why, exchange) => {
        if (why === 'not-found' && exchange.kind === 'answer' && isAnswer(exchange)) return new NotThere()
        return this.#explain('GET', endpoint, why, exchange)
      })
    } catch (error) {
      if (error instanceof NotThere) return undefined
      throw error
    }
  }

  #explain(method: HttpRequest['method'], endpoint: KandjiEndpoint, why: StopReason, exchange: Exchange): PushError {
    const what = `${this.url} answered ${method} ${endpoint.path} with ${answerText(exchange)}`
    if (why === 'permission') {
      // Kandji answers 401 or 403 for a wrong token as well as for a missing permission; only the person can tell which.
      const permission = `has the permission "${endpoint.permission}" (${method} ${endpoint.path})`
      return new Refused(
        KANDJI,
        `${what}. Check that KANDJI_API_TOKEN is the whole token of this tenant, and that it ${permission}.`
      )
    }
    if (why === 'not-found') {
      return new Misconfigured(
        'KANDJI_API_URL',
        `${what}. Check the subdomain and region in KANDJI_API_URL: Kandji › Settings › Access shows your API URL.`
      )
    }
    if (why === 'moved') {
      return new Misconfigured(
        'KANDJI_API_URL',
        `${what}: a redirect, which is not followed. Use the API URL itself, such as https://acme.api.kandji.io.`
      )
    }
    if (why === 'certificate') {
      return new Misconfigured(
        'KANDJI_API_URL',
        `The certificate of ${this.url} is not trusted: ${answerText(exchange)}. Check the URL; for a private authority set NODE_EXTRA_CA_CERTS.`
      )
    }
    return new Refused(
      KANDJI,
      `${what}. Nothing was changed. Check that KANDJI_API_URL is the API URL of a Kandji tenant.`
    )
  }
}

/** An answer that is JSON, but not of the shape that the API documents: read as a fault, and nothing is concluded from it. */
export function unexpected(endpoint: KandjiEndpoint, expected: string, got: string): GaveUp {
  return new GaveUp(
    KANDJI,
    `GET ${endpoint.path}: expected ${expected}, got ${got}. The sweep is not complete, so nothing was changed. Run again; if it stays so, check KANDJI_API_URL.`
  )
}

const NAMED = 5
const LONGEST_NAME = 40

/** Names a JSON value's shape for an error text, without its content. */
export function shapeOf(body: unknown): string {
  if (body === null) return 'null'
  if (Array.isArray(body)) return 'an array'
  if (typeof body !== 'object') return `a ${typeof body}`
  // Whole or not at all: a name may be an echo, and half a secret is not recognised.
  const names = Object.keys(body)
    .slice(0, NAMED)
    .map((name) => (name.length > LONGEST_NAME ? 'a name that is too long' : oneLine(name)))
  return `an object with ${names.join(', ') || 'no fields'}`
}

function answerText(exchange: Exchange): string {
  if (exchange.kind === 'fault') return exchange.message
  const text = errorText(exchange)
  return text ? `${exchange.status} (${text})` : String(exchange.status)
}
