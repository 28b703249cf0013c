// One device foreseen: what its rows change, what stays, and what cannot be known.

import { foresee, type Foreseen, type Present, type Rules } from '../../../src/push/preview/foresee.ts'
import type { MappingAnswer } from '../../../src/push/servicenow/mapping-client.ts'

const ROWS = {
  computer: {
    serial_number: 'C02AAA00001',
    device_name: 'Mac',
    model_name: 'MacBook Air',
    os_type: 'macOS',
    os_version: '15.1',
    device_capacity: '228',
    assigned_user: 'ada@example.com',
    last_seen: '2026-11-20 08:00:00',
  },
  mdm: { device_id: 'd1', blueprint_id: 'b1', serial_number: 'C02AAA00001', fingerprint: 'f1' },
}
const ITEM = {
  sys_id: 'c1',
  sys_class_name: 'cmdb_ci_computer',
  is_computer: 'true',
  serial_number: 'C02AAA00001',
  name: 'Mac',
  model_id: 'm1',
  'model_id.name': 'MacBook Air',
  manufacturer: 'apple',
  'manufacturer.name': 'Apple',
  os: 'macOS',
  os_version: '15.1',
  disk_space: '228.00',
  assigned_to: 'u1',
  'assigned_to.name': 'Ada',
  last_discovered: '2026-11-20 08:00:00',
  discovery_source: 'Kandji',
  install_status: '1',
  hardware_status: 'installed',
}
const RECORD = {
  sys_id: 'x1',
  kandji_device_id: 'd1',
  kandji_blueprint_id: 'b1',
  fingerprint: 'f1',
  computer: 'c1',
  configuration_item: 'c1',
  discovery_source: 'Kandji',
}
const PRESENT: Present = {
  item: ITEM,
  mdm: RECORD,
  linked: ITEM,
  others: 0,
  note: { word: '', owner: '', outcome: '' },
}
const ADA = { sysId: 'u1', name: 'Ada', active: true }
const BOB = { sysId: 'u2', name: 'Bob', active: true }
const RULES: Rules = {
  identification: 'ire',
  manufacturerNames: ['Apple'],
  handhelds: false,
  invalidSerials: [],
  assignmentSync: 'from_kandji',
  asksKandji: true,
  company: () => ({ sysId: 'apple', name: 'Apple', makes: true }),
  model: () => ({ sysId: 'm1', name: 'MacBook Air' }),
  category: () => undefined,
  users: () => [ADA],
  own: () => undefined,
}
const CI = 'cmdb_ci_computer'

describe('rows that say what is there', () => {
  test('change nothing, 228 and 228.00 included', () => {
    expect(foresee(ROWS, PRESENT, RULES)).toEqual({ fields: [], notes: [], problems: [], differs: [] })
  })

  test('change nothing where a column is left out by the configuration', () => {
    const { serial_number, assigned_user } = ROWS.computer
    expect(foresee({ computer: { serial_number, assigned_user, os_type: 'macOS' } }, PRESENT, RULES).fields).toEqual([])
  })
})

