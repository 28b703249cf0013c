// One request to the instance, with the session of whoever looks at the page. What goes wrong is told apart by what a person
// can do about it.

import { Failure } from './failure.ts'
import { hasEnded } from './session.ts'

/** Writes need the token of the session beside its cookie. Source: ServiceNow SDK, ui-page-guide (X-UserToken). */
export interface UserToken {
  g_ck?: string
}

/** Milliseconds until a request counts as unanswered. A check looks at many records; a plain read takes a second. */
const PATIENCE_MS = 60_000

/**
 * @param sent the body, as JSON; not of a GET
 * @returns the member `result` of the answer
 * @throws Failure, which says what to do
 */
export async function ask(
  path: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' = 'GET',
  sent: unknown = {}
): Promise<unknown> {
  if (await hasEnded()) throw Failure.ofStatus(401, '')
  const response = await send(path, method, sent)
  const text = await response.text().catch(() => '')
  const body = parsed(text)
  if (!response.ok) throw Failure.ofStatus(response.status, messageOf(body))
  if (typeof body !== 'object' || body === null || !('result' in body))
    // A proxy or a sign-in page in between answers with HTML.
    throw Failure.unexpected(path, response.headers.get('content-type') ?? 'no content type')
  return body.result
}

async function send(path: string, method: string, sent: unknown): Promise<Response> {
  const token = (globalThis as UserToken).g_ck ?? ''
  try {
    return await fetch(path, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json', 'X-UserToken': token },
      body: method === 'GET' ? undefined : JSON.stringify(sent),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    throw Failure.unreachable()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** ServiceNow's own words: `{"error": {"message", "detail"}}`. */
function messageOf(body: unknown): string {
  const error = (body as { error?: { message?: unknown; detail?: unknown } } | undefined)?.error
  return [error?.message, error?.detail].filter((part) => typeof part === 'string' && part !== '').join(': ')
}
