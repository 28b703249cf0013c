// The app list of one device as `GET /devices/{id}/apps` has it: other names than Prism's, and texts only.

import { toOffsetDate } from '../fleet/dates.ts'
import type { Device } from '../fleet/device.ts'
import { hashText, uuidOf } from '../fleet/seeded.ts'
import type { App } from './app.ts'

/** The list of a device that has these apps. `app_id` counts on within a Mac's inventory and is a UUID elsewhere: no stable key. */
export function deviceApps(device: Device, installed: App[]): { device_id: string; apps: Record<string, string>[] } {
  const base = hashText(device.device_id) % 90_000
  const mac = device.platform === 'Mac'
  const apps = installed.map((app, index) => ({
    app_id: mac ? String(base + index) : uuidOf('app', base + index),
    app_name: app.name,
    bundle_id: app.bundle_id,
    bundle_size: app.bundle_size === null ? '' : String(app.bundle_size),
    app_store_vendable: mac ? '' : 'False',
    device_based_vpp: mac ? '' : 'False',
    source: mac ? (app.obtained_from ?? '') : '',
    process: mac ? app.name : '',
    signature: '',
    creation_date: mac ? zulu(app.created_at) : '',
    modification_date: mac ? zulu(app.created_at) : '',
    path: app.path ?? '',
    version: app.version,
  }))
  return { device_id: device.device_id, apps }
}

function zulu(text: string): string {
  return (toOffsetDate(text) ?? '').replace('+00:00', 'Z')
}
