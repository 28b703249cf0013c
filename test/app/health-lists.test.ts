// What the health checks know of the app by heart, beside the built app.

import { NEEDED } from '../../src/server/health/needed-privileges.ts'
import { useInstance } from '../support/instance.ts'

const local = useInstance({ app: 'device part' })

test('the privileges that a check asks for are those that the app is shipped with', () => {
  const [app] = local.rows('sys_app', 'scope=x_kandj_kandji')
  const shipped = local.rows('sys_scope_privilege', `source_scope=${app!.sys_id}^status=allowed`)
  expect([...NEEDED].sort()).toEqual(shipped.map(({ operation, target_name }) => `${operation} ${target_name}`).sort())
})
