// The MDM map of the built app: one record per device, always.
import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

const computer = (serial: string): string =>
  local.import(COMPUTER_ROWS, computerRow({ serial_number: serial })).result[0]!.sys_id!
const send = (changes: Row = {}): Row => local.import(MDM_ROWS, mdmRow(changes)).result[0]!
const records = () => local.rows('x_kandj_kandji_mdm')

it('a device gets its record, tied to its computer', () => {
  const known = computer('C02TEST00001')
  expect(send()).toMatchObject({ transform_map: 'Kandji MDM', table: 'x_kandj_kandji_mdm', status: 'inserted' })
  expect(records()).toEqual([
    expect.objectContaining({
      kandji_device_id: mdmRow().device_id,
      kandji_blueprint_id: mdmRow().blueprint_id,
      computer: known,
      configuration_item: known,
      discovery_source: 'Kandji',
    }),
  ])
})

it('two devices of one blueprint are two records', () => {
  computer('C02TEST00001')
  computer('C02TEST00002')
  send()
  send({ device_id: 'device-2', serial_number: 'C02TEST00002' })
  expect(records()).toHaveLength(2)
})

it('a device that moves to another blueprint keeps its record', () => {
  computer('C02TEST00001')
  const { sys_id } = send()
  expect(send({ blueprint_id: 'blueprint-2' })).toMatchObject({ status: 'updated', sys_id })
  expect(records()).toEqual([expect.objectContaining({ sys_id, kandji_blueprint_id: 'blueprint-2' })])
})

it('a device that was enrolled again, with a new id and the same serial number, keeps its record', () => {
  computer('C02TEST00001')
  const { sys_id } = send()
  send({ device_id: 'device-after-erase' })
  expect(records()).toEqual([expect.objectContaining({ sys_id, kandji_device_id: 'device-after-erase' })])
})

it('a device whose computer changed keeps its record', () => {
  computer('C02TEST00001')
  const other = computer('C02TEST00002')
  const { sys_id } = send()
  send({ serial_number: 'C02TEST00002' })
  expect(records()).toEqual([expect.objectContaining({ sys_id, computer: other })])
})

it('an id that moves onto a computer with a record of its own leaves one record for it', () => {
  computer('C02TEST00001')
  computer('C02TEST00002')
  send()
  const { sys_id } = send({ device_id: 'device-2', serial_number: 'C02TEST00002' })
  send({ serial_number: 'C02TEST00002' })
  expect(records()).toEqual([expect.objectContaining({ sys_id, kandji_device_id: mdmRow().device_id })])
})

it('a row that says nothing new changes nothing', () => {
  computer('C02TEST00001')
  send()
  expect(send().status).toBe('ignored')
  expect(send({ blueprint_id: '' }).status).toBe('ignored')
})

it('a row before its computer is refused, says so, and is right when it comes again', () => {
  const early = send()
  expect(['error', 'skipped']).toContain(early.status)
  expect(early.status_message).toContain('Kandji: no computer with serial_number `C02TEST00001` is here yet')
  expect(records()).toEqual([])
  computer('C02TEST00001')
  expect(send().status).toBe('inserted')
})

it.each([
  ['device_id', /device_id is blank/],
  ['serial_number', /serial_number is blank/],
])('a row without %s is refused and touches no record', (column, reason) => {
  computer('C02TEST00001')
  send()
  const before = records()
  const result = send({ [column]: '' })
  expect(['error', 'skipped']).toContain(result.status)
  expect(result.status_message).toMatch(reason)
  expect(records()).toEqual(before)
})
