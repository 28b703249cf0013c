// Faults between push and ServiceNow and between push and Kandji, and what has to be true after each.

import { type FaultSetting, type Side, startFaultSetting } from './fault-setting.ts'

export const BATCH = 'POST /api/now/v1/batch'
/** Rows on their own and sets of them; the items of a batch are among them. */
export const SETS = 'POST /api/now/import/'
export const COMPUTER_SETS = `${SETS}x_kandj_kandji_kandji_import_set_computer/insertMultiple`
export const TOKEN = 'POST /oauth_token.do'
export const HTML = { body: '<html><body>Instance Hibernating page</body></html>', contentType: 'text/html' }
export const failure = (message: string, detail = '') => ({ body: { error: { message, detail }, status: 'failure' } })

/** What it is, where, the fault, and the exit code of the run that meets it: `same` as of an undisturbed one. */
export type Case = [what: string, side: Side, fault: Record<string, unknown>, exitCode: 'same' | number]

/** @param match the requests that bring rows @param skip so many of them go through before */
export const passingInDelivery = (match: string, skip: number): Case[] => [
  ['429 without Retry-After', 'instance', { match, status: 429, times: 2, skip }, 'same'],
  ['429 with Retry-After', 'instance', { match, status: 429, headers: { 'Retry-After': '1' }, skip }, 'same'],
  ['500', 'instance', { match, status: 500, times: 2, skip, ...failure('Transaction cancelled') }, 'same'],
  ['503 with HTML', 'instance', { match, status: 503, times: 2, skip, ...HTML }, 'same'],
  ['202', 'instance', { match, status: 202, times: 2, skip }, 'same'],
  ['200 with HTML', 'instance', { match, status: 200, times: 2, skip, ...HTML }, 'same'],
  ['201 with an empty body', 'instance', { match, status: 201, times: 2, skip }, 'same'],
  ['a reset before the work', 'instance', { match, kind: 'reset', times: 2, skip }, 'same'],
  ['a reset after the work', 'instance', { match, kind: 'reset-after', times: 2, skip }, 'same'],
  ['an answer cut short after the work', 'instance', { match, kind: 'truncate', times: 2, skip }, 'same'],
  ['a timeout', 'instance', { match, delay: 5_500, skip }, 'same'],
  [
    'a token revoked in the middle',
    'instance',
    { match, status: 401, skip, ...failure('User Not Authenticated') },
    'same',
  ],
  ['no token for a while', 'instance', { match: TOKEN, status: 503, times: 2, ...HTML }, 'same'],
]

/** @param match the requests that bring rows @param skip so many posts go through before */
export const endingInDelivery = (match: string, skip: number): Case[] => [
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

/** @param list the listing that the first faults meet @param table the one that the others meet */
export const passingInReading = (list: string, table: string): Case[] => [
  [
    '429 without Retry-After',
    'tenant',
    { match: list, status: 429, times: 2, body: { message: 'API rate limit exceeded' } },
    'same',
  ],
  ['429 with Retry-After', 'tenant', { match: list, status: 429, headers: { 'Retry-After': 1 } }, 'same'],
  ['500', 'tenant', { match: list, status: 500, times: 2 }, 'same'],
  ['502 with HTML', 'tenant', { match: table, status: 502, times: 2, ...HTML }, 'same'],
  ['200 with HTML', 'tenant', { match: list, status: 200, times: 2, ...HTML }, 'same'],
  ['a reset', 'tenant', { match: table, kind: 'reset', times: 2 }, 'same'],
  ['a page cut short', 'tenant', { match: list, kind: 'truncate', times: 2 }, 'same'],
  ['a timeout', 'tenant', { match: table, delay: 5_500 }, 'same'],
]

/** What one list has and the other has not, or not as often. */
export function differences(came: string[], expected: string[]): string[] {
  const counts = new Map<string, number>()
  for (const held of came) counts.set(held, (counts.get(held) ?? 0) + 1)
  for (const held of expected) counts.set(held, (counts.get(held) ?? 0) - 1)
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([held, count]) => `${count > 0 ? 'too many' : 'missing'}: ${held}`)
}

/** What an undisturbed run leaves behind. */
export interface Undisturbed {
  exitCode: number
  holds: string[]
}

/** What is there when the tests run. */
export type Of = () => { setting: FaultSetting; undisturbed: Undisturbed }

/** Seconds. A fault that lasts is over for nobody who waits longer. */
const IMPATIENT = 1
/** What all else is compared with is there however busy the machine is. */
const UNHURRIED = 60

/** Call in a describe: a fleet through the cases, on one pair of servers that is set back before each. */
export function testFleet(devices: number, passing: Case[], ending: Case[]): Of {
  let setting: FaultSetting
  let undisturbed: Undisturbed
  beforeAll(async () => {
    setting = await startFaultSetting(devices, 2.5)
    const { exitCode } = await setting.run(UNHURRIED)
    undisturbed = { exitCode, holds: setting.holds() }
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  test('flow undisturbed', () => {
    expect(undisturbed.exitCode).toBeLessThanOrEqual(1)
    expect(undisturbed.holds.filter((held) => held.startsWith('mdm')).length).toBeGreaterThan(devices * 0.75)
  })

  const of = () => ({ setting, undisturbed })
  testFaults(passing, ending, of)
  return of
}

/** Call in a describe. */
export function testFaults(passing: Case[], ending: Case[], of: Of): void {
  testPassingFaults(passing, of)
  test.each(ending)('are all there after %s of the %s, once it is over', async (_what, side, fault, expected) => {
    const { setting, undisturbed } = of()
    await setting.fault(side, fault)
    const first = await setting.run(IMPATIENT)
    expect(await setting.hasStruck(side, fault)).toBe(true)
    expect(first.exitCode).toBe(expected)
    expect(first.summary.problems).not.toMatchObject([])
    await setting.recover()
    const second = await setting.run()
    expect([second.exitCode, differences(setting.holds(), undisturbed.holds)]).toEqual([undisturbed.exitCode, []])
  })
}

/** Call in a describe. */
export function testPassingFaults(passing: Case[], of: Of): void {
  test.each(passing)('get over %s of the %s in one run', async (_what, side, fault) => {
    const { setting, undisturbed } = of()
    await setting.fault(side, fault)
    const { exitCode, stderr } = await setting.run()
    expect(await setting.hasStruck(side, fault)).toBe(true)
    expect([exitCode, differences(setting.holds(), undisturbed.holds)]).toEqual([undisturbed.exitCode, []])
    expect(stderr).not.toContain('parked')
  })
}
