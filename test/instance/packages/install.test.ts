// Installing an app: all of a package or nothing; an upgrade replaces and adds (what it keeps: upgrade.test.ts).

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { newQuery } from '../../../src/instance/database/query.ts'
import { PackageError, readApp, readArchive } from '../../../src/instance/packages/archive.ts'
import { noteDueFixScripts, runDueFixScripts } from '../../../src/instance/packages/fix-scripts.ts'
import { install, uninstall } from '../../../src/instance/packages/installer.ts'
import { useInstance } from '../../support/instance.ts'
import { type AppSpec, packageFiles, packageZip, partId } from '../../support/packages.ts'

const local = useInstance()
const SCOPE = 'x_pack'
const T = 'x_pack_asset'

const FIRST: AppSpec = {
  scope: SCOPE,
  tables: { [T]: { columns: { name: { display: true }, size: 'integer' }, roles: ['x_pack.user'] } },
  roles: ['user'],
  rules: [{ name: 'Stamp', table: T, when: 'before', script: `current.size = 1;` }],
  includes: { Helper: `var Helper = { version: 1 };` },
  fixScripts: { 'a first': `gs.info('fix a');`, 'b second': `gs.info('fix b');` },
}
const put = (app: AppSpec) => install(local.instance, packageFiles(app))
const count = (table: string): number => local.instance.database.count(newQuery(table))

