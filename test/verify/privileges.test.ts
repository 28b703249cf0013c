// What scripts do with other scopes has to be declared: no less, and no more.

import { readBuiltApp } from '../../scripts/verify/built-app.ts'
import type { BuiltApp } from '../../scripts/verify/built-app.ts'
import { checkPrivileges } from '../../scripts/verify/check-privileges.ts'
import { verify } from '../../scripts/verify/index.ts'
import { KnownTables } from '../../scripts/verify/known-tables.ts'
import { problemLine } from '../../scripts/verify/problem.ts'
import { platformTables } from '../../src/instance/platform/index.ts'
import { builtApp, builtApps, builtSam } from '../support/built.ts'
import { moduleRecord, privilege, record, removeFolders, soundApp, write } from './fake-app.ts'
import type { Files } from './fake-app.ts'

afterAll(removeFolders)

const linesFor = (changes: Files): string[] => verify(write({ ...soundApp(), ...changes })).map(problemLine)

/** What is missing, as `operation table` and so on. */
const missingFor = (changes: Files): string[] =>
  linesFor(changes)
    .flatMap((line) => /: no privilege to (.*)\. Declare/.exec(line)?.[1] ?? [])
    .sort()

const fix = (script: string): Files => ({ 'update/fix.xml': record('sys_script_fix', { name: 'fix', script }) })
const asModule = (content: string): Files => ({ 'update/module_c.xml': moduleRecord('src/server/c.ts', content) })
const object = (name: string): string => `execute script object ${name}`
const RECORD = object('ScopedGlideRecord')

describe('the privileges of our own apps', () => {
  const problems = (app: BuiltApp): string[] =>
    checkPrivileges(app, new KnownTables(platformTables, ...builtApps().map(readBuiltApp))).map(problemLine)

  test.each([
    ['the first app', builtApp, 30],
    ['the second app', builtSam, 15],
  ])('are what the scripts of %s need: without any one of them, verify names it', (_name, folder, atLeast) => {
    const app = readBuiltApp(folder())
    const declared = app.records.filter(
      ({ table, values }) => table === 'sys_scope_privilege' && values.status === 'allowed'
    )
    expect(declared.length).toBeGreaterThan(atLeast)
    expect(problems(app)).toEqual([])
    for (const one of declared) {
      const lines = problems({ ...app, records: app.records.filter((other) => other !== one) })
      expect(lines).toHaveLength(1)
      expect(lines[0]).toContain(`targetName: '${one.values.target_name}', operation: '${one.values.operation}'`)
    }
  })
})

