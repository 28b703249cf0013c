// Access rules as they are read from their records, who signs in, whose roles count, and how long a browser stays signed in.

import { type AccessRule, readAccessRules } from '../../../src/instance/security/access-rules.ts'
import { isCreatedByAdmin, reservedForAdmin } from '../../../src/instance/security/admin-guard.ts'
import { BrowserSessions, cookieOf, NO_COOKIE } from '../../../src/instance/security/browser-sessions.ts'
import { useInstance } from '../../support/instance.ts'

const T = 'x_a_thing'
let now = Date.UTC(2026, 10, 20)
const local = useInstance({
  clock: () => now,
  packages: [
    { scope: 'x_a', roles: ['user', 'boss'], tables: { [T]: { columns: { name: 'string', kept: 'string' } } } },
  ],
})

const roleId = (name: string): string => local.rows('sys_user_role', `name=${name}`)[0]!.sys_id!
const user = (name: string, fields: Record<string, string> = {}): string =>
  local.insert('sys_user', { user_name: name, active: 'true', ...fields })
const userRow = (id: string) => local.instance.database.get('sys_user', id)!

describe('an access rule', () => {
  const insert = (fields: Record<string, string>): string =>
    local.insert('sys_security_acl', { name: T, operation: 'read', type: 'record', active: 'true', ...fields })
  const read = (key = `read ${T}`): AccessRule[] => readAccessRules(local.instance).get(key) ?? []
  const inApp = () => ({ sys_scope: local.instance.scopeId('x_a')! })
  const require_ = (acl: string, role: string) =>
    local.insert('sys_security_acl_role', { sys_security_acl: acl, sys_user_role: role })

  test('is read with what it asks for, under its operation and name', () => {
    const acl = insert({
      ...inApp(),
      operation: 'write',
      name: `${T}.name`,
      condition: 'name=x',
      applies_to: 'kept=y',
      advanced: 'true',
      script: 'answer = gs.isLoggedIn()',
      decision_type: 'deny',
      admin_overrides: 'false',
    })
    require_(acl, roleId('x_a.user'))
    require_(acl, roleId('x_a.boss'))
    const [rule] = read(`write ${T}.name`)
    expect({ ...rule, roles: [...rule!.roles].sort() }).toEqual({
      sysId: acl,
      name: `${T}.name`,
      operation: 'write',
      roles: ['x_a.boss', 'x_a.user'],
      condition: 'name=x',
      appliesTo: 'kept=y',
      script: 'answer = gs.isLoggedIn()',
      attribute: '',
      scope: 'x_a',
      deny: true,
      adminOverrides: false,
      invalid: false,
    })
  })

  test('allows, lets admins override and is global where its record says nothing else', () => {
    require_(insert({}), roleId('x_a.user'))
    expect(read()).toMatchObject([
      { deny: false, adminOverrides: true, scope: 'global', appliesTo: '', invalid: false },
    ])
  })

  test('has no script unless it is marked as advanced', () => {
    insert({ script: 'answer = false', advanced: 'false' })
    expect(read()).toMatchObject([{ script: '' }])
  })

  test('counts when it is active and of a record or a page, and of no type when it says none', () => {
    insert({ active: 'false' })
    insert({ type: 'rest_endpoint' })
    expect(read()).toEqual([])
    insert({ type: '' })
    insert({ type: 'record' })
    expect(read()).toHaveLength(2)
    insert({ type: 'ui_page' })
    expect([read().length, read(`ui_page:read ${T}`).length]).toEqual([2, 1])
  })

  test('that requires a role that is not there lets nobody in', () => {
    const acl = insert(inApp())
    require_(acl, 'f'.repeat(32))
    const [rule] = read()
    expect(rule!.roles).toHaveLength(1)
    const boss = local.instance.users.session(userRow(user('boss')))
    expect(local.instance.as(boss, () => local.instance.access.allows(T, 'read'))).toBe(false)
  })

  test.each([
    ['nothing', {}, true],
    ['a script that is always true', { advanced: 'true', script: ' answer = true; ' }, true],
    ['the word true', { advanced: 'true', script: 'true' }, true],
    ['a script', { advanced: 'true', script: 'answer = true && gs.isLoggedIn()' }, false],
    ['a script that only begins so', { advanced: 'true', script: 'true && x' }, false],
    ['a script that ends so', { advanced: 'true', script: 'x || true' }, false],
    ['a condition', { condition: 'name=x' }, false],
    ['a condition, and a script that is always true', { condition: 'name=x', advanced: 'true', script: 'true' }, false],
    ['a security attribute', { security_attribute: 'a'.repeat(32) }, false],
  ])('of an app that asks for %s is invalid: %s', (_what, fields, invalid) => {
    insert({ ...inApp(), ...fields })
    expect(read()).toMatchObject([{ invalid }])
  })

  test('of the platform may ask for nothing, which means any user', () => {
    insert({})
    expect(read()).toMatchObject([{ invalid: false }])
  })

  test('of an app that asks for a role and nothing else is valid', () => {
    require_(insert(inApp()), roleId('x_a.user'))
    expect(read()).toMatchObject([{ invalid: false }])
  })
})

