// The API token and a PIN are nowhere to be read: searched by value, in every spelling, wherever the instance shows anything.

import { randomUUID } from 'node:crypto'
import { PROGRAM_PASSWORD } from '../support/instance-program.ts'
import { APP, type Device, type Json, Setting } from './both-ways-setting.ts'
import { hiddenOf, type Visitor, visitor } from './visitor.ts'

/** With what encodings change: a token that is only letters and digits looks the same in all of them. */
class SecretSetting extends Setting {
  override readonly token = `k"<&>+/\\%${randomUUID()}`
}

const setting = new SecretSetting('--memory', '--log')
const ADMIN = `admin:${PROGRAM_PASSWORD}`
const PIN = `"<&>+/\\%${randomUUID()}`
const JOB = 'Kandji device actions'
let operator = ''
let appAdmin = ''
let device: Device
let action = ''
let task = ''
let reading = ''
let visitors: Visitor[] = []

beforeAll(async () => {
  await setting.start()
  await setting.set('device_actions', 'true')
  operator = await setting.account('x_kandj_kandji.device_operator', 'itil')
  appAdmin = await setting.account('x_kandj_kandji.admin', 'itil')
  device = await setting.device()
  task = await setting.insert('incident', { short_description: 'Lost' })
  const body = { action: 'lock', reason: 'lost', task, message: 'Call', phone_number: '5' }
  // Kandji's own PINs are six digits, which stand in many an id: this one can't be met by chance.
  await setting.fault({ match: `POST /api/v1/devices/${device.id}/`, status: 200, body: { PIN } })
  action = (await setting.ask('POST', `${APP}/devices/${device.mdm}/actions`, body, operator)).body.result.sys_id
  await setting.run(JOB)
  const { body: pin } = await setting.ask('GET', `${APP}/actions/${action}/pin`, undefined, operator)
  expect(pin.result).toEqual({ pin: PIN })
  reading = (await setting.rows('x_kandj_kandji_pin_reading', `action=${action}`))[0].sys_id
  visitors = [await visitor(setting, ADMIN), await visitor(setting, operator), await visitor(setting, appAdmin)]
}, 240_000)
afterAll(() => setting.close())

/** A secret as it may stand in an answer, a page, a log or a header. */
function spellings(secret: string): string[] {
  const html = secret.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
  const json = JSON.stringify(secret).slice(1, -1)
  // What stands before it in base64 shifts it by up to two bytes, and its ends depend on its neighbours.
  const base64 = ['', 'x', 'xx'].map((before) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4)
  )
  return [
    secret,
    html,
    json,
    JSON.stringify(json).slice(1, -1),
    secret.replaceAll('"', '""'),
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    Buffer.from(secret).toString('hex'),
    ...base64,
    ...base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
    // The part that no encoding changes.
    secret.slice(-36),
  ]
}
const NEEDLES = [...spellings(setting.token), ...spellings(PIN)]

function expectNone(where: string, text: string): void {
  const found = NEEDLES.filter((needle) => text.includes(needle))
  expect([where, found]).toEqual([where, []])
}
async function look(path: string, account = ADMIN): Promise<void> {
  const headers = { authorization: `Basic ${Buffer.from(account).toString('base64')}` }
  const answer = await fetch(setting.instance.url + path, { headers })
  expectNone(`${path} ${[...answer.headers].join()}`, `${[...answer.headers].join()} ${await answer.text()}`)
}

test('the search itself finds what is there', async () => {
  const { body } = await setting.ask('GET', `${APP}/actions/${action}/pin`, undefined, operator)
  expect(NEEDLES.filter((needle) => JSON.stringify(body).includes(needle)).length).toBeGreaterThan(0)
  const bearer = Buffer.from(`Bearer ${setting.token}`).toString('base64')
  expect(NEEDLES.some((needle) => bearer.includes(needle))).toBe(true)
})

test('no table has them for the Table API, whoever asks', async () => {
  const tables = (await setting.rows('sys_db_object', 'ORDERBYname')).map(({ name }) => name)
  expect(tables.length).toBeGreaterThan(150)
  for (const table of tables) await look(`/api/now/table/${table}?sysparm_display_value=all&sysparm_limit=5000`)
}, 240_000)

const TABLES = [
  ...['x_kandj_kandji_connection', 'x_kandj_kandji_device_action', 'x_kandj_kandji_pin_reading', 'x_kandj_kandji_mdm'],
  ...['sys_properties', 'sys_audit', 'sys_journal_field', 'syslog', 'syslog_transaction', 'sysevent', 'incident'],
]

