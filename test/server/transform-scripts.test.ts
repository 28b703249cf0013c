// What the scripts of a map do when a row or a state comes again.

import { GlideRecord } from '@servicenow/glide'
import { assignedToOf, modelOf } from '../../src/server/computer/device.ts'
import { after, before, finish } from '../../src/server/computer/transform.ts'
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

  test('changes the hardware status, too, and gives each status back', () => {
    const computer = item()
    local.update('cmdb_ci_computer', computer, { hardware_status: 'installed', operational_status: '1' })
    const target = record(computer)
    retire(removal(), target)
    const status = () => {
      const { install_status, hardware_status, operational_status } = local.get('cmdb_ci_computer', computer)!
      return [install_status, hardware_status, operational_status]
    }
    expect(status().slice(0, 2)).toEqual(['7', 'retired'])
    const noted = { install_status: '1', hardware_status: 'installed', operational_status: '1' }
    expect(JSON.parse(target.getValue('retired_status')!)).toMatchObject(noted)
    reinstate(target)
    expect(status()).toEqual(['1', 'installed', '1'])
    expect([target.getValue('retired_from') || '', target.getValue('retired_status') || '']).toEqual(['', ''])
  })

  test.each(['in_stock', 'pending_repair'])('leaves an item alone whose hardware status is %s', (chosen) => {
    const computer = item()
    local.update('cmdb_ci_computer', computer, { hardware_status: chosen })
    const target = record(computer)
    retire(removal(), target)
    expect([status(computer), target.getValue('retired_from') || '']).toEqual(['1', ''])
  })

  test('gives back a status that was empty, too', () => {
    const computer = item()
    local.instance.database.update('cmdb_ci_computer', computer, { hardware_status: null, operational_status: '2' })
    const target = record(computer)
    retire(removal(), target)
    expect(local.get('cmdb_ci_computer', computer)).toMatchObject({ install_status: '7', hardware_status: 'retired' })
    reinstate(target)
    const { install_status, hardware_status, operational_status } = local.get('cmdb_ci_computer', computer)!
    expect([install_status, hardware_status, operational_status]).toEqual(['1', '', '2'])
  })

  test('gives nothing back where a person changed the hardware status meanwhile', () => {
    const computer = item()
    const target = record(computer)
    retire(removal(), target)
    local.update('cmdb_ci_computer', computer, { hardware_status: 'in_stock' })
    reinstate(target)
    expect([status(computer), target.getValue('retired_from') || '']).toEqual(['7', ''])
  })

  test.each([
    ['true', 'End of Life', 'Retired'],
    ['false', 'Operational', 'In Use'],
  ])('sets the life cycle where the platform keeps it in step (%s), and gives it back', (value, ...retired) => {
    const stages = ['life_cycle_stage', 'life_cycle_stage_status']
    const choose = (at: number, name: string) => local.rows(stages[at]!, `name=${name}`)[0]!.sys_id!
    local.instance.setProperty('csdm.lifecycle.sync.between.ci.and.asset.activated', value)
    const computer = item()
    const [stage, stageStatus] = [choose(0, 'Operational'), choose(1, 'In Use')]
    local.update('cmdb_ci_computer', computer, { life_cycle_stage: stage, life_cycle_stage_status: stageStatus })
    const cycle = () => stages.map((name) => local.get('cmdb_ci_computer', computer)![name])
    const target = record(computer)
    retire(removal(), target)
    expect(cycle()).toEqual(retired.map((name, at) => choose(at, name)))
    reinstate(target)
    expect([status(computer), ...cycle()]).toEqual(['1', stage, stageStatus])
  })

  test('of a record of an earlier version gives back the status that it noted', () => {
    const computer = item()
    status(computer, '7')
    reinstate(record(computer, { retired_from: '3' }))
    expect(status(computer)).toBe('3')
  })

  test('without an item, or with one that is gone, changes nothing and is forgotten', () => {
    const computer = item()
    const [none, gone] = [record('', { retired_from: '1' }), record(computer, { retired_from: '1' })]
    const fresh = record(computer)
    local.remove('cmdb_ci_computer', computer)
    for (const target of [none, gone]) reinstate(target)
    retire(removal(), fresh)
    expect([none, gone, fresh].map((target) => target.getValue('retired_from') || '')).toEqual(['', '', ''])
  })

  test('is a removal only where the row says so', () => {
    const say = (is_removed: string) => isRemoved(removal({ is_removed }))
    expect(['true', ' True ', '', 'false', 'NULL', '1'].map(say)).toEqual([true, true, false, false, false, false])
  })
})

