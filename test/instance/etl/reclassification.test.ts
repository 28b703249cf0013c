// CIs that are found in another class than that of the payload's item.

import { useInstance } from '../../support/instance.ts'
import { addSource } from './definitions.ts'
import { engineCalls } from './engine-calls.ts'

describe('the identification engine', () => {
  const local = useInstance()
  beforeEach(() => addSource(local))
  const { item, problems } = engineCalls(local)

  describe('moves a CI to another class', () => {
    const known = (): string => local.insert('cmdb_ci_server', { serial_number: 'S1', used_for: 'QA' })
    test.each([
      ['cmdb_ci_linux_server', 'UPDATE_WITH_UPGRADE'],
      ['cmdb_ci_computer', 'UPDATE_WITH_DOWNGRADE'],
      ['cmdb_ci_pc_hardware', 'UPDATE_WITH_SWITCH'],
    ])('to %s as %s', (className, operation) => {
      const sysId = known()
      expect(item(className, { serial_number: 'S1' })).toMatchObject({ className, operation, sysId })
      expect(local.get('cmdb_ci_computer', sysId)).toMatchObject({ sys_class_name: className })
    })

    test('and drops the values that the new class has no columns for', () => {
      const sysId = known()
      item('cmdb_ci_pc_hardware', { serial_number: 'S1' })
      item('cmdb_ci_server', { serial_number: 'S1' })
      expect(local.get('cmdb_ci_server', sysId)!.used_for).toBe('')
    })

    test.each([
      ['Upgrade', 'cmdb_ci_linux_server'],
      ['Downgrade', 'cmdb_ci_computer'],
      ['Switch', 'cmdb_ci_pc_hardware'],
    ])('not with updateWithout%s: the other values are updated', (move, className) => {
      const sysId = known()
      const settings = { [`updateWithout${move}`]: 'true' }
      expect(item(className, { serial_number: 'S1', name: 'new' }, { settings })).toMatchObject({
        className: 'cmdb_ci_server',
        operation: 'UPDATE',
        info: [{ code: `SKIPPED_CLASS_${move.toUpperCase()}` }],
      })
      expect(local.get('cmdb_ci_server', sysId)).toMatchObject({ sys_class_name: 'cmdb_ci_server', name: 'new' })
    })

    test('not where the property forbids it, unless the item allows it', () => {
      const sysId = known()
      local.instance.asSystem(() => local.instance.setProperty('glide.class.switch.enabled', 'false'))
      expect(problems(item('cmdb_ci_pc_hardware', { serial_number: 'S1', name: 'new' }))).toEqual([
        'RECLASSIFICATION_NOT_ALLOWED',
      ])
      expect(local.get('cmdb_ci_server', sysId)!.name).toBe('')
      expect(item('cmdb_ci_pc_hardware', { serial_number: 'S1' }, { classSwitch: true }).operation).toBe(
        'UPDATE_WITH_SWITCH'
      )
    })

    test('the class among the values says more than that of the item', () => {
      known()
      expect(
        item('cmdb_ci_computer', { serial_number: 'S1', sys_class_name: 'cmdb_ci_server', name: 'n' })
      ).toMatchObject({
        className: 'cmdb_ci_server',
        operation: 'UPDATE',
      })
    })
  })
})
