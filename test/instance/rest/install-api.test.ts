// What `now-sdk install` calls, in its order, and what only the local instance has. Source: requests recorded with
// @servicenow/sdk 4.9.0; the contract's `/local/` calls.

import { type AppSpec, packageZip, partId } from '../../support/packages.ts'
import { useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote
const T = 'x_u_asset'
const APP: AppSpec = {
  scope: 'x_u',
  tables: { [T]: { columns: { name: { display: true } } } },
  fixScripts: { 'x_u fix': `gs.info('fixed by ' + gs.getUserName()); gs.warn('careful');` },
}

/** Uploads as the CLI does, with its session. @returns the progress that the tracker then shows */
async function upload(zip: Uint8Array, headers: Record<string, string>) {
  const form = new FormData()
  form.set('upload_type', 'file')
  form.set('load_demo', 'true')
  form.set('sysparm_ck', headers['x-usertoken'] ?? '')
  form.set('attachFile', new Blob([Buffer.from(zip)]), 'blob')
  const path = '/sn_appclient_upload_processor.do?sysparm_fluent_scope_name=x_u&sysparm_request_type=custom_app'
  const answer = await fetch(`${remote.running.url}${path}`, { method: 'POST', headers, body: form })
  if (answer.status !== 200) return { status: answer.status }
  const { executionTracker, rollbackContext } = (await answer.json()) as Record<string, string>
  expect(rollbackContext).toMatch(/^[0-9a-f]{32}$/)
  return (await call(`GET /api/sn_cicd/progress/${executionTracker}`)).json.result
}

/** The CLI's way in: a session, and its user token from a 401. */
async function session(user = remote.admin): Promise<Record<string, string>> {
  const form = { sysparm_type: 'login', user_name: user.user, user_password: user.password }
  const login = await call('POST /angular.do?sysparm_type=view_form.login', { as: 'nobody', form })
  const cookie = login.headers.get('set-cookie')!.split(';')[0]!
  const asked = await call('POST /angular.do?sysparm_type=get_user', { as: 'nobody', headers: { cookie } })
  expect(asked.status).toBe(401)
  return { cookie, 'x-usertoken': asked.headers.get('x-usertoken-response')! }
}

describe('install', () => {
  test('login, upload, progress; then the app and its history are found as the CLI looks for them', async () => {
    expect(await upload(packageZip(APP), await session())).toEqual({
      links: { progress: { id: expect.any(String), url: expect.stringContaining('/api/sn_cicd/progress/') } },
      status: '2',
      status_label: 'Successful',
      status_message: '',
      status_detail: '',
      error: '',
      percent_complete: 100,
    })
    const id = partId('x_u', 'sys_app')
    const scope = await call(
      `GET /api/now/table/sys_scope?sysparm_query=scope=x_u^sys_id=${id}&sysparm_fields=sys_id,sys_class_name,scope`
    )
    expect(scope.json.result).toEqual([{ sys_id: id, sys_class_name: 'sys_app', scope: 'x_u' }])
    const history = await call(
      'GET /api/now/table/sys_upgrade_history?sysparm_query=to_version=x_u^ORDERBYDESCupgrade_started&sysparm_limit=1'
    )
    expect(history.json.result[0].upgrade_finished).not.toBe('')
  })

  test('a package that is refused: status 3, and why', async () => {
    expect(await upload(Buffer.from('no zip'), await session())).toMatchObject({
      status: '3',
      status_label: 'Failed',
      status_message: expect.stringContaining('nothing of it was installed: Expected a zip archive'),
    })
  })

  test('only an admin may, and only with the user token', async () => {
    const { cookie } = (await session()) as { cookie: string }
    expect(await upload(packageZip(APP), { cookie })).toEqual({ status: 401 })
    expect(await upload(packageZip(APP), await session(remote.user('developer')))).toEqual({ status: 403 })
  })

  test('reinstall: the app is deleted first, and its tables with it', async () => {
    const headers = await session()
    await upload(packageZip(APP), headers)
    remote.insert(T, { name: 'one' })
    const form = {
      sysparm_processor: 'com.snc.apps.AppsAjaxProcessor',
      sysparm_function: 'deleteApplication',
      sysparm_sys_id: partId('x_u', 'sys_app'),
    }
    const deleted = await call('POST /xmlhttp.do', { as: 'nobody', form, headers })
    const tracker = /answer="([0-9a-f]{32})"/.exec(deleted.text)![1]
    expect((await call(`GET /api/sn_cicd/progress/${tracker}`)).json.result).toMatchObject({
      status: '2',
      percent_complete: 100,
    })
    expect((await call('GET /api/now/table/sys_scope?scope=x_u')).json.result).toEqual([])
    expect((await call(`GET /api/now/table/${T}`)).status).toBe(400)
    await upload(packageZip(APP), headers)
    expect((await call(`GET /api/now/table/sys_db_object?name=${T}`)).json.result).toHaveLength(1)
  })
})

describe('/local/run', () => {
  const run = (body: unknown, as = remote.admin) => call('POST /local/run', { body, as })

  test('runs a fix script now, and answers what it said', async () => {
    await upload(packageZip(APP), await session())
    expect((await run({ table: 'sys_script_fix', name: 'x_u fix' })).json).toEqual({
      status: 'success',
      log: [
        { level: 'info', message: 'fixed by system', source: 'x_u' },
        { level: 'warn', message: 'careful', source: 'x_u' },
      ],
    })
  })

  test('a script that fails says where', async () => {
    remote.insert('sys_script_fix', { name: 'faulty', script: 'var a = 1;\nnosuch();' })
    const { json } = await run({ table: 'sys_script_fix', name: 'faulty' })
    expect(json).toMatchObject({
      status: 'error',
      log: [{ level: 'error', message: expect.stringMatching(/faulty: ReferenceError: .*\(faulty:2/) }],
    })
  })

  test('another table, a name that is not there, a caller who is no admin', async () => {
    expect((await run({ table: 'sys_user', name: 'admin' })).status).toBe(400)
    expect((await run({ table: 'sys_script_fix', name: 'nosuch' })).status).toBe(404)
    expect((await run({ table: 'sys_script_fix', name: 'x_u fix' }, remote.user('runner'))).status).toBe(403)
  })
})

describe('plugins, statistics, reset', () => {
  test('a plugin brings its tables, and takes them away', async () => {
    const there = async (): Promise<number> => (await call('GET /api/now/table/cmdb_sam_sw_discovery_model')).status
    const plugin = (active: boolean) => call('POST /local/plugin', { body: { id: 'com.snc.samp', active } })
    expect(await there()).toBe(400)
    await plugin(true)
    expect(await there()).toBe(200)
    await plugin(false)
    expect(await there()).toBe(400)
  })

  test('the statistics count queries, writes and scripts since they were last asked for', async () => {
    await call('GET /local/stats')
    await call('POST /api/now/table/core_company', { body: { name: 'Acme' } })
    const { json } = await call('GET /local/stats')
    expect(json.tables.core_company.writes).toBe(1)
    expect((await call('GET /local/stats')).json.tables.core_company).toBeUndefined()
  })

  test('reset goes back to the first state', async () => {
    await call('POST /api/now/table/core_company', { body: { name: 'Gone' } })
    await call('POST /local/reset')
    expect((await call('GET /api/now/table/core_company?name=Gone')).json.result).toEqual([])
    expect((await call('GET /api/now/table/sys_scope?scope=x_u')).json.result).toEqual([])
  })
})
