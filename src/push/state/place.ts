// Where a state is kept: in a folder of this machine, or in PostgreSQL.

import { resolve } from 'node:path'
import { isPostgres, postgresName } from '../postgres/address.ts'

/** What a state is called in any output: no password is in it. */
export function placeName(place: string): string {
  return isPostgres(place) ? postgresName(place) : resolve(place)
}
