// connect, reauthenticate and disconnect against the local tenant and the local instance: one wrong value at a time.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventoryOf } from '../../src/push/configuration/inventory.ts'
import { connect } from '../../src/push/connect/connect.ts'
import { farewell, farewellText, removeState } from '../../src/push/connect/disconnect.ts'
import { reauthenticate } from '../../src/push/connect/reauthenticate.ts'
import { readStoredSettings } from '../../src/push/configuration/stored-settings.ts'
import { openState } from '../../src/push/state/state.ts'
import type { PushConfig } from '../../src/push/terms.ts'
import { useLocalSides } from './support/local-sides.ts'

const STAGING = [
  'x_kandj_kandji_kandji_import_set_computer',
  'x_kandj_kandji_kandji_import_set_mdm',
  'x_kandj_kandji_kandji_import_set_apps',
  'sys_import_set',
]

const sides = useLocalSides({ devices: 3 })
const none = useLocalSides({ devices: 0, app: false })

const check = async (config: PushConfig, name: string) => {
  const result = await connect(config)
  const found = result.checks.filter((one) => one.name.startsWith(name))
  expect(found.map((one) => one.name)).not.toEqual([])
  return { ...result, ...found.find(({ status }) => status !== 'ok'), ...(found.length === 1 && found[0]) }
}

