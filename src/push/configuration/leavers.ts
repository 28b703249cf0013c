// What may happen to a device that has gone from Kandji.

/**
 * `none`: nothing is told to ServiceNow. `mark`: the MDM record is marked as removed, the configuration item stays as it
 * is. `retire`: the configuration item is retired, too, where its status is still Installed.
 */
export const LEAVER_POLICIES = ['none', 'mark', 'retire'] as const

export type LeaverPolicy = (typeof LEAVER_POLICIES)[number]

export const DEFAULT_LEAVER_POLICY: LeaverPolicy = 'mark'
