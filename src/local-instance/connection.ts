// Requests to an instance as its admin, and what tests do by them: records, scripts, jobs, snapshots.

import { readFileSync } from 'node:fs'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Value } from './options.ts'

/** A record as the Table API gives it: values are texts. */
export type Values = Record<string, string>

export interface LogLine {
  level: string
  message: string
  source: string
}

/** What became of a script, and what it logged. */
export interface ScriptResult {
  status: string
  log: LogLine[]
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** JSON as a value, anything else as text. */
  body: unknown
}

export interface Credentials {
  username: string
  password: string
}

export interface LocalInstance {
  /** `http://127.0.0.1:PORT`, or https with the option tls. */
  readonly url: string
  /** Password of the user admin. */
  readonly adminPassword: string
  /** With the option tls: path of the certificate that clients have to trust. */
  readonly certificate: string | undefined
  /** A request as admin, or as who is named. Any answer is one, whatever its status. */
  request(method: string, path: string, body?: unknown, as?: Credentials): Promise<Answer>
  /** Records of a table, by an encoded query. */
  records(table: string, encodedQuery?: string): Promise<Values[]>
  /** Writes a record, with its business rules. @returns the record as it was written */
  insert(table: string, values: Record<string, Value>): Promise<Values>
  update(table: string, sysId: string, values: Record<string, Value>): Promise<Values>
  remove(table: string, sysId: string): Promise<void>
  /** Runs a script now, in the scope of an app or in the global one. */
  script(code: string, scope?: string): Promise<ScriptResult>
  /** Runs a fix script or a scheduled job now, by its name. */
  run(kind: 'fix script' | 'job', name: string): Promise<ScriptResult>
  /** Keeps the present state under a name, to go back to with `restore`. */
  snapshot(name: string): Promise<void>
  restore(name: string): Promise<void>
  /** Goes back to the state of the start. */
  reset(): Promise<void>
}

const RUNNABLE = { 'fix script': 'sys_script_fix', job: 'sysauto_script' } as const

/** A request was refused: the message has what the instance answered. */
export class RequestError extends Error {
  override name = 'RequestError'
  readonly status: number
  readonly body: unknown

  constructor(method: string, path: string, { status, body }: Answer) {
    const { message, detail } = (body as { error?: { message?: string; detail?: string } } | undefined)?.error ?? {}
    const said =
      [message, detail].filter(Boolean).join(': ') || (typeof body === 'string' ? body : JSON.stringify(body))
    super(`${method} ${path}: expected a success, got ${status}${said ? `: ${said}` : ''}`)
    this.status = status
    this.body = body
  }
}

type Verbs = Omit<LocalInstance, 'url' | 'adminPassword' | 'certificate'>

/** @param at asked with each call: the instance may be started later */
export function connection(at: () => { url: string; adminPassword: string; certificate: string | undefined }): Verbs {
  const request: LocalInstance['request'] = async (method, path, body, as) => {
    const { url, adminPassword, certificate } = at()
    const who = as ?? { username: 'admin', password: adminPassword }
    return send(new URL(path, url), method, who, body, certificate)
  }
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await request(method, path, body)
    if (answer.status < 200 || answer.status > 299) throw new RequestError(method, path, answer)
    return answer.body
  }
  const result = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    ((await ask(method, path, body)) as { result: T }).result
  const table = (name: string, sysId?: string): string =>
    `/api/now/table/${encodeURIComponent(name)}${sysId === undefined ? '' : `/${encodeURIComponent(sysId)}`}?sysparm_exclude_reference_link=true`
  const done = async (path: string, body: unknown): Promise<void> => void (await ask('POST', path, body))
  return {
    request,
    records: (name, encodedQuery = '') =>
      result('GET', `${table(name)}&sysparm_query=${encodeURIComponent(encodedQuery)}`),
    insert: (name, values) => result('POST', table(name), values),
    update: (name, sysId, values) => result('PATCH', table(name, sysId), values),
    remove: async (name, sysId) => void (await ask('DELETE', table(name, sysId))),
    script: async (script, scope = 'global') => (await ask('POST', '/local/script', { scope, script })) as ScriptResult,
    run: async (kind, name) => {
      const runnable = RUNNABLE[kind]
      if (!runnable)
        throw new TypeError(`run: expected ${Object.keys(RUNNABLE).join(' or ')}, got ${JSON.stringify(kind)}`)
      return (await ask('POST', '/local/run', { table: runnable, name })) as ScriptResult
    },
    snapshot: (name) => done('/local/snapshot', { name }),
    restore: (name) => done('/local/restore', { name }),
    reset: () => done('/local/reset', {}),
  }
}

function send(
  url: URL,
  method: string,
  { username, password }: Credentials,
  body: unknown,
  certificate: string | undefined
): Promise<Answer> {
  const content = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  const headers = {
    accept: 'application/json',
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    ...(content !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
  }
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false as const, ...(certificate && { ca: readFileSync(certificate) }) }
    const outgoing = open(url, options, (incoming) => {
      let text = ''
      incoming.setEncoding('utf8').on('data', (part: string) => (text += part))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const isJson = incoming.headers['content-type']?.includes('json') === true && text !== ''
        resolve({ status: incoming.statusCode!, headers: incoming.headers, body: isJson ? JSON.parse(text) : text })
      })
    })
    outgoing.on('error', (error) =>
      reject(new Error(`${method} ${url.pathname}: the local instance does not answer: ${error.message}`))
    )
    outgoing.end(content)
  })
}
