// Upgrades keep what the customer has changed, say so, and delete only where that is asked for. Source: ServiceNow docs,
// australia: um-access-rl, um-process-skipped-records, generation-skip-records-app-installs.

import { PackageError } from '../../../src/instance/packages/archive.ts'
import { install, uninstall } from '../../../src/instance/packages/installer.ts'
import { useInstance } from '../../support/instance.ts'
import { type AppSpec, packageFiles, partId } from '../../support/packages.ts'

let now = Date.UTC(2026, 0, 1)
const local = useInstance({ clock: () => now })
const SCOPE = 'x_up'
const T = 'x_up_asset'
const id = (table: string, ...key: string[]): string => partId(SCOPE, table, ...key)

const property = (key: string, value: string) => ({
  table: 'sys_properties',
  key,
  values: { name: `${SCOPE}.${key}`, value, type: 'string' },
})
/** Each version says something else of everything; of `plain` from the first on, of `late` from the second. */
const app = (version: number, more: Partial<AppSpec> = {}): AppSpec => ({
  scope: SCOPE,
  version: `${version}.0.0`,
  tables: {
    [T]: {
      columns: { name: { display: true, length: 40 + version }, ...(version > 1 ? { late: 'string' } : {}) },
    },
    x_up_stage: { extends: 'sys_import_set_row', columns: { serial: 'string' } },
  },
  maps: [
    {
      name: 'Assets',
      source: 'x_up_stage',
      target: T,
      fields: { name: { from: 'serial', coalesce: true } },
      on: { onBefore: `log.info('v${version}');` },
    },
  ],
  rules: [{ name: 'Stamp', table: T, when: 'before', script: `gs.info('rule v${version}');` }],
  includes: { Helper: `var Helper = { version: ${version} };` },
  roles: ['user'],
  records: [
    property('greeting', `hello v${version}`),
    property('plain', `plain v${version}`),
    ...(version > 2 ? [property('third', 'new')] : []),
  ],
  ...more,
})
/** A second after the one before, so that the newest history is the last. */
function putFiles(files: Map<string, string>): ReturnType<typeof install> {
  now += 1000
  return install(local.instance, files)
}
const put = (spec: AppSpec) => putFiles(packageFiles(spec))
const value = (key: string): string | undefined => local.rows('sys_properties', `name=${SCOPE}.${key}`)[0]?.value
/** What became of the records of the last install, by table and disposition. */
function history(): { skipped: string; details: Record<string, string[]> } {
  const [last] = local.rows('sys_upgrade_history', `to_version=${SCOPE}^ORDERBYDESCupgrade_started`)
  const details: Record<string, string[]> = {}
  for (const row of local.rows('sys_upgrade_history_log', `upgrade_history=${last!.sys_id}^ORDERBYfile_name`))
    (details[row.disposition!] ??= []).push(row.file_name!)
  return { skipped: last!.changes_skipped!, details }
}
const file = (table: string, ...key: string[]): string => `${table}_${id(table, ...key)}`
const applyDeletes = (value: string): void => local.instance.setProperty('com.glide.apps.include_my_deletes', value)

