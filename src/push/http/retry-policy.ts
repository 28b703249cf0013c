// The whole retry policy: one pure function from what happened to what to do next, each branch with its reason.

import { fieldsOf } from '../json.ts'
import { cut, LONGEST_REASON } from '../text.ts'
import type { Answer, Exchange } from './exchange.ts'
import { statedWait, type StatedWait } from './stated-wait.ts'

export interface Situation {
  /** `oauth` is ServiceNow's token endpoint; `servicenow` every other call to it. */
  service: 'kandji' | 'servicenow' | 'oauth'
  exchange: Exchange
  /** How often this request has been sent, 1 for the first time. */
  attempt: number
  /** Waves of 429 without a stated wait since the last good answer, this one included. */
  waves: number
  /** How often a new token was got for this request. */
  renewals: number
  /** What a good status hides: the answer says that its work was not done, or says nothing of it. Completes "HTTP 200 with …". */
  half?: string
  /** Milliseconds since 1970. */
  now: number
}

export type Decision =
  /** The answer says what became of the request: read it. */
  | { do: 'take' }
  /** Get a new token (first by refresh, then by password) and send again. */
  | { do: 'renew' }
  /**
   * Send again after `waitMs`. `stated`: the server named the wait. `shared`: all requests to this service wait. `grace`: even
   * when the patience is spent. `at`: where the fault lies, when not at the service.
   */
  | { do: 'again'; waitMs: number; stated: boolean; shared: boolean; grace?: true; at?: 'proxy'; reason: string }
  /** Sending again would not help. */
  | { do: 'stop'; why: StopReason }

export type Again = Decision & { do: 'again' }

export type StopReason =
  | 'credentials'
  | 'permission'
  | 'unscoped'
  | 'not-installed'
  | 'stored'
  | 'not-found'
  | 'moved'
  | 'certificate'
  | 'invalid'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8_000

/** Up to here a 429 without a stated wait is taken for a full queue (4 threads, 50 places), which drains in seconds. */
const SHORT_WAVES = 4

/** Beyond, it is taken for a spent hourly budget or a struggling node: hammering on would prolong it. */
const LONG_PAUSE_MS = 60_000

export function decide(situation: Situation, random: () => number): Decision {
  const { exchange, service } = situation
  if (exchange.kind === 'fault') {
    // An untrusted certificate stays untrusted until somebody acts.
    if (exchange.fault === 'certificate') return { do: 'stop', why: 'certificate' }
    if (exchange.fault === 'refused') return { do: 'stop', why: 'permission' }
    // Perhaps committed, perhaps not: targets coalesce, so sending again is safe.
    const decision = { ...again(situation, random, exchange.message), ...(exchange.at && { at: exchange.at }) }
    // Waiting for one answer may take longer than the whole patience: nothing is given up for a single request without one.
    return exchange.fault === 'timeout' && situation.attempt === 1 ? { ...decision, grace: true } : decision
  }
  const { status } = exchange
  if (status === 429) return throttled(situation, exchange, random)
  // 408/425: the server asks for a repeat. 5xx: overload, restart, a quota that was hit perhaps after the commit.
  if (status === 408 || status === 425 || status >= 500)
    return again(situation, random, `HTTP ${status}${detail(exchange)}`)
  // ServiceNow answers 202 when a session's queue is full, and drops the request: nothing is wrong with the request itself.
  if (status === 202) return again(situation, random, 'HTTP 202, which means: not processed')
  if (status >= 200 && status < 300) {
    // A transaction that was cancelled by a quota has been seen to answer 200, with an error beside the part it had got to.
    if (exchange.json !== undefined && situation.half !== undefined)
      return again(situation, random, `HTTP ${status} with ${situation.half}`)
    if (exchange.json !== undefined) return { do: 'take' }
    // A login page, a "hibernating" page, a proxy's page, a body cut short: nothing says that the request was processed.
    return again(situation, random, `HTTP ${status} with a body that is ${exchange.unread}`)
  }
  if (status >= 300 && status < 400) return { do: 'stop', why: 'moved' }
  // Every failure of the token endpoint is the same 401; its body does not say which of the five values was wrong.
  if (service === 'oauth') return { do: 'stop', why: 'credentials' }
  if (service === 'kandji')
    return {
      do: 'stop',
      why: status === 401 || status === 403 ? 'permission' : status === 404 ? 'not-found' : 'invalid',
    }
  return refusedByServiceNow(situation, exchange)
}

