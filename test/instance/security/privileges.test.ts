// Cross-scope privileges at run time. Source: ServiceNow docs, c_CrossScopePrivilegeRecord and c_RuntimeAccessTracking.

import { Instance } from '../../../src/instance/instance.ts'
import { install } from '../../../src/instance/packages/installer.ts'
import { SCRIPT_OBJECTS } from '../../../src/instance/platform/index.ts'
import { runCode } from '../../../src/instance/scripting/run-script.ts'
import { systemSession } from '../../../src/instance/session.ts'
import { type AppSpec, packageFiles } from '../../support/packages.ts'

const SCOPE = 'x_strict'
const OWN = 'x_strict_thing'
const ALL = SCRIPT_OBJECTS.map(({ name }) => name)
const OTHER: AppSpec = {
  scope: 'x_other',
  tables: {
    x_other_open: { columns: { name: 'string' }, access: { read: true, create: true, update: true, delete: true } },
    x_other_shut: { columns: { name: 'string' }, access: { read: false } },
  },
  includes: { Helper: 'var Helper = { says: function () { return "hello"; } };' },
}

interface Prepared {
  instance: Instance
  start: Buffer
}

const LINES: string[] = []
const PREPARED = new Map<boolean, Prepared>()

/** An instance with the other app alone: made once, back at that state each time. */
function withOther(permissiveEnforces: boolean): Instance {
  let ready = PREPARED.get(permissiveEnforces)
  if (!ready) {
    const instance = new Instance({ permissiveEnforces })
    install(instance, packageFiles(OTHER))
    instance.log.listen((line) => LINES.push(line.message))
    PREPARED.set(permissiveEnforces, (ready = { instance, start: instance.snapshot() }))
  }
  ready.instance.restore(ready.start)
  LINES.length = 0
  return ready.instance
}

afterAll(() => {
  for (const { instance } of PREPARED.values()) instance.close()
})

/** What a script of the app says, or how it failed. */
function outcome(app: Partial<AppSpec>, script: string, permissiveEnforces = false): { said: string; log: string } {
  const instance = withOther(permissiveEnforces)
  const tables = { [OWN]: { columns: { name: 'string' } } }
  install(instance, packageFiles({ scope: SCOPE, tracking: 'enforcing', tables, ...app }))
  const code = `var said; try { said = String((function () { ${script} })()); } catch (e) { said = e.name + ': ' + e.message; } said`
  const result = instance.asSystem(() =>
    instance.scripts.transaction(() => instance.scripts.evaluate(SCOPE, code, 'probe'))
  )
  return { said: String(result), log: LINES.join('\n') }
}

const said = (privileges: AppSpec['privileges'], script: string): string => outcome({ privileges }, script).said
const without = (name: string): string[] => ALL.filter((one) => one !== name)
const refusal = (name: string): string =>
  `com.glide.script.fencing.CrossScopeAccessNotAllowedException: Access to ${name} from scope ${SCOPE} not allowed`

describe('script objects', () => {
  const NEW = `var r = new GlideRecord('${OWN}'); r.initialize();`
  const CALLS: Array<[name: string, script: string, answer: string]> = [
    ['ScopedGlideRecord', `return new GlideRecord('${OWN}').isValid()`, 'true'],
    ['ScopedGlideElement', `${NEW} r.name = 'a'; return r.getElement('name')`, 'a'],
    ['GlideRecord.setValue', `${NEW} r.setValue('name', 'a'); return r.name`, 'a'],
    ['GlideRecord.insert', `${NEW} return Boolean(r.insert())`, 'true'],
    ['GlideRecord.update', `${NEW} r.insert(); r.name = 'b'; return Boolean(r.update())`, 'true'],
    ['GlideRecord.updateMultiple', `${NEW} r.query(); r.updateMultiple(); return 'done'`, 'done'],
    ['GlideRecord.deleteRecord', `${NEW} r.insert(); return r.deleteRecord()`, 'true'],
    ['GlideRecord.deleteMultiple', `${NEW} r.query(); r.deleteMultiple(); return 'done'`, 'done'],
    ['Glide API: properties', `return gs.getProperty('glide.sys.default.tz')`, 'UTC'],
    ['Glide API: table metadata', `return gs.tableExists('${OWN}')`, 'true'],
    ['Glide API: string utilities', `return gs.base64Encode('a')`, 'YQ=='],
    [
      'IdentificationEngine.createOrUpdateCIEnhanced',
      `return typeof sn_cmdb.IdentificationEngine.createOrUpdateCIEnhanced('ServiceNow', '{}', {})`,
      'string',
    ],
    ['Glide API: scripting', `gs.info('said'); return 'done'`, 'done'],
  ]

  test('each one that the platform fences is tried here', () => {
    expect(CALLS.map(([name]) => name).sort()).toEqual([...ALL].sort())
  })

  test.each(CALLS)('%s', (name, script, answer) => {
    expect(said(ALL, script)).toBe(answer)
    const { said: refused, log } = outcome({ privileges: without(name) }, script)
    expect(refused).toBe(refusal(name))
    expect(log).toContain(
      `Security restricted: Execute operation on API '${name}' from scope '${SCOPE}' was denied. ` +
        `The application '${SCOPE}' must declare a cross scope access privilege.`
    )
  })

  test.each(['denied', 'requested'])('a privilege that is %s is none', (status) => {
    const denied = { name: 'GlideRecord.insert', type: 'scriptable' as const, status }
    const script = `${NEW} return Boolean(r.insert())`
    expect(said([...without('GlideRecord.insert'), denied], script)).toBe(refusal('GlideRecord.insert'))
  })

  test('reading needs none, and neither do methods of the platform that call others inside', () => {
    const script = `var r = new GlideRecord('${OWN}'); r.addQuery('name', 'a'); r.query(); r.next(); return r.getDisplayValue('name') + r.getValue('name')`
    expect(said(['ScopedGlideRecord'], script)).toBe('null')
  })

  test.each([
    ['none', false, 'true'],
    ['permissive', false, 'true'],
    ['permissive', true, refusal('GlideRecord.insert')],
    ['none', true, 'true'],
  ] as const)('tracking %s, permissive enforces: %s', (tracking, permissiveEnforces, answer) => {
    const app = { tracking, privileges: ['ScopedGlideRecord'] }
    expect(outcome(app, `${NEW} return Boolean(r.insert())`, permissiveEnforces).said).toBe(answer)
  })
})

