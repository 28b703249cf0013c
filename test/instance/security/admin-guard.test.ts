// Only an admin makes an admin, or changes an admin's account, whatever way the write takes.

import { Buffer } from 'node:buffer'
import { type Answer, useRemote } from '../../support/rest.ts'

const STAGING = 'x_climb_row'
const remote = useRemote({
  packages: [
    {
      scope: 'x_climb',
      roles: ['worker'],
      tables: {
        [STAGING]: {
          extends: 'sys_import_set_row',
          columns: { who: 'string', what: 'string', password: 'string' },
          roles: ['import_transformer'],
        },
        x_climb_member: {
          extends: 'sys_import_set_row',
          columns: { who: 'string', group: 'string' },
          roles: ['import_transformer'],
        },
        x_climb_account: {
          extends: 'sys_import_set_row',
          columns: { name: 'string', password: 'string' },
          roles: ['import_transformer'],
        },
      },
      maps: [
        { name: 'grant', source: STAGING, target: 'sys_user_has_role', fields: { user: 'who', role: 'what' } },
        {
          name: 'member',
          source: 'x_climb_member',
          target: 'sys_user_grmember',
          fields: { user: 'who', group: 'group' },
        },
        {
          name: 'account',
          source: 'x_climb_account',
          target: 'sys_user',
          fields: { user_name: { from: 'name', coalesce: true }, user_password: 'password' },
        },
      ],
    },
  ],
})
const { call } = remote

type Ids = Record<'climber' | 'admin' | 'plain' | 'role' | 'worker' | 'leads' | 'gives' | 'empty' | 'grant', string>
const ids = {} as Ids
let as: { user: string; password: string }

const idOf = (table: string, column: string, value: string): string =>
  String(remote.running.instance.database.find(table, column, value)!.sys_id)

beforeAll(() => {
  as = remote.user('climber', 'user_admin', 'import_transformer', 'oauth_admin')
  remote.user('second', 'admin')
  Object.assign(ids, {
    climber: idOf('sys_user', 'user_name', 'climber'),
    admin: idOf('sys_user', 'user_name', 'second'),
    plain: remote.insert('sys_user', { user_name: 'plain', active: 'true' }),
    role: idOf('sys_user_role', 'name', 'admin'),
    worker: idOf('sys_user_role', 'name', 'x_climb.worker'),
    leads: remote.insert('sys_user_role', { name: 'x_climb.leads' }),
    gives: remote.insert('sys_user_group', { name: 'gives' }),
    empty: remote.insert('sys_user_group', { name: 'empty' }),
  })
  const between = remote.insert('sys_user_role', { name: 'x_climb.between' })
  remote.insert('sys_user_role_contains', { role: ids.leads, contains: between })
  remote.insert('sys_user_role_contains', { role: between, contains: ids.role })
  remote.insert('sys_group_has_role', { group: ids.gives, role: ids.leads })
  ids.grant = remote.insert('sys_user_has_role', { user: ids.admin, role: ids.worker })
})

const isAdmin = (): boolean => remote.running.instance.users.rolesOf(ids.climber).has('admin')
const write = (method: string, path: string, body: unknown): Promise<Answer> =>
  call(`${method} /api/now/table/${path}`, { as, body })

/** Each way up or into an admin's account: a request, made when the records are there. */
const WAYS: Array<[what: string, request: () => [method: string, path: string, body: object]]> = [
  ['a grant of admin', () => ['POST', 'sys_user_has_role', { user: ids.climber, role: ids.role }]],
  ['a grant by the name of the role', () => ['POST', 'sys_user_has_role', { user: 'climber', role: 'admin' }]],
  ['a role that leads to admin', () => ['POST', 'sys_user_has_role', { user: ids.climber, role: ids.leads }]],
  ['a group that gives admin', () => ['POST', 'sys_user_grmember', { user: ids.climber, group: ids.gives }]],
  ['admin for a group', () => ['POST', 'sys_group_has_role', { group: ids.empty, role: ids.role }]],
  [
    'a role that leads to admin for a group',
    () => ['POST', 'sys_group_has_role', { group: ids.empty, role: ids.leads }],
  ],
  ['a role of one that gives admin', () => ['POST', 'sys_group_has_role', { group: ids.gives, role: ids.worker }]],
  ['a role that contains admin', () => ['POST', 'sys_user_role_contains', { role: ids.worker, contains: ids.role }]],
  ['the grant of an admin', () => ['DELETE', `sys_user_has_role/${ids.grant}`, {}]],
  ['the grant of an admin, moved', () => ['PATCH', `sys_user_has_role/${ids.grant}`, { user: ids.climber }]],
  ['the password of an admin', () => ['PATCH', `sys_user/${ids.admin}`, { user_password: 'mine' }]],
  ['the name of an admin', () => ['PUT', `sys_user/${ids.admin}`, { user_name: 'x' }]],
  ['an admin, switched off', () => ['PATCH', `sys_user/${ids.admin}`, { active: 'false' }]],
  ['an admin, locked out', () => ['PATCH', `sys_user/${ids.admin}`, { locked_out: 'true' }]],
  ['an admin, deleted', () => ['DELETE', `sys_user/${ids.admin}`, {}]],
  ['an admin in another group', () => ['POST', 'sys_user_grmember', { user: ids.admin, group: ids.empty }]],
  [
    'an OAuth client that acts as an admin',
    () => ['POST', 'oauth_entity', { name: 'c', client_id: 'c', client_secret: 's', user: ids.admin }],
  ],
]

