// What became of one staging row: the target counts, and our own map's word on it.
// Field cases: A1, B10, B14.

import { codeOfNote, partsOf } from '../../src/push/servicenow/note-code.ts'
import { rowResult } from '../../src/push/servicenow/row-result.ts'

const STAGING = 'x_kandj_kandji_kandji_import_set_computer'
const OWN = { transform_map: 'Kandji computer', table: 'cmdb_ci_computer', status: 'inserted' }
const read = (...result: object[]) =>
  rowResult({
    kind: 'answer',
    status: 201,
    headers: new Headers(),
    text: '',
    json: { import_set: 'ISET0010001', staging_table: STAGING, result },
  } as never)

test.each([
  ['of an asynchronous import set', { transform_map: '', table: STAGING, status: 'inserted' }],
  [
    'of a staging table whose map is not active',
    { table: '', status: 'error', error_message: 'No transform entry or scripts are defined; Target record not found' },
  ],
  ['of a staging table without a map', { table: STAGING, status: 'inserted', sys_id: '1' }],
])('a row %s is stored, which is not delivered', (_what, element) => {
  expect(read(element)).toEqual({ outcome: 'stored' })
})

test('a row whose target was written is delivered', () => {
  expect(read(OWN)).toEqual({ outcome: 'inserted' })
  expect(read({ ...OWN, transform_map: '' })).toEqual({ outcome: 'inserted' })
})

test('what another map of the staging table says is a remark', () => {
  const theirs = { transform_map: 'Ours', table: 'u_asset', status: 'error', error_message: 'no such column' }
  const note = 'another transform map of this staging table, Ours, failed: no such column'
  expect(read(OWN, theirs)).toEqual({ outcome: 'inserted', note })
  expect(read(theirs, { ...OWN, status: 'ignored' })).toEqual({ outcome: 'ignored', note })
  expect(read(OWN, { ...theirs, status: 'inserted' })).toEqual({ outcome: 'inserted' })
})

test('a row that only another map has written is not delivered', () => {
  const theirs = { transform_map: 'Ours', table: 'u_asset', status: 'inserted' }
  expect(read(theirs)).toEqual({ outcome: 'stored' })
  expect(read(theirs, { ...theirs, status: 'updated' })).toEqual({ outcome: 'stored' })
  // What names no table may be our own map's, as what the app itself speaks of is.
  expect(read({ status: 'updated' })).toEqual({ outcome: 'updated' })
  expect(read({ ...theirs, kandji_outcome: 'updated' })).toEqual({ outcome: 'updated' })
})

test('each remark is one part of the note, whatever it says (B10)', () => {
  const theirs = { transform_map: 'Ours', table: 'u_asset', status: 'error', error_message: 'no script; no target' }
  const noted = { ...OWN, status_message: 'Kandji: device_capacity `x` is none; it was left out' }
  const { note = '' } = read(noted, theirs) as { note?: string }
  expect(
    partsOf(note)
      .map(codeOfNote)
      .filter((code) => code === 'own-mapping')
  ).toHaveLength(1)
  expect(note).toContain('left out; another transform map of this staging table, Ours, failed: no script, no target')
})

test('what our own map refuses is refused, whatever another one did', () => {
  const refused = { ...OWN, status: 'error', status_message: 'Kandji: serial_number is blank' }
  expect(read(refused, { transform_map: 'Ours', table: 'u_asset', status: 'inserted' })).toEqual({
    outcome: 'rejected',
    reason: 'serial_number is blank',
  })
})

test('where no map is ours, the word of each counts', () => {
  const renamed = { ...OWN, transform_map: 'Renamed' }
  expect(read(renamed)).toEqual({ outcome: 'inserted' })
  expect(read(renamed, { ...renamed, status: 'error', error_message: 'no' })).toMatchObject({ outcome: 'rejected' })
})

test.each(['pending', 'skipped', '', undefined, 'complete'])(
  'the status %j says nothing of the target: the row is refused, and goes again as such (B14)',
  (status) => {
    expect(read({ ...OWN, status })).toEqual({
      outcome: 'rejected',
      reason: expect.stringContaining('without a reason'),
    })
  }
)

test.each([
  'sys_user',
  'GlideRecord.setValue',
  'IdentificationEngine.createOrUpdateCIEnhanced',
  'Glide API: properties',
])('a script that lacks the privilege for %s is told what to do', (name) => {
  const message = `Transform script error: com.glide.script.fencing.CrossScopeAccessNotAllowedException: Access to ${name} from scope x_a not allowed`
  const result = read({ ...OWN, status: 'error', error_message: message })
  expect(result).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining(message) })
  expect(result).toMatchObject({
    reason: expect.stringContaining(
      `the application x_a has no allowed cross-scope privilege for ${name}: let an admin`
    ),
  })
})