describe('is found to be needed', () => {
  test.each<[string, Files, string[]]>([
    ['reading a table', fix("var r = new GlideRecord('incident'); r.query()"), ['read table incident', RECORD]],
    [
      'making a record',
      fix("var r = new GlideRecord('incident'); r.initialize(); r.setValue('a', 1); r.insert()"),
      ['create table incident', object('GlideRecord.insert'), object('GlideRecord.setValue'), RECORD],
    ],
    [
      'changing and deleting records',
      fix("var r = new GlideRecord('incident'); if (r.get('1')) r.update(); r.deleteMultiple()"),
      [
        'delete table incident',
        object('GlideRecord.deleteMultiple'),
        object('GlideRecord.update'),
        RECORD,
        'read table incident',
        'write table incident',
      ],
    ],
    ['counting', fix("var a = new GlideAggregate('incident'); a.query()"), ['read table incident']],
    [
      'a setting, a table that may be there, and the log',
      fix("if (gs.tableExists('a')) gs.info(gs.getProperty('b'))"),
      [object('Glide API: properties'), object('Glide API: scripting'), object('Glide API: table metadata')],
    ],
    [
      'a script include of global, with and without its scope',
      fix('new global.Alpha().go(); Beta.go(); new Gamma()'),
      ['Alpha', 'Beta', 'Gamma'].map((name) => `execute script include ${name}`),
    ],
    ['a script include of another app', fix('new x_other.Delta().go()'), ['execute script include Delta']],
    [
      'what a function does with the table that it is given',
      fix("function first(t) { var r = new GlideRecord(t); r.query(); return r }; first('incident').update()"),
      [object('GlideRecord.update'), RECORD, 'read table incident', 'write table incident'],
    ],
    [
      'each with its own table, where one function serves several',
      fix("function of(t) { return new GlideRecord(t) }; of('incident').query(); of('problem').deleteRecord()"),
      ['delete table problem', object('GlideRecord.deleteRecord'), RECORD, 'read table incident'],
    ],
    [
      'tables of a list',
      fix("['incident', 'problem'].forEach(function (t) { new GlideRecord(t).query() })"),
      [RECORD, 'read table incident', 'read table problem'],
    ],
    [
      'tables in an object, chosen by a key',
      fix("var T = { a: 'incident', b: 'problem' }; for (var k in T) { var r = new GlideRecord(T[k]); r.get(k) }"),
      [RECORD, 'read table incident', 'read table problem'],
    ],
    [
      'the class of a record',
      fix(
        "var c = new GlideRecord('cmdb_ci'); c.get('1'); var i = new GlideRecord(c.getValue('sys_class_name')); i.update(); new GlideRecord('cmdb_ci_computer').get('1')"
      ),
      [
        object('GlideRecord.update'),
        RECORD,
        'read table cmdb_ci',
        'read table cmdb_ci_computer',
        'write table cmdb_ci',
        'write table cmdb_ci_computer',
      ],
    ],
    [
      'the record behind a reference',
      {
        'update/rule.xml': record('sys_script', {
          name: 'r',
          collection: 'x_t_asset',
          script: 'current.owner.getRefRecord()',
        }),
      },
      ['read table sys_user'],
    ],
    [
      'a condition of a rule',
      {
        'update/rule.xml': record('sys_script', {
          name: 'r',
          collection: 'x_t_asset',
          condition: "gs.getProperty('x')",
        }),
      },
      [object('Glide API: properties')],
    ],
    [
      'a source script of a map',
      {
        'update/entry2.xml': record('sys_transform_entry', {
          map: 'm1',
          source_table: 'x_t_stage',
          target_table: 'x_t_asset',
          target_field: 'owner',
          choice_action: 'ignore',
          use_source_script: 'true',
          source_script: "var u = new GlideRecord('sys_user'); answer = u.get(source.serial) ? u.getUniqueValue() : ''",
        }),
      },
      [RECORD, 'read table sys_user'],
    ],
    [
      'a module, by an import',
      asModule(
        "import { GlideRecord } from '@servicenow/glide'\nconst T = 'incident'\nexport const f = () => new GlideRecord(`${T}`).query()"
      ),
      [RECORD, 'read table incident'],
    ],
    [
      'a function that nothing calls',
      asModule(
        "import { gs } from '@servicenow/glide'\nexport class A { f(x) { return [x].map((one) => gs.info(one)) } }"
      ),
      [object('Glide API: scripting')],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(missingFor(changes)).toEqual([...expected].sort())
  })

  test.each<[string, Files]>([
    ['a table of the app', fix("new GlideRecord('x_t_asset').isValid()")],
    [
      'the target of a map of the app',
      {
        'update/s.xml': record('sys_transform_script', { map: 'm1', when: 'onBefore', script: 'target.isNewRecord()' }),
      },
    ],
    ['what only looks like GlideRecord', fix("var o = { insert: function () {} }; o.insert(); 'a'.trim()")],
  ])('nothing for %s', (_name, changes) => {
    expect(missingFor(changes).filter((one) => one !== RECORD)).toEqual([])
  })

  test('for the target of a transform map in another scope', () => {
    const map = { sys_id: 'm2', name: 'Users', active: 'true', run_business_rules: 'true', source_table: 'x_t_stage' }
    const lines = missingFor({
      'update/map2.xml': record('sys_transform_map', { ...map, target_table: 'sys_user' }),
    })
    expect(lines).toEqual(
      expect.arrayContaining(['create table sys_user', 'read table sys_user', 'write table sys_user'])
    )
  })
})

test('a table that the script does not tell is named', () => {
  expect(linesFor(fix('new GlideRecord(gs.getUserName()).query()')).join('\n')).toMatch(
    /sys_script_fix fix: a GlideRecord of a table that the scripts do not tell/
  )
})

describe('a declared privilege', () => {
  const reads = fix("new GlideAggregate('incident').query()")

  test('is enough for what needs it', () => {
    expect(linesFor({ ...reads, 'update/p.xml': privilege('sys_db_object', 'incident', 'read') })).toEqual([])
  })

  test.each(['denied', 'requested'])('that is %s gives nothing', (status) => {
    const given = privilege('sys_db_object', 'incident', 'read', status)
    expect(missingFor({ ...reads, 'update/p.xml': given })).toEqual(['read table incident'])
  })

  test.each([
    ['sys_db_object', 'sys_user', 'read', 'read table sys_user'],
    ['sys_db_object', 'incident', 'write', 'write table incident'],
    ['sys_script_include', 'Alpha', 'execute', 'execute script include Alpha'],
    ['scriptable', 'GlideRecord.insert', 'execute', 'execute script object GlideRecord.insert'],
  ])('%s %s %s that nothing needs is too much', (type, name, operation, text) => {
    const lines = linesFor({
      ...reads,
      'update/p.xml': privilege('sys_db_object', 'incident', 'read'),
      'update/q.xml': privilege(type, name, operation),
    })
    expect(lines).toEqual([expect.stringContaining(`a privilege to ${text}, which no script needs`)])
  })
})
