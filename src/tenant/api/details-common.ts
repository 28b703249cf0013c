// What the details of a device have whatever its platform, and the device list can be filtered by.

import type { Device } from '../fleet/device.ts'
import { hashText } from '../fleet/seeded.ts'

/** A made-up, locally administered address; always the same for a device. */
export function macAddressOf(device: Device): string {
  const hash = hashText(`mac ${device.device_id}`)
  const bytes = [0xa2, 0x5e, hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255]
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':')
}

/** FileVault exists on Macs only: null elsewhere. */
export function fileVaultOf(device: Device): boolean | null {
  return device.platform === 'Mac' ? hashText(`filevault ${device.device_id}`) % 10 !== 0 : null
}
