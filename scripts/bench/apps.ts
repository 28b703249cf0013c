// The apps of a fleet of Macs through kandji-push, Import Set API, robust transformer and IRE into software installations: a
// first night, one without changes, one with a few; and whether push's memory grows with the fleet.

import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from '../start/programs.ts'
import { budget } from './budget.ts'
import { countsOf, instanceStats, type InstanceStats } from './instance-cost.ts'
import { MacFleet } from './mac-fleet.ts'
import { table } from './print.ts'
import { type Measured, push, withStateFolder } from './push-program.ts'

export const APPS_COLUMNS = [
  'run',
  'rows',
  'Kandji requests',
  'ServiceNow requests',
  'seconds',
  'MiB at most',
  'queries a row',
  'writes a row',
] as const

/** Of the apps, in the night with changes. */
const CHANGED_SHARE = 0.01

const secret = (): string => randomBytes(12).toString('hex')

/** @param macs of the larger fleet; the smaller one has a tenth of them */
export async function apps(macs: number, appsPerMac: number): Promise<void> {
  const small = await nightsOf(Math.round(macs / 10), appsPerMac)
  const large = await nightsOf(macs, appsPerMac)
  table(`kandji-push apps, ${macs} Macs with ${appsPerMac} apps each, devices and apps in one run`, APPS_COLUMNS, [
    rowOf('first night', large.first),
    rowOf('unchanged night', large.second),
    rowOf('1 % of the apps changed', large.third),
  ])
  const times = (night: 'first' | 'second') => large[night].measured.peakMiB / small[night].measured.peakMiB
  budget('memory of a first night, times that of a tenth of the Macs', times('first'), 1.3)
  budget('memory of an unchanged night, times the same', times('second'), 1.3)
}

interface Night {
  measured: Measured
  stats: InstanceStats
}

type Nights = Record<'first' | 'second' | 'third', Night>

async function nightsOf(macs: number, appsPerMac: number): Promise<Nights> {
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
      const night = async (): Promise<Night> => {
        await instanceStats(instance.url, authorization)
        const measured = await push('apps', env)
        return { measured, stats: await instanceStats(instance.url, authorization) }
      }
      const first = await night()
      const second = await night()
      const changes = Math.round(macs * appsPerMac * CHANGED_SHARE)
      await fleet.upgrade(changes)
      const third = await night()
      if (third.measured.summary.apps?.changed !== changes)
        throw new Error(`Expected ${changes} changed apps, got ${third.measured.summary.apps?.changed}`)
      return { first, second, third }
    })
  } finally {
    await Promise.all([fleet.stop(), instance.stop()])
  }
}

function rowOf(title: string, { measured: { summary, seconds, peakMiB }, stats }: Night): string[] {
  const { rows, requests } = summary
  const counts = rows.sent ? countsOf(stats, rows.sent) : ['–', '–']
  const whole = [rows.sent, requests.kandji, requests.servicenow].map(String)
  return [title, ...whole, seconds.toFixed(1), peakMiB.toFixed(0), ...counts]
}
