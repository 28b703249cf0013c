// Sends the requests of one run to one service until they are answered, as the retry policy says, and counts them. Runs side
// by side have a sender each; how many requests are under way and when none may go is common to them.

import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { Redactor } from '../redactor.ts'
import { GaveUp, Misconfigured, Refused, type PushError } from '../errors.ts'
import { decide, type Again, type Decision, type Situation, type StopReason } from './retry-policy.ts'
import type { Patience } from './patience.ts'
import type { Allowance } from './allowance.ts'
import { download } from './download.ts'
import { exchange, type Answer, type Exchange, type Fault, type HttpRequest } from './exchange.ts'
import { repeatable, said, saidText } from './foreign.ts'
import { Gate } from './gate.ts'
import type { WayOut } from './way-out.ts'

/** Turns a refusal into the error that says what to do. */
export type Explain = (why: StopReason, exchange: Exchange) => PushError

export interface Call {
  /** Built again for each try, so that a renewed token is used. */
  request: () => HttpRequest | Promise<HttpRequest>
  explain: Explain
  service: Situation['service']
  /** Looks into a good answer: what of it shows that it is half of one, as `Situation.half`. Undefined where nothing does. */
  half?: (answer: Answer) => string | undefined
  /** Called on 401 with 1 the first time, 2 the second. */
  renew?: (renewals: number) => Promise<void>
  /**
   * The caller sends again itself, and says how often it has sent already, this time included: a fault that concerns this
   * request alone is thrown as HandedBack. Waits that concern all requests are still kept here.
   */
  attempt?: number
}

/** A request that should be sent again, by the caller that keeps count of its attempts. */
export class HandedBack extends Error {
  readonly decision: Again

  constructor(decision: Again) {
    super(decision.reason)
    this.decision = decision
  }
}

export interface SenderParts {
  subject: 'Kandji' | 'ServiceNow'
  fetch: typeof fetch
  clock: Clock
  random: () => number
  patience: Patience
  timeoutMs: number
  /** How many requests may be under way at once. */
  inFlight: number
  log: Logger
  /** Knows the secrets that an answer may echo. */
  redactor?: Redactor
  /** The proxy that requests to an address go through, fit to be shown. */
  proxyFor?: WayOut['proxyFor']
}

export class Sender {
  readonly #parts: SenderParts
  readonly #redactor: Redactor
  readonly #gate: Gate
  requests = 0

  constructor(parts: SenderParts, gate = new Gate(parts.inFlight, parts.clock)) {
    this.#parts = parts
    this.#redactor = parts.redactor ?? new Redactor()
    this.#gate = gate
  }

  /** What the service has said about its limits. */
  get allowance(): Allowance {
    return this.#gate.allowance
  }

