// What kandji-push costs both sides: a first load, then the same fleet unchanged, beside a naive pusher on the same servers.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { pushNaively, type Endpoints } from './push-naive.ts'
import { print } from './print.ts'
import { push, withStateFolder } from './push-program.ts'

const secret = (): string => randomBytes(12).toString('hex')

/** @param naiveDevices how many devices the naive pusher is given: it takes its time */
export async function pushCost(devices: number, naiveDevices: number): Promise<void> {
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
  try {
    const endpoints: Endpoints = { kandji: { url: tenant.url, token }, servicenow: { url: instance.url, ...account } }
    await compare(endpoints, devices, Math.min(devices, naiveDevices), admin)
  } finally {
    await Promise.all([tenant.stop(), instance.stop()])
  }
}

async function compare(endpoints: Endpoints, devices: number, naiveDevices: number, admin: string): Promise<void> {
  const { kandji, servicenow } = endpoints
  await withStateFolder(async (state) => {
    const env = {
      KANDJI_API_URL: kandji.url,
      KANDJI_API_TOKEN: kandji.token,
      SERVICENOW_INSTANCE: servicenow.url,
      SERVICENOW_CLIENT_ID: servicenow.clientId,
      SERVICENOW_CLIENT_SECRET: servicenow.clientSecret,
      SERVICENOW_USERNAME: servicenow.username,
      SERVICENOW_PASSWORD: servicenow.password,
      KANDJI_PUSH_STATE: state,
    }
    const first = await push('sync', env)
    const { rows, requests } = first.summary
    print(`kandji-push, ${devices} devices`)
    print(
      `  first load        ${requests.kandji} Kandji requests, ${requests.servicenow} ServiceNow requests for ${rows.sent} rows`
    )
    print(
      `                    ${(requests.servicenow / rows.sent).toFixed(3)} ServiceNow requests a row (goal: 0.1 or fewer), ${first.seconds.toFixed(1)} s`
    )
    const second = await push('sync', env)
    const again = second.summary.requests
    const goal = 2 * Math.ceil(devices / 300)
    print(
      `  unchanged fleet   ${again.kandji} Kandji requests (goal: ${goal} or fewer), ${again.servicenow} ServiceNow requests (goal: 0), ${second.seconds.toFixed(1)} s`
    )

    const authorization = `Basic ${Buffer.from(`admin:${admin}`).toString('base64')}`
    await fetch(`${servicenow.url}/local/reset`, { method: 'POST', headers: { authorization } })
    const naive = await pushNaively(endpoints, naiveDevices)
    print(
      `  naive pusher      ${naive.kandji} Kandji requests, ${naive.servicenow} ServiceNow requests, ${naive.seconds.toFixed(1)} s for ${naive.devices} devices`
    )
    const each = (count: number, of: number): number => count / of
    const ratio = (naively: number, ours: number): string =>
      `${(each(naively, naive.devices) / each(ours, devices)).toFixed(1)} ×`
    print(
      `  naive : push, per device of a first load: Kandji requests ${ratio(naive.kandji, requests.kandji)}, ServiceNow requests ${ratio(naive.servicenow, requests.servicenow)}, time ${ratio(naive.seconds, first.seconds)}`
    )
    print(
      `  naive : push, per device of an unchanged fleet: Kandji requests ${ratio(naive.kandji, again.kandji)}, time ${ratio(naive.seconds, second.seconds)}`
    )
  })
}
