// Company, model and user: found where they exist, made once where that is allowed.
// Field cases: A9, B13.

import { SCOPE, useInstance } from '../support/instance.ts'
import { configurationItemOf } from '../../src/server/cmdb/configuration-item.ts'
import { hasTable, recordsWhere } from '../../src/server/cmdb/lookup.ts'
import { findOrCreateManufacturer } from '../../src/server/cmdb/manufacturer.ts'
import { categoryOf, findOrCreateModel, type ModelWanted } from '../../src/server/cmdb/model.ts'
import { findUsers } from '../../src/server/cmdb/user.ts'

describe('a record looked for by a value from outside', () => {
  let time = Date.parse('2026-03-01T12:00:00Z')
  const local = useInstance({ scope: SCOPE, clock: () => time })
  const company = (sysId: string, name = 'Harbour') => local.insert('core_company', { sys_id: sysId.repeat(32), name })
  const firstCompany = (name: string): string => {
    const found = recordsWhere('core_company', 'name', name)
    found.query()
    return found.next() ? found.getUniqueValue() : ''
  }

  test.each(['', 'javascript:gs.getUserID()', 'JavaScript:1'])('is none for %j', (value) => {
    local.insert('core_company', { name: '' })
    local.insert('cmdb_ci_computer', { name: 'without a serial number' })
    expect([firstCompany(value), configurationItemOf(value)]).toEqual(['', ''])
  })

  test('is the oldest, not the one that was written first', () => {
    company('1')
    time -= 60_000
    company('2')
    time += 120_000
    company('3')
    expect(firstCompany('harbour')).toBe('2'.repeat(32))
  })

  test('of the same second is the one with the smallest sys_id', () => {
    for (const sysId of ['b', 'a', 'c']) company(sysId)
    expect(firstCompany('harbour')).toBe('a'.repeat(32))
  })

  test('is looked for in tables that are there', () => {
    expect([hasTable('no_such_table'), hasTable('core_company')]).toEqual([false, true])
  })
})

describe('the manufacturer', () => {
  const local = useInstance({ scope: SCOPE })

  test('is made once when it is missing', () => {
    const made = findOrCreateManufacturer('')
    expect(local.get('core_company', made)).toMatchObject({ name: 'Apple', manufacturer: '1' })
    expect(findOrCreateManufacturer('')).toBe(made)
    expect(local.rows('core_company', 'nameSTARTSWITHApple')).toHaveLength(1)
  })

  test.each(['Apple Inc.', 'APPLE', 'Apple Computer', 'Apple, Inc.'])(
    'is the company that is there as `%s`',
    (name) => {
      const known = local.insert('core_company', { name })
      expect(findOrCreateManufacturer('')).toBe(known)
      expect(local.rows('core_company', 'nameSTARTSWITHApple')).toHaveLength(1)
    }
  )

  test('is the first of the names in the property', () => {
    const second = local.insert('core_company', { name: 'Apple' })
    const first = local.insert('core_company', { name: 'Cupertino' })
    expect(findOrCreateManufacturer('')).toBe(second)
    local.insert('sys_properties', { name: 'x_kandj_kandji.manufacturer_names', value: 'Cupertino, Apple' })
    expect(findOrCreateManufacturer('')).toBe(first)
  })

  test('is not made again and again when the property leaves Apple out', () => {
    local.insert('sys_properties', { name: 'x_kandj_kandji.manufacturer_names', value: 'Pomona' })
    expect(findOrCreateManufacturer('')).toBe(findOrCreateManufacturer(''))
  })

  test('of several is the one that the computer has, then one that makes things', () => {
    const first = local.insert('core_company', { name: 'Apple' })
    const maker = local.insert('core_company', { name: 'Apple Inc.', manufacturer: 'true' })
    expect(findOrCreateManufacturer('')).toBe(maker)
    expect(findOrCreateManufacturer(first)).toBe(first)
    expect(findOrCreateManufacturer(local.insert('core_company', { name: 'Initech' }))).toBe(maker)
  })
})