test.each(TABLES)('neither lists nor exports of %s have them', async (table) => {
  for (const account of [ADMIN, operator, appAdmin]) {
    for (const value of ['true', 'false', 'all'])
      await look(`/api/now/table/${table}?sysparm_display_value=${value}`, account)
    for (const format of ['CSV', 'XML', 'JSON', 'JSONv2', 'UNL']) {
      await look(`/${table}_list.do?${format}&sysparm_default_export_fields=all`, account)
      await look(`/${table}.do?${format}&sysparm_display_value=all`, account)
    }
    await look(`/api/now/stats/${table}?sysparm_count=true&sysparm_group_by=token,pin`, account)
    await look(`/api/now/stats/${table}?sysparm_min_fields=token,pin&sysparm_max_fields=token,pin`, account)
  }
  for (const one of visitors) expectNone(`list of ${table}`, (await one.get(`/${table}_list.do`)).text)
})

test('no form has them', async () => {
  const script = `var gr = new GlideRecord('x_kandj_kandji_connection'); gr.query(); gr.next(); gs.info('ID ' + gr.getUniqueValue())`
  const said = await setting.ask('POST', '/local/script', { scope: 'x_kandj_kandji', script })
  const connection = /ID (\w{32})/.exec(JSON.stringify(said.body))![1]!
  for (const one of visitors)
    for (const [table, sysId] of [
      ['x_kandj_kandji_connection', connection],
      ['x_kandj_kandji_device_action', action],
      ['x_kandj_kandji_pin_reading', reading],
      ['x_kandj_kandji_mdm', device.mdm],
      ['cmdb_ci_computer', device.computer],
      ['incident', task],
    ])
      expectNone(`form of ${table}`, (await one.get(`/${table}.do?sys_id=${sysId}`)).text)
})

test('no answer of the app has them, and no refusal', async () => {
  for (const path of ['/connection', '/health/checks', '/health/summary?days=7', `/devices/${device.mdm}/actions`])
    for (const account of [ADMIN, operator, appAdmin]) await look(APP + path, account)
  const answers = [
    await setting.ask('POST', `${APP}/connection/test`),
    await setting.put(`${APP}/connection`, { token: `${setting.token} ${PIN}` }),
    await setting.put(`${APP}/connection`, {
      url: `https://x:${encodeURIComponent(setting.token)}@acme`,
      token: setting.token,
    }),
    await setting.put(`${APP}/connection`, { url: setting.token }),
    await setting.put(`${APP}/connection`, { url: `http://acme.io/?token=${encodeURIComponent(setting.token)}` }),
    await setting.put(`${APP}/connection`, { url: { token: setting.token } }),
    await setting.put(`${APP}/connection`, { url: 'https://other.api.kandji.io' }),
    await setting.ask('POST', `${APP}/devices/${device.mdm}/actions`, { action: 'lock' }, operator),
    await setting.ask('POST', '/local/snapshot', { name: 'secrecy' }),
    await setting.ask('POST', '/local/run', { table: 'sysauto_script', name: JOB }),
    await setting.ask('POST', '/local/script', {
      scope: 'global',
      script: `var gr = new GlideRecord('x_kandj_kandji_connection'); gr.query(); while (gr.next()) gs.info(gr.token + gr.getDisplayValue('token') + gr.token.getDecryptedValue())`,
    }),
  ]
  expectNone('answers', JSON.stringify(answers))
  const headers = {
    authorization: `Basic ${Buffer.from(ADMIN).toString('base64')}`,
    'content-type': 'application/json',
  }
  const broken = await fetch(`${setting.instance.url}${APP}/connection`, {
    method: 'PUT',
    headers,
    body: `{"token":${JSON.stringify(setting.token)}`,
  })
  expectNone('a broken request', await broken.text())
})

test('what Kandji says of the token is shown without it', async () => {
  const other = await setting.device()
  const body = { detail: `The token ${setting.token} may not do this`, seen: [`Bearer ${setting.token}`] }
  await setting.fault({ match: `POST /api/v1/devices/${other.id}/`, status: 403, body })
  const path = `${APP}/devices/${other.mdm}/actions`
  const { sys_id: id } = (await setting.ask('POST', path, { action: 'restart', task }, operator)).body.result
  await setting.run(JOB)
  expect((await setting.row('x_kandj_kandji_device_action', id)).outcome).toContain('may not do this')
  await setting.fault({ match: 'GET /api/v1/devices', status: 429, body, times: 3 })
  expectNone('the test', JSON.stringify((await setting.ask('POST', `${APP}/connection/test`)).body))
  await setting.kandji('DELETE', '/local/faults')
  for (const table of ['x_kandj_kandji_device_action', 'sys_journal_field', 'syslog', 'x_kandj_kandji_problem'])
    await look(`/api/now/table/${table}`)
})

