// Serial numbers that move between devices, and a tenant that is restored from an older backup: a logic board is exchanged, a device is
// enrolled anew, Kandji forgets a week. On the local pair with the built app: each computer ends as what Kandji says of its number.

import { runSync } from '../../src/push/sync.ts'
import type { SyncOptions } from '../../src/push/terms.ts'
import { useLocalSides } from './support/local-sides.ts'
import { FakeClock } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const MDM = 'x_kandj_kandji_mdm'
const COMPUTERS = 'cmdb_ci_computer'

const idOf = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
const FLEET = Array.from({ length: 6 }, (_, number) => ({
  device_id: idOf(number),
  device_name: `Mac ${number}`,
  serial_number: `C02MOVE${number}`,
  platform: 'Mac',
  last_enrollment: '2026-01-01 00:00:00+00:00',
}))

type Fields = Record<string, unknown>

describe('what ServiceNow has', () => {
  const sides = useLocalSides({ devices: FLEET })
  let clock: FakeClock
  beforeEach(() => (clock = new FakeClock()))
  afterEach(async () => {
    for (const device of FLEET) await kandji('PUT', device.device_id, device)
    for (const id of await listed()) if (!FLEET.some((device) => device.device_id === id)) await kandji('DELETE', id)
  })

  const sync = (options: SyncOptions = {}) => {
    clock.time += HOUR
    return runSync({ ...sides.config, patienceMs: 60_000 }, options, { clock, random: () => 0.5 })
  }
  const api = async (path: string, init: RequestInit = {}) => {
    const { url, token } = sides.config.kandji
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(url + path, { ...init, headers })
    expect(answer.ok).toBe(true)
    return answer
  }
  const kandji = (method: string, id: string, fields?: Fields) =>
    api(`/local/devices/${id}`, { method, body: fields && JSON.stringify(fields) })
  const listed = async () =>
    ((await (await api('/api/v1/devices?limit=300')).json()) as Fields[]).map(({ device_id }) => String(device_id))
  const nameOf = (serial: string) =>
    sides.rows(COMPUTERS, `serial_number=${serial}`).map(({ name, install_status }) => ({ name, install_status }))
  /** The serial number of the computer that the MDM record of a device refers to, and whether it is marked. */
  const recordOf = (id: string) =>
    sides
      .rows(MDM, `kandji_device_id=${id}`)
      .map(({ computer, is_removed }) => [
        sides.rows(COMPUTERS, `sys_id=${computer}`)[0]?.['serial_number'],
        is_removed === '1',
      ])
  /** Three sweeps; a day later nothing is left of what was noted on the way. @returns what was noted */
  const settle = async () => {
    const all: string[] = []
    for (let count = 0; count < 3; count++) {
      const codes = (await sync()).summary.problems.map(({ code }) => code)
      expect(codes.filter((code) => code !== 'serial-changed')).toEqual([])
      all.push(...codes)
    }
    clock.time += 25 * HOUR
    await sync()
    const { exitCode, summary } = await sync()
    expect([exitCode, summary.rows.sent, summary.problems]).toEqual([0, 0, []])
    return all
  }

  test.each([
    ['two devices exchange their serial numbers', [1, 0]],
    ['three devices pass them on in a ring', [1, 2, 0]],
    ['all of them do', [5, 0, 1, 2, 3, 4]],
  ])('is right after %s', async (_what, order) => {
    await sync()
    for (const [number, from] of order.entries())
      await kandji('PATCH', idOf(number), { serial_number: `C02MOVE${from}` })
    // Each number has its device, and no computer is left over: there is nothing to look at.
    expect(await settle()).toEqual([])
    for (const [number, from] of order.entries()) {
      expect(nameOf(`C02MOVE${from}`)).toMatchObject([{ name: `Mac ${number}` }])
      expect(recordOf(idOf(number))).toEqual([[`C02MOVE${from}`, false]])
    }
    expect(sides.rows(COMPUTERS, 'serial_numberSTARTSWITHC02MOVE')).toHaveLength(6)
  })

  test("names the device whose old serial number is nobody's any more", async () => {
    await sync()
    await kandji('PATCH', idOf(0), { serial_number: 'C02MOVE1' })
    await kandji('PATCH', idOf(1), { serial_number: 'C02BOARD1' })
    const { summary } = await sync()
    expect(summary.problems.map(({ code, reason }) => [code, reason])).toEqual([
      ['serial-changed', expect.stringContaining('has changed from `C02MOVE0` to `C02MOVE1`')],
    ])
  })

  test('is right after a serial number was passed on while one of the two is not listed for a sweep', async () => {
    await sync()
    await kandji('PATCH', idOf(0), { serial_number: 'C02MOVE1' })
    await kandji('DELETE', idOf(1))
    await sync()
    await kandji('PUT', idOf(1), { ...FLEET[1], serial_number: 'C02MOVE0' })
    await settle()
    expect([nameOf('C02MOVE1'), nameOf('C02MOVE0')]).toMatchObject([[{ name: 'Mac 0' }], [{ name: 'Mac 1' }]])
    expect([recordOf(idOf(0)), recordOf(idOf(1))]).toEqual([[['C02MOVE1', false]], [['C02MOVE0', false]]])
  })

  test('is right after a device was enrolled anew under another id', async () => {
    await sync()
    await kandji('DELETE', idOf(2))
    await kandji('PUT', idOf(8), { ...FLEET[2], device_id: idOf(8), device_name: 'Anew' })
    await settle()
    expect(nameOf('C02MOVE2')).toMatchObject([{ name: 'Anew' }])
    expect(recordOf(idOf(8))).toEqual([['C02MOVE2', false]])
    expect(recordOf(idOf(2)).every(([, isRemoved]) => isRemoved)).toBe(true)
  })

  test('is right after a device took the number of one that has left, and that one comes back with another', async () => {
    await sync()
    await kandji('DELETE', idOf(3))
    await sync()
    await sync()
    expect(recordOf(idOf(3))).toEqual([['C02MOVE3', true]])
    await kandji('PATCH', idOf(4), { serial_number: 'C02MOVE3' })
    await sync()
    await kandji('PUT', idOf(3), { ...FLEET[3], serial_number: 'C02MOVE4' })
    await settle()
    expect([nameOf('C02MOVE3'), nameOf('C02MOVE4')]).toMatchObject([[{ name: 'Mac 4' }], [{ name: 'Mac 3' }]])
    expect([recordOf(idOf(4)), recordOf(idOf(3))]).toEqual([[['C02MOVE3', false]], [['C02MOVE4', false]]])
  })

  test('follows a tenant that was restored from a backup: older values, devices that are gone and that are back', async () => {
    await kandji('PATCH', idOf(0), { last_check_in: '2026-11-01T00:00:00Z' })
    await sync()
    const backup = await Promise.all(
      (await listed()).map(async (id) => [id, await (await api(`/local/devices/${id}`)).json()] as const)
    )
    // A week that is forgotten.
    await kandji('PATCH', idOf(0), { device_name: 'Renamed', last_check_in: '2026-11-08T00:00:00Z' })
    await kandji('DELETE', idOf(1))
    await kandji('PUT', idOf(9), {
      ...FLEET[1],
      device_id: idOf(9),
      serial_number: 'C02WEEK9',
      device_name: 'Of the week',
    })
    await sync()
    await sync()
    await sync()
    expect(recordOf(idOf(1))).toEqual([['C02MOVE1', true]])
    for (const [id, device] of backup) await kandji('PUT', id, device as Fields)
    await kandji('DELETE', idOf(9))
    await settle()
    expect([nameOf('C02MOVE0'), recordOf(idOf(1))]).toMatchObject([[{ name: 'Mac 0' }], [['C02MOVE1', false]]])
    expect(recordOf(idOf(9))).toEqual([['C02WEEK9', true]])
  })

  test('stays, and it is said, where a tenant lost the most of its devices or gave all of them other ids', async () => {
    await sync()
    for (const number of [1, 2, 3, 4, 5]) await kandji('DELETE', idOf(number))
    for (let count = 0; count < 3; count++) {
      const { exitCode, failure } = await sync()
      expect([exitCode, failure]).toEqual([4, expect.stringContaining('less than half')])
    }
    for (const number of [1, 2, 3, 4, 5])
      await kandji('PUT', `00000000-0000-4000-8000-00000000001${number}`, {
        ...FLEET[number],
        device_id: `00000000-0000-4000-8000-00000000001${number}`,
      })
    await sync()
    const { exitCode, summary } = await sync()
    expect([exitCode, summary.problems]).toMatchObject([1, [{ code: 'gone-from-kandji' }]])
    for (const number of [1, 2, 3, 4, 5]) expect(nameOf(`C02MOVE${number}`)).toMatchObject([{ name: `Mac ${number}` }])
    await sync({ acceptLeavers: true })
    await settle()
    expect(recordOf(idOf(1)).every(([, isRemoved]) => isRemoved)).toBe(true)
    expect(recordOf('00000000-0000-4000-8000-000000000011')).toEqual([['C02MOVE1', false]])
  })
})
