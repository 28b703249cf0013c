// The built program `instance` as a process of its own, to be talked to over HTTP, and to be killed.

import { type ChildProcess, spawn } from 'node:child_process'
import { builtProgram } from './built.ts'
import { SHUFFLE } from './shuffle.ts'

export const PROGRAM = builtProgram('instance')
export const PROGRAM_PASSWORD = 'a password for the process'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
type Json = any

export interface Process {
  url: string
  /** Everything it wrote, both streams. */
  output(): string
  get(path: string): Promise<Json>
  post(path: string, body: unknown): Promise<Json>
  /** SIGTERM, or SIGKILL: no chance to tidy up. @returns the exit code, null when killed */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

const AUTHORIZATION = `Basic ${Buffer.from(`admin:${PROGRAM_PASSWORD}`).toString('base64')}`

export async function startProgram(...options: string[]): Promise<Process> {
  const env = { ...process.env, INSTANCE_ADMIN_PASSWORD: PROGRAM_PASSWORD }
  const child = spawn(process.execPath, [PROGRAM, '--shuffle', String(SHUFFLE), ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => void (output += data.toString()))
  const url = await ready(child, () => output)
  const ask = async (path: string, init: RequestInit = {}): Promise<Json> => {
    const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json', ...init.headers }
    return (await fetch(`${url}${path}`, { ...init, headers })).json()
  }
  return {
    url,
    output: () => output,
    get: (path) => ask(path),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    stop: (signal = 'SIGTERM') =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode)
        child.once('exit', (code) => resolve(code))
        child.kill(signal)
      }),
  }
}

function ready(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', () => {
      const url = /^instance ready (\S+)$/m.exec(output())?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`The instance ended with ${code}: ${output()}`)))
  })
}

/** Uploads a package as now-sdk does. @returns what the progress endpoint then says */
export async function upload(url: string, zip: Uint8Array): Promise<{ status: string; status_message: string }> {
  const form = new FormData()
  form.set('upload_type', 'file')
  form.set('load_demo', 'true')
  form.set('attachFile', new Blob([Buffer.from(zip)]), 'blob')
  const answer = await fetch(`${url}/sn_appclient_upload_processor.do`, {
    method: 'POST',
    headers: { authorization: AUTHORIZATION },
    body: form,
  })
  const { executionTracker } = (await answer.json()) as { executionTracker: string }
  const progress = await fetch(`${url}/api/sn_cicd/progress/${executionTracker}`, {
    headers: { authorization: AUTHORIZATION },
  })
  return ((await progress.json()) as { result: { status: string; status_message: string } }).result
}
