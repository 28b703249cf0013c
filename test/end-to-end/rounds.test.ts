// A job run by hand takes all that waits, however long Kandji takes over it: longer than a script may run.

import { type Device, Setting } from './both-ways-setting.ts'

const setting = new Setting()
const JOB = 'Kandji changes'
const PATCH = 'PATCH /api/v1/devices'
beforeAll(async () => {
  await setting.start()
  await setting.set('asset_tag_sync', 'to_kandji')
}, 180_000)
afterAll(() => setting.close())
beforeEach(async () => void (await setting.kandji('DELETE', '/local/faults')))

const devices = async (count: number): Promise<Device[]> => {
  const made: Device[] = []
  for (let at = 0; at < count; at++) made.push(await setting.device())
  return made
}
const tagAll = async (all: Device[], tag: string): Promise<void> => {
  for (const { computer } of all) await setting.update('cmdb_ci_computer', computer, { asset_tag: tag })
}
const tagsThere = async (all: Device[]): Promise<string[]> =>
  Promise.all(all.map(async ({ id }) => (await setting.kandji('GET', `/local/devices/${id}`)).body.asset_tag))
const stateOf = async ({ computer }: Device): Promise<string> =>
  (await setting.rows('x_kandj_kandji_shared_value', `configuration_item=${computer}`))[0].state

test('sixty values that take 200 ms each are all taken by one run', async () => {
  const all = await devices(60)
  await tagAll(all, 'S1')
  await setting.fault({ match: 'GET /api/v1/devices', delay: 100, times: 1000 })
  await setting.fault({ match: PATCH, delay: 100, times: 1000 })
  expect(await setting.run(JOB)).toEqual({ status: 'success', log: [] })
  expect(new Set(await tagsThere(all))).toEqual(new Set(['S1']))
}, 120_000)

test('values without delay that take longer than one script may are all taken, too', async () => {
  const all = await devices(120)
  await tagAll(all, 'Q1')
  await setting.run(JOB)
  expect(new Set(await tagsThere(all))).toEqual(new Set(['Q1']))
}, 120_000)

test('devices whose call gets no answer hold up no other', async () => {
  const all = await devices(8)
  const slow = all.slice(0, 3)
  await tagAll(all, 'T1')
  for (const { id } of slow) await setting.fault({ match: `GET /api/v1/devices/${id}`, delay: 30_000 })
  await setting.run(JOB)
  expect(await tagsThere(all.slice(3))).toEqual(['T1', 'T1', 'T1', 'T1', 'T1'])
  expect(await Promise.all(slow.map(stateOf))).toEqual(['waiting', 'waiting', 'waiting'])
  await setting.run(JOB)
  expect(await tagsThere(slow)).toEqual(['T1', 'T1', 'T1'])
}, 120_000)

test('where Kandji answers nothing at all, it is asked no more, and each value says why', async () => {
  const all = await devices(5)
  await tagAll(all, 'N1')
  await setting.requests()
  await setting.fault({ match: 'GET /api/v1/devices', kind: 'reset', times: 1000 })
  await setting.run(JOB)
  const asked = Object.values(await setting.requests()).reduce((sum, one) => sum + one, 0)
  expect(asked).toBeLessThan(5)
  const query = 'state=waiting^outcome=Kandji did not answer'
  expect(await setting.rows('x_kandj_kandji_shared_value', query)).toHaveLength(5)
  await setting.kandji('DELETE', '/local/faults')
  await setting.run(JOB)
  expect(new Set(await tagsThere(all))).toEqual(new Set(['N1']))
}, 120_000)

test('Kandji’s Retry-After is kept to by the plan', async () => {
  const [device] = await devices(1)
  await tagAll([device!], 'R1')
  await setting.fault({ match: PATCH, status: 429, headers: { 'retry-after': '7200' } })
  await setting.run(JOB)
  const [{ next_try: next, state }] = await setting.rows(
    'x_kandj_kandji_shared_value',
    `configuration_item=${device!.computer}`
  )
  expect(state).toBe('waiting')
  const seconds = (Date.parse(`${next.replace(' ', 'T')}Z`) - Date.now()) / 1000
  expect(seconds).toBeGreaterThan(7000)
  await setting.run(JOB)
  expect(await tagsThere([device!])).toEqual(['R1'])
})
