// A state that goes to another place as a whole, such as that of a tenant whose name has changed.

import { existsSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { strangersTo, type Pair } from '../configuration/pair.ts'
import { inSchema, isPostgres } from '../postgres/address.ts'
import { moveDatabaseState, schemasOfStates } from './state-database.ts'
import { DATABASE, whileLocked } from './state-folder.ts'
import { isStateThere, placeName, stateError, viewState } from './state.ts'

/** The places of all states whose folders lie beside this one, or whose schemas begin with the same word. */
export function statesBeside(place: string, word: string): string[] {
  if (isPostgres(place)) return schemasOfStates(place, word).map((schema) => inSchema(place, schema))
  const folder = dirname(resolve(place))
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, DATABASE)))
}

/** Whether the state at this place is worked with for these two. @throws PushError where it cannot be read */
export function isStateOf(place: string, pair: Pair): boolean {
  const view = viewState(place)
  try {
    const owner = view.binding.claimed()
    return owner !== undefined && strangersTo(owner, pair, placeName(place)).length === 0
  } finally {
    view.close()
  }
}

/** To a place where there is none yet. @throws StateHeld where a process works with it, another PushError where it cannot go there */
export function moveState(from: string, to: string): void {
  if (isPostgres(from)) return moveDatabaseState(from, to)
  try {
    whileLocked(resolve(from), () => {
      if (!isStateThere(to)) renameSync(resolve(from), resolve(to))
    })
  } catch (error) {
    throw stateError(from, error)
  }
}

/** For people: what tells it from those beside it. */
export const shortName = (place: string): string => (isPostgres(place) ? placeName(place) : basename(place))
