// What the routes of the pages have in common: the values that a browser sends, and the headers of a document.

import type { FastifyReply } from 'fastify'
import { OWN_PAGE } from './policies.ts'

export type Values = Record<string, string | undefined>

/** The first value of each field of a query or form. */
export function valuesOf(given: unknown): Values {
  const entries = typeof given === 'string' ? [...new URLSearchParams(given)] : Object.entries((given ?? {}) as object)
  return Object.fromEntries(entries.map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]))
}

export const send = (reply: FastifyReply, status: number, page: string, policy = OWN_PAGE): FastifyReply =>
  reply
    .code(status)
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .type('text/html; charset=utf-8')
    .send(page)

/** An address within this instance, from its first slash on; anything else leads to the start. */
export function localPath(asked: string | undefined): string {
  const path = asked && /^\w+\.do\b/.test(asked) ? `/${asked}` : asked
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}
