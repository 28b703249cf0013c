// The health API from outside: who may ask, what each check says of an instance in order and of a broken one, and what repair mends.

import { builtApps } from '../support/built.ts'
import { useRemote } from '../support/rest.ts'
import { CHECKS, checkOf, SUMMARY } from './health.ts'
import { COMPUTER_ROWS, computerRow, PROBLEM_ROWS, problemRow, RUN_ROWS, runRow } from './rows.ts'
import type { Row } from './rows.ts'

const SERVICE = { name: 'kandji_rest_api_user', password: 'health service password' }
const SERVICE_LOGIN = { user: SERVICE.name, password: SERVICE.password }
const remote = useRemote({ app: builtApps(), service: SERVICE })
const { call, user } = remote

const IDS = [
  'discovery_source',
  'etl',
  'identification',
  'oauth_client',
  'privileges',
  'push',
  'sam_pro',
  'service_account',
  'settings',
  'staging_tables',
  'transform_maps',
  'usage_job',
]

const check = (id: string) => checkOf(call, id)
const repair = async (id: string) => (await call(`POST ${CHECKS}/${id}/repair`)).json.result
const found = async (table: string, query: string): Promise<Row[]> =>
  (await call(`GET /api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}`)).json.result
const change = async (table: string, query: string, values: Row): Promise<void> => {
  const rows = await found(table, query)
  expect(rows.length).toBeGreaterThan(0)
  for (const { sys_id } of rows)
    expect((await call(`PATCH /api/now/table/${table}/${sys_id}`, { body: values })).status).toBe(200)
}
const remove = async (table: string, query: string): Promise<void> => {
  for (const { sys_id } of await found(table, query)) await call(`DELETE /api/now/table/${table}/${sys_id}`)
}
const post = async (table: string, row: Row) =>
  (await call(`POST /api/now/import/${table}`, { body: row, as: SERVICE_LOGIN })).json.result[0]
const stamp = (secondsFromNow: number): string =>
  new Date(Date.now() + secondsFromNow * 1000).toISOString().slice(0, 19).replace('T', ' ')

beforeAll(() => call('POST /local/snapshot', { body: { name: 'clean' } }))
beforeEach(async () => {
  expect((await call('POST /local/restore', { body: { name: 'clean' } })).status).toBe(200)
})

describe('who may ask', () => {
  test('nobody without credentials or role looks, and only an admin of the app repairs', async () => {
    const [looks, repairs, stranger] = [
      user('looks', 'x_kandj_kandji.user'),
      user('repairs', 'x_kandj_kandji.admin'),
      user('stranger', 'itil'),
    ]
    const asked = [`GET ${CHECKS}`, `GET ${SUMMARY}?days=7`, `POST ${CHECKS}/discovery_source/repair`]
    const statusesAs = async (as: typeof looks | 'nobody') =>
      Promise.all(asked.map(async (request) => (await call(request, { as })).status))
    expect(await statusesAs('nobody')).toEqual([401, 401, 401])
    expect(await statusesAs(stranger)).toEqual([403, 403, 403])
    expect(await statusesAs(looks)).toEqual([200, 200, 403])
    expect(await statusesAs(repairs)).toEqual([200, 200, 200])
  })

  test('what is asked wrongly is answered with what was expected', async () => {
    const unknown = await call(`POST ${CHECKS}/nonsense/repair`)
    expect([unknown.status, unknown.text]).toEqual([404, expect.stringContaining('got `nonsense`')])
    const able = await call(`POST ${CHECKS}/push/repair`)
    expect([able.status, able.text]).toEqual([400, expect.stringContaining("can't repair push")])
    for (const days of ['0', '91', 'many', '1.5', '']) {
      const { status, text } = await call(`GET ${SUMMARY}?days=${days}`)
      expect([days, status, text]).toEqual([days, 400, expect.stringContaining(`got \`${days}\``)])
    }
    expect((await call(`GET ${SUMMARY}`)).status).toBe(200)
  })
})

