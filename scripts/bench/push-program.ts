// Runs the built kandji-push and measures it from outside: its summary, its time, and the most memory it ever had.

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../start/programs.ts'

export interface Measured {
  exitCode: number
  summary: {
    devices: { seen: number; changed: number }
    apps?: { seen: number; changed: number }
    rows: { sent: number; rejected: number }
    requests: { kandji: number; servicenow: number }
  }
  seconds: number
  /** Highest resident size, where the system tells it (Linux). */
  peakMiB: number
}

const SAMPLE_MS = 25

/** @param env the variables of the contract @throws when the program ends with more than 1 */
export function push(command: 'sync' | 'apps', env: Record<string, string>): Promise<Measured> {
  const started = performance.now()
  const program = join(ROOT, 'dist', 'bin', 'kandji-push.js')
  const child = spawn(process.execPath, [program, command, '--json'], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let peakMiB = 0
  const sampler = setInterval(() => (peakMiB = Math.max(peakMiB, peakOf(child.pid!))), SAMPLE_MS)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => (stdout += data))
  child.stderr.on('data', (data) => (stderr += data))
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      clearInterval(sampler)
      if (code === null || code > 1) return reject(new Error(`kandji-push ${command} ended with ${code}:\n${stderr}`))
      resolve({ exitCode: code, summary: JSON.parse(stdout), seconds: (performance.now() - started) / 1000, peakMiB })
    })
  })
}

export function withStateFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kandji-push-bench-'))
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
