// `--blueprint` takes ids and names, and names that match nothing are told, in a pilot too.

import { inventoryOf } from '../../src/push/configuration/inventory.ts'
import type { SyncOptions } from '../../src/push/terms.ts'
import { useTestbed } from './support/testbed.ts'

const OFFICE = '3411ce5f-3ae5-488c-879e-8fe1477215fd'
const LAB = 'b1000000-0000-4000-8000-000000000002'

describe('--blueprint', () => {
  const bed = useTestbed()
  beforeEach(() => {
    bed.enroll(
      { serial_number: 'A', blueprint_id: OFFICE, blueprint_name: 'Office Macs' },
      { serial_number: 'B', blueprint_id: LAB, blueprint_name: 'Lab' },
      { serial_number: 'C', blueprint_id: 'b3', blueprint_name: 'LAB' },
      { serial_number: 'D', blueprint_id: '', blueprint_name: '' }
    )
  })
  const sent = () => [...bed.servicenow.computers.keys()]

  test.each([
    ['an id', OFFICE, ['A']],
    ['an id in capitals', OFFICE.toUpperCase(), ['A']],
    ['a name', 'Office Macs', ['A']],
    ['a name in other letters, with blanks', ' office macs ', ['A']],
    ['the one of two names that is in the same letters', 'LAB', ['C']],
    ['an id that is no UUID', 'b3', ['C']],
  ])('takes %s', async (_what, blueprint, expected) => {
    expect(await bed.sync({ blueprint })).toMatchObject({ exitCode: 0, summary: { devices: { seen: 1 } } })
    expect(sent()).toEqual(expected)
  })

  test('that is the name of several is refused with their ids, and nothing is sent', async () => {
    const { exitCode, failure } = await bed.sync({ blueprint: 'lab' })
    expect(exitCode).toBe(2)
    expect(failure).toContain(LAB)
    expect(failure).toContain('b3')
    // But the sign-in of a first load, and its question for the mapping.
    expect(bed.servicenow.count(/^(?!GET |POST \/oauth_token\.do$)/)).toBe(0)
    expect((await bed.apps({ blueprint: 'lab' })).exitCode).toBe(2)
  })

  test.each([
    ['Ofice Macs', 'Did you mean `Office Macs`?'],
    ['Nowhere at all', 'Kandji has no device with the blueprint Nowhere at all.'],
    ['99999999-3ae5-488c-879e-8fe1477215fd', 'no device with the blueprint 9999'],
  ])('%s, which no device has, is a problem', async (blueprint, text) => {
    const { exitCode, summary } = await bed.sync({ blueprint })
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([{ code: 'unmatched-name', reason: expect.stringContaining(text) }])
    expect(sent()).toEqual([])
  })
})

describe('names of the configuration that nobody has', () => {
  const bed = useTestbed()
  beforeEach(() => {
    bed.enroll(
      { serial_number: 'A', blueprint_id: OFFICE, blueprint_name: 'Office Macs', tags: ['managed'] },
      { serial_number: 'B', blueprint_id: LAB, blueprint_name: 'Lab' }
    )
  })

  test.each<[string, SyncOptions]>([
    ['--limit', { limit: 5 }],
    ['--serial', { serial: 'A' }],
    ['--blueprint', { blueprint: OFFICE }],
    ['no pilot', {}],
  ])('are told with %s', async (_what, options) => {
    bed.config.inventory = inventoryOf({ devices: { blueprints: ['Ofice Macs'], tags: ['managd'] } })
    const { exitCode, summary } = await bed.sync(options)
    expect(exitCode).toBe(1)
    expect(summary.problems.map(({ subject }) => subject)).toEqual(['devices.blueprints', 'devices.tags'])
    expect(summary.problems[0]!.reason).toContain('Did you mean `Office Macs`?')
  })

  test('are none where another device than the one of the pilot has the name', async () => {
    bed.config.inventory = inventoryOf({ devices: { blueprints: ['Office Macs', 'Lab'] } })
    expect((await bed.sync({ serial: 'A' })).summary).toMatchObject({ problems: [], devices: { seen: 1 } })
  })
})
