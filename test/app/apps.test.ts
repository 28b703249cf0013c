// The ETL definition "Kandji Apps" of the built app: rows of applications → cmdb_sam_sw_install.
// Field cases: A10.

import { useInstance } from '../support/instance.ts'
import { APP_ROWS, appRow, COMPUTER_ROWS, computerRow, settled } from './rows.ts'
import type { Row } from './rows.ts'

const DAY = 86_400_000
let days = 0
const local = useInstance({ app: true, clock: () => Date.UTC(2026, 2, 2) + days * DAY })
const SAM = 'com.snc.samp'
const INSTALLS = 'cmdb_sam_sw_install'
const SECOND_KEY = 'fedcba9876543210fedcba9876543210'

const computer = (serial = 'C02TEST00001', name = "Ann's Mac"): string =>
  settled(local.import(COMPUTER_ROWS, computerRow({ serial_number: serial, device_name: name })).result[0]!).sys_id!
const send = (changes: Row = {}): Row => local.import(APP_ROWS, appRow(changes)).result[0]!
const installs = (query = '') => local.rows(INSTALLS, `${query}^ORDERBYinstall_location`)
/** Many rows in one import set, as insertMultiple transforms them. */
const transform = (rows: Row[]): void => {
  const { imports, scripts } = local.instance
  scripts.transaction(() => {
    const set = imports.stageMany(APP_ROWS, rows, '')
    imports.transformSet(set.sysId)
  })
}
const computers = () => local.rows('cmdb_ci_hardware')