describe('a first install', () => {
  test('registers the app, and makes its tables, rules and roles', () => {
    expect(put(FIRST)).toMatchObject({ scope: SCOPE, version: '1.0.0', warnings: [] })
    expect(local.rows('sys_scope', `scope=${SCOPE}`)).toMatchObject([{ sys_class_name: 'sys_app', version: '1.0.0' }])
    const id = local.insert(T, { name: 'one' })
    expect(local.get(T, id)).toMatchObject({ size: '1' })
    expect(local.instance.schema.get(T)!.scope).toBe(SCOPE)
  })

  test('runs the fix scripts in the order of their names', () => {
    put(FIRST)
    expect(local.log.filter((line) => line.startsWith('fix'))).toEqual(['fix a', 'fix b'])
  })

  test('fix scripts that a stop kept from running run at the next start, once', () => {
    const { scopeId } = put(FIRST)
    local.log.length = 0
    // As the install left it, had the process ended before its fix scripts ran.
    noteDueFixScripts(local.instance, scopeId, new Set([partId(SCOPE, 'sys_script_fix', 'a first')]))
    runDueFixScripts(local.instance)
    runDueFixScripts(local.instance)
    expect(local.log.filter((line) => line.startsWith('fix'))).toEqual(['fix b'])
  })

  test("adds columns to another application's table, which stays as it is otherwise", () => {
    const before = local.instance.schema.get('incident')!
    const { label, parent, scope, wsAccess } = before
    put({ scope: SCOPE, tables: { incident: { columns: { x_pack_extra: 'string' } } } })
    expect(local.instance.schema.get('incident')).toMatchObject({ label, parent, scope, wsAccess })
    expect(local.instance.schema.columns('incident').has('x_pack_extra')).toBe(true)
  })

  test('is written down in the upgrade history, as finished', () => {
    put(FIRST)
    const [history] = local.rows('sys_upgrade_history', `to_version=${SCOPE}`)
    expect(history!.upgrade_finished).not.toBe('')
    expect(Number(history!.changes_applied)).toBeGreaterThan(5)
  })

  test('resolves references by name: their sys_ids are made up', () => {
    put({ ...FIRST, tables: { ...FIRST.tables, x_pack_stage: { extends: 'sys_import_set_row', columns: {} } } })
    expect(local.instance.schema.extends('x_pack_stage', 'sys_import_set_row')).toBe(true)
    const [needs] = local.rows(
      'sys_security_acl_role',
      `sys_security_acl=${partId(SCOPE, 'sys_security_acl', T, 'read')}`
    )
    expect(needs!.sys_user_role).toBe(partId(SCOPE, 'sys_user_role', 'user'))
  })

  describe('a list layout of a view of the app', () => {
    const [list, view] = ['1'.repeat(32), '2'.repeat(32)]
    const element = (name: string, position: number, sysId: string): string =>
      `<sys_ui_list_element action="INSERT_OR_UPDATE"><sys_id>${sysId}</sys_id>
        <list_id display_value="cmdb_ci_computer" name="cmdb_ci_computer" view="${view}" sys_domain="global" element="NULL"
          relationship="NULL" parent="NULL">${list}</list_id>
        <element>${name}</element><position>${position}</position></sys_ui_list_element>`
    const elements = element('os', 0, '3'.repeat(32)) + element('ram', 1, '4'.repeat(32))
    const own = `<sys_ui_list action="INSERT_OR_UPDATE"><sys_id>${list}</sys_id><name>cmdb_ci_computer</name>
      <view name="x_pack">${view}</view></sys_ui_list>`
    const xml = (records: string): string =>
      `<record_update><sys_ui_list table="cmdb_ci_computer">${records}</sys_ui_list></record_update>`
    const columnsOf = (query: string): unknown[] =>
      local.rows('sys_ui_list_element', `${query}^ORDERBYposition`).map((row) => row.element)
    const OF_DEFAULT = 'list_id.name=cmdb_ci_computer^list_id.view=Default view'

    test('has the columns that the package gives it, though they come before it; the default view keeps its own', () => {
      const before = columnsOf(OF_DEFAULT)
      expect(before).not.toEqual([])
      const files = packageFiles(FIRST)
      files.set('update/sys_ui_list_1.xml', xml(elements + own))
      install(local.instance, files)
      expect(columnsOf(`list_id=${list}`)).toEqual(['os', 'ram'])
      expect(columnsOf(OF_DEFAULT)).toEqual(before)
    })

    test('is found by all that a reference says of it, where the sys_id is another one here', () => {
      const known = local.insert('sys_ui_list', { name: 'cmdb_ci_computer', view })
      const files = packageFiles(FIRST)
      files.set('update/sys_ui_list_1.xml', xml(elements))
      install(local.instance, files)
      expect(columnsOf(`list_id=${known}`)).toEqual(['os', 'ram'])
    })
  })

  test('takes tables in any order: a parent may come after its child', () => {
    put({
      scope: SCOPE,
      tables: {
        x_pack_child: { extends: 'x_pack_parent', columns: {} },
        x_pack_parent: { columns: { name: 'string' } },
      },
    })
    expect([...local.instance.schema.columns('x_pack_child').keys()]).toContain('name')
  })

  test('a fix script that fails or never ends is logged; the app is installed', () => {
    local.instance.scripts.limit = 1_000
    put({ ...FIRST, fixScripts: { a: 'nosuch()', b: 'while (true) {}', c: `gs.info('fix c')` } })
    local.instance.scripts.limit = 5000
    expect(local.log.join()).toMatch(/nosuch is not defined.*maximum execution time exceeded.*fix c/s)
    expect(local.insert(T, { name: 'one' })).toBeTruthy()
  })
})

