// A preview where the customer has a KandjiMapping: what it says where it may ask, and where it may not.

import { runPreview } from '../../src/push/preview/preview.ts'
import { useLocalSides } from './support/local-sides.ts'

const sides = useLocalSides({ devices: 3 })
const MAPPING = `var KandjiMapping = Class.create();
KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, {
  skip: function (source) { return /iPad|iPhone|TV/.test(source.getValue('model_name')) ? 'not ours' : ''; },
  extra: function () { return { short_description: 'from Kandji', u_nothing: 'x' }; },
  type: 'KandjiMapping'
});`
const ASSUMED = /What KandjiMapping decides is not shown, since the app could not be asked: .+/

beforeEach(() => sides.update('sys_script_include', 'name=KandjiMapping', { script: MAPPING }))

test('shows what it decides, and names what it answers in vain', async () => {
  const { preview } = await runPreview(sides.config)
  expect(preview.assumptions).toEqual([])
  const made = preview.changes.filter(({ action }) => action === 'create')
  const skipped = preview.changes.filter(({ reason }) =>
    reason?.includes('KandjiMapping skips this device: `not ours`')
  )
  expect(made.length).toBeGreaterThan(0)
  expect(made.length + skipped.length).toBe(3)
  for (const { fields } of made)
    expect(fields).toContainEqual(
      expect.objectContaining({ field: 'short_description', to: 'from Kandji', note: 'by KandjiMapping' })
    )
  expect(preview.problems).toContainEqual(expect.objectContaining({ code: 'own-mapping' }))
  expect(sides.rows('cmdb_ci_computer', 'discovery_source=Kandji')).toEqual([])
})

test.each([
  [
    'the app is of a version without it',
    () => sides.update('sys_ws_definition', 'name=Kandji mapping preview', { active: 0 }),
  ],
  [
    'the account lacks the role',
    () => {
      const [rule] = sides.rows('sys_security_acl', 'name=kandji_mapping_preview')
      const [admin] = sides.rows('sys_user_role', 'name=x_kandj_kandji.admin')
      sides.remove('sys_security_acl_role', `sys_security_acl=${rule!.sys_id}^sys_user_role!=${admin!.sys_id}`)
    },
  ],
])('says that it does not show what is decided where %s', async (_why, change) => {
  change()
  const { preview } = await runPreview(sides.config)
  expect(preview.assumptions).toEqual([expect.stringMatching(ASSUMED)])
  expect(preview.changes.filter(({ action }) => action === 'create')).toHaveLength(3)
})
