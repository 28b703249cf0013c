// Public scars of those who bring Apple's inventory into a CMDB, by the numbers of the collection. Those that need the whole way
// from Kandji to the CMDB and have no other place are here.
//
// A1 rows that were only stored: here, push/stored, push/row-result
// A2 placeholder serial numbers, other makers' items: here, server/serial-number, app/identity, push/field-cases
// A3 deleted, restored, cloned over: push/drift, push/check
// A4 models, companies, notes that can't be made: here, app/identity
// A5 one identity for device, record and software: here, app/identity, end-to-end/dirty-cmdb
// A6 refusals that are alike, and what sends them again: push/healing, push/aborting-rule, push/delivery/refused-alike
// A7 short pages: push/listings
// A8 two accounts with one e-mail address: here, server/owner; users that are unreadable: push/field-cases
// A9 names of the company Apple: here, server/lookups
// A10 dates that mean "never": app/apps
// A11 half answers: push/half-answers
// B1 `javascript:` serial numbers: app/identity, server/serial-number
// B2 an owner that a person has changed: app/identity, server/owner
// B3 a night without Prism: here, push/change-detection, push/inventory/prism-values
// B4 capacities as text: push/field-cases, server/capacity
// B5 no blueprint any more: here
// B6 a device with another serial number: here, app/identity
// B7 virtual machines: push/field-cases, app/identity
// B8 blanks around serial numbers and e-mail addresses: Kandji's here, ServiceNow's in push/field-cases
// B9 invisible characters: here, push/field-cases
// B10 a customer's map on our staging table: here, push/row-result
// B11 items of no nearer class: here, app/identity
// B12 devices without a name: here
// B13 models for assets: server/lookups, app/assets
// B14 rows without a known status: push/row-result, push/healing
// B15 rows of Prism that name no device: push/field-cases

import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { runApps, runSync } from '../../src/push/sync.ts'
import type { SyncResult } from '../../src/push/terms.ts'
import { deviceRow } from '../push/support/fake-kandji.ts'
import { useLocalSides } from '../push/support/local-sides.ts'

const HOUR_MS = 60 * 60 * 1000
const COMPUTER = 'cmdb_ci_computer'
const COMPUTER_ROWS = 'x_kandj_kandji_kandji_import_set_computer'
const MDM_ROWS = 'x_kandj_kandji_kandji_import_set_mdm'
const APP_ROWS = 'x_kandj_kandji_kandji_import_set_apps'
const MDM = 'x_kandj_kandji_mdm'
const MODEL = 'MacBook Air (M3, 2024)'

type Fields = Record<string, unknown>

let time = Date.parse('2026-11-20T12:00:00Z')
const CLOCK = { ...SYSTEM_CLOCK, now: () => time }
const sides = useLocalSides({ devices: [], clock: CLOCK.now })

