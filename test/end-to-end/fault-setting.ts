// A real tenant, the local instance and the built program, with faults between them: what a run leaves behind is compared
// with what an undisturbed one leaves.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addEncoded, newQuery } from '../../src/instance/database/query.ts'
import { type Running, startInstance } from '../../src/instance/start.ts'
import { startTenant, type Tenant } from '../../src/tenant/server.ts'
import { builtApps, builtProgram } from '../support/built.ts'
import type { Finished } from './setting.ts'

const PROGRAM = builtProgram('kandji-push')
const secret = (): string => randomBytes(12).toString('hex')

export type Side = 'tenant' | 'instance'

export interface FaultSetting {
  /** Asks for a fault: `POST /local/faults` of that side. */
  fault(side: Side, fault: Record<string, unknown>): Promise<void>
  /** Whether the fault that was asked for has met a request. */
  hasStruck(side: Side, fault: Record<string, unknown>): Promise<boolean>
  /** No more faults. */
  recover(): Promise<void>
  /**
   * Starts the command with `--json`; `ended` resolves when the process has ended.
   * @param patience seconds, where it has another one than usual
   */
  start(patience?: number): { child: ChildProcess; ended: Promise<Finished> }
  run(patience?: number): Promise<Finished>
  /** How many rows of a table are there. */
  count(table: string): number
  /** What ServiceNow holds of the fleet, without what differs from one load to the next. */
  holds(): string[]
  /** The state folder and the instance as they were in the beginning. */
  startAnew(): Promise<void>
  close(): Promise<void>
}

/** @param command what is run; for `apps` the instance has SAM Pro */
export async function startFaultSetting(
  devices: number,
  patienceSeconds: number,
  command: 'sync' | 'apps' = 'sync'
): Promise<FaultSetting> {
  const client = { id: secret(), secret: secret() }
  const service = { name: 'kandji_rest_api_user', password: secret() }
  const adminPassword = secret()
  const token = secret()
  const running: Running = await startInstance({ adminPassword, app: builtApps(), client, service })
  const tenant: Tenant = await startTenant({ token, devices })
  const { instance } = running
  if (command === 'apps') instance.setPlugin('com.snc.samp', true)
  const beginning = instance.snapshot()
  let state = mkdtempSync(join(tmpdir(), 'push-faults-'))
  const sides: Record<Side, { url: string; authorization: string }> = {
    tenant: { url: tenant.url, authorization: `Bearer ${token}` },
    instance: {
      url: running.url,
      authorization: `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`,
    },
  }
  const call = async (side: Side, method: string, body?: unknown): Promise<Response> => {
    const { url, authorization } = sides[side]
    const headers = { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const answer = await fetch(`${url}/local/faults`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    } as RequestInit)
    if (!answer.ok) throw new Error(`${method} /local/faults of the ${side}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const rows = (table: string): Array<Record<string, unknown>> => {
    const all = newQuery(table)
    addEncoded(all, '')
    return instance.database.select(all)
  }
  const start: FaultSetting['start'] = (patience = patienceSeconds) => {
    const child = spawn(process.execPath, [PROGRAM, command, '--json'], {
      env: {
        PATH: process.env.PATH,
        KANDJI_API_URL: tenant.url,
        KANDJI_API_TOKEN: token,
        SERVICENOW_INSTANCE: running.url,
        SERVICENOW_CLIENT_ID: client.id,
        SERVICENOW_CLIENT_SECRET: client.secret,
        SERVICENOW_USERNAME: service.name,
        SERVICENOW_PASSWORD: service.password,
        KANDJI_PUSH_STATE: state,
        KANDJI_PUSH_PATIENCE: String(patience),
      },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    const ended = new Promise<Finished>((resolve) => {
      child.on('close', (code) => resolve({ exitCode: code ?? -1, summary: stdout && JSON.parse(stdout), stderr }))
    })
    return { child, ended }
  }
  const setting: FaultSetting = {
    fault: async (side, fault) => void (await call(side, 'POST', fault)),
    async hasStruck(side, { times = 1 }) {
      const left = (await (await call(side, 'GET')).json()) as Array<{ times: number }>
      return left.every((fault) => fault.times < Number(times))
    },
    async recover() {
      for (const side of ['tenant', 'instance'] as const) await call(side, 'DELETE')
    },
    start,
    run: (patience) => start(patience).ended,
    count: (table) => instance.database.count(newQuery(table)),
    holds() {
      const computers = rows('cmdb_ci_computer')
      const serials = new Map(computers.map((row) => [row['sys_id'], row['serial_number']]))
      return [
        ...computers.map((row) => line('computer', row, ['serial_number', 'name', 'os', 'os_version', 'disk_space'])),
        ...rows('x_kandj_kandji_mdm').map(
          (row) =>
            `${line('mdm', row, ['kandji_device_id', 'kandji_blueprint_id', 'is_removed'])} ${serials.get(row['computer'])}`
        ),
        ...rows('cmdb_model').map((row) => line('model', row, ['name'])),
        ...(command === 'apps' ? rows('cmdb_sam_sw_install') : []).map(
          (row) =>
            `${line('install', row, ['instance_key', 'display_name', 'version', 'install_location', 'active', 'last_used'])} ${serials.get(row['installed_on'])}`
        ),
        ...rows('core_company').map((row) => line('company', row, ['name'])),
      ].sort()
    },
    async startAnew() {
      instance.restore(beginning)
      rmSync(state, { recursive: true, force: true })
      state = mkdtempSync(join(tmpdir(), 'push-faults-'))
      await setting.recover()
    },
    async close() {
      await tenant.close()
      await running.close()
      rmSync(state, { recursive: true, force: true })
    },
  }
  return setting
}

const line = (kind: string, row: Record<string, unknown>, columns: string[]): string =>
  `${kind} ${columns.map((column) => String(row[column] ?? '')).join(' | ')}`
