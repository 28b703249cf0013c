// Assets of configuration items, their common columns and states, and what Retired brings about.

import { useInstance } from '../support/instance.ts'

const local = useInstance()

let maker = ''

const category = (values: Record<string, string> = {}): string =>
  local.insert('cmdb_model_category', {
    name: 'Category',
    cmdb_ci_class: 'cmdb_ci_server',
    asset_class: 'alm_hardware',
    ...values,
  })
const model = (categories: string, values: Record<string, string> = {}): string =>
  local.insert('cmdb_hardware_product_model', {
    name: 'Rack 1',
    manufacturer: maker,
    cmdb_model_category: categories,
    ...values,
  })
const server = (values: Record<string, string>, table = 'cmdb_ci_server'): string =>
  local.insert(table, { name: 'srv', serial_number: 'S-1', ...values })
const get = (table: string, sysId: string): Record<string, string> => local.get(table, sysId)!
const assetOf = (ci: string): Record<string, string> => get('alm_asset', get('cmdb_ci', ci).asset!)

beforeEach(() => {
  maker = local.insert('core_company', { name: 'Maker' })
})

describe('which item gets an asset', () => {
  test('an item gets one of the class of its category, linked both ways, with its columns', () => {
    const own = category()
    const rack = model(own)
    const user = local.insert('sys_user', { user_name: 'ann', first_name: 'Ann', last_name: 'Lee' })
    const ci = server({ model_id: rack, asset_tag: 'T-9', assigned_to: user, company: maker })
    expect(assetOf(ci)).toMatchObject({
      sys_class_name: 'alm_hardware',
      ci,
      model: rack,
      model_category: own,
      serial_number: 'S-1',
      asset_tag: 'T-9',
      assigned_to: user,
      company: maker,
      install_status: '1',
      display_name: 'T-9 - Maker Rack 1',
    })
    expect(get('cmdb_ci', ci).model_category).toBe(own)
  })

  test('the category of a model goes by the class of the item, its parents included', () => {
    const hardware = category({ name: 'Any', cmdb_ci_class: 'cmdb_ci_hardware' })
    const own = category({ name: 'Servers' })
    const both = model(`${hardware},${own}`)
    expect(assetOf(server({ model_id: both })).model_category).toBe(own)
    expect(assetOf(server({ model_id: both }, 'cmdb_ci_computer')).model_category).toBe(hardware)
  })

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['a category without an asset class', { asset_class: '' }, {}],
    ['a category of another class', { cmdb_ci_class: 'cmdb_ci_netgear' }, {}],
    ['a category that asks for verification', { enforce_verification: 'true' }, {}],
    ['a model that wants no assets', {}, { asset_tracking_strategy: 'do_not_track' }],
  ])('none for %s', (_, ofCategory, ofModel) => {
    const ci = server({ model_id: model(category(ofCategory), ofModel) })
    expect(get('cmdb_ci', ci).asset ?? '').toBe('')
    expect(local.rows('alm_asset')).toHaveLength(0)
    expect(get('cmdb_ci', ci).unverified).toBe(ofCategory.enforce_verification ? '1' : '0')
  })

  test('none without a model; one when the model comes', () => {
    const ci = server({})
    expect(local.rows('alm_asset')).toHaveLength(0)
    const rack = model(category())
    local.update('cmdb_ci_server', ci, { model_id: rack })
    expect(assetOf(ci)).toMatchObject({ ci, model: rack })
  })

  test('items that were there get theirs when a category or model makes it possible', () => {
    const own = category({ asset_class: '' })
    const byCategory = server({ model_id: model(own), model_category: own })
    const plain = model('', { name: 'Rack 2' })
    const byModel = server({ model_id: plain, serial_number: 'S-2' })
    local.update('cmdb_model_category', own, { asset_class: 'alm_hardware' })
    local.update('cmdb_hardware_product_model', plain, { cmdb_model_category: own })
    expect(assetOf(byCategory).ci).toBe(byCategory)
    expect(assetOf(byModel).ci).toBe(byModel)
  })

  test('an asset without an item gets one of the class of its category', () => {
    const own = category()
    const asset = local.insert('alm_hardware', { model: model(own), model_category: own, serial_number: 'S-7' })
    expect(local.rows('cmdb_ci_server')).toMatchObject([
      { asset, serial_number: 'S-7', sys_id: get('alm_asset', asset).ci },
    ])
    expect(local.rows('alm_asset')).toHaveLength(1)
  })
})

