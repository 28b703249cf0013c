// Whether kandji-push grows with the fleet: its highest resident size in a first load and in a sweep without changes, at a
// tenth of the fleet and at all of it. ServiceNow is a stand-in that takes every row, so that only push is measured.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { budget } from './budget.ts'
import { table } from './print.ts'
import { push, withStateFolder } from './push-program.ts'
import { takesEverything, type StandIn } from './stand-in.ts'

export const MEMORY_COLUMNS = ['run', 'a tenth of the fleet', 'the fleet'] as const

interface Peaks {
  load: number
  sweep: number
}

export async function pushMemory(devices: number): Promise<void> {
  const servicenow = await takesEverything()
  try {
    const small = await peaksOf(Math.round(devices / 10), servicenow)
    const large = await peaksOf(devices, servicenow)
    const sizes = [Math.round(devices / 10), devices]
    const rowOf = (what: string, peaks: number[]): string[] => [what, ...peaks.map((peak) => peak.toFixed(0))]
    table(`Highest resident size of kandji-push, MiB, at ${sizes.join(' and ')} devices`, MEMORY_COLUMNS, [
      rowOf('first load', [small.load, large.load]),
      rowOf('unchanged fleet', [small.sweep, large.sweep]),
    ])
    budget('memory of a first load, times that of a tenth of the fleet', large.load / small.load, 1.3)
    budget('memory for an unchanged fleet, times the same', large.sweep / small.sweep, 1.3)
  } finally {
    servicenow.stop()
  }
}

async function peaksOf(devices: number, servicenow: StandIn): Promise<Peaks> {
  const token = randomBytes(12).toString('hex')
  const flags = ['--devices', String(devices), '--requests-per-hour', '1000000']
  const tenant = await startServer('tenant.js', flags, { TENANT_API_TOKEN: token })
  try {
    return await withStateFolder(async (state) => {
      const env = {
        KANDJI_API_URL: tenant.url,
        KANDJI_API_TOKEN: token,
        ...servicenow.env,
        KANDJI_PUSH_STATE: state,
      }
      return { load: (await push('sync', env)).peakMiB, sweep: (await push('sync', env)).peakMiB }
    })
  } finally {
    await tenant.stop()
  }
}
