// Brings an instance up: opens its data, makes its accounts, installs the built app, listens on loopback.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { stableId } from './database/dictionary.ts'
import { Instance } from './instance.ts'
import { readFolder } from './packages/archive.ts'
import type { Limits } from './limits/limits.ts'
import { MemoryWatch } from './limits/memory-watch.ts'
import { runDueFixScripts } from './packages/fix-scripts.ts'
import { install } from './packages/installer.ts'
import { registerPages } from './pages/index.ts'
import { RecordState } from './records/record.ts'
import { createServer } from './rest/server.ts'

export interface Account {
  name: string
  password: string
}

export interface StartOptions {
  /** 0 for any free port. */
  port?: number
  /** Folder of the data; without it everything is in memory. */
  data?: string
  scriptSeconds?: number
  /** Limits that differ from a stock instance's. The memory watch is on only where scriptMegabytes is given. */
  limits?: Partial<Limits>
  adminPassword: string
  /** Folder of a built app (dist/app) to install; none for an instance with the platform's tables only. */
  app?: string
  /** The OAuth client and the documented service account, where their credentials are given. */
  client?: { id: string; secret: string }
  service?: Account
  clock?: () => number
}

export interface Running {
  url: string
  instance: Instance
  server: FastifyInstance
  /** Whether a SIGINT that came was the memory watch's, not the user's. */
  takesSignal(): boolean
  close(): Promise<void>
}

/** Roles of the documented service account. */
const SERVICE_ROLES = ['cmdb_read', 'import_transformer', 'rest_api_explorer']

export async function startInstance(options: StartOptions): Promise<Running> {
  const instance = prepareInstance(options)
  instance.scheduler.start()
  const start = instance.snapshot()
  const { app, authentication } = createServer(instance, {
    reset: () => instance.restore(start),
    limits: options.limits,
  })
  const megabytes = options.limits?.scriptMegabytes ?? 0
  const memory = megabytes > 0 && MemoryWatch.possible ? new MemoryWatch(megabytes) : undefined
  instance.scripts.memory = memory
  registerPages(app, instance, authentication.browsers)
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  return {
    url: `http://127.0.0.1:${port}`,
    instance,
    server: app,
    takesSignal: () => memory?.takesLateSignal() ?? false,
    async close() {
      await memory?.close()
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
  const instance = new Instance({ file, clock: options.clock, scriptSeconds: options.scriptSeconds })
  instance.asSystem(() => {
    account(instance, { name: 'admin', password: options.adminPassword }, ['admin'], {
      first_name: 'System',
      last_name: 'Administrator',
    })
    if (options.service) account(instance, options.service, SERVICE_ROLES, { first_name: 'Kit', last_name: 'Service' })
    if (options.client) oauthClient(instance, options.client)
  })
  runDueFixScripts(instance)
  if (options.app) installFolder(instance, options.app)
  return instance
}

export function installFolder(instance: Instance, folder: string): void {
  if (!existsSync(folder) || !readdirSync(folder).length) {
    throw new Error(
      `Expected a built app in ${folder}, found nothing: run \`npm run build\` first, or start with --empty`
    )
  }
  install(instance, readFolder(folder))
}

function dataFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, 'instance.sqlite')
}

function account(instance: Instance, { name, password }: Account, roles: string[], more: Record<string, string>): void {
  const found = instance.database.find('sys_user', 'user_name', name)
  const user = found ? instance.loaded('sys_user', found) : RecordState.fresh('sys_user')
  Object.assign(user.values, { user_name: name, user_password: password, active: 1, ...more })
  if (instance.schema.column('sys_user', 'name')) user.values.name = `${more.first_name} ${more.last_name}`
  if (found) instance.records.update(user)
  else instance.records.insert(user)
  for (const role of roles) {
    const roleId = String(
      instance.database.find('sys_user_role', 'name', role)?.sys_id ?? stableId('sys_user_role', role)
    )
    const key = stableId('sys_user_has_role', user.sysId, roleId)
    if (instance.database.get('sys_user_has_role', key)) continue
    const grant = RecordState.fresh('sys_user_has_role')
    Object.assign(grant.values, { sys_id: key, user: user.sysId, role: roleId })
    instance.records.insert(grant)
  }
}

function oauthClient(instance: Instance, { id, secret }: { id: string; secret: string }): void {
  const found = instance.database.find('oauth_entity', 'client_id', id)
  const client = found ? instance.loaded('oauth_entity', found) : RecordState.fresh('oauth_entity')
  Object.assign(client.values, {
    name: 'Integration client',
    type: 'client',
    client_id: id,
    client_secret: secret,
    active: 1,
  })
  if (found) instance.records.update(client)
  else instance.records.insert(client)
}
