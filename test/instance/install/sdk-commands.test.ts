// The real, unmodified now-sdk brings an app back from the instance: `download`, `transform`, `dependencies`. What it brings is
// the same app again; what is not here it is told by name.

import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../../src/instance/database/database.ts'
import { where } from '../../../src/instance/database/query.ts'
import type { Instance } from '../../../src/instance/instance.ts'
import { prepareInstance, type Running, startInstance } from '../../../src/instance/start.ts'
import { SCOPE, SCOPE_ID, SmallApp } from './now-sdk.ts'

const PASSWORD = randomBytes(16).toString('hex')
const TICKET = `${SCOPE}_ticket`
const SOURCE = `import '@servicenow/sdk/global'
import { Acl, BusinessRule, ChoiceColumn, Property, ReferenceColumn, Role, ScriptInclude, StringColumn, Table } from '@servicenow/sdk/core'

export const agent = Role({ name: '${SCOPE}.agent' })
export const ${TICKET} = Table({
  name: '${TICKET}',
  label: 'Ticket',
  extends: 'task',
  allowWebServiceAccess: true,
  autoNumber: { prefix: 'TKT', number: 1000, numberOfDigits: 7 },
  schema: {
    requested_by: ReferenceColumn({ label: 'Requested by', referenceTable: 'sys_user' }),
    kind: ChoiceColumn({ label: 'Kind', choices: { fault: { label: 'Fault & <more>' }, wish: { label: 'Wish' } } }),
    note: StringColumn({ label: 'Note', maxLength: 4000 }),
  },
})
BusinessRule({ $id: Now.ID['open'], name: 'Open', table: '${TICKET}', when: 'before', action: ['insert'], order: 150,
  script: "(function (current) { if (current.kind == 'fault' && 1 < 2) current.note = \\"it's \\u00e9\\" })(current)" })
ScriptInclude({ $id: Now.ID['desk'], name: 'Desk', active: true, apiName: '${SCOPE}.Desk',
  script: "var Desk = Class.create(); Desk.prototype = { initialize: function (name) {}, count: function (kind, since) { return 1 } }" })
Property({ $id: Now.ID['limit'], name: '${SCOPE}.limit', type: 'integer', value: 7 })
Acl({ $id: Now.ID['read'], type: 'record', table: '${TICKET}', operation: 'read', roles: [agent] })
`

let running: Running
let app: SmallApp
const OPENED: Instance[] = []
const PROJECTS: SmallApp[] = []
const sdk = (project: SmallApp, ...args: string[]) =>
  project.sdk(args, { SN_SDK_INSTANCE_URL: running.url, SN_SDK_USER: 'admin', SN_SDK_USER_PWD: PASSWORD })
const ask = (path: string, init: RequestInit = {}) => {
  const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`
  return fetch(`${running.url}${path}`, { ...init, headers: { authorization, 'content-type': 'application/json' } })
}

/** A project of the same app with nothing in it. */
function empty(): SmallApp {
  const project = new SmallApp()
  project.package('1.0.0')
  PROJECTS.push(project)
  return project
}

/** An instance of its own with a built app, or one that was downloaded. */
function another(path: string): Instance {
  const instance = prepareInstance({ adminPassword: PASSWORD, app: path })
  OPENED.push(instance)
  return instance
}

/** Columns that each instance fills in its own way. */
const OF_THE_INSTANCE = /^sys_(created|updated|mod_count|package|update_name|policy|customer_update|replace_on_upgrade)/

/** The app's records without what each instance fills in by itself. */
function records({ database }: Instance): Row[] {
  const rows = database.select(where('sys_metadata', { sys_scope: SCOPE_ID }, 'sys_class_name', 'sys_id'))
  // XML tells no empty value from false.
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => (OF_THE_INSTANCE.test(name) ? [] : [[name, value || null]]))
    )
  )
}
/** Of those, the ones that a developer writes: what the SDK derives from a table is named by other means. */
const WRITTEN = [
  'sys_db_object',
  'sys_script',
  'sys_script_include',
  'sys_properties',
  'sys_security_acl',
  'sys_user_role',
]
const written = (instance: Instance): Row[] => {
  const picked = records(instance).filter((row) => WRITTEN.includes(String(row.sys_class_name)))
  // Rewritten by the SDK: spaces at the ends of scripts.
  return picked.map((row) => ({ ...row, script: String(row.script ?? '').trim() }))
}

beforeAll(async () => {
  running = await startInstance({ adminPassword: PASSWORD })
  app = new SmallApp()
  app.package('1.0.0')
  app.write('src/fluent/index.now.ts', SOURCE)
  for (const command of ['build', 'install']) {
    const { code, text } = await sdk(app, command)
    if (code !== 0) throw new Error(`now-sdk ${command} ended with ${code}: ${text}`)
  }
}, 120_000)
afterAll(async () => {
  for (const instance of OPENED) instance.close()
  await running.close()
  for (const project of [app, ...PROJECTS]) project.remove()
})

test('download brings the records back: installed elsewhere, they are the same', async () => {
  const { code, text } = await sdk(app, 'download', 'back')
  expect([code, text]).toEqual([0, expect.stringContaining('downloaded and unpacked successfully')])
  expect(text).not.toContain('left out')
  const from = records(running.instance)
  expect(from.length).toBeGreaterThan(10)
  expect(records(another(join(app.folder, 'back')))).toEqual(from)
})

test('transform makes Fluent of them, which builds to the same records, changes made on the instance included', async () => {
  const rule = running.instance.database.find('sys_script', 'name', 'Open')!
  const changed = { script: `${String(rule.script)} // changed here`, order: '175' }
  await ask(`/api/now/table/sys_script/${rule.sys_id}`, { method: 'PATCH', body: JSON.stringify(changed) })
  const project = empty()
  const transformed = await sdk(project, 'transform')
  expect([transformed.code, transformed.text]).toEqual([0, expect.stringContaining('Transform completed successfully')])
  const built = await sdk(project, 'build')
  expect([built.code, built.text]).toEqual([0, expect.stringContaining('Build completed successfully')])
  const made = written(another(join(project.folder, 'dist', 'app')))
  expect(made).toEqual(written(running.instance))
  expect(made).toContainEqual(expect.objectContaining({ order: 175, script: expect.stringContaining('changed here') }))
  expect(made).toContainEqual(expect.objectContaining({ name: TICKET, super_class: tableId('task') }))
}, 120_000)

