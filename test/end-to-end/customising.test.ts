// The example of docs/customising.md, done as the document says, on an app that the real now-sdk has installed; then two more
// versions of the app are installed over it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, settled } from '../app/rows.ts'
import type { Row } from '../app/rows.ts'
import { useRemote } from '../support/rest.ts'
import { installVersion, type Change } from '../support/versions.ts'

const DOCUMENT = readFileSync(join(__dirname, '..', '..', 'docs', 'customising.md'), 'utf8')
const MAPPING = 'api_name=x_kandj_kandji.KandjiMapping'
const remote = useRemote()

/** Code blocks of the document in this language, in order. */
const blocks = (language: string): string[] =>
  [...DOCUMENT.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text!)

const installed = (version: string, changes?: Change[]): Promise<void> =>
  installVersion({ url: remote.running.url, ...remote.admin }, version, changes)

async function rows(table: string, query: string): Promise<Row[]> {
  const path = `/api/now/table/${table}?sysparm_exclude_reference_link=true&sysparm_query=${encodeURIComponent(query)}`
  return (await remote.call(`GET ${path}`)).json.result as Row[]
}

const send = async (table: string, row: Row): Promise<Row> =>
  settled((await remote.call(`POST /api/now/import/${table}`, { body: row })).json.result[0] as Row)

/** As a developer does it: the requests of the document, then its script. */
async function customise(): Promise<void> {
  for (const block of blocks('http')) {
    const [, request = '', text = ''] = /^(\S+ \S+)\n\n([\s\S]+)$/.exec(block) ?? []
    const [handheld] = await rows('sys_db_object', 'name=cmdb_ci_handheld_computing')
    const body = text.replace('{sys_id of the table cmdb_ci_handheld_computing}', handheld!.sys_id!)
    expect(await remote.call(request, { body: JSON.parse(body) })).toMatchObject({ status: 201 })
  }
  const [mapping] = await rows('sys_script_include', MAPPING)
  const [script] = blocks('js')
  const saved = await remote.call(`PATCH /api/now/table/sys_script_include/${mapping!.sys_id}`, { body: { script } })
  expect(saved.status).toBe(200)
}

/** Sends what the example is about, under serial numbers of its own, and looks at what has become of it. */
async function expectCustomised(prefix: string): Promise<void> {
  const serial = (kind: string): string => `C02${prefix}${kind}`
  const device = (kind: string, changes: Row): Promise<Row> =>
    send(COMPUTER_ROWS, computerRow({ serial_number: serial(kind), device_name: `${prefix} ${kind}`, ...changes }))

  await device('MAC', { u_room: 'B 12', assigned_user: 'ann@old.example.com' })
  const [mac] = await rows('cmdb_ci_computer', `serial_number=${serial('MAC')}`)
  const [ann] = await rows('sys_user', 'user_name=ann')
  expect(mac).toMatchObject({
    short_description: 'Room B 12',
    assigned_to: ann!.sys_id,
    sys_class_name: 'cmdb_ci_computer',
  })

  await device('PAD', { os_type: 'iPadOS' })
  const [pad] = await rows('cmdb_ci_hardware', `serial_number=${serial('PAD')}`)
  expect(pad).toMatchObject({ sys_class_name: 'u_cmdb_ci_ipad', name: `${prefix} PAD` })
  const record = await send(MDM_ROWS, mdmRow({ device_id: `device-${prefix}`, serial_number: serial('PAD') }))
  expect(record).toMatchObject({ status: 'inserted' })

  const loaner = await device('LOAN', { device_name: 'Loaner 7' })
  expect(loaner.status_message).toContain('KandjiMapping skips this device: `a loaner, which is no asset`')
  expect(await rows('cmdb_ci', `name=Loaner 7`)).toEqual([])
}

/** What an upgrade skipped and the customer has to look at. */
async function toReview(): Promise<Row[]> {
  const [last] = await rows('sys_upgrade_history', 'to_version=x_kandj_kandji^ORDERBYDESCupgrade_started')
  const query = `upgrade_history=${last!.sys_id}^dispositionIN4,9,11^changed=true^action!=DELETE`
  return rows('sys_upgrade_history_log', query)
}

test('the example of the document keeps working over two upgrades, with nothing to review', async () => {
  await installed('0.1.0')
  remote.insert('sys_user', { user_name: 'ann', name: 'Ann Example', email: 'ann@example.com', active: 'true' })
  await customise()
  await expectCustomised('ONE')
  const [before] = await rows('sys_script_include', MAPPING)

  await installed('0.2.0', [
    ['What KandjiMapping inherits.', 'What KandjiMapping inherits, in a later version.'],
    ["type: 'KandjiMappingBase',", "hostName: function (source) {},\n\n  type: 'KandjiMappingBase',"],
    ['<name>Kandji computer</name>', '<name>Kandji computer, anew</name>'],
  ])
  expect(await toReview()).toEqual([])
  await expectCustomised('TWO')

  await installed('0.3.0', [
    ['What KandjiMapping inherits.', 'What KandjiMapping inherits, in the latest version.'],
    ['is left out: the row is refused', 'is left out, and its row refused'],
  ])
  expect(await toReview()).toEqual([])
  await expectCustomised('THREE')

  const [app] = await rows('sys_app', 'scope=x_kandj_kandji')
  expect(app!.version).toBe('0.3.0')
  const [base] = await rows('sys_script_include', 'api_name=x_kandj_kandji.KandjiMappingBase')
  expect(base!.script).toContain('in the latest version')
  const [after] = await rows('sys_script_include', MAPPING)
  expect(after).toEqual(before)
  const [room] = await rows('sys_dictionary', `name=${COMPUTER_ROWS}^element=u_room`)
  expect(room).toBeDefined()
}, 300_000)

test('no version touches KandjiMapping, one that nobody has customised included', async () => {
  const [mapping] = await rows('sys_script_include', MAPPING)
  await installed('0.4.0', [['// Yours: what this instance does differently', '// Ours: what this instance does']])
  expect(await rows('sys_script_include', MAPPING)).toEqual([mapping])
  await remote.call(`DELETE /api/now/table/sys_script_include/${mapping!.sys_id}`)
  await installed('0.5.0')
  expect(await rows('sys_script_include', MAPPING)).toEqual([])
  expect(await send(COMPUTER_ROWS, computerRow({ serial_number: 'C02WITHOUT' }))).toMatchObject({ status: 'inserted' })
}, 300_000)
