// `kandji-push run` as a process of its own, and what it asks Kandji for, as a proxy between the two sees it.

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../../start/programs.ts'
import { slowProxy, type Passed, type SlowProxy } from '../slow-proxy.ts'

/** A line of its log about a sweep that has ended. */
export interface SweepLine {
  exitCode: number
  requests: { kandji: number }
}

const NEXT_DOOR = [0, 0] as const

export class RunningPush {
  /** Requests to Kandji that have been answered. */
  readonly passed: Passed[]
  readonly #child: ChildProcess
  readonly #proxy: SlowProxy
  readonly #said: string[] = []
  #metrics = ''
  #onSweep: (line: SweepLine) => void = () => {}

  private constructor(env: Record<string, string>, proxy: SlowProxy, passed: Passed[]) {
    this.passed = passed
    this.#proxy = proxy
    this.#child = spawn(process.execPath, [join(ROOT, 'dist', 'bin', 'kandji-push.js'), 'run', '--port', '0'], {
      env: { PATH: process.env.PATH, ...env, KANDJI_API_URL: proxy.url },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    createInterface(this.#child.stderr!).on('line', (line) => this.#read(line))
  }

  /** @param env the variables of the contract */
  static async start(env: Record<string, string>): Promise<RunningPush> {
    const passed: Passed[] = []
    const proxy = await slowProxy(env['KANDJI_API_URL']!, NEXT_DOOR, (one) => passed.push(one))
    return new RunningPush(env, proxy, passed)
  }

  /** @returns the next sweep that ends @throws when the program ends before, or the sweep did not go well */
  async sweep(): Promise<SweepLine> {
    const swept = new Promise<SweepLine>((resolve) => (this.#onSweep = resolve))
    const ended = once(this.#child, 'exit').then(() => undefined)
    const line = await Promise.race([swept, ended])
    if (line === undefined || line.exitCode > 1)
      throw new Error(`Expected kandji-push to sweep, got:\n${this.#said.slice(-5).join('\n')}`)
    return line
  }

  /** @returns seconds from the begin of the last sweep to that of the next one */
  async interval(): Promise<number> {
    const text = await (await fetch(this.#metrics)).text()
    return Number(/^kandji_push_sweep_interval_seconds (\S+)$/m.exec(text)?.[1])
  }

  /** @param since by `performance.now()` @param path of those that are meant @returns how many were answered since */
  count(since: number, path: RegExp): number {
    return this.passed.filter(({ from, path: asked }) => from >= since && path.test(asked)).length
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = once(this.#child, 'exit')
      this.#child.kill('SIGTERM')
      await ended
    }
    await this.#proxy.stop()
  }

  #read(text: string): void {
    this.#said.push(text)
    const line = JSON.parse(text) as SweepLine & { msg?: string; metrics?: string }
    if (line.msg === 'monitoring') this.#metrics = line.metrics ?? ''
    if (line.msg === 'sweep') this.#onSweep(line)
  }
}

/** @returns the most requests that began within one second */
export function mostInASecond(passed: readonly Passed[]): number {
  const begins = passed.map(({ from }) => from).sort((a, b) => a - b)
  let first = 0
  return begins.reduce((most, begin, at) => {
    while (begins[first]! <= begin - 1_000) first++
    return Math.max(most, at - first + 1)
  }, 0)
}
