// Runs the project's programs as processes of their own, as their users do.

import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process'
import { join } from 'node:path'

export const ROOT = join(__dirname, '..', '..')

/** How long a server may take until it is ready. Milliseconds. */
const READY_WITHIN = 60_000

/** A program that has not ended so long after SIGTERM is killed. Milliseconds. */
const END_WITHIN = 10_000

export interface Running {
  child: ChildProcess
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>
}

export interface ServerProcess {
  url: string
  pid: number
  stop(): Promise<void>
}

/** Starts a built program, and leaves it running. */
export function start(
  program: string,
  args: string[],
  env: Record<string, string>,
  stdio: StdioOptions,
  nodeOptions: string[] = []
): Running {
  const child = spawn(process.execPath, [...nodeOptions, join(ROOT, 'dist', 'bin', program), ...args], {
    env: { ...process.env, ...env },
    stdio,
  })
  return { child, stop: () => end(child) }
}

/** Starts a server program and waits for its line `… ready URL`. @param signal ends a server that is not ready yet */
export async function startServer(
  program: string,
  args: string[],
  env: Record<string, string>,
  nodeOptions: string[] = [],
  signal?: AbortSignal
): Promise<ServerProcess> {
  const { child, stop } = start(program, args, env, ['ignore', 'pipe', 'inherit'], nodeOptions)
  try {
    return { url: await readyUrl(child, program, signal), pid: child.pid!, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function readyUrl(child: ChildProcess, program: string, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(
      () => reject(new Error(`${program} was not ready within ${READY_WITHIN / 1000} s`)),
      READY_WITHIN
    )
    const onAbort = () => reject(new Error(`${program} was stopped before it was ready`))
    signal?.addEventListener('abort', onAbort, { once: true })
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    child.stdout!.on('data', (data: Buffer) => {
      output += data
      const url = / ready (http:\S+)/.exec(output)?.[1]
      if (!url) return
      settle()
      resolve(url)
    })
    child.once('exit', (code) => {
      settle()
      reject(new Error(`${program} ended with exit code ${code} before it was ready`))
    })
    if (signal?.aborted) onAbort()
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const killer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN)
    child.once('exit', () => {
      clearTimeout(killer)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

export interface Finished {
  exitCode: number
  stdout: string
  /** Empty where it went to this program's own. */
  stderr: string
}

/** Runs a program to its end and returns its data. What it says goes to stderr, or is returned as well when `isQuiet`. */
export function runToEnd(
  command: string,
  args: string[],
  env: Record<string, string>,
  signal: AbortSignal,
  isQuiet = false
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', isQuiet ? 'pipe' : 'inherit'],
      signal,
    })
    let stdout = ''
    let stderr = ''
    child.stdout!.on('data', (data: Buffer) => (stdout += data))
    child.stderr?.on('data', (data: Buffer) => (stderr += data))
    child.once('error', reject)
    child.once('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }))
  })
}
