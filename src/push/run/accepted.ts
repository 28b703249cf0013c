// The problems that somebody has accepted in ServiceNow: they are named all the same, and no longer make a run end with 1.

import { PushError, Refused } from '../errors.ts'
import { MOST_ROWS } from '../servicenow/limits.ts'
import type { TableClient } from '../servicenow/table-client.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

const PROBLEMS = 'x_kandj_kandji_problem'

/** A process that stays up asks so often; a command each time. */
const EVERY_MS = 15 * 60 * 1000
/** Where this account may not read them, or the app has no such table. */
const REFUSED_EVERY_MS = 60 * 60 * 1000

/** Ends a listing that never does. */
const MOST_PAGES = 20

/**
 * Marks what is accepted among the problems of a run. Only a run that has problems asks ServiceNow. Never throws.
 * @returns why ServiceNow lets this account in no more: where nothing was to be sent, nobody else has noticed
 */
export async function markAccepted(run: Run, state: State, mayAsk: boolean): Promise<Refused | undefined> {
  const { problems } = run.summary
  if (problems.length === 0) return undefined
  const refused = mayAsk && isDue(run, state) ? await read(run, state) : undefined
  for (const problem of problems) if (state.accepted.has(problem)) problem.accepted = true
  return refused
}

function isDue(run: Run, { reports }: State): boolean {
  if (run.config.reports === false) return false
  const { acceptedAt, acceptedRefused } = reports.last()
  const everyMs = acceptedRefused ? REFUSED_EVERY_MS : run.staysUp ? EVERY_MS : 0
  const now = run.now()
  return acceptedAt === undefined || acceptedAt > now || now - acceptedAt >= everyMs
}

async function read(run: Run, { reports, accepted }: State): Promise<Refused | undefined> {
  const acceptedAt = run.now()
  try {
    const found = await readAccepted(run.tablesAside())
    accepted.keep(found ?? [])
    reports.note({ acceptedAt, acceptedRefused: found === undefined })
    return undefined
  } catch (error) {
    // What was known last still holds.
    if (!(error instanceof PushError)) throw error
    reports.note({ acceptedAt })
    return error instanceof Refused ? error : undefined
  }
}

/** @returns undefined where this account may not see them */
async function readAccepted(tables: TableClient): Promise<Array<{ subject: string; code: string }> | undefined> {
  const found: Array<{ subject: string; code: string }> = []
  let last = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = `state=accepted${last && `^sys_id>${last}`}^ORDERBYsys_id`
    const reading = await tables.read(PROBLEMS, { query, fields: ['sys_id', 'subject', 'code'], limit: MOST_ROWS })
    if ('refused' in reading) return undefined
    const { rows, total } = reading
    found.push(...rows.map(({ subject = '', code = '' }) => ({ subject, code })))
    last = rows.at(-1)?.['sys_id'] ?? ''
    if (last === '' || (total !== undefined && total <= rows.length)) break
  }
  return found
}
