// What the identification engine answers and writes in the less common cases: dependent classes, options, values.

import { enhancedOptions, plainOptions } from '../../../src/instance/etl/ire/options.ts'
import { rowsWith } from '../../../src/instance/etl/ire/search.ts'
import { useInstance } from '../../support/instance.ts'
import { addSource, SOURCE } from './definitions.ts'
import { engineCalls } from './engine-calls.ts'

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are JSON of the engine's own */

let now = Date.parse('2026-03-01T12:00:00Z')
const local = useInstance({ clock: () => now })
beforeEach(() => {
  now = Date.parse('2026-03-01T12:00:00Z')
  addSource(local)
})
const { engine, write, enhanced, item, problems, key } = engineCalls(local)
const server = (name: string, more: object = {}) => ({ className: 'cmdb_ci_server', values: { name }, ...more })

describe('a dependent class', () => {
  const ADAPTER = 'cmdb_ci_network_adapter'
  const TYPE = 'Owns::Owned by'
  const adapter = (more: object = {}) => ({ className: ADAPTER, values: { name: 'eth0' }, internal_id: 'a', ...more })
  const relation = (parent_id: string, child_id: string) => ({ parent_id, child_id, type: TYPE })

  beforeEach(() => {
    const identifier = local.insert('cmdb_identifier', {
      name: 'Adapter',
      applies_to: ADAPTER,
      active: 'true',
      independent: 'false',
    })
    local.insert('cmdb_identifier_entry', { identifier, attributes: 'name', active: 'true', order: '1' })
  })

  test('is the same record under the same host, another one under another', () => {
    const send = (name: string) =>
      write({ items: [adapter(), server(name, { internal_id: 's' })], relations: [relation('s', 'a')] })
    const first = send('one')
    expect(first.items.map((one: any) => one.operation)).toEqual(['INSERT', 'INSERT'])
    expect(first.relations).toMatchObject([{ operation: 'INSERT', sysId: expect.stringMatching(/^[0-9a-f]{32}$/) }])
    expect(send('one').items[0]).toMatchObject({ operation: 'NO_CHANGE', sysId: first.items[0].sysId })
    expect(send('two').items[0].operation).toBe('INSERT')
    expect(local.rows(ADAPTER)).toHaveLength(2)
  })

  test('is recognised by its host at either end of the relation', () => {
    const send = () =>
      write({ items: [server('one', { internal_id: 's' }), adapter()], relations: [relation('a', 's')] }).items[1]
    const first = send()
    expect(send()).toMatchObject({ operation: 'NO_CHANGE', sysId: first.sysId })
    expect(local.rows('cmdb_rel_ci')).toMatchObject([{ parent: first.sysId }])
  })

  test('needs a host, of its own relations alone', () => {
    const alone = write({ items: [adapter()] }).items[0]
    expect(alone.errors).toEqual([
      {
        error: 'MISSING_DEPENDENCY',
        message: expect.stringMatching(/no relations defined for dependent class \[cmdb_ci_network_adapter\]/),
      },
    ])
    const items = [adapter(), server('one', { internal_id: 's' }), server('two', { internal_id: 't' })]
    expect(problems(write({ items, relations: [relation('s', 't')] }).items[0])).toEqual(['MISSING_DEPENDENCY'])
    expect(local.rows(ADAPTER)).toEqual([])
  })

  test('is given up with its host, and so are its relations', () => {
    const items = [adapter(), { className: 'cmdb_ci_server', values: { ram: '1' }, internal_id: 's' }]
    const { items: results, relations } = enhanced({ items, relations: [relation('s', 'a')] })
    expect(results.map(problems)).toEqual([['ABANDONED'], ['MISSING_MATCHING_ATTRIBUTES']])
    expect(results[0].errors[0].message).toMatch(
      /depends on payload item '\{"className":"cmdb_ci_server"\}' has errors/
    )
    expect(relations).toMatchObject([{ operation: 'NO_CHANGE', sysId: 'Unknown', errorCount: 1 }])
    expect([local.rows(ADAPTER), local.rows('cmdb_rel_ci')]).toEqual([[], []])
  })

  test('has no lookups', () => {
    const lookup = [{ className: 'cmdb_serial_number', values: { serial_number: 'x' } }]
    const payload = {
      items: [adapter({ lookup }), server('one', { internal_id: 's' })],
      relations: [relation('s', 'a')],
    }
    expect(problems(write(payload).items[0])).toEqual(['NO_LOOKUP_RULES_FOR_DEPENDENT_CI'])
  })

  test('may be there more than once in a payload', () => {
    const items = [
      adapter(),
      adapter({ internal_id: 'b' }),
      server('s', { internal_id: 's' }),
      server('t', { internal_id: 't' }),
    ]
    const relations = [relation('s', 'a'), relation('t', 'b')]
    expect(write({ items, relations }).items.map((one: any) => one.operation)).toEqual(Array(4).fill('INSERT'))
  })

  test('is told of without being written', () => {
    const payload = { items: [adapter(), server('one', { internal_id: 's' })], relations: [relation('s', 'a')] }
    const { items, relations } = JSON.parse(engine().identifyCI(JSON.stringify(payload)))
    expect([...items, ...relations].map(({ operation, sysId }: any) => [operation, sysId])).toEqual(
      Array(3).fill(['INSERT', undefined])
    )
    write(payload)
    const again = JSON.parse(engine().identifyCI(JSON.stringify(payload)))
    expect([...again.items, ...again.relations].map(({ operation }: any) => operation)).toEqual(
      Array(3).fill('NO_CHANGE')
    )
  })
})