describe('tables', () => {
  const table = (name: string, operation: 'read' | 'write' | 'create' | 'delete', scope = 'x_other') => ({
    name,
    operation,
    type: 'sys_db_object' as const,
    scope,
  })
  const READ = table('x_other_open', 'read')
  const CASES: Array<[operation: 'read' | 'write' | 'create' | 'delete', script: string]> = [
    ['read', `r.query(); return 'done'`],
    ['create', `r.initialize(); r.insert(); return 'done'`],
    ['write', `r.query(); r.updateMultiple(); return 'done'`],
    ['delete', `r.query(); r.deleteMultiple(); return 'done'`],
  ]
  test.each(CASES)('to %s one of another scope takes its privilege', (operation, script) => {
    const code = `var r = new GlideRecord('x_other_open'); ${script}`
    expect(said([...ALL, READ, table('x_other_open', operation)], code)).toBe('done')
    const rest = operation === 'read' ? [] : [READ]
    const { said: refused, log } = outcome({ privileges: [...ALL, ...rest] }, code)
    expect(refused).toBe(refusal('x_other_open'))
    const word = operation[0]!.toUpperCase() + operation.slice(1)
    expect(log).toContain(
      `Security restricted: ${word} operation on table 'x_other_open' from scope '${SCOPE}' was denied.`
    )
  })

  test('reading one by aggregates takes it, too', () => {
    const code = `var a = new GlideAggregate('cmdb_ci'); a.addAggregate('COUNT'); a.query(); return 'done'`
    expect(said(ALL, code)).toBe(refusal('cmdb_ci'))
    expect(said([...ALL, table('cmdb_ci', 'read', 'global')], code)).toBe('done')
  })

  test('a privilege is for the table that it names, and for its scope', () => {
    const code = `var r = new GlideRecord('cmdb_ci_computer'); r.query(); return 'done'`
    expect(said([...ALL, table('cmdb_ci', 'read', 'global')], code)).toBe(refusal('cmdb_ci_computer'))
    expect(said([...ALL, table('cmdb_ci_computer', 'read', 'x_other')], code)).toBe(refusal('cmdb_ci_computer'))
  })

  test('no privilege opens what the Application Access of the table refuses', () => {
    const code = `var r = new GlideRecord('x_other_shut'); r.query(); return 'done'`
    expect(said([...ALL, table('x_other_shut', 'read')], code)).toMatch(/^Error: Security restricted: read operation/)
  })

  test('own tables need none', () => {
    expect(said(ALL, `var r = new GlideRecord('${OWN}'); r.query(); return 'done'`)).toBe('done')
  })
})

describe('script includes', () => {
  const helper = { name: 'Helper', type: 'sys_script_include' as const, scope: 'x_other' }
  const util = { name: 'CMDBDataSourceUtil', type: 'sys_script_include' as const }
  test.each([
    ['of another app', 'return x_other.Helper.says()', helper, 'Helper', 'hello'],
    ['of the platform', 'return typeof new global.CMDBDataSourceUtil()', util, 'CMDBDataSourceUtil', 'object'],
    ['of the platform, by name alone', 'return typeof new CMDBDataSourceUtil()', util, 'CMDBDataSourceUtil', 'object'],
  ])('one %s takes its privilege', (_, script, privilege, name, answer) => {
    expect(said([...ALL, privilege], script)).toBe(answer)
    const { said: refused, log } = outcome({ privileges: ALL }, script)
    expect(refused).toBe(refusal(name))
    expect(log).toContain(`Security restricted: Execute operation on script include '${name}' from scope`)
  })

  test('own ones need none', () => {
    const app = { privileges: [], includes: { Mine: 'var Mine = { says: function () { return "mine"; } };' } }
    expect(outcome(app, 'return Mine.says()').said).toBe('mine')
  })
})

test('an admin who denies one takes it away at once', () => {
  const instance = withOther(false)
  install(instance, packageFiles({ scope: SCOPE, tracking: 'enforcing', privileges: ALL }))
  const run = (): string =>
    runCode(instance, systemSession(), { scope: SCOPE, code: `gs.info('hello')`, name: 'probe' })
      .log.map(({ message }) => message)
      .join()
  expect(run()).toBe('hello')
  const row = instance.database.find('sys_scope_privilege', 'target_name', 'Glide API: scripting')!
  const state = instance.loaded('sys_scope_privilege', row)
  state.values.status = 'denied'
  instance.asSystem(() => instance.records.update(state))
  expect(run()).toContain('Access to Glide API: scripting from scope')
})
