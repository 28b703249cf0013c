// The real, unmodified now-sdk against the running program: every way to log in, first install, upgrade, reinstall,
// query, and what it says when something is refused.

import { type Process, PROGRAM_PASSWORD, startProgram } from '../../support/instance-program.ts'
import { SCOPE, SCOPE_ID, SmallApp } from './now-sdk.ts'

const ASSET = `${SCOPE}_asset`
const ADMIN = { SN_SDK_USER: 'admin', SN_SDK_USER_PWD: PROGRAM_PASSWORD }

let running: Process
let app: SmallApp
const sdk = (args: string, env: Record<string, string>) =>
  app.sdk(args.split(' '), { SN_SDK_INSTANCE_URL: running.url, ...env })
const rows = async (table: string, query: string) =>
  (await running.get(`/api/now/table/${table}?sysparm_query=${encodeURIComponent(query)}`)).result
const columns = async () =>
  (await rows('sys_dictionary', `name=${ASSET}^elementISNOTEMPTY^elementNOT LIKEsys_`)).map(
    (row: { element: string }) => row.element
  )
const roles = async () =>
  (await rows('sys_user_role', `nameSTARTSWITH${SCOPE}`)).map((row: { name: string }) => row.name)
const installed = async () => (await rows('sys_app', `scope=${SCOPE}`)).map((row: { version: string }) => row.version)

beforeAll(async () => {
  running = await startProgram('--memory', '--empty')
  app = new SmallApp()
  await app.build('1.0.0', ['serial', 'old'], ['reader'])
})
afterAll(async () => {
  await running.stop()
  app.remove()
})

test('a wrong password ends with 1 and says so, and nothing is installed', async () => {
  const { code, text } = await sdk('install', { ...ADMIN, SN_SDK_USER_PWD: 'wrong' })
  expect(code).toBe(1)
  expect(text).toContain('User name or password invalid')
  expect(await installed()).toEqual([])
})

test('a broken package ends with 1 and the reason, and nothing of it stays', async () => {
  const broken = 'update/sys_properties_ffffffffffffffffffffffffffffffff.xml'
  app.addToPackage(broken, '<record_update table="sys_properties"><sys_properties action="INSERT_OR_UPDATE"><name>cut')
  const { code, text } = await sdk('install', ADMIN)
  app.takeFromPackage(broken)
  expect(code).toBe(1)
  expect(text).toContain('nothing of it was installed')
  expect(text).toContain(`${broken}: not well-formed XML`)
  expect([await installed(), await columns(), await roles()]).toEqual([[], [], []])
  expect((await running.get(`/api/now/table/${ASSET}`)).error.message).toBe(`Invalid table ${ASSET}`)
})

test('a first install with user and password', async () => {
  const { code, text } = await sdk('install', ADMIN)
  expect([code, text]).toEqual([0, expect.stringContaining(`${running.url}/sys_app.do?sys_id=${SCOPE_ID}`)])
  expect(await installed()).toEqual(['1.0.0'])
  expect(await columns()).toEqual(expect.arrayContaining(['serial', 'old']))
  expect(await roles()).toEqual([`${SCOPE}.reader`])
  await running.post(`/api/now/table/${ASSET}`, { serial: 'kept', old: 'gone' })
})

test('now-sdk query reads what is there', async () => {
  const { code, text } = await sdk(`query ${ASSET} -q serial=kept -f serial`, ADMIN)
  expect(code).toBe(0)
  expect(text).toContain('"serial": "kept"')
})

test('an upgrade adds and changes, deletes nothing by itself, and keeps records. Logged in by client credentials', async () => {
  await app.build('1.1.0', ['serial', 'fresh'], ['writer'])
  const [{ sys_id: user }] = await rows('sys_user', 'user_name=admin')
  const client = {
    client_id: 'sdk-client',
    client_secret: 'sdk secret',
    type: 'client',
    name: 'SDK',
    active: 'true',
    user,
  }
  await running.post('/api/now/table/oauth_entity', client)
  const allowed = { name: 'glide.oauth.inbound.client.credential.grant_type.enabled', type: 'boolean', value: 'true' }
  await running.post('/api/now/table/sys_properties', allowed)
  const oauth = { SN_SDK_AUTH_TYPE: 'oauth', SN_SDK_OAUTH_CLIENT_ID: 'sdk-client' }
  const refused = await sdk('install', { ...oauth, SN_SDK_OAUTH_CLIENT_SECRET: 'wrong' })
  expect([refused.code, await installed()]).toEqual([1, ['1.0.0']])
  expect(refused.text).toMatch(/ERROR/)
  const { code, text } = await sdk('install', { ...oauth, SN_SDK_OAUTH_CLIENT_SECRET: 'sdk secret' })
  expect([code, text]).toEqual([0, expect.stringContaining('Installation completed')])
  expect(await installed()).toEqual(['1.1.0'])
  expect(await columns()).toEqual(expect.arrayContaining(['fresh', 'old']))
  expect((await roles()).sort()).toEqual([`${SCOPE}.reader`, `${SCOPE}.writer`])
  expect(await rows('sys_db_object', `name=${ASSET}`)).toMatchObject([{ label: 'Asset of 1.1.0' }])
  expect(await rows(ASSET, '')).toMatchObject([{ serial: 'kept', fresh: '' }])
})

test('with com.glide.apps.include_my_deletes what a version deletes goes, and is in the history', async () => {
  const property = { name: 'com.glide.apps.include_my_deletes', type: 'boolean', value: 'true' }
  await running.post('/api/now/table/sys_properties', property)
  const { code } = await sdk('install', ADMIN)
  expect(code).toBe(0)
  // Of a column that is gone the SDK makes no deletion.
  expect(await columns()).toContain('old')
  expect(await roles()).toEqual([`${SCOPE}.writer`])
  const [history] = await rows('sys_upgrade_history', `to_version=${SCOPE}^ORDERBYDESCupgrade_started`)
  const deleted = await rows('sys_upgrade_history_log', `upgrade_history=${history.sys_id}^disposition=3`)
  expect(deleted.map(({ type }: { type: string }) => type)).toEqual(['sys_user_role'])
})

test('--reinstall with a bearer token begins anew: records of the app are gone', async () => {
  const form = { grant_type: 'client_credentials', client_id: 'sdk-client', client_secret: 'sdk secret' }
  const response = await fetch(`${running.url}/oauth_token.do`, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token } = (await response.json()) as { access_token: string }
  const { code, text } = await sdk('install --reinstall', { SN_SDK_SESSION_BEARER_TOKEN: access_token })
  expect([code, text]).toEqual([0, expect.stringContaining('Installation completed')])
  expect(await installed()).toEqual(['1.1.0'])
  expect(await rows(ASSET, '')).toEqual([])
})

test('no password or secret is ever in the log or the output', async () => {
  expect(await rows('syslog', `messageLIKE${PROGRAM_PASSWORD}^ORmessageLIKEsdk secret`)).toEqual([])
  expect(running.output()).not.toContain(PROGRAM_PASSWORD)
})
