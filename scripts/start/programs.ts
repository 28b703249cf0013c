// Runs the project's programs as processes of their own, as their users do.

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const ROOT = join(__dirname, '..', '..')

/** How long a server may take until it is ready. Milliseconds. */
const READY_WITHIN = 60_000

export interface ServerProcess {
  url: string
  stop(): Promise<void>
}

/** Starts a server program and waits for its line `… ready URL`. */
export async function startServer(
  program: string,
  args: string[],
  env: Record<string, string>,
  nodeOptions: string[] = []
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeOptions, join(ROOT, 'dist', 'bin', program), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readyUrl(child, program)
  return { url, stop: () => end(child) }
}

function readyUrl(child: ChildProcess, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(
      () => reject(new Error(`${program} was not ready within ${READY_WITHIN / 1000} s`)),
      READY_WITHIN
    )
    child.stdout!.on('data', (data: Buffer) => {
      output += data
      const url = / ready (http:\S+)/.exec(output)?.[1]
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`${program} ended with exit code ${code} before it was ready`))
    })
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

export interface Finished {
  exitCode: number
  stdout: string
}

/** Runs a program to its end. What it says goes to stderr; its data is returned. */
export function runToEnd(
  command: string,
  args: string[],
  env: Record<string, string>,
  signal: AbortSignal
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
      signal,
    })
    let stdout = ''
    child.stdout.on('data', (data: Buffer) => (stdout += data))
    child.once('error', reject)
    child.once('exit', (code) => resolve({ exitCode: code ?? 1, stdout }))
  })
}
