// `GET /devices/{id}/details`: booleans as "True" and "False" here, as real ones there, three date formats, and capacities as text.

import { type Device, isApple } from '../fleet/device.ts'
import { appleDetailsOf } from './details-apple.ts'
import { macAddressOf } from './details-common.ts'
import { otherDetailsOf } from './details-other.ts'

/** The details of a device in the shape of its platform. */
export function detailsOf(device: Device): Record<string, unknown> {
  return isApple(device.platform) ? appleDetailsOf(device) : otherDetailsOf(device, macAddressOf(device))
}
