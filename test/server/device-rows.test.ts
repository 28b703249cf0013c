// A computer row, read: the value of each column, what is wrong with it, and a customer's own field maps.

import { GlideRecord } from '@servicenow/glide'
import { faultOfSerial } from '../../src/server/cmdb/invalid-serials.ts'
import { recordsWhereAny, valueOf } from '../../src/server/cmdb/lookup.ts'
import { categoryOf } from '../../src/server/cmdb/model.ts'
import { keepNote, notedOwner } from '../../src/server/computer/assignment.ts'
import { writeByIdentification } from '../../src/server/computer/by-identification.ts'
import * as device from '../../src/server/computer/device.ts'
import { timeOf } from '../../src/server/staging/moment.ts'
import { extraOf } from '../../src/server/computer/extra.ts'
import { odditiesOf, presentFor } from '../../src/server/computer/present.ts'
import { after, before, finish } from '../../src/server/computer/transform.ts'
import { forget } from '../../src/server/staging/row-memory.ts'
import { COMPUTER_ROWS, computerRow, type Row } from '../app/rows.ts'
import { SCOPE, useInstance } from '../support/instance.ts'
import { OWN_TABLES } from './support/own-tables.ts'

const SERIAL = 'C02TEST00001'
const COMPUTER = 'cmdb_ci_computer'
const CONTENT = ['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity', 'assigned_user']
const local = useInstance({ packages: [OWN_TABLES], scope: SCOPE })

const row = (changes: Row = {}) => {
  forget()
  const record = new GlideRecord(COMPUTER_ROWS)
  record.get(local.insert(COMPUTER_ROWS, computerRow(changes)))
  return record
}
const read = (table: string, sysId: string) => {
  const record = new GlideRecord(table)
  record.get(sysId)
  return record
}
const item = (values: Row = {}, table = COMPUTER) => local.insert(table, { serial_number: SERIAL, ...values })
const setting = (name: string, value: string) =>
  local.insert('sys_properties', { name: `x_kandj_kandji.${name}`, value })
const company = (name = 'Apple') => local.insert('core_company', { name })
const refuses = (table: string) =>
  local.insert('sys_script', {
    name: `No ${table}`,
    collection: table,
    when: 'before',
    action_insert: 'true',
    action_update: 'true',
    active: 'true',
    advanced: 'true',
    script: 'current.setAbortAction(true)',
    sys_scope: 'global',
  })

describe('a time', () => {
  test.each([
    ['2026-02-28T09:00:00Z', '2026-02-28 09:00:00'],
    ['2026-02-28 09:00:00', '2026-02-28 09:00:00'],
    ['2026-02-28 09:00:00 UTC', '2026-02-28 09:00:00'],
    ['2026-02-28t09:00:00z', '2026-02-28 09:00:00'],
    ['2026-02-28T09:00:00.123456+00:00', '2026-02-28 09:00:00'],
    ['2026-02-28T09:00:00+0000', '2026-02-28 09:00:00'],
    ['2010-01-01T00:00:00Z', '2010-01-01 00:00:00'],
    ['2009-12-31T23:59:59Z', ''],
    ['1970-01-01T00:00:00Z', ''],
    ['2026-02-28T09:00:00+01:00', ''],
    ['2026-02-28', ''],
    ['on 2026-02-28T09:00:00Z', ''],
    ['2026-02-28T09:00:00Z later', ''],
    ['', ''],
  ])('%j is %j', (text, time) => {
    expect(timeOf(text)).toBe(time)
  })

  test('counts only where it is newer than what is there', () => {
    expect(device.lastSeenOf(row({ last_seen: '2026-02-28T09:00:00Z' }))).toBe('2026-02-28 09:00:00')
    item({ last_discovered: '2026-02-28 09:00:00' })
    const seen = ['08:59:59', '09:00:00', '09:00:01'].map((at) =>
      device.lastSeenOf(row({ last_seen: `2026-02-28T${at}Z` }))
    )
    expect(seen).toEqual(['', '', '2026-02-28 09:00:01'])
  })
})

