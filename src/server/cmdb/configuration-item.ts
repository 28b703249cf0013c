// Where a device may be in the CMDB. ServiceNow's documents name cmdb_ci_handheld_computing among the tables that extend
// cmdb_ci_computer, but it comes with a store app ("CMDB CI Class Models"), and connectors' documents show it as a class
// beside it. So both are looked at, and nothing relies on either: below it, the first look finds handhelds, too.

import { firstWhere } from './lookup.ts'

export const COMPUTER = 'cmdb_ci_computer'
export const HANDHELD = 'cmdb_ci_handheld_computing'

/** The constant that marks a record as delivered by Kandji. */
export const DISCOVERY_SOURCE = 'Kandji'

/** sys_id of the computer with this serial number, or empty. */
export const computerBySerial = (serial: string): string => firstWhere(COMPUTER, 'serial_number', serial)

/** sys_id of the handheld with this serial number, or empty. */
export const handheldBySerial = (serial: string): string => firstWhere(HANDHELD, 'serial_number', serial)
