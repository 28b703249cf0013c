// The same definition from outside: the documented service account, OAuth, single rows, insertMultiple.

import { builtApps } from '../support/built.ts'
import { useRemote } from '../support/rest.ts'
import { APP_ROWS, appRow, COMPUTER_ROWS, computerRow } from './rows.ts'
import type { Row } from './rows.ts'

const CLIENT = { id: 'apps-client', secret: 'apps client secret' }
const SERVICE = { name: 'kandji_rest_api_user', password: 'apps service password' }
const remote = useRemote({ app: builtApps(), client: CLIENT, service: SERVICE })
const { call } = remote
let bearer = ''

const send = async (table: string, row: Row): Promise<Row> => {
  const { status, json } = await call(`POST /api/now/import/${table}`, { body: row, as: { bearer } })
  expect(status).toBe(201)
  return json.result[0]
}
const installs = async (): Promise<Row[]> =>
  (await call('GET /api/now/table/cmdb_sam_sw_install?sysparm_query=ORDERBYinstall_location')).json.result

beforeAll(async () => {
  const form = {
    grant_type: 'password',
    client_id: CLIENT.id,
    client_secret: CLIENT.secret,
    username: SERVICE.name,
    password: SERVICE.password,
  }
  bearer = (await call('POST /oauth_token.do', { form, as: 'nobody' })).json.access_token
  await send(COMPUTER_ROWS, computerRow())
})

test('an app is refused without the plugin, arrives with it, and changes nothing when it is sent again', async () => {
  expect((await send(APP_ROWS, appRow())).status).toBe('error')
  const plugin = { id: 'com.snc.samp', active: true }
  expect((await call('POST /local/plugin', { body: plugin })).status).toBe(200)
  expect(await send(APP_ROWS, appRow())).toMatchObject({ transform_map: '', status: 'updated' })
  const before = await installs()
  expect(before).toHaveLength(1)
  expect((await send(APP_ROWS, appRow())).status).toBe('ignored')
  expect(await installs()).toEqual(before)
})

test('insertMultiple takes column names, and every row ends in a state of its own', async () => {
  const records = [
    appRow({ app_id: 'a'.repeat(32), path: '/Applications/One.app', name: 'One' }),
    appRow({ app_id: 'b'.repeat(32), path: '/Applications/Two.app', name: 'Two', serial_number: 'C02TEST00009' }),
    appRow({ app_id: '', path: '/Applications/Three.app', name: 'Three' }),
  ]
  const { json } = await call(`POST /api/now/import/${APP_ROWS}/insertMultiple`, { body: { records }, as: { bearer } })
  const path = `/api/now/table/${APP_ROWS}?sysparm_query=sys_import_set=${json.import_set_id}^ORDERBYsys_import_row`
  const sent = async (): Promise<Row[]> => (await call(`GET ${path}`)).json.result
  while ((await sent()).some((row) => row.sys_import_state === 'pending')) continue
  const rows = await sent()
  expect(rows.map((row) => row.sys_import_state)).toEqual(['processed', 'skipped', 'error'])
  expect(rows[1]!.sys_import_state_comment).toMatch(/^Kandji: no computer/)
  expect((await installs()).map((row) => row.display_name)).toEqual(['Ledger', 'One'])
})
