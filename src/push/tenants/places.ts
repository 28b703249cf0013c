// Where each tenant's state is, and what becomes of it when its file gets another name.

import { join } from 'node:path'
import type { Pair } from '../configuration/pair.ts'
import { PushError } from '../errors.ts'
import { inSchema, isPostgres, postgresAddress } from '../postgres/address.ts'
import { StateHeld } from '../state/held.ts'
import { isStateOf, moveState, shortName, statesBeside } from '../state/renaming.ts'
import { isStateThere } from '../state/state.ts'
import { schemaPart, tenantNames } from './directory.ts'

/** Each tenant's state is its own. @param place where those of all are */
export function tenantPlace(place: string, name: string): string {
  if (!isPostgres(place)) return join(place, name)
  return inSchema(place, `${beginningOf(place)}${schemaPart(name)}`)
}

const beginningOf = (place: string): string => `${postgresAddress(place).schema.slice(0, 20)}_`

/**
 * A tenant without a state goes on with that of a former name: one that belongs to the same two, and to no tenant that has a file. Of
 * several of them none can be chosen.
 * @returns what to say of it; undefined where there is nothing to say
 * @throws StateHeld where a process still works with it under the former name
 */
export function followRename(place: string, folder: string, name: string, pair: Pair): string | undefined {
  const own = tenantPlace(place, name)
  if (isStateThere(own)) return undefined
  const taken = new Set(tenantNames(folder).map((one) => placeKey(tenantPlace(place, one))))
  const left = statesBeside(own, isPostgres(place) ? beginningOf(place) : '').filter((one) => !taken.has(placeKey(one)))
  const former = left.filter((one) => belongsTo(one, pair))
  if (former.length === 0) return undefined
  const names = former.map(shortName).join(', ')
  if (former.length > 1)
    return `begins a new state: those of ${names} belong to the same tenant and instance, and to no file any more. Remove those that are not needed.`
  moveState(former[0]!, own)
  return `goes on with the state of ${names}, whose file is gone and which belongs to the same tenant and instance.`
}

/** Schemas are compared without the rest of the address. */
const placeKey = (place: string): string => (isPostgres(place) ? postgresAddress(place).schema : place)

function belongsTo(place: string, pair: Pair): boolean {
  try {
    return isStateOf(place, pair)
  } catch (error) {
    // What ails it is no concern of this tenant.
    if (error instanceof PushError && !(error instanceof StateHeld)) return false
    throw error
  }
}
