// Who may do what with records. Source: ServiceNow docs, acl-rule-types, exploring-access-control-list and
// acl-denial-behavior (zurich).

import type { Session } from '../../../src/instance/session.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_a_thing'
const local = useInstance({
  packages: [
    {
      scope: 'x_a',
      roles: ['user', 'boss'],
      tables: {
        [T]: { columns: { name: 'string', secret: 'string', active: 'boolean' } },
        x_a_special: { extends: T, columns: {} },
      },
    },
    {
      scope: 'x_other',
      tables: { x_other_open: { access: { create: true } }, x_other_shut: { access: { read: false } } },
    },
  ],
})

interface RuleRecord {
  roles?: string[]
  condition?: string
  script?: string
  applies_to?: string
  decision_type?: string
  admin_overrides?: string
  active?: string
  sys_scope?: string
}

function rule(name: string, operation: string, { roles = [], script, ...more }: RuleRecord): void {
  const acl = local.insert('sys_security_acl', {
    name,
    operation,
    type: 'record',
    active: 'true',
    sys_scope: local.instance.scopeId('x_a')!,
    ...(script ? { advanced: 'true', script } : {}),
    ...more,
  })
  for (const role of roles) {
    const [row] = local.rows('sys_user_role', `name=${role}`)
    local.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: row?.sys_id ?? 'no such role' })
  }
}

let users = 0

function user(...roles: string[]): Session {
  const id = local.insert('sys_user', { user_name: `user${users++}`, active: 'true' })
  for (const name of roles) {
    local.insert('sys_user_has_role', { user: id, role: local.rows('sys_user_role', `name=${name}`)[0]!.sys_id! })
  }
  return local.instance.users.session(local.instance.database.get('sys_user', id)!)
}

type Operation = 'read' | 'write' | 'create' | 'delete'

function may(session: Session, operation: Operation, sysId?: string, table = T): boolean {
  const { access, database } = local.instance
  const state = sysId ? local.instance.loaded(table, database.get(table, sysId)!) : undefined
  return local.instance.as(session, () => access.allows(table, operation, state))
}

const mayField = (session: Session, field: string, operation: Operation = 'read'): boolean =>
  local.instance.as(session, () => local.instance.access.allowsField(T, field, operation))

describe('roles of a user', () => {
  const role = (name: string): string => local.rows('sys_user_role', `name=${name}`)[0]!.sys_id!

  test('come directly, from groups, and from roles that contain roles, however deep', () => {
    const member = local.insert('sys_user', { user_name: 'member' })
    const group = local.insert('sys_user_group', { name: 'Team' })
    local.insert('sys_user_grmember', { user: member, group })
    local.insert('sys_group_has_role', { group, role: role('x_a.boss') })
    local.insert('sys_user_role_contains', { role: role('x_a.boss'), contains: role('x_a.user') })
    local.insert('sys_user_role_contains', { role: role('x_a.user'), contains: role('x_a.boss') })
    expect([...local.instance.users.rolesOf(member)].sort()).toEqual(['x_a.boss', 'x_a.user'])
  })

  test('are gone with the grant', () => {
    const session = user('x_a.user')
    local.remove('sys_user_has_role', local.rows('sys_user_has_role', `user=${session.userId}`)[0]!.sys_id!)
    expect(local.instance.users.rolesOf(session.userId).size).toBe(0)
  })
})

