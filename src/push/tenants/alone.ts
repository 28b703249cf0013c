// Many tenants in one process, each with a state folder of its own: without PostgreSQL there is nothing to share with others.

import type { TenantFile } from './directory.ts'
import { FolderWatch } from './folder-watch.ts'
import { sleep } from './sleep.ts'
import { Tenant, type TenantParts, type Turn } from './tenant.ts'
import { namedFault, type ExitCode } from '../errors.ts'
import type { TenantRow } from './rows.ts'

const LOOK_EVERY_MS = 5_000

export class Alone {
  readonly #parts: TenantParts
  readonly #running = new Map<string, { tenant: Tenant; ended: Promise<void> }>()
  readonly #rows = new Map<string, TenantRow>()

  constructor(parts: TenantParts) {
    this.#parts = parts
  }

  /** Until the signal fires. @returns how the process ends */
  async run(): Promise<{ exitCode: ExitCode; failure?: string }> {
    const { signal, folder, log } = this.#parts
    const watch = new FolderWatch(folder, log)
    let isKnown = false
    while (!signal.aborted) {
      try {
        this.#compare(watch.look())
        isKnown = true
      } catch (error) {
        const { exitCode, message } = namedFault(error, log)
        if (!isKnown) return { exitCode, failure: message }
        log.error({ msg: 'tenants', reason: message })
      }
      await sleep(LOOK_EVERY_MS, signal)
    }
    await Promise.all([...this.#running.values()].map(({ ended }) => ended))
    return { exitCode: 0 }
  }

  get view(): readonly TenantRow[] {
    return [...this.#rows.values()]
  }

  #compare(files: readonly TenantFile[]): void {
    const { log } = this.#parts
    const wanted = new Map(files.map((file) => [file.name, file]))
    for (const [name, { tenant }] of this.#running) {
      if (wanted.get(name)?.mark === tenant.mark) continue
      tenant.end()
      this.#running.delete(name)
      if (!wanted.has(name)) this.#rows.delete(name)
      log.info({ msg: wanted.has(name) ? 'tenant changed' : 'tenant removed', tenant: name })
    }
    for (const file of files) {
      if (this.#running.has(file.name)) continue
      const tenant = new Tenant(file, this.#parts)
      this.#running.set(file.name, { tenant, ended: this.#turns(tenant) })
      log.info({ msg: 'tenant', tenant: file.name })
    }
  }

  async #turns(tenant: Tenant): Promise<void> {
    const { signal } = tenant
    while (!signal.aborted) {
      const began = performance.now()
      const turn = await tenant.turn()
      if (!signal.aborted) this.#note(tenant.name, turn)
      await sleep(Math.max(0, turn.intervalSeconds * 1000 - (performance.now() - began)), signal)
    }
  }

  #note(tenant: string, { exitCode, failure, intervalSeconds, lagSeconds }: Turn): void {
    const before = this.#rows.get(tenant)
    const now = Date.now()
    const isFailed = exitCode > 1
    this.#rows.set(tenant, {
      tenant,
      process: String(process.pid),
      sweeps: (before?.sweeps ?? 0) + 1,
      failed: (before?.failed ?? 0) + Number(isFailed),
      exitCode,
      failure: failure ?? null,
      intervalSeconds,
      lagSeconds: lagSeconds ?? before?.lagSeconds ?? null,
      endedAt: now,
      goodAt: isFailed ? (before?.goodAt ?? null) : now,
    })
  }
}
