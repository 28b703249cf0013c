// What `connect` and `reauthenticate` keep in the state folder so that later commands need only the secrets. Nothing secret.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

export const STORED_SETTINGS_FILE = 'settings.json'

const STORED = z.object({ kandjiUrl: z.string(), instanceUrl: z.string(), username: z.string().optional() })

/** Origins of both sides, and the service account's user name (none for client credentials). The client id stays out: it is treated as a credential. */
export type StoredSettings = z.infer<typeof STORED>

/** @returns undefined when this folder is not connected, or what it holds cannot be read */
export function readStoredSettings(folder: string): StoredSettings | undefined {
  const file = join(folder, STORED_SETTINGS_FILE)
  if (!existsSync(file)) return undefined
  try {
    return STORED.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Whole or not at all: a crash leaves the old settings. The folder has to be there. */
export function storeSettings(folder: string, settings: StoredSettings): void {
  const file = join(folder, STORED_SETTINGS_FILE)
  writeFileSync(`${file}.new`, `${JSON.stringify(settings, undefined, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
