// One device by its id: GET /api/v1/devices/{device_id}. Only asked about devices that the list does not have any more.

import type { KandjiClient, KandjiEndpoint } from './client.ts'
import { errorText } from './error-text.ts'

const deviceEndpoint = (deviceId: string): KandjiEndpoint => ({
  path: `/api/v1/devices/${encodeURIComponent(deviceId)}`,
  permission: 'Device ID',
})

/** The gateway's text for a path that leads nowhere, which says nothing about the device. */
const NO_ROUTE = /no route matched/i

/** Whether Kandji answers 404 for the device itself. @throws PushError when it cannot be asked */
export async function isGone(client: KandjiClient, deviceId: string): Promise<boolean> {
  const answer = await client.find(deviceEndpoint(deviceId), (notFound) => !NO_ROUTE.test(errorText(notFound)))
  return answer === undefined
}
