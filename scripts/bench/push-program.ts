// Runs the built kandji-push, or a rival of it, and measures it from outside: what it said, its time, its CPU time, and the most memory it
// ever had.

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../start/programs.ts'
import { cpuOfEndedChildren } from './process-cpu.ts'

export interface Measured<Summary = PushSummary> {
  exitCode: number
  summary: Summary
  seconds: number
  /** Of CPU, where the system tells it (Linux); otherwise NaN. */
  cpuSeconds: number
  /** Highest resident size, where the system tells it (Linux). */
  peakMiB: number
}

export interface PushSummary {
  devices: { seen: number; changed: number }
  apps?: { seen: number; changed: number }
  rows: { sent: number; rejected: number }
  requests: { kandji: number; servicenow: number }
}

export interface RivalSummary {
  rows: number
  kandji: number
  servicenow: number
}

const SAMPLE_MS = 25

/** @param env the variables of the contract @throws when the program ends with more than 1 */
export const push = (command: 'sync' | 'apps', env: Record<string, string>): Promise<Measured> =>
  measure<PushSummary>(join('bin', 'kandji-push.js'), [command, '--json'], env, 1)

/** @throws when it does not end with 0 */
export const rival = (name: string, devices: number, env: Record<string, string>): Promise<Measured<RivalSummary>> =>
  measure<RivalSummary>(join('scripts', 'rival.js'), [name, String(devices)], env, 0)

/** @param program in `dist` @param worst the highest exit code that is no failure */
function measure<Summary>(
  program: string,
  args: string[],
  env: Record<string, string>,
  worst: number
): Promise<Measured<Summary>> {
  const started = performance.now()
  const cpuBefore = cpuOfEndedChildren() ?? NaN
  const child = spawn(process.execPath, [join(ROOT, 'dist', program), ...args], {
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
      if (code === null || code > worst)
        return reject(new Error(`${program} ${args[0]} ended with ${code}:\n${stderr}`))
      resolve({
        exitCode: code,
        summary: JSON.parse(stdout) as Summary,
        seconds: (performance.now() - started) / 1000,
        cpuSeconds: (cpuOfEndedChildren() ?? NaN) - cpuBefore,
        peakMiB,
      })
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