describe('a computer row that writes no more than it should', () => {
  const coalesce = () => local.insert('sys_properties', { name: 'x_kandj_kandji.identification', value: 'coalesce' })
  const item = (table: string, values: Row = {}) => local.insert(table, { serial_number: 'C02TEST00001', ...values })
  const row = (changes: Row = {}) => staged(COMPUTER_ROWS, computerRow(changes))
  const fresh = (last_seen: string, more: Row = {}) => {
    const content = ['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity', 'assigned_user']
    return staged(COMPUTER_ROWS, {
      ...computerRow(),
      ...Object.fromEntries(content.map((name) => [name, ''])),
      last_seen,
      ...more,
    })
  }
  const nothing = () => new GlideRecord('cmdb_ci_computer')
  const last = (sysId: string) => local.get('cmdb_ci_computer', sysId)!.last_discovered

  test('is refused with the reason, and not noted afterwards', () => {
    coalesce()
    const source = row({ serial_number: 'none' })
    const reason = 'is a placeholder, which many devices may have'
    const message = `Kandji: serial_number \`none\` ${reason}: a device is recognised by its serial number, so the row was refused`
    expect(before(source, nothing(), 'insert')).toEqual({ ignore: true, message })
    after(source, read('cmdb_ci_computer', item('cmdb_ci_computer')), 'update')
    expect(local.rows('sys_object_source')).toEqual([])
  })

  test('that tells only when it was seen is refused where there is no item', () => {
    const message =
      'Kandji: no configuration item with serial_number `C02TEST00001` is here: send its whole row, then this one again'
    expect(before(fresh('2026-02-28T09:00:00Z'), nothing(), 'insert')).toEqual({ ignore: true, message })
  })

  test('that tells only when it was seen brings that up to date, and never back', () => {
    const sysId = item('cmdb_ci_computer', { last_discovered: '2026-02-27 09:00:00' })
    const told = { ignore: true, table: 'cmdb_ci_computer', sysId }
    const updated = { ...told, message: 'last_discovered was brought up to date', outcome: 'updated' }
    const ignored = { ...told, message: 'it has been seen since', outcome: 'ignored' }
    const source = fresh('2026-02-28T09:00:00Z')
    expect(before(source, nothing(), 'update')).toEqual(updated)
    expect(last(sysId)).toBe('2026-02-28 09:00:00')
    expect(before(fresh('2026-02-28T09:00:00Z'), nothing(), 'update')).toEqual(ignored)
    expect(before(fresh('2026-02-26T09:00:00Z'), nothing(), 'update')).toEqual(ignored)
    after(source, read('cmdb_ci_computer', sysId), 'update')
    expect([last(sysId), local.rows('sys_object_source')]).toEqual(['2026-02-28 09:00:00', []])
  })

  test('is left to the map where its item is new, or the one that counts', () => {
    coalesce()
    expect(before(row(), nothing(), 'insert')).toEqual({ ignore: false, message: '' })
    const sysId = item('cmdb_ci_computer')
    const source = row()
    const target = read('cmdb_ci_computer', sysId)
    expect(before(source, target, 'update')).toEqual({ ignore: false, message: '' })
    after(source, target, 'update')
    expect(local.rows('sys_object_source')).toEqual([expect.objectContaining({ target_sys_id: sysId })])
  })

  test.each([
    ['is not tied anew where it changes nothing of what Kandji had written', {}, 0],
    ['is tied where it changes that', { name: 'Renamed' }, 1],
  ])('%s', (_what, change, ties) => {
    coalesce()
    const sysId = item('cmdb_ci_computer', { discovery_source: 'Kandji' })
    const source = row()
    const target = read('cmdb_ci_computer', sysId)
    before(source, target, 'update')
    local.update('cmdb_ci_computer', sysId, change)
    after(source, target, 'update')
    expect(local.rows('sys_object_source')).toHaveLength(ties)
  })

  test('is written by script where the map found another item, or would make one of another class', () => {
    coalesce()
    const counts = item('cmdb_ci_computer', { name: 'Old' })
    const copy = item('cmdb_ci_computer', { name: 'Copy', duplicate_of: counts })
    expect(before(row(), read('cmdb_ci_computer', copy), 'update')).toMatchObject({ ignore: true, sysId: counts })
    expect(local.get('cmdb_ci_computer', copy)!.name).toBe('Copy')
    local.insert('sys_properties', { name: 'x_kandj_kandji.mobile_class', value: 'cmdb_ci_handheld_computing' })
    const phone = row({ serial_number: 'F4KPHONE0001', os_type: 'iOS' })
    const made = { ignore: true, outcome: 'inserted', table: 'cmdb_ci_handheld_computing' }
    expect(before(phone, nothing(), 'insert')).toMatchObject(made)
  })

  test('takes back the owner that Kandji set, and leaves the one of a person', () => {
    coalesce()
    const ann = local.insert('sys_user', { user_name: 'ann', active: 'true' })
    const sysId = item('cmdb_ci_computer', { assigned_to: ann })
    const target = read('cmdb_ci_computer', sysId)
    before(row(), target, 'update')
    expect(target.getValue('assigned_to')).toBe(ann)
    local.insert('x_kandj_kandji_assignment', { configuration_item: sysId, assigned_to: ann, kandji_user: 'ann' })
    before(row(), target, 'update')
    expect(target.getValue('assigned_to') || '').toBe('')
  })

  test('gets discovery source, time, and the model’s category', () => {
    const target = nothing()
    finish(row({ last_seen: '2026-02-28T09:00:00Z' }), target)
    const category = local.rows('cmdb_model_category', 'cmdb_ci_class=cmdb_ci_computer')[0]!.sys_id
    const values = ['discovery_source', 'last_discovered', 'model_category'].map((name) => target.getValue(name))
    expect(values).toEqual(['Kandji', '2026-02-28 09:00:00', category])
    const bare = nothing()
    finish(row({ last_seen: 'yesterday', model_name: '' }), bare)
    expect([bare.getValue('last_discovered') || '', bare.getValue('model_category') || '']).toEqual(['', ''])
  })
})
