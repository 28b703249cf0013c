// How push has been doing: its last runs, what waits, what was refused, and its rates beside those of the last 30 days.

import type { StoredSettings } from '../configuration/stored-settings.ts'
import type { Note } from '../delivery/notes.ts'
import type { DeadLetter } from '../delivery/queue.ts'
import { isPostgres } from '../postgres/address.ts'
import { identityOf, type Grant } from '../servicenow/account.ts'
import { codeOfRefusal } from '../servicenow/note-code.ts'
import { placeName, stateError, storedSettings, viewState } from '../state/state.ts'
import type { RunRecord, Totals } from '../state/history.ts'

/** Times as ISO 8601, durations in seconds. */
export interface Status {
  stateFolder: string
  /** To which tenant and instance the state belongs; null before the first run that knew a device. */
  tenant: string | null
  instance: string | null
  /** How push signs in to ServiceNow, as `connect` has stored it; null where it has not. */
  signIn: { grant: Grant; username: string | null } | null
  /** The process that works with the state now. */
  runningProcess: string | null
  /** Processes that wait to take its place; only where the state is in a database, and there are any. */
  standby?: string[]
  lastRun: RunView | null
  /** The last run that read the whole fleet. */
  lastSweep: RunView | null
  /** The last run that was to bring the apps of the whole fleet. */
  lastApps: RunView | null
  /** Rows of devices and of apps. `held`: MDM rows that wait for their computer, which was refused. */
  outbox: { waiting: number; held: number }
  /** How many apps ServiceNow has taken that are still there. */
  appsKnown: number
  /** Those that are accepted in ServiceNow are marked. */
  deadLetters: Array<Omit<DeadLetter, 'deviceId'> & { accepted?: true }>
  notes: Array<Omit<Note, 'deviceId'>>
  /** Entries of the state that could not be read, each with what becomes of it. */
  damage: string[]
  rates: { day: Rates; month: Rates }
}

export interface RunView {
  startedAt: string
  endedAt: string
  exitCode: number
  failure: string | null
  devices: RunRecord['devices']
  apps?: RunRecord['apps']
  left: number
  rows: RunRecord['rows']
  requests: RunRecord['requests']
  /** Those that are accepted in ServiceNow aside. */
  problems: number
  accepted?: number
  lagSeconds: number | null
}

/** Averages for each hour of the stretch. */
export interface Rates {
  /** At most 24 or 720; fewer when push has not been at work for so long. */
  hours: number
  runs: number
  failed: number
  changedPerHour: number
  deliveredPerHour: number
  rejectedPerHour: number
  kandjiRequestsPerHour: number
  servicenowRequestsPerHour: number
  longestLagSeconds: number | null
}

const DAY = 24
const MONTH = 30 * DAY

/** @throws PushError when there is no readable state */
export function readStatus(stateFolder: string, now: number): Status {
  const view = viewState(stateFolder)
  try {
    const { outbox, apps, history, binding, holder, standby, custody, accepted } = view
    const owner = binding.owner()
    const status: Omit<Status, 'damage'> = {
      stateFolder: isPostgres(stateFolder) ? placeName(stateFolder) : stateFolder,
      tenant: owner?.kandjiUrl ?? null,
      instance: owner?.instanceUrl ?? null,
      signIn: signInOf(storedSettings(stateFolder)),
      runningProcess: holder ?? null,
      ...(standby.length > 0 && { standby }),
      lastRun: viewOf(history.lastRun()),
      lastSweep: viewOf(history.lastSweep()),
      lastApps: viewOf(history.lastApps()),
      outbox: { waiting: outbox.waiting() + apps.waiting(), held: outbox.held() },
      appsKnown: apps.known(),
      deadLetters: [...outbox.deadLetters(), ...apps.deadLetters()].map(({ serial, kind, reason }) => ({
        serial,
        kind,
        reason,
        ...(accepted.has({ subject: serial, code: codeOfRefusal(reason) }) && { accepted: true }),
      })),
      notes: outbox.notes.all().map(({ serial, note }) => ({ serial, note })),
      rates: { day: ratesOf(history.totals(now, DAY)), month: ratesOf(history.totals(now, MONTH)) },
    }
    return { ...status, damage: custody.take() }
  } catch (error) {
    // Damage may show only where it is read.
    throw stateError(stateFolder, error)
  } finally {
    view.close()
  }
}

function signInOf(stored: StoredSettings | undefined): Status['signIn'] {
  if (stored === undefined) return null
  const { grant, username = null } = identityOf({ url: stored.instanceUrl, username: stored.username })
  return { grant, username }
}

/** 0: nothing to do. 1: something needs attention. */
export function statusExitCode({ deadLetters, damage, lastRun }: Status): 0 | 1 {
  const open = deadLetters.filter(({ accepted }) => !accepted).length
  return open + damage.length > 0 || (lastRun?.exitCode ?? 0) > 0 ? 1 : 0
}

function viewOf(run: RunRecord | undefined): RunView | null {
  if (run === undefined) return null
  const { startedAt, endedAt, failure, lagMs, ...rest } = run
  return {
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    failure: failure ?? null,
    lagSeconds: lagMs === undefined ? null : lagMs / 1000,
    ...rest,
  }
}

function ratesOf({ hours, runs, failed, changed, delivered, rejected, requests, lagMs }: Totals): Rates {
  const perHour = (count: number) => (hours === 0 ? 0 : Math.round((count / hours) * 100) / 100)
  return {
    hours,
    runs,
    failed,
    changedPerHour: perHour(changed),
    deliveredPerHour: perHour(delivered),
    rejectedPerHour: perHour(rejected),
    kandjiRequestsPerHour: perHour(requests.kandji),
    servicenowRequestsPerHour: perHour(requests.servicenow),
    longestLagSeconds: lagMs === null ? null : lagMs / 1000,
  }
}
