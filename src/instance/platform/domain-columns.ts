// What records have of a domain where domains are not separated: by name, with the values of the global domain.
// Source: ServiceNow docs, c_TableAPI and contact-api (answers: sys_domain is a reference, `global`; sys_domain_path is `/`).

import type { PlatformColumn } from './types.ts'

export const DOMAIN_COLUMNS: Record<string, PlatformColumn> = {
  sys_domain: { type: 'domain_id', label: 'Domain', reference: 'sys_user_group', default: 'global' },
  sys_domain_path: { type: 'domain_path', label: 'Domain Path', maxLength: 255, default: '/' },
}
