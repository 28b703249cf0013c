// Rows that ServiceNow only stored are not delivered: the run says what to set, and they go once it is set.
// Field cases: A1.

import { runSync } from '../../src/push/sync.ts'
import { useLocalSides } from './support/local-sides.ts'

const sides = useLocalSides({ devices: 4 })
const STAGING = 'x_kandj_kandji_kandji_import_set_computer'
const computers = () => sides.rows('cmdb_ci_computer', 'discovery_source=Kandji').length

async function bringOne(): Promise<number> {
  await runSync(sides.config, { limit: 1 })
  return computers()
}

test('an asynchronous import set', async () => {
  expect(await bringOne()).toBe(1)
  sides.update('sys_import_set', `table_name=${STAGING}`, { mode: 'asynchronous' })
  const { exitCode, failure, summary } = await runSync(sides.config)
  expect([exitCode, summary.rows.inserted]).toEqual([3, 0])
  expect(failure).toMatch(/nothing transformed it.*set Mode of this Import Set to Synchronous/s)
  expect(computers()).toBe(1)

  sides.update('sys_import_set', `table_name=${STAGING}`, { mode: 'synchronous' })
  expect((await runSync(sides.config)).exitCode).toBeLessThanOrEqual(1)
  expect(computers()).toBe(4)
})

test('a staging table whose transform map was switched off', async () => {
  sides.update('sys_transform_map', `source_table=${STAGING}`, { active: 0 })
  const { exitCode, failure } = await runSync(sides.config)
  expect(exitCode).toBe(3)
  expect(failure).toMatch(/no active transform map/)
  sides.update('sys_transform_map', `source_table=${STAGING}`, { active: 1 })
  expect((await runSync(sides.config)).exitCode).toBeLessThanOrEqual(1)
  expect(computers()).toBe(4)
})