  /** For a run beside this one: it counts its own requests and has its own patience, all else is shared. */
  beside(patience: Patience): Sender {
    return new Sender({ ...this.#parts, patience }, this.#gate)
  }

  /** @throws PushError when the service refuses, when the patience is spent, or when `signal` fires */
  async send(call: Call, signal?: AbortSignal): Promise<Answer> {
    let renewals = 0
    for (let attempt = call.attempt ?? 1; ; attempt++) {
      const { request, startedAt, outcome } = await this.#try(call, signal)
      // A proxy's page has the proxy's clock.
      if (outcome.kind === 'answer' && outcome.json !== undefined) this.#gate.time.observe(outcome.headers)
      const half = outcome.kind === 'answer' && outcome.status < 300 ? call.half?.(outcome) : undefined
      const decision = this.judge({ service: call.service, exchange: outcome, attempt, renewals, half }, startedAt)
      this.#note(request, outcome, decision)
      if (outcome.kind === 'answer' && outcome.status < 300) this.allowance.observe(outcome.headers)
      if (decision.do === 'take') return outcome as Answer
      if (decision.do === 'stop') throw proxyRefusal(outcome) ?? call.explain(decision.why, outcome)
      if (decision.do === 'again' && call.attempt !== undefined && !decision.shared) throw new HandedBack(decision)
      if (decision.do === 'again') await this.pause(decision, signal)
      else {
        renewals++
        await call.renew?.(renewals)
      }
    }
  }

  /** A file, once and whatever its size: see `download`. It is no request of the API's, so its limits are not looked at. */
  async download(url: string, onPiece: (piece: Uint8Array) => Promise<void>, signal?: AbortSignal): Promise<void> {
    this.requests++
    const { fetch, timeoutMs, log } = this.#parts
    log.debug({ msg: `GET ${new URL(url).origin}`, file: true })
    await this.#unlessStopped(download(url, onPiece, { fetch, timeoutMs, signal }), signal)
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#parts.clock.now()
  }

  /** The same by the clock of the service, which stamps what it tells of; undefined as long as it has not said it. */
  serviceNow(): number | undefined {
    return this.#gate.time.now()
  }

  /** See `Clock.elapsed`. */
  elapsed(): number {
    return this.#parts.clock.elapsed()
  }

  /** A good answer that is talk all the same, fit to be repeated. */
  said(answer: Answer): Answer {
    return said(answer, this.#redactor)
  }

  /** A text that a service has sent, fit to be repeated. */
  saidText(text: string): string {
    return saidText(text, this.#redactor)
  }

  /** What the retry policy says to an outcome. */
  judge(situation: Omit<Situation, 'waves' | 'now'>, startedAt: number): Decision {
    const status = situation.exchange.kind === 'answer' ? situation.exchange.status : 0
    const waves = this.#gate.waveOf(status, startedAt)
    return decide({ ...situation, waves, now: this.now() }, this.#parts.random)
  }

  /** Waits as decided; a shared wait holds back all requests to the service. */
  async pause(decision: Again, signal?: AbortSignal): Promise<void> {
    const { patience, subject } = this.#parts
    const waitMs = patience.permit(decision, subject)
    if (decision.stated) this.#tell(decision)
    if (decision.shared) this.#gate.close(waitMs)
    await this.sleep(waitMs, signal)
  }

  async #try(
    call: Call,
    signal?: AbortSignal
  ): Promise<{ request: HttpRequest; startedAt: number; outcome: Exchange }> {
    for (;;) {
      await this.#cooldown(signal)
      // Made before a place is taken: for it a token may have to be fetched, which also needs a place.
      const request = await call.request()
      const giveBack = await this.#unlessStopped(this.#gate.places.take(signal), signal)
      try {
        const startedAt = this.elapsed()
        // While this request waited for its turn another one may have been asked to wait: that is known before this one continues.
        if (!this.#gate.mayPass()) continue
        this.requests++
        this.allowance.spend()
        const { fetch, timeoutMs } = this.#parts
        const outcome = await this.#unlessStopped(
          exchange(fetch, request, timeoutMs, signal, this.#gate.intake),
          signal
        )
        return { request, startedAt, outcome: this.#throughProxy(request, repeatable(outcome, this.#redactor)) }
      } finally {
        giveBack()
      }
    }
  }

  /** Behind a proxy nobody can tell whose fault a lost connection is: the text names both. */
  #throughProxy(request: HttpRequest, outcome: Exchange): Exchange {
    const proxy = outcome.kind === 'fault' && !outcome.at ? this.#parts.proxyFor?.(request.url) : undefined
    return proxy
      ? { ...(outcome as Fault), message: `${(outcome as Fault).message}, through the proxy ${proxy}` }
      : outcome
  }

  async #cooldown(signal?: AbortSignal): Promise<void> {
    for (let left = this.#gate.opensIn(); left > 0; left = this.#gate.opensIn()) await this.sleep(left, signal)
    for (let hold = this.allowance.hold(); hold; hold = this.allowance.hold()) {
      if (hold.isPace) await this.sleep(hold.waitMs, signal)
      else {
        const waitMs = this.#parts.patience.permit({ ...hold, stated: true }, this.#parts.subject)
        this.#tell(hold)
        await this.sleep(waitMs, signal)
      }
    }
  }

  /** A wait that the service asks for, once for all requests that keep it. */
  #tell({ waitMs, reason }: { waitMs: number; reason: string }): void {
    if (!this.#gate.isNews(waitMs)) return
    const { log, subject } = this.#parts
    log.warn({ msg: `${subject} asks to wait`, seconds: Math.round(waitMs / 1000), reason })
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#unlessStopped(this.#parts.clock.sleep(ms, signal), signal)
  }

  async #unlessStopped<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
    try {
      return await work
    } catch (error) {
      throw signal?.aborted ? interrupted(this.#parts.subject) : error
    }
  }

  #note(request: HttpRequest, outcome: Exchange, decision: Decision): void {
    const { pathname, search } = new URL(request.url)
    this.#parts.log.debug({
      msg: `${request.method} ${pathname}${search}`,
      status: outcome.kind === 'answer' ? outcome.status : outcome.fault,
      ...(decision.do === 'take' ? {} : { next: decision }),
    })
  }
}

/** The service has no part in it. */
function proxyRefusal(outcome: Exchange): PushError | undefined {
  if (outcome.kind !== 'fault' || outcome.at !== 'proxy') return undefined
  const text = outcome.message.charAt(0).toUpperCase() + outcome.message.slice(1)
  return outcome.fault === 'certificate' ? new Misconfigured('HTTPS_PROXY', text) : new Refused('proxy', text)
}

export function interrupted(subject: string): GaveUp {
  return new GaveUp(
    subject,
    'Stopped before the end. What was not delivered stays in the outbox; run again to continue.'
  )
}