describe('who signs in', () => {
  const signsIn = (name: string, password: string) => local.instance.users.authenticate(name, password)?.user_name

  test('has the password, is active and not locked out', () => {
    const id = user('ada', { user_password: 'one' })
    expect([signsIn('ada', 'one'), signsIn('ada', 'two'), signsIn('ada', ''), signsIn('bob', 'one')]).toEqual([
      'ada',
      undefined,
      undefined,
      undefined,
    ])
    local.update('sys_user', id, { locked_out: 'true' })
    expect(signsIn('ada', 'one')).toBe(undefined)
    local.update('sys_user', id, { locked_out: 'false', active: 'false' })
    expect(signsIn('ada', 'one')).toBe(undefined)
    local.update('sys_user', id, { active: 'true' })
    expect(signsIn('ada', 'one')).toBe('ada')
  })

  test('is nobody without a name or without a password', () => {
    user('', { user_password: 'one' })
    user('eve')
    expect([signsIn('', 'one'), signsIn('eve', ''), signsIn('eve', 'null')]).toEqual([undefined, undefined, undefined])
  })

  test('has a session with name, roles and whether it is an admin’s', () => {
    const id = user('ada')
    expect(local.instance.users.session(userRow(id))).toMatchObject({
      userId: id,
      userName: 'ada',
      admin: false,
      interactive: false,
    })
    local.insert('sys_user_has_role', { user: id, role: roleId('admin') })
    const session = local.instance.users.session(userRow(id), true)
    expect([session.admin, session.interactive, session.roles.has('admin')]).toEqual([true, true, true])
  })
})

describe('the roles of a user', () => {
  const names = (id: string) => [...local.instance.users.rolesOf(id)].sort()

  test.each([
    ['a grant', (id: string) => local.insert('sys_user_has_role', { user: id, role: roleId('x_a.boss') })],
    [
      'a group',
      (id: string) => {
        const group = local.insert('sys_user_group', { name: 'g' })
        local.insert('sys_user_grmember', { user: id, group })
        local.insert('sys_group_has_role', { group, role: roleId('x_a.boss') })
      },
    ],
  ])('change with %s, at once, and only his', (_what, give) => {
    const [id, other] = [user('ada'), user('bob')]
    expect(names(id)).toEqual([])
    give(id)
    expect([names(id), names(other)]).toEqual([['x_a.boss'], []])
    local.insert('sys_user_role_contains', { role: roleId('x_a.boss'), contains: roleId('x_a.user') })
    expect(names(id)).toEqual(['x_a.boss', 'x_a.user'])
    local.update('sys_user_role', roleId('x_a.user'), { name: 'x_a.renamed' })
    expect(names(id)).toEqual(['x_a.boss', 'x_a.renamed'])
  })

  test('leave out what leads nowhere', () => {
    const id = user('ada')
    local.insert('sys_user_has_role', { user: id, role: '' })
    local.insert('sys_user_has_role', { user: id, role: 'f'.repeat(32) })
    expect(names(id)).toEqual([])
  })
})

