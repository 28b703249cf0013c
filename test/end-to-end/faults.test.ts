// 200 devices through each single fault between push and ServiceNow and between push and Kandji: in the end each device is
// there once, and nothing is lost. Then the program is killed in the middle of a load of 1,000.
import { type FaultSetting, type Side, startFaultSetting } from './fault-setting.ts'

const BATCH = 'POST /api/now/v1/batch'
const TOKEN = 'POST /oauth_token.do'
const DEVICES = 'GET /api/v1/devices'
const PRISM = 'GET /api/v1/prism/device_information'
const html = { body: '<html><body>Instance Hibernating page</body></html>', contentType: 'text/html' }
const failure = (message: string, detail = '') => ({ body: { error: { message, detail }, status: 'failure' } })

/** What it is, where, the fault, and the exit code of the sync that meets it: `same` as of an undisturbed one. */
type Case = [what: string, side: Side, fault: Record<string, unknown>, exitCode: 'same' | number]

const PASSING: Case[] = [
  ['429 without Retry-After', 'instance', { match: BATCH, status: 429, times: 2, skip: 3 }, 'same'],
  ['429 with Retry-After', 'instance', { match: BATCH, status: 429, headers: { 'Retry-After': '1' }, skip: 3 }, 'same'],
  ['500', 'instance', { match: BATCH, status: 500, times: 3, skip: 3, ...failure('Transaction cancelled') }, 'same'],
  ['503 with HTML', 'instance', { match: BATCH, status: 503, times: 3, skip: 3, ...html }, 'same'],
  ['202', 'instance', { match: BATCH, status: 202, times: 3, skip: 3 }, 'same'],
  ['200 with HTML', 'instance', { match: BATCH, status: 200, times: 3, skip: 3, ...html }, 'same'],
  ['201 with an empty body', 'instance', { match: BATCH, status: 201, times: 3, skip: 3 }, 'same'],
  ['a reset before the work', 'instance', { match: BATCH, kind: 'reset', times: 3, skip: 3 }, 'same'],
  ['a reset after the work', 'instance', { match: BATCH, kind: 'reset-after', times: 3, skip: 3 }, 'same'],
  ['an answer cut short after the work', 'instance', { match: BATCH, kind: 'truncate', times: 3, skip: 3 }, 'same'],
  ['a timeout', 'instance', { match: BATCH, delay: 5_500, skip: 3 }, 'same'],
  [
    'a token revoked in the middle',
    'instance',
    { match: BATCH, status: 401, skip: 3, ...failure('User Not Authenticated') },
    'same',
  ],
  ['no token for a while', 'instance', { match: TOKEN, status: 503, times: 2, ...html }, 'same'],
  [
    '429 without Retry-After',
    'tenant',
    { match: DEVICES, status: 429, times: 2, body: { message: 'API rate limit exceeded' } },
    'same',
  ],
  ['429 with Retry-After', 'tenant', { match: DEVICES, status: 429, headers: { 'Retry-After': 1 } }, 'same'],
  ['500', 'tenant', { match: DEVICES, status: 500, times: 3 }, 'same'],
  ['502 with HTML', 'tenant', { match: PRISM, status: 502, times: 3, ...html }, 'same'],
  ['200 with HTML', 'tenant', { match: DEVICES, status: 200, times: 3, ...html }, 'same'],
  ['a reset', 'tenant', { match: PRISM, kind: 'reset', times: 3 }, 'same'],
  ['a page cut short', 'tenant', { match: DEVICES, kind: 'truncate', times: 3 }, 'same'],
  ['a timeout', 'tenant', { match: PRISM, delay: 5_500 }, 'same'],
]

const ENDING: Case[] = [
  ['a lasting 503', 'instance', { match: 'POST /api/', status: 503, times: 100_000, skip: 5 }, 4],
  ['a lasting 429', 'instance', { match: 'POST /api/', status: 429, times: 100_000, skip: 5 }, 4],
  [
    'a Retry-After beyond all patience',
    'instance',
    { match: BATCH, status: 429, headers: { 'Retry-After': '900' }, skip: 5 },
    4,
  ],
  [
    'a lasting 401',
    'instance',
    { match: 'POST /api/', status: 401, times: 100_000, skip: 5, ...failure('User Not Authenticated') },
    3,
  ],
  [
    'an account without its role',
    'instance',
    { match: 'POST /api/', status: 403, times: 100_000, skip: 5, ...failure('User Not Authorized') },
    3,
  ],
  [
    'a securely scoped client',
    'instance',
    { match: BATCH, status: 403, skip: 5, ...failure('User Not Authorized', 'Access to unscoped api is not allowed') },
    3,
  ],
  [
    'refused credentials',
    'instance',
    { match: TOKEN, status: 401, times: 10, body: { error: 'server_error', error_description: 'access_denied' } },
    3,
  ],
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

/** What one list has and the other has not, or not as often. */
function differences(came: string[], expected: string[]): string[] {
  const counts = new Map<string, number>()
  for (const held of came) counts.set(held, (counts.get(held) ?? 0) + 1)
  for (const held of expected) counts.set(held, (counts.get(held) ?? 0) - 1)
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([held, count]) => `${count > 0 ? 'too many' : 'missing'}: ${held}`)
}

describe('200 devices', () => {
  let setting: FaultSetting
  let undisturbed: { exitCode: number; holds: string[] }
  beforeAll(async () => {
    setting = await startFaultSetting(200, 2.5)
    const { exitCode } = await setting.sync()
    undisturbed = { exitCode, holds: setting.holds() }
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  it('flow undisturbed', () => {
    expect(undisturbed.exitCode).toBeLessThanOrEqual(1)
    expect(undisturbed.holds.filter((held) => held.startsWith('mdm')).length).toBeGreaterThan(150)
  })

  it.each(PASSING)('get over %s of the %s in one sync', async (_what, side, fault) => {
    await setting.fault(side, fault)
    const { exitCode, stderr } = await setting.sync()
    expect([exitCode, differences(setting.holds(), undisturbed.holds)]).toEqual([undisturbed.exitCode, []])
    expect(stderr).not.toContain('parked')
  })

  it.each(ENDING)('are all there after %s of the %s, once it is over', async (_what, side, fault, expected) => {
    await setting.fault(side, fault)
    const first = await setting.sync()
    expect(first.exitCode).toBe(expected)
    expect(first.summary.problems).not.toEqual([])
    await setting.recover()
    const second = await setting.sync()
    expect([second.exitCode, differences(setting.holds(), undisturbed.holds)]).toEqual([undisturbed.exitCode, []])
  })
})

describe('1,000 devices, the program killed', () => {
  let setting: FaultSetting
  let undisturbed: string[]
  beforeAll(async () => {
    setting = await startFaultSetting(1_000, 5)
    await setting.sync()
    undisturbed = setting.holds()
  })
  beforeEach(() => setting.startAnew())
  afterAll(() => setting.close())

  it.each([
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
    await setting.sync()
    expect(differences(setting.holds(), undisturbed)).toEqual([])
    expect((await setting.sync()).summary.requests).toMatchObject({ servicenow: 0 })
  })
})
