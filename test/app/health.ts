// The health API of the app, asked over HTTP.

import type { Call, Remote } from '../support/rest.ts'

export const CHECKS = '/api/x_kandj_kandji/health/checks'
export const SUMMARY = '/api/x_kandj_kandji/health/summary'

export interface HealthCheck {
  id: string
  state: string
  title: string
  detail: string
  remedy: string
  repairable: boolean
}

export async function checkOf(call: Remote['call'], id: string, as?: Call['as']): Promise<HealthCheck> {
  const { json } = await call(`GET ${CHECKS}`, { as })
  return (json.result as HealthCheck[]).find((one) => one.id === id)!
}