test('the console and the log of requests have none', () => expectNone('output', setting.instance.output()))

const GUESSES: Array<[string, string]> = [
  ['x_kandj_kandji_connection', 'token'],
  ['x_kandj_kandji_device_action', 'pin'],
  ['x_kandj_kandji_pin_reading', 'action.pin'],
]
test.each(GUESSES)('a condition on %s.%s tells nothing of its value', async (table, column) => {
  const secret = column === 'token' ? setting.token : PIN
  const guesses = (right: boolean): string[] => {
    const [whole, start] = right ? [secret, secret.slice(0, 2)] : [randomUUID(), 'zz']
    const operators = ['=', '!=', 'STARTSWITH', 'LIKE', 'ENDSWITH', 'CONTAINS', 'IN', '>', '<', 'SAMEAS', 'NOT LIKE']
    return operators.map((operator) => `${column}${operator}${/STARTS|LIKE|CONT/.test(operator) ? start : whole}`)
  }
  const [right, wrong] = [guesses(true), guesses(false)]
  for (const account of [ADMIN, operator, appAdmin])
    for (const [at, query] of right.entries()) {
      const answer = async (asked: string): Promise<Json> => {
        const encoded = encodeURIComponent(asked)
        const table_ = await setting.ask(
          'GET',
          `/api/now/table/${table}?sysparm_query=${encoded}&sysparm_fields=sys_id`,
          undefined,
          account
        )
        const count = await setting.ask(
          'GET',
          `/api/now/stats/${table}?sysparm_count=true&sysparm_query=${encoded}`,
          undefined,
          account
        )
        const json = await setting.ask(
          'GET',
          `/${table}.do?JSONv2&sysparm_fields=sys_id&sysparm_query=${encoded}`,
          undefined,
          account
        )
        return [
          table_.status,
          table_.body.result,
          count.status,
          count.body.result,
          json.status,
          json.body.records?.length,
        ]
      }
      expect([query, await answer(query)]).toEqual([query, await answer(wrong[at]!)])
    }
  await look(`/api/now/table/${table}?sysparm_fields=${column},sys_id&sysparm_query=ORDERBY${column}`)
})

describe('who read a PIN', () => {
  test('stays as it is, whoever wants to change or delete it', async () => {
    const path = `/api/now/table/x_kandj_kandji_pin_reading/${reading}`
    const all = (): Promise<Json[]> => setting.rows('x_kandj_kandji_pin_reading', 'ORDERBYsys_id')
    const before = await all()
    for (const account of [ADMIN, operator, appAdmin]) {
      const attempts = [
        await setting.ask('DELETE', path, undefined, account),
        await setting.ask('PATCH', path, { read_at: '2020-01-01 00:00:00', read_by: '' }, account),
        await setting.ask('PUT', path, { read_by: '' }, account),
        await setting.ask('POST', '/api/now/table/x_kandj_kandji_pin_reading', { action }, account),
      ]
      for (const { status } of attempts) expect(status).toBeGreaterThanOrEqual(400)
      const json = `/x_kandj_kandji_pin_reading.do?JSONv2&sysparm_action=`
      await setting.ask('POST', `${json}deleteRecord`, { sysparm_sys_id: reading }, account)
      await setting.ask('POST', `${json}deleteMultiple`, { sysparm_query: `sys_id=${reading}` }, account)
      await setting.ask('POST', `${json}update&sysparm_query=sys_id=${reading}`, { read_by: '' }, account)
    }
    for (const one of visitors) {
      const form = await one.get(`/x_kandj_kandji_pin_reading.do?sys_id=${reading}`)
      for (const verb of ['sysverb_delete', 'sysverb_update'])
        await one.post('/x_kandj_kandji_pin_reading.do', { ...hiddenOf(form), sys_id: reading, sys_action: verb })
    }
    for (const scope of ['x_kandj_kandji', 'global'])
      for (const script of [
        `var gr = new GlideRecord('x_kandj_kandji_pin_reading'); gr.query(); gr.deleteMultiple();`,
        `var gr = new GlideRecord('x_kandj_kandji_pin_reading'); gr.query(); while (gr.next()) { gr.read_by = ''; gr.update() }`,
        `var gr = new GlideRecord('x_kandj_kandji_pin_reading'); gr.get('${reading}'); gr.deleteRecord();`,
      ])
        await setting.ask('POST', '/local/script', { scope, script })
    expect(await all()).toEqual(before)
  })

  test('stays when its action is deleted', async () => {
    await setting.ask('DELETE', `/api/now/table/x_kandj_kandji_device_action/${action}`)
    expect(await setting.row('x_kandj_kandji_pin_reading', reading)).toBeDefined()
  })
})