describe('an instance as it is installed', () => {
  test('has all checks, each with its words', async () => {
    const { json } = await call(`GET ${CHECKS}`)
    expect(json.result.map(({ id }: Row) => id).sort()).toEqual(IDS)
    for (const one of json.result) {
      expect(Object.keys(one).sort()).toEqual(['detail', 'id', 'remedy', 'repairable', 'state', 'title'])
      expect([one.id, one.state]).toEqual([one.id, expect.stringMatching(/^(ok|attention|off)$/)])
      expect(one.detail).not.toBe('')
      if (one.state === 'attention') expect(one.remedy).not.toBe('')
      expect(one.repairable).toBe(false)
    }
  })

  test('is in order but for what kandji-push has not done yet, and has no apps part', async () => {
    const { json } = await call(`GET ${CHECKS}`)
    const states = Object.fromEntries(json.result.map(({ id, state }: Row) => [id, state]))
    expect(states).toEqual({
      discovery_source: 'ok',
      etl: 'off',
      identification: 'ok',
      oauth_client: 'attention',
      privileges: 'ok',
      push: 'attention',
      sam_pro: 'off',
      service_account: 'attention',
      settings: 'ok',
      staging_tables: 'ok',
      transform_maps: 'ok',
      usage_job: 'off',
    })
  })
})

describe('the discovery source', () => {
  const CHOICE = 'name=cmdb_ci^element=discovery_source^value=Kandji'

  test('is named when it is missing, and repaired', async () => {
    await remove('sys_choice', CHOICE)
    expect(await check('discovery_source')).toMatchObject({ state: 'failed', repairable: true })
    expect(await repair('discovery_source')).toMatchObject({ id: 'discovery_source', state: 'ok', repairable: false })
    expect(await found('sys_choice', CHOICE)).toHaveLength(1)
  })

  test('that is inactive is named with the record to set active, where the platform refuses to activate it', async () => {
    await change('sys_choice', CHOICE, { inactive: 'true' })
    const [{ sys_id }] = (await found('sys_choice', CHOICE)) as [Row]
    const expected = { state: 'failed', repairable: true, remedy: expect.stringContaining(`sys_choice ${sys_id}`) }
    expect(await check('discovery_source')).toMatchObject(expected)
    expect(await repair('discovery_source')).toMatchObject(expected)
  })
})

