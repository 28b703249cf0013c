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

/** As @servicenow/sdk-api 4.12.1 asks: by source, its CLI does not install from the registry. */
describe('install as SDK 4.12 and later do it', () => {
  const QUERY =
    'sysparm_track_fluent_install=true&sysparm_async_fluent_install=true&sysparm_fluent_scope_id=1&' +
    'sysparm_fluent_scope_name=x_u&sysparm_fluent_app_version=1.0.0&sysparm_request_type=custom_app'

  async function begin(zip: Uint8Array, headers: Record<string, string>, token: string): Promise<string> {
    const form = new FormData()
    form.append('upload_type', 'file')
    form.append('load_demo', 'true')
    form.append('sysparm_ck', token)
    form.append('attachFile', new Blob([Buffer.from(zip)]))
    const path = `/sn_appclient_upload_processor.do?${QUERY}`
    const answer = await fetch(`${remote.running.url}${path}`, { method: 'POST', headers, body: form })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringMatching(/^application\/json/),
    ])
    return ((await answer.json()) as { executionTracker: string }).executionTracker
  }

  async function poll(tracker: string): Promise<{ seen: string[]; last: Record<string, string> }> {
    const seen: string[] = []
    for (;;) {
      const { result } = (await call(`GET /api/sn_cicd/progress/${tracker}`)).json
      expect(result.percent_complete).toBe(result.status === '2' || result.status === '3' ? 100 : 0)
      seen.push(result.status)
      if (result.status === '2' || result.status === '3') return { seen, last: result }
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  test('the upload is answered at once, and the tracker tells when it is done', async () => {
    const headers = await session()
    const tracker = await begin(packageZip(APP), headers, headers['x-usertoken']!)
    const { seen, last } = await poll(tracker)
    expect(seen.every((status) => ['0', '1', '2'].includes(status))).toBe(true)
    expect(last).toMatchObject({ status: '2', status_label: 'Successful' })
    const history = await call('GET /api/now/table/sys_upgrade_history?sysparm_query=to_version=x_u')
    expect(history.json.result[0].upgrade_finished).not.toBe('')
  })

  test('what is refused is told by the tracker, too', async () => {
    const headers = await session()
    const { last } = await poll(await begin(Buffer.from('no zip'), headers, headers['x-usertoken']!))
    expect(last).toMatchObject({ status: '3', error: expect.stringContaining('Expected a zip archive') })
  })

  test('with OAuth: who is asking, then the token of the session, then the upload with both', async () => {
    remote.running.instance.setProperty('glide.oauth.inbound.client.credential.grant_type.enabled', 'true')
    const [admin] = (await call('GET /api/now/table/sys_user?user_name=admin')).json.result
    const client = remote.client({ user: admin.sys_id })
    const form = { grant_type: 'client_credentials', ...client }
    const granted = await call('POST /oauth_token.do', { as: 'nobody', form })
    const bearer = { authorization: `Bearer ${granted.json.access_token}` }
    const user = await fetch(`${remote.running.url}/api/now/ui/user/current_user`, { headers: bearer })
    const { result } = (await user.json()) as { result: { user_name: string } }
    const cookie = user.headers.getSetCookie()[0]!.split(';')[0]!
    const found = await call(
      `GET /api/now/table/sys_user_session?sysparm_fields=csrf_token,id&sysparm_query=name=${result.user_name}^ORDERBYDESClast_accessed&sysparm_limit=1`,
      { as: 'nobody', headers: { ...bearer, cookie } }
    )
    const { csrf_token } = found.json.result[0]
    expect(csrf_token).toMatch(/^[0-9a-f]{72}$/)
    const { last } = await poll(await begin(packageZip(APP), { ...bearer, cookie }, csrf_token))
    expect(last.status).toBe('2')
  })

  test('a token of a session is for admins to read', async () => {
    await call('GET /api/now/ui/user/current_user')
    const answer = await call('GET /api/now/table/sys_user_session', { as: remote.user('reader') })
    expect([answer.status, answer.json.result ?? []]).toEqual([403, []])
  })

  test.each(['install', 'publish', 'rollback'])('cicd %s says that there is no repository', async (operation) => {
    const { status, json } = await call(`POST /api/sn_cicd/app_repo/${operation}?scope=x_u`)
    expect([status, json.result]).toEqual([
      400,
      expect.objectContaining({ error: expect.stringContaining('no application repository') }),
    ])
  })
})

describe('/local/run', () => {
  const run = (body: unknown, as = remote.admin) => call('POST /local/run', { body, as })

  test('runs a fix script now, and answers what it said', async () => {
    await upload(packageZip(APP), await session())
    expect((await run({ table: 'sys_script_fix', name: 'x_u fix' })).json).toEqual({
      status: 'success',
      log: [
        { level: 'info', message: 'fixed by admin', source: 'x_u' },
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