describe('a browser', () => {
  const HOURS = 60 * 60 * 1000
  let sessions: BrowserSessions
  beforeEach(() => (sessions = new BrowserSessions(local.instance)))

  test('has a session of its own, found by its cookie wherever that stands', () => {
    const [one, two] = [sessions.open(''), sessions.open('')]
    expect([one.id, one.token, two.id, two.token].every((text) => text.length >= 64)).toBe(true)
    expect(new Set([one.id, one.token, two.id, two.token]).size).toBe(4)
    for (const cookies of [
      `glide_session=${one.id}`,
      `a=b; glide_session=${one.id}; c=d`,
      `a=b;glide_session=${one.id}`,
    ])
      expect(sessions.find(cookies)).toBe(one)
    expect(sessions.find(cookieOf(two).split(';')[0])).toBe(two)
  })

  test.each([undefined, '', 'glide_session=', 'glide_session=ffff', 'other=1'])(
    'has none with the cookies %j',
    (cookies) => {
      sessions.open('')
      expect(sessions.find(cookies)).toBe(undefined)
    }
  )

  test('is not taken for another by a cookie whose name ends alike', () => {
    const one = sessions.open('')
    expect(sessions.find(`my_glide_session=${one.id}`)).toBe(undefined)
  })

  test('stays for eight hours after the last request, and no longer', () => {
    const one = sessions.open('')
    now += 8 * HOURS
    expect(sessions.find(cookieOf(one))).toBe(one)
    now += 8 * HOURS
    expect(sessions.find(cookieOf(one))).toBe(one)
    now += 8 * HOURS + 1
    expect(sessions.find(cookieOf(one))).toBe(undefined)
    now -= 8 * HOURS
    expect(sessions.find(cookieOf(one))).toBe(undefined)
  })

  test('that went away is forgotten when another one comes, one that is there is not', () => {
    const [gone, there] = [sessions.open(''), sessions.open('')]
    now += 5 * HOURS
    sessions.find(cookieOf(there))
    now += 5 * HOURS
    sessions.open('')
    now -= 5 * HOURS
    expect([sessions.find(cookieOf(gone)), sessions.find(cookieOf(there))]).toEqual([undefined, there])
  })

  test('is signed out when it is closed', () => {
    const one = sessions.open('')
    sessions.close(one)
    expect(sessions.find(cookieOf(one))).toBe(undefined)
    expect(NO_COOKIE).toMatch(/^glide_session=; .*Max-Age=0/)
  })

  test('works on behalf of its user, with what scripts keep in its session', () => {
    const id = user('ada')
    local.insert('sys_user_has_role', { user: id, role: roleId('x_a.user') })
    const one = sessions.open(id)
    one.data.set('key', 'value')
    const session = sessions.sessionOf(one)!
    expect(session).toMatchObject({ userId: id, interactive: true, token: one.token })
    expect([session.data.get('key'), session.roles.has('x_a.user')]).toEqual(['value', true])
  })

  test.each([
    ['is not active', { active: 'false' }],
    ['is locked out', { locked_out: 'true' }],
  ])('is signed out when its user %s', (_what, fields) => {
    const id = user('ada')
    const one = sessions.open(id)
    local.update('sys_user', id, fields)
    expect(sessions.sessionOf(one)).toBe(undefined)
    expect(sessions.find(cookieOf(one))).toBe(undefined)
  })

  test('is on behalf of nobody before anyone has signed in, and stays open', () => {
    const one = sessions.open('')
    expect(sessions.sessionOf(one)).toBe(undefined)
    expect(sessions.find(cookieOf(one))).toBe(one)
    expect(sessions.sessionOf(sessions.open('f'.repeat(32)))).toBe(undefined)
  })
})

