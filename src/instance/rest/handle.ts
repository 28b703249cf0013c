// What a route is made of: a function that answers on behalf of a user.

import type { FastifyReply, FastifyRequest } from 'fastify'

/** Makes a handler of a function that answers on behalf of the authenticated user, under the script time limit. */
export type Handle = (
  work: (request: FastifyRequest, reply: FastifyReply) => unknown
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