describe('with Software Asset Management', () => {
  beforeEach(() => local.instance.setPlugin(SAM, true))

  test('an app becomes a software installation on its computer', () => {
    const known = computer()
    expect(send()).toMatchObject({ status: 'updated', table: 'cmdb_ci_computer', sys_id: known })
    expect(installs()).toEqual([
      expect.objectContaining({
        instance_key: appRow().app_id,
        display_name: 'Ledger',
        publisher: 'Harbour Software Ltd.',
        version: '4.2.1',
        install_location: '/Applications/Ledger.app',
        installed_on: known,
        last_used: '2026-02-27 09:00:00',
        active: '1',
        discovery_source: 'Kandji',
      }),
    ])
    expect(local.rows('sys_object_source', `target_table=${INSTALLS}`)).toEqual([
      expect.objectContaining({ name: 'Kandji', id: appRow().app_id, source_feed: 'Kandji Apps' }),
    ])
  })

  test('IRE is given a computer with key, serial number and check-in only, the software with its own key', () => {
    computer()
    const [transformer] = local.rows('sys_robust_import_set_transformer')
    local.update('sys_robust_import_set_transformer', transformer!.sys_id!, { verbose: 'true' })
    send({ serial_number: 'c02test00001' })
    const line = local.log.find((one) => one.startsWith('IRE payload: '))!
    const key = (source_native_key: string) => ({
      source_name: 'Kandji',
      source_feed: 'Kandji Apps',
      source_native_key,
    })
    const internal_id = expect.any(String)
    expect(JSON.parse(line.replace('IRE payload: ', ''))).toEqual({
      items: [
        {
          className: 'cmdb_ci_computer',
          internal_id,
          values: { serial_number: 'c02test00001', last_discovered: expect.any(String) },
          settings: { updateWithoutSwitch: 'true', updateWithoutDowngrade: 'true' },
          sys_object_source_info: key('C02TEST00001'),
          lookup: [
            {
              className: 'cmdb_serial_number',
              internal_id,
              values: { serial_number: 'c02test00001', serial_number_type: 'system', valid: 'true' },
            },
          ],
          related: [
            {
              className: INSTALLS,
              internal_id,
              values: {
                instance_key: appRow().app_id,
                display_name: 'Ledger',
                publisher: 'Harbour Software Ltd.',
                version: '4.2.1',
                install_location: '/Applications/Ledger.app',
                last_used: '2026-02-27 09:00:00',
                active: 'true',
                discovery_source: 'Kandji',
              },
              sys_object_source_info: key(appRow().app_id!),
            },
          ],
        },
      ],
      relations: [],
      referenceItems: [],
    })
  })

  test('the same row again, some days later, changes nothing', () => {
    computer()
    send()
    const before = [installs(), computers().length]
    days += 3
    expect(send().status).toBe('ignored')
    expect([installs(), computers().length]).toEqual(before)
  })

  test.each([
    ['an upgrade', { version: '5.0' }, { version: '5.0' }],
    ['a new name', { name: 'Ledger Pro' }, { display_name: 'Ledger Pro' }],
    ['another publisher', { developer_name: 'Quay Inc.' }, { publisher: 'Quay Inc.' }],
    ['a later use', { last_opened: '2026-03-01T10:00:00Z' }, { last_used: '2026-03-01 10:00:00' }],
  ])('%s updates the row of the app', (_what, changes, expected) => {
    computer()
    send()
    const [{ sys_id }] = installs() as [Row]
    expect(send(changes).status).toBe('updated')
    expect(installs()).toEqual([expect.objectContaining({ sys_id, ...expected })])
  })

  test('an upgrade moves its row on to the discovery model of the version', () => {
    computer()
    const versionOf = () => {
      const [{ discovery_model }] = installs() as [Row]
      return local.rows('cmdb_sam_sw_discovery_model', `sys_id=${discovery_model}`).map((model) => model.version)
    }
    send({ version: '4.1' })
    expect(versionOf()).toEqual(['4.1'])
    send({ version: '5.0' })
    expect(versionOf()).toEqual(['5.0'])
    send({ version: '5.0', last_opened: '2026-03-01T10:00:00Z' })
    expect(versionOf()).toEqual(['5.0'])
    send({ name: 'Ledger Pro', version: '6.0' })
    expect(versionOf()).toEqual(['6.0'])
  })

  test('an app that is removed keeps its row, inactive, and is active again when it comes back', () => {
    computer()
    send()
    const [{ sys_id }] = installs() as [Row]
    send({ is_removed: 'true' })
    expect(installs()).toEqual([expect.objectContaining({ sys_id, active: '0', version: '4.2.1' })])
    send({ version: '5.0' })
    expect(installs()).toEqual([expect.objectContaining({ sys_id, active: '1', version: '5.0' })])
  })

  test.each(['', 'false', 'no', '0', 'null'])('is_removed `%s` leaves an app active', (is_removed) => {
    computer()
    send({ is_removed })
    expect(installs()).toEqual([expect.objectContaining({ active: '1' })])
  })

  test('the same app at two paths is two rows, each with its own life', () => {
    computer()
    const second = { app_id: SECOND_KEY, path: '/Users/ann/Applications/Ledger.app' }
    send()
    send(second)
    const ids = installs().map(({ sys_id }) => sys_id)
    expect(ids).toHaveLength(2)
    send({ ...second, is_removed: 'true' })
    send({ version: '5.0' })
    expect(installs()).toEqual([
      expect.objectContaining({ sys_id: ids[0], instance_key: appRow().app_id, active: '1', version: '5.0' }),
      expect.objectContaining({ sys_id: ids[1], instance_key: SECOND_KEY, active: '0', version: '4.2.1' }),
    ])
  })

  test('the same app on two computers is two rows, though the computers have the same name', () => {
    const [one, two] = [computer('C02TEST00001', 'Mac'), computer('C02TEST00002', 'Mac')]
    send()
    send({ app_id: SECOND_KEY, serial_number: 'C02TEST00002' })
    expect(installs(`instance_key=${appRow().app_id}`)).toEqual([expect.objectContaining({ installed_on: one })])
    expect(installs(`instance_key=${SECOND_KEY}`)).toEqual([expect.objectContaining({ installed_on: two })])
  })

  test('a row of another discovery source is left alone', () => {
    const known = computer()
    const other = local.insert(INSTALLS, {
      display_name: 'Ledger',
      version: '4.2.1',
      publisher: 'Harbour',
      installed_on: known,
      discovery_source: 'ServiceNow',
    })
    const before = local.get(INSTALLS, other)
    send()
    send({ is_removed: 'true' })
    expect(local.get(INSTALLS, other)).toEqual(before)
    expect(installs('discovery_source=Kandji')).toHaveLength(1)
  })

  test.each([
    ['markup', '<b>Tom &amp; "Jerry"</b> \'s & <'],
    ['emoji', 'Notes 🧑🏽‍💻 👩‍👩‍👧‍👦'],
    ['names in other writing', '微信 · Яндекс · سلام · ｶﾞ é'],
    ['spaces', '  two  spaces  '],
    ['the word NULL', 'NULL'],
    ['what looks like a script', 'javascript:gs.log(1)'],
    ['a dollar and a backslash', '$1 \\n ${a} %s'],
  ])('%s arrives to the letter', (_what, text) => {
    computer()
    send({ name: text, developer_name: text, version: text, path: text })
    expect(installs()).toEqual([
      expect.objectContaining({ display_name: text, publisher: text, version: text, install_location: text }),
    ])
  })

  test('what is not sent changes nothing', () => {
    computer()
    send()
    const before = installs()
    expect(send({ name: '', developer_name: '', version: '', path: '', last_opened: '' }).status).toBe('ignored')
    expect(installs()).toEqual(before)
  })

  test('the engine’s own word for clearing clears', () => {
    computer()
    send()
    send({ developer_name: '<EMPTY_STRING>' })
    expect(installs()).toEqual([expect.objectContaining({ publisher: '', display_name: 'Ledger' })])
  })

  describe('last_opened', () => {
    test.each([
      ['2026-02-27T09:00:00.000123+00:00', '2026-02-27 09:00:00'],
      ['2024-05-13 20:09:27.374451+00:00', '2024-05-13 20:09:27'],
      ['2026-02-27T09:00:00Z', '2026-02-27 09:00:00'],
      ['2026-02-27T09:00:00.999Z', '2026-02-27 09:00:00'],
      ['2026-02-27T09:00:00+05:30', '2026-02-27 03:30:00'],
      ['2026-02-27T20:00:00-0800', '2026-02-28 04:00:00'],
      ['2026-03-01T00:30:00+01', '2026-02-28 23:30:00'],
      ['2026-02-27T09:00:00', '2026-02-27 09:00:00'],
      ['2026-02-27 09:00', '2026-02-27 09:00:00'],
      ['2026-02-27', '2026-02-27 00:00:00'],
      ['2024-02-29T12:00:00Z', '2024-02-29 12:00:00'],
    ])('%s is %s', (last_opened, last_used) => {
      computer()
      send({ last_opened })
      expect(installs()).toEqual([expect.objectContaining({ last_used })])
    })

    test('of the first day that can be one is one', () => {
      computer()
      send({ last_opened: '2001-01-02T00:00:00Z' })
      expect(installs()).toEqual([expect.objectContaining({ last_used: '2001-01-02 00:00:00' })])
    })

    test.each([
      'yesterday',
      '2025-02-29T12:00:00Z',
      '2026-13-01',
      '2026-02-27T25:00:00Z',
      '2026-02-27T09:00:00+25:00',
      '0001-01-01T00:00:00Z',
      '1601-01-01T00:00:00Z',
      '1904-01-01T00:00:00Z',
      '1970-01-01T00:00:00+00:00',
      '1980-01-01T00:00:00+00:00',
      '1999-12-31T23:59:59Z',
      '2001-01-01T00:00:00Z',
      '2001-01-01 08:00:00+00:00',
      '2000-12-31T16:00:00-08:00',
      '2001-01-01',
      '1772182800',
      '27/02/2026',
      'null',
    ])('`%s` is no date and leaves the last use as it is', (last_opened) => {
      computer()
      send()
      expect(send({ last_opened }).status).toBe('ignored')
      expect(installs()).toEqual([expect.objectContaining({ last_used: '2026-02-27 09:00:00' })])
    })
  })

  describe('the computer', () => {
    test('that is not here is not made: the row is skipped, says so, and is right when it comes again', () => {
      const early = send()
      expect(early).toMatchObject({ status: 'skipped' })
      expect(early.error_message).toBe(
        'Kandji: no computer with serial_number `C02TEST00001` is here yet: send its computer row first, then this row again'
      )
      expect([computers(), installs(), local.rows('sys_object_source')]).toEqual([[], [], []])
      expect(local.rows('cmdb_ire_partial_payloads')).toEqual([])
      computer()
      expect(send().status).toBe('updated')
      expect(installs()).toHaveLength(1)
    })

    test('is found without regard to upper and lower case or to spaces, and keeps its serial number as it is', () => {
      const known = computer('c02test00001')
      send({ serial_number: ' c02test00001 ' })
      expect(installs()).toEqual([expect.objectContaining({ installed_on: known })])
      expect(local.rows('sys_object_source', `target_sys_id=${known}`)).toEqual([
        expect.objectContaining({ name: 'Kandji', id: 'C02TEST00001' }),
      ])
      expect(local.get('cmdb_ci_computer', known)!.serial_number).toBe('c02test00001')
    })

    test('keeps its name, owner and everything else', () => {
      const columns = ['name', 'assigned_to', 'model_id', 'os', 'os_version', 'disk_space', 'sys_class_name']
      const own = (row: Row): Array<string | undefined> => columns.map((column) => row[column])
      const owner = local.insert('sys_user', { user_name: 'ann', name: 'Ann' })
      const known = computer()
      local.update('cmdb_ci_computer', known, { assigned_to: owner })
      const before = own(local.get('cmdb_ci_computer', known)!)
      expect(before.every(Boolean)).toBe(true)
      send()
      expect(own(local.get('cmdb_ci_computer', known)!)).toEqual(before)
    })

    test.each(['cmdb_ci_win_server', 'cmdb_ci_handheld_computing'])('stays a %s where it is one', (table) => {
      const known = local.insert(table, { serial_number: 'C02TEST00001', name: 'Build host' })
      expect(send()).toMatchObject({ table, sys_id: known })
      expect(local.get('cmdb_ci', known)).toMatchObject({ sys_class_name: table, name: 'Build host' })
      expect(installs()).toEqual([expect.objectContaining({ installed_on: known })])
    })

    test('that was deleted and came again gets its apps back', () => {
      local.remove('cmdb_ci_computer', computer())
      const known = computer()
      send()
      expect(installs()).toEqual([expect.objectContaining({ installed_on: known })])
    })

    test('is asked for once a batch', () => {
      for (const serial of ['C02TEST00001', 'C02TEST00002']) computer(serial)
      const rows = Array.from({ length: 40 }, (_, at) =>
        appRow({ app_id: String(at).padStart(32, '0'), path: `/${at}`, serial_number: `C02TEST0000${1 + (at % 3)}` })
      )
      transform(rows)
      const states = (): Array<string | undefined> => local.rows(APP_ROWS).map((row) => row.sys_import_state)
      expect(states().filter((state) => state === 'skipped')).toHaveLength(13)
      expect(computers()).toHaveLength(2)
      // The second time IRE knows computers by their key: what is left is the one question before it.
      local.instance.database.touch('cmdb_ci_hardware')
      local.instance.database.stats = {}
      transform(rows)
      expect(local.instance.database.stats.cmdb_ci_hardware).toEqual({ queries: 1, writes: 0 })
    })
  })

  test.each(['serial_number', 'app_id'])('a row without %s is refused, says why, and writes nothing', (column) => {
    computer()
    const before = [computers(), local.rows('cmdb_serial_number'), local.rows('sys_object_source')]
    for (const blank of ['', '   ']) {
      const result = send({ [column]: blank })
      expect(['error', 'skipped']).toContain(result.status)
      expect(result.error_message).toMatch(column === 'app_id' ? /Software Installation 1/ : /Computer 1/)
    }
    expect(installs()).toEqual([])
    expect([computers(), local.rows('cmdb_serial_number'), local.rows('sys_object_source')]).toEqual(before)
  })
})

describe('without Software Asset Management', () => {
  test('a row is refused, names the table that is missing, and writes nothing', () => {
    const known = computer()
    const all = () => [
      local.get('cmdb_ci_computer', known),
      local.rows('sys_object_source'),
      local.rows('cmdb_serial_number'),
    ]
    const before = all()
    const result = send()
    expect(result).toMatchObject({ status: 'error' })
    expect(result.error_message).toContain(INSTALLS)
    expect(all()).toEqual(before)
  })

  test('the app installs, and its rows arrive once the plugin is there', () => {
    computer()
    send()
    local.instance.setPlugin(SAM, true)
    expect(send().status).toBe('updated')
    expect(installs()).toHaveLength(1)
  })
})
