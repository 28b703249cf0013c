// Each request is a transaction on behalf of its user, under that user's hourly limits and a longest time.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'
import type { Authentication } from './authenticate.ts'
import { cancelled } from './errors.ts'
import { type Answering, answersAtOnce, type Handle } from './handle.ts'
import type { RateRules } from './rate-rules.ts'
import { testUnderWay } from './test-requests.ts'
import { comesTooLate, isTooLate, type Turn } from './turns.ts'

/** An item of a batch that has no request of its own. */
export interface AskedItem {
  session: Session
  request: FastifyRequest
  reply: FastifyReply
  turn: Turn
}

/** Says on whose behalf a request is. @throws RestError 401 */
export type Identify = (request: FastifyRequest) => Session

export class Transactions {
  readonly #instance: Platform
  readonly #authentication: Authentication
  readonly #rates: RateRules
  readonly #whoever: Identify = (request) => this.#authentication.authenticate(request)

  constructor(instance: Platform, authentication: Authentication, rates: RateRules) {
    this.#instance = instance
    this.#authentication = authentication
    this.#rates = rates
  }

  /** The session of a request that may go on, under the hourly limits of its user. @param identify who asks */
  admit(request: FastifyRequest, reply: FastifyReply, identify = this.#whoever): Session {
    const session = identify(request)
    reply.header('x-is-logged-in', String(session.userId !== ''))
    reply.headers(this.#rates.count(session, { method: request.method, path: request.url.split('?')[0]! }))
    return session
  }

  /**
   * @param seconds the longest transaction; the scripts' own limit holds besides
   * @param identify who asks, where it is not by an account or by a session with its token
   */
  within(seconds: number, identify?: Identify): Handle {
    return (work) =>
      answersAtOnce(
        async (request, reply) => {
          const session = this.admit(request, reply, identify)
          const test = testUnderWay()
          const asUser = (): unknown => this.#as(session, work, request, reply)
          const transaction = (): unknown =>
            this.#timed(seconds, isTooLate(request, this.#instance.now()), () =>
              test ? test.within(asUser) : asUser()
            )
          try {
            const result = await this.#instance.scripts.soon(transaction, seconds * 1000)
            return reply.sent ? reply : result === undefined ? reply.send() : result
          } finally {
            // Async rules: in transactions of their own, so that a slow one does not fail the request.
            if (test) test.settle()
            else this.#instance.settle()
          }
        },
        (request, reply) => {
          const session = this.admit(request, reply, identify)
          return this.#instance.apart(() => this.#as(session, work, request, reply))
        }
      )
  }

  /**
   * Whoever sends a batch, for its items: asked once for those that are handed over together.
   * @returns a session of its own for each item. @throws RestError 401 (the function that is returned does)
   */
  identified(batch: FastifyRequest): () => Session {
    let known: Session | undefined
    return () => {
      known ??= this.#whoever(batch)
      return { ...known, data: new Map() }
    }
  }

  /** An item of a batch: as `within`. What it puts off is done by `settle`. @throws RestError 429; what the work throws */
  item(seconds: number, { session, request, reply, turn }: AskedItem, work: Answering): Promise<unknown> {
    this.#rates.count(session, { method: request.method, path: request.url })
    const { scripts } = this.#instance
    return scripts.soon(
      () =>
        this.#timed(seconds, comesTooLate(turn, this.#instance.now()), () => this.#as(session, work, request, reply)),
      seconds * 1000
    )
  }

  /** Async rules of items: in transactions of their own. */
  settle(): void {
    this.#instance.settle()
  }

  #as(session: Session, work: Answering, request: FastifyRequest, reply: FastifyReply): unknown {
    return this.#instance.as(session, () => work(request, reply))
  }

  /** What was written by the time that it takes too long stays, as on the platform (KB0866547). */
  #timed(seconds: number, isLate: boolean, work: () => unknown): unknown {
    const { scripts } = this.#instance
    if (isLate) throw cancelled()
    const [began, waited] = [this.#instance.now(), scripts.waited]
    const result = work()
    const took = this.#instance.now() - began - (scripts.watch ? scripts.waited - waited : 0)
    if (took > seconds * 1000) throw cancelled()
    return result
  }
}
