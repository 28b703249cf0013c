// Each request is a transaction on behalf of its user, under that user's hourly limits and a longest time.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'
import type { Authentication } from './authenticate.ts'
import { cancelled } from './errors.ts'
import type { Handle } from './handle.ts'
import type { RateRules } from './rate-rules.ts'
import { testUnderWay } from './test-requests.ts'

export class Transactions {
  readonly #instance: Platform
  readonly #authentication: Authentication
  readonly #rates: RateRules

  constructor(instance: Platform, authentication: Authentication, rates: RateRules) {
    this.#instance = instance
    this.#authentication = authentication
    this.#rates = rates
  }

  /** The session of a request that may go on, under the hourly limits of its user. @param open to those without an account */
  admit(request: FastifyRequest, reply: FastifyReply, open = false): Session {
    const session = open ? this.#authentication.visitor(request) : this.#authentication.authenticate(request)
    reply.header('x-is-logged-in', String(session.userId !== ''))
    reply.headers(this.#rates.count(session, { method: request.method, path: request.url.split('?')[0]! }))
    return session
  }

  /**
   * @param seconds the longest transaction; the scripts' own limit holds besides
   * @param isOpen which requests need no account
   */
  within(seconds: number, isOpen?: (request: FastifyRequest) => boolean): Handle {
    const instance = this.#instance
    return (work) => async (request, reply) => {
      const session = this.admit(request, reply, isOpen?.(request))
      const test = testUnderWay()
      const transaction = (): unknown => {
        const began = instance.now()
        const asUser = (): unknown => instance.as(session, () => work(request, reply))
        const result = test ? test.within(asUser) : asUser()
        // What was written by then stays, as on the platform (KB0866547).
        if (instance.now() - began > seconds * 1000) throw cancelled()
        return result
      }
      let result: unknown
      try {
        result = await instance.scripts.soon(transaction, seconds * 1000)
      } finally {
        // Async rules: in transactions of their own, so that a slow one does not fail the request.
        if (test) test.settle()
        else instance.settle()
      }
      return reply.sent ? reply : result === undefined ? reply.send() : result
    }
  }
}
