// What `connect` and `reauthenticate` keep in the state folder so that later commands need only the secrets. Nothing secret.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readJson } from '../json.ts'
import { TIME_OF_DAY } from './time-of-day.ts'

export const STORED_SETTINGS_FILE = 'settings.json'

export const STORED = z.object({
  kandjiUrl: z.string(),
  instanceUrl: z.string(),
  username: z.string().optional(),
  /** HH:MM: when `run` brings the installed apps. Here only when `connect` was answered so. */
  appsAt: z.string().regex(TIME_OF_DAY).optional(),
})

/** Origins of both sides, and the service account's user name (none for client credentials). The client id stays out: it is treated as a credential. */
export type StoredSettings = z.infer<typeof STORED>

/** @returns undefined when this folder is not connected, or what it holds cannot be read: see `storedSettingsDamage` */
export function readStoredSettings(folder: string): StoredSettings | undefined {
  const reading = read(folder)
  return 'settings' in reading ? reading.settings : undefined
}

/** @returns what is wrong with the settings that `connect` has stored, and what to do; undefined where they are well or not there */
export function storedSettingsDamage(folder: string): string | undefined {
  const reading = read(folder)
  if (!('damage' in reading)) return undefined
  const file = join(folder, STORED_SETTINGS_FILE)
  return `${file}, which connect has stored: expected two addresses and perhaps a user name as JSON, got ${reading.damage}. They were not used. Set KANDJI_API_URL, SERVICENOW_INSTANCE and the account, and run \`kandji-push connect\`, which stores them again.`
}

function read(folder: string): { settings?: StoredSettings } | { damage: string } {
  const file = join(folder, STORED_SETTINGS_FILE)
  if (!existsSync(file)) return {}
  try {
    const reading = readJson(readFileSync(file, 'utf8'))
    if (!('json' in reading)) return { damage: `a file that is ${reading.fault}` }
    const parsed = STORED.safeParse(reading.json)
    return parsed.success ? { settings: parsed.data } : { damage: 'something else' }
  } catch (error) {
    return { damage: `a file that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})` }
  }
}

/** Whole or not at all: a crash leaves the old settings. The folder has to be there. */
export function storeSettings(folder: string, settings: StoredSettings): void {
  const file = join(folder, STORED_SETTINGS_FILE)
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