describe('rules on a table', () => {
  test('a table that no rule names is for admins alone', () => {
    expect(may(user('x_a.user'), 'read')).toBe(false)
    expect(may(user('admin'), 'read')).toBe(true)
  })

  test('a role that is not there lets nobody in, in an app or globally, beside others or alone', () => {
    rule(T, 'read', { roles: ['no such role'] })
    rule(T, 'write', { roles: ['no such role'], sys_scope: 'global' })
    rule(T, 'create', { roles: ['no such role', 'x_a.boss'], sys_scope: 'global' })
    const [plain, boss] = [user('x_a.user'), user('x_a.boss')]
    expect([may(plain, 'read'), may(plain, 'write'), may(plain, 'create')]).toEqual([false, false, false])
    expect([may(boss, 'read'), may(boss, 'write'), may(boss, 'create')]).toEqual([false, false, true])
  })

  test('one of the roles is needed, for that operation', () => {
    rule(T, 'read', { roles: ['x_a.user', 'x_a.boss'] })
    expect(may(user('x_a.user'), 'read')).toBe(true)
    expect(may(user('x_a.user'), 'write')).toBe(false)
    expect(may(user(), 'read')).toBe(false)
  })

  test('of several rules for one operation one is enough', () => {
    rule(T, 'read', { roles: ['x_a.user'] })
    rule(T, 'read', { roles: ['x_a.boss'] })
    expect(may(user('x_a.boss'), 'read')).toBe(true)
  })

  test('rules of the parent table count for a table without its own', () => {
    rule(T, 'read', { roles: ['x_a.user'] })
    expect(may(user('x_a.user'), 'read', undefined, 'x_a_special')).toBe(true)
    rule('x_a_special', 'read', { roles: ['x_a.boss'] })
    expect(may(user('x_a.user'), 'read', undefined, 'x_a_special')).toBe(false)
  })

  test('the condition and the script look at the record; roles, condition and script must all pass', () => {
    rule(T, 'write', { roles: ['x_a.user'], condition: 'active=true', script: `answer = current.name == 'mine';` })
    const session = user('x_a.user')
    const record = (name: string, active: string): string => local.insert(T, { name, active })
    expect(may(session, 'write', record('mine', 'true'))).toBe(true)
    expect(may(session, 'write', record('mine', 'false'))).toBe(false)
    expect(may(session, 'write', record('yours', 'true'))).toBe(false)
    expect(may(user(), 'write', record('mine', 'true'))).toBe(false)
  })

  test('before a query only the roles are asked for', () => {
    rule(T, 'read', { roles: ['x_a.user'], script: `answer = current.name == 'mine';` })
    expect([may(user('x_a.user'), 'read'), may(user('x_a.boss'), 'read')]).toEqual([true, false])
  })

  test('a script that throws lets nobody in, and is logged', () => {
    rule(T, 'write', { roles: ['x_a.user'], script: 'nosuch()' })
    expect(may(user('x_a.user'), 'write', local.insert(T, {}))).toBe(false)
    expect(local.log.join()).toContain(`ACL ${T}: ReferenceError`)
  })

  test.each<[string, RuleRecord]>([
    ['a rule that asks for nothing', {}],
    ['a script that is always true', { script: 'answer = true;' }],
    ['a role that is not there', { roles: ['x_a.nosuch'] }],
  ])('%s lets nobody in', (_name, given) => {
    rule(T, 'read', given)
    expect(may(user('x_a.user'), 'read', local.insert(T, {}))).toBe(false)
  })

  test('an inactive rule does not count', () => {
    rule(T, 'read', { roles: ['x_a.user'], active: 'false' })
    expect(may(user('x_a.user'), 'read')).toBe(false)
  })

  test('a rule applies to the records that it names', () => {
    rule(T, 'read', { roles: ['x_a.user'] })
    rule('x_a_special', 'read', { roles: ['x_a.boss'], applies_to: 'name=secret' })
    const session = user('x_a.user')
    const record = (name: string): string => local.insert('x_a_special', { name })
    expect(may(session, 'read', record('plain'), 'x_a_special')).toBe(true)
    expect(may(session, 'read', record('secret'), 'x_a_special')).toBe(false)
  })

  test('who fails a Deny Unless rule is refused, whatever another rule allows', () => {
    rule(T, 'read', { roles: ['x_a.user'] })
    rule(T, 'read', { roles: ['x_a.boss'], decision_type: 'deny' })
    expect(may(user('x_a.user'), 'read')).toBe(false)
    expect(may(user('x_a.user', 'x_a.boss'), 'read')).toBe(true)
  })

  test('admins pass, unless the rule says otherwise', () => {
    rule(T, 'read', { roles: ['x_a.boss'], condition: 'active=true', admin_overrides: 'false' })
    expect(may(user('admin'), 'read', local.insert(T, { active: 'false' }))).toBe(false)
    expect(may(user('admin'), 'delete', local.insert(T, {}))).toBe(true)
  })
})

