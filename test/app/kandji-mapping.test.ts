// What a customer says in KandjiMapping, on the built app: devices and MDM records, in both ways of identification.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

const NOBODYS = '0123456789abcdef0123456789abcdef'

/** Saves KandjiMapping with these members, as a developer does. */
function customise(members: string, start = 'Object.extendsObject(KandjiMappingBase, '): void {
  const script = `var KandjiMapping = Class.create();
    KandjiMapping.prototype = ${start}{ ${members}, type: 'KandjiMapping' }${start === '' ? '' : ')'};`
  save({ script })
}

function save(values: Row): void {
  const [include] = local.rows('sys_script_include', 'api_name=x_kandj_kandji.KandjiMapping')
  local.update('sys_script_include', include!.sys_id!, values)
}

const sent = (table: string, row: Row): Row => ({ status_message: '', ...settled(local.import(table, row).result[0]!) })
const send = (changes: Row = {}): Row => sent(COMPUTER_ROWS, computerRow(changes))
const refresh = (serial: string): Row =>
  sent(COMPUTER_ROWS, { serial_number: serial, last_seen: '2026-11-01T10:00:00Z' })
const sendMdm = (changes: Row = {}): Row => sent(MDM_ROWS, mdmRow(changes))
const items = (serial = 'C02TEST00001') => local.rows('cmdb_ci_hardware', `serial_number=${serial}`)
const computers = (serial = 'C02TEST00001') => local.rows('cmdb_ci_computer', `serial_number=${serial}`)
const computer = () => computers()[0]!
const records = () => local.rows('x_kandj_kandji_mdm')
const user = (values: Row): string => local.insert('sys_user', { user_name: values.name!, active: 'true', ...values })

