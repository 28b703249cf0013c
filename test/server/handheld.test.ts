// Writing a handheld by script, as it happens where the handheld class is not below computers.

import { GlideRecord } from '@servicenow/glide'
import { belongsToHandhelds, writeHandheld } from '../../src/server/computer/handheld.ts'
import { COMPUTER_ROWS, computerRow } from '../app/rows.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from './support/own-tables.ts'

const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE })

const phone = (changes: Record<string, string> = {}) => {
  const row = computerRow({ serial_number: 'F4KPHONE0001', os_type: 'iOS', model_name: 'iPhone 15', ...changes })
  const source = new GlideRecord(COMPUTER_ROWS)
  source.get(local.insert(COMPUTER_ROWS, row))
  return source
}
const handhelds = () => local.rows('cmdb_ci_handheld_computing', 'serial_number=F4KPHONE0001')

test('an iPhone belongs there once it is there, a Mac never', () => {
  expect(belongsToHandhelds(phone())).toBe(false)
  local.insert('cmdb_ci_handheld_computing', { serial_number: 'F4KPHONE0001' })
  expect(belongsToHandhelds(phone())).toBe(true)
  expect(belongsToHandhelds(phone({ os_type: 'macOS' }))).toBe(false)
})

test('a handheld that is there is updated, and says so', () => {
  const sysId = local.insert('cmdb_ci_handheld_computing', { serial_number: 'F4KPHONE0001', asset_tag: 'P1' })
  expect(writeHandheld(phone(), [])).toMatchObject({ ignore: true, outcome: 'updated', sysId })
  expect(handhelds()).toEqual([expect.objectContaining({ name: "Ann's Mac", os: 'iOS', asset_tag: 'P1' })])
})

test('a handheld that is as it should be is left alone', () => {
  writeHandheld(phone(), [])
  const before = handhelds()
  expect(writeHandheld(phone(), [])).toMatchObject({ outcome: 'ignored' })
  expect(handhelds()).toEqual(before)
})

test.each([
  ['228.270', 'ignored'],
  ['228.27', 'ignored'],
  ['228.3', 'updated'],
  ['', 'updated'],
])('a disk space kept as %j is compared as a number: %s', (disk_space, outcome) => {
  const { sysId } = writeHandheld(phone(), [])
  local.instance.database.update('cmdb_ci_handheld_computing', sysId!, { disk_space })
  expect(writeHandheld(phone(), [])).toMatchObject({ outcome })
  expect(Number(handhelds()[0]!.disk_space)).toBe(228.27)
})

test("its owner is Kandji's to take back only if Kandji set it", () => {
  const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
  writeHandheld(phone({ assigned_user: 'ann' }), [])
  expect(handhelds()[0]!.assigned_to).toBe(ann)
  expect(writeHandheld(phone(), [])).toMatchObject({ outcome: 'updated' })
  expect(handhelds()[0]!.assigned_to).toBeFalsy()
  local.update('cmdb_ci_handheld_computing', handhelds()[0]!.sys_id!, { assigned_to: ann })
  writeHandheld(phone(), [])
  expect(handhelds()[0]!.assigned_to).toBe(ann)
})

test('problems of the row go with the verdict', () => {
  expect(writeHandheld(phone(), ['something is wrong']).message).toBe('Kandji: something is wrong')
})
