// What a service says, made fit to be repeated: without secrets, whatever it echoes, and on one line. It is done once, where an
// answer comes in, before anything of it is cut, kept or logged.

import { plainText } from '../json.ts'
import { oneLine } from '../visible.ts'
import type { Redactor } from '../redactor.ts'
import type { Answer, Exchange } from './exchange.ts'

/** Deeper than any error that was ever seen. */
const DEEPEST = 100

/** In a row's result these are for programs, as long as they are a word. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['status', 'kandji_outcome'])
const WORD = /^[a-z_]{1,20}$/

/** One text. */
export function saidText(text: string, redactor: Redactor): string {
  return oneLine(redactor.redactForeign(text))
}

/** Faults, refusals and what is no JSON are talk. A good answer is data, which goes on as it came. */
export function repeatable(exchange: Exchange, redactor: Redactor): Exchange {
  if (exchange.kind === 'fault') return { ...exchange, message: saidText(exchange.message, redactor) }
  return exchange.status < 300 && exchange.json !== undefined ? exchange : said(exchange, redactor)
}

/** An answer of which everything is talk, whatever its status. */
export function said(answer: Answer, redactor: Redactor): Answer {
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, saidText(value, redactor)])
  return {
    ...answer,
    text: redactor.redactForeign(answer.text),
    headers: Object.fromEntries(headers) as Answer['headers'],
    json: cleaned(answer.json, redactor, DEEPEST),
  }
}

/** As `said`, for an exchange that may have had no answer. */
export function saidBy(exchange: Exchange, redactor: Redactor): Exchange {
  return exchange.kind === 'answer' ? said(exchange, redactor) : repeatable(exchange, redactor)
}

function cleaned(value: unknown, redactor: Redactor, depth: number): unknown {
  if (typeof value === 'string') return saidText(value, redactor)
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return undefined
  if (Array.isArray(value)) return value.map((item) => cleaned(item, redactor, depth - 1))
  const entries = Object.entries(value).map(([key, inner]) => [
    saidText(key, redactor),
    FOR_PROGRAMS.has(key) && typeof inner !== 'object' && WORD.test(plainText(inner))
      ? inner
      : cleaned(inner, redactor, depth - 1),
  ])
  return Object.fromEntries(entries)
}
