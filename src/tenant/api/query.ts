// Query parameters as the Django REST Framework reads them: the last of several counts, an unusable page size is treated as none.

import type { FastifyRequest } from 'fastify'

/** The query parameters of a request, one text each; an empty one is treated as not given. */
export type Query = Readonly<Record<string, string | undefined>>

export function queryOf(request: FastifyRequest): Query {
  const query: Record<string, string | undefined> = {}
  for (const [name, value] of Object.entries(request.query as Record<string, string | string[]>)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (last !== '') query[name] = last
  }
  return query
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/**
 * `limit` and `offset`. Kandji documents the largest page and not what it does above it: here the page is cut to that size, as its framework does.
 */
export function pageOf(query: Query, page: { standard: number; largest: number }): { limit: number; offset: number } {
  const limit = wholeNumber(query.limit) || page.standard
  return { limit: Math.min(limit, page.largest), offset: wholeNumber(query.offset) ?? 0 }
}

/** The entries of a comma-separated parameter. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Text search without regard to case, as in Kandji's "contains" filters. */
export function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}
