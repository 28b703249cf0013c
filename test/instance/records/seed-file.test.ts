// Records to start with, from a file.

import { loadSeed, SeedError } from '../../../src/instance/records/seed-file.ts'
import { useInstance } from '../../support/instance.ts'

const local = useInstance()
const load = (seed: unknown): number => loadSeed(local.instance, JSON.stringify(seed))

test('rows are written as they are: no rule runs, dates and sys_ids stay, references are sys_ids', () => {
  const count = load({
    core_company: [{ sys_id: 'c0'.repeat(16), name: 'Maker', manufacturer: true }],
    cmdb_ci_computer: [
      { name: 'one', manufacturer: 'c0'.repeat(16), hardware_status: 'retired', operational_status: 1 },
      { name: 'two', sys_created_on: '2019-01-02 03:04:05' },
    ],
  })
  expect(count).toBe(3)
  const [one, two] = local.rows('cmdb_ci_computer', 'ORDERBYname')
  expect(one).toMatchObject({
    manufacturer: 'c0'.repeat(16),
    sys_class_name: 'cmdb_ci_computer',
    hardware_status: 'retired',
    operational_status: '1',
  })
  expect(two).toMatchObject({ sys_created_on: '2019-01-02 03:04:05', install_status: '1' })
})

test('loading again fills nothing twice', () => {
  const seed = { cmdb_ci_computer: [{ name: 'one' }, { name: 'two' }] }
  expect([load(seed), load(seed)]).toEqual([2, 0])
})

test.each<[string, unknown, RegExp]>([
  ['a table that there is not', { nosuch: [{ name: 'x' }] }, /names of tables, got "nosuch"/],
  ['a column that there is not', { cmdb_ci: [{ name: 'a' }, { nam: 'b' }] }, /cmdb_ci, row 2: .*got "nam"/],
  ['a value that is none', { cmdb_ci: [{ name: ['a'] }] }, /row 1: name: expected text.*got \["a"\]/],
  ['no list of rows', { cmdb_ci: { name: 'a' } }, /cmdb_ci: expected a list of rows/],
])('%s is named, and nothing is written', (_, seed, reason) => {
  expect(() => load({ core_company: [{ name: 'Written?' }], ...(seed as object) })).toThrow(reason)
  expect(local.rows('core_company', 'name=Written?')).toEqual([])
})

test.each<[string, RegExp]>([
  ['[{"name":"a"}]', /^Expected an object of tables/],
  ['{"cmdb_ci":', /^Expected JSON, got text that cannot be read/],
])('%s is no seed', (text, reason) => {
  expect(() => loadSeed(local.instance, text)).toThrow(SeedError)
  expect(() => loadSeed(local.instance, text)).toThrow(reason)
})
