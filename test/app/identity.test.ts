// Which configuration item is this device, in a CMDB that others filled: device, MDM record and software end on one CI, no
// stranger's CI is touched, and what is odd is named.
// Field cases: A2, A4, A5, A8, B1, B2, B6, B7, B9, B11.

import { useInstance } from '../support/instance.ts'
import { APP_ROWS, appRow, COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

let now = Date.UTC(2026, 2, 2)
const local = useInstance({ app: true, clock: () => now })

const SERIAL = 'C02TEST00001'
const send = (changes: Row = {}): Row => settled(local.import(COMPUTER_ROWS, computerRow(changes)).result[0]!)
/** A CI of its own age: later ones are younger. */
const ci = (values: Row, table = 'cmdb_ci_computer'): string => {
  now += 60_000
  return local.insert(table, { name: 'Stock item', ...values })
}
const item = (sysId: string): Row => local.get('cmdb_ci', sysId)!
const computer = (sysId: string): Row => local.get('cmdb_ci_computer', sysId)!
const withSerial = (): string[] =>
  local.rows('cmdb_ci_hardware', `serial_number=${SERIAL}`).map(({ sys_id }) => sys_id!)

/** Device, MDM and app row. @returns the CIs on which they ended */
function bring(changes: Row = {}): { device: string; mdm: string; app: string; row: Row } {
  const row = send(changes)
  const serial = { serial_number: changes.serial_number ?? SERIAL }
  local.import(MDM_ROWS, mdmRow(serial))
  local.import(APP_ROWS, appRow(serial))
  const [record] = local.rows('x_kandj_kandji_mdm')
  const [install] = local.rows('cmdb_sam_sw_install')
  return { device: row.sys_id!, mdm: record?.configuration_item ?? '', app: install?.installed_on ?? '', row }
}

beforeEach(() => {
  now = Date.UTC(2026, 2, 2)
  local.instance.setPlugin('com.snc.samp', true)
})

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  test('a CI that is marked as a duplicate is left out', () => {
    const main = ci({ serial_number: SERIAL, name: 'main' })
    const marked = ci({
      serial_number: SERIAL,
      name: 'marked',
      duplicate_of: main,
      sys_created_on: '2020-01-01 00:00:00',
    })
    const { device, mdm, app, row } = bring()
    expect([device, mdm, app]).toEqual([main, main, main])
    expect(item(marked).name).toBe('marked')
    expect(row.status_message).toMatch(/^Kandji: .*`marked` \(cmdb_ci_computer\) is marked as a duplicate/)
  })

  test('a retired CI beside a live one: all end on one, and both are named', () => {
    ci({ serial_number: SERIAL, name: 'old', install_status: '7' })
    ci({ serial_number: SERIAL, name: 'new' })
    const { device, mdm, app, row } = bring()
    expect([mdm, app]).toEqual([device, device])
    expect(withSerial()).toHaveLength(2)
    expect(row.status_message).toMatch(/^Kandji: 2 configuration items have this serial number/)
  })

  test('a retired CI that is the only one is updated, stays retired, and is named', () => {
    const known = ci({ serial_number: SERIAL, name: 'old', install_status: '7' })
    const { device, mdm, row } = bring()
    expect([device, mdm]).toEqual([known, known])
    expect(item(known)).toMatchObject({ name: "Ann's Mac", install_status: '7' })
    expect(row.status_message).toContain('is retired in ServiceNow and stays so')
  })

  test('an iPhone in two classes: all end on one', () => {
    ci({ serial_number: SERIAL, name: 'retired', install_status: '7' })
    ci({ serial_number: SERIAL, name: 'phone' }, 'cmdb_ci_handheld_computing')
    const { device, mdm } = bring({ os_type: 'iOS' })
    expect(mdm).toBe(device)
    expect(withSerial()).toHaveLength(2)
  })

  test.each([
    ['a Windows machine', { os: 'Windows 11' } as Row],
    ['a Linux machine', { os: 'Ubuntu Linux' }],
    ['a Dell without operating system', { manufacturer: 'Dell Inc.' }],
    ['a printer', { manufacturer: 'Hewlett-Packard' }],
  ])('%s with the serial number is left as it is, and the row is a problem', (_what, stranger: Row) => {
    const { manufacturer, ...values } = stranger
    const maker: Row =
      manufacturer === undefined ? {} : { manufacturer: local.insert('core_company', { name: manufacturer }) }
    const strangers = ci({ serial_number: SERIAL, name: 'theirs', ...values, ...maker })
    const before = computer(strangers)
    const { mdm, app, row } = bring()
    expect(row.status).toBe('error')
    expect(row.status_message).toMatch(/^Kandji: serial_number `C02TEST00001` belongs to .*another maker/)
    expect(computer(strangers)).toEqual(before)
    expect(withSerial()).toEqual([strangers])
    expect([mdm, app]).toEqual(['', ''])
  })

  test.each(['Not Available', 'n/a', '0000', 'To Be Filled By O.E.M.', 'javascript:gs.log(1)', '\u200b'])(
    'the serial number `%s` makes and changes nothing',
    (serial) => {
      const strangers = serial.startsWith('javascript:') ? ci({}) : ci({ serial_number: serial, name: 'theirs' })
      const before = local.rows('cmdb_ci_hardware')
      const { row } = bring({ serial_number: serial })
      expect(row.status).toBe('error')
      expect(row.status_message).toMatch(/^Kandji: serial_number/)
      expect(local.rows('cmdb_ci_hardware')).toEqual(before)
      expect([local.rows('x_kandj_kandji_mdm'), local.rows('cmdb_sam_sw_install')]).toEqual([[], []])
      expect(item(strangers).discovery_source).toBeFalsy()
    }
  )

  test('a serial number that the setting names is none', () => {
    setProperty(local, 'invalid_serials', 'Loaner 1, "Pool, spare"')
    expect(send({ serial_number: 'LOANER-1' }).status).toBe('error')
    expect(send({ serial_number: 'pool spare' }).status).toBe('error')
    expect(send({ serial_number: 'LOANER-2' }).status).toBe('inserted')
  })

  test.each([
    ['is', 'C02 TEST 00001'],
    ['contains', 'test0'],
  ])('a serial number that ServiceNow’s own table lists (%s) is none', (type, serial) => {
    local.insert('dscy_invalid_serial', { type, serial })
    expect(send().status_message).toContain('is listed as invalid in this instance')
    expect(withSerial()).toEqual([])
  })

  test('invisible characters are no part of the serial number', () => {
    const known = ci({ serial_number: SERIAL })
    expect(send({ serial_number: 'C02\u200bTEST\u202e00001' }).sys_id).toBe(known)
  })

  test('a virtual machine never takes the CI of the physical Mac', () => {
    const { sys_id } = send()
    const before = computer(sys_id!)
    const row = send({ model_name: 'VMware Virtual Platform', device_name: 'vm' })
    expect(row.status_message).toContain('a physical device')
    expect(computer(sys_id!)).toEqual(before)
  })

  test('another Mac of the same name is another one', () => {
    const other = ci({ serial_number: 'C02TEST00009', name: "Ann's Mac" })
    const { device, mdm, app } = bring()
    expect(device).not.toBe(other)
    expect([mdm, app]).toEqual([device, device])
    expect(computer(other).serial_number).toBe('C02TEST00009')
  })

  test('a Mac with a new board: the record moves, and the old CI is named', () => {
    bring()
    const [old] = withSerial()
    send({ serial_number: 'C02NEW000001' })
    const row = settled(local.import(MDM_ROWS, mdmRow({ serial_number: 'C02NEW000001' })).result[0]!)
    expect(row.status_message).toMatch(
      /^Kandji: the serial number of device .* changed from `C02TEST00001` to `C02NEW000001`/
    )
    const records = local.rows('x_kandj_kandji_mdm')
    expect(records).toHaveLength(1)
    expect(records[0]!.configuration_item).not.toBe(old)
    expect(item(old!).serial_number).toBe(SERIAL)
  })

  describe('when the device was last seen', () => {
    const seen = (time: string): Row => send({ last_seen: time })

    test('is the time of discovery, and never set back', () => {
      const { sys_id } = seen('2026-02-27T09:00:00.123Z')
      expect(computer(sys_id!).last_discovered).toBe('2026-02-27 09:00:00')
      seen('2026-02-28 10:00:00.5+00:00')
      expect(computer(sys_id!).last_discovered).toBe('2026-02-28 10:00:00')
      seen('2026-02-26T00:00:00Z')
      expect(computer(sys_id!).last_discovered).toBe('2026-02-28 10:00:00')
    })

    test('alone, it touches nothing else', () => {
      const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
      const { sys_id } = send({ assigned_user: 'ann@example.com' })
      const before = computer(sys_id!)
      now = Date.UTC(2026, 2, 6)
      const row = settled(
        local.import(COMPUTER_ROWS, { serial_number: SERIAL, last_seen: '2026-03-05T00:00:00Z' }).result[0]!
      )
      expect(row).toMatchObject({ status: 'updated', sys_id })
      const { last_discovered, sys_updated_on, sys_mod_count, ...rest } = computer(sys_id!)
      expect(last_discovered).toBe('2026-03-05 00:00:00')
      expect({ ...before, ...rest }).toEqual(before)
      expect([sys_updated_on, sys_mod_count].every(Boolean)).toBe(true)
      expect(rest.assigned_to).toBe(ann)
      const again = local.import(COMPUTER_ROWS, { serial_number: SERIAL, last_seen: '2026-03-05T00:00:00Z' })
      expect(settled(again.result[0]!).status).toBe('ignored')
    })

    test('alone, it makes no computer', () => {
      const row = local.import(COMPUTER_ROWS, { serial_number: SERIAL, last_seen: '2026-03-01T00:00:00Z' }).result[0]!
      expect(row.status).toBe('error')
      expect(row.status_message).toContain('send its whole row')
      expect(withSerial()).toEqual([])
    })
  })

  test.each([
    ['the model', 'cmdb_model', 'cmdb_hardware_product_model', /model_name `MacBook Air .* could not be made/],
    ['the manufacturer', 'core_company', 'core_company', /manufacturer Apple could not be made/],
  ])('%s that can’t be made is named, and heals', (_what, table, collection, reason) => {
    const rule = local.insert('sys_script', {
      name: 'abort',
      collection,
      when: 'before',
      action_insert: 'true',
      advanced: 'true',
      active: 'true',
      script: 'current.setAbortAction(true)',
    })
    const row = send()
    expect(row.status).toBe('inserted')
    expect(row.status_message).toMatch(reason)
    expect(local.rows(table, 'nameSTARTSWITHApple^ORnameSTARTSWITHMacBook')).toEqual([])
    local.remove('sys_script', rule)
    const healed = send()
    expect(healed).toMatchObject({ status: 'updated' })
    expect(healed.status_message ?? '').not.toMatch(/^Kandji/)
    expect(computer(row.sys_id!).model_id).toBeTruthy()
  })

  test('an owner with two accounts of one e-mail address stays', () => {
    const user = (user_name: string, first_name: string): string =>
      local.insert('sys_user', { user_name, first_name, email: 'ann@example.com', active: 'true' })
    const ann = user('ann', 'Ann')
    const { sys_id } = send({ assigned_user: 'ann@example.com' })
    user('adm-ann', 'Administrator')
    const row = send({ assigned_user: 'ann@example.com', os_version: '15' })
    expect(computer(sys_id!).assigned_to).toBe(ann)
    expect(row.status_message ?? '').not.toMatch(/^Kandji/)
    const other = send({ serial_number: 'C02TEST00003', assigned_user: 'ann@example.com' })
    expect(computer(other.sys_id!).assigned_to).toBeFalsy()
    expect(other.status_message).toMatch(/^Kandji: assigned_user `ann@example.com` .*2 users/)
    const named = send({ serial_number: 'C02TEST00002', assigned_user: 'ann@example.com', assigned_user_name: 'Ann' })
    expect(computer(named.sys_id!).assigned_to).toBe(ann)
  })

  test('a person’s change of owner stays while Kandji’s owner does not change', () => {
    const [ann, bob] = ['ann', 'bob'].map((name) =>
      local.insert('sys_user', { user_name: name, email: `${name}@example.com`, active: 'true' })
    )
    const { sys_id } = send({ assigned_user: 'ann@example.com' })
    expect(computer(sys_id!).assigned_to).toBe(ann)
    local.update('cmdb_ci_computer', sys_id!, { assigned_to: bob! })
    send({ assigned_user: 'ann@example.com', os_version: '15' })
    expect(computer(sys_id!)).toMatchObject({ assigned_to: bob, os_version: '15' })
    send({ assigned_user: '', os_version: '15' })
    send({ assigned_user: 'ann@example.com', os_version: '15' })
    expect(computer(sys_id!).assigned_to).toBe(ann)
  })
})

describe('with ServiceNow’s identification', () => {
  test('hardware of no nearer class becomes the computer, and keeps what others entered', () => {
    const stock = ci({ serial_number: SERIAL, asset_tag: 'P1000' }, 'cmdb_ci_hardware')
    const { device, mdm, app } = bring()
    expect([device, mdm, app]).toEqual([stock, stock, stock])
    expect(computer(stock)).toMatchObject({ sys_class_name: 'cmdb_ci_computer', asset_tag: 'P1000', name: "Ann's Mac" })
    expect(local.rows('sys_object_source', `target_sys_id=${stock}^id=${SERIAL}`)).toHaveLength(1)
    expect(local.rows('cmdb_serial_number', `cmdb_ci=${stock}^serial_number=${SERIAL}`)).toHaveLength(1)
  })

  test('a serial number that only the table of serial numbers has leads to its CI', () => {
    const known = ci({ name: 'by discovery' })
    local.insert('cmdb_serial_number', {
      cmdb_ci: known,
      serial_number: SERIAL,
      serial_number_type: 'system',
      valid: 'true',
    })
    const { device, mdm, app, row } = bring()
    expect([device, mdm, app]).toEqual([known, known, known])
    expect(row.status_message).toContain('table of serial numbers alone')
  })

  test('what a reconciliation rule keeps is kept and named', () => {
    local.insert('cmdb_reconciliation_definition', {
      name: 'os',
      applies_to: 'cmdb_ci_computer',
      attributes: 'os_version',
      discovery_source: 'ServiceNow',
      priority: '1',
      active: 'true',
    })
    const values = { serial_number: SERIAL, name: 'theirs', os_version: '10.1' }
    const payload = JSON.stringify({ items: [{ className: 'cmdb_ci_computer', values }] })
    const script = `sn_cmdb.IdentificationEngine.createOrUpdateCI('ServiceNow', ${JSON.stringify(payload)})`
    local.instance.scripts.transaction(() => local.instance.scripts.run('global', script, {}, 'another source'))
    const row = send({ os_version: '77', device_name: 'Renamed' })
    expect(row.status_message).toMatch(/^Kandji: kept by reconciliation rules of ServiceNow: os_version/)
    expect(computer(row.sys_id!)).toMatchObject({ os_version: '10.1', name: 'Renamed' })
  })

  describe('a field map that a customer has added', () => {
    const add = (values: Row): void => {
      const [map] = local.rows('sys_transform_map', `source_table=${COMPUTER_ROWS}`)
      local.insert('sys_transform_entry', {
        map: map!.sys_id!,
        source_table: COMPUTER_ROWS,
        target_table: 'cmdb_ci_computer',
        ...values,
      })
    }

    test('goes with our own values, for a new computer and for a known one', () => {
      add({ source_field: 'model_identifier', target_field: 'short_description' })
      const { sys_id } = send({ model_identifier: 'Mac14,2' })
      expect(computer(sys_id!).short_description).toBe('Mac14,2')
      expect(send({ model_identifier: 'Mac16,10' }).status).toBe('updated')
      expect(computer(sys_id!).short_description).toBe('Mac16,10')
      expect(send({ model_identifier: '' }).status).toBe('ignored')
      expect(computer(sys_id!).short_description).toBe('Mac16,10')
    })

    test('with a script is named, since it does not run', () => {
      add({ target_field: 'short_description', use_source_script: 'true', source_script: 'answer = "x"' })
      expect(send().status_message).toMatch(/^Kandji: the field map of `short_description` has a script/)
    })

    test('can not take the place of one of ours', () => {
      add({ source_field: 'device_name', target_field: 'os_version' })
      expect(computer(send().sys_id!).os_version).toBe('14.6.1')
    })
  })

  test('a source that is no choice refuses the row, and says so', () => {
    for (const { sys_id } of local.rows('sys_choice', 'element=discovery_source^value=Kandji'))
      local.remove('sys_choice', sys_id!)
    const row = send()
    expect(row.status).toBe('error')
    expect(row.status_message).toMatch(/^Kandji: refused by ServiceNow's identification: .*data source \[Kandji\]/)
    expect(withSerial()).toEqual([])
  })
})
