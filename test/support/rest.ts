// A running instance and requests to it over real HTTP, for tests of the REST side.

import { type Running, startInstance, type StartOptions } from '../../src/instance/start.ts'
import { install } from '../../src/instance/packages/installer.ts'
import { type AppSpec, packageFiles } from './packages.ts'
import { SHUFFLE } from './shuffle.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body as JSON; undefined when it is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  json: any
}

export interface Call {
  as?: { user: string; password: string } | { bearer: string } | 'nobody'
  headers?: Record<string, string>
  body?: unknown
  form?: Record<string, string>
}

export interface Remote {
  running: Running
  admin: { user: string; password: string }
  /** A request as admin, unless `as` says otherwise. */
  call(request: string, call?: Call): Promise<Answer>
  /** A user with these roles. */
  user(name: string, ...roles: string[]): { user: string; password: string }
  /** An OAuth client. */
  client(more?: Record<string, string>): { client_id: string; client_secret: string }
  /** Writes a record past REST. @returns its sys_id */
  insert(table: string, values: Record<string, string>): string
}

export const ADMIN_PASSWORD = 'correct horse battery staple'

/** One running instance for the tests of a file. */
export function useRemote(options: { packages?: AppSpec[] } & Partial<StartOptions> = {}): Remote {
  const remote = { admin: { user: 'admin', password: ADMIN_PASSWORD } } as Remote
  let count = 0

  beforeAll(async () => {
    const { packages = [], ...start } = options
    remote.running = await startInstance({ adminPassword: ADMIN_PASSWORD, shuffle: SHUFFLE, ...start })
    for (const app of packages) install(remote.running.instance, packageFiles(app))
  })
  afterAll(() => remote.running.close())

  remote.call = async (request, call = {}) => {
    const [, method = '', path = ''] = /^(\S+) (\S+)$/.exec(request) ?? []
    const { body, form, as = remote.admin } = call
    const response = await fetch(`${remote.running.url}${path}`, {
      method,
      headers: {
        ...authorization(as),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      body: form
        ? new URLSearchParams(form)
        : body === undefined
          ? undefined
          : typeof body === 'string'
            ? body
            : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: jsonOf(text) }
  }
  remote.insert = (table, values) => {
    const { instance } = remote.running
    const state = instance.loaded(table, {})
    state.before = undefined
    for (const [name, value] of Object.entries(values)) state.set(instance.schema.column(table, name)!, value)
    return instance.asSystem(() => instance.records.insert(state))!
  }
  remote.user = (name, ...roles) => {
    const password = `pw of ${name}`
    const user = remote.insert('sys_user', { user_name: name, user_password: password, active: 'true' })
    for (const role of roles) {
      const { sys_id } = remote.running.instance.database.find('sys_user_role', 'name', role)!
      remote.insert('sys_user_has_role', { user, role: String(sys_id) })
    }
    return { user: name, password }
  }
  remote.client = (more = {}) => {
    const client = { client_id: `client ${count++}`, client_secret: `secret ${count}` }
    remote.insert('oauth_entity', { name: client.client_id, type: 'client', active: 'true', ...client, ...more })
    return client
  }
  return remote
}

function authorization(as: Exclude<Call['as'], undefined>): Record<string, string> {
  if (as === 'nobody') return {}
  if ('bearer' in as) return { authorization: `Bearer ${as.bearer}` }
  return { authorization: `Basic ${Buffer.from(`${as.user}:${as.password}`).toString('base64')}` }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
