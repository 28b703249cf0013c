// A fleet through each single fault between push and ServiceNow and between push and Kandji, in batches and as import sets: in the
// end each device is there once, and nothing is lost. Then the program is killed in the middle of a load of 1,000.

import {
  BATCH,
  type Case,
  COMPUTER_SETS,
  differences,
  failure,
  passingInDelivery,
  passingInReading,
  testFaults,
  TOKEN,
  type Undisturbed,
} from './fault-cases.ts'
import { type FaultSetting, startFaultSetting } from './fault-setting.ts'

const DEVICES = 'GET /api/v1/devices'
const PRISM = 'GET /api/v1/prism/device_information'

/** @param match the requests that bring rows @param skip so many posts go through before */
const endingInDelivery = (match: string, skip: number): Case[] => [
  ['a lasting 503', 'instance', { match: 'POST /api/', status: 503, times: 100_000, skip }, 4],
  ['a lasting 429', 'instance', { match: 'POST /api/', status: 429, times: 100_000, skip }, 4],
  [
    'a Retry-After beyond all patience',
    'instance',
    { match, status: 429, headers: { 'Retry-After': '900' }, skip: skip - 1 },
    4,
  ],
  [
    'a lasting 401',
    'instance',
    { match: 'POST /api/', status: 401, times: 100_000, skip, ...failure('User Not Authenticated') },
    3,
  ],
  [
    'an account without its role',
    'instance',
    { match: 'POST /api/', status: 403, times: 100_000, skip, ...failure('User Not Authorized') },
    3,
  ],
  [
    'a securely scoped client',
    'instance',
    { match, status: 403, skip: skip - 1, ...failure('User Not Authorized', 'Access to unscoped api is not allowed') },
    3,
  ],
  [
    'refused credentials',
    'instance',
    { match: TOKEN, status: 401, times: 10, body: { error: 'server_error', error_description: 'access_denied' } },
    3,
  ],
]

const ENDING_IN_READING: Case[] = [
  ['a lasting 500', 'tenant', { match: PRISM, status: 500, times: 100_000 }, 4],
  ['an object for a list', 'tenant', { match: DEVICES, status: 200, body: { detail: 'maintenance' } }, 4],
  [
    'a spent hour',
    'tenant',
    { match: DEVICES, status: 429, headers: { 'Retry-After': 1_800, 'x-ratelimit-remaining-hour': 0 } },
    4,
  ],
  ['a refused token', 'tenant', { match: DEVICES, status: 401, body: { detail: 'Invalid token.' } }, 3],
  ['no permission for Prism', 'tenant', { match: PRISM, status: 403, body: { detail: 'No permission.' } }, 1],
]

describe.each([
  {
    way: '100 devices, in batches',
    devices: 100,
    passing: [...passingInDelivery(BATCH, 2), ...passingInReading(DEVICES, PRISM)],
    ending: [...endingInDelivery(BATCH, 2), ...ENDING_IN_READING],
  },
  {
    way: '150 devices, as import sets',
    devices: 150,
    passing: passingInDelivery(COMPUTER_SETS, 0),
    ending: endingInDelivery(COMPUTER_SETS, 1),
  },
])('$way', ({ devices, passing, ending }) => {
  let setting: FaultSetting
  let undisturbed: Undisturbed
  beforeAll(async () => {
    setting = await startFaultSetting(devices, 2.5)
    const { exitCode } = await setting.run()
    undisturbed = { exitCode, holds: setting.holds() }
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  test('flow undisturbed', () => {
    expect(undisturbed.exitCode).toBeLessThanOrEqual(1)
    expect(undisturbed.holds.filter((held) => held.startsWith('mdm')).length).toBeGreaterThan(devices * 0.75)
  })

  testFaults(passing, ending, () => ({ setting, undisturbed }))
})

describe('1,000 devices, the program killed', () => {
  let setting: FaultSetting
  let undisturbed: string[]
  beforeAll(async () => {
    setting = await startFaultSetting(1_000, 5)
    await setting.run()
    undisturbed = setting.holds()
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  test.each([
    ['behind its first rows', 1, 0],
    ['in the middle of the computers', 400, 0],
    ['between computers and MDM records', 0, 1],
    ['in the middle of the MDM records', 0, 500],
  ])('%s, leave the same as undisturbed after the next sync', async (_when, computers, records) => {
    const { child, ended } = setting.start()
    const isTime = () =>
      setting.count('cmdb_ci_computer') >= computers && setting.count('x_kandj_kandji_mdm') >= records
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
