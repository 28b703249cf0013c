// What kandji-push costs both sides: a first load; the run after it, which makes the daily check; then the same fleet unchanged.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { budget } from './budget.ts'
import { startPair } from './pair.ts'
import { table } from './print.ts'
import { push, withStateFolder, type Measured } from './push-program.ts'

export const PUSH_COLUMNS = [
  'run',
  'rows',
  'Kandji requests',
  'ServiceNow requests',
  'ServiceNow requests a row',
  'seconds',
] as const

const PAGE_SIZE = 300
/** The last page of the device list may be full. */
const KANDJI_SPARE = 1

export async function pushCost(devices: number): Promise<void> {
  const pair = await startPair(devices)
  try {
    await withStateFolder(async (folder) => {
      const configuration = join(folder, 'bench.config.json')
      writeFileSync(configuration, JSON.stringify({ reports: false }))
      const env = { ...pair.env, KANDJI_PUSH_STATE: join(folder, 'state'), KANDJI_PUSH_CONFIG: configuration }
      const first = await push('sync', env)
      const check = await push('sync', env)
      const again = await push('sync', env)
      table(`kandji-push, ${devices} devices`, PUSH_COLUMNS, [
        rowOf('first load', first),
        rowOf('the run after it, with the daily check', check),
        rowOf('unchanged fleet', again),
      ])
      const { rows, requests } = first.summary
      const pages = 2 * Math.ceil(devices / PAGE_SIZE) + KANDJI_SPARE
      budget('ServiceNow requests a row of a first load', requests.servicenow / rows.sent, 0.1)
      budget('ServiceNow requests for an unchanged fleet', again.summary.requests.servicenow, 0)
      budget('Kandji requests of a first load', requests.kandji, pages)
      budget('Kandji requests for an unchanged fleet', again.summary.requests.kandji, pages)
    })
  } finally {
    await pair.stop()
  }
}

function rowOf(title: string, { summary: { rows, requests }, seconds }: Measured): string[] {
  const each = rows.sent ? (requests.servicenow / rows.sent).toFixed(3) : '–'
  return [title, String(rows.sent), String(requests.kandji), String(requests.servicenow), each, seconds.toFixed(1)]
}