describe('the transform maps', () => {
  const COMPUTER_MAP = 'name=Kandji computer'
  const broken: Array<[string, () => Promise<void>, RegExp]> = [
    ['inactive', () => change('sys_transform_map', COMPUTER_MAP, { active: 'false' }), /Kandji computer is not active/],
    ['missing', () => remove('sys_transform_map', 'name=Kandji MDM'), /Kandji MDM is missing/],
    [
      'not coalescing',
      () => change('sys_transform_entry', `map.${COMPUTER_MAP}^target_field=serial_number`, { coalesce: 'false' }),
      /Kandji computer does not coalesce on serial_number/,
    ],
    [
      'coalescing on something else, too',
      () => change('sys_transform_entry', `map.${COMPUTER_MAP}^target_field=name`, { coalesce: 'true' }),
      /Kandji computer coalesces on name, too/,
    ],
    [
      'without a field map',
      () => remove('sys_transform_entry', 'map.name=Kandji run^target_field=state'),
      /Kandji run has no field map for state/,
    ],
    [
      'with an inactive script',
      () => change('sys_transform_script', 'map.name=Kandji problem', { active: 'false' }),
      /Kandji problem has its onBefore script inactive/,
    ],
    [
      'without its script',
      () => remove('sys_transform_script', `map.${COMPUTER_MAP}^when=onBefore`),
      /Kandji computer has no onBefore script of the app/,
    ],
    [
      'wiping what is there',
      () => change('sys_transform_map', COMPUTER_MAP, { copy_empty_fields: 'true' }),
      /Kandji computer copies empty fields/,
    ],
  ]

  test.each(broken)('that are %s are named, repaired, and take rows again', async (_, breakIt, detail) => {
    await breakIt()
    expect(await check('transform_maps')).toMatchObject({
      state: 'failed',
      detail: expect.stringMatching(detail),
      repairable: true,
    })
    expect(await repair('transform_maps')).toMatchObject({ state: 'ok', repairable: false })
    expect(await post(COMPUTER_ROWS, computerRow())).toMatchObject({ kandji_outcome: 'inserted' })
    const mdm = { device_id: 'd-1', blueprint_id: 'b-1', serial_number: computerRow().serial_number! }
    expect(await post('x_kandj_kandji_kandji_import_set_mdm', mdm)).toMatchObject({ status: 'inserted' })
    expect(await post(RUN_ROWS, runRow())).toMatchObject({ status: 'inserted' })
    expect((await post(PROBLEM_ROWS, problemRow({ state: 'accepted' }))).status_message).toContain('was refused')
  })

  test('that were all deleted are made again as they were shipped', async () => {
    const shown = async (table: string, query: string, columns: string[]) =>
      (await found(table, query)).map((row) => columns.map((column) => row[column])).sort()
    const all = async () => [
      await shown('sys_transform_map', 'nameSTARTSWITHKandji', [
        'name',
        'source_table',
        'target_table',
        'active',
        'script',
        'run_script',
        'run_business_rules',
        'copy_empty_fields',
        'create_new_record_on_empty_coalesce_fields',
        'enforce_mandatory_fields',
        'order',
      ]),
      await shown('sys_transform_entry', 'map.nameSTARTSWITHKandji', [
        'source_table',
        'target_table',
        'source_field',
        'target_field',
        'coalesce',
        'source_script',
        'use_source_script',
        'choice_action',
      ]),
      await shown('sys_transform_script', 'map.nameSTARTSWITHKandji', ['when', 'script', 'active', 'order']),
    ]
    const shipped = await all()
    for (const table of ['sys_transform_script', 'sys_transform_entry']) await remove(table, 'map.nameSTARTSWITHKandji')
    await remove('sys_transform_map', 'nameSTARTSWITHKandji')
    expect(await repair('transform_maps')).toMatchObject({ state: 'ok' })
    expect(await all()).toEqual(shipped)
  })

  test('of somebody else on the same rows are named and left alone', async () => {
    const body = { name: 'Other', source_table: COMPUTER_ROWS, target_table: 'incident', active: 'true' }
    expect((await call('POST /api/now/table/sys_transform_map', { body })).status).toBe(201)
    expect(await check('transform_maps')).toMatchObject({
      state: 'attention',
      detail: expect.stringContaining('Other'),
      repairable: false,
    })
    await change('sys_transform_map', COMPUTER_MAP, { active: 'false' })
    expect(await repair('transform_maps')).toMatchObject({ state: 'attention' })
    expect(await found('sys_transform_map', 'name=Other^active=true')).toHaveLength(1)
  })

  test('that came twice are one again', async () => {
    const [own] = (await found('sys_transform_map', COMPUTER_MAP)) as [Row]
    const body = { name: own.name, source_table: own.source_table, target_table: own.target_table, active: 'true' }
    await call('POST /api/now/table/sys_transform_map', { body })
    expect(await check('transform_maps')).toMatchObject({ state: 'failed', repairable: true })
    expect(await repair('transform_maps')).toMatchObject({ state: 'ok' })
    expect(await found('sys_transform_map', `${COMPUTER_MAP}^active=true`)).toMatchObject([{ sys_id: own.sys_id }])
  })
})

describe('the apps part', () => {
  const JOB = 'name=Kandji usage publisher^sys_scope.scope=x_kandj_kandji_sam'
  beforeEach(async () => {
    expect((await call('POST /local/plugin', { body: { id: 'com.snc.samp', active: true } })).status).toBe(200)
  })

  test('is in order with the plugin and the second app', async () => {
    for (const id of ['sam_pro', 'etl', 'usage_job']) expect(await check(id)).toMatchObject({ state: 'ok' })
  })

  test('has its job switched on again', async () => {
    await change('sysauto_script', JOB, { active: 'false' })
    expect(await check('usage_job')).toMatchObject({ state: 'failed', repairable: true })
    expect(await repair('usage_job')).toMatchObject({ state: 'ok', repairable: false })
    expect(await found('sysauto_script', `${JOB}^active=true`)).toHaveLength(1)
  })

  test('can’t be repaired where the job is gone, and says what to do', async () => {
    await remove('sysauto_script', JOB)
    expect(await check('usage_job')).toMatchObject({
      state: 'failed',
      repairable: false,
      remedy: expect.stringMatching(/Install/),
    })
    expect(await repair('usage_job')).toMatchObject({ state: 'failed' })
  })

  test('tells of a run of the job that was stopped, and of a definition that is inactive', async () => {
    const run = { started: stamp(-60), state: 'stopped', message: 'may not read sys_choice' }
    await call('POST /api/now/table/x_kandj_kandji_usage_run', { body: run })
    const said = { state: 'attention', detail: expect.stringContaining('may not read sys_choice') }
    expect(await check('usage_job')).toMatchObject(said)
    await change('sys_robust_import_set_transformer', 'source_tableLIKEkandji', { active: 'false' })
    expect(await check('etl')).toMatchObject({ state: 'failed', detail: expect.stringContaining('not active') })
  })
})

