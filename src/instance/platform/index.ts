// What an instance starts with: the platform's own tables, roles, access rules and records, all of it data.

import { AJAX_RECORDS } from './records/ajax-processor.ts'
import { ASSET_SCRIPT_RECORDS } from './records/asset-scripts.ts'
import { BASE_RECORDS } from './records/base.ts'
import { GLIDE_QUERY_RECORDS } from './records/glide-query.ts'
import { IDENTIFICATION_RECORDS } from './records/identification.ts'
import { listRecords } from './records/lists.ts'
import { menuRecords } from './records/menus.ts'
import { propertyRecords } from './records/properties.ts'
import { SCHEDULE_RECORDS } from './records/schedules.ts'
import { SCRIPT_RECORDS } from './records/scripts.ts'
import { SOFTWARE_ASSET_RECORDS } from './records/software-assets.ts'
import { WEB_SERVICE_RECORDS } from './records/web-services.ts'
import { APPROVAL_RECORDS } from './records/approvals.ts'
import { TASK_RULE_RECORDS } from './records/task-rules.ts'
import { UPDATE_SET_RECORDS } from './records/update-sets.ts'
import { LOG_SCRIPT_RECORDS } from './records/log-scripts.ts'
import { TIME_SCRIPT_RECORDS } from './records/time-scripts.ts'
import { UTILITY_RECORDS } from './records/utilities.ts'
import { TABLES } from './tables/index.ts'
import type { PlatformRecord, PlatformTable } from './types.ts'

export { PLATFORM_ACLS } from './acls.ts'
export { ADMIN_DEPARTMENT, DEMO_DATA } from './demo-data.ts'
export { PLATFORM_ROLES } from './roles.ts'
export { SCRIPT_OBJECTS } from './script-objects.ts'
export type { ScriptObject } from './script-objects.ts'
export { TEST_STEP_KINDS } from './test-steps.ts'
export type { TestStepKind } from './test-steps.ts'
export type * from './types.ts'

/** Every base table; parents may come after the tables that extend them. */
export const platformTables: PlatformTable[] = TABLES

/** Plugins that a stock instance has active. */
export const STOCK_PLUGINS: readonly string[] = ['sn_int_studio']

/** Base records. Each one's `values.sys_id` is its sys_id; references between them already hold sys_ids. */
export const PLATFORM_RECORDS: PlatformRecord[] = [
  ...BASE_RECORDS,
  ...propertyRecords,
  ...SCHEDULE_RECORDS,
  ...SCRIPT_RECORDS,
  ...AJAX_RECORDS,
  ...UTILITY_RECORDS,
  ...TIME_SCRIPT_RECORDS,
  ...LOG_SCRIPT_RECORDS,
  ...GLIDE_QUERY_RECORDS,
  ...TASK_RULE_RECORDS,
  ...APPROVAL_RECORDS,
  ...UPDATE_SET_RECORDS,
  ...ASSET_SCRIPT_RECORDS,
  ...SOFTWARE_ASSET_RECORDS,
  ...IDENTIFICATION_RECORDS,
  ...menuRecords,
  ...listRecords,
  ...WEB_SERVICE_RECORDS,
]
