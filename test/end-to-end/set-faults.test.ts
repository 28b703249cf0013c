// The faults between push and ServiceNow where rows go as import sets, and sets whose end is hard to see: what becomes of their rows cannot
// be read, is read late, or never comes. Each row arrives once all the same, judged by itself. Then the program is killed between a set
// and its states. As few devices as make sets: 200 rows.

import {
  type Case,
  COMPUTER_SETS,
  differences,
  endingInDelivery,
  failure,
  HTML,
  passingInDelivery,
  testFleet,
} from './fault-cases.ts'

const STAGING = 'x_kandj_kandji_kandji_import_set'
/** The look whether states can be read is the first of them. */
const STATES = `GET /api/now/table/${STAGING}_computer`
const MDM_STATES = `GET /api/now/table/${STAGING}_mdm`
const ALWAYS = 100_000

const rows = (...states: string[]) => ({
  body: { result: states.map((sys_import_state) => ({ sys_import_state, serial_number: 'NONE', device_id: 'none' })) },
})

const PASSING: Case[] = [
  [
    'an account that may not read staging rows',
    'instance',
    { match: STATES, status: 403, times: ALWAYS, ...failure('ACL') },
    'same',
  ],
  [
    'one that may not in the middle',
    'instance',
    { match: STATES, status: 403, times: ALWAYS, skip: 1, ...failure('ACL') },
    'same',
  ],
  [
    'one that sees none of them',
    'instance',
    { match: STATES, status: 200, times: ALWAYS, body: { result: [] } },
    'same',
  ],
  [
    'one that sees none of MDM rows',
    'instance',
    { match: MDM_STATES, status: 200, times: ALWAYS, body: { result: [] } },
    'same',
  ],
  [
    'a set that never ends',
    'instance',
    { match: STATES, status: 200, times: ALWAYS, skip: 1, ...rows('pending', 'pending') },
    'same',
  ],
  [
    'a set of MDM rows that never ends',
    'instance',
    { match: MDM_STATES, status: 200, times: ALWAYS, ...rows('pending') },
    'same',
  ],
  [
    'states of other rows',
    'instance',
    { match: STATES, status: 200, times: ALWAYS, skip: 1, ...rows('inserted', 'error') },
    'same',
  ],
  [
    'states that nobody knows',
    'instance',
    { match: STATES, status: 200, times: ALWAYS, skip: 1, ...rows('half-done') },
    'same',
  ],
  ['a page of HTML for states', 'instance', { match: STATES, status: 200, times: 2, skip: 1, ...HTML }, 'same'],
  [
    'a proxy that closes while states are read',
    'instance',
    { match: STATES, kind: 'reset', times: 2, skip: 1 },
    'same',
  ],
  ['states that are cut short', 'instance', { match: STATES, kind: 'truncate', times: 2, skip: 1 }, 'same'],
  ['states that fail for good', 'instance', { match: STATES, status: 500, times: ALWAYS, skip: 1 }, 'same'],
  ['states that come too late', 'instance', { match: STATES, delay: 5_500, skip: 1 }, 'same'],
  [
    'a token revoked while states are read',
    'instance',
    { match: STATES, status: 401, skip: 1, ...failure('User Not Authenticated') },
    'same',
  ],
]

describe('120 devices, as import sets', () => {
  const of = testFleet(120, [...passingInDelivery(COMPUTER_SETS, 0), ...PASSING], endingInDelivery(COMPUTER_SETS, 1))

  test.each([
    ['computers', STATES, 1, 'cmdb_ci_computer'],
    ['MDM records', MDM_STATES, 0, 'x_kandj_kandji_mdm'],
  ])(
    'killed between a set of %s and its states, are there once after the next sync',
    async (_what, states, skip, table) => {
      const { setting, undisturbed } = of()
      await setting.fault('instance', { match: states, delay: 60_000, times: ALWAYS, skip })
      const { child, ended } = setting.start()
      // More than the first batch brings.
      while (setting.count(table) < 100 && child.exitCode === null)
        await new Promise((resolve) => setTimeout(resolve, 10))
      child.kill('SIGKILL')
      expect((await ended).exitCode).toBe(-1)
      await setting.recover()
      await setting.run()
      expect(differences(setting.holds(), undisturbed.holds)).toEqual([])
      expect((await setting.run()).summary.rows.sent).toBe(0)
    }
  )
})
