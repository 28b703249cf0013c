// One device by its id: GET /api/v1/devices/{device_id}. Asked about devices that the list does not have any more, and about
// those that something is known to have changed of.

import type { Answer } from '../http/exchange.ts'
import type { KandjiClient, KandjiEndpoint } from './client.ts'
import { errorText } from './error-text.ts'

const deviceEndpoint = (deviceId: string): KandjiEndpoint => ({
  path: `/api/v1/devices/${encodeURIComponent(deviceId)}`,
  permission: 'Device ID',
})

/** The gateway's text for a path that leads nowhere, which says nothing about the device. */
const NO_ROUTE = /no route matched/i

/** Kandji's own 404 is JSON; a proxy's page says nothing about the device either. */
const isAboutDevice = (notFound: Answer): boolean => notFound.json !== undefined && !NO_ROUTE.test(errorText(notFound))

/** The row of a device, as the list has it; undefined where Kandji has no such device. @throws PushError when it cannot be asked */
export async function readDevice(client: KandjiClient, deviceId: string): Promise<unknown> {
  const answer = await client.find(deviceEndpoint(deviceId), isAboutDevice)
  return answer?.json
}

/** Whether Kandji answers 404 for the device itself. @throws PushError when it cannot be asked */
export async function isGone(client: KandjiClient, deviceId: string): Promise<boolean> {
  const answer = await client.find(deviceEndpoint(deviceId), isAboutDevice)
  return answer === undefined
}