describe('relations', () => {
  test.each([
    [{ parent: 0, child: 2 }, 'child record index: [2]'],
    [{ parent: -1, child: 0 }, 'parent record index: [-1]'],
    [{ parent: 0.5, child: 0 }, 'parent record index: [0.5]'],
    [{ child: 0 }, 'parent record index: [undefined]'],
    [{ parent_id: 'nobody', child: 0 }, 'parent record index: [nobody]'],
  ])('%j has an end that is none', (ends, message) => {
    const payload = { items: [server('a'), server('b')], relations: [{ ...ends, type: 'Owns::Owned by' }] }
    const { relations, items, hasError } = write(payload)
    expect(relations[0].errors[0]).toEqual({ error: 'INVALID_INPUT_DATA', message: expect.stringContaining(message) })
    expect([hasError, items.map(problems), local.rows('cmdb_ci_server')]).toEqual([
      true,
      [['ABANDONED'], ['ABANDONED']],
      [],
    ])
  })

  test('of a type whose name two have are refused', () => {
    const ids = ['1', '2'].map(() => local.insert('cmdb_rel_type', { name: 'Twice::Twice' }))
    const { relations } = enhanced({
      items: [server('a'), server('b')],
      relations: [{ parent: 0, child: 1, type: 'Twice::Twice' }],
    })
    expect(relations[0].errors[0].error).toBe('DUPLICATE_RELATIONSHIP_TYPES')
    for (const id of ids) expect(relations[0].errors[0].message).toContain(id)
  })

  test('to an item that was merged are relations to what it was merged with', () => {
    const items = [server('a', { internal_id: 'x' }), server('b'), server('a', { internal_id: 'y' })]
    const { relations } = enhanced({ items, relations: [{ parent_id: 'y', child: 1, type: 'Owns::Owned by' }] })
    expect(relations).toMatchObject([{ operation: 'INSERT', errorCount: 0, inputIndices: [0], warningCount: 0 }])
    expect(local.rows('cmdb_rel_ci')).toMatchObject([{ parent: local.rows('cmdb_ci_server', 'name=a')[0]!.sys_id }])
  })
})

