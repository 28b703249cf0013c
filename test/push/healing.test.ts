// Rows that ServiceNow refused or noted go again: by themselves a day later, at once with `retry`; and refusals that are all
// alike end a run before they become hundreds.
// Field cases: A6, B14.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readStatus } from '../../src/push/status/status.ts'
import { runRetry } from '../../src/push/sync.ts'
import { appRow } from './support/fake-kandji.ts'
import { plain, useTestbed } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const RULE = "Operation against file 'cmdb_ci_computer' was aborted by Business Rule 'No new computers^1'"
const refusal = (reason: string) => [{ status: 'error', error_message: reason }]

describe('a row that was refused', () => {
  const bed = useTestbed()
  const refuse = (kind: string, reason: string, serial = 'A') => {
    bed.servicenow.special = (of, row) => (of === kind && row['serial_number'] === serial ? refusal(reason) : undefined)
  }

  test.each([
    ['computer', RULE],
    ['computer', 'a choice is missing'],
    ['mdm', 'insufficient rights'],
  ])('(%s: %s) is named for 24 hours, and then goes again by itself', async (kind, reason) => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    refuse(kind, reason)
    const first = await bed.sync()
    expect([first.exitCode, first.summary.problems.map(({ subject }) => subject)]).toMatchObject([1, ['A']])
    bed.servicenow.special = () => undefined
    bed.clock.time += 23 * HOUR
    const before = await bed.sync()
    expect([before.exitCode, before.summary.problems.length, before.summary.rows.sent]).toMatchObject([1, 1, 0])
    bed.clock.time += HOUR
    const after = await bed.sync()
    expect([after.exitCode, after.summary.problems]).toMatchObject([0, []])
    expect([bed.servicenow.computers.size, bed.servicenow.mdm.size]).toEqual([2, 2])
    expect(readStatus(bed.config.stateFolder, bed.clock.now()).deadLetters).toEqual([])
  })

  test('and refused again waits another 24 hours', async () => {
    bed.enroll({ serial_number: 'A' })
    refuse('computer', RULE)
    await bed.sync()
    bed.clock.time += 24 * HOUR
    expect((await bed.sync()).summary.rows).toMatchObject({ sent: 1, rejected: 1 })
    bed.clock.time += 23 * HOUR
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test('is one problem a device: its MDM row waits for the computer, and is counted apart', async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    refuse('computer', RULE)
    const { summary } = await bed.sync()
    expect(summary.problems).toMatchObject([{ subject: 'A', reason: expect.stringContaining(RULE) }])
    expect(bed.servicenow.processed).not.toContain('mdm A')
    const status = readStatus(bed.config.stateFolder, bed.clock.now())
    expect([status.outbox, status.deadLetters.length]).toEqual([{ waiting: 0, held: 1 }, 1])
    bed.servicenow.special = () => undefined
    expect((await runRetry(bed.config)).summary.rows).toMatchObject({ sent: 2, inserted: 2 })
  })

  test('of an app goes again with the first run for apps a day later', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.kandji.apps.push(appRow(device!, 'Good'), appRow(device!, 'Bad'))
    bed.servicenow.special = (kind, row) => (kind === 'apps' && row['name'] === 'Bad' ? refusal('no') : undefined)
    expect((await bed.apps()).exitCode).toBe(1)
    bed.servicenow.special = () => undefined
    bed.clock.time += 23 * HOUR
    expect((await bed.apps()).summary.rows.sent).toBe(0)
    bed.clock.time += HOUR
    expect(await bed.apps()).toMatchObject({ exitCode: 0, summary: { rows: { sent: 1 }, problems: [] } })
  })
})

