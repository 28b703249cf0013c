// The apps of a fleet of Macs through kandji-push, Import Set API, robust transformer and IRE into software installations: a
// first night, one without changes, one with a few; and whether push's memory grows with the fleet.

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../start/programs.ts'
import { instanceStats, printCost } from './instance-cost.ts'
import { MacFleet } from './mac-fleet.ts'
import { print } from './print.ts'
import { type Measured, push, withStateFolder } from './push-program.ts'

/** Of the apps, in the night with changes. */
const CHANGED_SHARE = 0.01

const secret = (): string => randomBytes(12).toString('hex')

/** @param macs of the larger fleet; the smaller one has a tenth of them */
export async function apps(macs: number, appsPerMac: number): Promise<void> {
  const small = await nightsOf(Math.round(macs / 10), appsPerMac, false)
  const large = await nightsOf(macs, appsPerMac, true)
  print(`kandji-push apps, highest resident size at ${Math.round(macs / 10)} and ${macs} Macs (goal: 1.3 × or less)`)
  const line = (what: string, a: Measured, b: Measured): void =>
    print(
      `  ${what.padEnd(18)}${a.peakMiB.toFixed(0)} MiB, ${b.peakMiB.toFixed(0)} MiB: ${(b.peakMiB / a.peakMiB).toFixed(2)} ×`
    )
  line('first night', small.first, large.first)
  line('unchanged night', small.second, large.second)
}

interface Nights {
  first: Measured
  second: Measured
}

async function nightsOf(macs: number, appsPerMac: number, tells: boolean): Promise<Nights> {
  const admin = secret()
  const account = { clientId: secret(), clientSecret: secret(), username: 'kandji_rest_api_user', password: secret() }
  const fleet = await MacFleet.start(macs, appsPerMac)
  const instance = await startServer('instance.js', ['--memory'], {
    INSTANCE_ADMIN_PASSWORD: admin,
    INSTANCE_CLIENT_ID: account.clientId,
    INSTANCE_CLIENT_SECRET: account.clientSecret,
    INSTANCE_SERVICE_USERNAME: account.username,
    INSTANCE_SERVICE_PASSWORD: account.password,
  })
  const authorization = `Basic ${Buffer.from(`admin:${admin}`).toString('base64')}`
  try {
    await fetch(`${instance.url}/local/plugin`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'com.snc.samp', active: true }),
    })
    return await withStateFolder(async (folder) => {
      const configuration = join(folder, 'bench.config.json')
      writeFileSync(configuration, JSON.stringify({ apps: { helpers: true } }))
      const env = {
        KANDJI_API_URL: fleet.url,
        KANDJI_API_TOKEN: fleet.token,
        SERVICENOW_INSTANCE: instance.url,
        SERVICENOW_CLIENT_ID: account.clientId,
        SERVICENOW_CLIENT_SECRET: account.clientSecret,
        SERVICENOW_USERNAME: account.username,
        SERVICENOW_PASSWORD: account.password,
        KANDJI_PUSH_STATE: join(folder, 'state'),
        KANDJI_PUSH_CONFIG: configuration,
      }
      const night = async (title: string): Promise<Measured> => {
        await instanceStats(instance.url, authorization)
        const measured = await push('apps', env)
        const { rows } = measured.summary
        if (tells) tell(title, measured)
        const stats = await instanceStats(instance.url, authorization)
        if (tells && rows.sent) printCost('cost of a row on the instance', stats, rows.sent)
        return measured
      }
      if (tells)
        print(
          `kandji-push apps, ${macs} Macs with ${appsPerMac} apps each, nested ones included, devices and apps in one run`
        )
      const first = await night('first night')
      const second = await night('unchanged night')
      const changes = Math.round(macs * appsPerMac * CHANGED_SHARE)
      await fleet.upgrade(changes)
      const third = await night(`${changes} apps changed`)
      if (third.summary.apps?.changed !== changes)
        throw new Error(`Expected ${changes} changed apps, came ${third.summary.apps?.changed}`)
      return { first, second }
    })
  } finally {
    await Promise.all([fleet.stop(), instance.stop()])
  }
}

function tell(title: string, { summary, seconds }: Measured): void {
  const { apps: listed, rows, requests } = summary
  const rate = rows.sent ? `, ${Math.round(rows.sent / seconds)} rows/s` : ''
  print(
    `  ${title.padEnd(20)}${listed?.seen} apps listed, ${rows.sent} rows sent, ${rows.rejected} rejected, ${seconds.toFixed(1)} s${rate}`
  )
  const each = (count: number): string => (rows.sent ? ` (${(count / rows.sent).toFixed(3)} a row)` : '')
  print(
    `  ${''.padEnd(20)}${requests.kandji} Kandji requests${each(requests.kandji)}, ${requests.servicenow} ServiceNow requests${each(requests.servicenow)}`
  )
}
