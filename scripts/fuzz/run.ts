// A run: an instance on memory with the built app, random requests at it, and what came of them.

import { randomBytes } from 'node:crypto'
import { startServer } from '../start/programs.ts'
import { judge } from './judge.ts'
import { randomOf } from './random.ts'
import { type FuzzRequest, type Knowledge, requestOf } from './requests.ts'
import { Sender } from './send.ts'

export interface FuzzOptions {
  requests: number
  seed: number
  /** How many requests are under way at a time. */
  concurrency: number
  /** Only this request of the run, to look at it again. */
  only?: number
}

export interface Offender {
  request: number
  line: string
  reason: string
}

export interface FuzzResult {
  sent: number
  /** Answers by status; 0 where the connection was closed without one. */
  statuses: Record<string, number>
  offenders: Offender[]
  /** The instance answers a plain request after all of it. */
  alive: boolean
}

/** Offenders are told in full up to this many. */
const MOST_OFFENDERS = 200
const KNOWN_ROWS = 40
/** Tables whose records the requests may hit. The accounts that the run signs in with are not among them. */
const KNOWN_TABLES = [
  'sys_import_set',
  'sys_transform_map',
  'sys_user_role',
  'cmdb_ci_computer',
  'sys_dictionary',
  'sys_script_include',
]

export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const secret = randomBytes(18).toString('hex')
  const server = await startServer('instance.js', ['--memory', '--script-seconds', '2'], {
    INSTANCE_ADMIN_PASSWORD: secret,
    INSTANCE_CLIENT_ID: 'fuzz_client',
    INSTANCE_CLIENT_SECRET: secret,
    INSTANCE_SERVICE_USERNAME: 'fuzz_service',
    INSTANCE_SERVICE_PASSWORD: secret,
  })
  const sender = new Sender(server.url, options.concurrency)
  try {
    const known = await getToKnow(server.url, secret)
    const result: FuzzResult = { sent: 0, statuses: {}, offenders: [], alive: false }
    const numbers = options.only === undefined ? counter(options.requests) : [options.only][Symbol.iterator]()
    const worker = async (): Promise<void> => {
      for (let next = numbers.next(); !next.done; next = numbers.next()) {
        const request = requestOf(randomOf(options.seed, next.value), known)
        await one(sender, next.value, request, result)
        if (result.offenders.at(-1)?.reason.includes('ECONNREFUSED')) return
      }
    }
    await Promise.all(Array.from({ length: options.concurrency }, worker))
    result.alive = await answers(server.url, known)
    return result
  } finally {
    sender.close()
    await server.stop()
  }
}

function* counter(end: number): Generator<number, void> {
  for (let number = 0; number < end; number++) yield number
}

async function one(sender: Sender, number: number, request: FuzzRequest, result: FuzzResult): Promise<void> {
  let reason: string | undefined
  try {
    let answer = await sender.send(request)
    // The answer to HEAD does not say why it failed.
    if (request.method === 'HEAD' && answer.status >= 500) answer = await sender.send({ ...request, method: 'GET' })
    result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1
    // What is no HTTP may be answered by closing the connection.
    reason = request.raw && answer.status === 0 ? undefined : judge(request, answer)
  } catch (error) {
    // Node's client itself refuses some headers and paths: nothing was sent then.
    if (/^ERR_(INVALID_CHAR|UNESCAPED_CHARACTERS|INVALID_HTTP_TOKEN)/.test((error as { code?: string }).code ?? ''))
      return
    reason = `${(error as { code?: string }).code ?? ''} ${(error as Error).message}`
  }
  result.sent++
  if (reason === undefined || result.offenders.length >= MOST_OFFENDERS) return
  const line = `${request.method} ${request.url.slice(0, 300)} ${(request.body ?? request.raw)?.toString('utf8').slice(0, 200) ?? ''}`
  result.offenders.push({ request: number, line, reason })
}

const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`

async function getToKnow(url: string, secret: string): Promise<Knowledge> {
  const adminAuthorization = basic('admin', secret)
  const token = await tokenFor(url, secret)
  const sysIds: string[] = []
  for (const table of KNOWN_TABLES) {
    const response = await fetch(`${url}/api/now/table/${table}?sysparm_fields=sys_id&sysparm_limit=${KNOWN_ROWS}`, {
      headers: { authorization: adminAuthorization },
    })
    const { result } = (await response.json()) as { result?: Array<{ sys_id: string }> }
    sysIds.push(...(result ?? []).map((row) => row.sys_id))
  }
  return {
    adminAuthorization,
    authorizations: [`Bearer ${token}`, basic('fuzz_service', secret), basic('admin', 'wrong'), basic('nobody', '')],
    pagesCookie: await signIn(url, secret),
    sysIds,
  }
}

async function tokenFor(url: string, secret: string): Promise<string> {
  const form = {
    grant_type: 'password',
    client_id: 'fuzz_client',
    client_secret: secret,
    username: 'fuzz_service',
    password: secret,
  }
  const response = await fetch(`${url}/oauth_token.do`, { method: 'POST', body: new URLSearchParams(form) })
  return ((await response.json()) as { access_token: string }).access_token
}

async function signIn(url: string, secret: string): Promise<string> {
  const body = new URLSearchParams({ user_name: 'admin', user_password: secret })
  const response = await fetch(`${url}/login`, { method: 'POST', body, redirect: 'manual' })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A plain request at the end, as a client would make it. */
async function answers(url: string, known: Knowledge): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/now/table/sys_user?sysparm_limit=1`, {
      headers: { authorization: known.adminAuthorization },
      signal: AbortSignal.timeout(20_000),
    })
    const { result } = (await response.json()) as { result?: unknown[] }
    return response.status === 200 && result?.length === 1
  } catch {
    return false
  }
}