test('KandjiMapping ships empty, and one that is empty changes nothing', () => {
  expect(local.rows('sys_script_include', 'api_name=x_kandj_kandji.KandjiMapping')).toHaveLength(1)
  expect(send()).toMatchObject({ status: 'inserted', status_message: expect.not.stringContaining('Kandji: ') })
  expect(sendMdm().status).toBe('inserted')
})

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  describe('skip', () => {
    const LOANERS = `skip: function (source) { return /^LOAN/.test(source.getValue('serial_number')) ? 'a loaner; not ours' : ''; }`

    test('refuses the row with its reason, and takes all others', () => {
      customise(LOANERS)
      const result = send({ serial_number: 'LOAN0001XYZ' })
      expect(['error', 'skipped']).toContain(result.status)
      expect(result.status_message).toContain('Kandji: KandjiMapping skips this device: `a loaner; not ours`')
      expect(items('LOAN0001XYZ')).toEqual([])
      expect(send().status).toBe('inserted')
    })

    test('leaves a device that is there as it is: its row, its refresh and its MDM row are refused', () => {
      send({ serial_number: 'LOAN0001XYZ' })
      const before = computers('LOAN0001XYZ')
      customise(LOANERS)
      for (const result of [
        send({ serial_number: 'LOAN0001XYZ', device_name: 'Renamed' }),
        refresh('LOAN0001XYZ'),
        sendMdm({ serial_number: 'LOAN0001XYZ' }),
      ])
        expect(result.status_message).toContain('KandjiMapping skips this device')
      expect(computers('LOAN0001XYZ')).toEqual(before)
      expect(records()).toEqual([])
    })

    test('does not keep a device that has left Kandji from being marked', () => {
      send()
      sendMdm()
      customise(`skip: function () { return 'never'; }`)
      sendMdm({ is_removed: 'true' })
      expect(records()).toEqual([expect.objectContaining({ is_removed: '1' })])
    })

    test.each([
      ['throws', `skip: function (source) { return source.nothing.here; }`, /KandjiMapping\.skip failed: `TypeError/],
      ['answers true', `skip: function () { return true; }`, /KandjiMapping\.skip answered `true`, expected a reason/],
      ['answers a list', `skip: function () { return ['a']; }`, /KandjiMapping\.skip answered a list/],
      ['is no function', `skip: 'loaner'`, /KandjiMapping\.skip failed/],
    ])('that %s refuses the row: nobody knows whether the device is to come', (_name, members, reason) => {
      customise(members)
      const result = send()
      expect(result.status_message).toMatch(reason)
      expect(result.status_message).toMatch(/so the row was refused$/)
      expect(items()).toEqual([])
    })

    test.each(['undefined', 'null', "''", "'  '", 'false'])('that answers %s takes the device', (answer) => {
      customise(`skip: function () { return ${answer}; }`)
      expect(send()).toMatchObject({ status: 'inserted', status_message: expect.not.stringContaining('Kandji: ') })
    })
  })

  describe('className', () => {
    const IPADS = `className: function (source) { if (source.getValue('os_type') === 'iPadOS') return 'cmdb_ci_handheld_computing'; }`

    test('decides in which class a new device is made, and leaves the others to the app', () => {
      customise(IPADS)
      expect(send({ os_type: 'iPadOS' })).toMatchObject({ status: 'inserted', table: 'cmdb_ci_handheld_computing' })
      expect(send({ serial_number: 'C02TEST00002' })).toMatchObject({ status: 'inserted', table: 'cmdb_ci_computer' })
      expect(send({ os_type: 'iPadOS' }).status).toBe('ignored')
      expect(sendMdm().status).toBe('inserted')
      expect(items()).toHaveLength(1)
    })

    test('leaves a device that is there in its class', () => {
      send({ os_type: 'iPadOS' })
      customise(IPADS)
      expect(send({ os_type: 'iPadOS', device_name: 'Renamed' })).toMatchObject({
        status: 'updated',
        table: 'cmdb_ci_computer',
      })
    })

    test.each([
      ["'cmdb_ci_ipad'", /KandjiMapping\.className answered `cmdb_ci_ipad`, which is no table here/],
      ["'sys_user'", /KandjiMapping\.className answered `sys_user`, which is no class of hardware/],
      ['42', /KandjiMapping\.className answered `42`, expected a text/],
      ['source.nowhere.table', /KandjiMapping\.className failed: `TypeError/],
    ])('that answers %s is named, and the class is the usual one', (answer, note) => {
      customise(`className: function (source) { return ${answer}; }`)
      const result = send()
      expect(result).toMatchObject({ status: 'inserted', table: 'cmdb_ci_computer' })
      expect(result.status_message).toMatch(note)
      expect(result.status_message).toContain("the app's own rule was used")
    })
  })

  describe('model', () => {
    test('decides the model', () => {
      const model = local.insert('cmdb_hardware_product_model', { name: 'Standard laptop' })
      customise(`model: function (source) { return '${model}'; }`)
      expect(send().status_message).not.toContain('Kandji: ')
      expect(computer().model_id).toBe(model)
      expect(local.rows('cmdb_model', 'name=MacBook Air (M2, 2022)')).toEqual([])
    })

    test.each([
      [
        `'${NOBODYS}'`,
        /KandjiMapping\.model answered `0123456789abcdef0123456789abcdef`, which is the sys_id of no cmdb/,
      ],
      ["'MacBook Air'", /KandjiMapping\.model answered `MacBook Air`, which is the sys_id of no cmdb_model/],
      ['{}', /KandjiMapping\.model answered an object, expected a text/],
    ])('that answers %s is named, and the model is found by its name', (answer, note) => {
      customise(`model: function () { return ${answer}; }`)
      expect(send().status_message).toMatch(note)
      expect(local.get('cmdb_model', computer().model_id!)).toMatchObject({ name: 'MacBook Air (M2, 2022)' })
    })
  })

  describe('owner', () => {
    test('is a user by his sys_id, whatever Kandji says', () => {
      const ann = user({ name: 'Ann Example' })
      customise(`owner: function () { return '${ann}'; }`)
      expect(send({ assigned_user: 'nobody@example.com' }).status_message).not.toContain('Kandji: ')
      expect(computer().assigned_to).toBe(ann)
    })

    test('is a text that is looked up as Kandji’s is', () => {
      const ann = user({ name: 'Ann Example', email: 'ann@example.com' })
      customise(
        `owner: function (source) { return String(source.assigned_user).replace('@old.example', '@example.com'); }`
      )
      send({ assigned_user: 'ann@old.example' })
      expect(computer().assigned_to).toBe(ann)
    })

    test('is nobody where the text is empty', () => {
      const ann = user({ name: 'Ann Example', email: 'ann@example.com' })
      send({ assigned_user: 'ann@example.com' })
      expect(computer().assigned_to).toBe(ann)
      customise(`owner: function () { return ''; }`)
      send({ assigned_user: 'ann@example.com' })
      expect(computer().assigned_to).toBe('')
    })

    test('that a person has changed since stays until KandjiMapping names another', () => {
      const [ann, bob, cem] = ['Ann', 'Bob', 'Cem'].map((name) => user({ name }))
      customise(`owner: function () { return '${ann}'; }`)
      send()
      local.update('cmdb_ci_computer', computer().sys_id!, { assigned_to: bob! })
      send({ device_name: 'Renamed' })
      expect(computer().assigned_to).toBe(bob)
      customise(`owner: function () { return '${cem}'; }`)
      send()
      expect(computer().assigned_to).toBe(cem)
    })

    test.each([
      [
        `'${NOBODYS}'`,
        /KandjiMapping\.owner answered `0123456789abcdef0123456789abcdef`, which is the sys_id of no sys_user/,
      ],
      ['7', /KandjiMapping\.owner answered `7`, expected a text/],
      [
        "(function () { throw 'no `owner`; sorry'; })()",
        /KandjiMapping\.owner failed: `no 'owner'; sorry`, the app's own/,
      ],
    ])('that answers %s is named, and the owner is Kandji’s', (answer, note) => {
      const ann = user({ name: 'Ann Example', email: 'ann@example.com' })
      customise(`owner: function () { return ${answer}; }`)
      expect(send({ assigned_user: 'ann@example.com' }).status_message).toMatch(note)
      expect(computer().assigned_to).toBe(ann)
    })
  })

  describe('extra', () => {
    test('sets further columns of the CI, and overrules those of the app that are free', () => {
      const place = local.insert('cmn_location', { name: 'Berlin' })
      customise(`extra: function (source) {
        if (source.getTableName() !== '${COMPUTER_ROWS}') return;
        return { location: '${place}', short_description: source.device_name, name: 'MAC-' + source.serial_number, cpu_count: 8,
          skip_sync: true, comments: '', warranty_expiration: '2027-01-31' };
      }`)
      expect(send().status_message).not.toContain('Kandji: ')
      expect(computer()).toMatchObject({
        location: place,
        short_description: "Ann's Mac",
        name: 'MAC-C02TEST00001',
        cpu_count: '8',
        skip_sync: '1',
        warranty_expiration: '2027-01-31',
      })
      expect(send().status).toBe('ignored')
    })

    test('names each column that can not be set, and sets the others', () => {
      customise(`extra: function (source) {
        if (source.getTableName() !== '${COMPUTER_ROWS}') return;
        return { u_room: '12', location: '${NOBODYS}', cpu_count: 'many', warranty_expiration: 'soon', serial_number: 'X',
          sys_class_name: 'cmdb_ci', assigned_to: 'x', comments: ['a'], short_description: 'In the lab' };
      }`)
      const { status, status_message } = send()
      expect(status).toBe('inserted')
      for (const note of [
        /`u_room`, which is no column of cmdb_ci_computer/,
        /`location`, with `0123456789abcdef0123456789abcdef`, which is no record of cmn_location/,
        /`cpu_count`, with `many`, expected a whole number/,
        /`warranty_expiration`, with `soon`, expected a date like/,
        /`serial_number`, which is not for KandjiMapping to set: by it a device is recognised/,
        /`sys_class_name`, which is not for KandjiMapping/,
        /`assigned_to`, which is not for KandjiMapping to set: answer it in `owner`/,
        /`comments`, with a list in place of a text/,
      ])
        expect(status_message).toMatch(note)
      expect(computer()).toMatchObject({ short_description: 'In the lab', serial_number: 'C02TEST00001' })
    })

    test.each([
      ["'a text'", /KandjiMapping\.extra answered `a text`, expected an object/],
      ['[1]', /KandjiMapping\.extra answered a list, expected an object/],
      ['source', /KandjiMapping\.extra answered an object, expected an object of column/],
      ['source.no.where', /KandjiMapping\.extra failed: `TypeError.*, no further column was set/],
    ])('that answers %s is named, and the rest of the row is written', (answer, note) => {
      customise(`extra: function (source) { return ${answer}; }`)
      const { status, status_message } = send()
      expect(status).toBe('inserted')
      expect(status_message).toMatch(note)
      expect(computer().os_version).toBe('14.6.1')
    })

    test('of a column that only one of the two records has is left for its row', () => {
      customise(`extra: function () { return { short_description: 'by mapping', u_nothing: 'x' }; }`)
      expect(send().status_message).toContain('`u_nothing`')
      const { status, status_message } = sendMdm()
      expect(status).toBe('inserted')
      expect(status_message).not.toContain('short_description')
      expect(status_message).toContain('`u_nothing`, which is no column of x_kandj_kandji_mdm')
    })
  })

  test('a function is called once a row, on a KandjiMapping of its own', () => {
    const counted = ['skip', 'className', 'model', 'owner', 'extra'].map(
      (hook) =>
        `${hook}: function () { this.calls = (this.calls || '') + '${hook} '; gs.info('calls: ' + this.calls); }`
    )
    customise(counted.join(', '))
    send()
    const calls = local.log.filter((line) => line.includes('calls: ')).map((line) => line.replace(/.*calls: /, ''))
    expect(calls.at(-1)!.trim().split(' ').sort()).toEqual(['className', 'extra', 'model', 'owner', 'skip'])
    expect(calls).toHaveLength(5)
  })

  test('that can not be loaded refuses every row, and says what is wrong', () => {
    save({ script: 'var KandjiMapping = Class.create(' })
    const result = send()
    expect(result.status_message).toMatch(/KandjiMapping can't be loaded: `.+`, whether the device is to be left out/)
    expect(items()).toEqual([])
    expect(sendMdm().status_message).toContain("KandjiMapping can't be loaded")
  })

  test('that is switched off leaves everything to the app', () => {
    customise(`skip: function () { return 'never'; }`)
    save({ active: 'false' })
    expect(send()).toMatchObject({ status: 'inserted', status_message: expect.not.stringContaining('Kandji: ') })
  })

  test('need not extend the base', () => {
    customise(`initialize: function () {}, owner: function () {}`, '')
    expect(send()).toMatchObject({ status: 'inserted', status_message: expect.not.stringContaining('Kandji: ') })
  })
})

test('a class that the map can not find again is not taken with identification = coalesce', () => {
  setProperty(local, 'identification', 'coalesce')
  customise(`className: function () { return 'cmdb_ci_hardware'; }`)
  const { status_message, table } = send()
  expect(status_message).toContain("which identification = coalesce can't find again")
  expect(table).toBe('cmdb_ci_computer')
})

test('a class of the customer’s own, for which the app has no privilege, works with identification = ire', () => {
  customise(
    `className: function () { return 'cmdb_ci_pc_hardware'; }, extra: function () { return { short_description: 'x' }; }`
  )
  expect(send()).toMatchObject({ status: 'inserted', table: 'cmdb_ci_pc_hardware' })
  expect(send({ device_name: 'Renamed' })).toMatchObject({ status: 'updated', table: 'cmdb_ci_pc_hardware' })
  local.update('cmdb_ci_pc_hardware', items()[0]!.sys_id!, { last_discovered: '2026-10-01 00:00:00' })
  expect(refresh('C02TEST00001').status).toBe('updated')
  expect(sendMdm().status).toBe('inserted')
})

test('a class for which the app has no privilege is named with identification = coalesce', () => {
  setProperty(local, 'identification', 'coalesce')
  customise(`className: function () { return 'cmdb_ci_pc_hardware'; }`)
  const { status, status_message } = send()
  expect(status).toBe('error')
  expect(status_message).toMatch(/Kandji: .*cmdb_ci_pc_hardware.* could not be written: .*cmdb_ci_pc_hardware/)
  expect(items()).toEqual([])
})
