// Writing a CI by script, as the transform map can't: a handheld, or another CI than coalescing found.

import { GlideRecord } from '@servicenow/glide'
import { writeByScript } from '../../src/server/computer/by-script.ts'
import { forget } from '../../src/server/staging/row-memory.ts'
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

beforeEach(() => {
  forget()
  local.insert('sys_properties', { name: 'x_kandj_kandji.identification', value: 'coalesce' })
  local.insert('sys_properties', { name: 'x_kandj_kandji.mobile_class', value: 'cmdb_ci_handheld_computing' })
})

test('a handheld that is there is updated, and says so', () => {
  const sysId = local.insert('cmdb_ci_handheld_computing', { serial_number: 'F4KPHONE0001', asset_tag: 'P1' })
  expect(writeByScript(phone(), [])).toMatchObject({ ignore: true, outcome: 'updated', sysId })
  expect(handhelds()).toEqual([expect.objectContaining({ name: "Ann's Mac", os: 'iOS', asset_tag: 'P1' })])
})

test('a handheld that is as it should be is left alone', () => {
  writeByScript(phone(), [])
  const before = handhelds()
  expect(writeByScript(phone(), [])).toMatchObject({ outcome: 'ignored' })
  expect(handhelds()).toEqual(before)
})

test.each([
  ['228.270', 'ignored'],
  ['228.27', 'ignored'],
  ['228.3', 'updated'],
  ['', 'updated'],
])('a disk space kept as %j is compared as a number: %s', (disk_space, outcome) => {
  const { sysId } = writeByScript(phone(), [])
  local.instance.database.update('cmdb_ci_handheld_computing', sysId!, { disk_space })
  expect(writeByScript(phone(), [])).toMatchObject({ outcome })
  expect(Number(handhelds()[0]!.disk_space)).toBe(228.27)
})

test("its owner is Kandji's to take back only if Kandji set it", () => {
  const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
  writeByScript(phone({ assigned_user: 'ann' }), [])
  expect(handhelds()[0]!.assigned_to).toBe(ann)
  expect(writeByScript(phone(), [])).toMatchObject({ outcome: 'updated' })
  expect(handhelds()[0]!.assigned_to).toBeFalsy()
  local.update('cmdb_ci_handheld_computing', handhelds()[0]!.sys_id!, { assigned_to: ann })
  writeByScript(phone(), [])
  expect(handhelds()[0]!.assigned_to).toBe(ann)
})

test('problems of the row go with the verdict', () => {
  expect(writeByScript(phone(), ['something is wrong']).message).toMatch(
    /^Kandji: something is wrong; written to \w+ by script \(\w+\)$/
  )
})

test('a handheld that the instance refuses is named, after the problems of the row', () => {
  const rule = {
    name: 'No phones',
    collection: 'cmdb_ci_handheld_computing',
    when: 'before',
    action_insert: 'true',
    active: 'true',
    advanced: 'true',
    script: 'current.setAbortAction(true)',
    sys_scope: 'global',
  }
  local.insert('sys_script', rule)
  expect(writeByScript(phone(), ['something is wrong'])).toEqual({
    ignore: true,
    message:
      'Kandji: something is wrong; the cmdb_ci_handheld_computing of serial number F4KPHONE0001 could not be written',
  })
  expect([handhelds(), local.rows('sys_object_source')]).toEqual([[], []])
})
