// The certification list: our own apps hold it, and each rule finds the fault that it is there for.

import { CERTIFICATION } from '../../scripts/verify/certification/index.ts'
import { inspect, verify } from '../../scripts/verify/index.ts'
import { problemLine } from '../../scripts/verify/problem.ts'
import { builtApp, builtSam } from '../support/built.ts'
import { moduleRecord, record, removeFolders, soundApp, write } from './fake-app.ts'
import type { Files } from './fake-app.ts'

afterAll(removeFolders)

const linesFor = (changes: Files): string[] => verify(write({ ...soundApp(), ...changes })).map(problemLine)

const one = (table: string, values: Record<string, string>): Files => ({ 'update/one.xml': record(table, values) })
const rule = (script: string): Files => one('sys_script', { name: 'r', collection: 'x_t_asset', script })
const fix = (script: string): Files => one('sys_script_fix', { name: 'f', script })
const menu = (title: string): Files => ({
  ...one('sys_app_application', { sys_id: 'menu', title: 'Tiny' }),
  ...Object.fromEntries(
    ['Support', 'Privacy', 'Accessibility']
      .filter((other) => other !== title)
      .map((other) => [
        `update/menu_${other}.xml`,
        record('sys_app_module', { title: other, link_type: 'DIRECT', query: 'a.do', roles: 'x_t.admin' }),
      ])
  ),
})
const table = (values: Record<string, string>): Files => ({
  ...one('sys_db_object', { name: 'x_t_asset', access: 'public', read_access: 'true', ...values }),
})
const page = (html: string): Files => ({
  ...one('sys_ui_page', { name: 'a', endpoint: 'x_t_a.do', html }),
  'update/page_acl.xml': record('sys_security_acl', { sys_id: 'pa', type: 'ui_page', name: 'x_t_a', active: 'true' }),
  'update/page_acl_role.xml': record('sys_security_acl_role', {
    sys_security_acl: 'pa',
    sys_user_role: '@x_t.admin 1',
  }),
})

test.each([
  ['first', builtApp],
  ['second', builtSam],
])('our own %s app holds every rule', (_name, folder) => {
  const { problems, rules } = inspect(folder())
  expect(problems.map(problemLine)).toEqual([])
  expect(rules).toBe(CERTIFICATION.length)
  expect(rules).toBeGreaterThan(30)
})

test('an app of nothing is not a sound one', () => {
  expect(
    verify(write({ 'update/empty.xml': '<?xml version="1.0"?><record_update/>' }))
      .map(problemLine)
      .join()
  ).toContain('no record at all')
})

