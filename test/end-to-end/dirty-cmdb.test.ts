// The whole way into somebody else's CMDB: one configuration item a device, no stranger's item changed, every oddity named once.
// Field cases: A5.

import { runCheck } from '../../src/push/check/check.ts'
import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { runSync } from '../../src/push/sync.ts'
import type { SyncResult } from '../../src/push/terms.ts'
import { useLocalSides } from '../push/support/local-sides.ts'
import { DEVICES, deviceIdOf, dirtyFleet, fillCmdb, ITEMS, kindOf, serialOf, type Kind } from './dirty-cmdb.ts'

const HOUR_MS = 60 * 60 * 1000
const HARDWARE = 'cmdb_ci_hardware'
const COMPUTER = 'cmdb_ci_computer'
const MDM = 'x_kandj_kandji_mdm'
const RULE = `if (String(current.name).indexOf('BLOCKED') === 0) { gs.addErrorMessage('no more of these'); current.setAbortAction(true) }`

const NUMBERS = Array.from({ length: DEVICES }, (_, number) => number)
/** Devices that end without a configuration item of their own, by the word: their rows are refused, or not sent. */
const isRefused = (number: number): boolean =>
  ['of another maker', 'aborted by a rule', 'placeholder'].includes(kindOf(number)) || isRival(number)
/** Of two devices with one serial number, one flows. */
const isRival = (number: number): boolean => kindOf(number) === 'twin in Kandji' && number % 2 === 1

const OF_A_DEVICE = /^C02D/

function asOthersHave(row: Record<string, string>): Record<string, string> {
  if (!OF_A_DEVICE.test(row['serial_number']!)) return row
  return { ...row, duplicate_of: '', sys_mod_count: '', sys_updated_on: '' }
}

describe('a fleet of 1,000 and a CMDB of 2,000 items that others have filled', () => {
  let time = Date.parse('2026-11-20T06:00:00Z')
  const clock = { ...SYSTEM_CLOCK, now: () => time }
  const sides = useLocalSides({ devices: dirtyFleet(), clock: clock.now })
  const items = () => new Map(sides.rows(HARDWARE).map((row) => [row['sys_id']!, row]))

  function expectTruth(result: SyncResult, before: ReturnType<typeof items>): void {
    const ofDevice = new Map(sides.rows(MDM).map((row) => [row['kandji_device_id']!, row['configuration_item']!]))
    const delivered = NUMBERS.filter((number) => !isRefused(number))
    // One record and one item for each device that flows, none for the others, and no two share one.
    const missing = delivered.filter((number) => !ofDevice.get(deviceIdOf(number)))
    expect(missing).toEqual([])
    const known = new Set(delivered.map(deviceIdOf))
    expect([...ofDevice.keys()].filter((id) => !known.has(id))).toEqual([])
    expect(new Set(ofDevice.values()).size).toBe(delivered.length)

    const after = items()
    for (const number of delivered) {
      const item = after.get(ofDevice.get(deviceIdOf(number))!)!
      expect([number, item['serial_number'], item['discovery_source'], item['name']]).toEqual([
        number,
        serialOf(number),
        'Kandji',
        `Mac ${number}`,
      ])
      expect([number, item['duplicate_of']]).toEqual([number, ''])
    }
    // Whatever is no device's item is as it was, but that identification marks the twins of one.
    const touched = new Set(ofDevice.values())
    for (const [sysId, row] of before)
      if (!touched.has(sysId)) expect(asOthersHave(after.get(sysId)!)).toEqual(asOthersHave(row))
    // And only devices that the CMDB did not know have made items.
    const isNew = (number: number) => kindOf(number) === 'new' || kindOf(number) === 'twin in Kandji'
    expect(after.size - before.size).toBe(delivered.filter(isNew).length)
    expectProblems(result)
  }

  /** Each oddity once, under its code. */
  function expectProblems({ summary }: SyncResult): void {
    const told = summary.problems.map(({ code, subject }) => `${code} ${subject}`)
    expect(told.filter((line, index) => told.indexOf(line) !== index && !line.startsWith('placeholder'))).toEqual([])
    const count = (code: string) => told.filter((line) => line.startsWith(`${code} `)).length
    const of = (...kinds: Kind[]) => NUMBERS.filter((number) => kinds.includes(kindOf(number))).length
    expect({
      duplicates: count('duplicate-ci'),
      retired: count('retired-ci'),
      listed: count('found-by-serial-table'),
      others: count('other-maker'),
      refused: count('refused-row'),
      placeholders: count('placeholder-serial'),
      twins: count('twin-serial'),
    }).toEqual({
      duplicates: of('marked duplicate beside it', 'twin beside it', 'retired beside it'),
      retired: of('retired alone', 'retired beside it'),
      listed: of('listed serial number'),
      others: of('of another maker'),
      refused: of('aborted by a rule'),
      placeholders: of('placeholder'),
      twins: of('twin in Kandji') / 2,
    })
  }

  test('get along, and again after the instance is set back to an older snapshot', async () => {
    fillCmdb(sides, () => (time += 1000))
    sides.insert('sys_script', {
      name: 'No more of these',
      collection: COMPUTER,
      when: 'before',
      action_insert: 1,
      active: 1,
      advanced: 1,
      script: RULE,
    })
    time = Date.parse('2026-11-20T12:00:00Z')
    const before = items()
    expect(before.size).toBe(ITEMS)
    const older = sides.running.instance.snapshot()
    const config = { ...sides.config, patienceMs: 60_000 }

    const first = await runSync(config, {}, { clock })
    expect([first.exitCode, first.failure]).toEqual([1, undefined])
    expectTruth(first, before)
    const { exitCode, summary } = await runCheck(config, { clock })
    expect([exitCode, summary.problems]).toEqual([0, []])

    const [afterFirst, records] = [items(), sides.rows(MDM).length]
    time += HOUR_MS
    const again = await runSync(config, {}, { clock })
    expect([again.summary.rows.sent, sides.rows(MDM).length]).toEqual([0, records])
    expect(items()).toEqual(afterFirst)
    expectProblems(again)

    sides.running.instance.restore(older)
    time += 25 * HOUR_MS
    const healed = await runSync(config, {}, { clock })
    expect([healed.exitCode, healed.failure]).toEqual([1, undefined])
    expectTruth(healed, before)
    const check = await runCheck(config, { clock })
    expect([check.exitCode, check.summary.problems]).toEqual([0, []])
  }, 600_000)
})
