// One staging row of the computer table, read: each target column's value, and what is wrong with the row.

import type { GlideRecord } from '@servicenow/glide'
import { findOrCreateManufacturer } from '../cmdb/manufacturer.ts'
import { findOrCreateModel } from '../cmdb/model.ts'
import { findUser } from '../cmdb/user.ts'
import { remembered } from '../staging/row-memory.ts'
import { fit, isReserved, quoted, sent } from '../staging/row.ts'
import { readCapacity } from './capacity.ts'
import { isForeign, operatingSystem } from './operating-system.ts'

// Each answers the value for one column of the target table; empty leaves the column as it is.

export const serialOf = (source: GlideRecord): string => sent(source, 'serial_number')

export const nameOf = (source: GlideRecord): string => fit(sent(source, 'device_name'), 255)

export const osOf = (source: GlideRecord): string => operatingSystem(sent(source, 'os_type'))

export const osVersionOf = (source: GlideRecord): string => fit(sent(source, 'os_version'), 40)

export const diskSpaceOf = (source: GlideRecord): string => readCapacity(sent(source, 'device_capacity')).gigabytes

/** sys_id of the manufacturer. */
export const manufacturerOf = (source: GlideRecord): string =>
  remembered(source, 'manufacturer', findOrCreateManufacturer)

/** sys_id of the model. */
export const modelOf = (source: GlideRecord): string =>
  remembered(source, 'model', () => {
    const name = fit(sent(source, 'model_name'), 255)
    return name === '' ? '' : findOrCreateModel(name, manufacturerOf(source))
  })

/** The sender says nothing about the owner: an empty assigned_user then means nothing. */
export const keepsOwner = (source: GlideRecord): boolean => sent(source, 'keep_owner').toLowerCase() === 'true'

/** sys_id of the owner. */
export const assignedToOf = (source: GlideRecord): string =>
  remembered(source, 'assigned user', () => findUser(sent(source, 'assigned_user')))

/** Why this row can't make or change a CI; empty when it can. */
export function refusalOf(source: GlideRecord): string {
  if (serialOf(source) === '') {
    const found = isReserved(source, 'serial_number') ? 'is the reserved word `NULL`' : 'is blank'
    return `serial_number ${found}: a device is recognised by its serial number, so the row was refused`
  }
  const os = sent(source, 'os_type')
  return isForeign(os)
    ? `os_type ${quoted(os)} is not of Apple: only Apple devices are taken, so the row was refused`
    : ''
}

/** What of this row could not be used, each with its value; the rest of the row is. */
export function problemsOf(source: GlideRecord): string[] {
  const problems: string[] = []
  for (const column of ['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity']) {
    if (isReserved(source, column)) problems.push(`${column} is the reserved word \`NULL\` and was left out`)
  }
  const os = sent(source, 'os_type')
  if (os !== '' && operatingSystem(os) === '') {
    problems.push(`os_type ${quoted(os)} is not one of macOS, iOS, iPadOS, tvOS, visionOS and was left out`)
  }
  const capacity = sent(source, 'device_capacity')
  if (readCapacity(capacity).garbage) {
    problems.push(
      `device_capacity ${quoted(capacity)} is not a number of GB, or one with MB, GB or TB; it was left out`
    )
  }
  const user = sent(source, 'assigned_user')
  if (user !== '' && assignedToOf(source) === '') {
    problems.push(`assigned_user ${quoted(user)} is not exactly one user's e-mail, user name or name`)
  }
  return problems
}
