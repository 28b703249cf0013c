// Which configuration item is the device with this serial number? Nothing here needs the platform: kandji-push's preview
// imports it.

/**
 * Who decides. `ire`: ServiceNow's identification and reconciliation. `coalesce`: the transform map by itself, as the vendor's
 * app has it.
 */
export type IdentificationMode = 'ire' | 'coalesce'

/** The app's property that says so. */
export const MODE_PROPERTY = 'x_kandj_kandji.identification'

export const identificationModeOf = (setting: string): IdentificationMode =>
  setting.trim().toLowerCase() === 'coalesce' ? 'coalesce' : 'ire'

/** The type under which ServiceNow's table of serial numbers keeps those of a device itself, and not of a part of it. */
export const SYSTEM_SERIAL = 'system'

/** Values by which a CI says that it is retired. */
export const RETIRED_INSTALL_STATUS = '7'
export const RETIRED_HARDWARE_STATUS = 'retired'

export type Away = '' | 'stolen' | 'absent' | 'disposed'

/** A CI that has a serial number. */
export interface Candidate {
  sysId: string
  table: string
  name: string
  isRetired: boolean
  /** It is said to be stolen, absent or disposed. */
  away?: Away
  /** It is marked as the duplicate of this one (sys_id), or empty. */
  duplicateOf: string
  /** cmdb_serial_number has the serial number for it. */
  isListed: boolean
  /** The CI itself has the serial number. */
  hasSerial: boolean
  /** `yyyy-MM-dd HH:mm:ss`. */
  created: string
}

/** What an install_status and a hardware_status say. */
export const saysRetired = (installStatus: string, hardwareStatus: string): boolean =>
  installStatus === RETIRED_INSTALL_STATUS || hardwareStatus === RETIRED_HARDWARE_STATUS

/** Other statuses by which somebody has said that a device is not there; empty for any other. */
export function awayWord(installStatus: string, hardwareStatus: string): Away {
  if (installStatus === '8' || hardwareStatus === 'stolen') return 'stolen'
  if (hardwareStatus === 'disposed') return 'disposed'
  return installStatus === '100' || hardwareStatus === 'absent' ? 'absent' : ''
}

/**
 * The one that counts first. Those that are marked as duplicates go last. In the mode `ire` the order is that of ServiceNow's
 * identification: who is in the table of serial numbers, then the oldest. In the mode `coalesce` live ones go before retired
 * ones, then the oldest.
 * Source: ServiceNow docs, class-computer (order of the identifier entries), ire-duplicate-cis (the oldest is the CI).
 */
export function inOrder(candidates: readonly Candidate[], mode: IdentificationMode): Candidate[] {
  const rank = (one: Candidate): number => {
    const behind = mode === 'ire' ? !one.isListed : one.isRetired
    return (one.duplicateOf !== '' ? 2 : 0) + (behind ? 1 : 0)
  }
  return [...candidates].sort((a, b) => rank(a) - rank(b) || compare(a.created, b.created) || compare(a.sysId, b.sysId))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The key by which ServiceNow's identification keeps our devices apart: the feed of the apps writes the same. */
export const sourceKeyOf = (serial: string): string => serial.toUpperCase()
