// What a route is made of: a function that answers on behalf of a user.

import type { FastifyReply, FastifyRequest } from 'fastify'

export type Answering = (request: FastifyRequest, reply: FastifyReply) => unknown

/** Makes a handler of a function that answers on behalf of the authenticated user, under the script time limit. */
export type Handle = (work: Answering) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

const atOnceBy = new WeakMap<object, Answering>()

/** Notes what a handler does where nothing can be waited for: within a transaction that is under way. */
export function answersAtOnce<T extends object>(handler: T, answering: Answering): T {
  atOnceBy.set(handler, answering)
  return handler
}

export const atOnce = (handler: object): Answering | undefined => atOnceBy.get(handler)
