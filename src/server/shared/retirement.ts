// What a device that has gone from Kandji, and comes back, means for the status of its CI. What a person has said about it is
// never overwritten. Nothing here needs the platform: kandji-push's preview imports it.
// Source: ServiceNow docs, class-hardware (hardware_status is what is synchronised with the asset),
// t_CreateAssetandCIInstallStatusMapping (install_status is not, for hardware).

import { RETIRED_HARDWARE_STATUS, RETIRED_INSTALL_STATUS } from './identification.ts'

const INSTALLED = '1'
/** Values of hardware_status that nobody has to have chosen. */
const HARDWARE_IN_USE = ['', 'installed']

/** Only an item that is installed, which is the default, is retired: every other status was chosen by somebody. */
export const mayRetire = (installStatus: string, hardwareStatus: string): boolean =>
  installStatus === INSTALLED && HARDWARE_IN_USE.indexOf(hardwareStatus) >= 0

/**
 * Still as Kandji left it when it retired the item.
 * @param keptHardwareStatus what hardware_status was before; undefined where an earlier version kept install_status alone
 */
export const isStillRetired = (
  installStatus: string,
  hardwareStatus: string,
  keptHardwareStatus: string | undefined
): boolean =>
  installStatus === RETIRED_INSTALL_STATUS &&
  (keptHardwareStatus === undefined || hardwareStatus === RETIRED_HARDWARE_STATUS)
