// A tenant and an instance for programs that push from one to the other. The instance knows the owners of the devices, as a customer's does.

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer, type ServerProcess } from '../start/programs.ts'
import { withStateFolder } from './push-program.ts'

export interface Pair {
  /** The variables of kandji-push, without its state. */
  env: Record<string, string>
  instancePid: number
  /** Of the instance's admin, as a header has it. */
  authorization: string
  /** The instance as it was when it started. */
  reset(): Promise<void>
  stop(): Promise<void>
}

const PAGE_SIZE = 300

const secret = (): string => randomBytes(12).toString('hex')

/** @param requestsPerHour that the tenant allows: many more than Kandji, unless that is the question */
export async function startPair(devices: number, requestsPerHour = 1_000_000): Promise<Pair> {
  const admin = secret()
  const account = { clientId: secret(), clientSecret: secret(), username: 'kandji_rest_api_user', password: secret() }
  const token = secret()
  const flags = ['--devices', String(devices), '--requests-per-hour', String(requestsPerHour)]
  const tenant = await startServer('tenant.js', flags, { TENANT_API_TOKEN: token })
  const instance = await startInstance(await ownersOf(tenant.url, token), {
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
    authorization,
    reset: async () => {
      const answer = await fetch(`${instance.url}/local/reset`, { method: 'POST', headers: { authorization } })
      if (!answer.ok) throw new Error(`Expected the instance to reset, got ${answer.status}`)
    },
    stop: async () => {
      await Promise.all([tenant.stop(), instance.stop()])
    },
  }
}

interface Owner {
  email?: string
  name?: string
}

const startInstance = (owners: Owner[], env: Record<string, string>): Promise<ServerProcess> =>
  withStateFolder((folder) => {
    const seed = join(folder, 'owners.json')
    const users = owners.map(({ email, name }) => ({ user_name: email, email, name, first_name: name, active: 'true' }))
    writeFileSync(seed, JSON.stringify({ sys_user: users }))
    return startServer('instance.js', ['--memory', '--seed', seed], env)
  })

/** @returns each e-mail address once */
async function ownersOf(kandji: string, token: string): Promise<Owner[]> {
  const owners = new Map<string, Owner>()
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const answer = await fetch(`${kandji}/api/v1/devices?limit=${PAGE_SIZE}&offset=${offset}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const devices = (await answer.json()) as Array<{ user?: Owner | string | null }>
    if (devices.length === 0) return [...owners.values()]
    for (const { user } of devices) if (typeof user === 'object' && user?.email) owners.set(user.email, user)
  }
}