describe('options', () => {
  const none = {
    partialPayloads: false,
    partialCommits: false,
    deduplicate: false,
    summary: false,
    skipLastScan: false,
    skipLastDiscovered: false,
    skipSources: false,
  }
  const usual = { ...none, partialPayloads: true, partialCommits: true, deduplicate: true }

  test('of the plain calls are all off, of the enhanced ones what the platform has as usual', () => {
    expect(plainOptions(local.instance)).toEqual(none)
    for (const given of [undefined, null, {}, { partial_payloads: null }]) {
      expect(enhancedOptions(local.instance, given)).toEqual(usual)
    }
  })

  test('partial payloads need the other two', () => {
    const off = { partial_payloads: false, partial_commits: false, deduplicate_payloads: 'false' }
    expect(enhancedOptions(local.instance, off)).toEqual(none)
    expect(enhancedOptions(local.instance, { ...off, partial_payloads: 'TRUE' })).toEqual(usual)
    expect(enhancedOptions(local.instance, { partial_payloads: false })).toEqual({ ...usual, partialPayloads: false })
    expect(enhancedOptions(local.instance, { ...off, partial_commits: true })).toEqual({
      ...none,
      partialCommits: true,
    })
  })

  test.each([
    ['generate_summary', 'summary'],
    ['skip_updating_last_scan_to_now', 'skipLastScan'],
    ['skip_updating_source_last_discovered_to_now', 'skipLastDiscovered'],
  ])('%s', (name, option) => {
    expect(enhancedOptions(local.instance, { [name]: true })).toEqual({ ...usual, [option]: true })
    expect(enhancedOptions(local.instance, { [name]: 'no' })).toEqual(usual)
  })

  test.each([
    ['skip_updating_last_scan_to_now', 'skipLastScan'],
    ['skip_updating_source_last_discovered_to_now', 'skipLastDiscovered'],
    ['skip_sys_object_source_matching', 'skipSources'],
  ])('the property %s', (name, option) => {
    local.instance.setProperty(`glide.identification_engine.${name}`, 'true')
    expect(plainOptions(local.instance)).toEqual({ ...none, [option]: true })
    expect(enhancedOptions(local.instance, {})).toEqual({ ...usual, [option]: true })
  })

  test('last_discovered stays where it is not to be touched, last_scan too', () => {
    enhanced({ items: [server('a', key('k'))] })
    now += 60_000
    const skips = { skip_updating_last_scan_to_now: true, skip_updating_source_last_discovered_to_now: true }
    enhanced({ items: [server('a', { ...key('k'), values: { name: 'a', os: 'AIX' } })] }, skips)
    const found = () => [
      local.rows('cmdb_ci_server')[0]!.last_discovered,
      local.rows('sys_object_source')[0]!.last_scan,
    ]
    expect(found()).toEqual(Array(2).fill('2026-03-01 12:00:00'))
    enhanced({ items: [server('a', key('k'))] })
    expect(found()).toEqual(Array(2).fill('2026-03-01 12:01:00'))
  })

  test('the key is asked although it is to be skipped where there is nothing else to go by', () => {
    const { sysId } = item('cmdb_ci_server', { name: 'a' }, key('k'))
    local.instance.setProperty('glide.identification_engine.skip_sys_object_source_matching', 'true')
    expect(item('cmdb_ci_server', { ram: '8' }, key('k'))).toMatchObject({ operation: 'UPDATE', sysId })
    expect(item('cmdb_ci_server', { name: 'b' }, key('k')).operation).toBe('INSERT')
  })
})

describe('a source key', () => {
  const at = (source_recency_timestamp?: string, more: object = {}) => ({
    sys_object_source_info: { source_native_key: 'k', source_recency_timestamp, ...more },
  })
  const kept = () => local.rows('sys_object_source')[0]!

  test('is that of the calling source where it names none, and has a time of its own that only grows', () => {
    item('cmdb_ci_server', { name: 'a' }, at('2026-02-02 00:00:00'))
    expect(kept()).toMatchObject({
      name: SOURCE,
      source_feed: '',
      source_recency_timestamp: '2026-02-02 00:00:00',
      last_scan: '2026-02-02 00:00:00',
    })
    item('cmdb_ci_server', { name: 'a' }, at('2026-02-01 00:00:00'))
    expect(kept().last_scan).toBe('2026-02-02 00:00:00')
    item('cmdb_ci_server', { name: 'a' }, at('2026-02-03 00:00:00', { source_feed: 'devices' }))
    expect(kept()).toMatchObject({ last_scan: '2026-02-03 00:00:00', source_feed: 'devices' })
    item('cmdb_ci_server', { name: 'a' }, at())
    expect(kept()).toMatchObject({ last_scan: '2026-03-01 12:00:00', source_recency_timestamp: '2026-02-03 00:00:00' })
    expect(local.rows('sys_object_source')).toHaveLength(1)
  })

  test('of a source that is no choice is refused', () => {
    const result = item('cmdb_ci_server', { name: 'a' }, at(undefined, { source_name: 'Nobody' }))
    expect(result.errors[0]).toMatchObject({
      error: 'INVALID_INPUT_DATA',
      message: expect.stringContaining('[Nobody]'),
    })
    expect(write({ items: [server('a')] }, '').items[0].errors[0].message).toContain('no data source exist')
  })

  test('means a record of its own family, and the record in the class that it has by now', () => {
    const { sysId } = item('cmdb_ci_server', { name: 'a' }, at())
    local.instance.setProperty('glide.class.upgrade.enabled', 'true')
    expect(item('cmdb_ci_linux_server', { name: 'b' }, at())).toMatchObject({ operation: 'UPDATE_WITH_UPGRADE', sysId })
    expect(kept()).toMatchObject({ target_table: 'cmdb_ci_linux_server', target_sys_id: sysId })
  })
})

