// Records behind the figures.

import { SCOPE } from './scope.ts'
import { change, read } from './table.ts'
import { momentOf, textOf } from './values.ts'

export interface Problem {
  sysId: string
  subject: string
  code: string
  serialNumber: string
  reason: string
  remedy: string
  /** The sys_id of the configuration item; empty where there is none. */
  item: string
}

export interface Device {
  /** Of its MDM record. */
  sysId: string
  name: string
  serialNumber: string
  lastSeen: Date | undefined
}

export const PROBLEMS = `${SCOPE}_problem`
/** Every class that a device may have. */
export const DEVICES = 'cmdb_ci_hardware'
export const FROM_KANDJI = 'discovery_source=Kandji'

export const MDM_RECORDS = `${SCOPE}_mdm`

/** MDM records of devices that are in Kandji and were not seen for so many days or more, as the figures count them. */
export function notSeenFor(days: number): string {
  const limit = `javascript:gs.daysAgo(${days})`
  const checkedIn = `is_removed!=true^last_check_in<=${limit}`
  // Where Kandji gives no check-in, the time of the last discovery counts.
  return `${checkedIn}^NQis_removed!=true^last_check_inISEMPTY^configuration_item.last_discovered<=${limit}`
}

/** The open problems that came last. @throws Failure */
export async function openProblems(limit: number): Promise<Problem[]> {
  const fields = 'sys_id,subject,code,serial_number,reason,remedy,configuration_item'
  const rows = await read(PROBLEMS, 'state=open^ORDERBYDESCfirst_seen^ORDERBYsubject', fields, limit)
  return rows.map((row) => ({
    sysId: textOf(row.sys_id),
    subject: textOf(row.subject),
    code: textOf(row.code),
    serialNumber: textOf(row.serial_number),
    reason: textOf(row.reason),
    remedy: textOf(row.remedy),
    item: textOf(row.configuration_item),
  }))
}

/** A problem that may stay as it is. @param because may be empty @throws Failure */
export const acceptProblem = async (sysId: string, because: string): Promise<void> =>
  change(PROBLEMS, sysId, { state: 'accepted', accepted_because: because })

/** The devices that were not seen the longest. @throws Failure */
export async function stalestDevices(days: number, limit: number): Promise<Device[]> {
  const fields = 'sys_id,configuration_item.name,configuration_item.serial_number,last_check_in'
  const rows = await read(MDM_RECORDS, `${notSeenFor(days)}^ORDERBYlast_check_in`, fields, limit)
  return rows.map((row) => ({
    sysId: textOf(row.sys_id),
    name: textOf(row['configuration_item.name']),
    serialNumber: textOf(row['configuration_item.serial_number']),
    lastSeen: momentOf(row.last_check_in),
  }))
}
