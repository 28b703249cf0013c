// Whether an answer is one that the platform gives: never a 500 of our own, and on /api always the JSON envelope.

import type { FuzzRequest } from './requests.ts'

export interface Answer {
  status: number
  type: string
  body: string
}

/** How a 500 begins that real instances give too. Sources: KB0866547, KB0610485. */
const PLATFORM_500 = '"message":"Transaction cancelled: '

/** What is known not to be here says so, with the envelope of any other error. */
const NAMED_ABSENT = /"message":"The local instance does not (implement|run)/

/** @returns what is wrong with the answer, or undefined */
export function judge(request: FuzzRequest, answer: Answer): string | undefined {
  const { status, type, body } = answer
  const isKnown = body.includes(PLATFORM_500) || (status === 501 && NAMED_ABSENT.test(body))
  if (status >= 500 && !isKnown) return `status ${status}: ${body.slice(0, 300)}`
  if (status < 100) return `no HTTP status: ${status}`
  if (!request.url.startsWith('/api/') || status === 204 || request.method === 'HEAD') return undefined
  // The web server answers a too long address, not the API: with a page, as recorded by ServiceNow/PySNC.
  if (status === 431 && /^text\/html\b/.test(type)) return undefined
  const isXml = request.headers.accept === 'application/xml' && /^application\/xml\b/.test(type)
  if (isXml) return body.startsWith('<?xml ') ? undefined : `expected XML, got ${JSON.stringify(body.slice(0, 200))}`
  if (!/^application\/json\b/.test(type))
    return `expected JSON, got ${type || 'no content type'}: ${body.slice(0, 200)}`
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return `expected JSON, got ${JSON.stringify(body.slice(0, 200))}`
  }
  return isEnvelope(parsed, status) ? undefined : `status ${status} without the envelope: ${body.slice(0, 300)}`
}

function isEnvelope(parsed: unknown, status: number): boolean {
  if (parsed === null || typeof parsed !== 'object') return false
  const given = parsed as Record<string, unknown>
  if (status >= 400)
    return given.status === 'failure' && typeof (given.error as { message?: unknown })?.message === 'string'
  return 'result' in given || 'serviced_requests' in given || 'import_set_id' in given
}
