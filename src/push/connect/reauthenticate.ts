// New credentials: tried on both sides first; only when they work are the settings stored, else the old ones stay.

import type { StoredSettings } from '../configuration/stored-settings.ts'
import { identityOf } from '../servicenow/account.ts'
import type { ServicesIo } from '../services.ts'
import type { PushConfig } from '../terms.ts'
import { failedBy, exitCodeOf, ok, type Check } from './check.ts'
import { checkBothSides, guarded, keep, type Connection } from './connect.ts'

/** Never throws for anything that a network, a service, a setting or a disk can do: that is among the checks. */
export async function reauthenticate(
  config: PushConfig,
  stored: StoredSettings | undefined,
  io: ServicesIo = {}
): Promise<Connection> {
  const checks = await checkBothSides(config, io)
  if (exitCodeOf(checks) === 0) checks.push(...(await guarded('State', io, () => [swap(config, stored)])))
  const exitCode = exitCodeOf(checks)
  return { checks, exitCode, stored: exitCode === 0 }
}

function swap(config: PushConfig, stored: StoredSettings | undefined): Check {
  const name = 'Settings without secrets'
  try {
    keep(config)
    return ok('State', name, `the new credentials work${changesOf(config, stored)}`)
  } catch (error) {
    return failedBy('State', name, error)
  }
}

function changesOf({ kandji, servicenow }: PushConfig, stored: StoredSettings | undefined): string {
  if (stored === undefined) return '; the settings are stored'
  const grantOf = ({ username }: { username?: string | undefined }) =>
    `the ${identityOf({ url: '', username }).grant}${username === undefined ? '' : ` as ${username}`}`
  const isOneGrant = (stored.username === undefined) === (servicenow.username === undefined)
  const changes = [
    [stored.kandjiUrl, kandji.url],
    [stored.instanceUrl, servicenow.url],
    isOneGrant ? [stored.username, servicenow.username] : [grantOf(stored), grantOf(servicenow)],
  ].filter(([before, now]) => before !== now)
  if (changes.length === 0) return '; nothing else has changed'
  return `; ${changes.map(([before, now]) => `${before} is now ${now}`).join(', ')}. What was delivered before is treated as delivered there`
}