describe('rules on a field', () => {
  beforeEach(() => rule(T, 'read', { roles: ['x_a.user'] }))

  test('the table and the field must let the user', () => {
    rule(`${T}.secret`, 'read', { roles: ['x_a.boss'] })
    expect(mayField(user('x_a.user'), 'name')).toBe(true)
    expect(mayField(user('x_a.user'), 'secret')).toBe(false)
    expect(mayField(user('x_a.boss'), 'secret')).toBe(false)
    expect(mayField(user('x_a.boss', 'x_a.user'), 'secret')).toBe(true)
  })

  test('a rule on all fields holds where no rule names the field', () => {
    rule(`${T}.*`, 'read', { roles: ['x_a.boss'] })
    rule(`${T}.name`, 'read', { roles: ['x_a.user'] })
    expect([mayField(user('x_a.user'), 'name'), mayField(user('x_a.user'), 'secret')]).toEqual([true, false])
  })

  test('a query must not ask for what the user cannot read, nor for a password', () => {
    rule(`${T}.secret`, 'read', { roles: ['x_a.boss'] })
    const { access } = local.instance
    local.instance.as(user('x_a.user'), () => {
      expect(access.allowsQueryBy(T, 'name')).toBe(true)
      expect(access.allowsQueryBy(T, 'secret')).toBe(false)
    })
    expect(access.allowsQueryBy('sys_user', 'user_password')).toBe(false)
  })
})

describe('application access between scopes', () => {
  const check = (table: string, operation: 'read' | 'create' | 'delete', scope: string) => () =>
    local.instance.access.checkScope(table, operation, scope)

  test('another scope may do what the table allows; its own scope may do anything', () => {
    expect(check('x_other_open', 'create', 'x_a')).not.toThrow()
    expect(check('x_other_open', 'delete', 'x_a')).toThrow(
      /delete operation on table 'x_other_open' from scope 'x_a' was denied/
    )
    expect(check('x_other_open', 'delete', 'x_other')).not.toThrow()
  })

  test('also reading can be denied', () => {
    expect(check('x_other_shut', 'read', 'x_a')).toThrow('was denied')
  })

  test('the global scope is let into no table that others may not read', () => {
    expect(check('x_other_shut', 'read', 'global')).toThrow("from scope 'global' was denied")
    expect(check('x_other_shut', 'delete', 'global')).toThrow('was denied')
    expect(check('x_other_open', 'delete', 'global')).not.toThrow()
  })

  test.each(['read', 'create', 'delete'] as const)('of one for its own scope alone no other may %s', (operation) => {
    const [table] = local.rows('sys_db_object', 'name=x_other_open')
    local.update('sys_db_object', table!.sys_id!, { access: 'package_private', delete_access: '1' })
    expect(check('x_other_open', operation, 'x_a')).toThrow('was denied')
    expect(check('x_other_open', operation, 'global')).toThrow('was denied')
    expect(check('x_other_open', operation, 'x_other')).not.toThrow()
  })

  test('a script meets the same refusal', () => {
    const script = `var gr = new GlideRecord('x_other_open'); gr.initialize(); gr.insert(); gr.deleteRecord();`
    expect(() => local.instance.scripts.evaluate('x_a', script, 'cross-scope script')).toThrow('was denied')
    expect(local.rows('x_other_open')).toHaveLength(1)
  })
})

describe('a property', () => {
  const properties: Array<Record<string, string>> = [
    { name: 'x_a.shown', value: '1', read_roles: 'x_a.user,itil' },
    { name: 'x_a.bosses', value: '1', read_roles: 'x_a.boss' },
    { name: 'x_a.nobodys', value: '1' },
  ]
  const readable = (session: Session): string[] =>
    properties
      .map((values) => local.insert('sys_properties', values))
      .filter((sysId) => {
        const row = local.instance.database.get('sys_properties', sysId)!
        const state = local.instance.loaded('sys_properties', row)
        return local.instance.as(session, () => local.instance.access.allows('sys_properties', 'read', state))
      })
      .map((sysId) => local.rows('sys_properties', `sys_id=${sysId}`)[0]!.name!)

  test('is read by the roles that it names, and by admins alone where it names none', () => {
    expect(readable(user('x_a.user'))).toEqual(['x_a.shown'])
    expect(readable(user('x_a.boss', 'itil'))).toEqual(['x_a.shown', 'x_a.bosses'])
    expect(readable(user())).toEqual([])
    expect(readable(user('admin'))).toHaveLength(3)
  })
})
