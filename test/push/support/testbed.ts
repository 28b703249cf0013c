// A test's own Kandji, ServiceNow, state folder and clock.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../../src/push/clock.ts'
import { inSchema } from '../../../src/push/postgres/address.ts'
import { runApps, runSync } from '../../../src/push/sync.ts'
import {
  type AppsOptions,
  type PushConfig,
  type SyncIo,
  type SyncOptions,
  type SyncResult,
} from '../../../src/push/terms.ts'
import { FakeKandji, KANDJI_TOKEN, deviceRow, prismRow } from './fake-kandji.ts'
import { ACCOUNT, FakeServiceNow } from './fake-servicenow.ts'

/** Time that passes only by sleeping, and remembers each sleep. */
export class FakeClock implements Clock {
  time = Date.UTC(2026, 10, 20, 8)
  /** How far somebody has set the wall clock forward (or back); what has elapsed knows nothing of it. */
  jump = 0
  readonly sleeps: number[] = []

  now(): number {
    return this.time + this.jump
  }

  elapsed(): number {
    return this.time
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    this.sleeps.push(ms)
    this.time += ms
  }
}

export interface Testbed {
  kandji: FakeKandji
  servicenow: FakeServiceNow
  clock: FakeClock
  config: PushConfig
  sync(options?: SyncOptions, io?: SyncIo): Promise<SyncResult>
  apps(options?: AppsOptions, io?: SyncIo): Promise<SyncResult>
  /** The settings as the program takes them. */
  env(): Record<string, string>
  /** Adds devices with their Prism rows; answers the device rows. */
  enroll(...fields: Array<Record<string, unknown>>): Array<Record<string, unknown>>
}

/** Call in a describe: each test gets a testbed of its own. */
export function useTestbed(): Testbed {
  const testbed = {} as Testbed
  let folder = ''
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
    const kandji = await new FakeKandji().start()
    const servicenow = await new FakeServiceNow().start()
    const clock = new FakeClock()
    const config: PushConfig = {
      kandji: { url: kandji.url, token: KANDJI_TOKEN },
      servicenow: { url: servicenow.url, ...ACCOUNT },
      stateFolder: stateIn(folder),
      patienceMs: 30_000,
      // What reports cost is counted apart: test/push/reports.test.ts.
      reports: false,
    }
    const enroll: Testbed['enroll'] = (...fields) => {
      const rows = fields.map((one) => deviceRow(one))
      kandji.devices.push(...rows)
      kandji.prism.push(...rows.map((row) => prismRow(row)))
      return rows
    }
    const sync: Testbed['sync'] = (options, io) => runSync(config, options, { clock, random: () => 0.5, ...io })
    const apps: Testbed['apps'] = (options, io) => runApps(config, options, { clock, random: () => 0.5, ...io })
    const env: Testbed['env'] = () => ({
      KANDJI_API_URL: config.kandji.url,
      KANDJI_API_TOKEN: KANDJI_TOKEN,
      SERVICENOW_INSTANCE: config.servicenow.url,
      SERVICENOW_CLIENT_ID: ACCOUNT.clientId,
      SERVICENOW_CLIENT_SECRET: ACCOUNT.clientSecret,
      SERVICENOW_USERNAME: ACCOUNT.username,
      SERVICENOW_PASSWORD: ACCOUNT.password,
      KANDJI_PUSH_STATE: config.stateFolder,
    })
    Object.assign(testbed, { kandji, servicenow, clock, config, env, enroll, sync, apps })
  })
  afterEach(async () => {
    await testbed.kandji.stop()
    await testbed.servicenow.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return testbed
}

/** A folder; where a test has named a database (test/push/postgres), a schema of its own in that. */
function stateIn(folder: string): string {
  const database = process.env.TESTBED_DATABASE
  return database === undefined ? join(folder, 'state') : inSchema(database, `t_${randomUUID().replaceAll('-', '')}`)
}

/** As many devices as asked, with nothing special about them. */
export function plain(count: number): Array<Record<string, unknown>> {
  return Array.from({ length: count }, () => ({}))
}
