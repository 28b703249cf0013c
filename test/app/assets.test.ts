// Devices and the platform's assets: a new device brings its asset, and one that goes and comes back takes it along.
// Field cases: B13.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

const device = (changes: Row = {}): Row => settled(local.import(COMPUTER_ROWS, computerRow(changes)).result[0]!)
const mdm = (changes: Row = {}): Row => settled(local.import(MDM_ROWS, mdmRow(changes)).result[0]!)
const item = (sysId: string): Row => local.get('cmdb_ci_hardware', sysId)!
const asset = (sysId: string): Row => local.get('alm_asset', item(sysId).asset ?? '')!
const status = ({ hardware_status, install_status, operational_status }: Row): string[] => [
  hardware_status ?? '',
  install_status ?? '',
  operational_status ?? '',
]

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  test.each([
    ['a Mac', {}, 'no', 'cmdb_ci_computer'],
    ['an Apple TV', { model_name: 'Apple TV 4K', os_type: 'tvOS' }, 'no', 'cmdb_ci_computer'],
    [
      'an iPhone of the handheld class',
      { model_name: 'iPhone 15', os_type: 'iOS' },
      'cmdb_ci_handheld_computing',
      'cmdb_ci_handheld_computing',
    ],
  ])('%s gets a model with a category, and so its asset', (_, changes, mobileClass, table) => {
    if (mobileClass !== 'no') setProperty(local, 'mobile_class', mobileClass)
    const { sys_id } = device(changes)
    const ci = item(sys_id!)
    expect(ci.sys_class_name).toBe(table)
    expect(asset(sys_id!)).toMatchObject({
      sys_class_name: 'alm_hardware',
      ci: sys_id,
      model: ci.model_id,
      model_category: ci.model_category,
      serial_number: 'C02TEST00001',
      install_status: '1',
    })
    expect(local.rows('alm_asset')).toHaveLength(1)
    device({ ...changes, device_name: 'Renamed' })
    expect(local.rows('alm_asset')).toHaveLength(1)
  })

  test('the asset follows the owner of the device', () => {
    const { sys_id } = device()
    const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', name: 'Ann' })
    device({ assigned_user: 'ann@example.com' })
    expect(asset(sys_id!).assigned_to).toBe(ann)
  })

  test.each([
    ['', '1', '1'],
    ['installed', '1', '1'],
    ['', '1', '3'],
  ])(
    'retire and back with %j, %s, %s: each status is what it was, and the asset with it',
    (hardware, install, works) => {
      const { sys_id } = device()
      mdm()
      local.update('cmdb_ci_computer', sys_id!, {
        hardware_status: hardware,
        install_status: install,
        operational_status: works,
      })
      mdm({ is_removed: 'true', retire: 'true' })
      expect(status(item(sys_id!))).toEqual(['retired', '7', '6'])
      expect(asset(sys_id!).install_status).toBe('7')
      mdm()
      expect(status(item(sys_id!))).toEqual([hardware, install, works])
      expect(asset(sys_id!).install_status).toBe('1')
    }
  )

  test('with life-cycle sync on, stage and status go with them', () => {
    for (const name of ['csdm.lifecycle.migration.activated', 'csdm.lifecycle.sync.between.ci.and.asset.activated'])
      local.instance.setProperty(name, 'true')
    const { sys_id } = device()
    mdm()
    local.update('cmdb_ci_computer', sys_id!, { life_cycle_stage: 'Operational', life_cycle_stage_status: 'In Use' })
    mdm({ is_removed: 'true', retire: 'true' })
    expect(item(sys_id!)).toMatchObject({ life_cycle_stage: 'End of Life', life_cycle_stage_status: 'Retired' })
    expect(asset(sys_id!)).toMatchObject({ life_cycle_stage: 'End of Life', install_status: '7' })
    mdm()
    expect(item(sys_id!)).toMatchObject({ life_cycle_stage: 'Operational', life_cycle_stage_status: 'In Use' })
    expect(asset(sys_id!)).toMatchObject({ life_cycle_stage: 'Operational', install_status: '1' })
    expect(item(sys_id!).operational_status).toBe('1')
  })

  test('an asset that a person took back into stock stays there when the device comes back', () => {
    const { sys_id } = device()
    mdm()
    mdm({ is_removed: 'true', retire: 'true' })
    local.update('alm_hardware', item(sys_id!).asset!, { install_status: '6' })
    mdm()
    expect(item(sys_id!).hardware_status).toBe('in_stock')
    expect(asset(sys_id!).install_status).toBe('6')
  })
})
