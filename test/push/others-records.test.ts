// What the daily check names of a dirty instance and sends nothing for: computers that another source writes as well, and records of
// devices that Kandji does not list; and devices whose clock runs ahead. On the local pair with the built app.

import { rmSync } from 'node:fs'
import { runCheck } from '../../src/push/check/check.ts'
import { runSync } from '../../src/push/sync.ts'
import type { SyncOptions, SyncResult } from '../../src/push/terms.ts'
import { useLocalSides } from './support/local-sides.ts'
import { FakeClock } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000
const MDM = 'x_kandj_kandji_mdm'
const COMPUTERS = 'cmdb_ci_computer'
const idOf = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
const FLEET = Array.from({ length: 4 }, (_, number) => ({
  device_id: idOf(number),
  device_name: `Mac ${number}`,
  serial_number: `C02DIRTY${number}`,
  platform: 'Mac',
  last_check_in: '2026-01-01T00:00:00Z',
}))

describe('the daily check', () => {
  const sides = useLocalSides({ devices: FLEET })
  let clock: FakeClock
  beforeEach(() => (clock = new FakeClock()))
  afterEach(async () => {
    for (const device of FLEET) await kandji('PUT', device.device_id, device)
  })

  const config = () => ({ ...sides.config, patienceMs: 60_000 })
  const sync = (options: SyncOptions = {}) => runSync(config(), options, { clock, random: () => 0.5 })
  const dayLater = () => {
    clock.jump += 25 * HOUR
    return sync()
  }
  const kandji = async (method: string, id: string, fields?: Record<string, unknown>) => {
    const { url, token } = sides.config.kandji
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = fields && JSON.stringify(fields)
    expect((await fetch(`${url}/local/devices/${id}`, { method, headers, body })).ok).toBe(true)
  }
  const told = ({ summary }: SyncResult) => summary.problems.map(({ code, subject }) => `${code} ${subject}`)
  const stray = (id: string, values = {}) => sides.insert(MDM, { kandji_device_id: id, ...values })

  test.each(['SG-SCCM', 'ServiceNow', 'Manual Entry'])(
    'names a computer that %s has written since, once a run, and sends nothing',
    async (source) => {
      await sync()
      sides.update(COMPUTERS, 'serial_number=C02DIRTY1', { discovery_source: source })
      const found = await dayLater()
      expect([found.exitCode, told(found), found.summary.rows.sent]).toEqual([1, ['other-source C02DIRTY1'], 0])
      expect(found.summary.problems[0]!.reason).toContain(`has the discovery source \`${source}\``)
      expect(told(await sync())).toEqual(['other-source C02DIRTY1'])
      const check = await runCheck(config(), { clock })
      expect([check.exitCode, check.summary.problems.map(({ code }) => code)]).toEqual([1, ['other-source']])
      sides.update(COMPUTERS, 'serial_number=C02DIRTY1', { discovery_source: 'Kandji' })
      expect(told(await dayLater())).toEqual([])
    }
  )

  test.each<[string, () => string, string]>([
    ['another tenant', () => stray('99999999-0000-4000-8000-000000000001'), '99999999-0000-4000-8000-000000000001'],
    ['nobody', () => stray(''), 'ServiceNow'],
    [
      'a computer that somebody knows',
      () =>
        stray('99999999-0000-4000-8000-000000000002', {
          configuration_item: sides.insert(COMPUTERS, { name: 'Old', serial_number: 'C02OLD' }),
        }),
      'C02OLD',
    ],
  ])('names a record of %s, until it is marked', async (_what, make, subject) => {
    await sync()
    const record = make()
    const found = await dayLater()
    expect([found.exitCode, told(found), found.summary.rows.sent]).toEqual([1, [`unlisted-record ${subject}`], 0])
    expect(told(await sync())).toEqual([`unlisted-record ${subject}`])
    expect((await runCheck(config(), { clock })).summary.problems.map(({ code }) => code)).toEqual(['unlisted-record'])
    sides.update(MDM, `sys_id=${record}`, { is_removed: 1 })
    expect((await runCheck(config(), { clock })).exitCode).toBe(0)
    expect(told(await dayLater())).toEqual([])
  })

  test('names the record of a device that left while the state was lost', async () => {
    await sync()
    rmSync(sides.config.stateFolder, { recursive: true })
    await kandji('DELETE', idOf(3))
    await sync()
    expect(told(await dayLater())).toEqual(['unlisted-record C02DIRTY3'])
    // What is removed in the usual way is marked, and nothing is to be said.
    await kandji('DELETE', idOf(2))
    await sync()
    expect(told(await dayLater())).toEqual(['unlisted-record C02DIRTY3'])
    await kandji('PUT', idOf(3), FLEET[3])
    expect(told(await dayLater())).toEqual([])
  })

  test('names the records of a clone in one sentence, and leaves them out where nobody is told of leavers', async () => {
    await sync()
    for (let number = 0; number < 25; number++)
      stray(`99999999-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`)
    const found = await dayLater()
    expect(told(found)).toEqual(['unlisted-record ServiceNow'])
    expect(found.summary.problems[0]!.reason).toContain('25 MDM records are of devices that Kandji does not list')
    sides.config.leavers = 'none'
    expect(told(await dayLater())).toEqual([])
  })

  test('says nothing of devices that Kandji lists and that do not flow', async () => {
    await sync()
    await kandji('PATCH', idOf(0), { serial_number: '' })
    expect(told(await dayLater())).toEqual([`no-serial ${idOf(0)}`])
  })

  test('brings back a time to come, and names the device whose clock runs ahead', async () => {
    await sync()
    for (const one of ['0', '1'])
      sides.update(COMPUTERS, `serial_number=C02DIRTY${one}`, { last_discovered: '2099-01-01 00:00:00' })
    await kandji('PATCH', idOf(1), { last_check_in: '2098-01-01T00:00:00Z' })
    const found = await dayLater()
    expect(told(found)).toEqual(['future-check-in C02DIRTY1'])
    const seen = () =>
      sides.rows(COMPUTERS, 'serial_numberSTARTSWITHC02DIRTY^ORDERBYserial_number').map((row) => row['last_discovered'])
    expect(seen()[0]).toBe('2026-01-01 00:00:00')
    await kandji('PATCH', idOf(1), { last_check_in: '2026-02-01T00:00:00Z' })
    expect(told(await dayLater())).toEqual([])
    expect(seen()[1]).toBe('2026-02-01 00:00:00')
  })
})
