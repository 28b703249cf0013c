// What happens to a device that has left Kandji, and how many may go at once before somebody has to confirm it.

import type { LeaverPolicy } from '../configuration/leavers.ts'
import type { StagingRow } from '../servicenow/staging.ts'

/** Absent from so many complete sweeps in a row: a page boundary can hide a device once. */
export const SWEEPS_WITHOUT = 2

const LARGEST_SHARE = 0.05
const LARGEST_NUMBER = 50

/** How many of so many known devices may go at once. One always may, or a small fleet would ask for every single device. */
export function mayGoAtOnce(known: number): number {
  return Math.max(1, Math.min(LARGEST_NUMBER, Math.floor(known * LARGEST_SHARE)))
}

/** A list with less than half of the known devices is taken for a cut one, whatever its pages look like. */
export function isSuspiciouslySmall(listed: number, known: number): boolean {
  return listed < known / 2
}

/** The MDM row that reports a device's absence to ServiceNow. A device that comes back sends its usual row, which unmarks it. */
export function removalRow(policy: LeaverPolicy, deviceId: string, serial: string): StagingRow {
  const row: StagingRow = { device_id: deviceId, serial_number: serial, is_removed: 'true' }
  return policy === 'retire' ? { ...row, retire: 'true' } : row
}
