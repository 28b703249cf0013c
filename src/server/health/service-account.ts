// The check of the service account: who created the last report row, and which roles it has, as they are found here. No list of
// six roles: which roles another one brings along differs from instance to instance.

import type { GlideRecord } from '@servicenow/glide'
import { recordsWhere, valueOf } from '../cmdb/lookup.ts'
import { attention, failed, ok } from './check.ts'
import type { Check } from './check.ts'
import { lastReport } from './last-report.ts'
import { rolesOf } from './roles.ts'

const SENDS = ['import_transformer', 'x_kandj_kandji.integration', 'import_admin', 'x_kandj_kandji.admin', 'admin']
const READS_CMDB = [
  'cmdb_read',
  'itil',
  'asset',
  'snc_read_only',
  'x_kandj_kandji.user',
  'x_kandj_kandji.admin',
  'admin',
]

const isSet = (record: GlideRecord, column: string): boolean => /^(1|true)$/.test(valueOf(record, column))

export const serviceAccount: Check = {
  id: 'service_account',
  title: 'Service account',
  look() {
    const report = lastReport()
    if (!report)
      return attention(
        'It is known as who created the last report of kandji-push, and no report has come yet.',
        'Run `kandji-push connect` and `kandji-push sync`.'
      )
    const user = recordsWhere('sys_user', 'user_name', report.account)
    user.setLimit(1)
    user.query()
    const who = `${report.account} created the last report, at ${report.when} UTC`
    if (!user.next())
      return failed(
        `${who}, and is no user of this instance any more.`,
        'Make the account again, or give kandji-push another one.'
      )
    const { granted, inherited } = rolesOf(user.getUniqueValue())
    const detail = `${who}. Roles: ${listed(granted)}. Inherited: ${listed(inherited)}.`
    if (!isSet(user, 'active') || isSet(user, 'locked_out'))
      return failed(
        `${detail} The account is ${isSet(user, 'active') ? 'locked out' : 'not active'}.`,
        'Let an admin activate it.'
      )
    const all = [...granted, ...inherited]
    const has = (roles: string[]): boolean => roles.some((role) => all.indexOf(role) >= 0)
    if (!has(SENDS)) return failed(`${detail} None of them lets it send rows.`, `Give it ${SENDS[0]} or ${SENDS[1]}.`)
    if (all.indexOf('admin') >= 0)
      return attention(`${detail} It has admin, which it does not need.`, `Take admin from it: ${SENDS[1]} is enough.`)
    if (!has(READS_CMDB))
      return ok(`${detail} It can't read the CMDB: only \`kandji-push preview\` needs that (${READS_CMDB[0]}).`)
    return ok(detail)
  },
}

const listed = (names: string[]): string => (names.length > 0 ? names.join(', ') : 'none')