describe('what is reserved for admins', () => {
  const why = (table: string, id: string, changes: Record<string, string> = {}, byAdmin = false): string => {
    const state = local.instance.loaded(table, local.instance.database.get(table, id)!)
    for (const [name, value] of Object.entries(changes)) state.set(local.instance.schema.column(table, name)!, value)
    return reservedForAdmin(local.instance, () => byAdmin, state, 'update')
  }
  const deletes = (table: string, id: string): string =>
    reservedForAdmin(
      local.instance,
      () => false,
      local.instance.loaded(table, local.instance.database.get(table, id)!),
      'delete'
    )
  let admin: string
  let plain: string
  beforeEach(() => {
    ;[admin, plain] = [user('root'), user('plain')]
    local.insert('sys_user_has_role', { user: admin, role: roleId('admin') })
  })

  test('is nothing of other tables, and nothing where an admin asks', () => {
    expect(why(T, local.insert(T, {}), { name: 'x' })).toBe('')
    expect(why('sys_user', admin, { user_name: 'x' }, true)).toBe('')
  })

  test.each(['user_name', 'user_password', 'active', 'locked_out'])('is %s of an admin, not of others', (column) => {
    const value = { user_name: 'x', user_password: 'x', active: 'false', locked_out: 'true' }[column]!
    expect(why('sys_user', admin, { [column]: value })).not.toBe('')
    expect(why('sys_user', plain, { [column]: value })).toBe('')
  })

  test('is not what does not let anyone sign in, and is the removal of an admin', () => {
    expect(why('sys_user', admin, { first_name: 'x' })).toBe('')
    expect([deletes('sys_user', admin) !== '', deletes('sys_user', plain)]).toEqual([true, ''])
  })

  test('is a grant of admin or to an admin, as it was and as it is to be', () => {
    const grant = (fields: Record<string, string>) => local.insert('sys_user_has_role', fields)
    const harmless = grant({ user: plain, role: roleId('x_a.user') })
    expect(why('sys_user_has_role', harmless, { role: roleId('x_a.boss') })).toBe('')
    expect(why('sys_user_has_role', harmless, { role: roleId('admin') })).not.toBe('')
    expect(why('sys_user_has_role', harmless, { user: admin })).not.toBe('')
    const given = grant({ user: admin, role: roleId('x_a.user') })
    expect(why('sys_user_has_role', given, { user: plain })).not.toBe('')
  })

  test('is a group that gives admin, through roles that contain it too', () => {
    const groups = ['gives', 'through', 'plain'].map((name) => local.insert('sys_user_group', { name }))
    const outer = local.insert('sys_user_role', { name: 'outer' })
    local.insert('sys_user_role_contains', { role: outer, contains: roleId('admin') })
    // A ring of roles comes to an end.
    local.insert('sys_user_role_contains', { role: roleId('admin'), contains: outer })
    local.insert('sys_group_has_role', { group: groups[0]!, role: roleId('admin') })
    local.insert('sys_group_has_role', { group: groups[1]!, role: outer })
    local.insert('sys_group_has_role', { group: groups[2]!, role: roleId('x_a.user') })
    const member = (group: string) => local.insert('sys_user_grmember', { user: user(`of ${group}`), group })
    expect(groups.map((group) => why('sys_user_grmember', member(group)) !== '')).toEqual([true, true, false])
    expect(groups.map((group) => deletes('sys_user_group', group) !== '')).toEqual([true, true, false])
    expect(groups.map((group) => why('sys_user_group', group, { name: 'x' }))).toEqual(['', '', ''])
    expect(why('sys_user_role', outer, { name: 'x' })).not.toBe('')
    expect(why('sys_user_role', roleId('x_a.user'), { name: 'x' })).toBe('')
    expect(why('sys_user_role', roleId('x_a.user'), { name: 'admin' })).not.toBe('')
  })

  test('knows a record of an admin or of the platform from that of anybody else', () => {
    const by = (sys_created_by: string) => {
      const id = local.insert(T, {})
      const state = local.instance.loaded(T, { ...local.instance.database.get(T, id)!, sys_created_by })
      return isCreatedByAdmin(local.instance, state)
    }
    expect(['system', 'root', 'plain', 'nobody', ''].map(by)).toEqual([true, true, false, false, false])
  })
})
