// A state that was damaged or taken away: each entry that cannot be read is named, what is sound goes on, and nothing crashes.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { runRetry } from '../../src/push/sync.ts'
import { openState } from '../../src/push/state/state.ts'
import { readStatus, statusExitCode } from '../../src/push/status/status.ts'
import { appRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

const DAMAGED: Array<[string, string | Buffer | number]> = [
  ['a text cut short', '{"serial_number":"S'],
  ['no JSON', 'xyz'],
  ['null', 'null'],
  ['a list', '["a"]'],
  ['other values', '{"serial_number":5}'],
  ['bytes', Buffer.from([0, 1, 2])],
  ['a number', 7],
  ['great depth', '['.repeat(20_000)],
]

describe('a damaged entry of the state', () => {
  const bed = useTestbed()
  const change = (sql: string, value: unknown): void => {
    const db = new Database(join(bed.config.stateFolder, 'state.db'))
    db.prepare(sql).run(value)
    db.close()
  }
  const retry = () => runRetry(bed.config, {}, { clock: bed.clock, random: () => 0.5 })
  const status = () => readStatus(bed.config.stateFolder, bed.clock.now())

  /** Rows wait: ServiceNow has been away. */
  async function waiting(count: number) {
    bed.enroll(...plain(count))
    bed.servicenow.script(/oauth/, { status: 401 })
    expect(await bed.sync()).toMatchObject({ exitCode: 3 })
  }

  test.each(DAMAGED)('that is a waiting row, %s, becomes a dead letter while the others flow', async (_what, value) => {
    await waiting(3)
    change(`UPDATE outbox SET body = ? WHERE seq = (SELECT MIN(seq) FROM outbox WHERE kind = 'mdm')`, value)
    const result = await retry()
    expect(result).toMatchObject({ exitCode: 1, summary: { rows: { sent: 5, inserted: 5 } } })
    expect(result.summary.problems).toMatchObject([
      { reason: expect.stringContaining('damaged in the state') as unknown },
    ])
    expect(status().deadLetters).toHaveLength(1)
    // The next sweep makes it anew.
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { devices: { changed: 1 } } })
    expect(bed.servicenow.mdm.size).toBe(3)
    expect(status().deadLetters).toEqual([])
  })

  test('that is a whole portion of rows does not hide those behind it', async () => {
    await waiting(60)
    change(`UPDATE outbox SET body = ? WHERE seq <= 90`, 'x')
    expect(await retry()).toMatchObject({ exitCode: 1, summary: { rows: { sent: 30 } } })
    expect(await bed.sync()).toMatchObject({ exitCode: 0 })
    expect(bed.servicenow.mdm.size).toBe(60)
  })

  test.each([
    ['serial', 2, 'UPDATE outbox SET serial = ? WHERE seq = 1'],
    // Whose computer it is shows no more: the MDM row does not wait for it.
    ['device id', 3, 'UPDATE outbox SET device_id = ? WHERE seq = 1'],
  ])('that is the %s of a row is named', async (_what, sent, sql) => {
    await waiting(2)
    change(sql, Buffer.from('x'))
    expect(await retry()).toMatchObject({ exitCode: 1, summary: { rows: { sent } } })
    expect(await bed.sync()).not.toMatchObject({ exitCode: 4 })
    expect(bed.servicenow.computers.size).toBe(2)
  })

  test.each([...DAMAGED, ['a time that is none', JSON.stringify({ startedAt: 9e15, endedAt: 'x' })] as const])(
    'that is what is known of a run, %s, counts as unknown, and status works',
    async (_what, value) => {
      bed.enroll({})
      await bed.sync()
      change("UPDATE fact SET json = ? WHERE name LIKE 'last_%'", value)
      const found = status()
      expect(found).toMatchObject({ lastRun: null, lastSweep: null })
      expect(found.damage).toEqual([
        expect.stringContaining('(last_run). It is treated as unknown'),
        expect.stringContaining('(last_sweep)'),
      ])
      expect(statusExitCode(found)).toBe(1)
      const result = await bed.sync()
      expect(result.summary.problems).toMatchObject([{ subject: 'state folder' }])
      expect(await bed.sync()).toMatchObject({ exitCode: 0 })
      expect(status().damage).toEqual([])
    }
  )

  test.each(DAMAGED)(
    'that is an app, %s, is refused alone, and put right by the next listing',
    async (_what, value) => {
      const [device] = bed.enroll({})
      bed.kandji.apps.push(appRow(device!, 'One'), appRow(device!, 'Two'))
      bed.servicenow.script(/POST .*_apps/, { status: 401 }, 10)
      expect(await bed.apps()).toMatchObject({ exitCode: 3 })
      bed.servicenow.recover()
      change('UPDATE software SET app = ? WHERE id = 1', value)
      expect(await retry()).toMatchObject({ exitCode: 1, summary: { rows: { sent: 1 } } })
      expect(status().deadLetters).toMatchObject([
        { kind: 'app', reason: expect.stringContaining('damaged') as unknown },
      ])
      expect(await bed.apps()).toMatchObject({ exitCode: 0 })
      expect(bed.servicenow.installs.size).toBe(2)
    }
  )
})

describe('a state folder that is taken away', () => {
  const bed = useTestbed()

  test.each<[string, (folder: string) => void]>([
    ['the folder', (folder) => rmSync(folder, { recursive: true })],
    ['the lock', (folder) => rmSync(join(folder, 'lock'))],
    ['the database', (folder) => rmSync(join(folder, 'state.db'))],
    [
      'another folder in its place',
      (folder) => {
        renameSync(folder, `${folder}.away`)
        mkdirSync(folder)
        openState(folder).close()
      },
    ],
  ])('in the middle of a sync (%s) is noticed, and the next sync is complete', async (_what, take) => {
    bed.enroll(...plain(5))
    let rows = 0
    const io = {
      fetch: ((url: string, init?: RequestInit) => {
        if (url.includes('/import/') && ++rows === 4) take(bed.config.stateFolder)
        return fetch(url, init)
      }) as typeof fetch,
    }
    const result = await bed.sync({}, io)
    expect(result).toMatchObject({ exitCode: 4, failure: expect.stringContaining('removed or replaced') as unknown })
    expect(rows).toBeLessThan(10)
    expect(await bed.sync()).toMatchObject({ exitCode: 0 })
    expect(bed.servicenow.mdm.size).toBe(5)
  })

  test('leaves what another process has begun in its place alone', async () => {
    const first = openState(bed.config.stateFolder)
    rmSync(bed.config.stateFolder, { recursive: true })
    const second = openState(bed.config.stateFolder)
    expect(() => first.outbox.next('computer', 0, 1)).toThrow('removed or replaced')
    expect(() => first.apps.atomically(() => {})).toThrow('removed or replaced')
    second.outbox.queue('a', 'A', { computer: { a: 'b' }, mdm: { a: 'b' }, fingerprint: '1' })
    first.close()
    expect(existsSync(join(bed.config.stateFolder, 'state.db-wal'))).toBe(true)
    second.close()
    expect(bed.servicenow.seen).toEqual([])
    const again = openState(bed.config.stateFolder)
    expect(again.outbox.waiting()).toBe(2)
    again.close()
  })
})
