// Each defect that verify is there for, planted in an app that is sound otherwise.

import { verify } from '../../scripts/verify/index.ts'
import { problemLine } from '../../scripts/verify/problem.ts'
import { moduleRecord, privilege, record, removeFolders, soundApp, write } from './fake-app.ts'
import type { Files } from './fake-app.ts'
import { builtApp } from '../support/built.ts'

afterAll(removeFolders)

const linesFor = (changes: Files): string[] => verify(write({ ...soundApp(), ...changes })).map(problemLine)

/** The sound app's file with one piece of its text replaced. */
function edited(file: string, from: string | RegExp, to: string): Files {
  const before = soundApp()[file]!
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file} has nothing like ${from}`)
  return { [file]: after }
}

const withScript = (script: string): Files => ({
  'update/fix.xml': record('sys_script_fix', { name: 'fix', script }),
})
const withReport = (values: Record<string, string>): Files => ({
  'update/report.xml': record('sys_report', { title: 'R', type: 'list', table: 'x_t_asset', ...values }),
})
const withModule = (content: string): Files => ({ 'update/module_c.xml': moduleRecord('src/server/c.ts', content) })

test('finds nothing in a sound app', () => {
  expect(linesFor({})).toEqual([])
})

test('finds nothing in our own built app', () => {
  expect(verify(builtApp()).map(problemLine)).toEqual([])
})

describe('a script that the engine refuses', () => {
  test.each([
    ['async function', 'async function f() {}'],
    ['await', 'async function f() { await 1 }'],
    ['generator', 'function* f() { yield 1 }'],
    ['private #member', 'class A { #x = 1 }'],
    ['private #member', 'class A { #f() {} }'],
    ['class extends Error', 'class A extends Error {}'],
    ['class extends Map', 'var a = class extends Map {}'],
    ['Reflect', "Reflect.has({}, 'a')"],
    ['Promise', 'new Promise(function () {})'],
    ['Proxy', 'new Proxy({}, {})'],
    ['WeakRef', 'new WeakRef({})'],
    ['BigInt literal', 'var a = 1n'],
    ['BigInt', "BigInt('1')"],
    ['globalThis', 'globalThis.a = 1'],
    ['console', "console.log('a')"],
    ['Function\\(\\)', "new Function('return 1')"],
    ['eval\\(\\)', "eval('1')"],
    ['lookbehind', 'var a = /(?<=a)b/'],
    ['flag u', 'var a = /a/u'],
    ['\\.at\\(\\)', '[1].at(-1)'],
    ['import\\(\\)', "import('x')"],
    ["can't be parsed", 'var a = {'],
  ])('%s', (what, script) => {
    expect(linesFor(withScript(script)).join('\n')).toMatch(new RegExp(`update/fix.xml: sys_script_fix fix: .*${what}`))
  })

  test('is found among modules, too', () => {
    expect(linesFor(withModule('export async function f() {}')).join('\n')).toMatch(/module_c.xml: .*async function/)
  })

  test('is not one that merely uses such a name for its own', () => {
    const own = 'var o = { Promise: 1 }; function f(process) { return process.Reflect + o.Promise }'
    expect(linesFor(withScript(own))).toEqual([])
  })
})

describe('a script that asks for what is not there', () => {
  test.each([
    ['a module that does not exist', "require('./src/server/none.ts').a()", 'none.ts is not in the app'],
    [
      'a full path of another version',
      "require('x_t/tiny/0.9.0/src/server/a.ts').a()",
      '0.9.0/src/server/a.ts is not in',
    ],
    ['a path without extension', "require('./src/server/a').a()", 'without extension'],
    ['an export that does not exist', "require('./src/server/a.ts').other()", 'exports no other'],
    ['an export taken apart', "const { other } = require('./src/server/a.ts')", 'exports no other'],
    ['a path that is no text', "var p = 'x'; require(p)", 'no plain string'],
  ])('%s', (_name, script, message) => {
    expect(linesFor(withScript(script)).join('\n')).toContain(message)
  })

  test.each([
    ['without extension', "import { b } from './b'", 'without extension'],
    ['of a module that does not exist', "import { b } from './none.ts'", 'none.ts is not in the app'],
    ['of an export that does not exist', "import { other } from './b.ts'", 'exports no other'],
    ['of an npm package that is not built in', "import dayjs from 'dayjs'", 'dayjs is not in the app'],
  ])('an import %s', (_name, content, message) => {
    expect(linesFor(withModule(content)).join('\n')).toContain(message)
  })

  test('may use full paths, and the Glide API', () => {
    expect(linesFor(withScript("require('x_t/tiny/1.0.0/src/server/a.ts').a(1)"))).toEqual([])
    const log = withModule("import { gs } from '@servicenow/glide'\nexport const log = () => gs.info('')")
    const allowed = privilege('scriptable', 'Glide API: scripting', 'execute')
    expect(linesFor({ ...log, 'update/log.xml': allowed })).toEqual([])
  })
})

describe('text that a build got wrong', () => {
  test.each(['[object Object]', 'Symbol(role)'])('%s', (text) => {
    const lines = linesFor({ 'update/list.xml': record('sys_app_module', { title: 'A', roles_text: text }) })
    expect(lines.join('\n')).toMatch(/update\/list.xml: .*in the built text/)
  })

  test('may stand in the bill of materials', () => {
    expect(linesFor({ 'update/bom.xml': moduleRecord('bom.json', '"Symbol(x)"') })).toEqual([])
  })

  test('may stand in the script of a page, which holds other people’s packages', () => {
    const script = record('sys_ux_lib_asset', { name: 'x_t/page', content: 'k === "[object Object]"' })
    expect(linesFor({ 'update/page.xml': script })).toEqual([])
  })
})

describe('a table', () => {
  test.each(['read', 'create', 'write'])('without access rule for %s', (operation) => {
    const changes = { [`update/acl_x_t_asset-${operation}.xml`]: record('sys_user_role', { name: 'x_t.other' }) }
    expect(linesFor(changes).join('\n')).toContain(`table x_t_asset: no access rule for ${operation}`)
  })

  test('whose access rule is inactive', () => {
    const changes = edited('update/acl_x_t_asset-read.xml', '<active><![CDATA[true', '<active><![CDATA[false')
    expect(linesFor(changes).join('\n')).toContain('no access rule for read')
  })

  test('whose access rule names nobody', () => {
    const changes = { 'update/acl_role_x_t_asset-read.xml': record('sys_user_role', { name: 'x_t.other' }) }
    expect(linesFor(changes).join('\n')).toContain('no access rule for read')
  })

  test.each(['x_t_stage', 'x_t_asset'])('that web services may not reach (%s)', (name) => {
    const lines = linesFor(edited(`dictionary/${name}.xml`, 'ws_access="true"', 'ws_access="false"'))
    expect(lines.join('\n')).toContain(`table ${name}: web services may not reach it`)
  })

  test('that refers to an unknown table', () => {
    const lines = linesFor(edited('dictionary/x_t_asset.xml', 'reference="sys_user"', 'reference="sys_usr"'))
    expect(lines.join('\n')).toContain('column owner refers to the unknown table sys_usr')
  })

  test('whose parent is unknown', () => {
    const lines = linesFor(edited('dictionary/x_t_asset.xml', 'type="collection"', 'type="collection" extends="taks"'))
    expect(lines.join('\n')).toContain('its parent table taks is unknown')
  })
})

describe('a transform map', () => {
  const map = 'update/map.xml'
  const entry = 'update/entry.xml'
  test.each([
    ['that is inactive', edited(map, '<active><![CDATA[true', '<active><![CDATA[false'), 'the map is inactive'],
    ['without business rules', edited(map, 'rules><![CDATA[true', 'rules><![CDATA[false'), 'business rules do not run'],
    [
      'that recognises nothing',
      edited(entry, 'coalesce><![CDATA[true', 'coalesce><![CDATA[false'),
      'no field coalesces',
    ],
    ['that may create choices', edited(entry, 'CDATA[ignore', 'CDATA['), 'choice_action is ``'],
    [
      'with an unknown source column',
      edited(entry, 'source_field><![CDATA[serial', 'source_field><![CDATA[sn'),
      'x_t_stage has no column sn',
    ],
    [
      'with an unknown target column',
      edited(entry, 'target_field><![CDATA[serial', 'target_field><![CDATA[sn'),
      'x_t_asset has no column sn',
    ],
    ['whose script answers nothing', edited(entry, 'answer = ', ''), 'assigns nothing to `answer`'],
    [
      'of an unknown table',
      edited(map, 'target_table><![CDATA[x_t_asset', 'target_table><![CDATA[x_t_assets'),
      'table x_t_assets is unknown',
    ],
  ])('%s', (_name, changes, message) => {
    expect(linesFor(changes).join('\n')).toContain(message)
  })

  test('may fill sys_id, and columns of parent tables', () => {
    expect(
      linesFor(edited('update/entry.xml', 'target_field><![CDATA[serial', 'target_field><![CDATA[sys_id'))
    ).toEqual([])
    const ofParent = edited(
      'update/entry.xml',
      'source_field><![CDATA[serial',
      'source_field><![CDATA[sys_import_state'
    )
    expect(linesFor(ofParent)).toEqual([])
  })
})

describe('a name that nothing has', () => {
  test.each([
    ['role of a module', edited('update/menu.xml', 'import_admin', 'import_admn'), 'role import_admn is unknown'],
    [
      'role of an access rule',
      edited('update/acl_role_x_t_asset-read.xml', 'x_t.admin', 'x_t.admn'),
      'role x_t.admn is unknown',
    ],
    ['table of a module', edited('update/menu.xml', '[x_t_asset]', '[x_t_aset]'), 'table x_t_aset is unknown'],
    [
      'column of a filter',
      edited('update/menu.xml', 'serialISNOTEMPTY', 'srialISNOTEMPTY'),
      'x_t_asset has no column srial',
    ],
    ['table of a report', withReport({ table: 'x_t_aset' }), 'table x_t_aset is unknown'],
    ['role of a report', withReport({ roles: 'x_t.admin,x_t.admn' }), 'role x_t.admn is unknown'],
    ['column that a report lists', withReport({ field_list: 'serial,srial' }), 'x_t_asset has no column srial'],
    ['column that a report counts by', withReport({ type: 'bar', field: 'modl' }), 'x_t_asset has no column modl'],
    ['column of a report’s filter', withReport({ filter: 'srialISEMPTY' }), 'x_t_asset has no column srial'],
    [
      'table of an access rule',
      edited('update/acl_x_t_asset-read.xml', '[x_t_asset]', '[x_t_aset]'),
      'table x_t_aset is unknown',
    ],
  ])('%s', (_name, changes, message) => {
    expect(linesFor(changes).join('\n')).toContain(message)
  })
})