describe('settings and privileges', () => {
  const setting = (name: string, value: string) => change('sys_properties', `name=x_kandj_kandji.${name}`, { value })

  test.each([
    ['identification', 'irre', '`ire` is used'],
    ['mobile_class', 'cmdb_ci_phone', '`cmdb_ci_computer` is used'],
    ['removed_apps', 'drop', '`inactive` is used'],
    ['user_match', 'emial', 'sys_user has no column emial'],
    ['manufacturer_names', 'Apple,"Apple Inc', 'a quotation mark is not closed'],
    ['default_model_category', 'Laptpos', 'no model category has this name or sys_id'],
    ['default_model_category', 'a'.repeat(32), 'no model category has this name or sys_id'],
    ['user_import', 'perhaps', '`false` is used'],
    ['note_sync', 'yes', '`false` is used'],
  ])('a wrong value of %s is named, with what is used', async (name, value, used) => {
    await setting(name, value)
    const { state, detail, remedy } = await check('settings')
    expect([state, detail]).toEqual(['attention', expect.stringContaining(`${name} is \`${value}\``)])
    expect(detail).toContain(used)
    expect(remedy).toContain('Settings')
  })

  test.each([
    ['asset_tag_sync', 'to_kandji', 'Kandji changes'],
    ['assignment_sync', 'both', 'Kandji changes'],
    ['note_sync', 'true', 'Kandji notes'],
    ['device_actions', 'true', 'Kandji device actions'],
    ['user_import', 'true', 'Kandji users'],
  ])('%s that is on is named where its job is not active', async (name, value, job) => {
    await setting(name, value)
    expect(await check('settings')).toMatchObject({ state: 'ok' })
    await change('sysauto_script', `name=${job}`, { active: 'false' })
    const { state, detail, remedy } = await check('settings')
    expect([state, detail]).toEqual([
      'attention',
      expect.stringContaining(`${name} is on, and the job ${job} is not active`),
    ])
    expect(remedy).toContain('Scheduled Jobs')
    await setting(name, name.endsWith('_sync') ? 'none' : 'false')
    expect(await check('settings')).toMatchObject({ state: name === 'note_sync' ? 'attention' : 'ok' })
  })

  test('what waits for Kandji and is left alone is named', async () => {
    await setting('asset_tag_sync', 'to_kandji')
    const wait = async (nextTry: string) => {
      const script = `var one = new GlideRecord('x_kandj_kandji_shared_value'); one.initialize(); one.setValue('field', 'asset_tag'); one.setValue('state', 'waiting'); one.setValue('next_try', '${nextTry}'); one.insert()`
      expect((await call('POST /local/script', { body: { scope: 'x_kandj_kandji', script } })).status).toBe(200)
    }
    await wait(stamp(-600))
    expect(await check('settings')).toMatchObject({ state: 'ok' })
    await wait(stamp(-3 * 3600))
    expect(await check('settings')).toMatchObject({
      state: 'attention',
      detail: expect.stringContaining('has left what waits in x_kandj_kandji_shared_value alone for 3 hours'),
    })
  })

  test('a device goes in by the default where settings are wrong', async () => {
    await setting('identification', 'irre')
    await setting('user_match', 'emial')
    await setting('mobile_class', 'cmdb_ci_phone')
    const owner = remote.insert('sys_user', { user_name: 'ann', email: 'ann@example.com' })
    const row = computerRow({ os_type: 'iOS', model_name: 'iPhone 15', assigned_user: 'ann@example.com' })
    expect(await post(COMPUTER_ROWS, row)).toMatchObject({
      kandji_outcome: 'inserted',
      kandji_table: 'cmdb_ci_computer',
    })
    expect(await found('cmdb_ci_computer', `assigned_to=${owner}`)).toHaveLength(1)
  })

  test('a privilege that is refused is named, and so is one that is gone', async () => {
    await change('sys_scope_privilege', 'target_name=cmdb_model^operation=read', { status: 'denied' })
    const refused = { state: 'failed', detail: expect.stringContaining('read cmdb_model (denied)') }
    expect(await check('privileges')).toMatchObject(refused)
    await change('sys_scope_privilege', 'target_name=cmdb_model^operation=read', { status: 'allowed' })
    await remove('sys_scope_privilege', 'target_name=core_company^operation=create')
    const gone = { state: 'attention', detail: expect.stringContaining('create core_company') }
    expect(await check('privileges')).toMatchObject(gone)
  })

  test('a check that may not look says so, and the others look', async () => {
    await change('sys_scope_privilege', 'target_name=sys_choice^operation=read', { status: 'denied' })
    const { state, detail } = await check('discovery_source')
    expect([state, detail]).toEqual(['failed', expect.stringMatching(/could not be checked: .*sys_choice/)])
    expect(await check('transform_maps')).toMatchObject({ state: 'ok' })
  })
})

