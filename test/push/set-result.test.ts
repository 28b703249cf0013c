// What became of a row of an import set, by its staging records alone. Rows that they do not tell of go again in a batch.

import { setResult } from '../../src/push/servicenow/set-result.ts'

const record = (fields: object) => ({
  sys_import_state: 'processed',
  sys_import_state_comment: '',
  sys_target_sys_id: 'a'.repeat(32),
  'sys_transform_map.name': '',
  ...fields,
})

test.each([
  ['a robust transformer has written', {}, { outcome: 'updated' }],
  ['it says to have transformed without a record', { sys_target_sys_id: '' }, { outcome: 'none' }],
  ['it refused', { sys_import_state: 'error', sys_import_state_comment: 'no computer' }, 'no computer'],
  ['it left out', { sys_import_state: 'skipped', sys_import_state_comment: 'not wanted' }, 'not wanted'],
  ['waits', { sys_import_state: 'pending', sys_target_sys_id: '' }, { outcome: 'none' }],
])('a row that %s', (_what, fields, expected) => {
  const result = typeof expected === 'string' ? { outcome: 'rejected', reason: expected } : expected
  expect(setResult([record(fields)])).toEqual(result)
})

test('a row that says more than that it is processed keeps its remark', () => {
  const said = record({ sys_import_state_comment: 'Kandji: the computer is retired' })
  expect(setResult([said])).toEqual({ outcome: 'updated', note: 'the computer is retired' })
})
