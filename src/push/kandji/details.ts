// One device's details: GET /api/v1/devices/{id}/details. One call a device, so only asked for what the configuration names.

import type { KandjiClient, KandjiEndpoint } from './client.ts'
import { errorText } from './error-text.ts'

export const DETAILS_PERMISSION = 'Device details'

const detailsEndpoint = (deviceId: string): KandjiEndpoint => ({
  path: `/api/v1/devices/${encodeURIComponent(deviceId)}/details`,
  permission: DETAILS_PERMISSION,
})

/** @returns undefined when Kandji has no such device any more @throws PushError */
export async function readDetails(client: KandjiClient, deviceId: string): Promise<unknown> {
  const answer = await client.find(detailsEndpoint(deviceId), (notFound) => !/no route/i.test(errorText(notFound)))
  return answer?.json
}
