// Which roles open what push asks ServiceNow for: one of them is enough, the first is that of the documented account.

export interface Right {
  role: string
  /** Any of these does as well. */
  or: readonly string[]
}

/** The app's own role for the account that sends rows. */
export const INTEGRATION = 'x_kandj_kandji.integration'

export const SEND_ROWS: Right = { role: 'import_transformer', or: [INTEGRATION, 'import_admin'] }
export const READ_CMDB: Right = { role: 'cmdb_read', or: ['itil', 'asset', 'snc_read_only'] }
export const READ_MDM: Right = { role: 'cmdb_read', or: [INTEGRATION, 'x_kandj_kandji.user', 'itil'] }
/** ServiceNow's API for software usage. Source: sam_soft_us_int-api (australia). */
export const POST_USAGE: Right = { role: 'sam_developer', or: ['sam_admin'] }
const READ_APP: Right = { role: 'x_kandj_kandji.user', or: [INTEGRATION] }

const BY_TABLE: ReadonlyArray<[RegExp, Right]> = [
  [/^x_kandj_kandji_(kandji_import_set_|refused_usage$)/, SEND_ROWS],
  [/^x_kandj_kandji_(mdm|assignment)$/, READ_MDM],
  [/^x_kandj_kandji_/, READ_APP],
  [/^(cmdb|alm|samp)_/, READ_CMDB],
]

/** @param call such as `POST /api/now/import/x` @returns what to give, as a text: `the role a (or b)` */
export function missingRight(call: string): string {
  if (call.includes('/sam_software_usage_integration/')) return rightText(POST_USAGE)
  const [, api, table = ''] = /\/api\/now\/(?:v\d\/)?(import|table)\/(\w+)/.exec(call) ?? []
  const right = api === 'import' ? SEND_ROWS : BY_TABLE.find(([tables]) => tables.test(table))?.[1]
  if (right) return rightText(right)
  return table === '' ? rightText(SEND_ROWS) : `a role that may read ${table}`
}

export function rightText({ role, or }: Right): string {
  return or.length === 0 ? `the role ${role}` : `the role ${role} (or ${or.join(' or ')})`
}
