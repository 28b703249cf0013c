// The rows of Prism's categories `device_information` and `apps`, and which devices they come from. Nulls are common here, unlike in the device list.

import type { App } from '../apps/app.ts'
import type { AppInventory } from '../apps/inventory.ts'
import { type Device, isApple } from '../fleet/device.ts'
import { toOffsetDate } from '../fleet/dates.ts'
import type { Directory } from '../fleet/directory.ts'

export type PrismRow = Record<string, unknown>

export interface PrismCategory {
  /** The rows of one device, in a stable order. */
  rowsOf(device: Device): PrismRow[]
  /** How many rows a device has, without making them. */
  countOf(device: Device): number
  /** Each device has one: the place of a row is that of its device. */
  isOneEach?: true
  /** What `cursor` holds at the end of the listing: all of null, "" and no cursor at all are seen. */
  lastCursor: null | ''
}

const FAMILIES: Record<string, string> = { AppleTV: 'tvOS' }

/** Prism's name of a device's family; its documented values are Mac, iPhone, iPad and tvOS. Null where Prism lists no such device. */
export function familyOf(platform: string): string | null {
  return isApple(platform) ? (FAMILIES[platform] ?? platform) : null
}

function headOf(device: Device, directory: Directory): PrismRow {
  const owner = device.user || undefined
  return {
    device_id: device.device_id,
    device__name: device.device_name,
    device__family: familyOf(device.platform),
    // Deprecated whole number, as text.
    device__user_id: owner ? (directory.find(String(owner.id))?.deprecated_user_id ?? '') : '',
    device__user_name: owner ? owner.name : null,
    device__user_email: owner ? owner.email : null,
    blueprint_id: device.blueprint_id,
    blueprint_name: device.blueprint_name,
    tags: null,
    asset_tag: device.asset_tag,
    serial_number: device.serial_number,
    model_id: device.model_identifier,
    count: null,
  }
}

const SHORT_MODEL: Record<string, string> = { AppleTV: 'Apple TV', Vision: 'Apple Vision Pro' }

function informationOf(device: Device, directory: Directory): PrismRow {
  const mac = device.platform === 'Mac'
  const seen = toOffsetDate(device.last_check_in)
  return {
    ...headOf(device, directory),
    created_at: toOffsetDate(device.first_enrollment),
    updated_at: device.updated_at,
    last_changed_at: device.last_changed_at,
    last_collected_at: seen ?? toOffsetDate(device.first_enrollment),
    device_capacity: device.device_capacity,
    host_name: mac ? device.device_name : null,
    local_hostname: null,
    apple_silicon: mac ? !/Intel|^MacBookPro16/.test(device.model_identifier ?? '') : null,
    model: device.model === 'Virtual Machine' ? device.model : (SHORT_MODEL[device.platform] ?? device.platform),
    model_name: device.model_name,
    shared_ipad: false,
    cellular_technology: '',
    data_roaming: false,
    hotspot: false,
    first_enrollment_date: toOffsetDate(device.first_enrollment),
    last_enrollment_date: toOffsetDate(device.last_enrollment),
    agent_version: device.agent_version || null,
    mdm_enabled: device.mdm_enabled,
    agent_installed: mac ? device.agent_installed : null,
    os_version: device.os_version,
    os_build: device.supplemental_build_version || null,
    marketing_name: device.os_marketing_name,
    supplemental_build_version: device.supplemental_build_version || null,
    supplemental_os_version_extra: device.supplemental_os_version_extra || null,
    display_os_version: device.os_version,
    last_checkin: seen,
    last_checkin_agent: mac ? seen : null,
    last_checkin_mdm: seen,
    battery_health: mac && /MacBook/.test(device.model) ? 'normal' : null,
    lost_mode_status: device.lost_mode_status || null,
  }
}

/** Key by key, not by spreading: an object this wide that is put together from parts is slow by a factor of twenty. */
function appRowOf(head: PrismRow, app: App): PrismRow {
  const bundled = app.path !== null
  const row: PrismRow = {
    device_id: head.device_id,
    device__name: head.device__name,
    device__family: head.device__family,
    device__user_id: head.device__user_id,
    device__user_name: head.device__user_name,
    device__user_email: head.device__user_email,
    blueprint_id: head.blueprint_id,
    blueprint_name: head.blueprint_name,
    tags: head.tags,
    asset_tag: head.asset_tag,
    serial_number: head.serial_number,
    model_id: head.model_id,
    count: head.count,
    created_at: app.created_at,
    // Stays at first sight; only last_collected_at moves on.
    updated_at: app.created_at,
    last_changed_at: null,
    last_collected_at: app.last_collected_at,
    path: app.path,
    obtained_from: app.obtained_from,
    bundle_size: app.bundle_size,
    bundle_id: app.bundle_id,
    name: app.name,
    short_version: app.short_version,
    signature: app.team_id === null ? null : `Developer ID Application: ${app.developer_name} (${app.team_id})`,
    ad_hoc_code_signed: null,
    app_store_vendable: null,
    beta_app: null,
    device_based_vpp: null,
    download_canceled: null,
    download_failed: null,
    download_paused: null,
    download_waiting: null,
    dynamic_size: null,
    external_version_identifier: null,
    has_update_available: null,
    installing: null,
    version: app.version,
    app_clip: null,
    validated: null,
    executable: bundled ? app.name : null,
    bundle_name: app.name,
    bundle_type: bundled ? 'APPL' : null,
    environment_variables: null,
    compiler: null,
    bundle_region: bundled ? 'en' : null,
    bundle_display_name: null,
    info: null,
    minimum_system_version: null,
    category: app.category,
    apple_scriptable: null,
    copyright: null,
    developer_name: app.developer_name,
    team_id: app.team_id,
  }
  // last_opened, and what a caller of /local/devices added.
  for (const [key, value] of Object.entries(app)) if (!(key in row)) row[key] = value
  return row
}

/** Prism's categories that this tenant has rows for, by name. */
export function categoriesOf(directory: Directory, apps: AppInventory): Map<string, PrismCategory> {
  return new Map([
    [
      'device_information',
      {
        rowsOf: (device) => [informationOf(device, directory)],
        countOf: () => 1,
        isOneEach: true,
        lastCursor: null,
      },
    ],
    [
      'apps',
      {
        rowsOf: (device) => {
          const head = headOf(device, directory)
          return apps.of(device).map((app) => appRowOf(head, app))
        },
        countOf: (device) => apps.count(device),
        lastCursor: '',
      },
    ],
  ])
}

/** Prism's other documented categories: a client that asks for one gets an error that says so. */
export const ABSENT_CATEGORIES = [
  'activation_lock',
  'application_firewall',
  'cellular',
  'certificates',
  'desktop_and_screensaver',
  'filevault',
  'gatekeeper_and_xprotect',
  'installed_profiles',
  'kernel_extensions',
  'launch_agents_and_daemons',
  'local_users',
  'startup_settings',
  'system_extensions',
  'transparency_database',
] as const