describe('v1, customised, v2, v3', () => {
  const CHANGES: Array<[what: string, table: string, key: string[], change: Record<string, string>]> = [
    ['the value of a property', 'sys_properties', ['greeting'], { value: 'good day' }],
    ['the script of a rule', 'sys_script', ['Stamp'], { script: `gs.info('mine');` }],
    ['a rule that was switched off', 'sys_script', ['Stamp'], { active: '0' }],
    ['a script include', 'sys_script_include', ['Helper'], { script: 'var Helper = { version: 99 };' }],
    ['a column made longer', 'sys_dictionary', [T, 'name'], { max_length: '200' }],
    ['a transform map', 'sys_transform_map', ['Assets'], { active: '0' }],
  ]
  test.each(CHANGES)('%s stays, is listed each time, and the rest is upgraded', (_, table, key, change) => {
    put(app(1))
    const sysId = id(table, ...key)
    expect(local.get(table, sysId)).toBeDefined()
    local.update(table, sysId, change)
    for (const version of [2, 3]) {
      put(app(version))
      expect(local.get(table, sysId)).toMatchObject(change)
      expect(history()).toMatchObject({ skipped: '1', details: { '4': [file(table, ...key)] } })
    }
    expect(value('plain')).toBe('plain v3')
    expect(value('third')).toBe('new')
    expect(local.instance.schema.columns(T).has('late')).toBe(true)
    expect(local.rows('sys_app', `scope=${SCOPE}`)).toMatchObject([{ version: '3.0.0' }])
    if (table !== 'sys_script_include') expect(local.instance.scripts.evaluate(SCOPE, 'Helper.version', 'test')).toBe(3)
  })

  test('what the customer deleted does not come back, what he added stays', () => {
    put(app(1))
    local.remove('sys_script', id('sys_script', 'Stamp'))
    local.insert('sys_properties', { name: `${SCOPE}.own`, value: 'mine' })
    const own = local.insert('sys_script', { name: 'Own', collection: T, sys_scope: local.instance.scopeId(SCOPE)! })
    put(app(2))
    put(app(3))
    expect(local.rows('sys_script', 'name=Stamp')).toEqual([])
    expect(local.get('sys_script', own)).toMatchObject({ name: 'Own' })
    expect(value('own')).toBe('mine')
    expect(history().details['4']).toEqual([file('sys_script', 'Stamp')])
  })

  test('what was set back to the shipped state is upgraded again', () => {
    put(app(1))
    const sysId = id('sys_properties', 'greeting')
    local.update('sys_properties', sysId, { value: 'good day' })
    put(app(2))
    expect(value('greeting')).toBe('good day')
    local.update('sys_properties', sysId, { value: 'hello v1' })
    put(app(3))
    expect([value('greeting'), history().skipped]).toEqual(['hello v3', '0'])
  })

  test('a skip says whether the application itself changed the record', () => {
    put(app(1))
    local.update('sys_properties', id('sys_properties', 'greeting'), { value: 'good day' })
    put(app(2))
    put(app(2))
    const logged = local.rows(
      'sys_upgrade_history_log',
      `file_name=${file('sys_properties', 'greeting')}^disposition=4^ORDERBYsys_created_on`
    )
    expect(logged.map(({ changed }) => changed)).toEqual(['1', '0'])
  })

  test('a property that was there before the application stays, as a skipped error', () => {
    local.insert('sys_properties', { name: `${SCOPE}.greeting`, value: 'first' })
    put(app(1))
    expect(value('greeting')).toBe('first')
    expect(history().details['9']).toEqual([file('sys_properties', 'greeting')])
  })

  test('a record that the package says twice is no customer’s change', () => {
    const twice = (version: number): Map<string, string> => {
      const files = packageFiles(app(version))
      const path = `update/${file('sys_properties', 'greeting')}.xml`
      return files.set('unload.demo/again.xml', files.get(path)!).set('update/again.xml', files.get(path)!)
    }
    putFiles(twice(1))
    putFiles(twice(2))
    expect([value('greeting'), history().skipped]).toEqual(['hello v2', '0'])
  })
})