describe.each(WAYS)('%s', (_what, request) => {
  test('is refused to a user_admin over REST', async () => {
    const answer = await write(...request())
    expect([answer.status, isAdmin()]).toEqual([403, false])
  })

  test('is refused in a batch', async () => {
    const [method, path, body] = request()
    const item = {
      id: '1',
      method,
      url: `/api/now/table/${path}`,
      body: Buffer.from(JSON.stringify(body)).toString('base64'),
    }
    const answer = await call('POST /api/now/v1/batch', { as, body: { batch_request_id: '1', rest_requests: [item] } })
    expect([answer.json.serviced_requests[0].status_code, isAdmin()]).toEqual([403, false])
  })
})

describe('an import set', () => {
  test.each([
    ['a grant of admin', STAGING, () => ({ who: ids.climber, what: ids.role })],
    ['a group that gives admin', 'x_climb_member', () => ({ who: ids.climber, group: ids.gives })],
    ['the password of an admin', 'x_climb_account', () => ({ name: 'second', password: 'mine' })],
  ])('%s is refused', async (_what, table, row) => {
    const answer = await call(`POST /api/now/import/${table}`, { as, body: row() })
    expect(answer.json.result[0]).toMatchObject({
      status: 'error',
      error_message: expect.stringContaining('Only an admin may'),
    })
    expect(isAdmin()).toBe(false)
    expect(remote.running.instance.users.authenticate('second', 'mine')).toBeUndefined()
  })

  test('what is for no admin goes through, and an admin may load all', async () => {
    const plain = await call(`POST /api/now/import/${STAGING}`, { as, body: { who: ids.plain, what: ids.worker } })
    expect(plain.json.result[0].status).toBe('inserted')
    const own = { name: 'plain', password: 'theirs' }
    expect((await call('POST /api/now/import/x_climb_account', { as, body: own })).json.result[0].status).toBe(
      'updated'
    )
    const target = remote.insert('sys_user', { user_name: 'promoted' })
    const all = await call(`POST /api/now/import/${STAGING}`, { body: { who: target, what: ids.role } })
    expect(all.json.result[0].status).toBe('inserted')
  })
})

test('a user_admin does the rest of the work', async () => {
  const grant = await write('POST', 'sys_user_has_role', { user: ids.plain, role: ids.worker })
  expect(grant.status).toBe(201)
  expect((await write('DELETE', `sys_user_has_role/${grant.json.result.sys_id}`, {})).status).toBe(204)
  expect((await write('PATCH', `sys_user/${ids.plain}`, { user_password: 'new', active: 'false' })).status).toBe(200)
  expect((await write('PATCH', `sys_user/${ids.admin}`, { last_name: 'Second' })).status).toBe(200)
  expect((await write('POST', 'sys_user_grmember', { user: ids.plain, group: ids.empty })).status).toBe(201)
})

test('an admin may do all of it', async () => {
  const { status, json } = await call('POST /api/now/table/sys_user_has_role', {
    body: { user: ids.plain, role: ids.role },
  })
  expect(status).toBe(201)
  expect((await call(`PATCH /api/now/table/sys_user/${ids.plain}`, { body: { user_password: 'p' } })).status).toBe(200)
  expect((await call(`DELETE /api/now/table/sys_user_has_role/${json.result.sys_id}`)).status).toBe(204)
})

test('scripts: GlideRecordSecure keeps to it, a GlideRecord of the system is bound by no access rule', () => {
  const { instance } = remote.running
  const session = instance.users.session(instance.database.get('sys_user', ids.climber)!)
  const insert = (kind: string): unknown =>
    instance.as(session, () =>
      instance.scripts.evaluate(
        'global',
        `(function () { var gr = new ${kind}('sys_user_has_role'); gr.initialize(); gr.user = '${ids.plain}'; gr.role = '${ids.role}'; return gr.insert() })()`,
        'test'
      )
    )
  expect(insert('GlideRecordSecure')).toBeNull()
  expect(insert('GlideRecord')).toEqual(expect.any(String))
})
