// What may happen to a device that has left Kandji.

/**
 * `none`: ServiceNow is not told. `mark`: the MDM record is marked as removed, the configuration item stays as it
 * is. `retire`: the configuration item is also retired, where its status is still Installed.
 */
export const LEAVER_POLICIES = ['none', 'mark', 'retire'] as const

export type LeaverPolicy = (typeof LEAVER_POLICIES)[number]

export const DEFAULT_LEAVER_POLICY: LeaverPolicy = 'mark'