const ENROLLED = new Set<string>()
async function ask(method: string, id: string, body?: unknown): Promise<void> {
  const { url, token } = sides.config.kandji
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  }
  const answer = await fetch(`${url}/local/devices/${id}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  expect(answer.ok).toBe(true)
}
/** A device in Kandji. @returns its id */
async function enrol(fields: Fields): Promise<string> {
  const device = deviceRow({ user: '', model: MODEL, ...fields })
  const id = String(device['device_id'])
  ENROLLED.add(id)
  await ask('PUT', id, device)
  return id
}
const change = (id: string, fields: Fields) => ask('PATCH', id, fields)

beforeEach(() => sides.running.instance.setPlugin('com.snc.samp', true))
afterEach(async () => {
  for (const id of ENROLLED) await ask('DELETE', id)
  ENROLLED.clear()
})

const sync = (): Promise<SyncResult> => {
  time += 1000
  return runSync(sides.config, {}, { clock: CLOCK })
}
const apps = () => runApps(sides.config, {}, { clock: CLOCK })
const dayLater = () => {
  time += 25 * HOUR_MS
  return sync()
}
const codes = ({ summary }: SyncResult) => summary.problems.map(({ code }) => code)
const clean = ({ exitCode, summary }: SyncResult) => expect([exitCode, summary.problems]).toEqual([0, []])
const item = (sysId: string) => sides.rows('cmdb_ci_hardware', `sys_id=${sysId}`)[0] ?? {}
const computer = (sysId: string) => sides.rows(COMPUTER, `sys_id=${sysId}`)[0]!
const withSerial = (serial: string) => sides.rows(COMPUTER, `serial_number=${serial}`)
const setting = (name: string, value: string) =>
  sides.update('sys_properties', `name=x_kandj_kandji.${name}`, { value })
const abort = (collection: string) =>
  sides.insert('sys_script', {
    name: 'None of these',
    collection,
    when: 'before',
    order: 50,
    action_insert: 1,
    advanced: 1,
    active: 1,
    sys_scope: 'global',
    script: '(function () { current.setAbortAction(true) })()',
  })

describe('A1: rows that ServiceNow only stored', () => {
  const storedTwice = async (set: string, query: string, off: Fields, on: Fields) => {
    const app = { name: 'Ledger', bundle_id: 'com.example.ledger' }
    await enrol({ serial_number: 'C02FIELD01', apps: [app] })
    clean(await apps())
    await enrol({ serial_number: 'C02FIELD02', apps: [app] })
    sides.update(set, query, off as Record<string, string>)
    const { exitCode, failure } = await apps()
    expect([exitCode, failure]).toEqual([3, expect.any(String)])
    sides.update(set, query, on as Record<string, string>)
    clean(await apps())
    expect(sides.rows(MDM)).toHaveLength(2)
    expect(sides.rows('cmdb_sam_sw_install', 'discovery_source=Kandji')).toHaveLength(2)
  }

  test.each([COMPUTER_ROWS, MDM_ROWS, APP_ROWS])('(%s, an asynchronous import set) are not delivered', (table) =>
    storedTwice('sys_import_set', `table_name=${table}`, { mode: 'asynchronous' }, { mode: 'synchronous' })
  )

  test.each([COMPUTER_ROWS, MDM_ROWS])('(%s, a map that is switched off) are not delivered', (table) =>
    storedTwice('sys_transform_map', `source_table=${table}`, { active: 0 }, { active: 1 })
  )
})

describe('A2: serial numbers that are none', () => {
  const PLACEHOLDERS = [
    'Not Available',
    'N/A',
    '0',
    '000000000000',
    'None',
    'Unknown',
    'System Serial Number',
    'To Be Filled By O.E.M.',
    'Default string',
    '-',
    'null',
    'undefined',
    // Not among those that were reported.
    'not-specified',
    'FFFFFFFF',
    '1234567890',
    'Chassis Serial Number',
  ]

  test('touch no item, also when the device goes, and each is named', async () => {
    sides.config.leavers = 'retire'
    for (const serial_number of PLACEHOLDERS)
      sides.insert(COMPUTER, { name: `WIN ${serial_number}`, serial_number, os: 'Windows 11' })
    const before = sides.rows('cmdb_ci_hardware')
    const ids: string[] = []
    for (const serial_number of [...PLACEHOLDERS, 'Not Available']) ids.push(await enrol({ serial_number }))
    const result = await sync()
    expect(result.exitCode).toBe(1)
    expect(new Set(codes(result))).toEqual(new Set(['placeholder-serial']))
    expect(result.summary.problems).toHaveLength(PLACEHOLDERS.length + 1)
    expect(result.summary.rows.sent).toBe(0)
    for (const id of ids) {
      await ask('DELETE', id)
      ENROLLED.delete(id)
    }
    await enrol({ serial_number: 'C02FIELD01' })
    await sync()
    await dayLater()
    expect(sides.rows('cmdb_ci_hardware').filter(({ os }) => os === 'Windows 11' || os === undefined)).toHaveLength(
      before.length
    )
    const now = new Map(sides.rows('cmdb_ci_hardware').map((row) => [row['sys_id'], row]))
    for (const row of before) expect(now.get(row['sys_id'])).toEqual(row)
  })

  test('give way to the real one, with an item of its own', async () => {
    const theirs = sides.insert(COMPUTER, { name: 'theirs', serial_number: 'N/A', os: 'Windows 11' })
    const id = await enrol({ serial_number: 'N/A' })
    await sync()
    await change(id, { serial_number: 'C02FIELD01' })
    clean(await sync())
    expect(withSerial('C02FIELD01')).toHaveLength(1)
    expect(item(theirs)).toMatchObject({ name: 'theirs', serial_number: 'N/A' })
  })

  test.each([
    ['Dell', { manufacturer: 'Dell Inc.', os: 'Windows 11' }],
    ['Lenovo', { manufacturer: 'Lenovo', os: '' }],
    ['Red Hat', { manufacturer: '', os: 'Red Hat Enterprise Linux 9' }],
  ])(
    'a machine of another maker (%s) is no Apple, whatever its serial number',
    async (_maker, { manufacturer, os }) => {
      const company = manufacturer === '' ? '' : sides.insert('core_company', { name: manufacturer })
      const theirs = sides.insert(COMPUTER, { name: 'theirs', serial_number: 'C02FIELD01', os, manufacturer: company })
      const before = computer(theirs)
      await enrol({ serial_number: 'C02FIELD01' })
      const result = await sync()
      expect([result.exitCode, codes(result)]).toEqual([1, ['other-maker']])
      expect(computer(theirs)).toEqual(before)
      expect(sides.rows(MDM)).toEqual([])
    }
  )
})

describe('A4: what ServiceNow does not let be made', () => {
  test.each([
    ['a model', 'cmdb_hardware_product_model', 'model_id'],
    ['a model of any class', 'cmdb_model', 'model_id'],
    ['the company', 'core_company', 'manufacturer'],
  ])('(%s) is named, and heals by itself within a day', async (_what, table, column) => {
    sides.remove('core_company', 'nameSTARTSWITHApple')
    abort(table)
    await enrol({ serial_number: 'C02FIELD01' })
    const result = await sync()
    expect([result.exitCode, codes(result)]).toEqual([1, ['model-not-made']])
    sides.update('sys_script', 'name=None of these', { active: 0 })
    clean(await dayLater())
    expect(withSerial('C02FIELD01')[0]![column]).not.toBe('')
    expect(withSerial('C02FIELD01')[0]!['model_id']).not.toBe('')
  })

  test.each(['ire', 'coalesce'])('(%s, the note about an owner) is named as well', async (mode) => {
    setting('identification', mode)
    sides.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 1 })
    abort('x_kandj_kandji_assignment')
    await enrol({ serial_number: 'C02FIELD01', user: { email: 'ann@example.com', name: 'Ann' } })
    const result = await sync()
    expect([result.exitCode, result.summary.problems]).toEqual([
      1,
      [expect.objectContaining({ reason: expect.stringContaining('x_kandj_kandji_assignment') })],
    ])
    sides.update('sys_script', 'name=None of these', { active: 0 })
    clean(await dayLater())
    expect(sides.rows('x_kandj_kandji_assignment')).toHaveLength(1)
  })
})

describe.each(['ire', 'coalesce'])('A5: of several items (%s), device, record and software end on one', (mode) => {
  const known = (values: Record<string, string | number>, table = COMPUTER) => {
    time += 60_000
    return sides.insert(table, { serial_number: 'C02FIELD01', name: 'item', ...values })
  }

  test.each<[string, string, () => void]>([
    [
      'a marked duplicate that is older',
      'duplicate-ci',
      () => {
        const duplicate = known({})
        sides.update(COMPUTER, `sys_id=${duplicate}`, { duplicate_of: known({}) })
      },
    ],
    ['a retired one and a newer live one', 'duplicate-ci', () => void [known({ install_status: 7 }), known({})]],
    ['two live ones', 'duplicate-ci', () => void [known({}), known({})]],
    ['a retired one alone', 'retired-ci', () => void known({ install_status: 7 })],
    [
      'a handheld beside a retired computer',
      'duplicate-ci',
      () => void [known({ install_status: 7 }), known({}, 'cmdb_ci_handheld_computing')],
    ],
  ])('%s', async (_what, code, fill) => {
    setting('identification', mode)
    fill()
    const items = sides.rows('cmdb_ci_hardware', 'serial_number=C02FIELD01').length
    await enrol({ serial_number: 'C02FIELD01', apps: [{ name: 'Ledger', bundle_id: 'com.example.ledger' }] })
    const result = await apps()
    expect([result.exitCode, codes(result)]).toEqual([1, expect.arrayContaining([code])])
    const named = sides.rows('cmdb_ci_hardware', 'serial_number=C02FIELD01')
    expect(named).toHaveLength(items)
    const [device] = named.filter(({ discovery_source }) => discovery_source === 'Kandji')
    expect(device!['duplicate_of']).toBe('')
    expect(sides.rows(MDM).map((record) => record['configuration_item'])).toEqual([device!['sys_id']])
    const software = sides.rows('cmdb_sam_sw_install', 'discovery_source=Kandji')
    expect(software.map((install) => install['installed_on'])).toEqual([device!['sys_id']])
  })
})

describe.each(['ire', 'coalesce'])('A8: two accounts with the same e-mail address (%s)', (mode) => {
  const SHARED = { email: 'ann@example.com', name: 'Ann Lee' }
  const user = (user_name: string, first_name: string, last_name: string) =>
    sides.insert('sys_user', { user_name, first_name, last_name, email: 'ann@example.com', active: 1 })
  const owner = () => withSerial('C02FIELD01')[0]!['assigned_to']
  beforeEach(() => setting('identification', mode))

  test('the owner whom Kandji set stays', async () => {
    const ann = user('ann', 'Ann', 'Lee')
    const id = await enrol({ serial_number: 'C02FIELD01', user: { email: 'ann@example.com', name: 'A. L.' } })
    clean(await sync())
    user('adm-ann', 'Ann', 'Admin')
    await change(id, { os_version: '15.9' })
    clean(await sync())
    expect(owner()).toBe(ann)
  })

  test('the owner who is one of them stays, whoever has the name', async () => {
    user('ann', 'Ann', 'Lee')
    const admin = user('adm-ann', 'Ann', 'Admin')
    sides.insert(COMPUTER, { serial_number: 'C02FIELD01', assigned_to: admin })
    await enrol({ serial_number: 'C02FIELD01', user: SHARED })
    const { preview } = await runPreview(sides.config, {}, { clock: CLOCK })
    expect(preview.changes.flatMap(({ fields }) => fields).filter(({ field }) => field === 'assigned_to')).toEqual([])
    clean(await sync())
    expect(owner()).toBe(admin)
  })

  test('who has the name that Kandji sends is the owner, else nobody is, and it is named', async () => {
    const ann = user('ann', 'Ann', 'Lee')
    user('adm-ann', 'Ann', 'Admin')
    const id = await enrol({ serial_number: 'C02FIELD01', user: SHARED })
    clean(await sync())
    expect(owner()).toBe(ann)
    await enrol({ serial_number: 'C02FIELD02', user: { ...SHARED, name: 'Somebody Else' } })
    const result = await sync()
    expect([result.exitCode, codes(result)]).toEqual([1, ['ambiguous-owner']])
    expect(withSerial('C02FIELD02')[0]!['assigned_to']).toBe('')
    await change(id, { user: { email: 'ghost@example.com', name: 'Ghost' } })
    expect(codes(await sync())).toContain('unknown-owner')
    expect(owner()).toBe('')
  })
})

describe('A9: the company Apple', () => {
  test.each([
    ['Apple, Inc.', ''],
    ['Apple Inc.', ''],
    ['Apple Computer, Inc.', ''],
    ['APPLE', ''],
    ['Cupertino, Fruit & Co.', '"Cupertino, Fruit & Co.",Apple'],
    ['Cupertino, Fruit & Co.', 'Cupertino, Fruit & Co.\nApple'],
    ['Pomona', ' Pomona , Apple'],
  ])('that is there as `%s` (setting %j) is used, with its model', async (name, names) => {
    sides.remove('core_company', 'nameSTARTSWITHApple')
    if (names !== '') setting('manufacturer_names', names)
    const company = sides.insert('core_company', { name })
    const model = sides.insert('cmdb_hardware_product_model', { name: MODEL, manufacturer: company })
    const known = sides.insert(COMPUTER, { serial_number: 'C02FIELD01', manufacturer: company, model_id: model })
    const companies = sides.rows('core_company').length
    await enrol({ serial_number: 'C02FIELD01' })
    await enrol({ serial_number: 'C02FIELD02' })
    clean(await sync())
    expect(sides.rows('core_company')).toHaveLength(companies)
    expect(sides.rows('cmdb_model', `name=${MODEL}`)).toHaveLength(1)
    for (const one of [computer(known), withSerial('C02FIELD02')[0]!])
      expect([one['manufacturer'], one['model_id']]).toEqual([company, model])
  })

  test('that makes things goes before one that makes none, and its hardware model stays', async () => {
    sides.remove('core_company', 'nameSTARTSWITHApple')
    sides.insert('core_company', { name: 'Apple', manufacturer: 0 })
    const maker = sides.insert('core_company', { name: 'Apple Inc.', manufacturer: 1 })
    const model = sides.insert('cmdb_hardware_product_model', { name: MODEL, manufacturer: maker })
    const known = sides.insert(COMPUTER, { serial_number: 'C02FIELD01', manufacturer: maker, model_id: model })
    await enrol({ serial_number: 'C02FIELD01' })
    await enrol({ serial_number: 'C02FIELD02' })
    clean(await sync())
    for (const one of [computer(known), withSerial('C02FIELD02')[0]!])
      expect([one['manufacturer'], one['model_id']]).toEqual([maker, model])
    expect(sides.rows('cmdb_model', `name=${MODEL}`)).toHaveLength(1)
  })
})

test.each([503, 500, 403])('B3: a night on which Prism answers %i flips no model name', async (status) => {
  const id = await enrol({ serial_number: 'C02FIELD01', model: 'MacBook Air', model_name: MODEL })
  clean(await sync())
  const before = withSerial('C02FIELD01')[0]!
  await sides.refuse('/api/v1/prism', status)
  await change(id, { os_version: '15.9' })
  await sync()
  expect(withSerial('C02FIELD01')[0]!['model_id']).toBe(before['model_id'])
  expect(sides.rows('cmdb_model', 'name=MacBook Air')).toEqual([])
})

test.each([null, '', undefined])('B5: a blueprint_id of %j after another leaves the record as it is', async (none) => {
  const id = await enrol({ serial_number: 'C02FIELD01', blueprint_id: 'b1000000-0000-4000-8000-000000000002' })
  clean(await sync())
  await change(id, { blueprint_id: none, os_version: '15.9' })
  clean(await sync())
  expect(sides.rows(MDM)).toMatchObject([{ kandji_blueprint_id: 'b1000000-0000-4000-8000-000000000002' }])
})

describe('B6: a device whose serial number changes', () => {
  test.each(['ire', 'coalesce'])('(%s) is named, and its record moves to the new item', async (mode) => {
    setting('identification', mode)
    const id = await enrol({ serial_number: 'C02FIELD01' })
    clean(await sync())
    await change(id, { serial_number: 'C02FIELD09' })
    const result = await sync()
    expect([result.exitCode, codes(result)]).toEqual([1, ['serial-changed']])
    const [moved] = withSerial('C02FIELD09')
    expect(sides.rows(MDM)).toMatchObject([{ kandji_device_id: id, configuration_item: moved!['sys_id'] }])
    expect(withSerial('C02FIELD01')).toHaveLength(1)
  })
})

describe('B8 and B9: blanks and invisible characters', () => {
  test.each(['C02FIELD01  ', '  C02FIELD01', 'C02\u200BFIELD01', '\u202EC02FIELD01\uFEFF'])(
    'of a serial number in Kandji (%j) make no second item',
    async (serial_number) => {
      const known = sides.insert(COMPUTER, { serial_number: 'C02FIELD01' })
      await enrol({ serial_number })
      clean(await sync())
      expect(sides.rows(MDM)).toMatchObject([{ configuration_item: known }])
      expect(withSerial('C02FIELD01')).toHaveLength(1)
    }
  )

  test.each(['\u200Bann@example.com ', 'ANN@EXAMPLE.COM\u202C', ' ann@example.com'])(
    'of an e-mail address in Kandji (%j) lose no owner',
    async (email) => {
      const ann = sides.insert('sys_user', { user_name: 'a1', email: 'ann@example.com', active: 1 })
      await enrol({ serial_number: 'C02FIELD01', user: { email, name: '' } })
      clean(await sync())
      expect(withSerial('C02FIELD01')[0]!['assigned_to']).toBe(ann)
    }
  )
})

describe("B10: a customer's second map on our staging tables", () => {
  const THROWS = { run_script: 1, script: '(function () { throw new Error("theirs") })()' }

  test.each([
    ['throws', COMPUTER_ROWS, THROWS],
    ['is empty', COMPUTER_ROWS, {}],
    ['throws before ours', COMPUTER_ROWS, { ...THROWS, order: 1 }],
    ['throws for MDM rows', MDM_ROWS, THROWS],
  ])('that %s keeps no device back', async (_how, source_table, more) => {
    const theirs = { name: 'Ours', source_table, target_table: 'cmdb_ci_appl', active: 1, order: 900 }
    sides.insert('sys_transform_map', { ...theirs, sys_scope: 'global', ...more })
    await enrol({ serial_number: 'C02FIELD01' })
    expect(codes(await sync())).toEqual(['own-mapping'])
    expect(withSerial('C02FIELD01')).toHaveLength(1)
    expect(sides.rows(MDM)).toHaveLength(1)
    const again = await sync()
    expect([again.summary.rows.sent, again.summary.rows.rejected]).toEqual([0, 0])
  })
})

describe('B11: items of no nearer class', () => {
  test.each(['Mac', 'iPhone', 'AppleTV'])('(a %s in cmdb_ci_hardware) become the device', async (platform) => {
    const stray = sides.insert('cmdb_ci_hardware', { serial_number: 'C02FIELD01', name: 'stray' })
    await enrol({ serial_number: 'C02FIELD01', platform })
    clean(await sync())
    expect(computer(stray)).toMatchObject({ sys_class_name: COMPUTER })
    expect(withSerial('C02FIELD01')).toHaveLength(1)
  })
})

describe('B12: a device without a name', () => {
  test.each(['ire', 'coalesce'])('(%s) goes by its serial number, and keeps a name that is there', async (mode) => {
    setting('identification', mode)
    sides.insert(COMPUTER, { serial_number: 'C02FIELD02', name: 'as people call it' })
    for (const [serial_number, device_name] of [
      ['C02FIELD01', ''],
      ['C02FIELD02', ''],
      ['C02FIELD03', '   '],
    ])
      await enrol({ serial_number, device_name })
    const { preview } = await runPreview(sides.config, {}, { clock: CLOCK })
    const names = preview.changes.flatMap(({ fields }) => fields.filter(({ field }) => field === 'name'))
    expect(names.map(({ to }) => to).sort()).toEqual(['C02FIELD01', 'C02FIELD03'])
    clean(await sync())
    expect(['1', '2', '3'].map((end) => withSerial(`C02FIELD0${end}`)[0]!['name'])).toEqual([
      'C02FIELD01',
      'as people call it',
      'C02FIELD03',
    ])
  })
})