describe('staging tables and identification', () => {
  test.each([
    [
      'insertMultiple maps by labels',
      () => change('sys_rest_insert_multiple', `source_table=${COMPUTER_ROWS}`, { column_mapping: 'label' }),
      /insertMultiple maps by/,
    ],
    [
      'insertMultiple has no record',
      () => remove('sys_rest_insert_multiple', `source_table=${RUN_ROWS}`),
      /no record of REST Insert Multiples/,
    ],
    [
      'web services may not reach it',
      () => change('sys_db_object', `name=${PROBLEM_ROWS}`, { ws_access: 'false' }),
      /web services may not reach it/,
    ],
  ])('a staging table is named of which %s', async (_, breakIt, detail) => {
    await breakIt()
    expect(await check('staging_tables')).toMatchObject({ state: 'attention', detail: expect.stringMatching(detail) })
  })

  test('an import set that is asynchronous is named', async () => {
    const set = { table_name: COMPUTER_ROWS, mode: 'asynchronous', state: 'loading' }
    remote.insert('sys_import_set', set)
    expect(await check('staging_tables')).toMatchObject({
      state: 'attention',
      detail: expect.stringMatching(/asynchronous and still loads/),
    })
  })

  test('identification is in the way that the setting says, and its lack of a rule is named', async () => {
    expect((await check('identification')).detail).toContain('identification = ire')
    await change('cmdb_identifier', 'applies_to=cmdb_ci_hardware', { active: 'false' })
    expect(await check('identification')).toMatchObject({
      state: 'failed',
      detail: expect.stringMatching(/No active identification rule/),
    })
    await change('sys_properties', 'name=x_kandj_kandji.identification', { value: 'coalesce' })
    expect(await check('identification')).toMatchObject({
      state: 'ok',
      detail: expect.stringMatching(/identification = coalesce/),
    })
  })
})

