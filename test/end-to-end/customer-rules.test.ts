// What an instance makes of our values by rules and columns of its own: ServiceNow's word counts, and what it did not keep is named.
// And rows that somebody else's transform map has taken in place of ours.

import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { runSync } from '../../src/push/sync.ts'
import type { SyncResult } from '../../src/push/terms.ts'
import { deviceRow } from '../push/support/fake-kandji.ts'
import { useLocalSides } from '../push/support/local-sides.ts'

const COMPUTER = 'cmdb_ci_computer'
const COMPUTER_ROWS = 'x_kandj_kandji_kandji_import_set_computer'
const MDM_ROWS = 'x_kandj_kandji_kandji_import_set_mdm'
const FLEET = ['C02RULED001', 'C02RULED002'].map((serial_number, index) =>
  deviceRow({
    device_id: `00000000-0000-4000-8000-00000000010${index}`,
    serial_number,
    device_name: `${index}. Mac with a name`,
    os_version: '26.3',
    user: '',
  })
)

const sides = useLocalSides({ devices: FLEET })
const sync = (): Promise<SyncResult> => runSync(sides.config)
const told = ({ summary }: SyncResult) => summary.problems.map(({ code, subject }) => `${code} ${subject}`)
const mode = (value: string) => sides.update('sys_properties', 'name=x_kandj_kandji.identification', { value })
const rule = (script: string) =>
  sides.insert('sys_script', {
    name: 'House rule',
    collection: COMPUTER,
    when: 'before',
    order: 50,
    action_insert: 1,
    action_update: 1,
    advanced: 1,
    active: 1,
    sys_scope: 'global',
    script: `(function () { ${script} })()`,
  })
const length = (element: string, max_length: number) =>
  sides.update('sys_dictionary', `name=cmdb_ci^element=${element}`, { max_length })

describe.each(['ire', 'coalesce'])('with identification = %s', (identification) => {
  beforeEach(() => mode(identification))

  test.each<[string, string, () => void]>([
    ['a rule sets a column', 'name is `Mac`', () => rule("current.name = 'Mac'")],
    ['a rule empties one', 'os_version is empty', () => rule("current.os_version = ''")],
    ['a rule empties a reference', 'model_id is empty', () => rule("current.model_id = ''")],
    ['a column is too short', 'name is `', () => length('name', 10)],
  ])('%s: each device is named with what ServiceNow has, and flows', async (_what, words, break_) => {
    break_()
    const result = await sync()
    expect(told(result)).toEqual(['not-kept C02RULED001', 'not-kept C02RULED002'])
    for (const { reason } of result.summary.problems)
      expect(reason).toContain(`did not keep what was written: ${words}`)
    expect(result.summary.rows).toMatchObject({ inserted: 4, rejected: 0 })
    expect(told(await sync())).toEqual(told(result))
  })

  test.each([
    ['upper case', 'current.name = String(current.name).toUpperCase()'],
    ['blanks around it', "current.name = ' ' + current.name + ' '"],
    ['another column', "current.short_description = 'from Kandji'"],
  ])('%s is no other value', async (_what, script) => {
    rule(script)
    expect(await sync()).toMatchObject({ exitCode: 0, summary: { problems: [] } })
  })
})

test('a serial number that its column cuts is not the device: its row is refused', async () => {
  length('serial_number', 8)
  const result = await sync()
  expect(told(result)).toEqual(['not-kept C02RULED001', 'not-kept C02RULED002'])
  expect(result.summary.rows).toMatchObject({ inserted: 0, rejected: 2 })
  expect(sides.rows('x_kandj_kandji_mdm')).toEqual([])
  length('serial_number', 255)
  sides.remove(COMPUTER, 'discovery_source=Kandji')
  expect((await runSync(sides.config, { all: true })).exitCode).toBe(0)
})

test.each([
  ['the letter of a barcode', (serial: string) => `S${serial}`],
  ['a blank before it', (serial: string) => ` ${serial}`],
  ['an end of line', (serial: string) => `${serial}\n`],
])('a computer of another source whose serial number has %s is named', async (_what, written) => {
  const other = sides.insert(COMPUTER, { name: 'By hand', serial_number: written('C02RULED001'), os: 'macOS' })
  const result = await sync()
  expect(result.summary.problems).toMatchObject([
    {
      code: 'duplicate-ci',
      subject: 'C02RULED001',
      reason: expect.stringContaining('`By hand` (cmdb_ci_computer) has almost'),
    },
  ])
  // Marked as a duplicate it is settled.
  const [own] = sides.rows(COMPUTER, 'serial_number=C02RULED001')
  sides.update(COMPUTER, `sys_id=${other}`, { duplicate_of: own!['sys_id']! })
  expect(await runSync(sides.config, { all: true })).toMatchObject({ exitCode: 0, summary: { problems: [] } })
})

