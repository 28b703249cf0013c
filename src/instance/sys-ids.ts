// Ids of records: random ones, and those of what the platform itself ships.

import { createHash, randomBytes } from 'node:crypto'

/** A sys_id that is the same on every instance: for what the platform itself ships. */
export const stableId = (...key: string[]): string => createHash('md5').update(key.join('|')).digest('hex')

/** Random bytes for so many ids are fetched at a time: each fetch has its price. */
const IDS_AT_A_TIME = 256
const ID_BYTES = 16
let random = Buffer.alloc(0)
let used = 0

export function newSysId(): string {
  if (used === random.length) {
    random = randomBytes(IDS_AT_A_TIME * ID_BYTES)
    used = 0
  }
  return random.toString('hex', used, (used += ID_BYTES))
}
