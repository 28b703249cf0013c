// Access rules that lean on security attributes: who acts, and how. Source: ServiceNow docs, australia: oob-security-attributes,
// compound-security-attributes, t_CreateAnACLRule; SDK docs 4.9.0, security-guide.

import { guestSession, type Session } from '../../../src/instance/session.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_sec_thing'
const IS_AUTHENTICATED = '239bdf0c47d23110ba46ff58936d4330'
const HAS_ADMIN_ROLE = '8637f144b732111074f706dd1e11a981'
const local = useInstance({
  packages: [{ scope: 'x_sec', roles: ['boss'], tables: { [T]: { columns: { name: 'string' } } } }],
})

let count = 0

function user(...roles: string[]): Session {
  const id = local.insert('sys_user', { user_name: `attribute${count++}`, active: 'true' })
  for (const name of roles)
    local.insert('sys_user_has_role', { user: id, role: local.rows('sys_user_role', `name=${name}`)[0]!.sys_id! })
  return local.instance.users.session(local.instance.database.get('sys_user', id)!)
}

const attribute = (name: string, values: Record<string, string>): string =>
  local.insert('sys_security_attribute', { name, label: name, type: 'compound', active: 'true', ...values })

const leaningOn = (values: Record<string, string>): string =>
  local.insert('sys_security_acl', {
    name: T,
    operation: 'read',
    type: 'record',
    active: 'true',
    admin_overrides: 'false',
    sys_scope: local.instance.scopeId('x_sec')!,
    ...values,
  })

const may = (session: Session): boolean => local.instance.as(session, () => local.instance.access.allows(T, 'read'))

test('those that the SDK knows by name: whoever is signed in, and admins', () => {
  leaningOn({ security_attribute: IS_AUTHENTICATED })
  expect([may(user()), may(user('admin')), may(guestSession())]).toEqual([true, true, false])
  local.update('sys_security_acl', local.rows('sys_security_acl', `name=${T}`)[0]!.sys_id!, {
    security_attribute: HAS_ADMIN_ROLE,
  })
  expect([may(user()), may(user('admin')), may(guestSession())]).toEqual([false, true, false])
})

test.each([
  ['Role=x_sec.boss', { boss: true, admin: true, other: false }],
  ['RoleExplicit=x_sec.boss', { boss: true, admin: false, other: false }],
  ['Role!=x_sec.boss', { boss: false, admin: false, other: true }],
  ['RoleINitil,x_sec.boss', { boss: true, admin: true, other: false }],
  ['Role=itil^ORRole=x_sec.boss', { boss: true, admin: true, other: false }],
  ['LoggedIn=true^RoleExplicit=admin^NQRole=x_sec.boss^EQ', { boss: true, admin: true, other: false }],
  ['InteractiveSession=true', { boss: false, admin: false, other: false }],
  ['Impersonating=false', { boss: true, admin: true, other: true }],
])('conditions: %s', (condition, expected) => {
  leaningOn({ security_attribute: attribute('Mine', { condition }) })
  expect({ boss: may(user('x_sec.boss')), admin: may(user('admin')), other: may(user()) }).toEqual(expected)
})

test('groups by name or sys_id, and attributes within attributes, by script too', () => {
  const member = user()
  const group = local.insert('sys_user_group', { name: 'Guards' })
  local.insert('sys_user_grmember', { user: member.userId, group })
  attribute('ByScript', { type: 'true|false', script: `answer = gs.getUser().isMemberOf('Guards');` })
  const mine = attribute('Mine', { condition: 'Group=Guards' })
  leaningOn({ security_attribute: mine })
  for (const condition of ['Group=Guards', `Group=${group}`, 'ByScript=true']) {
    local.update('sys_security_attribute', mine, { condition })
    expect([condition, may(member), may(user())]).toEqual([condition, true, false])
  }
})

test('beside roles and conditions it must hold as well', () => {
  const acl = leaningOn({ security_attribute: IS_AUTHENTICATED })
  local.insert('sys_security_acl_role', {
    sys_security_acl: acl,
    sys_user_role: local.rows('sys_user_role', 'name=x_sec.boss')[0]!.sys_id!,
  })
  expect([may(user()), may(user('x_sec.boss')), may(user('admin'))]).toEqual([false, true, true])
})

test.each([
  ['Nope=true', /there is no security attribute Nope here/],
  ['RoleLIKEadmin', /expected one of the operators =, !=, IN, NOT IN for Role, got LIKE/],
  ['Mine=true', /leads back to itself \(Mine, Mine\)/],
])('one that cannot be read lets nobody in, and says so: %s', (condition, said) => {
  leaningOn({ security_attribute: attribute('Mine', { condition }) })
  expect(may(user('admin'))).toBe(false)
  expect(local.log.at(-1)).toMatch(said)
})

test('one that is not there, inactive or no compound lets nobody in', () => {
  const acl = leaningOn({ security_attribute: 'a'.repeat(32) })
  expect(may(user('admin'))).toBe(false)
  const others: Array<Record<string, string>> = [
    { condition: 'LoggedIn=true', active: 'false' },
    { type: 'string', script: `'x'` },
  ]
  for (const values of others) {
    local.update('sys_security_acl', acl, { security_attribute: attribute(`Mine${count++}`, values) })
    expect(may(user('admin'))).toBe(false)
  }
})

test('the role nobody goes before admin overrides', () => {
  const acl = leaningOn({ admin_overrides: 'true' })
  local.insert('sys_security_acl_role', {
    sys_security_acl: acl,
    sys_user_role: local.rows('sys_user_role', 'name=nobody')[0]!.sys_id!,
  })
  expect(may(user('admin'))).toBe(false)
})