describe('a row with another value', () => {
  test.each([
    ['device_name', 'New', 'name', 'Mac', 'New'],
    ['os_version', '15.2', 'os_version', '15.1', '15.2'],
    ['device_capacity', '1 TB', 'disk_space', '228.00', '1024'],
    ['last_seen', '2026-11-21 08:00:00', 'last_discovered', '2026-11-20 08:00:00', '2026-11-21 08:00:00'],
  ])('shows a new %s', (column, value, field, from, to) => {
    const { fields } = foresee({ computer: { ...ROWS.computer, [column]: value } }, PRESENT, RULES)
    expect(fields).toEqual([{ table: CI, field, from, to }])
  })

  test('shows that a model, a company and a category come', () => {
    const made = {
      ...RULES,
      company: () => 'none',
      model: () => 'none',
      category: () => ({ sysId: 'k', name: 'Computer' }),
    }
    const fields = foresee(ROWS, { ...PRESENT, item: undefined, mdm: undefined }, made as Rules).fields
    expect(fields.filter(({ note }) => note?.endsWith('is made')).map(({ field, to }) => [field, to])).toEqual([
      ['manufacturer', 'Apple'],
      ['model_id', 'MacBook Air'],
    ])
    expect(fields).toContainEqual({ table: CI, field: 'model_category', from: '', to: 'Computer' })
  })

  test('never sets the last check-in back', () => {
    const older = { ...ROWS.computer, last_seen: '2026-11-19 08:00:00' }
    expect(foresee({ computer: older }, PRESENT, RULES).fields).toEqual([])
  })

  test('makes bare hardware what the device is', () => {
    const bare = { ...ITEM, sys_class_name: 'cmdb_ci_hardware', is_computer: 'false' }
    const { fields } = foresee({ computer: ROWS.computer }, { ...PRESENT, item: bare }, RULES)
    expect(fields).toEqual([{ table: 'cmdb_ci_hardware', field: 'sys_class_name', from: 'cmdb_ci_hardware', to: CI }])
  })
})

describe('the owner', () => {
  const owned = (word: string, owner: string) => ({ ...PRESENT, note: { word, owner, outcome: 'set' as const } })
  const named = (user: string) => ({ computer: { ...ROWS.computer, assigned_user: user } })

  test('of a person stays, and is told as a difference, until Kandji names another', () => {
    const bobs = { ...RULES, users: () => [BOB] }
    const stays = foresee(named('bob@example.com'), owned('bob@example.com', 'u2'), bobs)
    expect(stays.fields).toEqual([])
    expect(stays.differs).toMatchObject([{ field: 'assigned_to', from: 'Ada', to: 'Bob' }])
    const changes = foresee(named('bob@example.com'), owned('cat@example.com', ''), bobs)
    expect(changes.fields).toEqual([{ table: CI, field: 'assigned_to', from: 'Ada', to: 'Bob' }])
  })

  test('that Kandji set goes when Kandji names nobody', () => {
    expect(foresee(named(''), owned('ada@example.com', 'u1'), RULES).fields).toEqual([
      { table: CI, field: 'assigned_to', from: 'Ada', to: '' },
    ])
    expect(foresee(named(''), owned('', ''), RULES).fields).toEqual([])
    expect(
      foresee({ computer: { ...named('').computer, keep_owner: 'true' } }, owned('x', 'u1'), RULES).fields
    ).toEqual([])
  })

  test.each([
    [[], 'nobody has it'],
    [[ADA, BOB], '2 users have it'],
  ])('that is not exactly one user is a problem, and changes nobody: %#', (users, text) => {
    const { fields, problems } = foresee(ROWS, PRESENT, { ...RULES, users: () => users })
    expect(fields).toEqual([])
    expect(problems.join()).toContain(text)
  })

  test('is not compared where this account may not read users, or who set it', () => {
    expect(foresee(ROWS, PRESENT, { ...RULES, users: () => 'unseen' }).notes.join()).toContain('may not read users')
    expect(foresee(named(''), { ...PRESENT, note: 'unseen' }, RULES).notes.join()).toContain('may not read which')
  })
})

describe('a row that the app would refuse', () => {
  test.each([
    ['another maker', { ...ITEM, os: 'Windows 11', 'manufacturer.name': 'Dell' }, {}, 'operating system `Windows 11`'],
    ['another manufacturer', { ...ITEM, os: '', 'manufacturer.name': 'Lenovo' }, {}, 'manufacturer `Lenovo`'],
    ['a copy of a Mac', ITEM, { model_name: 'Virtual Machine' }, 'a physical device'],
    ['a placeholder of the instance', ITEM, { serial_number: 'ACME-UNKNOWN' }, 'the app refuses such rows'],
  ])('for %s says why, and changes nothing', (_what, there, row, text) => {
    const strict = { ...RULES, invalidSerials: ['acme unknown'] }
    const sent = { computer: { ...ROWS.computer, ...row }, mdm: { ...ROWS.mdm, ...row } }
    const { fields, refused } = foresee(sent, { ...PRESENT, item: there }, strict)
    expect(fields).toEqual([])
    expect(refused).toContain(text)
  })
})

