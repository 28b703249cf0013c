// The semaphore of the REST APIs: so many requests are worked on at a time, so many wait, one more is turned away.
// Source: KB0635398 (API_INT: 4 threads a node, a queue of 50). How the refusal reads is assumed: 429, no Retry-After.

import { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { RestError } from './errors.ts'

export class IntegrationThreads {
  #free: number
  readonly #queue: number
  readonly #waiting: Array<() => void> = []

  constructor(threads: number, queue: number) {
    this.#free = threads
    this.#queue = queue
  }

  /**
   * Takes a thread, now or when it is this request's turn.
   * @param leaving called with what ends the wait or gives the thread back; to be called once, when the request is over
   * @returns undefined when the queue is full
   */
  enter(leaving: (leave: () => void) => void): Promise<void> | undefined {
    if (this.#free > 0) {
      this.#free--
      leaving(() => this.#giveBack())
      return Promise.resolve()
    }
    if (this.#waiting.length >= this.#queue) return undefined
    return new Promise((resolve) => {
      let working = false
      const start = (): void => {
        working = true
        resolve()
      }
      this.#waiting.push(start)
      leaving(() => {
        if (working) return this.#giveBack()
        this.#waiting.splice(this.#waiting.indexOf(start), 1)
      })
    })
  }

  #giveBack(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free++
  }
}

/**
 * Puts the semaphore before everything under /api/, once the body is read and `admit` has let the request pass:
 * who has no account, asks for what is not there, or sends a body that never ends, takes no thread. The items of a batch run on the thread of it.
 */
export function limitThreads(
  app: FastifyInstance,
  threads: IntegrationThreads,
  admit: (request: FastifyRequest) => unknown
): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/api/') || request.is404 || !(request.raw.socket instanceof Socket)) return
    admit(request)
    // The client left while its body was read: nobody would give the thread back.
    if (reply.raw.destroyed) return
    const turn = threads.enter((leave) => reply.raw.once('close', leave))
    if (!turn) throw new RestError(429, 'Too many requests', 'All integration threads are busy and the queue is full')
    await turn
  })
}
