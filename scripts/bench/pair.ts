// A tenant and an instance for programs that push from one to the other.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'

export interface Pair {
  /** The variables of kandji-push, without its state. */
  env: Record<string, string>
  instancePid: number
  /** The instance as it was when it started. */
  reset(): Promise<void>
  stop(): Promise<void>
}

const secret = (): string => randomBytes(12).toString('hex')

export async function startPair(devices: number): Promise<Pair> {
  const admin = secret()
  const account = { clientId: secret(), clientSecret: secret(), username: 'kandji_rest_api_user', password: secret() }
  const token = secret()
  const tenant = await startServer('tenant.js', ['--devices', String(devices), '--requests-per-hour', '1000000'], {
    TENANT_API_TOKEN: token,
  })
  const instance = await startServer('instance.js', ['--memory'], {
    INSTANCE_ADMIN_PASSWORD: admin,
    INSTANCE_CLIENT_ID: account.clientId,
    INSTANCE_CLIENT_SECRET: account.clientSecret,
    INSTANCE_SERVICE_USERNAME: account.username,
    INSTANCE_SERVICE_PASSWORD: account.password,
  })
  const authorization = `Basic ${Buffer.from(`admin:${admin}`).toString('base64')}`
  return {
    env: {
      KANDJI_API_URL: tenant.url,
      KANDJI_API_TOKEN: token,
      SERVICENOW_INSTANCE: instance.url,
      SERVICENOW_CLIENT_ID: account.clientId,
      SERVICENOW_CLIENT_SECRET: account.clientSecret,
      SERVICENOW_USERNAME: account.username,
      SERVICENOW_PASSWORD: account.password,
    },
    instancePid: instance.pid,
    reset: async () => {
      const answer = await fetch(`${instance.url}/local/reset`, { method: 'POST', headers: { authorization } })
      if (!answer.ok) throw new Error(`Expected the instance to reset, got ${answer.status}`)
    },
    stop: async () => {
      await Promise.all([tenant.stop(), instance.stop()])
    },
  }
}
