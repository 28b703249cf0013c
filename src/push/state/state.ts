// The durable state, wherever it is kept: in a folder (the default) or in PostgreSQL. Both hold the same stores.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  readStoredSettings,
  storedSettingsDamage,
  STORED_SETTINGS_FILE,
  storeSettings as storeInFolder,
  type StoredSettings,
} from '../configuration/stored-settings.ts'
import { strangersTo, type Pair } from '../configuration/pair.ts'
import { PushError } from '../errors.ts'
import { isPostgres, postgresAddress } from '../postgres/address.ts'
import { StateHeld } from './held.ts'
import { placeName } from './place.ts'
import * as database from './state-database.ts'
import * as folder from './state-folder.ts'
import type { State, StateView } from './stores.ts'

export { placeName } from './place.ts'
export { StateHeld } from './held.ts'
export type { State, StateView } from './stores.ts'

/**
 * @param pair whose rows are brought: a state that belongs to others is refused, and one that belongs to nobody is theirs from now on
 * @param command what opens it, for `status`
 * @throws StateHeld when another process works with it, another PushError when it cannot be used
 */
export function openState(place: string, pair?: Pair, command?: string): State {
  return isPostgres(place) ? database.openDatabaseState(place, pair, command) : folder.openState(place, pair)
}

/** @throws Misconfigured when there is no state yet, or it was written by another version */
export function viewState(place: string): StateView {
  return isPostgres(place) ? database.viewDatabaseState(place) : folder.viewState(place)
}

export function isStateThere(place: string): boolean {
  return isPostgres(place) ? database.isDatabaseStateThere(place) : existsSync(join(resolve(place), folder.DATABASE))
}

/** @throws Misconfigured when the state here, if there is one, belongs to others than these */
export function requireOwner(place: string, pair: Pair): void {
  let view: StateView
  try {
    if (!isStateThere(place)) return
    view = viewState(place)
  } catch (error) {
    // What is wrong with it otherwise concerns those who work with it.
    if (error instanceof PushError) return
    throw error
  }
  try {
    view.binding.require(pair, place)
  } finally {
    view.close()
  }
}

/** Turns an error of the database or the file system into one that says what to do. Others are returned as they are. */
export function stateError(place: string, error: unknown): unknown {
  return folder.stateError(placeName(place), error)
}

/** What `connect` has stored there. @throws PushError where the database cannot be asked */
export function storedSettings(place: string): StoredSettings | undefined {
  if (!isPostgres(place)) return readStoredSettings(place)
  return isReadable(place) ? database.databaseSettings(place) : undefined
}

/** What is wrong with them, and what to do; undefined where they are well or not there. */
export function settingsDamage(place: string): string | undefined {
  return isPostgres(place) ? undefined : storedSettingsDamage(place)
}

/**
 * Stores what is not secret, and whom the state belongs to from now on.
 * @returns whether a process is at work for the same two, which takes them when it is started again
 * @throws StateHeld where another process works with the state for others, another PushError where they cannot be stored
 */
export function storeSettings(place: string, settings: StoredSettings): boolean {
  try {
    storeAlone(place, settings)
    return false
  } catch (error) {
    if (!(error instanceof StateHeld) || !isWorkedWithFor(place, settings)) throw error
    if (isPostgres(place)) database.storeSettingsBeside(place, settings)
    else storeInFolder(resolve(place), settings)
    return true
  }
}

function isWorkedWithFor(place: string, pair: Pair): boolean {
  const view = viewState(place)
  try {
    const claimed = view.binding.claimed()
    return claimed !== undefined && strangersTo(claimed, pair, placeName(place)).length === 0
  } finally {
    view.close()
  }
}

/** One process at a time. */
function storeAlone(place: string, settings: StoredSettings): void {
  if (isPostgres(place)) return database.storeDatabaseSettings(place, settings)
  const state = folder.openState(place)
  try {
    storeInFolder(resolve(place), settings)
    state.binding.set(settings)
  } finally {
    state.close()
  }
}

/** Where they are, for people. */
export function settingsName(place: string): string {
  return isPostgres(place) ? placeName(place) : join(resolve(place), STORED_SETTINGS_FILE)
}

/** What is wrong with an address is said where settings are checked. */
function isReadable(place: string): boolean {
  try {
    postgresAddress(place)
    return true
  } catch {
    return false
  }
}