const tableId = (name: string): string => String(running.instance.database.find('sys_db_object', 'name', name)!.sys_id)

test('transform of one record by table and sys_id brings what belongs to it; of sys_ids those records', async () => {
  const project = empty()
  const table = await sdk(project, 'transform', '--table', 'sys_db_object', '--id', tableId(TICKET))
  expect([table.code, fluentOf(project)]).toEqual([0, expect.stringContaining(`name: '${TICKET}'`)])
  for (const part of ["referenceTable: 'sys_user'", "label: 'Fault & <more>'", "extends: 'task'"])
    expect(fluentOf(project)).toContain(part)
  const { sys_id: id } = running.instance.database.find('sys_properties', 'name', `${SCOPE}.limit`)!
  const alone = empty()
  const one = await sdk(alone, 'transform', '--ids', String(id), '0'.repeat(32))
  expect([one.code, fluentOf(alone)]).toEqual([0, expect.stringContaining(`name: '${SCOPE}.limit'`)])
  expect(one.text).toContain(`Failed to download records for the following IDs: ${'0'.repeat(32)}`)
  expect(fluentOf(alone)).not.toContain(TICKET)
}, 120_000)

/** All Fluent of a project. */
const fluentOf = (project: SmallApp): string =>
  filesIn(join(project.folder, 'src'))
    .filter((file) => file.endsWith('.now.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('dependencies brings types', () => {
  const types = (...path: string[]): string => join(app.folder, '@types', 'servicenow', ...path)

  test('of the Glide API, of tables and of script includes that are used', async () => {
    app.write('src/fluent/uses.js', `var desk = new Desk('a'); gs.info(global.JSUtil.nil(desk.count('x')))`)
    const { code, text } = await sdk(app, 'dependencies')
    expect([code, text]).toEqual([0, expect.stringContaining('generated successfully')])
    expect(text).not.toContain('ERROR')
    const server = readFileSync(types('glide.server.d.ts'), 'utf8')
    for (const part of ['declare class GlideRecord {', 'addEncodedQuery(...args: any[]): any', 'declare const gs: {'])
      expect(server).toContain(part)
    expect(server).toMatch(/declare namespace sn_ws \{\s+class RESTMessageV2 \{/)
    const tables = readFileSync(types('tables.modules.d.ts'), 'utf8')
    expect(tables).toMatch(new RegExp(`interface ${TICKET}_elements extends task_elements \\{[^}]*kind: GlideElement`))
    expect(tables).toContain(`${TICKET}: ${TICKET}_elements;`)
    const includes = readFileSync(types('script-includes.server.d.ts'), 'utf8')
    expect(includes).toContain('constructor(name: any)')
    expect(includes).toContain('count(kind?: any, since?: any): any')
    expect(includes).toMatch(/namespace global \{\s+class JSUtil \{/)
    const script = types('..', 'script.ts')
    writeFileSync(script, `const one = new GlideRecord('${TICKET}'); one.query(); gs.info(one.getValue('note'))`)
    const tsc = join(app.folder, 'node_modules', 'typescript', 'bin', 'tsc')
    // No types of the project's own are to be mixed in.
    const args = [tsc, '--noEmit', '--target', 'es2022', '--lib', 'es2022', '--typeRoots', types('none')]
    expect(execFileSync(process.execPath, [...args, types('glide.server.d.ts'), script], { encoding: 'utf8' })).toBe('')
  })

  test('of the tables and roles that the configuration names, and of those that are added', async () => {
    const config = JSON.parse(app.read('now.config.json')) as object
    const dependencies = { global: { tables: ['problem'], roles: ['itil'] } }
    app.write('now.config.json', JSON.stringify({ ...config, dependencies }))
    const { code, text } = await sdk(app, 'dependencies', '--fluent-only')
    expect([code, text]).toEqual([0, expect.not.stringContaining('ERROR')])
    const problem = readFileSync(types('fluent', 'global', 'data', 'table', 'problem.d.now.ts'), 'utf8')
    for (const part of ["extends: 'task'", 'Column({', "label: 'Problem'"]) expect(problem).toContain(part)
    expect(readFileSync(types('fluent', 'tables.d.ts'), 'utf8')).toContain('interface problem extends')
    expect(existsSync(types('fluent', 'global', 'security', 'role', 'itil.d.now.ts'))).toBe(true)
    const added = await sdk(app, 'dependencies', '--add', 'sys_script_include', '*', '--scope', SCOPE)
    expect([added.code, added.text]).toEqual([
      0,
      expect.stringContaining('Found 1 sys_script_include records in scope'),
    ])
    expect(filesIn(types('fluent', SCOPE)).filter((file) => file.endsWith('.d.now.ts'))).toHaveLength(1)
    // now-sdk notes `["*"]`, which it then takes for no configuration.
    app.write('now.config.json', JSON.stringify(config))
  }, 120_000)
})

describe('what is not so', () => {
  test('an application that is not there', async () => {
    const other = empty()
    other.write('now.config.json', JSON.stringify({ scope: 'x_tst_other', scopeId: 'f'.repeat(32), name: 'Other' }))
    const { code, text } = await sdk(other, 'download', 'back')
    expect([code, text]).toEqual([1, expect.stringContaining('There is no application')])
  })

  test('a download in parts has what was changed here, and what was deleted', async () => {
    const { sys_id: id } = running.instance.database.find('sys_properties', 'name', `${SCOPE}.limit`)!
    const rule = running.instance.database.find('sys_script', 'name', 'Open')!
    await ask(`/api/now/table/sys_properties/${id}`, { method: 'DELETE' })
    await ask(`/api/now/table/sys_script/${rule.sys_id}`, { method: 'PATCH', body: '{"order":"180"}' })
    const { code, text } = await sdk(app, 'download', 'changes', '--incremental')
    expect([code, text]).toEqual([0, expect.stringContaining('downloaded and unpacked successfully')])
    const files = filesIn(join(app.folder, 'changes')).map((file) => file.split('/').at(-1))
    const expected = [`sys_app_${SCOPE_ID}.xml`, `sys_script_${rule.sys_id}.xml`, `sys_properties_${id}.xml`]
    expect(files.sort()).toEqual(expected.sort())
    expect(app.read(`changes/author_elective_update/sys_properties_${id}.xml`)).toContain('action="DELETE"')
  })

  test.each([
    ['/api/fluent/load/x', 'POST', 'configuration projects'],
    ['/api/sn_glider/metadata/customize-global/x', 'POST', 'now-sdk move'],
    ['/fluent_update_set_export.do', 'GET', 'exports of update sets'],
    ['/flow_designer_export.do', 'GET', 'exports of Flow Designer'],
  ])('%s says by name what is not here', async (path, method, name) => {
    const answer = await ask(path, { method, ...(method === 'POST' && { body: '[]' }) })
    expect(answer.status).toBe(501)
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain(name)
  })

  test.each([
    ['/api/sn_glider/metadata/unload/x', '{}', 'Expected a list of sys_ids'],
    ['/api/sn_glider/fluent_support/table_relationship_exporter', '{"table":"incident"}', 'tableGraphs are required'],
    ['/api/now/syntax_editor/intellisense/sys_script_include', '{}', 'Expected {\\"scriptIncludes\\"'],
  ])('%s refuses a body that it cannot read', async (path, body, reason) => {
    const answer = await ask(path, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(reason)])
  })

  test('nobody but an admin gets at any of it', async () => {
    await ask('/api/now/table/sys_user?sysparm_input_display_value=true', {
      method: 'POST',
      body: JSON.stringify({ user_name: 'reader', user_password: PASSWORD }),
    })
    const headers = { authorization: `Basic ${btoa(`reader:${PASSWORD}`)}` }
    for (const path of [`/api/fluent/download/${SCOPE_ID}`, '/api/now/syntax_editor/completions', '/incident.do?UNL'])
      expect([path, (await fetch(`${running.url}${path}`, { headers })).status]).toEqual([path, 403])
  })
})

test('an export for imports (UNL) has whole records, and no secrets', async () => {
  const user = running.instance.database.find('sys_user', 'user_name', 'admin')!
  const text = await (await ask(`/sys_user.do?UNL&sysparm_query=user_name=admin`)).text()
  expect(text).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"\?><unload unload_date="[^"]+"><sys_user action="INSERT_OR_UPDATE">/
  )
  expect(text).toContain(`<sys_id>${user.sys_id}</sys_id>`)
  expect(text).toContain('<user_password/>')
})
