// Ends the connection on this machine: the state folder is emptied. Nothing in ServiceNow or Kandji is touched.

import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { GaveUp } from '../errors.ts'
import { isPostgres } from '../postgres/address.ts'
import { removeDatabaseState } from '../state/state-database.ts'
import { ownFiles, whileLocked } from '../state/state-folder.ts'
import { isStateThere, openState, placeName, stateError, storedSettings } from '../state/state.ts'

export interface Farewell {
  /** Absolute; of a database its address without the login. */
  folder: string
  /** Whether there is any state in it. */
  exists: boolean
  /** Rows that were never delivered, and are lost. */
  undelivered: number
  tenant: string | undefined
  instance: string | undefined
}

/** What disconnecting means here. @throws PushError when another process works with the folder */
export function farewell(place: string): Farewell {
  const folder = placeName(place)
  const stored = storedSettings(place)
  const exists = isPostgres(place) ? isStateThere(place) : existsSync(folder) && ownFiles(folder).length > 0
  const about = { folder, exists, tenant: stored?.kandjiUrl, instance: stored?.instanceUrl }
  if (!exists) return { ...about, undelivered: 0 }
  try {
    const state = openState(place)
    try {
      const owner = state.binding.owner()
      const { tenant = owner?.kandjiUrl, instance = owner?.instanceUrl } = about
      return { ...about, tenant, instance, undelivered: state.outbox.waiting() + state.apps.waiting() }
    } finally {
      state.close()
    }
  } catch (error) {
    // Whatever ails it, a state can be removed; only not while another process works with it.
    if (error instanceof GaveUp) throw error
    return { ...about, undelivered: 0 }
  }
}

/** The text to agree to. */
export function farewellText({ folder, undelivered, tenant, instance }: Farewell): string {
  const from = tenant && instance ? `This ends the connection from ${tenant} to ${instance} by this state.` : ''
  const lost = undelivered > 0 ? [`  - ${undelivered} rows that wait for delivery, which are then not delivered;`] : []
  return [
    ...(from ? [from] : []),
    `Removed from ${folder}:`,
    '  - the settings that connect has stored;',
    '  - what is known as delivered: a later connection sends every device once more, which changes nothing;',
    ...lost,
    'What stays:',
    '  - in ServiceNow everything: computers, MDM records, the app, the service account and the OAuth client;',
    '  - in Kandji everything: the devices and the API token;',
    '  - the configuration file and the secrets, wherever you keep them.',
    'To be done by hand: delete the API token in Kandji, and deactivate the OAuth client and the service account in ServiceNow.',
    '',
  ].join('\n')
}

/** Removes push's own files; and the folder when nothing else is in it. @throws PushError when another process works with it */
export function removeState(place: string): void {
  if (isPostgres(place)) return removeDatabaseState(place)
  const folder = resolve(place)
  try {
    // Whoever holds the lock is working: its files are not taken away under it.
    whileLocked(folder, () => {
      for (const name of ownFiles(folder)) rmSync(join(folder, name), { force: true })
    })
    if (readdirSync(folder).length === 0) rmdirSync(folder)
  } catch (error) {
    throw stateError(folder, error)
  }
}
