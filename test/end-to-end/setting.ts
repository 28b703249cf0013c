// The whole way in one process group: a Kandji side, the local instance over HTTP, and the built kandji-push program.

import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newQuery, addEncoded } from '../../src/instance/database/query.ts'
import { type Running, startInstance } from '../../src/instance/start.ts'
import { builtApps, builtProgram } from '../support/built.ts'

const PROGRAM = builtProgram('kandji-push')
const secret = (): string => randomBytes(12).toString('hex')

export interface Finished {
  exitCode: number
  summary: {
    devices: Record<string, number>
    apps?: Record<string, number>
    rows: Record<string, number>
    requests: Record<string, number>
    problems: Array<{ subject: string; reason: string }>
  }
  stderr: string
}

export interface Answer {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  body: any
}

export interface ServiceNow {
  running: Running
  insert(table: string, values: Record<string, string | number>): string
  /** Adds a user who can own devices. */
  user(values: Record<string, string>): string
  rows(table: string, query?: string): Array<Record<string, string>>
  /** Runs `kandji-push sync --json` against a Kandji at `url`. */
  sync(kandji: { url: string; token: string }, ...more: string[]): Promise<Finished>
  /** The same for `kandji-push apps --json`. */
  apps(kandji: { url: string; token: string }, ...more: string[]): Promise<Finished>
  /** A call to the instance's own API as its admin. */
  local(path: string, body?: unknown): Promise<Record<string, unknown>>
  /** A request to the instance. @param account name and password with a colon between; its admin's where left out, nobody's for '' */
  ask(method: string, path: string, body?: unknown, account?: string): Promise<Answer>
  /** Name and password of the service account. */
  account: string
  close(): Promise<void>
}

/** An instance with the built app, the OAuth client and the documented service account. */
export async function startServiceNow(): Promise<ServiceNow> {
  const client = { id: secret(), secret: secret() }
  const service = { name: 'kandji_rest_api_user', password: secret() }
  const adminPassword = secret()
  const running = await startInstance({ adminPassword, app: builtApps(), client, service })
  const state = mkdtempSync(join(tmpdir(), 'push-state-'))
  const { instance } = running
  const insert: ServiceNow['insert'] = (table, values) => {
    const record = instance.loaded(table, {})
    record.before = undefined
    Object.assign(record.values, values)
    return instance.asSystem(() => instance.records.insert(record))!
  }
  const push = (command: string, kandji: { url: string; token: string }, more: string[]) =>
    run([command, '--json', ...more], {
      KANDJI_API_URL: kandji.url,
      KANDJI_API_TOKEN: kandji.token,
      SERVICENOW_INSTANCE: running.url,
      SERVICENOW_CLIENT_ID: client.id,
      SERVICENOW_CLIENT_SECRET: client.secret,
      SERVICENOW_USERNAME: service.name,
      SERVICENOW_PASSWORD: service.password,
      KANDJI_PUSH_STATE: state,
      KANDJI_PUSH_PATIENCE: '5',
    })
  return {
    running,
    insert,
    user: (values) => insert('sys_user', { active: 1, ...values }),
    rows(table, query = '') {
      const asked = newQuery(table)
      addEncoded(asked, query)
      return instance.database
        .select(asked)
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])))
    },
    sync: (kandji, ...more) => push('sync', kandji, more),
    apps: (kandji, ...more) => push('apps', kandji, more),
    async local(path, body) {
      const authorization = `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}`
      const answer = await fetch(running.url + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return (await answer.json()) as Record<string, unknown>
    },
    account: `${service.name}:${service.password}`,
    async ask(method, path, body, account = `admin:${adminPassword}`) {
      const answer = await fetch(running.url + path, {
        method,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(account !== '' && { authorization: `Basic ${Buffer.from(account).toString('base64')}` }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
    },
    async close() {
      await running.close()
      rmSync(state, { recursive: true, force: true })
    },
  }
}

function run(args: string[], env: Record<string, string>): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [PROGRAM, ...args],
      { env: { PATH: process.env.PATH, ...env } },
      (error, stdout, stderr) => {
        const summary = stdout ? JSON.parse(stdout) : undefined
        resolve({ exitCode: error ? Number(error.code) : 0, summary, stderr })
      }
    )
  })
}
