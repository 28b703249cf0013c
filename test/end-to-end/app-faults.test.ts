// The apps of a fleet through the same faults as its devices: in the end each app is there once, and nothing is lost. Then
// the program is killed in the middle of the load.

import {
  type Case,
  differences,
  failure,
  passingInDelivery,
  passingInReading,
  SETS,
  testFaults,
  type Undisturbed,
} from './fault-cases.ts'
import { type FaultSetting, startFaultSetting } from './fault-setting.ts'

const APPS = 'GET /api/v1/prism/apps'
/** So many batches bring the devices and the first apps; the import sets behind them bring the others. */
const BATCHES_BEFORE = 4

const PASSING = [...passingInDelivery(SETS, 0), ...passingInReading(APPS, APPS)]

const ENDING: Case[] = [
  ['a lasting 503', 'instance', { match: 'POST /api/', status: 503, times: 100_000, skip: BATCHES_BEFORE }, 4],
  [
    'a lasting 401',
    'instance',
    { match: 'POST /api/', status: 401, times: 100_000, skip: BATCHES_BEFORE, ...failure('User Not Authenticated') },
    3,
  ],
  ['a lasting 500', 'tenant', { match: APPS, status: 500, times: 100_000 }, 4],
  ['a 500 behind the first page', 'tenant', { match: APPS, status: 500, times: 100_000, skip: 1 }, 4],
  ['no permission', 'tenant', { match: APPS, status: 403, body: { detail: 'No permission.' } }, 3],
]

describe('the apps of 30 devices', () => {
  let setting: FaultSetting
  let undisturbed: Undisturbed
  beforeAll(async () => {
    setting = await startFaultSetting(30, 2.5, 'apps')
    const { exitCode } = await setting.run()
    undisturbed = { exitCode, holds: setting.holds() }
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  test('arrive undisturbed', () => {
    expect(undisturbed.exitCode).toBeLessThanOrEqual(1)
    expect(undisturbed.holds.filter((held) => held.startsWith('install')).length).toBeGreaterThan(250)
  })

  testFaults(PASSING, ENDING, () => ({ setting, undisturbed }))

  test.each([1, 150, 350])('are the same when the program is killed behind %s of them', async (count) => {
    const { child, ended } = setting.start()
    while (setting.count('cmdb_sam_sw_install') < count && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGKILL')
    expect((await ended).exitCode).toBe(-1)
    await setting.run()
    expect(differences(setting.holds(), undisturbed.holds)).toEqual([])
    expect((await setting.run()).summary.rows.sent).toBe(0)
  })
})
