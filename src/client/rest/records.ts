// Records behind the figures, read through the Table API: access rules decide what is seen.

import { ask } from './ask.ts'
import { SCOPE } from './scope.ts'
import { type Fields, listOf, textOf } from './values.ts'

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
  sysId: string
  table: string
  name: string
  serialNumber: string
  lastSeen: string
}

export const PROBLEMS = `${SCOPE}_problem`
/** Every class that a device may have. */
export const DEVICES = 'cmdb_ci_hardware'
export const FROM_KANDJI = 'discovery_source=Kandji'

/** Not seen for so many days or more. */
export const notSeenFor = (days: number): string => `${FROM_KANDJI}^last_discovered<javascript:gs.daysAgo(${days})`

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

/** The devices that were not seen the longest. @throws Failure */
export async function stalestDevices(days: number, limit: number): Promise<Device[]> {
  const fields = 'sys_id,sys_class_name,name,serial_number,last_discovered'
  const rows = await read(DEVICES, `${notSeenFor(days)}^ORDERBYlast_discovered^ORDERBYname`, fields, limit)
  return rows.map((row) => ({
    sysId: textOf(row.sys_id),
    table: textOf(row.sys_class_name) || DEVICES,
    name: textOf(row.name),
    serialNumber: textOf(row.serial_number),
    lastSeen: textOf(row.last_discovered),
  }))
}

async function read(table: string, query: string, fields: string, limit: number): Promise<Fields[]> {
  const asked = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: fields,
    sysparm_limit: String(limit),
    sysparm_exclude_reference_link: 'true',
  })
  return listOf(await ask(`/api/now/table/${table}?${asked.toString()}`))
}
