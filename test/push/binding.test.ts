// A state folder belongs to one tenant and one instance: what it knows as delivered is delivered nowhere else.

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isSameAddress } from '../../src/push/configuration/pair.ts'
import { connect, keep } from '../../src/push/connect/connect.ts'
import { farewell, removeState } from '../../src/push/connect/disconnect.ts'
import { runDaemon } from '../../src/push/daemon/daemon.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { runRetry } from '../../src/push/sync.ts'
import type { PushConfig } from '../../src/push/terms.ts'
import { FakeServiceNow } from './support/fake-servicenow.ts'
import { useProgram } from './support/program.ts'
import { plain, useTestbed } from './support/testbed.ts'

describe('a state folder', () => {
  const bed = useTestbed()
  let other: FakeServiceNow
  let original: PushConfig
  beforeEach(async () => {
    other = await new FakeServiceNow().start()
    bed.enroll(...plain(2))
    original = { ...bed.config, servicenow: { ...bed.config.servicenow }, kandji: { ...bed.config.kandji } }
    expect((await bed.sync()).exitCode).toBe(0)
    bed.kandji.seen.length = 0
    bed.servicenow.seen.length = 0
  })
  afterEach(() => other.stop())

  const toOther = {
    instance: () => (bed.config.servicenow.url = other.url),
    tenant: () => (bed.config.kandji.url = 'https://other.api.kandji.io'),
  }
  const expectRefusal = (exitCode: number, text: string, side: keyof typeof toOther) => {
    expect(exitCode).toBe(2)
    const [was, is] =
      side === 'instance' ? [original.servicenow.url, other.url] : [original.kandji.url, 'https://other.api.kandji.io']
    expect(text).toContain(`belongs to ${was}, got ${is}`)
    expect(text).toContain('KANDJI_PUSH_STATE')
    expect([bed.kandji.seen, bed.servicenow.seen, other.seen]).toEqual([[], [], []])
  }

  describe.each(['instance', 'tenant'] as const)('that a sync has used, with another %s', (side) => {
    test('is refused to sync, apps, retry and run, before anything is asked', async () => {
      toOther[side]()
      for (const result of [await bed.sync(), await bed.apps(), await runRetry(bed.config)])
        expectRefusal(result.exitCode, result.failure!, side)
      const ended = await runDaemon(bed.config, {}, { clock: bed.clock })
      expectRefusal(ended.exitCode, ended.failure!, side)
    })

    test('is refused to connect and preview', async () => {
      toOther[side]()
      const { checks, exitCode } = await connect(bed.config)
      expectRefusal(exitCode, checks.map(({ found }) => found).join(), side)
      const preview = await runPreview(bed.config, {}, { clock: bed.clock })
      expectRefusal(preview.exitCode, preview.failure!, side)
    })
  })

  test('names both addresses when both are others, and goes on with its own afterwards', async () => {
    toOther.instance()
    toOther.tenant()
    const { failure } = await bed.sync()
    for (const url of [original.kandji.url, original.servicenow.url, other.url, 'https://other.api.kandji.io'])
      expect(failure).toContain(url)
    Object.assign(bed.config, original)
    expect((await bed.sync()).summary.devices.unchanged).toBe(2)
  })

  test('is the same under any writing of its addresses', async () => {
    bed.config.servicenow.url = `${original.servicenow.url.replace('127.0.0.1', 'LOCALHOST')}`
    bed.config.kandji.url = original.kandji.url.replace('http:', 'HTTP:')
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('costs no request, and says whom it belongs to', async () => {
    await bed.sync()
    expect(bed.servicenow.seen).toEqual([])
    expect(readStatus(bed.config.stateFolder, bed.clock.now())).toMatchObject({
      tenant: original.kandji.url,
      instance: original.servicenow.url,
    })
    expect(farewell(bed.config.stateFolder)).toMatchObject({ tenant: original.kandji.url })
  })

  test('belongs to nobody after it was disconnected', async () => {
    removeState(bed.config.stateFolder)
    toOther.instance()
    expect((await bed.sync()).exitCode).toBe(0)
    expect(other.computers.size).toBe(2)
  })

  test('of an older version belongs to whom it is first used with', async () => {
    const db = new Database(join(bed.config.stateFolder, 'state.db'))
    db.prepare(`DELETE FROM fact WHERE name = 'pair'`).run()
    db.close()
    expect((await bed.sync()).exitCode).toBe(0)
    toOther.instance()
    expect((await bed.sync()).exitCode).toBe(2)
  })

  test('that is copied takes its owner along', async () => {
    const copy = join(bed.config.stateFolder, '..', 'copy')
    mkdirSync(copy)
    copyFileSync(join(bed.config.stateFolder, 'state.db'), join(copy, 'state.db'))
    bed.config.stateFolder = copy
    toOther.instance()
    expect((await bed.sync()).exitCode).toBe(2)
  })

  test('goes along with its instance to a new address once the new settings are kept', async () => {
    toOther.instance()
    keep(bed.config)
    expect((await bed.sync()).exitCode).toBe(0)
    Object.assign(bed.config, original)
    expect((await bed.sync()).exitCode).toBe(2)
  })
})

describe('a state folder that knows of no device yet', () => {
  const bed = useTestbed()

  test('is free: a wrong address can be put right', async () => {
    const { url } = bed.config.servicenow
    bed.enroll(...plain(1))
    const right = bed.config.kandji.url
    bed.config.kandji.url = 'http://127.0.0.1:1'
    bed.config.patienceMs = 0
    expect((await bed.sync()).exitCode).toBe(4)
    bed.config.kandji.url = right
    expect((await bed.sync()).exitCode).toBe(0)
    expect(bed.config.servicenow.url).toBe(url)
  })
})

test.each([
  ['https://acme.service-now.com', 'https://acme.service-now.com/', true],
  ['https://acme.service-now.com', 'https://ACME.Service-Now.com', true],
  ['https://acme.service-now.com', 'https://acme.service-now.com:443', true],
  ['https://acme.service-now.com', 'https://acme.service-now.com.', true],
  ['https://bücher.example', 'https://xn--bcher-kva.example', true],
  ['http://127.0.0.1:80', 'http://localhost', true],
  ['http://127.0.0.1:8080', 'http://[::1]:8080', true],
  ['https://acme.service-now.com', 'https://acme.service-now.com:8443', false],
  ['https://acme.service-now.com', 'https://acme2.service-now.com', false],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8081', false],
])('of %s and %s it is %p that they are the same', (a, b, isSame) => {
  expect(isSameAddress(a, b)).toBe(isSame)
})

describe('the program', () => {
  const bed = useTestbed()
  const program = useProgram()

  test('takes a prefix and the address for the same instance', async () => {
    bed.enroll(...plain(1))
    const env = bed.env()
    await program.start(['sync'], env).ended
    const again = await program.start(['sync'], {
      ...env,
      SERVICENOW_INSTANCE: `${env['SERVICENOW_INSTANCE']}/nav_to.do`,
    }).ended
    expect(again.exitCode).toBe(0)
    const other = await program.start(['sync'], { ...env, SERVICENOW_INSTANCE: 'acme' }).ended
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining('https://acme.service-now.com')])
    expect((await program.start(['status'], env).ended).stdout).toContain(`Belongs to    ${bed.config.kandji.url} → `)
  })
})

describe('a state that is damaged is named for what it is', () => {
  const bed = useTestbed()
  const garbage = 'this is no database, but it is long enough to be looked at'.repeat(20)

  test('a lock: the one file to delete, and nothing of the state', async () => {
    await bed.sync()
    writeFileSync(join(bed.config.stateFolder, 'lock'), garbage)
    const { exitCode, failure } = await bed.sync()
    expect(exitCode).toBe(2)
    expect(failure).toContain(`lock of an earlier run in ${join(bed.config.stateFolder, 'lock')}`)
    expect(failure).not.toContain('sent once more')
    rmSync(join(bed.config.stateFolder, 'lock'))
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test.each(['DROP TABLE outbox', 'ALTER TABLE device DROP COLUMN serial', 'DROP TABLE fact'])(
    'a schema after %s: the state, not the folder',
    async (damage) => {
      await bed.sync()
      const db = new Database(join(bed.config.stateFolder, 'state.db'))
      db.exec(damage)
      db.close()
      const { exitCode, failure } = await bed.sync()
      expect(exitCode).toBe(2)
      expect(failure).toMatch(/is damaged \(no such (table|column).*Move the folder away/)
    }
  )
})
