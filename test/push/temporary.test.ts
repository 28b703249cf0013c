// No room in the temporary folder is told of that folder, whatever the state has.

import { inTemporary } from '../../src/push/inventory/temporary.ts'
import { stateError } from '../../src/push/state/state.ts'

const failing = (code: string) => () => {
  throw Object.assign(new Error('database or disk is full'), { code })
}

test.each(['SQLITE_FULL', 'ENOSPC'])('%s of a temporary file names TMPDIR, and not the state', (code) => {
  const attempt = () => inTemporary(failing(code))
  expect(attempt).toThrow(/No room left in the temporary folder \/.* set TMPDIR/)
  try {
    attempt()
  } catch (error) {
    expect(stateError('/somewhere/state', error)).toBe(error)
  }
})

test('anything else stays what it is', () => {
  expect(() => inTemporary(failing('SQLITE_CORRUPT'))).toThrow('database or disk is full')
  expect(inTemporary(() => 7)).toBe(7)
})
