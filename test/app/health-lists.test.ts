// What the health checks know of the app by heart, beside the built app.

import { NEEDED, WITHDRAWN } from '../../src/server/health/shipped-privileges.ts'
import { useInstance } from '../support/instance.ts'

const local = useInstance({ app: 'device part' })

const shipped = (status: string): string[] => {
  const [app] = local.rows('sys_app', 'scope=x_kandj_kandji')
  const rows = local.rows('sys_scope_privilege', `source_scope=${app!.sys_id}^status=${status}`)
  return rows.map(({ operation, target_name }) => `${operation} ${target_name}`)
}

test('the privileges that a check misses are those that the app is shipped with', () => {
  expect(shipped('allowed')).toEqual(expect.arrayContaining(NEEDED))
})

test('a privilege that is shipped as denied is none that was refused', () => {
  expect(shipped('denied').sort()).toEqual([...WITHDRAWN].sort())
})
