// The check of the cross-scope privileges: what the app asked for and an admin refused, or took away.
// Source: ServiceNow docs, c_CrossScopePrivilegeRecord, c_RuntimeAccessTracking.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { attention, failed, ok } from './check.ts'
import type { Check } from './check.ts'
import { NEEDED, WITHDRAWN } from './shipped-privileges.ts'

const PRIVILEGES = 'sys_scope_privilege'
const SCOPE = 'x_kandj_kandji'
const ALLOWED = 'allowed'

/** The status of each privilege of the app by what it is for; of several records for the same, one that says no counts. */
function statuses(): Record<string, string> {
  const privilege = new GlideRecord(PRIVILEGES)
  privilege.addQuery('source_scope.scope', SCOPE)
  privilege.query()
  const found: Record<string, string> = {}
  while (privilege.next()) {
    const name = `${valueOf(privilege, 'operation')} ${valueOf(privilege, 'target_name')}`
    const status = valueOf(privilege, 'status')
    if (found[name] === undefined || found[name] === ALLOWED) found[name] = status
  }
  return found
}

export const privileges: Check = {
  id: 'privileges',
  title: 'Privileges',
  look() {
    const found = statuses()
    const refused = Object.keys(found).filter((name) => found[name] !== ALLOWED && WITHDRAWN.indexOf(name) < 0)
    const missing = NEEDED.filter((name) => found[name] === undefined)
    const remedy = 'Set their Status to Allowed under System Applications > Application Cross-Scope Access.'
    const lost = missing.length > 0 ? ` Gone: ${missing.join(', ')}.` : ''
    if (refused.length > 0)
      return failed(
        `Refused to the app: ${refused.map((name) => `${name} (${found[name]})`).join(', ')}.${lost}`,
        remedy
      )
    if (missing.length > 0)
      return attention(
        `Privileges that came with the app are gone: ${missing.join(', ')}. Where its runtime access is enforced, what needs them fails.`,
        'Install this version of the app again, or make them anew under System Applications > Application Cross-Scope Access.'
      )
    return ok(`The privileges that the scripts need are allowed.`)
  },
}