describe('a model', () => {
  const local = useInstance({ scope: SCOPE })
  let apple = ''
  const model = (name: string, changes: Partial<ModelWanted> = {}) =>
    findOrCreateModel({
      name,
      identifier: '',
      manufacturer: apple,
      ciClass: 'cmdb_ci_computer',
      present: '',
      ...changes,
    })

  beforeEach(() => {
    apple = local.insert('core_company', { name: 'Apple' })
  })

  test('is made once, with its manufacturer', () => {
    const made = model('Mac mini (2024)')
    expect(local.get('cmdb_model', made)).toMatchObject({ name: 'Mac mini (2024)', manufacturer: apple })
    expect(model('mac MINI (2024)')).toBe(made)
  })

  test('of that name without manufacturer, or of another, is not taken', () => {
    const other = local.insert('core_company', { name: 'Initech' })
    const nobodys = local.insert('cmdb_model', { name: 'Mac mini' })
    const others = local.insert('cmdb_model', { name: 'Mac mini', manufacturer: other })
    expect([nobodys, others]).not.toContain(model('Mac mini'))
  })

  test('of a class below cmdb_model is taken', () => {
    const hardware = local.insert('cmdb_hardware_product_model', { name: 'Mac mini', manufacturer: apple })
    expect(model('Mac mini')).toBe(hardware)
  })

  test('without a name is none', () => {
    expect(model('')).toBe('')
  })

  test('is made as a hardware model with category and number, so that it is known elsewhere', () => {
    const made = local.get('cmdb_hardware_product_model', model('Mac mini', { identifier: 'Mac16,10' }))!
    expect(made).toMatchObject({ sys_class_name: 'cmdb_hardware_product_model', model_number: 'Mac16,10' })
    expect(local.get('cmdb_model_category', made.cmdb_model_category!)).toMatchObject({
      cmdb_ci_class: 'cmdb_ci_computer',
    })
  })

  test.each([
    ['its name', (name: string) => name.toUpperCase()],
    ['its sys_id', (_name: string, sysId: string) => sysId],
  ])('gets the category that the setting names by %s', (_what, value) => {
    const category = local.insert('cmdb_model_category', { name: 'Apple devices' })
    local.instance.setProperty('x_kandj_kandji.default_model_category', value('Apple devices', category))
    expect(local.get('cmdb_model', model('Mac Pro'))).toMatchObject({ cmdb_model_category: category })
  })

  test.each([
    ['none', 0],
    ['two', 2],
  ])('gets that of its class where %s has the name in the setting', (_what, count) => {
    for (let i = 0; i < count; i++) local.insert('cmdb_model_category', { name: 'Apple devices' })
    local.instance.setProperty('x_kandj_kandji.default_model_category', 'Apple devices')
    expect(local.get('cmdb_model', model('Mac Pro'))).toMatchObject({
      cmdb_model_category: categoryOf('cmdb_ci_computer'),
    })
  })

  test('that the computer has goes before others of that name, then a hardware model', () => {
    const base = local.insert('cmdb_model', { name: 'Mac mini', manufacturer: apple })
    const hardware = local.insert('cmdb_hardware_product_model', { name: 'Mac mini', manufacturer: apple })
    expect(model('Mac mini')).toBe(hardware)
    expect(model('Mac mini', { present: base })).toBe(base)
  })

  test('is not made without a manufacturer', () => {
    expect(model('Mac mini', { manufacturer: '' })).toBe('')
    expect(local.rows('cmdb_model', 'name=Mac mini')).toEqual([])
  })
})

describe('a user', () => {
  const local = useInstance({ scope: SCOPE })
  const add = (values: Record<string, string>) => local.insert('sys_user', { active: 'true', ...values })

  test('is found by e-mail, then user name, then name', () => {
    const byEmail = add({ user_name: 'a1', email: 'ann@example.com', name: 'Ann One' })
    const byUserName = add({ user_name: 'ann@elsewhere.example', email: 'x@example.com', name: 'Ann Two' })
    const byName = add({
      user_name: 'a3',
      email: 'y@example.com',
      name: 'Ann Three',
      first_name: 'Ann',
      last_name: 'Three',
    })
    expect(findUsers('ANN@example.com', '', '')).toEqual([byEmail])
    expect(findUsers('ann@elsewhere.example', '', '')).toEqual([byUserName])
    expect(findUsers('Ann Three', '', '')).toEqual([byName])
  })

  test('is taken by e-mail before anybody has that as user name', () => {
    add({ user_name: 'ann@example.com', email: 'other@example.com' })
    const byEmail = add({ user_name: 'a2', email: 'ann@example.com' })
    expect(findUsers('ann@example.com', '', '')).toEqual([byEmail])
  })

  test('is unknown when two have the name', () => {
    add({ user_name: 's1', name: 'Sam Same', first_name: 'Sam', last_name: 'Same' })
    add({ user_name: 's2', name: 'Sam Same', first_name: 'Sam', last_name: 'Same' })
    expect(findUsers('Sam Same', '', '')).toHaveLength(2)
  })

  test.each([
    ['active', 'true'],
    ['inactive', 'false'],
  ])('is not guessed by another column when two %s ones have the e-mail address', (_name, active) => {
    const shared = 'shared@example.com'
    add({ user_name: 'e1', email: shared, active })
    add({ user_name: 'e2', email: shared, active })
    add({ user_name: shared, email: 'own@example.com' })
    expect(findUsers(shared, '', '')).toHaveLength(2)
  })

  test('who is active goes before those who are not', () => {
    add({ user_name: 'l1', email: 'left@example.com', active: 'false' })
    const here = add({ user_name: 'l2', email: 'left@example.com' })
    expect(findUsers('left@example.com', '', '')).toEqual([here])
    const alone = add({ user_name: 'l3', email: 'alone@example.com', active: 'false' })
    expect(findUsers('alone@example.com', '', '')).toEqual([alone])
  })

  test('is never made', () => {
    const before = local.rows('sys_user').length
    expect(findUsers('nobody@example.com', '', '')).toEqual([])
    expect(findUsers('', 'Ann', '')).toEqual([])
    expect(local.rows('sys_user')).toHaveLength(before)
  })

  test('is not looked up by a value that the platform would run as a script', () => {
    expect(findUsers('javascript:gs.getUserID()', '', '')).toEqual([])
  })

  test('is looked for in the columns that the setting names', () => {
    const byNumber = add({ user_name: 'a1', email: 'ann@example.com', employee_number: 'E7' })
    expect(findUsers('E7', '', '')).toEqual([])
    local.insert('sys_properties', { name: 'x_kandj_kandji.user_match', value: 'employee_number, no_such_column' })
    expect(findUsers('E7', '', '')).toEqual([byNumber])
    expect(findUsers('ann@example.com', '', '')).toEqual([])
  })
})
