// One request, one outcome. An HTTP answer of any status is an answer; everything else is a fault. Nothing is thrown for either.

import { readJson } from '../json.ts'
import { USER_AGENT } from '../version.ts'
import { Intake, TooLarge } from './body.ts'
import { isCertificateCode, rootCause, wordsFor } from './connection-fault.ts'
import { proxyFaultIn } from './proxy-fault.ts'

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
  /** `certificate` and `refused` do not pass by themselves, the others may. After those a write may have been made. */
  fault: 'timeout' | 'connection' | 'certificate' | 'too-large' | 'refused'
  /** Where it is not the service's: the way to it. */
  at?: 'proxy'
  message: string
}

export type Exchange = Answer | Fault

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
      headers: { 'User-Agent': USER_AGENT, ...request.headers },
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
  const proxy = proxyFaultIn(error)
  if (proxy) {
    const fault = { lost: 'connection', refused: 'refused', certificate: 'certificate' } as const
    return { kind: 'fault', fault: fault[proxy.kind], at: 'proxy', message: proxy.message }
  }
  const { code, message } = rootCause(error)
  const fault = isCertificateCode(code) ? 'certificate' : 'connection'
  return { kind: 'fault', fault, message: wordsFor(code, message) }
}
