// What only the local instance has under /local/: scripts by hand, and states to go back to.

import { readFileSync } from 'node:fs'
import { makeProgram } from '../../../src/instance/program/options.ts'
import { useRemote } from '../../support/rest.ts'

const remote = useRemote({ packages: [{ scope: 'x_own', tables: { x_own_thing: { columns: { name: 'string' } } } }] })
const { call } = remote
const script = (body: unknown) => call('POST /local/script', { body })
const things = async (): Promise<string[]> =>
  (await call('GET /api/now/table/x_own_thing?sysparm_query=ORDERBYname')).json.result.map(
    ({ name }: { name: string }) => name
  )

describe('POST /local/script', () => {
  test('runs a script in a scope and tells what it said', async () => {
    const code = `gs.info(gs.getCurrentScopeName() + ' ' + gs.getUserName()); gs.error('twice')`
    expect((await script({ scope: 'x_own', script: code })).json).toEqual({
      status: 'success',
      log: [
        { level: 'info', message: 'x_own admin', source: 'x_own' },
        { level: 'error', message: 'twice', source: 'x_own' },
      ],
    })
    expect((await script({ script: `gs.log('x')` })).json).toMatchObject({
      status: 'success',
      log: [{ source: 'global' }],
    })
  })

  test('an error ends it and is in the log; what it had written stays', async () => {
    const code = `var gr = new GlideRecord('x_own_thing'); gr.name = 'kept'; gr.insert(); nosuch()`
    const { json, status } = await script({ scope: 'x_own', script: code })
    expect([status, json.status]).toEqual([200, 'error'])
    expect(json.log.at(-1)).toMatchObject({ level: 'error', message: expect.stringContaining('nosuch is not defined') })
    expect(await things()).toContain('kept')
  })

  test.each([
    ['no script', { scope: 'global' }, 400],
    ['a script that is no text', { script: 5 }, 400],
    ['an unknown scope', { scope: 'x_nosuch', script: '1' }, 404],
  ])('%s is refused', async (_what, body, expected) => {
    expect((await script(body)).status).toBe(expected)
  })

  test('is for admins', async () => {
    const as = remote.user('no admin', 'itil')
    expect((await call('POST /local/script', { as, body: { script: '1' } })).status).toBe(403)
    expect((await call('POST /local/script', { as: 'nobody', body: { script: '1' } })).status).toBe(401)
  })
})

describe('POST /local/snapshot and /local/restore', () => {
  const add = (name: string) => call('POST /api/now/table/x_own_thing', { body: { name } })

  test('go back to a state by its name, a number too, as often as wanted', async () => {
    const before = await things()
    for (const name of ['before', 7]) {
      expect((await call('POST /local/snapshot', { body: { name } })).json).toEqual({ name: String(name) })
      for (let n = 0; n < 2; n++) {
        await add('later')
        expect((await call('POST /local/restore', { body: { name } })).status).toBe(200)
        expect(await things()).toEqual(before)
      }
    }
    expect((await call('POST /local/restore', { body: { name: '7' } })).status).toBe(200)
  })

  test('an unknown name is named, and nothing changes', async () => {
    await add('stays')
    const { status, json } = await call('POST /local/restore', { body: { name: 'nosuch' } })
    expect([status, json.error.message]).toEqual([404, 'There is no snapshot "nosuch"'])
    expect((await call('POST /local/restore', { body: { name: 8 } })).json.error.message).toContain('"8"')
    expect(await things()).toContain('stays')
  })

  test.each([{}, { name: '' }, { name: null }, { name: ['a'] }])('%j is no name', async (body) => {
    expect((await call('POST /local/snapshot', { body })).status).toBe(400)
    expect((await call('POST /local/restore', { body })).status).toBe(400)
  })

  test('are for admins', async () => {
    const as = remote.user('guest of states', 'itil')
    expect((await call('POST /local/snapshot', { as, body: { name: 'x' } })).status).toBe(403)
    expect((await call('POST /local/restore', { as, body: { name: 'before' } })).status).toBe(403)
  })
})

test.each([
  ['/local/script', { scope: 'global' }, /"scope": "global" or the scope of an app.* got {"scope":"global"}/],
  ['/local/plugin', { id: 7, active: 'yes' }, /"active": true\|false}, got {"id":7,"active":"yes"}/],
  ['/local/run', { table: 'incident' }, /sys_script_fix.* got {"table":"incident"}/],
  ['/local/snapshot', {}, /"name": a text or a number}, got {}/],
])('POST %s says what it expected and what it got', async (path, body, said) => {
  const { status, json } = await call(`POST ${path}`, { body })
  expect(status).toBe(400)
  expect(JSON.stringify(json).replaceAll('\\"', '"')).toMatch(said)
})

test('the help of the program names each address that only the local instance has', () => {
  let help = ''
  makeProgram({ name: 'instance', version: '1', defaultApps: () => [], defaultAppsAre: 'none', makesPassword: false })
    .configureOutput({ writeOut: (text) => (help += text) })
    .outputHelp()
  const paths = [
    'src/instance/rest/local-api.ts',
    'src/instance/rest/local-snapshots.ts',
    'src/local/faults.ts',
  ].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'(\/local\/\w+)'/g)].map(([, path]) => path!))
  expect(new Set(paths).size).toBeGreaterThan(7)
  expect(paths.filter((path) => !help.includes(path))).toEqual([])
})
