// One request, one outcome. An HTTP answer of any status is an answer; everything else is a fault. Nothing is thrown for either.

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
  /** Absent when the body is empty or not JSON (a proxy's HTML page, a body cut short). */
  json?: unknown
}

export interface Fault {
  kind: 'fault'
  /** `certificate` does not pass by itself, the other two may. After `timeout` and `connection` a write may have been made. */
  fault: 'timeout' | 'connection' | 'certificate'
  message: string
}

export type Exchange = Answer | Fault

const CERTIFICATE_CODES = /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|ERR_TLS/

/** Builds an answer from its parts; JSON is recognised by parsing, since proxies get content types wrong. */
export function answerOf(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return { kind: 'answer', status, headers, text, json: parseJson(text) }
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
  signal?: AbortSignal
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
  try {
    const response = await fetchFn(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      redirect: 'manual',
      signal: abort.signal,
    })
    const text = await response.text()
    return answerOf(response.status, text, Object.fromEntries(response.headers))
  } catch (error) {
    signal?.throwIfAborted()
    if (timedOut) return { kind: 'fault', fault: 'timeout', message: `no answer within ${timeoutMs / 1000} s` }
    return faultOf(error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
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
  return { code: String(current?.code ?? ''), message: String(current?.message || current?.code || error) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
