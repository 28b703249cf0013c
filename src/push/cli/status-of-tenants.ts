// `status --tenants DIR`: how each of many tenants has been doing, a line each. Settings that keep a tenant from its first run are
// told as well: no state knows of them.

import { GaveUp, PushError } from '../errors.ts'
import { Redactor } from '../redactor.ts'
import { StateHeld } from '../state/held.ts'
import { readStatus, statusExitCode, type Status } from '../status/status.ts'
import { tenantsIn, type TenantFile } from '../tenants/directory.ts'
import { alikeText } from '../tenants/folder-watch.ts'
import { jsonLine, oneLine } from '../visible.ts'
import { statePlaceOf, type Environment } from './environment.ts'
import { secretsIn } from './settings.ts'
import { outcomeText } from './status-report.ts'
import { tenantEnvironment, tenantSettings } from './tenant-settings.ts'
import type { Terminal } from './terminal.ts'

/** `settings`: they are wrong. `new`: no run yet. `attention`: rows or devices need some. `failing`: the last run ended early. */
type Word = 'ok' | 'new' | 'attention' | 'failing' | 'settings'

interface TenantStatus {
  word: Word
  /** Why it is neither `ok` nor `new`. */
  reason?: string
  /** What is odd about its file, and hinders nothing. */
  note?: string
  status?: Status
}

/** @returns the exit code: 1 where a tenant needs attention. @throws PushError where folder or database cannot be read */
export function statusOfTenants(folder: string, json: boolean, { env, stdout }: Terminal): number {
  const now = Date.now()
  const place = statePlaceOf(env)
  const all = tenantsIn(folder).map(
    (file) => [file.name, { ...statusOf(file, place, env, now), ...noteOf(file) }] as const
  )
  const redactor = new Redactor(secretsIn(env))
  const width = Math.max(0, ...all.map(([name]) => name.length))
  const lines = all.map(([name, one]) => `${name.padEnd(width)}  ${one.word.padEnd(9)}  ${detailOf(one, now)}`)
  const text = lines.length === 0 ? `There are no tenants in ${folder}.` : lines.join('\n')
  stdout.write(redactor.redact(json ? `${jsonLine({ tenants: Object.fromEntries(all) })}\n` : `${text}\n`))
  return all.every(([, { word }]) => word === 'ok' || word === 'new') ? 0 : 1
}

const noteOf = ({ alike }: TenantFile) => (alike === undefined ? {} : { note: alikeText(alike) })

function statusOf(file: TenantFile, place: string, env: Environment, now: number): TenantStatus {
  let settings: string | undefined
  try {
    tenantSettings(file, place, env)
  } catch (error) {
    settings = reasonOf(error)
  }
  let status: Status | undefined
  try {
    status = readStatus(tenantEnvironment(file, place, env)['KANDJI_PUSH_STATE']!, now)
  } catch (error) {
    // No state yet, most of the time: what is wrong otherwise shows with the next run.
    reasonOf(error)
  }
  if (settings !== undefined) return { word: 'settings', reason: settings, ...(status && { status }) }
  if (!status?.lastRun) return { word: 'new', ...(status && { status }) }
  const { failure, exitCode } = status.lastRun
  if (exitCode > 1) return { word: 'failing', reason: failure ?? `ended with ${exitCode}`, status }
  if (statusExitCode(status) !== 0) return { word: 'attention', reason: outcomeText(status.lastRun), status }
  return { word: 'ok', status }
}

/** @throws `error` itself when it holds for all tenants, such as a database that is not there */
function reasonOf(error: unknown): string {
  if (!(error instanceof PushError) || (error instanceof GaveUp && !(error instanceof StateHeld))) throw error
  return error.message
}

function detailOf({ word, reason, note, status }: TenantStatus, now: number): string {
  const run = status?.lastRun
  const when = run ? `${Math.max(0, Math.round((now - Date.parse(run.endedAt)) / 1000))} s ago` : 'no run yet'
  const waiting = status?.outbox.waiting ? `, ${status.outbox.waiting} rows wait` : ''
  const why = word === 'ok' || word === 'new' ? '' : `: ${oneLine(reason ?? '')}`
  return `${when}${waiting}${why}${note === undefined ? '' : `; ${note}`}`
}
