// A sync into an instance that does not give the app one of its privileges for script objects: it fails, and says why.

import { runSync } from '../../src/push/sync.ts'
import { useLocalSides } from './support/local-sides.ts'

const sides = useLocalSides({ devices: 2 })

test.each([
  ['ire', 'ScopedGlideRecord'],
  ['ire', 'Glide API: properties'],
  ['ire', 'Glide API: table metadata'],
  ['coalesce', 'GlideRecord.setValue'],
  ['coalesce', 'GlideRecord.insert'],
])('with identification = %s and without %s', async (mode, name) => {
  sides.update('sys_properties', 'name=x_kandj_kandji.identification', { value: mode })
  sides.update('sys_scope_privilege', `target_name=${name}^source_scope.scope=x_kandj_kandji`, { status: 'denied' })
  const { exitCode, failure, summary } = await runSync(sides.config, {}, {})
  expect(exitCode).toBeGreaterThan(0)
  const said = [failure ?? '', ...summary.problems.map(({ reason }) => reason)].join('\n')
  expect(said).toContain(
    `the application x_kandj_kandji has no allowed cross-scope privilege for ${name}: let an admin`
  )
})
