// The demo data of a stock instance, in part. Source: sys_ids and names that ServiceNow/PySNC and published scripts know.

import { addDemoData } from '../../src/instance/accounts.ts'
import { newQuery } from '../../src/instance/database/query.ts'
import { prepareInstance } from '../../src/instance/start.ts'
import type { Instance } from '../../src/instance/instance.ts'

const ASKED = { adminPassword: 'one', demoData: true }
const BETH = '46d44a23a9fe19810012d100cca80666'
const NETWORK = '287ebd7da9fe198100f92cc8d1d2154e'

function withInstance(options: Parameters<typeof prepareInstance>[0], look: (instance: Instance) => void): void {
  const instance = prepareInstance(options)
  try {
    look(instance)
  } finally {
    instance.close()
  }
}

test('people, groups and departments have the sys_ids that scripts know, and belong together', () => {
  withInstance(ASKED, ({ database, users }) => {
    expect(database.get('sys_user', BETH)).toMatchObject({ name: 'Beth Anglin', email: 'beth.anglin@example.com' })
    expect(database.get('sys_user_group', NETWORK)).toMatchObject({ name: 'Network' })
    const finance = database.get('cmn_department', 'a581ab703710200044e0bfc8bcbe5de8')
    const head = database.get('sys_user', String(finance?.dept_head))
    expect([finance?.name, head?.email]).toEqual(['Finance', 'natasha.ingram@example.com'])
    expect(database.find('sys_user', 'user_name', 'admin')).toMatchObject({ department: finance?.sys_id })
    expect([...users.session(database.find('sys_user', 'user_name', 'bow.ruggeri')!).roles]).toContain('itil')
  })
})

test('nobody of them signs in', () => {
  withInstance(ASKED, ({ users }) => {
    for (const password of ['', 'itil', 'beth.anglin']) expect(users.authenticate('itil', password)).toBeUndefined()
    expect(users.authenticate('admin', 'one')).toBeDefined()
  })
})

test('what a seed brings stays as it is, and nothing is there twice', () => {
  const seed = JSON.stringify({
    sys_user_group: [{ sys_id: 'aa'.repeat(16), name: 'Network' }],
    sys_user: [{ sys_id: BETH, user_name: 'beth.anglin', name: 'Another Beth' }],
  })
  withInstance({ ...ASKED, seed }, (instance) => {
    const { database } = instance
    expect(database.get('sys_user', BETH)).toMatchObject({ name: 'Another Beth' })
    expect(database.get('sys_user_group', NETWORK)).toBeUndefined()
    const before = database.count(newQuery('sys_user'))
    addDemoData(instance)
    expect(database.count(newQuery('sys_user'))).toBe(before)
  })
})

test('without it there is admin alone', () => {
  withInstance({ adminPassword: 'one' }, ({ database }) => {
    expect(database.count(newQuery('sys_user'))).toBe(1)
  })
})
