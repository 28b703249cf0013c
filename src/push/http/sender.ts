// Sends requests to one service until they are answered, as the retry policy says. Counts them, and holds the shared cooldown.

import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { GaveUp, type PushError } from '../errors.ts'
import { decide, type Again, type Decision, type Situation, type StopReason } from '../delivery/retry-policy.ts'
import type { Patience } from '../delivery/patience.ts'
import { Allowance } from './allowance.ts'
import { exchange, type Answer, type Exchange, type HttpRequest } from './exchange.ts'

/** Turns a refusal into the error that tells a person what to do. */
export type Explain = (why: StopReason, exchange: Exchange) => PushError

export interface Call {
  /** Built anew for each try, so that a renewed token is used. */
  request: () => HttpRequest | Promise<HttpRequest>
  explain: Explain
  service: Situation['service']
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
  constructor(readonly decision: Again) {
    super(decision.reason)
  }
}

export interface SenderParts {
  subject: 'Kandji' | 'ServiceNow'
  fetch: typeof fetch
  clock: Clock
  random: () => number
  patience: Patience
  timeoutMs: number
  log: Logger
}

export class Sender {
  requests = 0
  /** What the service has told about its limits. */
  readonly allowance = new Allowance()
  private waves = 0
  private closedAt = -Infinity
  private opensAt = -Infinity

  constructor(private readonly parts: SenderParts) {}

  /** @throws PushError when the service refuses, when the patience is spent, or when `signal` fires */
  async send(call: Call, signal?: AbortSignal): Promise<Answer> {
    let renewals = 0
    for (let attempt = call.attempt ?? 1; ; attempt++) {
      await this.cooldown(signal)
      const request = await call.request()
      const startedAt = this.parts.clock.now()
      this.requests++
      const outcome = await this.once(request, signal)
      const decision = this.judge({ service: call.service, exchange: outcome, attempt, renewals }, startedAt)
      this.note(request, outcome, decision)
      if (outcome.kind === 'answer' && outcome.status < 300) this.allowance.observe(outcome.headers, this.now())
      if (decision.do === 'take') return outcome as Answer
      if (decision.do === 'stop') throw call.explain(decision.why, outcome)
      if (decision.do === 'again' && call.attempt !== undefined && !decision.shared) throw new HandedBack(decision)
      if (decision.do === 'again') await this.pause(decision, signal)
      else {
        renewals++
        await call.renew?.(renewals)
      }
    }
  }

  now(): number {
    return this.parts.clock.now()
  }

  /** What the retry policy says to an outcome. A good answer ends the waves of 429; answers to calls of one moment are one wave. */
  judge(situation: Omit<Situation, 'waves' | 'now'>, startedAt: number): Decision {
    const status = situation.exchange.kind === 'answer' ? situation.exchange.status : 0
    if (status === 429 && startedAt >= this.closedAt) this.waves++
    if (status >= 200 && status < 300) this.waves = 0
    return decide({ ...situation, waves: Math.max(1, this.waves), now: this.parts.clock.now() }, this.parts.random)
  }

  /** Waits as decided; a shared wait holds back all calls of this sender. */
  async pause(decision: Again, signal?: AbortSignal): Promise<void> {
    const { clock, patience, subject } = this.parts
    const waitMs = patience.permit(decision, subject)
    if (decision.shared) {
      this.closedAt = clock.now()
      this.opensAt = Math.max(this.opensAt, this.closedAt + waitMs)
    }
    await this.sleep(waitMs, signal)
  }

  private async cooldown(signal?: AbortSignal): Promise<void> {
    for (let left = this.opensAt - this.parts.clock.now(); left > 0; left = this.opensAt - this.parts.clock.now()) {
      await this.sleep(left, signal)
    }
    for (let hold = this.allowance.hold(this.now()); hold; hold = this.allowance.hold(this.now())) {
      await this.sleep(this.parts.patience.permit({ ...hold, stated: true }, this.parts.subject), signal)
    }
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    try {
      await this.parts.clock.sleep(ms, signal)
    } catch (error) {
      throw signal?.aborted ? interrupted(this.parts.subject) : error
    }
  }

  private async once(request: HttpRequest, signal?: AbortSignal): Promise<Exchange> {
    try {
      return await exchange(this.parts.fetch, request, this.parts.timeoutMs, signal)
    } catch (error) {
      throw signal?.aborted ? interrupted(this.parts.subject) : error
    }
  }

  private note(request: HttpRequest, outcome: Exchange, decision: Decision): void {
    const { pathname, search } = new URL(request.url)
    this.parts.log.debug({
      msg: `${request.method} ${pathname}${search}`,
      status: outcome.kind === 'answer' ? outcome.status : outcome.fault,
      ...(decision.do === 'take' ? {} : { next: decision }),
    })
  }
}

export function interrupted(subject: string): GaveUp {
  return new GaveUp(subject, 'Stopped before the end. What is undelivered stays in the outbox; run again to go on.')
}
