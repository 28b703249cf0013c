// Access rules that scripted REST APIs name.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

/**
 * "Scripted REST External Default": @servicenow/sdk gives it to every resource that names no rule of its own. Whoever is
 * signed in passes; external users are refused by the resource itself (`requires_snc_internal_role`).
 */
const DEFAULT_ENDPOINT_RULE = 'cf9d01d3e73003009d6247e603f6a990'

export const WEB_SERVICE_RECORDS: PlatformRecord[] = [
  record('sys_security_acl', 'Scripted REST External Default', {
    sys_id: DEFAULT_ENDPOINT_RULE,
    name: 'Scripted REST External Default',
    operation: 'execute',
    type: 'REST_Endpoint',
    active: 'true',
    sys_scope: 'global',
  }),
]