describe('connect', () => {
  test.each([
    ['is permitted', undefined, 'permitted: taken in place of pages from 6000 rows on'],
    ['is refused', 'POST /api/v1/prism/export', 'not taken: Prism is read page by page'],
    ['may be asked for, not looked at', 'GET /api/v1/prism/export', 'not taken: Prism is read page by page'],
  ])('says whether Prism’s export will be taken: %s', async (_what, refused, expected) => {
    if (refused !== undefined) await sides.refuse(refused, 403)
    const { checks, exitCode } = await connect(sides.config)
    expect(exitCode).toBe(0)
    expect(checks.find(({ name }) => name.startsWith('Prism: Export'))).toMatchObject({
      status: 'ok',
      found: expect.stringContaining(expected),
    })
  })

  test('finds nothing wrong, writes nothing to ServiceNow, and stores what is not secret', async () => {
    const { checks, exitCode, stored } = await connect(sides.config)
    expect([exitCode, stored]).toEqual([0, true])
    expect(checks.filter(({ status }) => status === 'fail')).toEqual([])
    expect(checks.filter(({ status }) => status === 'ok').map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Device list (GET /api/v1/devices)',
        'Prism: Device information (GET /api/v1/prism/device_information)',
        'Prism: Export (POST /api/v1/prism/export)',
        'Device ID (GET /api/v1/devices/{device_id})',
        'List audit events (GET /api/v1/audit/events)',
        'OAuth client and service account',
        'Scope restriction of the OAuth client',
        `Staging table ${STAGING[0]}`,
        'Prism: Applications (GET /api/v1/prism/apps)',
        `Staging table ${STAGING[1]}`,
        `Staging table ${STAGING[2]}`,
        'Role import_transformer',
        'Role cmdb_read',
        'Role rest_api_explorer',
        'Discovery source Kandji',
      ])
    )
    for (const table of STAGING) expect(sides.rows(table)).toEqual([])
    const { kandji, servicenow, stateFolder } = sides.config
    expect(readStoredSettings(stateFolder)).toEqual({
      kandjiUrl: kandji.url,
      instanceUrl: servicenow.url,
      username: servicenow.username,
    })
    for (const name of readdirSync(stateFolder)) {
      const content = readFileSync(join(stateFolder, name), 'latin1')
      for (const secret of [kandji.token, servicenow.clientId, servicenow.clientSecret, servicenow.password])
        expect(content).not.toContain(secret)
    }
  })

  test.each<[string, (config: PushConfig) => void, string, number, string]>([
    ['the token', ({ kandji }) => (kandji.token = 'wrong'), 'Device list', 3, 'KANDJI_API_TOKEN'],
    ['the tenant', ({ kandji }) => (kandji.url = 'http://127.0.0.1:9'), 'Device list', 4, 'KANDJI_API_URL'],
    ['the client id', ({ servicenow }) => (servicenow.clientId = 'x'), 'OAuth client', 3, 'SERVICENOW_CLIENT_ID'],
    ['the client secret', ({ servicenow }) => (servicenow.clientSecret = 'x'), 'OAuth client', 3, 'CLIENT_SECRET'],
    ['the user name', ({ servicenow }) => (servicenow.username = 'x'), 'OAuth client', 3, 'SERVICENOW_USERNAME'],
    ['the password', ({ servicenow }) => (servicenow.password = 'x'), 'OAuth client', 3, 'SERVICENOW_PASSWORD'],
    ['the instance', ({ servicenow }) => (servicenow.url = 'http://127.0.0.1:9'), 'OAuth client', 4, 'INSTANCE'],
    [
      'the other service',
      (c) => (c.servicenow.url = c.kandji.url),
      'OAuth client',
      2,
      'Check that SERVICENOW_INSTANCE',
    ],
    ['the other tenant', (c) => (c.kandji.url = c.servicenow.url), 'Device list', 3, 'KANDJI_API'],
  ])('with %s wrong: says so, what to do, and stores nothing', async (_what, spoil, name, exitCode, text) => {
    spoil(sides.config)
    const result = await check(sides.config, name)
    expect(result).toMatchObject({ status: 'fail', stored: false })
    expect(`${result.found} ${result.todo}`).toContain(text)
    expect([2, exitCode]).toContain(result.exitCode)
    expect(existsSync(sides.config.stateFolder)).toBe(false)
  })

  test('recognises a securely scoped OAuth client, which gets a token and then nothing', async () => {
    sides.update('oauth_entity', `client_id=${sides.config.servicenow.clientId}`, {
      scope_restriction: 'securely_scoped',
    })
    const result = await check(sides.config, 'Scope restriction')
    expect(result).toMatchObject({ status: 'fail', exitCode: 3, stored: false })
    expect(result.found).toContain('Broadly scoped')
  })

  test('names the app when it is not installed', async () => {
    const result = await check(none.config, 'App x_kandj_kandji')
    expect(result).toMatchObject({ status: 'fail', exitCode: 3, stored: false })
    expect(result.found).toContain('not installed')
  })

  test.each([
    ['import_transformer', 'fail', 3],
    ['cmdb_read', 'warn', 0],
    ['rest_api_explorer', 'warn', 0],
  ])('names the role %s when the account lacks it', async (role, status, exitCode) => {
    sides.remove('sys_user_has_role', `user.user_name=${sides.config.servicenow.username}^role.name=${role}`)
    const result = await connect(sides.config)
    expect(result.checks.find(({ name }) => name === `Role ${role}`)).toMatchObject({
      status,
      todo: expect.stringContaining(`Give the user ${sides.config.servicenow.username} the role ${role} (or `),
    })
    expect(result.exitCode).toBe(exitCode)
  })

  test('takes a role that came through a group, or through a role that contains it', async () => {
    const { username } = sides.config.servicenow
    const idOf = (table: string, query: string) => sides.rows(table, query)[0]!['sys_id']!
    const user = idOf('sys_user', `user_name=${username}`)
    sides.remove('sys_user_has_role', `user=${user}`)
    const group = sides.insert('sys_user_group', { name: 'Integrations' })
    sides.insert('sys_user_grmember', { user, group })
    for (const name of ['itil', 'x_kandj_kandji.admin'])
      sides.insert('sys_group_has_role', { group, role: idOf('sys_user_role', `name=${name}`) })
    const { checks, exitCode } = await connect(sides.config)
    expect(exitCode).toBe(0)
    const roles = checks.filter(({ name }) => name.startsWith('Role '))
    expect(roles.map(({ found }) => found).slice(0, 2)).toEqual(['held as x_kandj_kandji.integration', 'held'])
  })

  test('tells the version of the app to an account that may read it', async () => {
    const { username } = sides.config.servicenow
    const [{ sys_id: user }] = sides.rows('sys_user', `user_name=${username}`) as [{ sys_id: string }]
    const [{ sys_id: role }] = sides.rows('sys_user_role', 'name=admin') as [{ sys_id: string }]
    sides.insert('sys_user_has_role', { user, role })
    expect((await check(sides.config, 'App x_kandj_kandji')).found).toMatch(/^installed, version \d+\.\d+\.\d+$/)
  })

  test('tells of another app of the Store under this scope, and of what installing would delete', async () => {
    const give = (role: string) => {
      const [{ sys_id: user }] = sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`) as [
        { sys_id: string },
      ]
      sides.insert('sys_user_has_role', { user, role: sides.rows('sys_user_role', `name=${role}`)[0]!['sys_id']! })
    }
    give('admin')
    const store = { scope: 'x_kandj_kandji', name: 'Kandji for ServiceNow', version: '1.2.3', active: 1 }
    sides.insert('sys_store_app', store)
    // This very app, published: it has all of its columns.
    expect(await check(sides.config, 'App x_kandj_kandji')).toMatchObject({ status: 'ok', exitCode: 0 })
    sides.remove('sys_dictionary', 'name=x_kandj_kandji_kandji_import_set_mdm^element=fingerprint')
    const found = await check(sides.config, 'App x_kandj_kandji')
    expect(found).toMatchObject({ status: 'fail', exitCode: 3, stored: false })
    expect(found.found).toContain('Kandji for ServiceNow 1.2.3 from the ServiceNow Store')
    expect(found.todo).toMatch(/--reinstall it deletes that app with its tables.*x_kandj_kandji_mdm.*--scope x_/)
  })

  test('says that the discovery source is missing or inactive, and what to do about it', async () => {
    sides.update('sys_choice', 'name=cmdb_ci^element=discovery_source^value=Kandji', { inactive: 1 })
    const inactive = await check(sides.config, 'Discovery source')
    expect(inactive).toMatchObject({ status: 'warn', found: 'inactive', exitCode: 0 })
    expect(inactive.todo).toMatch(/set Active on sys_choice [0-9a-f]{32} /)
    sides.remove('sys_choice', 'name=cmdb_ci^element=discovery_source^value=Kandji')
    const result = await check(sides.config, 'Discovery source')
    expect(result).toMatchObject({ status: 'warn', found: 'missing' })
    expect(result.todo).toContain('kandji_fix_script')
  })

  test('says that `apps` needs SAM Pro, and when it is there', async () => {
    const without = await check(sides.config, 'SAM Pro')
    expect(without).toMatchObject({ status: 'warn', found: 'not active', exitCode: 0, stored: true })
    expect(without.todo).toContain('`apps` needs it')
    sides.running.instance.setPlugin('com.snc.samp', true)
    expect(await check(sides.config, 'SAM Pro')).toMatchObject({ status: 'ok' })
  })

  test('with SAM Pro, names the app that is lacking and the property that is not selected', async () => {
    const { instance } = sides.running
    instance.setPlugin('com.snc.samp', true)
    const found = async (): Promise<string[]> =>
      (await connect(sides.config)).checks.filter(({ name }) => name === 'Installed apps').map(({ found }) => found)
    const setting = 'name=com.snc.samp.ire.datasource.integration'
    sides.update('sys_properties', setting, { value: 'true', read_roles: 'cmdb_read' })
    expect(await found()).toEqual([])
    sides.update('sys_properties', setting, { value: 'true', read_roles: '' })
    expect(await found()).toEqual([expect.stringContaining('may not read com.snc.samp.ire.datasource.integration')])
    sides.update('sys_properties', setting, { value: 'false', read_roles: 'cmdb_read' })
    expect(await found()).toEqual([expect.stringContaining('com.snc.samp.ire.datasource.integration is not selected')])
    sides.update('sys_properties', setting, { value: 'true' })
    sides.update('sys_robust_import_set_transformer', 'nameSTARTSWITHKandji', { active: 0 })
    expect(await found()).toEqual([expect.stringContaining('Kandji SAM is not installed')])
  })

  test('takes a staging table of apps that is out of reach for no hindrance to the devices', async () => {
    sides.update('sys_db_object', `name=${STAGING[2]}`, { ws_access: 0 })
    const result = await check(sides.config, `Staging table ${STAGING[2]}`)
    expect(result).toMatchObject({ status: 'warn', exitCode: 0, stored: true })
    expect(result.todo).toContain('`apps` needs it')
  })

  test.each([
    ['GET /api/v1/prism/device_information', 'Prism: Device information', 'without capacity'],
    ['GET /api/v1/devices/', 'Device ID', 'does not mark them'],
    ['GET /api/v1/audit/events', 'List audit events', 'only with its next sweep'],
    ['GET /api/v1/prism/apps', 'Prism: Applications', '`apps` brings no installed apps'],
  ])('names the missing permission for %s, and what goes without it', async (match, name, text) => {
    await sides.refuse(match, 403)
    const result = await check(sides.config, name)
    expect(result).toMatchObject({ status: 'warn', exitCode: 0, stored: true })
    expect(result.todo).toContain(text)
  })

  test.each([
    ['device.asset_tg', 'Did you mean `device.asset_tag`?'],
    ['prism.os_buld', 'Did you mean `prism.os_build`?'],
    ['details.network.mac_adress', 'Did you mean `details.network.mac_address`?'],
  ])('finds the unknown path %s', async (path, text) => {
    sides.config.inventory = inventoryOf({ attributes: { extra: { u_x: path } } })
    const result = await check(sides.config, 'Configured attributes')
    expect(result).toMatchObject({ status: 'fail', exitCode: 2, stored: false })
    expect(result.found).toContain(text)
  })

  test('says when it cannot see whether the instance has a configured column, and finds a missing one when it can', async () => {
    sides.config.inventory = inventoryOf({ attributes: { extra: { u_x: 'device.asset_tag' } } })
    expect(await check(sides.config, 'Configured columns')).toMatchObject({ status: 'warn', stored: true })
    sides.insert(STAGING[0]!, { serial_number: 'A' })
    const result = await check(sides.config, 'Configured columns')
    expect(result).toMatchObject({ status: 'fail', exitCode: 2 })
    expect(result.found).toContain('attributes.extra.u_x: expected a column of')
  })

  test('names a blueprint of the configuration that nobody has', async () => {
    sides.config.inventory = inventoryOf({ devices: { blueprints: ['No such thing at all'] } })
    expect(await check(sides.config, 'devices.blueprints')).toMatchObject({ status: 'warn' })
  })

  test('says when the state folder cannot be made', async () => {
    mkdirSync(sides.config.stateFolder)
    writeFileSync(join(sides.config.stateFolder, 'file'), '')
    sides.config.stateFolder = join(sides.config.stateFolder, 'file', 'state')
    expect(await check(sides.config, 'State folder')).toMatchObject({
      found: expect.stringMatching(/file is a file\)\. Set KANDJI_PUSH_STATE/),
      stored: false,
      exitCode: 2,
    })
  })
})

describe('reauthenticate', () => {
  test('keeps the old settings when the new credentials do not work on one side', async () => {
    await connect(sides.config)
    const before = readStoredSettings(sides.config.stateFolder)
    for (const spoil of [{ username: 'somebody.else' }, { password: 'wrong' }, { clientSecret: 'wrong' }]) {
      const config = { ...sides.config, servicenow: { ...sides.config.servicenow, ...spoil } }
      expect(await reauthenticate(config, before)).toMatchObject({ exitCode: 3, stored: false })
      expect(readStoredSettings(sides.config.stateFolder)).toEqual(before)
    }
    const config = { ...sides.config, kandji: { ...sides.config.kandji, token: 'wrong' } }
    expect(await reauthenticate(config, before)).toMatchObject({ exitCode: 3, stored: false })
  })

  test('stores the settings that go with credentials that work', async () => {
    await connect(sides.config)
    const before = readStoredSettings(sides.config.stateFolder)
    sides.update('sys_user', `user_name=${before!.username}`, { user_name: 'kandji.second' })
    const config = { ...sides.config, servicenow: { ...sides.config.servicenow, username: 'kandji.second' } }
    const { exitCode, checks } = await reauthenticate(config, before)
    expect(exitCode).toBe(0)
    expect(checks.at(-1)!.found).toContain(`${before!.username} is now kandji.second`)
    expect(readStoredSettings(sides.config.stateFolder)).toEqual({ ...before, username: 'kandji.second' })
  })
})

describe('disconnect', () => {
  test('says what stays where, and removes what is here, other files excepted', async () => {
    await connect(sides.config)
    const { stateFolder } = sides.config
    const end = farewell(stateFolder)
    expect(end).toMatchObject({ exists: true, undelivered: 0, tenant: sides.tenant.url, instance: sides.running.url })
    expect(farewellText(end)).toContain('in ServiceNow everything: computers')
    writeFileSync(join(stateFolder, 'diary.txt'), '')
    removeState(stateFolder)
    expect(readdirSync(stateFolder)).toEqual(['diary.txt'])
    expect(farewell(stateFolder).exists).toBe(false)
  })

  test('is refused while another process works with the folder', async () => {
    await connect(sides.config)
    const state = openState(sides.config.stateFolder)
    try {
      expect(() => removeState(sides.config.stateFolder)).toThrow(`process ${process.pid}`)
    } finally {
      state.close()
    }
    expect(readStoredSettings(sides.config.stateFolder)).toBeDefined()
  })

  test('names the rows that would be lost, and removes a damaged state, too', async () => {
    const state = openState(sides.config.stateFolder)
    state.outbox.queue('a', 'A', { computer: {}, mdm: {}, fingerprint: '1' })
    state.close()
    expect(farewellText(farewell(sides.config.stateFolder))).toContain('2 rows that wait for delivery')
    writeFileSync(
      join(sides.config.stateFolder, 'state.db'),
      'no database, but long enough to be looked at '.repeat(20)
    )
    expect(farewell(sides.config.stateFolder).exists).toBe(true)
    removeState(sides.config.stateFolder)
    expect(existsSync(sides.config.stateFolder)).toBe(false)
  })
})
