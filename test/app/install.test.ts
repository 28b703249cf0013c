// What is there once the app is installed, before any row came.

import { useInstance } from '../support/instance.ts'

const local = useInstance({ app: true })
const choices = (query: string) => local.rows('sys_choice', `name=cmdb_ci^element=discovery_source${query}`)

test('the discovery source Kandji is a choice, and the only one that was added', () => {
  expect(choices('^value=Kandji')).toEqual([expect.objectContaining({ label: 'Kandji' })])
  expect(choices('^value=ServiceNow')).toHaveLength(1)
  expect(choices('^value=ImportSet')).toHaveLength(1)
})

test('the documented service account may send rows and read MDM records', () => {
  const rolesFor = (table: string, operation: string): string[] => {
    const [rule] = local.rows('sys_security_acl', `name=${table}^operation=${operation}`)
    const roles = local.rows('sys_security_acl_role', `sys_security_acl=${rule!.sys_id}`)
    return roles.map(({ sys_user_role }) => local.get('sys_user_role', sys_user_role!)!.name!)
  }
  for (const table of ['computer', 'mdm', 'apps', 'run', 'problem'].map(
    (name) => `x_kandj_kandji_kandji_import_set_${name}`
  )) {
    expect(rolesFor(table, 'create')).toEqual(
      expect.arrayContaining(['import_transformer', 'x_kandj_kandji.integration'])
    )
    expect(rolesFor(table, 'read')).toEqual(
      expect.arrayContaining(['import_transformer', 'x_kandj_kandji.integration'])
    )
  }
  expect(rolesFor('x_kandj_kandji_mdm', 'read')).toContain('cmdb_read')
  expect(rolesFor('x_kandj_kandji_mdm', 'write')).toEqual(['x_kandj_kandji.admin'])
})

test('every setting says what it does', () => {
  const settings = local.rows('sys_properties', 'nameSTARTSWITHx_kandj_kandji.')
  expect(settings.map(({ name }) => name).sort()).toEqual([
    'x_kandj_kandji.asset_tag_sync',
    'x_kandj_kandji.assignment_sync',
    'x_kandj_kandji.default_model_category',
    'x_kandj_kandji.device_actions',
    'x_kandj_kandji.identification',
    'x_kandj_kandji.invalid_serials',
    'x_kandj_kandji.kandji_url',
    'x_kandj_kandji.manufacturer_names',
    'x_kandj_kandji.mobile_class',
    'x_kandj_kandji.note_sync',
    'x_kandj_kandji.removed_apps',
    'x_kandj_kandji.user_import',
    'x_kandj_kandji.user_match',
  ])
  expect(settings.every(({ description }) => (description ?? '').length > 40)).toBe(true)
})

test('the install log has no warning and no error', () => {
  const lines = local.rows('syslog', 'levelIN1,2')
  expect(lines.map(({ message }) => message)).toEqual([])
})