describe('values', () => {
  test.each([
    ['a sys_id of no record', { manufacturer: 'f'.repeat(32) }, 'Value [ffff'],
    ['a text for a reference', { manufacturer: 'Apple' }, 'which refers to [core_company]'],
    [
      'a number that is none',
      { ram: 'much' },
      'Value [much] does not fit attribute [ram] of table [cmdb_ci_server] of type [',
    ],
    ['a column that is not there', { nosuch: 'x' }, 'Table [cmdb_ci_server] has no attribute [nosuch]'],
  ])('%s is left out with a warning', (_what, values, message) => {
    const { warnings, warningCount, operation, errorCount } = item('cmdb_ci_server', { name: 'a', ...values })
    expect({ operation, warningCount, errorCount }).toEqual({ operation: 'INSERT', warningCount: 1, errorCount: 0 })
    expect(warnings).toEqual([{ error: 'INVALID_INPUT_DATA', message: expect.stringContaining(message) }])
  })

  test('a sys_id may be written in capitals', () => {
    const company = local.rows('core_company')[0]!.sys_id!
    const { sysId } = item('cmdb_ci_server', { name: 'a', manufacturer: company.toUpperCase() })
    expect(local.get('cmdb_ci_server', sysId)!.manufacturer).toBe(company)
  })

  test('system columns are the platform’s own', () => {
    const { sysId, warningCount } = item('cmdb_ci_server', { name: 'a', sys_created_by: 'me', sys_nosuch: 'x' })
    expect([local.get('cmdb_ci_server', sysId)!.sys_created_by, warningCount]).toEqual(['system', 0])
    expect(item('cmdb_ci_server', { name: 'b' }, { display_values: { sys_created_by: 'me' } }).warningCount).toBe(0)
  })

  test('null and empty ones say nothing', () => {
    const { sysId } = item('cmdb_ci_server', { name: 'a', os: 'AIX' })
    expect(item('cmdb_ci_server', { name: 'a', os: null, ram: '' })).toMatchObject({
      operation: 'NO_CHANGE',
      warningCount: 0,
    })
    expect(local.get('cmdb_ci_server', sysId)!.os).toBe('AIX')
  })

  test('a time of discovery that is given counts, and the first one is kept', () => {
    const seen = { last_discovered: '2026-01-02 03:04:05' }
    const { sysId } = item('cmdb_ci_server', { name: 'a', ...seen })
    const row = () => local.get('cmdb_ci_server', sysId)!
    expect(row()).toMatchObject({ ...seen, first_discovered: '2026-03-01 12:00:00' })
    now += 60_000
    item('cmdb_ci_server', { name: 'a', os: 'AIX' })
    expect(row()).toMatchObject({ last_discovered: '2026-03-01 12:01:00', first_discovered: '2026-03-01 12:00:00' })
    const given = item('cmdb_ci_server', { name: 'b', first_discovered: '2020-01-01 00:00:00' })
    expect(local.get('cmdb_ci_server', given.sysId)!.first_discovered).toBe('2020-01-01 00:00:00')
  })
})

