// Company, model and user: found where they exist, made once where that is allowed.

import { SCOPE, useInstance } from '../support/instance.ts'
import { computerBySerial } from '../../src/server/cmdb/configuration-item.ts'
import { firstWhere, recordsWhere } from '../../src/server/cmdb/lookup.ts'
import { findOrCreateManufacturer } from '../../src/server/cmdb/manufacturer.ts'
import { findOrCreateModel } from '../../src/server/cmdb/model.ts'
import { findUser } from '../../src/server/cmdb/user.ts'

describe('a record looked for by a value from outside', () => {
  let time = Date.parse('2026-03-01T12:00:00Z')
  const local = useInstance({ scope: SCOPE, clock: () => time })
  const company = (sysId: string, name = 'Harbour') => local.insert('core_company', { sys_id: sysId.repeat(32), name })

  test.each(['', 'javascript:gs.getUserID()', 'JavaScript:1'])('is none for %j', (value) => {
    local.insert('core_company', { name: '' })
    local.insert('cmdb_ci_computer', { name: 'without a serial number' })
    const found = recordsWhere('core_company', 'name', value)
    found.query()
    expect(found.next()).toBe(false)
    expect([firstWhere('core_company', 'name', value), computerBySerial(value)]).toEqual(['', ''])
  })

  test('is the oldest, not the one that was written first', () => {
    company('1')
    time -= 60_000
    company('2')
    time += 120_000
    company('3')
    expect(firstWhere('core_company', 'name', 'harbour')).toBe('2'.repeat(32))
  })

  test('of the same second is the one with the smallest sys_id', () => {
    for (const sysId of ['b', 'a', 'c']) company(sysId)
    expect(firstWhere('core_company', 'name', 'harbour')).toBe('a'.repeat(32))
  })

  test('is none where there is no such table', () => {
    expect(firstWhere('no_such_table', 'name', 'Harbour')).toBe('')
  })
})

describe('the manufacturer', () => {
  const local = useInstance({ scope: SCOPE })

  test('is made once when it is missing', () => {
    const made = findOrCreateManufacturer()
    expect(local.get('core_company', made)).toMatchObject({ name: 'Apple' })
    expect(findOrCreateManufacturer()).toBe(made)
    expect(local.rows('core_company', 'nameSTARTSWITHApple')).toHaveLength(1)
  })

  test.each(['Apple Inc.', 'APPLE', 'Apple Computer'])('is the company that is there as `%s`', (name) => {
    const known = local.insert('core_company', { name })
    expect(findOrCreateManufacturer()).toBe(known)
    expect(local.rows('core_company', 'nameSTARTSWITHApple')).toHaveLength(1)
  })

  test('is the first of the names in the property', () => {
    const second = local.insert('core_company', { name: 'Apple' })
    const first = local.insert('core_company', { name: 'Cupertino' })
    expect(findOrCreateManufacturer()).toBe(second)
    local.insert('sys_properties', { name: 'x_kandj_kandji.manufacturer_names', value: 'Cupertino, Apple' })
    expect(findOrCreateManufacturer()).toBe(first)
  })

  test('is not made again and again when the property leaves Apple out', () => {
    local.insert('sys_properties', { name: 'x_kandj_kandji.manufacturer_names', value: 'Pomona' })
    expect(findOrCreateManufacturer()).toBe(findOrCreateManufacturer())
  })
})

describe('a model', () => {
  const local = useInstance({ scope: SCOPE })

  test('is made once, with its manufacturer', () => {
    const apple = local.insert('core_company', { name: 'Apple' })
    const made = findOrCreateModel('Mac mini (2024)', apple)
    expect(local.get('cmdb_model', made)).toMatchObject({ name: 'Mac mini (2024)', manufacturer: apple })
    expect(findOrCreateModel('mac MINI (2024)', apple)).toBe(made)
  })

  test('of that name without manufacturer, or of another, is not taken', () => {
    const apple = local.insert('core_company', { name: 'Apple' })
    const other = local.insert('core_company', { name: 'Initech' })
    const nobodys = local.insert('cmdb_model', { name: 'Mac mini' })
    const others = local.insert('cmdb_model', { name: 'Mac mini', manufacturer: other })
    expect([nobodys, others]).not.toContain(findOrCreateModel('Mac mini', apple))
  })

  test('of a class below cmdb_model is taken', () => {
    const apple = local.insert('core_company', { name: 'Apple' })
    const hardware = local.insert('cmdb_hardware_product_model', { name: 'Mac mini', manufacturer: apple })
    expect(findOrCreateModel('Mac mini', apple)).toBe(hardware)
  })

  test('without a name is none', () => {
    const apple = local.insert('core_company', { name: 'Apple' })
    expect(findOrCreateModel('', apple)).toBe('')
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
    expect(findUser('ANN@example.com')).toBe(byEmail)
    expect(findUser('ann@elsewhere.example')).toBe(byUserName)
    expect(findUser('Ann Three')).toBe(byName)
  })

  test('is taken by e-mail before anybody has that as user name', () => {
    add({ user_name: 'ann@example.com', email: 'other@example.com' })
    const byEmail = add({ user_name: 'a2', email: 'ann@example.com' })
    expect(findUser('ann@example.com')).toBe(byEmail)
  })

  test('is unknown when two have the name', () => {
    add({ user_name: 's1', name: 'Sam Same', first_name: 'Sam', last_name: 'Same' })
    add({ user_name: 's2', name: 'Sam Same', first_name: 'Sam', last_name: 'Same' })
    expect(findUser('Sam Same')).toBe('')
  })

  test.each([
    ['active', 'true'],
    ['inactive', 'false'],
  ])('is not guessed by another column when two %s ones have the e-mail address', (_name, active) => {
    const shared = 'shared@example.com'
    add({ user_name: 'e1', email: shared, active })
    add({ user_name: 'e2', email: shared, active })
    add({ user_name: shared, email: 'own@example.com' })
    expect(findUser(shared)).toBe('')
  })

  test('who is active goes before those who are not', () => {
    add({ user_name: 'l1', email: 'left@example.com', active: 'false' })
    const here = add({ user_name: 'l2', email: 'left@example.com' })
    expect(findUser('left@example.com')).toBe(here)
    const alone = add({ user_name: 'l3', email: 'alone@example.com', active: 'false' })
    expect(findUser('alone@example.com')).toBe(alone)
  })

  test('is never made', () => {
    const before = local.rows('sys_user').length
    expect(findUser('nobody@example.com')).toBe('')
    expect(findUser('')).toBe('')
    expect(local.rows('sys_user')).toHaveLength(before)
  })

  test('is not looked up by a value that the platform would run as a script', () => {
    expect(findUser('javascript:gs.getUserID()')).toBe('')
  })
})
