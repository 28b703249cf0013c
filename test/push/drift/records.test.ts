// How all MDM records are read: in pages, to their real end, and with no belief in what the account may not see.

import { faultOf, readMdmRecords } from '../../../src/push/drift/records.ts'
import { Refused } from '../../../src/push/errors.ts'
import type { TableClient, TableQuery, TableReading, TableRow } from '../../../src/push/servicenow/table-client.ts'

const id = (number: number) => String(number).padStart(6, '0')
const record = (number: number, fields: TableRow = {}): TableRow => ({
  sys_id: id(number),
  kandji_device_id: `device ${number}`,
  is_removed: 'false',
  computer: `ci ${number}`,
  configuration_item: `ci ${number}`,
  'configuration_item.sys_id': `ci ${number}`,
  ...fields,
})
const many = (count: number, fields?: TableRow) =>
  Array.from({ length: count }, (_none, number) => record(number, fields))

interface Asked {
  table: string
  query: string
}

/** Answers as the Table API does. `sees`: which records the account is shown; `counts`: whether totals are announced. */
function tables(
  records: TableRow[],
  options: { sees?: (row: TableRow) => boolean; counts?: boolean; items?: TableReading } = {}
) {
  const { sees = () => true, counts = true, items = { rows: [], total: 0 } } = options
  const asked: Asked[] = []
  const read = (table: string, { query = '', limit }: TableQuery): Promise<TableReading> => {
    asked.push({ table, query })
    if (table === 'cmdb_ci') return Promise.resolve(items)
    const after = /sys_id>([^^]*)/.exec(query)?.[1] ?? ''
    const left = records.filter((row) => row['sys_id']! > after)
    const rows = left.slice(0, limit).filter(sees)
    return Promise.resolve({ rows, ...(counts && { total: left.length }) })
  }
  return { client: { read } as unknown as TableClient, asked }
}

describe('the records', () => {
  test.each([
    [0, 1],
    [1, 1],
    [1_000, 1],
    [1_001, 2],
    [2_500, 3],
  ])('of %d devices are read with %d requests where a total is announced', async (count, requests) => {
    const { client, asked } = tables(many(count))
    const reading = await readMdmRecords(client)
    expect(reading).toMatchObject({ records: { length: count } })
    expect(asked).toHaveLength(requests)
    expect(asked.every(({ query }) => query.endsWith('ORDERBYsys_id'))).toBe(true)
  })

  test.each([0, 999, 1_000, 1_500])('are read to an empty page where none is announced: %d', async (count) => {
    const { client, asked } = tables(many(count), { counts: false })
    expect(await readMdmRecords(client)).toMatchObject({ records: { length: count } })
    expect(asked).toHaveLength(Math.ceil(count / 1_000) + 1)
  })

  test('do not end where a page is short because some are not shown', async () => {
    const { client } = tables(many(2_500), { sees: (row) => Number(row['sys_id']) % 2 === 0 })
    expect(await readMdmRecords(client)).toMatchObject({ records: { length: 1_250 } })
  })

  test('tell nothing when none of them is shown, or the table is refused', async () => {
    const hidden = await readMdmRecords(tables(many(7), { sees: () => false }).client)
    expect(faultOf(hidden)).toMatch(/shown none of the 7 records of x_kandj_kandji_mdm/)
    const refused: TableReading = {
      refused: { why: 'permission', error: new Refused('ServiceNow', 'Give it a role.') },
    }
    const reading = await readMdmRecords({ read: () => Promise.resolve(refused) } as unknown as TableClient)
    expect(faultOf(reading)).toMatch(/could not be compared .* Give it a role\./)
    expect(faultOf(await readMdmRecords(tables([]).client))).toBeUndefined()
  })

  test.each([
    ['kandji_device_id', ['kandji_device_id']],
    ['configuration_item', ['configuration_item']],
    ['is_removed', ['is_removed']],
    ['fingerprint', ['fingerprint']],
  ])('tell nothing when the column %s of none is shown, and it is named', async (column, named) => {
    const rows = many(3, { fingerprint: 'x', blueprint_name: '' })
    for (const row of rows) delete row[column]
    const reading = await readMdmRecords(tables(rows).client)
    expect(reading).toEqual({ columns: named })
    expect(faultOf(reading)).toContain(`is not shown ${column} of any record of x_kandj_kandji_mdm`)
  })

  test('of an app that has no fingerprints yet are compared without', async () => {
    expect(await readMdmRecords(tables(many(3)).client)).toMatchObject({ records: { length: 3 } })
  })

  test('that never end are given up', async () => {
    const page = { rows: [record(1)] }
    await expect(readMdmRecords({ read: () => Promise.resolve(page) } as unknown as TableClient)).rejects.toMatchObject(
      {
        exitCode: 4,
        message: expect.stringContaining('the same page again'),
      }
    )
  })
})

describe('what they refer to', () => {
  const DANGLING = { 'configuration_item.sys_id': '' }

  test.each<[string, TableRow[], TableReading, boolean]>([
    ['is believed where one is to be seen', [record(1), record(2, DANGLING)], { rows: [] }, true],
    ['is believed where other items are to be seen', many(2, DANGLING), { rows: [{ sys_id: 'x' }] }, true],
    ['is believed where there is none at all', many(2, DANGLING), { rows: [], total: 0 }, true],
    ['is not where items are hidden', many(2, DANGLING), { rows: [], total: 9 }, false],
    ['is not where no total is announced', many(2, DANGLING), { rows: [] }, false],
    [
      'is not where items are refused',
      many(2, DANGLING),
      { refused: { why: 'permission', error: new Refused('ServiceNow', '') } },
      false,
    ],
  ])('%s', async (_what, rows, items, believed) => {
    const { client, asked } = tables(rows, { items })
    const reading = await readMdmRecords(client)
    const seen = 'records' in reading ? reading.records.map(({ read }) => read !== undefined) : []
    expect(seen).toEqual(rows.map(() => believed))
    expect(asked.filter(({ table }) => table === 'cmdb_ci').length).toBeLessThanOrEqual(1)
  })
})