describe('a search for records', () => {
  const found = (wanted: Record<string, string | null>, condition = '', preferred?: string) =>
    rowsWith(local.instance, 'cmdb_ci_server', wanted, condition, preferred).map((row) => row.name)

  beforeEach(() => {
    local.insert('cmdb_ci_server', { name: 'Älpha', serial_number: 'S1', os: 'AIX', install_status: '1', ram: '8' })
    now -= 60_000
    local.insert('cmdb_ci_server', { name: 'beta', serial_number: 's1', os: 'Linux', install_status: '1' })
    local.insert('cmdb_ci_server', { name: 'gamma', serial_number: 'S2', os: 'aix', install_status: '7', ram: '8' })
  })

  test('is by all values without regard to case, oldest first', () => {
    expect(found({ serial_number: 'S1' })).toEqual(['beta', 'Älpha'])
    expect(found({ serial_number: 's1', os: 'aix' })).toEqual(['Älpha'])
    expect(found({ os: 'AIX', ram: 8, install_status: '7' } as never)).toEqual(['gamma'])
    expect(found({ serial_number: 'S1', name: 'ÄLPHA' })).toEqual(['Älpha'])
    expect(found({ serial_number: 'S3' })).toEqual([])
  })

  test('takes null for an empty column, and is none without a value', () => {
    expect(found({ serial_number: 'S1', ram: null })).toEqual(['beta'])
    expect(found({ ram: null })).toEqual([])
    expect(found({})).toEqual([])
  })

  test('keeps to a condition, whichever column is looked up by', () => {
    for (const preferred of [undefined, 'os', 'install_status', 'nosuch']) {
      expect(found({ os: 'AIX', install_status: '1' }, 'ram>7', preferred)).toEqual(['Älpha'])
      expect(found({ os: 'AIX', install_status: '1' }, 'ram>8', preferred)).toEqual([])
    }
  })
})

test('items that repeat each other in other capitals are the same, those of other values are not', () => {
  const twins = [server('crane'), server('CRANE'), server('winch')]
  expect(write({ items: twins }).items.map(problems)).toEqual([
    ['ABANDONED'],
    ['DUPLICATE_PAYLOAD_RECORDS'],
    ['ABANDONED'],
  ])
  const serials = ['S1', 'S2'].map((serial_number) => ({
    className: 'cmdb_ci_server',
    values: { serial_number },
  }))
  expect(write({ items: serials }).items.map((one: any) => one.operation)).toEqual(['INSERT', 'INSERT'])
})

describe('an answer', () => {
  test('of what went well says no error and no warning, and lists nothing else', () => {
    const { items, ...rest } = write({ items: [server('a')] })
    expect(rest).toEqual({
      additionalCommittedItems: [],
      relations: [],
      additionalCommittedRelations: [],
      hasError: false,
      hasWarning: false,
    })
    expect(Object.keys(items[0]).sort()).toEqual([
      'className',
      'errorCount',
      'identificationAttempts',
      'identifierEntrySysId',
      'inputIndices',
      'markers',
      'mergedPayloadIds',
      'operation',
      'sysId',
      'warningCount',
    ])
    expect(items[0]).toMatchObject({ markers: [], mergedPayloadIds: [], inputIndices: [0], warningCount: 0 })
  })

  test('says of a warning that there is one, also of what hangs on an item', () => {
    expect(write({ items: [server('a', { values: { name: 'a', nosuch: '1' } })] })).toMatchObject({
      hasWarning: true,
      hasError: false,
    })
    const lookup = [
      { className: 'cmdb_serial_number', values: { serial_number: 'x', serial_number_type: 'y', no: '1' } },
    ]
    const answer = write({ items: [server('b', { lookup })] })
    expect(answer).toMatchObject({ hasWarning: true, hasError: false })
    const [sub] = answer.items[0].relatedItems
    expect(sub).toEqual({
      className: 'cmdb_serial_number',
      operation: 'INSERT',
      sysId: answer.items[0].relatedSysIds[0],
      errors: [],
      errorCount: 0,
      warnings: [{ error: 'INVALID_INPUT_DATA', message: 'Table [cmdb_serial_number] has no attribute [no]' }],
      warningCount: 1,
      markers: [],
      inputIndices: [{ mainIndex: 0, subIndex: 0 }],
      mergedPayloadIds: [],
    })
  })

  test('of a refused payload has a line for each item, or one where there is none', () => {
    const refusal = (payload: unknown) => JSON.parse(engine().createOrUpdateCI(SOURCE, JSON.stringify(payload)))
    for (const payload of [{}, null, { items: [] }, { items: 'x' }, { items: [null] }, { items: [server('a'), 7] }]) {
      const { items, hasError } = refusal(payload)
      if ((payload as any)?.items?.length === 0) expect(items).toEqual([])
      else {
        expect(hasError).toBe(true)
        for (const one of items) expect(one).toMatchObject({ errorCount: 1, operation: 'NO_CHANGE', sysId: 'Unknown' })
      }
    }
    expect(refusal({ items: [server('a'), 7] }).items.map((one: any) => one.className)).toEqual(['cmdb_ci_server', ''])
    expect(refusal({ items: [{ values: {} }] }).items[0].errors[0]).toEqual({
      error: 'INVALID_INPUT_DATA',
      message: 'In payload an item has no className',
    })
  })

  test('sums up by class what became of the items', () => {
    const lookup = [{ className: 'cmdb_serial_number', values: { serial_number: 'x', serial_number_type: 'y' } }]
    write({ items: [server('known')] })
    const items = [
      server('new', { lookup }),
      server('known'),
      server('warned', { values: { name: 'warned', no: '1' } }),
      { className: 'cmdb_ci_server', values: { ram: '1' }, ...key('k') },
    ]
    const zero = {
      updatedItemCount: 0,
      skippedItemCount: 0,
      incompleteItemCount: 0,
      additionalInsertedItemCount: 0,
      errorCount: 0,
    }
    expect(enhanced({ items }, { generate_summary: true }).summary).toEqual({
      cmdb_ci_server: {
        ...zero,
        insertedItemCount: 2,
        unchangedItemCount: 1,
        partialItemCount: 1,
        warningCount: 2,
      },
      cmdb_serial_number: {
        ...zero,
        insertedItemCount: 1,
        unchangedItemCount: 0,
        partialItemCount: 0,
        warningCount: 0,
      },
    })
    expect(enhanced({ items })).not.toHaveProperty('summary')
  })
})

