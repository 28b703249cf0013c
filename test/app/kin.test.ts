// Items and assets that are this device and that ServiceNow takes for others: with something before or behind the serial number, or of
// no class of hardware. None is touched, each is named.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const SERIAL = 'C02TEST00001'
const local = useInstance({ app: true })
const send = (changes: Row = {}): Row => settled(local.import(COMPUTER_ROWS, computerRow(changes)).result[0]!)

const SPELLINGS = [
  ` ${SERIAL}`,
  `${SERIAL}\t`,
  `\u00a0${SERIAL}`,
  `'${SERIAL}`,
  `"${SERIAL}"`,
  `s${SERIAL}`,
  `S/N: ${SERIAL}`,
  `${SERIAL}.`,
  `${SERIAL} (old)`,
]

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  test.each(SPELLINGS)('an item with %j is left as it is, and named', (serial_number) => {
    const other = local.insert('cmdb_ci_computer', { name: 'Stock', serial_number })
    const before = local.get('cmdb_ci_computer', other)
    expect(send().status_message).toContain('`Stock` (cmdb_ci_computer) has almost this serial number')
    expect(local.get('cmdb_ci_computer', other)).toEqual(before)
  })

  test.each(SPELLINGS)('an asset with %j is left as it is, and named', (serial_number) => {
    const other = local.insert('alm_hardware', { asset_tag: 'P1', serial_number })
    expect(send().status_message).toMatch(
      /`.*P1.*` \(alm_hardware\) is an asset of this serial number beside .*: it has `/
    )
    expect(local.get('alm_hardware', other)!.ci ?? '').toBe('')
  })

  test.each([`${SERIAL}2`, `X${SERIAL}`, 'C02TEST0000'])('%s is another number', (serial_number) => {
    local.insert('cmdb_ci_computer', { name: 'Other', serial_number })
    local.insert('alm_hardware', { asset_tag: 'P1', serial_number })
    expect(send().status_message ?? '').not.toMatch(/Other|P1/)
  })

  test('an item of no class of hardware that has the number is named', () => {
    local.insert('cmdb_ci', { name: 'Imported', serial_number: SERIAL.toLowerCase() })
    expect(send().status_message).toContain('`Imported` (cmdb_ci) has this serial number in another class')
  })

  test('one that was disposed of is named', () => {
    local.insert('cmdb_ci_computer', { name: 'Old', serial_number: SERIAL, hardware_status: 'disposed' })
    expect(send().status_message).toContain('is disposed in ServiceNow')
  })
})
