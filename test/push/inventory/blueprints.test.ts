// Which blueprint a person means by an id or a name.

import { Misconfigured } from '../../../src/push/errors.ts'
import { Blueprints } from '../../../src/push/inventory/blueprints.ts'

const A = 'b1000000-0000-4000-8000-00000000000a'
const B = 'b1000000-0000-4000-8000-00000000000b'
const C = 'b1000000-0000-4000-8000-00000000000c'

const known = (...pairs: Array<[id: unknown, name: unknown]>): Blueprints => {
  const blueprints = new Blueprints()
  for (const [blueprint_id, blueprint_name] of pairs) blueprints.add({ blueprint_id, blueprint_name })
  return blueprints
}

describe('the blueprint that is meant', () => {
  const some = known([A, 'Office'], [B, 'office'], [C, 'Field  '])

  test.each([
    ['its id', A, A],
    ['its id in capitals', B.toUpperCase(), B],
    ['its name', 'Office', A],
    ['its name in these letters, though another has it in others', 'office', B],
    ['its name in other letters and with blanks', '  fIELD ', C],
    ['no name at all', '', undefined],
    ['another name', 'Store', undefined],
  ])('is found by %s', (_what, asked, id) => {
    expect(some.idOf(asked)).toBe(id)
  })

  test('goes by an id before a name', () => {
    expect(known([A, 'one'], ['one', 'two']).idOf('one')).toBe('one')
    // What is no id of Kandji's is not compared without regard to case.
    expect(known(['one', 'x']).idOf('ONE')).toBeUndefined()
  })

  test('is refused where several have the name, each named in order', () => {
    const several = known([B, 'Office'], [A, 'Office'])
    expect(() => several.idOf('Office')).toThrow(Misconfigured)
    expect(() => several.idOf('OFFICE')).toThrow(`${A}, ${B}`)
  })
})

test('names are told once each; a device without a blueprint has none', () => {
  expect(known([A, 'Office'], [B, 'Office'], [C, 'Field'], ['', 'None'], [null, 'None']).names).toEqual([
    'Office',
    'Field',
  ])
  expect(known(['', 'None']).idOf('None')).toBeUndefined()
})
