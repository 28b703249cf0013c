// How base records are written down: a table, a key that never changes, and the values.

import { stableId } from '../../sys-ids.ts'
import type { PlatformRecord } from '../types.ts'

/** Sys_ids that are the same on every real instance, too, and that published scripts name. */
const WELL_KNOWN: Record<string, string> = {
  'sys_user_role admin': '2831a114c611228501d4ea6c309d626d',
  'sys_user_role itil': '282bf1fac6112285017366cb5f867469',
}

/** The sys_id of a base record: the same on every instance, so that records can refer to each other. */
export const idOf = (table: string, key: string): string => WELL_KNOWN[`${table} ${key}`] ?? stableId(table, key)

export const record = (table: string, key: string, values: Record<string, string>): PlatformRecord => ({
  table,
  key,
  values: { sys_id: idOf(table, key), ...values },
})