describe('an upgrade', () => {
  test('changes and adds; what the package merely leaves out stays', () => {
    put(FIRST)
    const id = local.insert(T, { name: 'kept' })
    put({
      ...FIRST,
      version: '1.1.0',
      tables: {
        [T]: { columns: { name: { display: true }, size: 'integer', colour: 'string' } },
        x_pack_new: { columns: {} },
      },
      rules: [],
      includes: { Helper: `var Helper = { version: 2 };` },
    })
    expect(local.rows('sys_scope', `scope=${SCOPE}`)).toMatchObject([{ version: '1.1.0' }])
    expect(local.rows('sys_script', 'name=Stamp')).toHaveLength(1)
    expect(local.get(T, id)).toMatchObject({ name: 'kept', colour: '' })
    expect(local.instance.schema.has('x_pack_new')).toBe(true)
    expect(local.instance.scripts.evaluate(SCOPE, 'Helper.version', 'test')).toBe(2)
    expect(local.get(T, local.insert(T, { name: 'new' }))!.size).toBe('1')
  })

  test('removes what the package says is to be deleted, where deletions are to be applied', () => {
    put(FIRST)
    local.instance.setProperty('com.glide.apps.include_my_deletes', 'true')
    const rule = partId(SCOPE, 'sys_script', 'Stamp')
    local.insert('sys_script', { name: 'Made by hand', collection: T, sys_scope: local.instance.scopeId(SCOPE)! })
    const byHand = local.rows('sys_script', 'name=Made by hand')[0]!.sys_id!
    put({
      ...FIRST,
      rules: [],
      removed: [
        ['sys_script', rule],
        ['sys_script', byHand],
      ],
    })
    expect(local.rows('sys_script', `collection=${T}`)).toEqual([])
  })

  test('leaves alone what a person made in the app', () => {
    put(FIRST)
    local.insert('sys_script', { name: 'Made by hand', collection: T, sys_scope: local.instance.scopeId(SCOPE)! })
    put({ ...FIRST, version: '1.1.0' })
    expect(local.rows('sys_script', 'name=Made by hand')).toHaveLength(1)
  })

  test('runs only the fix scripts that it brings', () => {
    put(FIRST)
    local.log.length = 0
    put({ ...FIRST, fixScripts: { ...FIRST.fixScripts, 'c third': `gs.info('fix c');` } })
    expect(local.log.filter((line) => line.startsWith('fix'))).toEqual(['fix c'])
  })

  test('of the same version changes nothing', () => {
    put(FIRST)
    const before = count('sys_metadata')
    put(FIRST)
    expect(count('sys_metadata')).toBe(before)
  })
})

