// A row that ServiceNow took, but noted (an owner it does not know): named by each sync, sent again a day later.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { useTestbed } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const NOTE = 'assigned_user `ada@example.com` is not exactly one user'

describe('a row that was noted', () => {
  const bed = useTestbed()
  beforeEach(async () => {
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    bed.servicenow.special = (kind, row) => {
      if (kind !== 'computer' || row['serial_number'] !== 'A') return undefined
      bed.servicenow.computers.set('A', row)
      return [{ status: 'inserted', status_message: `Kandji: ${NOTE}` }]
    }
    expect((await bed.sync()).summary.problems).toMatchObject([{ subject: 'A', reason: NOTE }])
    bed.servicenow.processed.length = 0
  })

  test('is named by each sync of the next 24 hours, with exit code 1, without being sent', async () => {
    bed.clock.time += 23 * HOUR
    const { summary, exitCode } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([{ subject: 'A', reason: NOTE }])
    expect(summary.requests.servicenow).toBe(0)
    expect(summary.devices).toMatchObject({ seen: 2, unchanged: 2 })
  })

  test('is sent again by the first sync after 24 hours, alone, and heals without a change in Kandji', async () => {
    bed.servicenow.special = () => undefined
    bed.clock.time += 24 * HOUR
    const { summary, exitCode } = await bed.sync()
    expect(bed.servicenow.processed).toEqual(['computer A'])
    expect([exitCode, summary.problems, summary.rows.sent]).toMatchObject([0, [], 1])
    bed.clock.time += 48 * HOUR
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test('that is noted again waits another 24 hours', async () => {
    bed.clock.time += 24 * HOUR
    expect((await bed.sync()).exitCode).toBe(1)
    bed.clock.time += 12 * HOUR
    const { summary } = await bed.sync()
    expect([summary.problems, summary.requests.servicenow]).toMatchObject([[{ subject: 'A', reason: NOTE }], 0])
    expect(bed.servicenow.processed).toEqual(['computer A'])
  })

  test('is not named by a run about other devices', async () => {
    expect((await bed.sync({ serial: 'B' })).summary.problems).toMatchObject([])
  })

  test('is not named any more when its device has left Kandji', async () => {
    bed.kandji.devices.shift()
    expect((await bed.sync()).summary.problems).toMatchObject([])
  })
})

describe('a state of the first format', () => {
  const bed = useTestbed()

  test('is brought up to date, and what it knows as delivered is not sent again', async () => {
    bed.enroll({ serial_number: 'A' })
    await bed.sync()
    const db = new Database(join(bed.config.stateFolder, 'state.db'))
    const later = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck()
    const first: Record<string, string[]> = {
      device: ['device_id', 'delivered', 'pending'],
      outbox: ['seq', 'device_id', 'kind', 'serial', 'body', 'refusal'],
    }
    for (const name of later.all() as string[]) if (!first[name]) db.exec(`DROP TABLE ${name}`)
    for (const [table, columns] of Object.entries(first))
      for (const { name } of db.pragma(`table_info(${table})`) as Array<{ name: string }>)
        if (!columns.includes(name)) db.exec(`ALTER TABLE ${table} DROP COLUMN ${name}`)
    db.pragma('user_version = 1')
    db.close()
    const { summary, exitCode } = await bed.sync()
    // A token, one look at the MDM records (whether the app has the columns that were added since), and one at the mapping.
    expect([exitCode, summary.rows.sent, summary.requests.servicenow]).toEqual([0, 0, 3])
  })
})