describe('deletions', () => {
  const without = (removed: AppSpec['removed']): AppSpec => app(2, { rules: [], records: [], removed })
  const RULE: [string, string] = ['sys_script', id('sys_script', 'Stamp')]
  const COLUMN: [string, string] = ['sys_dictionary', id('sys_dictionary', T, 'name')]

  test('are skipped and listed where nothing is set', () => {
    put(app(1))
    put(without([RULE]))
    expect(local.get(...RULE)).toBeDefined()
    expect(history()).toMatchObject({ skipped: '1', details: { '4': [file('sys_script', 'Stamp')] } })
  })

  test('are not even listed where they are refused', () => {
    put(app(1))
    applyDeletes('false')
    put(without([RULE]))
    expect(local.get(...RULE)).toBeDefined()
    expect(history().skipped).toBe('0')
    local.instance.setProperty('com.glide.apps.force_skips', 'true')
    put(without([RULE]))
    expect(history().skipped).toBe('1')
  })

  test('are applied where they are asked for, but for what the customer changed', () => {
    put(app(1))
    const role: [string, string] = ['sys_user_role', id('sys_user_role', 'user')]
    local.update(...RULE, { active: 'false' })
    applyDeletes('true')
    put({ ...without([RULE, role]), roles: [] })
    expect(local.get(...RULE)).toBeDefined()
    expect(local.get(...role)).toBeUndefined()
    expect(history().details).toMatchObject({
      '3': [file('sys_user_role', 'user')],
      '4': [file('sys_script', 'Stamp')],
    })
    put(app(3))
    expect(local.get(...role)).toBeDefined()
  })

  test('of columns are applied alone where the schema is asked for', () => {
    put(app(1))
    local.instance.setProperty('com.glide.apps.include_my_schema', 'true')
    put({ ...without([RULE, COLUMN]), tables: {} })
    expect(local.get(...RULE)).toBeDefined()
    expect(local.get(...COLUMN)).toBeUndefined()
  })
})

test('records for the first install, and those to be applied once, are not applied again', () => {
  const at = (folder: string, version: number): Map<string, string> => {
    const files = packageFiles(app(version))
    const path = `update/${file('sys_properties', 'greeting')}.xml`
    const text = files.get(path)!
    files.delete(path)
    return files.set(`${folder}/greeting.xml`, text)
  }
  putFiles(at('unload', 1))
  local.update('sys_properties', id('sys_properties', 'greeting'), { value: 'hello v1' })
  putFiles(at('unload', 2))
  expect(value('greeting')).toBe('hello v1')
  uninstall(local.instance, id('sys_app'))
  putFiles(at('apply_once', 1))
  putFiles(at('apply_once', 2))
  expect(value('greeting')).toBe('hello v1')
  expect(history().details['11']).toEqual([file('sys_properties', 'greeting')])
})

describe('a second application of one scope', () => {
  test.each(['sys_app', 'sys_store_app'])('is refused beside one that is a %s, and named', (kind) => {
    const other = local.insert(kind, { scope: SCOPE, name: 'Vendor’s app', version: '7.1' })
    expect(() => put(app(1))).toThrow(PackageError)
    expect(() => put(app(1))).toThrow(
      new RegExp(`^The scope x_up belongs to .*Vendor’s app.* 7.1 with the sys_id ${other}`)
    )
    expect(local.rows('sys_scope', `scope=${SCOPE}`)).toHaveLength(1)
    expect(local.instance.schema.has(T)).toBe(false)
  })

  test('is taken once the other one is uninstalled', () => {
    put(app(1))
    uninstall(local.instance, id('sys_app'))
    const other = local.insert('sys_app', { scope: SCOPE, name: 'Other' })
    expect(() => put(app(1))).toThrow(/belongs to/)
    local.remove('sys_app', other)
    expect(put(app(1))).toMatchObject({ scope: SCOPE, version: '1.0.0' })
  })
})

test('records of tables that a plugin brings are left out and listed without it, and come with the next install', () => {
  local.instance.setPlugin('sn_int_studio', false)
  const feed = { table: 'cmdb_inst_application_feed', key: 'feed', values: { name: 'Feed' } }
  const { warnings } = put(app(1, { records: [feed] }))
  expect(warnings).toEqual([expect.stringContaining('has no table cmdb_inst_application_feed')])
  expect(history().details['7']).toEqual([file('cmdb_inst_application_feed', 'feed')])
  local.instance.setPlugin('sn_int_studio', true)
  put(app(1, { records: [feed] }))
  expect(local.get('cmdb_inst_application_feed', id('cmdb_inst_application_feed', 'feed'))).toMatchObject({
    name: 'Feed',
  })
})
