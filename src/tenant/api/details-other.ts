// Details of Windows and Android devices: another schema than Apple's, with other key names and other units.

import type { Device } from '../fleet/device.ts'
import { toOffsetDate } from '../fleet/dates.ts'

/** The details of a Windows or Android device. */
export function otherDetailsOf(device: Device, macAddress: string): Record<string, unknown> {
  const windows = device.platform === 'Windows'
  const size = Number(device.device_capacity ?? 0)
  const general = {
    device_id: device.device_id,
    device_name: device.device_name,
    first_enrollment: device.first_enrollment,
    last_enrollment: device.last_enrollment,
    model: device.model,
    platform: device.platform,
    os_name: windows ? 'Windows 11 Pro' : 'Android',
    os_version: device.os_version,
    asset_tag: device.asset_tag,
    // Android has null where the others have "".
    assigned_user: device.user || (windows ? '' : null),
    blueprint_name: device.blueprint_name,
    blueprint_uuid: device.blueprint_id,
  }
  if (!windows) {
    return {
      general: { ...general, api_level: device.api_level, security_patch_level: device.security_patch_level },
      hardware: {
        model: device.model,
        serial_number: device.serial_number,
        // GiB as text, without a unit.
        total_capacity: size.toFixed(2),
      },
      network: { mac_address: macAddress },
      tags: device.tags,
    }
  }
  return {
    general: { ...general, full_software_version: device.full_software_version },
    hardware_overview: {
      model: device.model,
      serial_number: device.serial_number,
      // MiB as text, without a unit.
      total_capacity: String(Math.round(size * 1024)),
    },
    kandji_agent: {
      is_agent_installed: device.agent_installed,
      last_check_in_datetime: toOffsetDate(device.last_check_in),
      version: device.agent_version,
    },
    network: { mac_address: macAddress },
    tags: device.tags,
  }
}