describe('kandji-push and its account', () => {
  test('are known by the last report', async () => {
    await post(RUN_ROWS, runRow({ started: stamp(-120), ended: stamp(-60), next_expected: stamp(3600) }))
    const { state, detail } = await check('push')
    expect([state, detail]).toEqual(['ok', expect.stringContaining('54 devices seen, 2 changed, 1 skipped')])
    expect(detail).toContain('sync of kandji-push 0.1.0')
    expect(detail).toContain('lag 75 seconds')
    expect(await check('oauth_client')).toMatchObject({ state: 'ok' })
    const account = await check('service_account')
    expect([account.state, account.detail]).toEqual(['ok', expect.stringContaining(`${SERVICE.name} created the last`)])
    for (const role of ['cmdb_read', 'import_transformer', 'rest_api_explorer']) expect(account.detail).toContain(role)
  })

  test.each([
    ['attention', 'attention'],
    ['failed', 'failed'],
  ])('a last run with the state %s is shown as such', async (state, shown) => {
    await post(RUN_ROWS, runRow({ run_id: 'older', started: stamp(-900), ended: stamp(-800) }))
    const message = 'refused by Kandji'
    await post(RUN_ROWS, runRow({ state, started: stamp(-120), ended: stamp(-60), next_expected: stamp(60), message }))
    expect(await check('push')).toMatchObject({ state: shown, detail: expect.stringContaining(message) })
  })

  test.each([
    ['attention', -3 * 3600],
    ['failed', -3 * 86_400],
  ])('that are quiet since a report was expected need %s', async (state, expected) => {
    const ended = stamp(expected - 3600)
    await post(RUN_ROWS, runRow({ started: ended, ended, next_expected: stamp(expected) }))
    expect(await check('push')).toMatchObject({ state, detail: expect.stringContaining(`Quiet since ${ended} UTC`) })
  })

  test('that stay up and went quiet are told of though a command has reported since', async () => {
    await post(
      RUN_ROWS,
      runRow({ run_id: 'run', command: 'run', started: stamp(-9000), ended: stamp(-9000), next_expected: stamp(-5400) })
    )
    const byHand = (run_id: string, at: number) =>
      post(RUN_ROWS, runRow({ run_id, command: 'sync', started: stamp(at), ended: stamp(at), next_expected: '' }))
    await byHand('by hand', -600)
    const { state, detail } = await check('push')
    expect([state, detail]).toEqual(['attention', expect.stringMatching(/^Quiet since .* Since then: Last run: sync/)])
    // Somebody who has gone over to single commands hears no more of it.
    await byHand('by hand 2', -400)
    await byHand('by hand 3', -200)
    expect(await check('push')).toMatchObject({ state: 'ok' })
  })

  test('that are single commands are to come every day', async () => {
    await post(RUN_ROWS, runRow({ started: stamp(-60), ended: stamp(-30), next_expected: '' }))
    expect(await check('push')).toMatchObject({ state: 'ok' })
    await remove('x_kandj_kandji_push_run', 'run_id=run-1')
    const old = stamp(-3 * 86_400)
    const script = `var run = new GlideRecord('x_kandj_kandji_push_run'); run.initialize(); run.autoSysFields(false); run.setValue('started', '${old}'); run.setValue('state', 'ok'); run.setValue('sys_created_on', '${old}'); run.insert()`
    expect((await call('POST /local/script', { body: { scope: 'x_kandj_kandji', script } })).json).toMatchObject({
      status: 'success',
    })
    expect(await check('push')).toMatchObject({
      state: 'attention',
      detail: expect.stringContaining('No report for 3 days'),
    })
  })

  test.each([
    ['behind', -3600],
    ['ahead of', 3600],
  ])('with a clock that is %s ours tell of it', async (which, by) => {
    await post(RUN_ROWS, runRow({ started: stamp(by), ended: stamp(by), next_expected: stamp(by + 3660) }))
    const { state, detail } = await check('push')
    expect([state, detail]).toEqual([
      'ok',
      expect.stringMatching(`The clock of kandji-push is (59|60) minutes ${which} this instance's`),
    ])
  })

  test('are not called late where only the clocks differ', async () => {
    await post(RUN_ROWS, runRow({ started: stamp(-5400), ended: stamp(-5400), next_expected: stamp(-1740) }))
    expect(await check('push')).toMatchObject({
      state: 'attention',
      detail: expect.stringContaining("By this instance's own clock it is not due yet"),
      remedy: expect.stringContaining('clocks'),
    })
  })

  test('roles of the account are told as they are found, inherited ones apart', async () => {
    const as = user('narrow', 'x_kandj_kandji.admin')
    await call(`POST /api/now/import/${RUN_ROWS}`, { body: runRow(), as })
    const { state, detail } = await check('service_account')
    expect(state).toBe('ok')
    expect(detail).toContain('Roles: x_kandj_kandji.admin. Inherited: cmdb_read, x_kandj_kandji.integration')
  })

  test('an account that is locked, or has admin, is named', async () => {
    await post(RUN_ROWS, runRow())
    await change('sys_user', `user_name=${SERVICE.name}`, { locked_out: 'true' })
    expect(await check('service_account')).toMatchObject({
      state: 'failed',
      detail: expect.stringMatching(/locked out/),
    })
    await call(`POST /api/now/import/${RUN_ROWS}`, { body: runRow({ run_id: 'by admin' }) })
  })
})