function refusedByServiceNow(situation: Situation, answer: Answer): Decision {
  const text = `${errorOf(answer).message} ${errorOf(answer).detail}`
  switch (answer.status) {
    case 401:
      // Expired or revoked, even in the middle of a load: refresh once, log in once, then it is the account.
      return situation.renewals < 2 ? { do: 'renew' } : { do: 'stop', why: 'credentials' }
    case 403:
      // A business rule refused this one row; the others may pass.
      if (/aborted by Business Rule/i.test(text)) return { do: 'take' }
      return { do: 'stop', why: /unscoped api|api access scope/i.test(text) ? 'unscoped' : 'permission' }
    case 400:
      if (/Invalid (staging )?table/i.test(text)) return { do: 'stop', why: 'not-installed' }
      if (/does not represent any resource/i.test(text)) return { do: 'stop', why: 'not-found' }
      return { do: 'take' }
    case 404:
      return { do: 'stop', why: 'not-found' }
    default:
      // 413, 415, 422 …: about this row alone; it is read, and refused with its reason.
      return { do: 'take' }
  }
}

function throttled(situation: Situation, answer: Answer, random: () => number): Decision {
  const stated = statedWait(answer.headers, situation.now)
  let reason = `HTTP 429${detail(answer)}`
  if (stated !== undefined) {
    // A little more than asked, so that the first call does not land a moment too early.
    const waitMs = stated.waitMs + Math.round(random() * 250)
    return { do: 'again', waitMs, stated: true, shared: true, reason: reason + beyond(stated) }
  }
  // Kandji allows 10,000 requests an hour to all tokens of a tenant together, and names no time at which the hour ends.
  const hourIsSpent = answer.headers['x-ratelimit-remaining-hour'] === '0'
  const long = hourIsSpent || situation.waves > SHORT_WAVES
  const waitMs = long ? Math.round(LONG_PAUSE_MS * (1 + random() / 2)) : jittered(situation.waves, random)
  if (hourIsSpent) reason += ', the hourly requests of the tenant are used up'
  return { do: 'again', waitMs, stated: false, shared: true, reason: `${reason}, ${without(answer.headers)}` }
}

function again(situation: Situation, random: () => number, reason: string): Again {
  return { do: 'again', waitMs: jittered(situation.attempt, random), stated: false, shared: false, reason }
}

/** Full jitter: anything from 0 to the doubled limit, so that callers that failed together do not come back together. */
function jittered(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)))
}

function beyond({ askedMs }: StatedWait): string {
  return askedMs === undefined
    ? ''
    : `, which asks for ${Math.round(askedMs / 1000)} s: it is asked again after an hour`
}

/** @returns what became of `Retry-After`, for a wait that is push's own choice */
function without(headers: Record<string, string>): string {
  const text = headers['retry-after']?.trim()
  return text ? `with a Retry-After that names no time to come: \`${text.slice(0, 40)}\`` : 'without Retry-After'
}

/** ServiceNow's error envelope, empty strings where it is something else. */
export function errorOf(answer: Answer): { message: string; detail: string } {
  const { message, detail } = fieldsOf(fieldsOf(answer.json)['error'])
  return { message: text(message), detail: text(detail) }
}

function detail(answer: Answer): string {
  const { message } = errorOf(answer)
  return message ? ` (${message.slice(0, 200)})` : ''
}

function text(value: unknown): string {
  return typeof value === 'string' ? cut(value, LONGEST_REASON) : ''
}
