// A tenant for a test, spoken to over real HTTP.

import { startTenant, type TenantOptions } from '../../../src/tenant/server.ts'

/** JSON as Kandji sent it; the tests say what they expect in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Row = any

export interface Answer {
  status: number
  headers: Headers
  /** The parsed body; undefined for an empty one. */
  body: Row
}

export interface Client {
  url: string
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  send(method: string, path: string, body?: unknown): Promise<Answer>
  /** All rows of `GET /api/v1/devices` page by page, with the number of pages. */
  sweep(query?: string): Promise<{ rows: Row[]; pages: number }>
  /** All rows of a Prism category, following the cursor. */
  prism(category: string, query?: string): Promise<{ rows: Row[]; pages: Row[] }>
}

export const TOKEN = 'b1f0c2d4-0000-4000-8000-test00000000'

const RUNNING: { close(): Promise<void> }[] = []

export async function start(options: Partial<TenantOptions> = {}): Promise<Client> {
  const tenant = await startTenant({ token: TOKEN, ...options })
  RUNNING.push(tenant)
  return clientOf(tenant.url)
}

export async function closeAll(): Promise<void> {
  await Promise.all(RUNNING.splice(0).map((tenant) => tenant.close()))
}

function clientOf(url: string): Client {
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : json ? JSON.parse(text) : text,
    }
  }
  return {
    url,
    get: (path, headers) => call('GET', path, undefined, headers),
    send: (method, path, body) => call(method, path, body),
    sweep: async (query = 'ordering=device_id') => {
      const rows: Row[] = []
      for (let pages = 1; ; pages++) {
        const { body } = await call('GET', `/api/v1/devices?limit=300&offset=${rows.length}&${query}`)
        if (body.length === 0) return { rows, pages }
        rows.push(...body)
      }
    },
    prism: async (category, query = 'limit=300') => {
      const rows: Row[] = []
      const pages: Row[] = []
      let cursor = ''
      do {
        const { body } = await call('GET', `/api/v1/prism/${category}?${query}&cursor=${encodeURIComponent(cursor)}`)
        pages.push(body)
        rows.push(...body.data)
        cursor = body.cursor
      } while (cursor)
      return { rows, pages }
    },
  }
}
