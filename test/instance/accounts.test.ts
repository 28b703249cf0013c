// The accounts an instance starts with.

import { prepareInstance } from '../../src/instance/start.ts'
import { makeAccounts } from '../../src/instance/accounts.ts'
import { newQuery } from '../../src/instance/database/query.ts'

const ASKED = {
  adminPassword: 'one',
  service: { name: 'kandji_rest_api_user', password: 'two' },
  client: { id: 'client', secret: 'three' },
  demoUsers: true,
}

test('an admin, the service account with its three roles, the OAuth client and some employees', () => {
  const instance = prepareInstance(ASKED)
  const service = instance.users.authenticate('kandji_rest_api_user', 'two')
  expect([...instance.users.session(service!).roles].sort()).toEqual([
    'cmdb_read',
    'import_transformer',
    'rest_api_explorer',
  ])
  const admin = instance.users.session(instance.users.authenticate('admin', 'one')!)
  expect(admin).toMatchObject({ admin: true, userId: '6816f79cc0a8016401c5a33be04be441' })
  expect(instance.database.find('oauth_entity', 'client_id', 'client')).toMatchObject({ active: 1 })
  const employee = instance.database.find('sys_user', 'email', 'zoe.brandao@acme.example')
  expect(employee).toMatchObject({ name: 'Zoë Brandão', active: 1, user_password: null })
  expect(instance.users.authenticate('zoe.brandao', '')).toBeUndefined()
  instance.close()
})

test('an admin of before keeps its sys_id', () => {
  const instance = prepareInstance({ adminPassword: 'one' })
  instance.database.update('sys_user', '6816f79cc0a8016401c5a33be04be441', { sys_id: 'of before' })
  makeAccounts(instance, { adminPassword: 'two' })
  const admin = instance.users.session(instance.users.authenticate('admin', 'two')!)
  expect(admin.userId).toBe('of before')
  instance.close()
})

test('a second start doubles nobody, and takes the new passwords', () => {
  const instance = prepareInstance(ASKED)
  const before = instance.database.count(newQuery('sys_user'))
  makeAccounts(instance, { ...ASKED, adminPassword: 'another' })
  expect(instance.database.count(newQuery('sys_user'))).toBe(before)
  expect(instance.users.authenticate('admin', 'one')).toBeUndefined()
  expect(instance.users.authenticate('admin', 'another')).toBeDefined()
  instance.close()
})
