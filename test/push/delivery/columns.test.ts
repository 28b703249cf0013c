// Which columns the staging tables have, as far as the account may see it, and which of the configuration's are missing.

import { inventoryOf } from '../../../src/push/configuration/inventory.ts'
import { columnsOf, findColumns, requireColumns } from '../../../src/push/delivery/columns.ts'
import { Misconfigured } from '../../../src/push/errors.ts'
import { STAGING_TABLES } from '../../../src/push/servicenow/staging.ts'
import type { TableClient } from '../../../src/push/servicenow/table-client.ts'

type Rows = Array<Record<string, string>>

describe('the columns of a staging table', () => {
  let asked: Array<{ table: string; query?: string; fields?: string[]; limit: number }>
  /** By table; undefined where the account may not read it. The dictionary's are the columns of each table. */
  let dictionary: Record<string, Rows> | undefined
  let samples: Record<string, Rows | undefined>
  beforeEach(() => {
    asked = []
    dictionary = {}
    samples = {}
  })
  const tables = {
    read: async (table: string, given: { query?: string; fields?: string[]; limit: number }) => {
      asked.push({ table, ...given })
      const of = /^name=(\w+)\^elementISNOTEMPTY$/.exec(given.query ?? '')?.[1]
      const rows = table === 'sys_dictionary' ? dictionary && (dictionary[of ?? ''] ?? []) : samples[table]
      return rows === undefined ? { refused: { why: 'permission' } } : { rows }
    },
  } as unknown as TableClient
  const { computer, mdm } = STAGING_TABLES
  const has = (table: string, ...columns: string[]) => (dictionary![table] = columns.map((element) => ({ element })))
  const inventory = (attributes: Parameters<typeof inventoryOf>[0]['attributes']) => inventoryOf({ attributes })

  test('come from the dictionary, entries without a column left out', async () => {
    has(computer, 'u_a', '', 'u_b')
    expect(await columnsOf(tables, computer)).toEqual(['u_a', 'u_b'])
    expect(asked).toMatchObject([{ table: 'sys_dictionary', fields: ['element'], limit: 1_000 }])
  })

  test.each([
    ['empty', {}],
    ['closed', undefined],
  ])('come from a row of the table where the dictionary is %s', async (_what, seen) => {
    dictionary = seen
    samples = { [computer]: [{ u_a: '1', u_b: '' }] }
    expect(await columnsOf(tables, computer)).toEqual(['u_a', 'u_b'])
    expect(asked.at(-1)).toEqual({ table: computer, limit: 1 })
  })

  test.each([
    ['has no row', []],
    ['is closed, too', undefined],
  ])('are not known where the table %s', async (_what, rows) => {
    samples = { [computer]: rows }
    expect(await columnsOf(tables, computer)).toBe(undefined)
  })

  test('are asked for only where the configuration names columns of its own', async () => {
    for (const none of [undefined, inventory(undefined), inventory({ skip: ['os_type'] })])
      await requireColumns(tables, none)
    expect(asked).toEqual([])
    has(computer, 'u_a')
    await requireColumns(tables, inventory({ extra: { u_a: 'device.tags' } }))
    expect(asked).toHaveLength(1)
    await requireColumns(tables, inventory({ rename: { device_name: 'u_a' } }))
    expect(asked).toHaveLength(2)
  })

  test('that are renamed or added are looked for in the table that they go into', async () => {
    has(computer, 'u_label', 'u_tags')
    has(mdm, 'u_group', 'u_mail')
    const { attributes } = inventory({
      rename: { device_name: 'u_label', blueprint_id: 'u_group' },
      extra: { u_tags: 'device.tags', u_mail: { path: 'device.user.email', table: 'mdm' } },
    })
    expect(await findColumns(tables, attributes)).toEqual({ missing: [], unseen: [] })
  })

  test('that are missing are named one by one, with the setting, the table and what may be meant', async () => {
    has(computer, 'u_label', 'u_group')
    has(mdm, 'serial_number')
    const wrong = inventory({
      rename: { device_name: 'u_lable', blueprint_id: 'u_group' },
      extra: { u_group: 'device.tags' },
    })
    const { missing, unseen } = await findColumns(tables, wrong.attributes)
    expect(unseen).toEqual([])
    expect(missing).toHaveLength(2)
    expect(missing[0]).toMatch(
      new RegExp(`^attributes\\.rename\\.device_name: .*${computer}.*\`u_lable\`.*Did you mean \`u_label\`\\?$`)
    )
    expect(missing[1]).toMatch(new RegExp(`^attributes\\.rename\\.blueprint_id: .*${mdm}.*\`u_group\``))
    const required = requireColumns(tables, wrong)
    await expect(required).rejects.toThrow(Misconfigured)
    await expect(required).rejects.toThrow(/u_lable.*\n.*u_group/)
  })

  test('that cannot be seen are not missing: the table is told', async () => {
    dictionary = undefined
    const { attributes } = inventory({ extra: { u_a: 'device.tags', u_b: { path: 'device.model', table: 'mdm' } } })
    expect(await findColumns(tables, attributes)).toEqual({ missing: [], unseen: [computer, mdm] })
    await requireColumns(tables, inventory({ extra: { u_a: 'device.tags' } }))
  })
})
