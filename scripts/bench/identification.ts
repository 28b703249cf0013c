// The price of ServiceNow's identification and reconciliation (setting `identification` = ire) beside coalescing: time, queries and
// writes of a new, a changed and an unchanged computer row on the local instance.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { Load } from './import-load.ts'
import type { InstanceStats } from './instance-cost.ts'
import { table } from './print.ts'

const PROPERTY = 'x_kandj_kandji.identification'
export const IDENTIFICATION_COLUMNS = ['row', 'ms', 'times coalesce', 'queries', 'writes'] as const
const MODES = ['coalesce', 'ire'] as const
const KINDS = ['new', 'changed', 'unchanged'] as const

interface Price {
  ms: number
  queries: number
  writes: number
}

type Prices = Record<(typeof KINDS)[number], Price>

/** @param rows of each kind and mode */
export async function identification(rows: number): Promise<void> {
  const prices = {} as Record<(typeof MODES)[number], Prices>
  for (const mode of MODES) prices[mode] = await pricesOf(mode, rows)
  const rowOf = (kind: (typeof KINDS)[number], mode: (typeof MODES)[number]): string[] => {
    const { ms, queries, writes } = prices[mode][kind]
    const times = (ms / prices.coalesce[kind].ms).toFixed(2)
    return [`${kind}, ${mode}`, ms.toFixed(3), times, queries.toFixed(2), writes.toFixed(2)]
  }
  table(
    `A computer row with each setting of \`identification\`, ${rows} rows of a kind`,
    IDENTIFICATION_COLUMNS,
    KINDS.flatMap((kind) => MODES.map((mode) => rowOf(kind, mode)))
  )
}

async function pricesOf(mode: string, rows: number): Promise<Prices> {
  const password = randomBytes(12).toString('hex')
  const instance = await startServer('instance.js', ['--memory'], { INSTANCE_ADMIN_PASSWORD: password })
  try {
    const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
    const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' }
    await setMode(instance.url, headers, mode)
    const load = new Load(instance.url, headers)
    await load.send(0, 200) // warm-up: code compiled, models and company made
    await load.stats()
    const priced = async (values: Record<string, string>): Promise<Price> => {
      const ms = await load.send(200, rows, values)
      return { ms: ms / rows, ...each(await load.stats(), rows) }
    }
    return {
      new: await priced({}),
      changed: await priced({ os_version: '26.2' }),
      unchanged: await priced({ os_version: '26.2' }),
    }
  } finally {
    await instance.stop()
  }
}

async function setMode(url: string, headers: Record<string, string>, mode: string): Promise<void> {
  const properties = `${url}/api/now/table/sys_properties`
  const found = await fetch(`${properties}?sysparm_query=name=${PROPERTY}&sysparm_fields=sys_id`, { headers })
  const { result } = (await found.json()) as { result: Array<{ sys_id: string }> }
  const body = JSON.stringify({ value: mode })
  const answer = await fetch(`${properties}/${result[0]!.sys_id}`, { method: 'PATCH', headers, body })
  if (!answer.ok) throw new Error(`Expected to set ${PROPERTY}, got ${answer.status}`)
}

function each({ tables }: InstanceStats, rows: number): Pick<Price, 'queries' | 'writes'> {
  const sum = (kind: 'queries' | 'writes') =>
    Object.values(tables).reduce((total, table) => total + table[kind], 0) / rows
  return { queries: sum('queries'), writes: sum('writes') }
}
