// Kandji's last check-in where the clock of a device runs ahead: never later than now, and what is in the CMDB already gives way.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

let now = Date.UTC(2026, 2, 2, 12)
const local = useInstance({ app: true, clock: () => now })
beforeEach(() => (now = Date.UTC(2026, 2, 2, 12)))

const send = (row: Row): Row => settled(local.import(COMPUTER_ROWS, row).result[0]!)
const seen = (): string => local.rows('cmdb_ci_computer', 'serial_number=C02TEST00001')[0]?.last_discovered ?? ''
const checkedIn = (): string => local.rows('x_kandj_kandji_mdm')[0]?.last_check_in ?? ''

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  test.each(['2031-01-01 00:00:00', '2099-12-31T23:59:59Z', '2026-03-03 12:00:01'])(
    '%s is left out and named, and what was there stays',
    (last_seen) => {
      send(computerRow({ last_seen: '2026-03-01 08:00:00' }))
      local.import(MDM_ROWS, mdmRow({ last_check_in: '2026-03-01 08:00:00' }))
      const text = `Kandji: last_seen \`${last_seen}\` is still to come: it was left out`
      expect(send(computerRow({ last_seen, os_version: '15.0' })).status_message).toContain(text)
      expect(send({ serial_number: 'C02TEST00001', last_seen }).status_message).toBe(text)
      local.import(MDM_ROWS, mdmRow({ last_check_in: last_seen, fingerprint: 'new' }))
      expect([seen(), checkedIn()]).toEqual(['2026-03-01 08:00:00', '2026-03-01 08:00:00'])
    }
  )

  test.each(['2026-03-02 12:00:01', '2026-03-02 20:00:00', '2026-03-03 12:00:00'])(
    '%s, which a clock or a time zone explains, counts as now',
    (last_seen) => {
      expect(send(computerRow({ last_seen })).status_message ?? '').not.toContain('still to come')
      expect(seen()).toBe('2026-03-02 12:00:00')
    }
  )

  test('a time to come that is there already gives way to the true one, by whatever row', () => {
    send(computerRow({ last_seen: '2026-03-01 08:00:00' }))
    local.import(MDM_ROWS, mdmRow())
    const [computer] = local.rows('cmdb_ci_computer', 'serial_number=C02TEST00001')
    const [record] = local.rows('x_kandj_kandji_mdm')
    const spoil = () => {
      local.update('cmdb_ci_computer', computer!.sys_id!, { last_discovered: '2031-01-01 00:00:00' })
      local.update('x_kandj_kandji_mdm', record!.sys_id!, { last_check_in: '2031-01-01 00:00:00' })
    }
    spoil()
    send({ serial_number: 'C02TEST00001', last_seen: '2026-03-02 08:00:00' })
    expect([seen(), checkedIn()]).toEqual(['2026-03-02 08:00:00', '2026-03-02 08:00:00'])
    spoil()
    send(computerRow({ last_seen: '2026-03-02 09:00:00', os_version: '15.0' }))
    expect([seen(), checkedIn()]).toEqual(['2026-03-02 09:00:00', '2026-03-02 09:00:00'])
    spoil()
    local.import(MDM_ROWS, mdmRow({ last_check_in: '2026-03-02 10:00:00', fingerprint: 'new' }))
    expect(checkedIn()).toBe('2026-03-02 10:00:00')
  })
})
