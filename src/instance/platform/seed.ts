// The records that an instance starts with, in the order in which they are written: roles, access rules, and the rest.

import { PLATFORM_ACLS } from './acls.ts'
import { PLATFORM_RECORDS } from './index.ts'
import { idOf, record } from './records/record.ts'
import { PLATFORM_ROLES } from './roles.ts'
import type { PlatformRecord } from './types.ts'

const roles = (): PlatformRecord[] =>
  PLATFORM_ROLES.map(({ name, description = '' }) => record('sys_user_role', name, { name, description }))

const containedRoles = (): PlatformRecord[] =>
  PLATFORM_ROLES.flatMap(({ name, contains = [] }) =>
    contains.map((contained) =>
      record('sys_user_role_contains', `${name} ${contained}`, {
        role: idOf('sys_user_role', name),
        contains: idOf('sys_user_role', contained),
      })
    )
  )

/** Each access rule, followed by its roles. */
const accessRules = (): PlatformRecord[] =>
  PLATFORM_ACLS.flatMap(({ table, operation, roles, script }) => {
    const key = `${table} ${operation}`
    return [
      record('sys_security_acl', key, {
        name: table,
        operation,
        type: 'record',
        active: 'true',
        ...(script && { advanced: 'true', script }),
      }),
      ...roles.map((role) =>
        record('sys_security_acl_role', `${key} ${role}`, {
          sys_security_acl: idOf('sys_security_acl', key),
          sys_user_role: idOf('sys_user_role', role),
        })
      ),
    ]
  })

export const seedRecords = (): PlatformRecord[] => [
  ...roles(),
  ...containedRoles(),
  ...accessRules(),
  ...PLATFORM_RECORDS,
]
