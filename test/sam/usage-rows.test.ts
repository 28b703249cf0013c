// Usage rows on the table itself: what is written where columns are missing, rows are refused or are there already.

import { beginRun } from '../../sam/src/server/software-usage/run.ts'
import { keyOf } from '../../sam/src/server/software-usage/last-use.ts'
import { writeUsage } from '../../sam/src/server/software-usage/usage-rows.ts'
import { SAM_SCOPE, useInstance } from '../support/instance.ts'

const USAGE = 'samp_sw_usage'
const TIME = '2026-02-27 09:00:00'

const local = useInstance({ scope: SAM_SCOPE })
beforeEach(() => {
  local.instance.setPlugin('com.snc.samp', true)
  const [table] = local.rows('sys_db_object', `name=${USAGE}`)
  local.update('sys_db_object', table!.sys_id!, { create_access: 'true', update_access: 'true', read_access: 'true' })
})

const known = () => ({
  computer: local.insert('cmdb_ci_computer', { name: 'mac' }),
  product: local.insert('samp_sw_product', { name: 'Ledger' }),
  publisher: local.insert('core_company', { name: 'Harbour' }),
  time: TIME,
})
type Use = ReturnType<typeof known>

function write(...uses: Use[]) {
  const run = { ...beginRun(), reclamationType: 'last_used' }
  const computers = [...new Set(uses.map(({ computer }) => computer))]
  writeUsage(computers, new Map(uses.map((use) => [keyOf(use.computer, use.product), use])), run)
  return run.counts
}

test('a use becomes a row, and then stays as it is', () => {
  const use = known()
  expect(write(use)).toMatchObject({ inserted: 1, updated: 0, unchanged: 0, refused: 0 })
  expect(write(use)).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 })
  expect(local.rows(USAGE)).toEqual([
    expect.objectContaining({
      configuration_item: use.computer,
      norm_product: use.product,
      norm_publisher: use.publisher,
      reclamation_type: 'last_used',
      last_used_time: TIME,
      discovery_source: 'Kandji',
    }),
  ])
})

test('a row of another reclamation type, product or computer is another row', () => {
  const use = known()
  const row = { configuration_item: use.computer, norm_product: use.product, last_used_time: TIME }
  local.insert(USAGE, { ...row, reclamation_type: 'total_usage' })
  expect(write(use)).toMatchObject({ inserted: 1, unchanged: 0 })
  expect(write(use, { ...known(), computer: use.computer }, { ...use, computer: known().computer })).toMatchObject({
    inserted: 2,
    unchanged: 1,
  })
})

describe('where the table lacks columns', () => {
  test.each([['norm_publisher'], ['discovery_source']])('without %s the rest is written and kept', (column) => {
    const { schema } = local.instance
    schema.dropColumn(USAGE, column)
    try {
      const use = known()
      expect(write(use)).toMatchObject({ inserted: 1, refused: 0 })
      expect(local.rows(USAGE)).toEqual([expect.objectContaining({ norm_product: use.product, last_used_time: TIME })])
      expect(write({ ...use, time: '2026-02-28 09:00:00' })).toMatchObject({ updated: 1 })
      expect(write({ ...use, time: '2026-02-28 09:00:00' })).toMatchObject({ unchanged: 1, updated: 0 })
    } finally {
      local.instance.setPlugin('com.snc.samp', false)
      schema.forget()
    }
  })
})
