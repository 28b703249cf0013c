// Checks both sides before anything is written, and stores the settings that are not secret when nothing is wrong.

import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { WHOLE_INVENTORY } from '../configuration/inventory.ts'
import { isPostgres } from '../postgres/address.ts'
import { tryDatabase } from '../state/state-database.ts'
import { placeName, requireOwner, storedSettings, storeSettings } from '../state/state.ts'
import { GaveUp, Misconfigured, namedFault, PushError, type ExitCode } from '../errors.ts'
import { kandjiClient, openServices, pairOf, tableClient, type ServicesIo } from '../services.ts'
import type { PushConfig } from '../terms.ts'
import { checkKandji } from './check-kandji.ts'
import { checkServiceNow } from './check-servicenow.ts'
import { checkWayOut } from './check-way-out.ts'
import { exitCodeOf, failedBy, ok, type Check } from './check.ts'

export interface Connection {
  checks: Check[]
  exitCode: ExitCode
  /** Whether the settings were stored: only when no check failed. */
  stored: boolean
}

/** A check that cannot be answered within this is not worth a longer wait: somebody is waiting for it. */
const LONGEST_PATIENCE_MS = 10_000

/**
 * Never throws for anything that a network, a service, a setting or a disk can do: that is among the checks.
 * @param appsAt HH:MM, stored with the settings: when `run` brings the installed apps
 */
export async function connect(config: PushConfig, io: ServicesIo = {}, appsAt?: string): Promise<Connection> {
  const stranger = checkOwner(config, io)
  // A folder that belongs to others stays theirs: nothing is asked of either side.
  if (stranger) return { checks: [stranger], exitCode: stranger.exitCode, stored: false }
  const checks = [checkState(config.stateFolder), ...(await checkBothSides(config, io))]
  if (exitCodeOf(checks) === 0) checks.push(...(await guarded('State', io, () => [store(config, appsAt)])))
  const exitCode = exitCodeOf(checks)
  return { checks, exitCode, stored: exitCode === 0 }
}

/** Both sides at once, each in its own order. */
export async function checkBothSides(config: PushConfig, io: ServicesIo): Promise<Check[]> {
  const patienceMs = Math.min(config.patienceMs, LONGEST_PATIENCE_MS)
  const services = openServices({ ...config, patienceMs }, io)
  const inventory = config.inventory ?? WHOLE_INVENTORY
  const tables = tableClient(config, services, io.signal)
  const sides = await Promise.all([
    guarded('Kandji', io, () => checkKandji(kandjiClient(config, services, io.signal), inventory)),
    guarded('ServiceNow', io, () => checkServiceNow({ tables, session: services.session, inventory })),
  ])
  const redacted = (text: string) => services.redactor.redact(text)
  return [...checkWayOut(config), ...sides.flat()].map((check) => ({
    ...check,
    found: redacted(check.found),
    todo: redacted(check.todo),
  }))
}

/** What nobody foresaw fails the checks of its side, and those alone. */
export async function guarded(
  side: Check['side'],
  { log }: ServicesIo,
  checks: () => Check[] | Promise<Check[]>
): Promise<Check[]> {
  try {
    return await checks()
  } catch (error) {
    return [failedBy(side, 'Checks', namedFault(error, log))]
  }
}

function checkOwner(config: PushConfig, { log }: ServicesIo): Check | undefined {
  try {
    requireOwner(config.stateFolder, pairOf(config))
    return undefined
  } catch (error) {
    return failedBy('State', isPostgres(config.stateFolder) ? 'State database' : 'State folder', namedFault(error, log))
  }
}

/** Looks whether the state folder could be made or written to, without doing either. */
function checkState(folder: string): Check {
  if (isPostgres(folder)) return checkDatabase(folder)
  const name = 'State folder'
  const path = resolve(folder)
  let existing = path
  while (!existsSync(existing)) existing = dirname(existing)
  try {
    if (!statSync(existing).isDirectory()) throw new Error(`${existing} is a file`)
    accessSync(existing, constants.W_OK | constants.X_OK)
    return ok('State', name, existing === path ? `${path} can be written to` : `${path} can be made`)
  } catch (error) {
    const text = `Expected a folder that can be made or written to, got ${path} (${(error as Error).message}). Set KANDJI_PUSH_STATE to another.`
    return failedBy('State', name, new Misconfigured('KANDJI_PUSH_STATE', text))
  }
}

function checkDatabase(place: string): Check {
  const name = 'State database'
  try {
    return ok('State', name, tryDatabase(place))
  } catch (error) {
    return failedBy('State', name, error)
  }
}

function store(config: PushConfig, appsAt: string | undefined): Check {
  const name = 'Settings without secrets'
  const path = placeName(config.stateFolder)
  const isByPassword = config.servicenow.username !== undefined
  const secrets = `the token${isByPassword ? ', the client and the password' : ' and the client'}`
  try {
    const isInUse = keep(config, appsAt)
    const later = isInUse ? '. The kandji-push that is running takes them when it is started again' : ''
    return ok('State', name, `stored in ${path}; other commands need only ${secrets} now${later}`)
  } catch (error) {
    return failedBy('State', name, error)
  }
}

/** Stores what is not secret. @returns whether a process is at work with the state @throws PushError */
export function keep({ stateFolder, kandji, servicenow }: PushConfig, appsAt?: string): boolean {
  try {
    return storeSettings(stateFolder, {
      kandjiUrl: kandji.url,
      instanceUrl: servicenow.url,
      username: servicenow.username,
      appsAt: appsAt ?? storedSettings(stateFolder)?.appsAt,
    })
  } catch (error) {
    if (error instanceof PushError) throw error
    throw new GaveUp('state folder', `The settings could not be stored: ${(error as Error).message}. Try again.`)
  }
}