describe('item and asset keep in step', () => {
  let ci = ''
  beforeEach(() => {
    ci = server({ model_id: model(category()) })
  })

  test('a change of either reaches the other', () => {
    const asset = assetOf(ci).sys_id!
    local.update('cmdb_ci_server', ci, { serial_number: 'S-8' })
    expect(assetOf(ci).serial_number).toBe('S-8')
    local.update('alm_hardware', asset, { asset_tag: 'T-1' })
    expect(get('cmdb_ci', ci).asset_tag).toBe('T-1')
  })

  test('state and hardware status go both ways, install status only to the item', () => {
    const asset = assetOf(ci).sys_id!
    local.update('cmdb_ci_server', ci, { hardware_status: 'in_stock' })
    expect(assetOf(ci).install_status).toBe('6')
    local.update('cmdb_ci_server', ci, { install_status: '7' })
    expect(assetOf(ci).install_status).toBe('6')
    local.update('alm_hardware', asset, { install_status: '7' })
    expect(get('cmdb_ci_server', ci)).toMatchObject({
      hardware_status: 'retired',
      install_status: '7',
      operational_status: '6',
    })
  })

  test('with life-cycle sync on, stage and status lead', () => {
    local.instance.setProperty('csdm.lifecycle.migration.activated', 'true')
    local.instance.setProperty('csdm.lifecycle.sync.between.ci.and.asset.activated', 'true')
    local.update('cmdb_ci_server', ci, { life_cycle_stage: 'End of Life', life_cycle_stage_status: 'Retired' })
    expect(assetOf(ci)).toMatchObject({
      life_cycle_stage: 'End of Life',
      life_cycle_stage_status: 'Retired',
      install_status: '7',
    })
    expect(get('cmdb_ci_server', ci)).toMatchObject({ hardware_status: 'retired', operational_status: '6' })
    local.update('alm_asset', assetOf(ci).sys_id!, { install_status: '1' })
    expect(get('cmdb_ci_server', ci)).toMatchObject({
      life_cycle_stage: 'Operational',
      life_cycle_stage_status: 'In Use',
      hardware_status: 'installed',
    })
  })

  test('a record that is not to be synchronized is left alone', () => {
    local.update('cmdb_ci_server', ci, { skip_sync: 'true' })
    local.update('cmdb_ci_server', ci, { serial_number: 'S-9' })
    expect(assetOf(ci).serial_number).toBe('S-1')
  })
})

describe('Retired', () => {
  test.each([
    ['cmdb_ci_computer', 'hardware_status', 'retired', 'in_stock', 'installed'],
    ['cmdb_ci_handheld_computing', 'hardware_status', 'retired', 'in_maintenance', 'installed'],
    ['cmdb_ci', 'install_status', '7', '6', '1'],
  ])('%s: %s and operational status follow each other', (table, column, retired, other, installed) => {
    const ci = server({}, table)
    const status = (): unknown[] => [get(table, ci)[column], get(table, ci).operational_status]
    local.update(table, ci, { [column]: retired })
    expect(status()).toEqual([retired, '6'])
    local.update(table, ci, { [column]: other })
    expect(status()).toEqual([other, '2'])
    local.update(table, ci, { operational_status: '6' })
    expect(status()).toEqual([retired, '6'])
    local.update(table, ci, { operational_status: '1' })
    expect(status()).toEqual([installed, '1'])
  })

  test('of hardware the install status retires nothing', () => {
    const ci = server({})
    local.update('cmdb_ci_server', ci, { install_status: '7' })
    expect(get('cmdb_ci_server', ci)).toMatchObject({ operational_status: '1' })
  })
})
