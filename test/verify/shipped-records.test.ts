// A later version keeps every record that has been released.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readBuiltApp } from '../../scripts/verify/built-app.ts'
import { inspect } from '../../scripts/verify/index.ts'
import { problemLine } from '../../scripts/verify/problem.ts'
import { readShipped, withBuilt } from '../../scripts/verify/shipped-records.ts'
import { builtApp } from '../support/built.ts'
import { privilege, record, removeFolders, soundApp, write } from './fake-app.ts'
import type { Files } from './fake-app.ts'

afterAll(removeFolders)

const APP = { 'scope/app.xml': record('sys_app', { sys_id: 'a1', scope: 'x_t', name: 'Tiny' }) }
const EXTRA: Files = {
  'update/property.xml': record('sys_properties', { sys_id: 'p1', name: 'x_t.limit' }),
  'update/denied.xml': privilege('sys_db_object', 'incident', 'read', 'denied').replace(
    '<target_type>',
    '<sys_id>v1</sys_id><target_type>'
  ),
  'update/module_old.xml': record('sys_module', { sys_id: 's1', path: 'x_t/tiny/1.0.0/old.js', content: '' }),
}

/** The list after a release of these files, in a file. */
function shippedFile(files: Files): string {
  const dir = write(files)
  const file = join(dir, 'shipped.json')
  writeFileSync(file, JSON.stringify(withBuilt({}, [readBuiltApp(dir)])))
  return file
}

const without = (files: Files, file: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== file))

const linesFor = (now: Files, shipped: string): string[] => inspect(write(now), shipped).problems.map(problemLine)

const RELEASED: Files = { ...soundApp(), ...APP, ...EXTRA }

test('nothing is wrong with a version that has all of the earlier one, and more', () => {
  const more = { 'update/more.xml': record('sys_properties', { sys_id: 'p2', name: 'x_t.more' }) }
  expect(linesFor({ ...RELEASED, ...more }, shippedFile(RELEASED))).toEqual([])
})

test.each([
  ['a property', 'update/property.xml', 'sys_properties x_t.limit: the record p1 has been shipped and is gone'],
  ['a menu module', 'update/menu.xml', 'sys_app_module Assets: the record m9 has been shipped and is gone'],
  ['a privilege', 'update/denied.xml', 'sys_scope_privilege read incident: the record v1 has been shipped and is gone'],
])('%s that is gone is named', (_name, file, expected) => {
  const first = {
    ...RELEASED,
    'update/menu.xml': RELEASED['update/menu.xml']!.replace('<title>', '<sys_id>m9</sys_id><title>'),
  }
  expect(linesFor(without(first, file), shippedFile(first)).join('\n')).toContain(expected)
})

test('a module may go: each version brings its own', () => {
  expect(linesFor(without(RELEASED, 'update/module_old.xml'), shippedFile(RELEASED))).toEqual([])
})

test('the sources attached to a page may change, and so get other ids', () => {
  const attached = (id: string): Files => ({
    'update/sources.xml': record('sys_attachment', { sys_id: id, table_name: 'sn_glider_source_artifact' }),
    'update/piece.xml': record('sys_attachment_doc', { sys_id: `${id}0`, sys_attachment: id }),
  })
  expect(linesFor({ ...RELEASED, ...attached('2') }, shippedFile({ ...RELEASED, ...attached('1') }))).toEqual([])
})

test('what is gone stays in the list, whatever is released later', () => {
  const second = without(RELEASED, 'update/property.xml')
  const first = withBuilt({}, [readBuiltApp(write(RELEASED))])
  expect(withBuilt(first, [readBuiltApp(write(second))])).toEqual(first)
})

test('another app of ours may have taken the record over', () => {
  const other = write({
    'scope/app.xml': record('sys_app', { sys_id: 'a2', scope: 'x_t_more' }),
    'update/property.xml': RELEASED['update/property.xml'],
  })
  const { problems } = inspect(write(without(RELEASED, 'update/property.xml')), shippedFile(RELEASED), [other])
  expect(problems.map(problemLine)).toEqual([])
})

test('our own list has every record of the built app that is in use', () => {
  const listed = readShipped('shipped-records.json')
  const app = readBuiltApp(builtApp())
  expect(Object.keys(listed[app.scope]!)).toEqual(
    expect.arrayContaining([
      'sys_scope_privilege',
      'sys_security_acl',
      'sys_dictionary',
      'sys_app_module',
      'sys_properties',
    ])
  )
})
