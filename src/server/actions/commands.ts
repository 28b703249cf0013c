// The commands of a device as Kandji lists them, read to the last page.

import { call, meaningOf, noneOf, PAGE } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'

export interface Command {
  uuid: string
  type: string
  /** As Kandji numbers it: 1 pending, 2 running, 3 completed, 4 failed, 5 not now. */
  status: number
  /** `2026-03-02T10:00:00.000001Z` */
  requested: string
  error: string
}

export const COMPLETED = 3
export const FAILED = 4
const MOST_PAGES = 100

/** All commands of one type, oldest first; the answer where Kandji gave another one. */
export function commandsOf(known: Connection, device: string, type: string): Command[] | Answer {
  const found: Command[] = []
  let read = 0
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = call(known, 'GET', `/devices/${encodeURIComponent(device)}/commands?limit=${PAGE}&offset=${read}`)
    if (meaningOf(answer) !== 'done') return answer
    const page = pageIn(answer)
    if (!page) return noneOf(answer)
    const { results, count } = page
    for (const row of results) if (row.command_type === type) found.push(commandIn(row))
    read += results.length
    if (results.length === 0 || read >= count) break
  }
  return found.sort((one, other) => (one.requested < other.requested ? -1 : one.requested > other.requested ? 1 : 0))
}

interface Row {
  uuid?: unknown
  command_type?: unknown
  status?: unknown
  date_requested?: unknown
  error_chain?: unknown
}

/** What is no list does not say that there are none. */
function pageIn({ body }: Answer): { results: Row[]; count: number } | undefined {
  const commands = ((body || {}) as { commands?: { results?: Row[]; count?: number } }).commands || {}
  const { results } = commands
  if (!Array.isArray(results)) return undefined
  return { results, count: typeof commands.count === 'number' ? commands.count : Infinity }
}

function commandIn(row: Row): Command {
  const chain = Array.isArray(row.error_chain) ? (row.error_chain as Array<Record<string, unknown>>) : []
  const words = chain.map((one) => one.us_english_description || one.localized_description || one.code || '')
  return {
    uuid: `${row.uuid || ''}`,
    type: `${row.command_type || ''}`,
    status: Number(row.status),
    requested: `${row.date_requested || ''}`,
    error: words.filter(Boolean).join('; '),
  }
}