describe('a package that cannot be installed leaves nothing behind', () => {
  const state = (): unknown[] => [
    local.rows('sys_scope'),
    ...['sys_db_object', 'sys_metadata'].map((table) => local.instance.database.count(newQuery(table))),
  ]

  function refused(files: Map<string, string>, reason: RegExp): void {
    const before = state()
    expect(() => install(local.instance, files)).toThrow(reason)
    expect(state()).toEqual(before)
    expect(local.instance.schema.has(T)).toBe(false)
    expect([...local.instance.schema.columns('cmdb_ci_computer').keys()]).not.toContain('x_pack_shelf')
    // The instance works on, and takes the right package.
    expect(local.insert('cmdb_ci_computer', { name: 'mac' })).toBeTruthy()
    expect(put(FIRST)).toMatchObject({ scope: SCOPE })
    expect(local.insert(T, { name: 'one' })).toBeTruthy()
  }

  test('XML that is broken', () => {
    const files = packageFiles(FIRST)
    refused(
      files.set('update/zz.xml', '<record_update table="sys_script"><sys_script>'),
      /update\/zz.xml: not well-formed XML/
    )
  })

  test('a record that is refused after tables and columns were made', () => {
    const onComputer = {
      table: 'sys_dictionary',
      key: 'shelf',
      values: { name: 'cmdb_ci_computer', element: 'x_pack_shelf', internal_type: 'string', active: 'true' },
    }
    const bad = { ...onComputer, key: 'bad', values: { ...onComputer.values, element: 'bad name' } }
    refused(packageFiles({ ...FIRST, records: [onComputer, bad] }), /Expected a table or column name/)
  })

  test.each<[string, (files: Map<string, string>) => unknown, RegExp]>([
    [
      'a record without a sys_id',
      (files) =>
        files.set(
          'update/x.xml',
          '<record_update table="sys_script"><sys_script><name>x</name></sys_script></record_update>'
        ),
      /has no sys_id/,
    ],
    [
      'an unknown action',
      (files) =>
        files.set(
          'update/x.xml',
          '<record_update><sys_script action="EXPLODE"><sys_id>1</sys_id></sys_script></record_update>'
        ),
      /expected the action/,
    ],
    ['a file in an odd place', (files) => files.set('../../etc/x.xml', '<a/>'), /expected files in scope\//],
    ['another file at its top', (files) => files.set('sys_script_1.xml', '<a/>'), /expected files in scope\//],
    ['no app', (files) => files.delete([...files.keys()][0]!), /no scope\/sys_app_/],
  ])('%s', (_name, spoil, reason) => {
    const files = packageFiles(FIRST)
    spoil(files)
    refused(files, reason)
  })

  test('something that is no zip', () => {
    expect(() => readArchive(Buffer.from('<html>'))).toThrow(PackageError)
  })
})

test('the archive of the SDK is read: its entry names start with a slash', () => {
  expect([...readArchive(packageZip(FIRST)).keys()].sort()).toEqual([...packageFiles(FIRST).keys()].sort())
  const odd = readArchive(zipSync({ '/update/../scope/a.xml': Buffer.from('<a/>') }))
  expect([...odd.keys()]).toEqual(['scope/a.xml'])
})

test('a record of a table that the instance does not know is kept out, and said so', () => {
  const { warnings } = put({ ...FIRST, records: [{ table: 'sys_ux_dashboard', key: '1', values: { name: 'x' } }] })
  expect(warnings).toEqual([expect.stringContaining('has no table sys_ux_dashboard')])
})

test('uninstalling removes the app, its tables and their records', () => {
  put(FIRST)
  local.insert(T, { name: 'one' })
  uninstall(local.instance, partId(SCOPE, 'sys_app'))
  expect(local.rows('sys_scope', `scope=${SCOPE}`)).toEqual([])
  expect(local.rows('sys_script', 'name=Stamp')).toEqual([])
  expect(local.instance.schema.has(T)).toBe(false)
  put(FIRST)
  expect(local.rows(T)).toEqual([])
})

describe('elements that hold records', () => {
  const ID = partId(SCOPE, 'element')
  const OTHER = partId(SCOPE, 'other element')
  const files = (path: string, content: string) =>
    packageFiles({ scope: SCOPE }).set(path, `<?xml version="1.0"?>\n<record_update>${content}</record_update>`)
  const record = (table: string, action: string, values: string, id = ID) =>
    `<${table} action="${action}"><sys_id>${id}</sys_id>${values}</${table}>`

  test.each([
    ['sys_ui_section', 'section_id'],
    ['sys_ui_list', 'list_id'],
    ['sys_ui_form', 'form_id'],
  ])('a %s to be deleted comes within one that is marked so too', (table, key) => {
    install(local.instance, files('update/a.xml', record(table, 'INSERT_OR_UPDATE', '<name>incident</name>')))
    expect(local.rows(table, `sys_id=${ID}`)).toHaveLength(1)
    local.instance.setProperty('com.glide.apps.include_my_deletes', 'true')
    const wrapped = `<${table} action="DELETE" ${key}="${ID}" table="incident">${record(table, 'DELETE', '')}</${table}>`
    install(local.instance, files('author_elective_update/a.xml', wrapped))
    expect(local.rows(table, `sys_id=${ID}`)).toEqual([])
  })

  test('a record that holds others is written with them, whatever its own action', () => {
    const inner = record('sys_ui_element', 'INSERT_OR_UPDATE', `<sys_ui_section>${ID}</sys_ui_section>`, OTHER)
    const outer = `<caption>Both</caption><name>incident</name>${inner}`
    install(local.instance, files('update/a.xml', record('sys_ui_section', 'INSERT_OR_UPDATE', outer)))
    expect(local.rows('sys_ui_section', `sys_id=${ID}`)).toMatchObject([{ caption: 'Both' }])
    expect(local.rows('sys_ui_element', `sys_id=${OTHER}`)).toMatchObject([{ sys_ui_section: ID }])
  })

  test('the action UPDATE gives columns of a record of the package, or of one that is there', () => {
    const group = (action: string, name: string, id = ID) => record('sys_user_group', action, name, id)
    const both =
      group('INSERT_OR_UPDATE', '<name>Whole</name><description>kept</description>') +
      group('UPDATE', '<name>Changed</name>') +
      group('UPDATE', '<name>Nobody</name>', OTHER)
    expect(install(local.instance, files('update/a.xml', both))).toMatchObject({ warnings: [] })
    expect(local.rows('sys_user_group', `sys_idIN${ID},${OTHER}`)).toMatchObject([
      { name: 'Changed', description: 'kept' },
    ])
    install(local.instance, files('update/a.xml', group('UPDATE', '<name>Again</name>')))
    expect(local.rows('sys_user_group', `sys_id=${ID}`)).toMatchObject([{ name: 'Again', description: 'kept' }])
  })

  test('the default view, which apps bring along, stays the platform’s', () => {
    const before = local.rows('sys_ui_view', 'sys_id=Default view')
    const view = record('sys_ui_view', 'INSERT_OR_UPDATE', '<name/><title>Mine</title>', 'Default view')
    const { scopeId } = install(local.instance, files('update/a.xml', view))
    expect(local.rows('sys_ui_view', 'sys_id=Default view')).toEqual(before)
    uninstall(local.instance, scopeId)
    expect(local.rows('sys_ui_view', 'sys_id=Default view')).toEqual(before)
  })

  test('the action INSERT is that of a record that comes', () => {
    install(local.instance, files('update/a.xml', record('sys_user_group', 'INSERT', '<name>New</name>')))
    expect(local.rows('sys_user_group', `sys_id=${ID}`)).toMatchObject([{ name: 'New' }])
  })

  test('one that holds none, and says nothing itself, is passed over', () => {
    const { changes } = install(local.instance, packageFiles({ scope: SCOPE }))
    const empty = '<sys_ui_list table="incident" view="x"/><sys_ui_form_sections form_id="1"></sys_ui_form_sections>'
    expect(install(local.instance, files('update/a.xml', empty))).toMatchObject({ warnings: [] })
    expect(changes).toBeGreaterThan(0)
  })
})

describe('an app whose own record lies at the top, as in its repository', () => {
  const files = new Map([...packageFiles(FIRST)].map(([path, text]) => [path.replace(/^scope\//, ''), text]))

  test('is installed', () => {
    expect([...files.keys()][0]).toMatch(/^sys_app_\w+\.xml$/)
    expect(install(local.instance, files)).toMatchObject({ scope: SCOPE, version: '1.0.0', warnings: [] })
  })

  test('is found in the folder of its project', () => {
    const project = mkdtempSync(join(tmpdir(), 'app-at-top-'))
    try {
      for (const [path, text] of files) {
        const target = join(project, 'dist', 'app', path)
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, text)
      }
      expect([...readApp(project).keys()].sort()).toEqual([...files.keys()].sort())
    } finally {
      rmSync(project, { recursive: true })
    }
  })
})

describe('records of data that an app brings by links', () => {
  const link = (key: string, directory: string, name: string) => ({
    table: 'sys_metadata_link',
    key,
    values: {
      directory,
      tablename: 'sys_user_group',
      documentkey: partId(SCOPE, 'group', key),
      payload:
        `<?xml version="1.0" encoding="UTF-8"?><record_update table="sys_user_group"><sys_user_group ` +
        `action="INSERT_OR_UPDATE"><name>${name}</name><sys_id>${partId(SCOPE, 'group', key)}</sys_id>` +
        `</sys_user_group></record_update>`,
    },
  })
  const version = (number: string) =>
    packageFiles({
      scope: SCOPE,
      version: number,
      records: [
        link('always', 'update', `Always ${number}`),
        link('first', 'unload', `First ${number}`),
        link('demo', 'unload.demo', `Demo ${number}`),
      ],
    })
  const groups = (): string[] =>
    local
      .rows('sys_user_group', `sys_idIN${['always', 'first', 'demo'].map((key) => partId(SCOPE, 'group', key)).join()}`)
      .map(({ name }) => name!)
      .sort()

  test('come with it: always, with the first version, as demo data', () => {
    install(local.instance, version('1.0.0'))
    expect(groups()).toEqual(['Always 1.0.0', 'Demo 1.0.0', 'First 1.0.0'])
    install(local.instance, version('2.0.0'))
    expect(groups()).toEqual(['Always 2.0.0', 'Demo 1.0.0', 'First 1.0.0'])
  })

  test('demo data only where it is asked for', () => {
    install(local.instance, version('1.0.0'), false)
    expect(groups()).toEqual(['Always 1.0.0', 'First 1.0.0'])
  })
})
