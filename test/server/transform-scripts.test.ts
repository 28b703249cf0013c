// What the scripts of a map do when a row or a state comes again.

import { GlideRecord } from '@servicenow/glide'
import { assignedToOf, modelOf } from '../../src/server/computer/device.ts'
import { before } from '../../src/server/computer/transform.ts'
import { isRemoved, reinstate, retire } from '../../src/server/mdm/removal.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow } from '../app/rows.ts'
import type { Row } from '../app/rows.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from './support/own-tables.ts'

const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE })

const read = (table: string, sysId: string) => {
  const record = new GlideRecord(table)
  record.get(sysId)
  return record
}
const staged = (table: string, row: Row) => read(table, local.insert(table, row))

describe('a computer row that is transformed again', () => {
  beforeEach(() => void local.insert('sys_properties', { name: 'x_kandj_kandji.identification', value: 'coalesce' }))
  const target = () => new GlideRecord('cmdb_ci_computer')

  test('is looked up anew: its user may have come meanwhile', () => {
    const source = staged(COMPUTER_ROWS, computerRow({ assigned_user: 'ann@example.com' }))
    expect(before(source, target(), 'insert').message).toContain('assigned_user `ann@example.com`')
    const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
    expect(before(source, target(), 'insert')).toEqual({ ignore: false, message: '' })
    expect(assignedToOf(source)).toBe(ann)
  })

  test('does not get the model that was deleted meanwhile', () => {
    const source = staged(COMPUTER_ROWS, computerRow())
    before(source, target(), 'insert')
    const gone = modelOf(source)
    local.remove('cmdb_model', gone)
    before(source, target(), 'insert')
    expect(local.get('cmdb_model', modelOf(source))).toMatchObject({ name: 'MacBook Air (M2, 2022)' })
  })
})

describe('a removal that comes again and again', () => {
  const removal = (changes: Row = {}) => staged(MDM_ROWS, mdmRow({ is_removed: 'true', retire: 'true', ...changes }))
  const status = (item: string, value?: string) => {
    if (value !== undefined) local.update('cmdb_ci_computer', item, { install_status: value })
    return local.get('cmdb_ci_computer', item)!.install_status
  }
  const item = () => local.insert('cmdb_ci_computer', { serial_number: 'C02TEST00001', install_status: '1' })
  const record = (configuration_item: string, changes: Row = {}) =>
    read('x_kandj_kandji_mdm', local.insert('x_kandj_kandji_mdm', { configuration_item, ...changes }))

  test('does not retire an item again that a person has reinstated', () => {
    const computer = item()
    const target = record(computer)
    retire(removal(), target)
    expect([status(computer), target.getValue('retired_from')]).toEqual(['7', '1'])
    status(computer, '1')
    retire(removal(), target)
    expect(status(computer)).toBe('1')
  })

  test('retires it once more after the device was there in between', () => {
    const computer = item()
    const target = record(computer)
    retire(removal(), target)
    reinstate(target)
    expect([status(computer), target.getValue('retired_from') || '']).toEqual(['1', ''])
    retire(removal(), target)
    expect(status(computer)).toBe('7')
  })

  test.each(['6', '7', '8'])('leaves status %s alone, and notes nothing', (chosen) => {
    const computer = item()
    status(computer, chosen)
    const target = record(computer)
    retire(removal(), target)
    expect([status(computer), target.getValue('retired_from') || '']).toEqual([chosen, ''])
  })

  test('retires only where the row asks for it', () => {
    const computer = item()
    retire(removal({ retire: '' }), record(computer))
    retire(removal({ retire: 'false' }), record(computer))
    expect(status(computer)).toBe('1')
    retire(removal({ retire: ' TRUE ' }), record(computer))
    expect(status(computer)).toBe('7')
  })

  test('a device that is there again leaves a status alone that a person chose meanwhile', () => {
    const computer = item()
    const target = record(computer, { retired_from: '1' })
    status(computer, '6')
    reinstate(target)
    expect([status(computer), target.getValue('retired_from') || '']).toEqual(['6', ''])
    status(computer, '7')
    reinstate(target)
    expect(status(computer)).toBe('7')
  })

  test('is a removal only where the row says so', () => {
    const say = (is_removed: string) => isRemoved(removal({ is_removed }))
    expect(['true', ' True ', '', 'false', 'NULL', '1'].map(say)).toEqual([true, true, false, false, false, false])
  })
})
