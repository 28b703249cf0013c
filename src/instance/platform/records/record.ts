// How base records are written down: a table, a key that never changes, and the values.

import { stableId } from '../../sys-ids.ts'
import type { PlatformRecord } from '../types.ts'

/** The sys_id of a base record: the same on every instance, so that records can refer to each other. */
export const idOf = (table: string, key: string): string => stableId(table, key)

export const record = (table: string, key: string, values: Record<string, string>): PlatformRecord => ({
  table,
  key,
  values: { sys_id: idOf(table, key), ...values },
})
