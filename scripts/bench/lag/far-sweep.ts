// A sweep with Kandji far away: how long its lists take beside reading them one request after the other.

import { randomBytes } from 'node:crypto'
import { startServer } from '../../start/programs.ts'
import { push, withStateFolder } from '../push-program.ts'
import { slowProxy, type Passed } from '../slow-proxy.ts'
import { takesEverything } from '../stand-in.ts'

/** Seconds. */
export interface FarSweep {
  list: number
  listInTurn: number
  /** From the first request until the program has ended. */
  sweep: number
  sweepInTurn: number
}

/** Milliseconds of a Kandji request. */
export const AWAY = 200

const PAGE_SIZE = 300
const LIST = '/api/v1/devices'
const PRISM = '/api/v1/prism/device_information'

/** Of an unchanged fleet, at a Kandji that says how long the list of Prism is, and not how long that of devices. */
export async function farSweep(devices: number): Promise<FarSweep> {
  const token = randomBytes(12).toString('hex')
  const flags = ['--devices', String(devices), '--requests-per-hour', '1000000']
  const tenant = await startServer('tenant.js', flags, { TENANT_API_TOKEN: token })
  const servicenow = await takesEverything()
  let passed: Passed[] = []
  const far = await slowProxy(tenant.url, [AWAY, AWAY], (one) => passed.push(one))
  try {
    return await withStateFolder(async (state) => {
      const kandji = { KANDJI_API_URL: far.url, KANDJI_API_TOKEN: token }
      const env = { ...kandji, ...servicenow.env, KANDJI_PUSH_STATE: state }
      await push('sync', env)
      // With the daily check.
      await push('sync', env)
      passed = []
      await push('sync', env)
      const ended = performance.now()
      const list = passed.filter(({ path }) => path.startsWith(`${LIST}?`))
      const listInTurn = await secondsInTurn(far.url, token, LIST)
      return {
        list: (Math.max(...list.map(({ to }) => to)) - Math.min(...list.map(({ from }) => from))) / 1000,
        listInTurn,
        sweep: (ended - passed.reduce((first, { from }) => Math.min(first, from), Infinity)) / 1000,
        sweepInTurn: listInTurn + (await secondsInTurn(far.url, token, PRISM)),
      }
    })
  } finally {
    servicenow.stop()
    await Promise.all([far.stop(), tenant.stop()])
  }
}

/** Page after page until one is empty. */
async function secondsInTurn(url: string, token: string, path: string): Promise<number> {
  const began = performance.now()
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const query = `limit=${PAGE_SIZE}&offset=${offset}`
    const answer = await fetch(`${url}${path}?${query}`, { headers: { authorization: `Bearer ${token}` } })
    const body = (await answer.json()) as unknown[] | { data: unknown[]; total: number | null }
    const rows = Array.isArray(body) ? body : body.data
    const isAll = !Array.isArray(body) && body.total !== null && offset + rows.length >= body.total
    if (rows.length === 0 || isAll) return (performance.now() - began) / 1000
  }
}