describe('what a row says', () => {
  test('is each value, made fit for its column', () => {
    const apple = company()
    const source = row({ os_version: ` ${'1'.repeat(41)}`, device_name: 'x'.repeat(256), os_type: 'MACOS' })
    const values = device.valuesFor(source, new GlideRecord(COMPUTER))
    const model = local.rows('cmdb_model', 'name=MacBook Air (M2, 2022)')[0]!
    expect(values).toEqual({
      name: 'x'.repeat(255),
      manufacturer: apple,
      model_id: model.sys_id,
      model_category: categoryOf(COMPUTER),
      os: 'macOS',
      os_version: '1'.repeat(40),
      disk_space: '228.27',
      assigned_to: '',
      last_discovered: '',
      discovery_source: 'Kandji',
    })
    expect(model.manufacturer).toBe(apple)
  })

  test('is no more than when it was seen where nothing else is said', () => {
    const nothing = Object.fromEntries(CONTENT.map((name) => [name, '']))
    const only = (more: Row) => device.isFreshness(row({ ...nothing, ...more }))
    expect([only({}), only({ last_seen: '2026-02-28T09:00:00Z' })]).toEqual([false, true])
    const said = CONTENT.map((name) => only({ last_seen: '2026-02-28T09:00:00Z', [name]: 'x' }))
    expect(said).toEqual(CONTENT.map(() => false))
  })

  test('about the owner is nothing where the sender keeps it', () => {
    expect(['true', 'TRUE', 'false', '', '1'].map((keep_owner) => device.keepsOwner(row({ keep_owner })))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    const ann = local.insert('sys_user', { user_name: 'ann', active: 'true' })
    const sysId = item({ assigned_to: ann })
    keepNote(sysId, { word: 'ann', owner: ann, outcome: 'set' })
    const kept = device.ownerDecisionFor(row({ keep_owner: 'true', assigned_user: 'nobody' }))
    expect(kept).toEqual({ owner: undefined, note: { word: 'ann', owner: ann, outcome: 'set' } })
    expect(device.problemsOf(row({ keep_owner: 'true', assigned_user: 'nobody' }))).toEqual([])
    const unknown = { word: 'ann', owner: '', outcome: 'unknown' } as const
    keepNote(sysId, unknown)
    expect(device.ownerDecisionFor(row({ keep_owner: 'true' }))).toEqual({ owner: undefined, note: unknown })
    keepNote(sysId, undefined)
    expect(device.ownerDecisionFor(row({ keep_owner: 'true' }))).toEqual({ owner: undefined, note: undefined })
  })

  test('of an owner is noted in lower case', () => {
    const ann = local.insert('sys_user', { user_name: 'ann', active: 'true' })
    expect(device.ownerDecisionFor(row({ assigned_user: 'Ann' }))).toEqual({
      owner: ann,
      note: { word: 'ann', owner: ann, outcome: 'set' },
    })
  })

  test('of the model: none without a name, of the class that the item has, or will have', () => {
    const apple = company()
    expect(device.modelOf(row({ model_name: '' }))).toBe('')
    expect(device.modelCategoryFor(row({ model_name: '' }), new GlideRecord(COMPUTER))).toBe('')
    expect(device.modelCategoryFor(row(), new GlideRecord('core_company'))).toBe('')
    const category = local.insert('cmdb_model_category', { name: 'Phone', cmdb_ci_class: 'cmdb_ci_handheld_computing' })
    setting('mobile_class', 'cmdb_ci_handheld_computing')
    const phone = row({ os_type: 'iOS', model_name: 'iPhone 15', model_identifier: 'iPhone15,4' })
    const handheld = new GlideRecord('cmdb_ci_handheld_computing')
    expect(device.modelCategoryFor(phone, handheld)).toBe(category)
    expect(local.get('cmdb_model', device.modelOf(phone))).toMatchObject({
      cmdb_model_category: category,
      model_number: 'iPhone15,4',
      manufacturer: apple,
    })
    item({}, 'cmdb_ci_handheld_computing')
    expect(device.modelCategoryFor(row({ model_name: 'iPad Air' }), handheld)).toBe(category)
    expect(categoryOf('cmdb_ci_nosuch')).toBe(categoryOf(COMPUTER))
  })
})

describe('what could not be used of a row', () => {
  const problems = (changes: Row) => device.problemsOf(row(changes))

  test('is nothing of a row that is in order', () => expect(problems({})).toEqual([]))

  test.each(['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity'])(
    'is the reserved word in %s, in capitals alone',
    (column) => {
      expect(problems({ [column]: 'NULL' })).toEqual([`${column} is the reserved word \`NULL\` and was left out`])
      expect(problems({ [column]: 'null' }).join()).not.toContain('reserved')
    }
  )

  test('is a system, a capacity or an owner that is none', () => {
    expect(problems({ os_type: 'BeOS' })).toEqual([
      'os_type `BeOS` is not one of macOS, iOS, iPadOS, tvOS, visionOS and was left out',
    ])
    expect(problems({ device_capacity: 'much' })).toEqual([
      'device_capacity `much` is not a number of GB, or one with MB, GB or TB: it was left out',
    ])
    expect(problems({ assigned_user: 'ann' })).toEqual([
      "assigned_user `ann` is not exactly one user's e-mail, user name or name (nobody has it)",
    ])
    for (const user_name of ['s1', 's2'])
      local.insert('sys_user', { user_name, email: 'sam@example.com', active: 'true' })
    expect(problems({ assigned_user: 'sam@example.com' })[0]).toContain('(2 users have it)')
  })

  test('is a model or a manufacturer that could not be made', () => {
    company()
    refuses('cmdb_hardware_product_model')
    expect(problems({})).toEqual([
      'model_name `MacBook Air (M2, 2022)` was left out: it could not be made in ServiceNow',
    ])
    for (const { sys_id } of local.rows('core_company', 'nameSTARTSWITHApple')) local.remove('core_company', sys_id!)
    refuses('core_company')
    expect(problems({})).toEqual([
      'model_name `MacBook Air (M2, 2022)` was left out: its manufacturer Apple could not be made in ServiceNow',
    ])
    expect(problems({ model_name: '' })).toEqual(['the manufacturer Apple could not be made in ServiceNow'])
  })
})

describe('a row is refused', () => {
  const refusal = (changes: Row = {}) => device.refusalOf(row(changes))

  test('for its serial number or its system', () => {
    expect(refusal()).toBe('')
    expect(refusal({ serial_number: 'NULL' })).toContain('serial_number is the reserved word `NULL`')
    expect(refusal({ serial_number: '' })).toMatch(/^serial_number (?!`).*so the row was refused$/)
    expect(refusal({ serial_number: 'none' })).toMatch(/^serial_number `none` .*so the row was refused$/)
    expect(refusal({ os_type: 'Windows' })).toBe(
      'os_type `Windows` is not of Apple: only Apple devices are taken, so the row was refused'
    )
  })

  test('for an item that is another maker’s, by its name or else by its sys_id', () => {
    const manufacturer = company('Dell')
    const sysId = item({ manufacturer, name: 'Box' })
    expect(refusal()).toBe(
      `serial_number \`${SERIAL}\` belongs to the configuration item \`Box\` (${COMPUTER}), which is another maker's by its manufacturer \`Dell\`: it was left as it is, and the row was refused`
    )
    local.update(COMPUTER, sysId, { name: '' })
    expect(refusal()).toContain(`\`${sysId}\` (${COMPUTER})`)
  })

  test('for a virtual machine that has a Mac’s serial number', () => {
    const apple = company()
    const model = local.insert('cmdb_model', { name: 'MacBook Pro', manufacturer: apple })
    item({ manufacturer: apple, model_id: model, name: 'Mac' })
    expect(refusal({ model_name: 'Apple Virtual Machine 1' })).toMatch(
      /a physical device \(.*MacBook Pro\), and the row is of a virtual machine/
    )
    expect(refusal()).toBe('')
  })
})

describe('a serial number that is listed as invalid', () => {
  const TABLE = 'dscy_invalid_serial'
  const reason = `is listed as invalid in this instance (${TABLE})`
  const listed = (serial: string, type: string) => local.insert(TABLE, { serial, type })
  const isListed = (serial: string) => faultOfSerial(serial)?.reason === reason

  test('is so whole, or where it contains the text, without regard to case and signs', () => {
    listed('', 'contains')
    expect(isListed('C02ABCDEF123')).toBe(false)
    listed('c02abc', 'equals')
    listed('Xyz', 'Contains')
    const found = ['C02ABC', 'C02ABCD', 'C02XYZ9', 'XYZC02Q', 'C02XY9Z'].map(isListed)
    expect(found).toEqual([true, false, true, true, false])
  })

  test('not where there is no such table', () => {
    listed('c02abc', 'equals')
    const table = local.instance.schema.get(TABLE)!
    const { plugin } = table
    table.plugin = 'not.active'
    try {
      expect(isListed('C02ABC')).toBe(false)
    } finally {
      table.plugin = plugin
    }
  })

  test('or named in the setting', () => {
    setting('invalid_serials', 'C02BAD00001, C02BAD00002')
    expect(['C02BAD00001', 'C02BAD00002', 'C02BAD00003'].map((serial) => faultOfSerial(serial) !== undefined)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe("a customer's own field maps", () => {
  const map = (values: Row = {}) =>
    local.insert('sys_transform_map', {
      name: 'Own',
      source_table: COMPUTER_ROWS,
      target_table: COMPUTER,
      active: 'true',
      ...values,
    })
  const field = (id: string, target_field: string, source_field: string, more: Row = {}) =>
    local.insert('sys_transform_entry', { map: id, target_field, source_field, ...more })

  test('go with our values, those of our own fields and other maps left out', () => {
    const id = map()
    field(id, 'asset_tag', 'model_identifier')
    field(id, 'comments', 'os_version')
    field(id, 'short_description', 'last_seen')
    field(id, '', 'os_version')
    field(id, 'os', 'model_name')
    field(map({ active: 'false' }), 'location', 'os_version')
    field(map({ target_table: 'cmdb_ci_server' }), 'location', 'os_version')
    field(map({ source_table: 'sys_import_set_row' }), 'location', 'os_version')
    expect(extraOf(row({ model_identifier: 'Mac14,2', last_seen: '' }))).toEqual({
      values: { asset_tag: 'Mac14,2', comments: '14.6.1' },
      problems: [],
    })
    local.insert('sys_choice', {
      name: 'cmdb_ci',
      element: 'discovery_source',
      value: 'Kandji',
      label: 'Kandji',
      language: 'en',
    })
    const { sysId } = writeByIdentification(row({ model_identifier: 'Mac14,2' }), [])
    expect(local.get(COMPUTER, sysId!)).toMatchObject({ asset_tag: 'Mac14,2', comments: '14.6.1', os: 'macOS' })
  })

  test('that have a script are named, for it does not run', () => {
    field(map(), 'comments', 'os_version', { use_source_script: 'true', source_script: 'answer = 1' })
    const problem =
      'the field map of `comments` has a script, which does not run with the setting identification = ire: the column was left as it is'
    expect(extraOf(row())).toEqual({ values: {}, problems: [problem] })
    local.insert('sys_choice', {
      name: 'cmdb_ci',
      element: 'discovery_source',
      value: 'Kandji',
      label: 'Kandji',
      language: 'en',
    })
    expect(writeByIdentification(row(), []).message).toBe(`Kandji: ${problem}; written by identification (INSERT)`)
  })

  test('are none where there are none', () => expect(extraOf(row())).toEqual({ values: {}, problems: [] }))
})

describe('the note about an owner', () => {
  const notes = () => local.rows('x_kandj_kandji_assignment')

  test('is made, changed and taken away', () => {
    const [ann, bob] = ['ann', 'bob'].map((user_name) => local.insert('sys_user', { user_name }))
    const sysId = item()
    expect(notedOwner(sysId)).toEqual({ word: '', owner: '', outcome: '' })
    keepNote(sysId, undefined)
    keepNote(sysId, { word: 'ann', owner: ann!, outcome: 'set' })
    expect(notes()).toMatchObject([{ configuration_item: sysId, kandji_user: 'ann', assigned_to: ann, outcome: 'set' }])
    expect(notedOwner(sysId)).toEqual({ word: 'ann', owner: ann, outcome: 'set' })
    local.instance.database.stats = {}
    keepNote(sysId, { word: 'ann', owner: ann!, outcome: 'set' })
    expect(local.instance.database.stats.x_kandj_kandji_assignment?.writes ?? 0).toBe(0)
    keepNote(sysId, { word: 'ann', owner: ann!, outcome: 'found' })
    keepNote(sysId, { word: 'bob', owner: bob!, outcome: 'found' })
    expect(notes()).toMatchObject([{ kandji_user: 'bob', assigned_to: bob, outcome: 'found' }])
    keepNote(item({ serial_number: 'C02OTHER0001' }), undefined)
    expect(notes()).toHaveLength(1)
    keepNote(sysId, undefined)
    expect(notes()).toEqual([])
  })
})

describe('identification', () => {
  const choice = () =>
    local.insert('sys_choice', {
      name: 'cmdb_ci',
      element: 'discovery_source',
      value: 'Kandji',
      label: 'Kandji',
      language: 'en',
    })
  const sentBy = (write: () => void): unknown[] => {
    const spy = jest.spyOn(local.instance.identification, 'createOrUpdate')
    try {
      write()
      return spy.mock.calls.map(([, { items }]) => [items[0]!.className, Object.keys(items[0]!.values).length > 1])
    } finally {
      spy.mockRestore()
    }
  }
  beforeEach(() => void choice())

  test('writes what the map would, and leaves nothing to its scripts', () => {
    const verdict = before(row(), new GlideRecord(COMPUTER), 'insert')
    expect(verdict).toMatchObject({ ignore: true, outcome: 'inserted', message: 'written by identification (INSERT)' })
    const other = item({ serial_number: 'C02OTHER0001' })
    after(row({ serial_number: 'C02OTHER0001', assigned_user: 'ann' }), read(COMPUTER, other), 'update')
    expect(local.rows('sys_object_source')).toMatchObject([{ id: SERIAL }])
  })

  test('is asked once, for the class that the item has; twice where another item has the name', () => {
    const write = () => writeByIdentification(row(), [])
    expect(sentBy(write)).toEqual([[COMPUTER, true]])
    item({ serial_number: 'C02OTHER0001', name: "Ann's Mac" })
    expect(sentBy(write)).toEqual([[COMPUTER, true]])
    const another = () => writeByIdentification(row({ serial_number: 'C02THIRD0001' }), [])
    expect(sentBy(another)).toEqual([
      [COMPUTER, false],
      [COMPUTER, true],
    ])
    const server = item({ serial_number: 'C02SERVER001' }, 'cmdb_ci_linux_server')
    expect(sentBy(() => writeByIdentification(row({ serial_number: 'C02SERVER001' }), []))).toEqual([
      ['cmdb_ci_linux_server', true],
    ])
    expect(local.get('cmdb_ci', server)!.sys_class_name).toBe('cmdb_ci_linux_server')
  })
})

describe('the map', () => {
  beforeEach(() => void setting('identification', 'coalesce'))

  test('leaves what it has no value for as it is', () => {
    const sysId = item({ last_discovered: '2026-02-28 10:00:00' })
    const target = read(COMPUTER, sysId)
    target.setValue('model_category', categoryOf(COMPUTER))
    finish(row({ model_name: '', last_seen: '2026-02-28T09:00:00Z' }), target)
    expect([target.getValue('last_discovered'), target.getValue('model_category')]).toEqual([
      '2026-02-28 10:00:00',
      categoryOf(COMPUTER),
    ])
  })

  test('notes no owner for a row that was refused, that was only seen, or that a script wrote', () => {
    const ann = local.insert('sys_user', { user_name: 'ann', active: 'true' })
    const sysId = item({ assigned_to: ann })
    const other = item({ duplicate_of: sysId })
    const nothing = Object.fromEntries(CONTENT.map((name) => [name, '']))
    const named = { assigned_user: 'ann' }
    const silent = [
      [row({ ...named, os_type: 'Windows' }), sysId],
      [row({ ...nothing, last_seen: '2026-02-28T09:00:00Z' }), sysId],
      [row(named), other],
    ] as const
    for (const [source, id] of silent) after(source, read(COMPUTER, id), 'update')
    expect([local.rows('x_kandj_kandji_assignment'), local.rows('sys_object_source')]).toEqual([[], []])
    after(row(named), read(COMPUTER, sysId), 'update')
    expect(local.rows('x_kandj_kandji_assignment')).toMatchObject([{ assigned_to: '', outcome: 'found' }])
  })

  test('notes an owner only where the item has got it', () => {
    const ann = local.insert('sys_user', { user_name: 'ann', active: 'true' })
    const sysId = item()
    const source = row({ assigned_user: 'ann' })
    expect(before(source, read(COMPUTER, sysId), 'update').ignore).toBe(false)
    after(source, read(COMPUTER, sysId), 'update')
    expect(local.rows('x_kandj_kandji_assignment')).toEqual([])
    local.instance.database.update(COMPUTER, sysId, { assigned_to: ann })
    after(source, read(COMPUTER, sysId), 'update')
    expect(local.rows('x_kandj_kandji_assignment')).toMatchObject([{ assigned_to: ann, outcome: 'set' }])
  })

  test('brings a check-in up to date without business rules', () => {
    const sysId = item()
    refuses(COMPUTER)
    const nothing = Object.fromEntries(CONTENT.map((name) => [name, '']))
    const seen = row({ ...nothing, last_seen: '2026-02-28T09:00:00Z' })
    expect(before(seen, new GlideRecord(COMPUTER), 'update')).toMatchObject({ outcome: 'updated', sysId })
    expect(local.get(COMPUTER, sysId)!.last_discovered).toBe('2026-02-28 09:00:00')
  })

  test('says what is odd about the items', () => {
    const sysId = item({ name: 'One', install_status: '7' })
    const { message } = before(row({ device_capacity: 'much' }), read(COMPUTER, sysId), 'update')
    expect(message).toMatch(/^Kandji: device_capacity .*; `One` .* is retired in ServiceNow and stays so$/)
    expect(presentFor(row())).toMatchObject({ sysId, name: 'One', modelName: '', maker: '' })
    expect(odditiesOf(row(), sysId)).toHaveLength(1)
  })
})

test('records with any of several values: none without a value that may be asked for', () => {
  const [a, b] = [company('Harbour'), company('Quay')]
  const found = (...values: string[]) => {
    const record = recordsWhereAny('core_company', 'name', values)
    record.query()
    const ids: string[] = []
    while (record.next()) ids.push(record.getUniqueValue())
    return ids.sort()
  }
  expect(found('harbour', 'QUAY', 'Pier')).toEqual([a, b].sort())
  expect(found('', 'Quay')).toEqual([b])
  expect([found(), found(''), found('javascript:1')]).toEqual([[], [], []])
  expect(valueOf(read('core_company', a), 'city')).toBe('')
})
