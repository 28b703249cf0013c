// The program as it is built: one bundle, started as a process of its own.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MODULES = join(__dirname, '../../../node_modules')
const PUSH = join(__dirname, '../../../src/push')
const ENTRIES = [`kandji-push=${join(PUSH, 'cli/main.ts')}`, `postgres-worker=${join(PUSH, 'postgres/worker.ts')}`]

export interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

export interface Program {
  /** The built file, and where the modules are that it needs. */
  path: string
  modules: string
  start(args: string[], env?: Record<string, string>): { process: ChildProcess; ended: Promise<Ended> }
}

/** Call in a describe: the program is bundled once for it. */
export function useProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'kandji-push-program-'))
  const bundle = join(folder, 'kandji-push.js')
  beforeAll(() => {
    const options = ['--bundle', '--platform=node', '--format=cjs', '--packages=external', '--log-level=warning']
    execFileSync(join(MODULES, '.bin/esbuild'), [...ENTRIES, ...options, `--outdir=${folder}`])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    path: bundle,
    modules: MODULES,
    start(args, env = {}) {
      const child = spawn(process.execPath, [bundle, ...args], {
        cwd: folder,
        env: { PATH: process.env['PATH'], NODE_PATH: MODULES, ...env },
      })
      let stdout = ''
      let stderr = ''
      child.stdout.on('data', (chunk) => (stdout += chunk))
      child.stderr.on('data', (chunk) => (stderr += chunk))
      const ended = new Promise<Ended>((resolve) => {
        child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
      })
      return { process: child, ended }
    },
  }
}
