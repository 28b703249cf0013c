// A script goes on as another user. Source: ServiceNow docs, australia: GlideImpersonateAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()

function user(name: string, ...roles: string[]): string {
  const id = local.insert('sys_user', { user_name: name, name: `Name of ${name}`, active: 'true' })
  for (const role of roles) {
    const [found] = local.rows('sys_user_role', `name=${role}`)
    local.insert('sys_user_has_role', { user: id, role: found!.sys_id! })
  }
  return id
}

/** What a script of a user returns. */
function as(userId: string, code: string): unknown {
  const { instance } = local
  const session = instance.users.session(instance.database.get('sys_user', userId)!)
  return instance.as(session, () => script(local, code, 'global'))
}

test('who an admin acts as is who a script runs as, and back again', () => {
  const [admin, other] = [user('boss', 'admin'), user('clerk')]
  expect(
    as(
      admin,
      `var i = new GlideImpersonate(), seen = [i.isImpersonating(), i.canImpersonate('${other}'), i.impersonate('${other}')];
       seen.push(gs.getUserName(), gs.hasRole('admin'), i.isImpersonating(), gs.getImpersonatingUserName(), gs.getSession().isImpersonating());
       var g = new GlideRecord('acme_owner'); g.initialize(); g.full_name = 'x'; g.insert(); seen.push(g.getValue('sys_created_by'));
       seen.push(GlideImpersonate().impersonate('${admin}')); seen.push(gs.getUserName(), gs.hasRole('admin'), i.isImpersonating());
       return seen`
    )
  ).toEqual([false, true, admin, 'clerk', false, true, 'boss', true, 'clerk', other, 'boss', true, false])
})

test('who may not is refused, and stays who it is', () => {
  const [admin, helper, clerk] = [user('boss', 'admin'), user('helper', 'impersonator'), user('clerk')]
  const inactive = local.insert('sys_user', { user_name: 'gone', active: 'false' })
  const tries = (by: string, target: string): unknown =>
    as(
      by,
      `return [new GlideImpersonate().canImpersonate('${target}'), new GlideImpersonate().impersonate('${target}'), gs.getUserName()]`
    )
  expect(tries(clerk, admin)).toEqual([false, null, 'clerk'])
  expect(tries(helper, admin)).toEqual([false, null, 'helper'])
  expect(tries(helper, clerk)).toEqual([true, helper, 'clerk'])
  expect(tries(admin, inactive)).toEqual([false, null, 'boss'])
  expect(as(helper, `return gs.getSession().impersonate('nobody')`)).toBeNull()
})

test('acting as somebody opens no way to a third', () => {
  const [helper, clerk, admin] = [user('helper', 'impersonator'), user('clerk'), user('boss', 'admin')]
  expect(
    as(
      helper,
      `new GlideImpersonate().impersonate('${clerk}'); return [new GlideImpersonate().impersonate('${admin}'), gs.getUserName()]`
    )
  ).toEqual([null, 'clerk'])
})
