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
})