test.each<[string, Record<string, string | number>]>([
  ['retired', { install_status: 7, hardware_status: 'retired' }],
  ['stolen', { install_status: 8 }],
  ['absent', { install_status: 100 }],
])('a computer that is %s in ServiceNow while Kandji manages it is named, and stays so', async (word, status) => {
  sides.insert(COMPUTER, { name: 'x', serial_number: 'C02RULED001', os: 'macOS', ...status })
  expect((await sync()).summary.problems).toMatchObject([
    { code: 'retired-ci', subject: 'C02RULED001', reason: expect.stringContaining(`is ${word} in ServiceNow`) },
  ])
  expect(sides.rows(COMPUTER, 'serial_number=C02RULED001')).toMatchObject([
    { install_status: String(status['install_status']) },
  ])
})

test('a mandatory column of the customer refuses each row, and is named', async () => {
  sides.insert('sys_dictionary', {
    name: COMPUTER,
    element: 'u_cost_centre',
    column_label: 'Cost centre',
    internal_type: 'string',
    max_length: 40,
    mandatory: 1,
  })
  const { summary } = await sync()
  expect(summary.problems.map(({ code }) => code)).toEqual(['refused-row', 'refused-row'])
  for (const { reason } of summary.problems) expect(reason).toContain('Missing mandatory field [u_cost_centre]')
})

test('an account that may no longer sign in is told of, though there was nothing to send', async () => {
  const clock = { ...SYSTEM_CLOCK, now: () => Date.now() + 2 * 60 * 60 * 1000 }
  expect((await sync()).exitCode).toBe(0)
  sides.update('sys_user', `user_name=${sides.config.servicenow.username}`, { locked_out: 1 })
  const { notes } = await runSync(sides.config, {}, { clock })
  expect(notes).toEqual([
    expect.stringContaining('ServiceNow refuses kandji-push, so that no change would arrive there'),
  ])
})

test('a rule on updates alone is noticed with the first change', async () => {
  expect((await sync()).exitCode).toBe(0)
  rule("if (current.operation() == 'update') current.name = previous.name")
  const { url, token } = sides.config.kandji
  const rename = (device_name: string) =>
    fetch(`${url}/local/devices/${String(FLEET[0]!['device_id'])}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ device_name }),
    })
  await rename('New name')
  expect(told(await sync())).toEqual(['not-kept C02RULED001'])
  await rename('0. Mac with a name')
})

describe('rows that only a map of somebody else has taken', () => {
  const theirs = (source_table: string, target_table: string, name = 'Laptops') => {
    const map = sides.insert('sys_transform_map', {
      name,
      source_table,
      target_table,
      active: 1,
      order: 100,
      sys_scope: 'global',
    })
    const entry = { map, source_table, target_table, source_field: 'serial_number', target_field: 'short_description' }
    sides.insert('sys_transform_entry', entry)
    return map
  }
  const ours = (source_table: string, active: number) =>
    sides.update('sys_transform_map', `source_table=${source_table}^nameSTARTSWITHKandji`, { active })

  test.each([
    [COMPUTER_ROWS, 'cmdb_ci_appl'],
    [COMPUTER_ROWS, 'incident'],
    [MDM_ROWS, 'incident'],
    [MDM_ROWS, COMPUTER],
  ])('(%s into %s) are not delivered', async (staging, target) => {
    ours(staging, 0)
    theirs(staging, target)
    const { exitCode, failure } = await sync()
    expect([exitCode, failure]).toEqual([3, expect.stringMatching(/no active transform map of the app/)])
    ours(staging, 1)
    expect((await sync()).exitCode).toBe(0)
    expect(sides.rows(COMPUTER, 'discovery_source=Kandji')).toHaveLength(2)
    expect(sides.rows('x_kandj_kandji_mdm')).toHaveLength(2)
  })

  test.each([COMPUTER_ROWS, MDM_ROWS])(
    '(%s) are known by their target where our map has another name',
    async (table) => {
      for (const identification of ['ire', 'coalesce']) {
        mode(identification)
        sides.update('sys_transform_map', `source_table=${table}`, { name: 'Apple devices' })
        expect((await runSync(sides.config, { all: true })).exitCode).toBe(0)
      }
    }
  )
})