describe('references within a payload', () => {
  const refer = (referenceField: string, referenced: string, referencedBy: string) => ({
    referenceField,
    referenced,
    referencedBy,
  })

  test('are there before the item is identified, whatever the order, and in a circle afterwards', () => {
    const items = [server('a', { internal_id: 'x' }), server('b', { internal_id: 'y' })]
    const both = [refer('duplicate_of', 'y', 'x')]
    const [a, b] = write({ items, referenceItems: both }).items
    expect(local.get('cmdb_ci_server', a.sysId)!.duplicate_of).toBe(b.sysId)
    const circle = ['c', 'd'].map((name) => ({ className: 'cmdb_ci_server', values: { name }, internal_id: name }))
    const [c, d] = write({ items: circle, referenceItems: [refer('asset', 'd', 'c'), refer('asset', 'c', 'd')] }).items
    expect([c, d].map(({ sysId }) => local.get('cmdb_ci_server', sysId)!.asset)).toEqual([d.sysId, c.sysId])
  })

  test('to an item that is not there, or that failed, end the item', () => {
    const missing = write({ items: [server('a', { internal_id: 'x' })], referenceItems: [refer('asset', 'z', 'x')] })
    expect(missing.items[0].errors[0].message).toBe(
      'Payload referenceItems name an item [z] that is not in the payload'
    )
    const items = [
      server('a', { internal_id: 'x' }),
      { className: 'cmdb_ci_server', values: { ram: '1' }, internal_id: 'y' },
    ]
    const failed = enhanced({ items, referenceItems: [refer('asset', 'y', 'x')] })
    expect(failed.items.map(problems)).toEqual([['ABANDONED'], ['MISSING_MATCHING_ATTRIBUTES']])
  })

  test('of a column that is not there are left out', () => {
    const items = [server('a', { internal_id: 'x' }), server('b', { internal_id: 'y' })]
    expect(write({ items, referenceItems: [refer('nosuch', 'y', 'x')] }).items.map(problems)).toEqual([[], []])
  })
})

test('a required column that is empty refuses the item, unless a property says that it may be', () => {
  const [column] = local.rows('sys_dictionary', 'name=cmdb_ci^element=short_description')
  local.update('sys_dictionary', column!.sys_id!, { mandatory: 'true' })
  expect(problems(item('cmdb_ci_server', { name: 'a' }))).toEqual(['REQUIRED_ATTRIBUTE_EMPTY'])
  expect(item('cmdb_ci_server', { name: 'a', short_description: 'x' }).operation).toBe('INSERT')
  local.instance.setProperty('glide.required.attribute.enabled', 'false')
  expect(item('cmdb_ci_server', { name: 'b' }).operation).toBe('INSERT')
})
