// Prism's CSV export: asked for, looked at until it is ready, and fetched from storage of another kind, whose address is signed and
// takes no token. Documented: request, answer, statuses and the signed address. Not published, so assumed: how the file writes values.

import { randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { offsetDate } from '../fleet/dates.ts'
import { ApiError, badRequest, notFound } from './errors.ts'
import type { PrismRow } from './prism-rows.ts'

/** What an export is made of, as it is asked for. */
export interface ExportArgs {
  blueprint_ids: string[]
  device_families: string[]
  category: string
  filter: Record<string, unknown>
  sort_by: string
}

/** Documented: these are listed page by page only. */
const NOT_EXPORTABLE = ['application_firewall', 'cellular', 'certificates', 'filevault']

/** What the address of storage is good for, as its own parameters say. */
const EXPIRES_SECONDS = 172_800

const texts = (name: string) => z.array(z.string(), { error: `${name}: expected a list of strings` }).default([])
const asked = z.object({
  blueprint_ids: texts('blueprint_ids'),
  device_families: texts('device_families'),
  category: z.string({ error: 'category: expected the name of a category' }),
  filter: z.record(z.string(), z.unknown(), { error: 'filter: expected an object' }).default({}),
  sort_by: z.string({ error: 'sort_by: expected a string' }).default(''),
})
const pace = z.strictObject({
  seconds: z.number({ error: 'seconds: expected a number, or null for never' }).min(0).nullable().optional(),
  /** Exports that are asked for from now on fail with this text; '' for no more. */
  error: z.string({ error: 'error: expected a text' }).optional(),
})

interface Export {
  id: string
  args: ExportArgs
  signature: string
  createdAt: number
  /** Milliseconds since 1970; Infinity for never. */
  readyAt: number
  error: string
}

/** Storage is no part of the API: it asks for no token, and counts no requests. */
export const isStorage = (url: string): boolean => url.startsWith('/prism-exports/')

/** @param rowsOf throws for a category or a filter that there is not */
export function registerPrismExport(
  app: FastifyInstance,
  rowsOf: (args: ExportArgs) => Iterable<PrismRow>,
  now: () => number
): void {
  const known = new Map<string, Export>()
  let seconds: number | null = 1
  let error = ''

  app.post('/api/v1/prism/export', async (request) => {
    const result = asked.safeParse(request.body)
    if (!result.success) throw badRequest(result.error.issues.map(({ message }) => message).join('; '))
    const args = result.data
    if (NOT_EXPORTABLE.includes(args.category)) throw badRequest(`Invalid category: ${args.category}`)
    rowsOf(args)[Symbol.iterator]().next()
    const createdAt = now()
    const one: Export = {
      id: randomUUID(),
      args,
      signature: randomBytes(32).toString('hex'),
      createdAt,
      readyAt: seconds === null ? Infinity : createdAt + seconds * 1000,
      error,
    }
    known.set(one.id, one)
    return stateOf(one, addressOf(request), createdAt)
  })

  app.get<{ Params: { export_id: string } }>('/api/v1/prism/export/:export_id', async (request) => {
    const one = known.get(request.params.export_id)
    if (!one) throw notFound()
    return stateOf(one, addressOf(request), now())
  })

  app.get<{ Params: { file: string }; Querystring: Record<string, string> }>(
    '/prism-exports/:file',
    async (request, reply) => {
      // As S3 answers to an address that is signed and a token besides.
      if (request.headers.authorization !== undefined)
        return reply.status(400).type('application/xml').send(TWO_MECHANISMS)
      const one = known.get(request.params.file.replace(/\.csv$/, ''))
      if (!one || request.query['X-Amz-Signature'] !== one.signature || now() < one.readyAt)
        return reply.status(403).type('application/xml').send(DENIED)
      return reply.type('text/csv').send(Readable.from(csvOf(() => rowsOf(one.args))))
    }
  )

  app.put('/local/exports', async (request) => {
    const result = pace.safeParse(request.body)
    if (!result.success) throw new ApiError(400, { detail: result.error.issues[0]!.message })
    if (result.data.seconds !== undefined) seconds = result.data.seconds
    error = result.data.error ?? error
    return { seconds, error }
  })
}

const TWO_MECHANISMS =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>'
const DENIED =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'

const addressOf = ({ protocol, host }: { protocol: string; host: string }): string => `${protocol}://${host}`

function stateOf({ id, args, signature, createdAt, readyAt, error }: Export, address: string, at: number): unknown {
  const isOver = at >= readyAt
  const isReady = isOver && error === ''
  const path = `prism-exports/${id}.csv`
  const query = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=${EXPIRES_SECONDS}&X-Amz-Signature=${signature}`
  return {
    id,
    status: isReady ? 'success' : isOver ? 'failed' : 'pending',
    category: args.category,
    args: { ...args, columns: [] },
    error_msg: isOver && !isReady ? error : null,
    path: isReady ? path : null,
    signed_url: isReady ? `${address}/${path}?${query}` : null,
    created_at: offsetDate(createdAt),
    updated_at: offsetDate(Math.min(at, Math.max(readyAt, createdAt))),
  }
}

const LINES_AT_ONCE = 500

/** Some rows have more columns than others: the file has those of all. */
function* csvOf(rowsOf: () => Iterable<PrismRow>): Generator<string> {
  const known = new Set<string>()
  for (const row of rowsOf()) for (const column in row) known.add(column)
  const columns = [...known]
  let lines: string[] = known.size > 0 ? [columns.map(cellOf).join(',')] : []
  for (const row of rowsOf()) {
    lines.push(columns.map((column) => cellOf(row[column])).join(','))
    if (lines.length < LINES_AT_ONCE) continue
    yield `${lines.join('\r\n')}\r\n`
    lines = []
  }
  yield lines.length > 0 ? `${lines.join('\r\n')}\r\n` : ''
}

function cellOf(value: unknown): string {
  const text = textOf(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** As Python, in which Kandji is written, puts values into a CSV. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
