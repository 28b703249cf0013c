// A customer's business rule that aborts what the app writes: one reason ends the run, and once the rule is off everything goes.
// Field cases: A6.

import { runSync } from '../../src/push/sync.ts'
import { useLocalSides } from './support/local-sides.ts'

const DEVICES = 12

describe('a rule that aborts', () => {
  const sides = useLocalSides({ devices: DEVICES })
  const rule = (collection: string) =>
    sides.insert('sys_script', {
      name: 'Nothing from Kandji',
      collection,
      active: 1,
      when: 'before',
      order: 50,
      action_insert: 1,
      action_update: 1,
      advanced: 1,
      sys_scope: 'global',
      script: '(function () { current.setAbortAction(true) })()',
    })
  const mode = (value: string) => sides.update('sys_properties', 'name=x_kandj_kandji.identification', { value })

  test.each([
    ['ire', 'cmdb_ci_computer'],
    ['coalesce', 'cmdb_ci_computer'],
    ['ire', 'x_kandj_kandji_mdm'],
  ])('(%s) rows of %s ends the run with its one reason, and off lets them all go', async (identification, table) => {
    mode(identification)
    rule(table)
    const { exitCode, summary } = await runSync(sides.config)
    expect(exitCode).toBe(3)
    const refusals = summary.problems.filter(({ code }) => code === 'refused-row')
    expect(refusals).toMatchObject([{ reason: expect.stringContaining('Nothing from Kandji') }])
    sides.update('sys_script', 'name=Nothing from Kandji', { active: 0 })
    const after = await runSync(sides.config)
    expect([after.failure, after.summary.rows.rejected]).toEqual([undefined, 0])
    expect(sides.rows('x_kandj_kandji_mdm').length).toBe(after.summary.devices.seen - after.summary.devices.skipped)
  })

  // With the notes of the instance: the row never gets as far as the app, so no part of it may count as delivered.
  test.each([
    'x_kandj_kandji_kandji_import_set_computer',
    'x_kandj_kandji_kandji_import_set_mdm',
    'sys_import_set_row',
  ])('a rule of %s keeps rows out of it: none counts as delivered', async (table) => {
    rule(table)
    const { exitCode, summary } = await runSync(sides.config)
    expect(exitCode).toBe(3)
    expect(summary.problems.find(({ code }) => code === 'refused-row')?.reason).toContain('Nothing from Kandji')
    if (table !== 'x_kandj_kandji_kandji_import_set_mdm') expect(sides.rows('cmdb_ci_computer')).toEqual([])
    expect(sides.rows('x_kandj_kandji_mdm')).toEqual([])
    sides.update('sys_script', 'name=Nothing from Kandji', { active: 0 })
    const after = await runSync(sides.config)
    expect([after.failure, after.summary.rows.rejected]).toEqual([undefined, 0])
    expect(sides.rows('x_kandj_kandji_mdm').length).toBe(after.summary.devices.seen - after.summary.devices.skipped)
  })

  test('a data policy of the staging table: what it refuses is told with its reason, nothing of it is kept', async () => {
    const table = 'x_kandj_kandji_kandji_import_set_computer'
    const made = { model_table: table, active: 1, apply_import_set: 1, conditions: '', reverse_if_false: 0 }
    const policy = sides.insert('sys_data_policy2', { ...made, short_description: 'Owners' })
    sides.insert('sys_data_policy_rule', { sys_data_policy: policy, table, field: 'assigned_user', mandatory: 'true' })
    const { summary } = await runSync(sides.config)
    const refused = summary.problems.filter(({ code }) => code === 'refused-row')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(reason).toContain('The following fields are mandatory: assigned_user')
    expect(sides.rows(table).every((row) => row.assigned_user)).toBe(true)
    expect(summary.rows.rejected).toBeGreaterThanOrEqual(refused.length)
  })
})
