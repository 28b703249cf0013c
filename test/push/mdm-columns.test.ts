// The columns that were added to MDM rows: an older state sends them once, and an app that lacks them breaks nothing.

import { join } from 'node:path'
import { attributesOf } from '../../src/push/configuration/attributes.ts'
import { inventoryOf, WHOLE_INVENTORY } from '../../src/push/configuration/inventory.ts'
import { ADDITIONS } from '../../src/push/servicenow/device-columns.ts'
import { checkAdditions } from '../../src/push/connect/check-additions.ts'
import type { TableClient } from '../../src/push/servicenow/table-client.ts'
import { openDatabase } from '../../src/push/sqlite/open.ts'
import { readEnvironment } from '../../src/push/cli/environment.ts'
import { plain, useTestbed, type Testbed } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const SERIALS = ['A', 'B', 'C']

/** What the state of an earlier version knows: fingerprints without these columns, and nothing of where they are. */
async function syncAsBefore(bed: Testbed): Promise<void> {
  bed.config.inventory = { ...WHOLE_INVENTORY, attributes: attributesOf({ skip: ADDITIONS as never }) }
  bed.enroll(...SERIALS.map((serial_number) => ({ serial_number })))
  expect((await bed.sync()).summary.rows.sent).toBe(6)
  delete bed.config.inventory
  const db = openDatabase(join(bed.config.stateFolder, 'state.db'))
  db.exec(`DELETE FROM fact WHERE name LIKE 'round_columns%'; UPDATE device SET computer = NULL`)
  db.close()
  bed.servicenow.processed.length = 0
}

describe('the state of an earlier version', () => {
  const bed = useTestbed()

  test('sends the MDM row of each device once, says so, and no computer row', async () => {
    await syncAsBefore(bed)
    const { notes, summary } = await bed.sync()
    expect(notes).toEqual([expect.stringContaining('the MDM row of each device goes once more')])
    expect(summary.devices.changed).toBe(3)
    expect(bed.servicenow.processed).toEqual(SERIALS.map((serial) => `mdm ${serial}`))
    expect([...bed.servicenow.mdm.values()][0]).toMatchObject({ blueprint_name: 'Everyone', is_missing: 'false' })
    const again = await bed.sync()
    expect([again.notes, again.summary.rows.sent, again.summary.requests.servicenow]).toEqual([undefined, 0, 0])
  })

  test('sends nothing to an app that lacks the columns, and says which and what to do', async () => {
    await syncAsBefore(bed)
    bed.servicenow.isOldApp = true
    const { notes, summary, exitCode } = await bed.sync()
    expect([exitCode, summary.rows.sent]).toEqual([0, 0])
    expect(notes).toEqual([expect.stringMatching(/blueprint_name, .*Install the app of this version/)])
    // Asked again an hour later, not before.
    expect((await bed.sync()).summary.requests.servicenow).toBe(0)
    bed.clock.time += HOUR
    expect((await bed.sync()).summary.requests.servicenow).toBe(2)
  })

  test('sends them once when that app is upgraded, and a changed device before', async () => {
    await syncAsBefore(bed)
    bed.servicenow.isOldApp = true
    await bed.sync()
    Object.assign(bed.kandji.devices[0] as object, { device_name: 'Renamed' })
    expect((await bed.sync()).summary.rows.sent).toBe(2)
    bed.servicenow.isOldApp = false
    bed.servicenow.processed.length = 0
    bed.clock.time += HOUR
    await bed.sync()
    expect(bed.servicenow.processed).toEqual(SERIALS.map((serial) => `mdm ${serial}`))
    expect((await bed.sync()).summary.rows.sent).toBe(0)
  })

  test('continues where ServiceNow cannot be asked now', async () => {
    await syncAsBefore(bed)
    bed.servicenow.script(/GET .*mdm/, { status: 503 }, 1_000)
    expect((await bed.sync()).exitCode).toBe(0)
    bed.servicenow.recover()
    expect((await bed.sync()).summary.rows.sent).toBe(3)
  })
})

describe('a new state', () => {
  const bed = useTestbed()

  test('that sent to an app without the columns sends again when the daily check finds them', async () => {
    bed.servicenow.isOldApp = true
    bed.enroll(...plain(3))
    await bed.sync()
    bed.clock.time += 25 * HOUR
    expect((await bed.sync({ check: true })).summary.devices.changed).toBe(0)
    bed.servicenow.isOldApp = false
    bed.clock.time += 25 * HOUR
    expect((await bed.sync({ check: true })).summary.devices.changed).toBe(3)
    expect([...bed.servicenow.mdm.values()][0]).toMatchObject({ blueprint_name: 'Everyone' })
    bed.clock.time += 25 * HOUR
    expect((await bed.sync({ check: true })).summary.devices.changed).toBe(0)
  })

  test('keeps the columns of a configuration that had sent them by itself', async () => {
    bed.enroll({ serial_number: 'A', asset_tag: 'AT-1', user: { email: 'ada@example.com', name: 'Ada' } })
    bed.config.inventory = inventoryOf({
      attributes: { extra: { asset_tag: { path: 'device.user.name', table: 'mdm' }, is_missing: 'device.asset_tag' } },
    })
    await bed.sync()
    expect(bed.servicenow.mdm.values().next().value).toMatchObject({ asset_tag: 'Ada', is_missing: 'false' })
    expect(bed.servicenow.computers.get('A')).toMatchObject({ is_missing: 'AT-1' })
    expect(() => readEnvironment(bed.env())).not.toThrow()
  })
})

describe('connect', () => {
  const foundOf = (...columns: string[]) => {
    const rows = columns.map((element) => ({ element }))
    return checkAdditions({ read: async () => ({ rows }) } as unknown as TableClient)
  }

  test('names the columns that an older app lacks, and says nothing where it has them or nothing can be seen', async () => {
    const [check, ...others] = await foundOf('device_id', 'fingerprint', 'asset_tag')
    expect(others).toEqual([])
    expect(check).toMatchObject({ status: 'warn', todo: expect.stringContaining('Install the app of this version') })
    expect(check!.found).toMatch(/lacks blueprint_name, .*is_missing/)
    expect(check!.found).not.toContain('asset_tag')
    expect(await foundOf('device_id', ...ADDITIONS)).toEqual([])
    expect(await foundOf()).toEqual([])
  })
})