test.each<[string, Files]>([
  ['a UI page without access rule', one('sys_ui_page', { name: 'a', endpoint: 'x_t_a.do', html: '<p></p>' })],
  [
    'clients may call it, and no rule says which',
    one('sys_script_include', { name: 'A', client_callable: 'true', script: 'var A = {}' }),
  ],
  ['anybody may call this REST operation', one('sys_ws_operation', { name: 'o', requires_authentication: 'false' })],
  ['the generic access rule', one('sys_ws_definition', { name: 'd', enforce_acl: 'cf9d01d3e73003009d6247e603f6a990' })],
  ['a UI action without condition or role', one('sys_ui_action', { name: 'u', active: 'true', table: 'x_t_asset' })],
  ['a module without roles', one('sys_app_module', { title: 'Open', link_type: 'LIST', name: 'x_t_asset' })],
  ['scripts of other scopes may read it', table({})],
  ['a job that runs as a person', one('sysauto_script', { name: 'j', run_as: 'abel' })],
  ['no module for support', menu('Support')],
  ['no module about privacy', menu('Privacy')],
  ['no module about accessibility', menu('Accessibility')],
  [
    'a module on cmdb_ci_handheld_computing, a table that may be absent',
    one('sys_app_module', { title: 'H', link_type: 'LIST', name: 'cmdb_ci_handheld_computing', roles: 'x_t.admin' }),
  ],
  [
    'a module on samp_sw_usage, a table that may be absent',
    one('sys_app_module', { title: 'U', link_type: 'LIST', name: 'samp_sw_usage', roles: 'x_t.admin' }),
  ],
  [
    'a report on samp_sw_usage, a table that may be absent',
    one('sys_report', { title: 'U', table: 'samp_sw_usage', type: 'list' }),
  ],
  [
    'a report on cmdb_ci_handheld_computing, a table that may be absent',
    one('sys_report', { title: 'H', table: 'cmdb_ci_handheld_computing', type: 'bar', field: 'os' }),
  ],
  [
    'a table without the prefix of the scope',
    {
      'scope/app.xml': record('sys_app', { scope: 'x_t', sys_id: 'a' }),
      ...one('sys_db_object', { name: 'u_asset', access: 'package_private' }),
    },
  ],
  ['it changes incident, a table', one('sys_security_acl', { type: 'record', name: 'incident.state', sys_id: 's' })],
  ['it changes sys_user, a table', one('sys_dictionary', { name: 'sys_user', element: 'u_kandji' })],
  ['it changes cmdb_ci, a table', one('sys_ui_list', { name: 'cmdb_ci', view: 'Default view', sys_id: 'l' })],
  ['it changes incident, a table', one('sys_ui_related_list', { name: 'incident', view: '' })],
  [
    'column code holds a script',
    one('sys_dictionary', { name: 'x_t_asset', element: 'code', internal_type: '@script 1' }),
  ],
  ['a secret in a property', one('sys_properties', { name: 'x_t.api_token', type: 'string', value: 'abc' })],
  ['a homepage', one('sys_portal_page', { title: 'Home' })],
  [
    'a sys_id in a module',
    one('sys_app_module', {
      title: 'F',
      link_type: 'LIST',
      name: 'x_t_asset',
      roles: 'x_t.admin',
      filter: 'owner=6816f79cc0a8016401c5a33be04be441',
    }),
  ],
  ['the expression gs.getUserName() is not escaped', page('<p>${gs.getUserName()}</p>')],
  [
    'the expression gs.getUserName() is not escaped',
    page('<!-- @sdk:now-ux-globals -->$[a.b()]<!-- @sdk:now-ux-globals --><p>$[gs.getUserName()]</p>'),
  ],
  ['without rel="noopener"', page('<a href="https://example.com" target="_blank">x</a>')],
  ['its list does not show sys_import_state', one('sys_db_object', { name: 'x_t_stage', access: 'package_private' })],
  ['current.update() in a business rule', rule('(function () { current.update() })()')],
  ['getRowCount() reads every record', fix("var r = new GlideRecord('x_t_asset'); r.query(); r.getRowCount()")],
  ['an encoded query that is put together', fix("var r = new GlideRecord('x_t_asset'); r.addEncodedQuery('a=' + r)")],
  ['an encoded query that is put together', rule('current.addEncodedQuery(`a=${current.getValue("x")}`)')],
  ['a get() whose answer nobody looks at', fix("var r = new GlideRecord('x_t_asset'); r.get('1')")],
  ['a record behind a reference that is used unseen', rule('current.owner.getRefRecord().getValue("name")')],
  ['a call of another system that is waited for', rule('new sn_ws.RESTMessageV2().execute()')],
  [
    'GlideRecord in a script that faces users',
    one('sys_ws_operation', { name: 'o', operation_script: "new GlideRecord('x_t_asset')" }),
  ],
  ['the sys_id 6816f79cc0a8016401c5a33be04be441', fix("var a = '6816f79cc0a8016401c5a33be04be441'")],
  ['the address https://example.com/api', fix("var a = 'https://example.com/api'")],
  ['a secret in password', fix("var o = { password: 'Xy7!kk29aa' }")],
  ['a secret in apiToken', { 'update/m.xml': moduleRecord('src/server/m.ts', "const apiToken = 'Zz19-aa33-bb'") }],
  ['dot-walk to sys_id: owner.sys_id', rule('var a = current.owner.sys_id')],
  ['dotted field: serial', rule('var a = current.serial')],
  ['it makes records of cmdb_model itself', fix("var m = new GlideRecord('cmdb_model'); m.insert()")],
])('finds: %s', (what, files) => {
  expect(linesFor(files).join('\n')).toContain(what)
})

test.each<[string, Files]>([
  [
    'a page that escapes, and a safe link',
    page('<p>${HTML:gs.getUserName()}</p><a rel="noopener" target="_blank">x</a>'),
  ],
  [
    'what the SDK writes into a page of client code',
    page('<!-- @sdk:now-ux-globals --><script>$[sn_ui.Theme.key()]</script><!-- @sdk:now-ux-globals -->'),
  ],
  ['a layout in a view of the app', one('sys_ui_list', { name: 'cmdb_ci', view: 'v1', sys_id: 'l' })],
  [
    'a module that is inactive',
    one('sys_app_module', { title: 'Old', link_type: 'LIST', name: 'x_t_asset', active: 'false' }),
  ],
  ['a table that only the app reads', table({ access: 'package_private', read_access: 'false' })],
])('finds nothing in %s', (_name, files) => {
  expect(linesFor(files)).toEqual([])
})