describe('retry', () => {
  const bed = useTestbed()
  const NOTES: Record<string, string> = { A: 'assigned_user `a` is not exactly one user', B: 'model_name was left out' }
  beforeEach(async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' }, { serial_number: 'C' })
    bed.servicenow.special = (kind, row) => {
      const note = NOTES[row['serial_number']!]
      if (kind !== 'computer' || note === undefined) return undefined
      bed.servicenow.computers.set(row['serial_number']!, row)
      return [{ status: 'inserted', status_message: `Kandji: ${note}` }]
    }
    expect((await bed.sync()).summary.problems).toHaveLength(2)
    bed.servicenow.processed.length = 0
    bed.kandji.seen.length = 0
  })

  test('sends noted rows again at once, and asks Kandji nothing', async () => {
    bed.servicenow.special = () => undefined
    const { exitCode, summary } = await runRetry(bed.config)
    expect([exitCode, summary.problems]).toMatchObject([0, []])
    expect(bed.servicenow.processed.sort()).toEqual(['computer A', 'computer B'])
    expect(bed.kandji.seen).toEqual([])
  })

  test('sends those of a serial number alone, in any case of its letters', async () => {
    bed.servicenow.special = () => undefined
    const { summary } = await runRetry(bed.config, { serial: 'a' })
    expect(bed.servicenow.processed).toEqual(['computer A'])
    expect(summary.problems).toMatchObject([{ subject: 'B' }])
  })

  test('names them anew when ServiceNow notes them again', async () => {
    expect(await runRetry(bed.config)).toMatchObject({ exitCode: 1, summary: { problems: [{ subject: 'A' }, {}] } })
    expect(bed.servicenow.processed).toHaveLength(2)
  })

  test('leaves those that an older version noted to the next sync, which does not wait for a day', async () => {
    const db = new Database(join(bed.config.stateFolder, 'state.db'))
    db.exec('UPDATE note SET body = NULL')
    db.close()
    bed.servicenow.special = () => undefined
    expect((await runRetry(bed.config)).summary.rows.sent).toBe(0)
    expect((await bed.sync()).summary).toMatchObject({ rows: { sent: 2 }, problems: [] })
  })
})

describe('refusals that are all alike', () => {
  const bed = useTestbed()

  test.each([
    ['few rows', 6],
    ['several rows a request', 200],
  ])('of %s end a run with their one reason, and everything waits', async (_what, devices) => {
    bed.enroll(...plain(devices))
    bed.servicenow.special = (kind) => (kind === 'computer' ? refusal(RULE) : undefined)
    const { exitCode, summary, failure } = await bed.sync()
    expect(exitCode).toBe(3)
    expect(failure).toContain(RULE)
    expect(summary.problems).toHaveLength(1)
    expect(bed.servicenow.processed.length).toBeLessThanOrEqual(100)
    expect(readStatus(bed.config.stateFolder, bed.clock.now()).outbox).toEqual({ waiting: 2 * devices, held: 0 })
    bed.servicenow.special = () => undefined
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { problems: [] } })
    expect(bed.servicenow.mdm.size).toBe(devices)
  })

  test('of MDM rows end it, too', async () => {
    bed.enroll(...plain(8))
    bed.servicenow.special = (kind) => (kind === 'mdm' ? refusal('no access to x_kandj_kandji_mdm') : undefined)
    expect(await bed.sync()).toMatchObject({ exitCode: 3, summary: { problems: [{}] } })
    expect(bed.servicenow.computers.size).toBe(8)
    bed.servicenow.special = () => undefined
    expect(await bed.sync()).toMatchObject({ exitCode: 0, summary: { rows: { sent: 8 } } })
    expect(bed.servicenow.mdm.size).toBe(8)
  })

  test('of devices that come first keep no others back for more than one run, MDM rows included', async () => {
    bed.enroll(...Array.from({ length: 20 }, (_none, n) => ({ serial_number: `BAD${n}` })), ...plain(40))
    bed.servicenow.special = (kind, row) =>
      kind === 'computer' && row['serial_number']!.startsWith('BAD') ? refusal(RULE) : undefined
    expect((await bed.sync()).exitCode).toBe(3)
    expect(bed.servicenow.computers.size).toBe(0)
    // After forty that were taken, twenty may be a group that somebody's rule keeps out.
    expect(await bed.sync()).toMatchObject({ exitCode: 1, summary: { rows: { rejected: 20 } } })
    expect([bed.servicenow.computers.size, bed.servicenow.mdm.size]).toEqual([40, 40])
  })

  test.each([
    ['four', 4, () => RULE],
    [
      'nine that name their device',
      9,
      (serial: string) => `serial_number \`${serial}\` belongs to another maker's item`,
    ],
    ['nine that differ', 9, (serial: string) => `rule ${serial.slice(-1)}`],
  ])('but not those of %s', async (_what, devices, reason) => {
    bed.enroll(...plain(devices))
    bed.servicenow.special = (kind, row) => (kind === 'computer' ? refusal(reason(row['serial_number']!)) : undefined)
    expect(await bed.sync()).toMatchObject({ exitCode: 1, summary: { rows: { rejected: devices } } })
  })
})
