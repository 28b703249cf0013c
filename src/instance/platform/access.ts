// Application Access, the three kinds that base tables have: what scripts of other scopes may do with a table's records.
// Source: `actions` of the typed tables in @servicenow/sdk 4.9.0, which never list "delete".

import type { PlatformTable } from './types.ts'

type Access = NonNullable<PlatformTable['access']>

export const READ_CREATE_UPDATE: Access = { read: true, create: true, update: true, delete: false }
export const READ_ONLY: Access = { read: true, create: false, update: false, delete: false }
export const NONE: Access = { read: false, create: false, update: false, delete: false }
