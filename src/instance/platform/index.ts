// What an instance starts with: the platform's own tables, roles, access rules and records, all of it data.
import { baseRecords } from './records/base.ts'
import { identificationRecords } from './records/identification.ts'
import { listRecords } from './records/lists.ts'
import { menuRecords } from './records/menus.ts'
import { propertyRecords } from './records/properties.ts'
import { scriptRecords } from './records/scripts.ts'
import { tables } from './tables/index.ts'
import type { PlatformRecord, PlatformTable } from './types.ts'

export { platformAcls } from './acls.ts'
export { platformRoles } from './roles.ts'
export type * from './types.ts'

/** Every base table; parents may come after the tables that extend them. */
export const platformTables: PlatformTable[] = tables

/** Base records. Each one's `values.sys_id` is its sys_id; references between them already hold sys_ids. */
export const platformRecords: PlatformRecord[] = [
  ...baseRecords,
  ...propertyRecords,
  ...scriptRecords,
  ...identificationRecords,
  ...menuRecords,
  ...listRecords,
]
