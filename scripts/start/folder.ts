// The folder `.local`: what a person needs to use a running demo, readable by its owner alone. It never leaves this machine.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './programs.ts'

const OF_ONE_DEMO = /^demo-(\d+)$/

export class DemoFolder {
  readonly #path: string
  #environment: string | undefined

  constructor(path: string) {
    this.#path = path
    mkdirSync(path, { recursive: true, mode: 0o700 })
    this.#removeLeftovers()
    mkdirSync(this.#own, { recursive: true, mode: 0o700 })
  }

  get #own(): string {
    return join(this.#path, `demo-${process.pid}`)
  }

  /** The state of this demo's kandji-push: a new instance has nothing of what another one was sent. */
  get statePath(): string {
    return join(this.#own, 'state')
  }

  /** What `run` logs. */
  get logPath(): string {
    return join(this.#own, 'run.log')
  }

  get environmentPath(): string {
    return join(this.#path, 'demo.env')
  }

  /** From the environment, or one made once and kept for the pages' sign-in. It is never printed. */
  adminPassword(make: () => string): { password: string; where: string } {
    const given = process.env.INSTANCE_ADMIN_PASSWORD
    if (given) return { password: given, where: 'the value of INSTANCE_ADMIN_PASSWORD' }
    const path = join(this.#path, 'admin-password')
    if (!existsSync(path)) writeFileSync(path, `${make()}\n`, { mode: 0o600 })
    return { password: readFileSync(path, 'utf8').trim(), where: `in ${shown(path)}` }
  }

  /** Writes the variables for `source`, all at once: another shell may be reading the file. */
  writeEnvironment(variables: Record<string, string>): void {
    const lines = Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}\n`)
    this.#environment = lines.join('')
    const draft = `${this.environmentPath}.${process.pid}`
    writeFileSync(draft, this.#environment, { mode: 0o600 })
    renameSync(draft, this.environmentPath)
  }

  /** Removes what belongs to this demo: nothing listens there any more. The environment of a later demo stays. */
  clear(): void {
    rmSync(this.#own, { recursive: true, force: true })
    const path = this.environmentPath
    if (this.#environment !== undefined && existsSync(path) && readFileSync(path, 'utf8') === this.#environment)
      rmSync(path)
  }

  /** Of demos that were killed. */
  #removeLeftovers(): void {
    for (const name of readdirSync(this.#path)) {
      const pid = OF_ONE_DEMO.exec(name)?.[1]
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(this.#path, name), { recursive: true, force: true })
    }
  }
}

/** As a person in the project's folder types it. */
export function shown(path: string): string {
  const fromRoot = relative(ROOT, path)
  return fromRoot.startsWith('..') ? path : fromRoot
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
