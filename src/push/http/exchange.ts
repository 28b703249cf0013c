// One request, one outcome. An HTTP answer of any status is an answer; everything else is a fault. Nothing is thrown for either.

import { stackOf } from '../errors.ts'
import { plainText, readJson } from '../json.ts'
import { Intake, TooLarge } from './body.ts'

export interface HttpRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  body?: string
}

export interface Answer {
  kind: 'answer'
  status: number
  /** Header names in lower case. */
  headers: Record<string, string>
  text: string
  /** Absent when the body is empty or not JSON (a proxy's HTML page, a body cut short, JSON out of all bounds). */
  json?: unknown
  /** Why there is no `json`; completes "a body that is …". */
  unread?: string
}

export interface Fault {
  kind: 'fault'
  /** `certificate` does not pass by itself, the others may. After those a write may have been made. */
  fault: 'timeout' | 'connection' | 'certificate' | 'too-large'
  message: string
}

export type Exchange = Answer | Fault

const CERTIFICATE_CODES = /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|ERR_TLS/

/** Builds an answer from its parts; JSON is recognised by parsing, since proxies get content types wrong. */
export function answerOf(status: number, text: string, headers: Record<string, string> = {}): Answer {
  const reading = readJson(text)
  const answer: Answer = { kind: 'answer', status, headers, text }
  return 'json' in reading ? { ...answer, json: reading.json } : { ...answer, json: undefined, unread: reading.fault }
}

/**
 * Sends once. Redirects are not followed (credentials must not travel on) and no cookies are kept: a ServiceNow session
 * lets only one call run at a time and drops the others with 202.
 * @throws only what `signal` was aborted with
 */
export async function exchange(
  fetchFn: typeof fetch,
  request: HttpRequest,
  timeoutMs: number,
  signal?: AbortSignal,
  intake = new Intake()
): Promise<Exchange> {
  signal?.throwIfAborted()
  const abort = new AbortController()
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    abort.abort()
  }, timeoutMs)
  const onAbort = () => abort.abort()
  signal?.addEventListener('abort', onAbort, { once: true })
  // fetch has been seen never to settle when it is aborted while a body is unpacked.
  const stopped = rejectedBy(abort.signal)
  try {
    const asked = fetchFn(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      redirect: 'manual',
      signal: abort.signal,
    })
    const response = await Promise.race([asked, stopped])
    const text = await intake.read(response, stopped)
    return answerOf(response.status, text, Object.fromEntries(response.headers))
  } catch (error) {
    signal?.throwIfAborted()
    if (timedOut) return { kind: 'fault', fault: 'timeout', message: `no answer within ${timeoutMs / 1000} s` }
    if (error instanceof TooLarge) {
      abort.abort()
      return { kind: 'fault', fault: 'too-large', message: error.message }
    }
    return faultOf(error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  // It is nobody's concern when nothing waits for it any more.
  stopped.catch(() => {})
  return stopped
}

function faultOf(error: unknown): Fault {
  const { code, message } = rootCause(error)
  const text = IN_WORDS[code] ? `${IN_WORDS[code]} (${message})` : codeWith(code, message)
  return { kind: 'fault', fault: CERTIFICATE_CODES.test(code) ? 'certificate' : 'connection', message: text }
}

const IN_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of this name',
  ECONNREFUSED: 'nothing answers at this address and port',
}

function codeWith(code: string, message: string): string {
  return code && !message.includes(code) ? `${message} (${code})` : message
}

/** fetch says only "fetch failed"; what happened is in its cause, or in the errors of an AggregateError (IPv4 and IPv6 both tried). */
function rootCause(error: unknown): { code: string; message: string } {
  let current = error as { cause?: unknown; errors?: unknown[]; code?: unknown; message?: unknown }
  while (current?.cause ?? current?.errors?.[0]) current = (current.cause ?? current.errors?.[0]) as typeof current
  const { code, message } = (current ?? {}) as { code?: unknown; message?: unknown }
  const name = plainText(code)
  return { code: name, message: plainText(message) || name || stackOf(error) }
}