describe('the summary', () => {
  const days = async (count = 7) => (await call(`GET ${SUMMARY}?days=${count}`)).json.result

  test('of an instance on which nothing has happened is all there, and empty', async () => {
    expect(await days()).toEqual({
      runs: [],
      rows: [],
      problems: [],
      freshness: [7, 14, 30, 60, 90].map((one) => ({ days: one, count: 0 })),
      without_owner: 0,
      without_model_number: 0,
      duplicates: 0,
    })
  })

  test('has the runs of its days, the latest first, with numbers as numbers', async () => {
    await post(RUN_ROWS, runRow({ run_id: 'one', started: stamp(-3600), lag_seconds: '' }))
    await post(RUN_ROWS, runRow({ run_id: 'two', started: stamp(-60) }))
    const { runs } = await days()
    expect(runs).toMatchObject([
      { run_id: 'two', devices_seen: 54, rows_rejected: 0, lag_seconds: 75, state: 'ok' },
      { run_id: 'one', lag_seconds: null },
    ])
  })

  test('counts rows of a day by what became of them, whoever wrote them', async () => {
    for (const mode of ['ire', 'coalesce']) {
      await change('sys_properties', 'name=x_kandj_kandji.identification', { value: mode })
      await post(COMPUTER_ROWS, computerRow({ serial_number: `C02${mode.slice(0, 3)}00001` }))
      await post(COMPUTER_ROWS, computerRow({ serial_number: `C02${mode.slice(0, 3)}00001` }))
      await post(COMPUTER_ROWS, computerRow({ serial_number: `C02${mode.slice(0, 3)}00001`, device_name: 'New' }))
      await post(COMPUTER_ROWS, computerRow({ serial_number: 'none' }))
    }
    await post(RUN_ROWS, runRow())
    const { rows } = await days()
    const day = stamp(0).slice(0, 10)
    expect(rows).toEqual([
      { day, state: 'error', count: 2 },
      { day, state: 'ignored', count: 2 },
      { day, state: 'inserted', count: 2 },
      { day, state: 'updated', count: 2 },
    ])
  })

  test('counts problems by code and state', async () => {
    await post(PROBLEM_ROWS, problemRow())
    await post(PROBLEM_ROWS, problemRow({ subject: 'Device 18' }))
    await post(PROBLEM_ROWS, problemRow({ subject: 'Device 19', state: 'solved' }))
    await post(PROBLEM_ROWS, problemRow({ code: 'twin-serial' }))
    await change('x_kandj_kandji_problem', 'subject=Device 18', { state: 'accepted' })
    expect((await days()).problems).toEqual([
      { code: 'twin-serial', open: 1, solved: 0, accepted: 0 },
      { code: 'unknown-owner', open: 1, solved: 1, accepted: 1 },
    ])
  })

  test('counts what devices lack, devices not seen, and serial numbers of several items', async () => {
    const day = 86_400
    const device = async (serial: string, ago: number, more: Row = {}) => {
      await post(
        COMPUTER_ROWS,
        computerRow({ serial_number: serial, last_seen: stamp(-ago), device_name: serial, ...more })
      )
      const row = { device_id: serial, blueprint_id: 'b', serial_number: serial, last_check_in: stamp(-ago) }
      await post('x_kandj_kandji_kandji_import_set_mdm', row)
    }
    remote.insert('sys_user', { user_name: 'ann', email: 'ann@example.com' })
    await device('C02FRESH0001', 60, { assigned_user: 'ann@example.com', model_identifier: 'Mac14,2' })
    await device('C02WEEK00001', 8 * day)
    await device('C02MONTH0001', 31 * day)
    await device('C02GONE00001', 100 * day)
    const gone = { device_id: 'C02GONE00001', blueprint_id: '', serial_number: 'C02GONE00001', is_removed: 'true' }
    await post('x_kandj_kandji_kandji_import_set_mdm', gone)
    // Without an MDM record, what the item has counts.
    await post(
      COMPUTER_ROWS,
      computerRow({ serial_number: 'C02ALONE0001', device_name: 'Alone', last_seen: stamp(-65 * day) })
    )
    remote.insert('cmdb_ci_computer', { serial_number: 'C02FRESH0001', name: 'Twin' })
    remote.insert('cmdb_ci_computer', { serial_number: 'DELL00000001', name: 'One' })
    remote.insert('cmdb_ci_computer', { serial_number: 'DELL00000001', name: 'Other' })
    const { freshness, without_owner, without_model_number, duplicates } = await days()
    expect(freshness).toEqual([
      { days: 7, count: 3 },
      { days: 14, count: 2 },
      { days: 30, count: 2 },
      { days: 60, count: 1 },
      { days: 90, count: 0 },
    ])
    expect([without_owner, duplicates]).toEqual([4, 1])
    expect(without_model_number).toBe(0)
  })
})
