// The tables in which the app's records live.

export const COMPUTER = 'cmdb_ci_computer'
export const HARDWARE = 'cmdb_ci_hardware'
export const HANDHELD = 'cmdb_ci_handheld_computing'
export const MDM = 'x_kandj_kandji_mdm'
export const ASSIGNMENT = 'x_kandj_kandji_assignment'
export const SHARED_VALUE = 'x_kandj_kandji_shared_value'

export { DISCOVERY_SOURCE } from '../servicenow/source.ts'
