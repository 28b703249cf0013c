// Brings an instance up: opens its data, makes its accounts, installs the built app, listens on loopback.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { type Accounts, addDemoData, makeAccounts } from './accounts.ts'
import { Instance } from './instance.ts'
import type { LogLine } from './log-line.ts'
import { readApp } from './packages/archive.ts'
import type { Limits } from './limits/limits.ts'
import { ScriptWatch } from './limits/script-watch.ts'
import { runDueFixScripts } from './packages/fix-scripts.ts'
import { install } from './packages/installer.ts'
import { registerPages } from './pages/index.ts'
import { loadSeed } from './records/seed-file.ts'
import { createServer } from './rest/server.ts'

export interface StartOptions extends Accounts {
  /** 0 for any free port. */
  port?: number
  /** Folder of the data; without it everything is in memory. */
  data?: string
  scriptSeconds?: number
  /** Seed of the order in which requests come in between the database operations of others. */
  interleave?: number
  /** Scripts of apps whose runtime access tracking is `permissive` need their privileges, too. */
  permissiveEnforces?: boolean
  /** Limits that differ from a stock instance's. The memory watch is on only where scriptMegabytes is given. */
  limits?: Partial<Limits>
  /** Paths of built apps to install, in this order, as `readApp` takes them; none for the platform's tables only. */
  app?: string | string[]
  /** Records to start with, as `--seed` takes them: JSON of tables. */
  seed?: string
  /** The demo data of a stock instance: people, departments, groups. */
  demoData?: boolean
  /** PEM; with it the instance speaks https. */
  tls?: { key: string; cert: string }
  clock?: () => number
  /** Rows that are asked for in no order come in one that this number makes. */
  shuffle?: number
  /** Told every line of the system log as it is written. */
  log?: (line: LogLine) => void
}

export interface Running {
  url: string
  instance: Instance
  server: FastifyInstance
  /** Whether a SIGINT that came was the script watch's, not the user's. */
  takesSignal(): boolean
  close(): Promise<void>
}

export async function startInstance(options: StartOptions): Promise<Running> {
  const instance = prepareInstance(options)
  instance.scheduler.start()
  let start: Buffer = Buffer.alloc(0)
  const { app, authentication } = createServer(instance, {
    reset: () => instance.restore(start),
    snapshots: { take: () => instance.snapshot(), restore: (snapshot) => instance.restore(snapshot) },
    limits: options.limits,
    tls: options.tls,
  })
  const megabytes = options.limits?.scriptMegabytes ?? 0
  const watch = megabytes > 0 && ScriptWatch.possible ? new ScriptWatch(megabytes) : undefined
  instance.scripts.watch = watch
  registerPages(app, instance, authentication.browsers)
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  const url = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`
  instance.asSystem(() => instance.setProperty('glide.servlet.uri', `${url}/`))
  start = instance.snapshot()
  return {
    url,
    instance,
    server: app,
    takesSignal: () => watch?.takesLateSignal() ?? false,
    async close() {
      await watch?.close()
      instance.scheduler.stop()
      app.server.closeAllConnections()
      await app.close()
      instance.close()
    },
  }
}

/** The instance without its HTTP side, as tests use it. */
export function prepareInstance(options: StartOptions): Instance {
  const file = options.data ? dataFile(options.data) : ':memory:'
  const instance = new Instance({ ...options, file })
  makeAccounts(instance, options)
  runDueFixScripts(instance)
  for (const path of [options.app ?? []].flat()) installApp(instance, path)
  if (options.seed !== undefined) loadSeed(instance, options.seed)
  if (options.demoData) addDemoData(instance)
  return instance
}

/** @param path as `readApp` takes it */
export function installApp(instance: Instance, path: string): void {
  install(instance, readApp(path))
}

function dataFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, 'instance.sqlite')
}
