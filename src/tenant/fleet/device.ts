// One device as the tenant keeps it: the row of `GET /devices` plus what only Prism and details show.

import type { App } from '../apps/app.ts'

/** The platforms that `GET /devices` names. Kandji publishes no value for Apple Vision Pro; `Vision` is assumed. */
export type Platform = 'Mac' | 'iPhone' | 'iPad' | 'AppleTV' | 'Vision' | 'Windows' | 'Android'

/** The owner inside a device row. `id` was a whole number until about 2024 and is a UUID since. */
export interface DeviceUser {
  email: string
  name: string
  id: string | number
  is_archived: boolean
}

/** The row of `GET /devices`: real booleans, and "" (never null) where a text is empty. */
export interface DeviceRow {
  device_id: string
  device_name: string
  model: string
  serial_number: string
  /** One of {@link Platform}; a fleet file may hold others, as a newer Kandji would. */
  platform: string
  os_version: string
  supplemental_build_version: string
  supplemental_os_version_extra: string
  /** `2026-02-26T14:11:37.150080Z`, or "" before the first check-in. */
  last_check_in: string
  /** "" when nobody owns the device; null only where a fleet file or a `/local` call says so. */
  user: DeviceUser | '' | null
  asset_tag: string
  blueprint_id: string
  mdm_enabled: boolean
  agent_installed: boolean
  is_missing: boolean
  is_removed: boolean
  agent_version: string
  /** `2024-01-26 16:15:36.087016+00:00`: a blank instead of a T. */
  first_enrollment: string
  last_enrollment: string
  blueprint_name: string
  lost_mode_status: string
  tags: string[]
  full_software_version: string
  api_level: string
  security_patch_level: string
}

/** What Prism and details add to the row. */
export interface DeviceExtras {
  /** Prism's number: whole GiB on a Mac, the nominal GB on iPhone and iPad, null on an Apple TV. */
  device_capacity: number | string | null
  /** Prism's marketing name. */
  model_name: string | null
  /** `Mac16,1` */
  model_identifier: string | null
  os_marketing_name: string | null
  /** Prism's `updated_at`, `2026-02-26T14:11:37.150080+00:00`. */
  updated_at: string
  /** Prism's `last_changed_at`: null until something changed. */
  last_changed_at: string | null
  /** The device's own app list; without it the list comes from the catalogue. */
  apps?: App[]
}

export interface Device extends DeviceRow, DeviceExtras {}

/** The device as `GET /devices` shows it. */
export function rowOf(device: Device): DeviceRow {
  const {
    device_capacity,
    model_name,
    model_identifier,
    os_marketing_name,
    updated_at,
    last_changed_at,
    apps,
    ...row
  } = device
  void [device_capacity, model_name, model_identifier, os_marketing_name, updated_at, last_changed_at, apps]
  return row
}

/** True for what Kandji's Prism lists: its documented device families are Apple's. */
export function isApple(platform: string): boolean {
  return platform !== 'Windows' && platform !== 'Android'
}
