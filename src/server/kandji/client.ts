// One request to Kandji's API. The token is in the header of the request and nowhere else.

import { RESTMessageV2 } from '@servicenow/glide/sn_ws'
import type { Connection } from './connection.ts'

export type Method = 'GET' | 'PATCH' | 'POST' | 'DELETE'

export interface Answer {
  /** 0 where no answer came, or one that says nothing of what was asked. */
  status: number
  /** The JSON of the answer; undefined for an empty body, and for what is no JSON. */
  body: unknown
  /** How long Kandji asks to be left alone, in seconds; 0 where it says nothing of that. */
  retryAfter: number
  /** What came in the place of an answer, for people. */
  oddity?: string
}

/** The answer of an absent Kandji would hold up all that waits behind it. */
const PATIENCE_MS = 4000
/** No page of Kandji's takes more. */
export const PAGE = 300

/** What this script has met with so far. */
export interface Tally {
  /** Milliseconds that it has waited for answers. */
  waited: number
  /** Calls that got no answer. */
  unanswered: number
  /** Calls that Kandji refused for lack of time. */
  busy: number
}

const TALLY: Tally = { waited: 0, unanswered: 0, busy: 0 }

export const tally = (): Tally => ({ ...TALLY })

export function call(known: Connection, method: Method, path: string, body?: object): Answer {
  const began = Date.now()
  const answer = sent(known, method, path, body)
  TALLY.waited += Date.now() - began
  if (answer.status === 0) TALLY.unanswered++
  if (answer.status === 429) TALLY.busy++
  return answer
}

function sent({ url, token }: Connection, method: Method, path: string, body?: object): Answer {
  const message = new RESTMessageV2()
  message.setEndpoint(`${url}/api/v1${path}`)
  message.setHttpMethod(method)
  message.setHttpTimeout(PATIENCE_MS)
  // The token would go along, to whatever address an answer names.
  message.setFollowRedirect(false)
  message.setRequestHeader('Authorization', `Bearer ${token}`)
  message.setRequestHeader('Accept', 'application/json')
  message.setRequestHeader('Cache-Control', 'no-cache')
  if (body !== undefined) {
    message.setRequestHeader('Content-Type', 'application/json')
    message.setRequestBody(JSON.stringify(body))
  }
  try {
    const response = message.execute()
    const status = Number(response.getStatusCode())
    if (status === 0) return NO_ANSWER
    const text = `${response.getBody() || ''}`
    // Kandji's API leads nowhere else: that is a proxy, or an address that is not the API's.
    if (status >= 300 && status < 400) return noneOf({ status })
    if (status < 300 && text !== '' && parsed(text) === undefined) return noneOf({ status })
    return {
      status,
      body: status < 300 ? parsed(text) : without(token, parsed(text)),
      retryAfter: secondsOf(response.getHeader('Retry-After')),
    }
  } catch {
    return NO_ANSWER
  }
}

const NO_ANSWER: Answer = { status: 0, body: undefined, retryAfter: 0 }

/**
 * What an answer comes to that is not what was asked for, such as the sign-in page of a proxy, or half of one: it says neither what
 * Kandji holds nor what it did.
 */
export const noneOf = ({ status }: Pick<Answer, 'status'>): Answer => ({
  ...NO_ANSWER,
  oddity: `Kandji’s address answered ${status}, but not with what was asked for`,
})
/** Whoever asks for more is looked at again after this. */
const LONGEST_RETRY_SECONDS = 86_400

/** Retry-After is a number of seconds, or a date. */
function secondsOf(header: unknown): number {
  const text = `${header || ''}`
  const seconds = /^\s*\d+\s*$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - Date.now()) / 1000)
  return seconds > 0 ? Math.min(seconds, LONGEST_RETRY_SECONDS) : 0
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What Kandji, or a proxy before it, repeats of the token in a refusal: people get to see refusals. */
function without(token: string, body: unknown): unknown {
  if (body === undefined) return undefined
  return JSON.parse(JSON.stringify(body).split(JSON.stringify(token).slice(1, -1)).join('***'))
}

const LONGEST_REASON = 300

/** Kandji's own words about a refusal, whichever of its shapes they come in; empty where there are none. */
export function wordsOf({ body }: Pick<Answer, 'body'>): string {
  const words = textOf(body)
  return words.length > LONGEST_REASON ? `${words.slice(0, LONGEST_REASON)}…` : words
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body
  if (Array.isArray(body)) return body.map(textOf).filter(Boolean).join('; ')
  if (typeof body !== 'object' || body === null) return ''
  const { detail, message, error } = body as Record<string, unknown>
  const said = detail || message || error
  if (typeof said === 'string') return said
  const fields = body as Record<string, unknown>
  return Object.keys(fields)
    .map((field) => `${field}: ${textOf(fields[field])}`)
    .join('; ')
}

/** What an answer means for what was asked. `busy` is certain not to have been done; `unknown` may have been. */
export type Meaning = 'done' | 'refused' | 'busy' | 'unknown'

export function meaningOf({ status }: Pick<Answer, 'status'>): Meaning {
  if (status >= 200 && status < 300) return 'done'
  if (status === 429) return 'busy'
  return status >= 400 && status < 500 ? 'refused' : 'unknown'
}

/** What a refusal says to a person. @param permission Kandji's name of what the request needs, or its method and path */
export function refusalOf(answer: Answer, permission: string): string {
  const { status } = answer
  const said = wordsOf(answer)
  const words = said === '' ? '' : ` (${said})`
  if (status === 401 || status === 403)
    return `Kandji refused it with ${status}${words}: the API token is not valid, or lacks the permission "${permission}"`
  if (status === 404) return `Kandji knows no such device any more (404${words})`
  if (status === 0) return answer.oddity || 'Kandji did not answer'
  if (status === 429) return `Kandji takes no more requests at the moment (429${words})`
  return `Kandji answered ${status}${words}`
}
