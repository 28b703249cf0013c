// The program is killed in the middle of a load, in batches and as import sets: the next sync leaves what an undisturbed one leaves.

import { differences } from './fault-cases.ts'
import { type FaultSetting, startFaultSetting } from './fault-setting.ts'

/** A part of the fleet so small that it is one row. */
const FIRST = 1e-6

describe.each([
  { way: '90 devices in batches', devices: 90 },
  { way: '300 devices as import sets, two of each kind', devices: 300 },
])('$way, the program killed', ({ devices }) => {
  let setting: FaultSetting
  let undisturbed: string[]
  beforeAll(async () => {
    setting = await startFaultSetting(devices, 5)
    await setting.run()
    undisturbed = setting.holds()
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  test.each([
    ['behind its first rows', FIRST, 0],
    ['in the middle of the computers', 0.4, 0],
    ['between computers and MDM records', 0, FIRST],
    ['in the middle of the MDM records', 0, 0.5],
  ])('%s, leave the same as undisturbed after the next sync', async (_when, computers, records) => {
    const { child, ended } = setting.start()
    const isTime = () =>
      setting.count('cmdb_ci_computer') >= computers * devices &&
      setting.count('x_kandj_kandji_mdm') >= records * devices
    while (!isTime() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10))
    child.kill('SIGKILL')
    expect((await ended).exitCode).toBe(-1)
    await setting.run()
    expect(differences(setting.holds(), undisturbed)).toEqual([])
    const { exitCode, summary } = await setting.run()
    // Where there are problems, the run asks with a token which of them are accepted.
    const asks = summary.problems.length > 0 ? 2 : 0
    expect([exitCode, summary.rows['sent'], summary.requests['servicenow']]).toEqual([asks / 2, 0, asks])
  })
})