describe('a device that has left Kandji', () => {
  const gone = { device_id: 'd1', serial_number: 'C02AAA00001', is_removed: 'true' }

  test('is marked, and retired where the policy says so', () => {
    expect(foresee({ mdm: gone }, PRESENT, RULES).fields).toMatchObject([{ field: 'is_removed', to: 'true' }])
    const { fields } = foresee({ mdm: { ...gone, retire: 'true' } }, PRESENT, RULES)
    expect(fields.map(({ field, to }) => `${field} ${to}`)).toEqual([
      'is_removed true',
      'install_status 7',
      'hardware_status retired',
      'operational_status 6',
      'retired_from 1',
    ])
  })

  test('is not retired where somebody has chosen a status, and nothing happens without a record', () => {
    const stolen = { ...ITEM, install_status: '8' }
    const { fields } = foresee({ mdm: { ...gone, retire: 'true' } }, { ...PRESENT, linked: stolen }, RULES)
    expect(fields.map(({ field }) => field)).toEqual(['is_removed'])
    expect(foresee({ mdm: gone }, { ...PRESENT, mdm: undefined }, RULES).fields).toEqual([])
  })
})

describe('an answer of KandjiMapping', () => {
  const NOTHING: MappingAnswer = { skip: '', className: '', columns: {}, mapped: {}, problems: [] }
  const with_ = (answer: Partial<MappingAnswer>, present: Present = PRESENT): Foreseen =>
    foresee(ROWS, present, { ...RULES, own: (kind) => (kind === 'computer' ? { ...NOTHING, ...answer } : undefined) })

  test('refuses a device that is left out', () => {
    expect(with_({ skip: 'KandjiMapping skips this device: `a loaner`' })).toMatchObject({
      fields: [],
      refused: 'KandjiMapping skips this device: `a loaner`',
    })
  })

  test('decides class, model and owner', () => {
    const { fields } = with_(
      {
        className: 'u_ipad',
        model: { sysId: 'm2', name: 'Standard' },
        owner: { sysId: 'u2', name: 'Bob' },
      },
      { ...PRESENT, item: undefined }
    )
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'u_ipad', field: 'model_id', to: 'Standard' }),
        expect.objectContaining({ table: 'u_ipad', field: 'assigned_to', to: 'Bob' }),
      ])
    )
  })

  test('gives further columns, and overrules those of the app', () => {
    const item = { ...PRESENT.item!, name: 'X', short_description: 'old', cpu_count: '8', virtual: 'true' }
    const columns = { name: 'X', short_description: 'new', cpu_count: '8.0', virtual: '1', u_hidden: 'z' }
    const { fields, notes } = with_({ columns }, { ...PRESENT, item })
    expect(fields).toEqual([
      { table: CI, field: 'short_description', from: 'old', to: 'new', note: 'by KandjiMapping' },
    ])
    expect(notes).toEqual(['u_hidden could not be compared: this account may not read it.'])
  })

  test('that can not be used is a problem', () => {
    const said = 'KandjiMapping.model answered `x`, which is the sys_id of no cmdb_model'
    expect(with_({ problems: [said] })).toMatchObject({ problems: [said], notes: [said] })
  })

  test('that leaves the MDM row out keeps the record as it is', () => {
    const own: Rules['own'] = (kind) =>
      kind === 'mdm' ? { ...NOTHING, skip: 'KandjiMapping skips this device: `x`' } : undefined
    const { fields, problems } = foresee(ROWS, { ...PRESENT, mdm: undefined }, { ...RULES, own })
    expect(fields.filter(({ table }) => table !== CI)).toEqual([])
    expect(problems).toEqual(['KandjiMapping skips this device: `x`'])
  })
})
