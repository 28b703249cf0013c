// sn_cmdb.IdentificationEngine: what scripts send and get back, and what is written.

import { useInstance } from '../../support/instance.ts'
import { addSource, SOURCE } from './definitions.ts'
import { engineCalls } from './engine-calls.ts'

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are JSON of the engine's own */

describe('the identification engine', () => {
  const local = useInstance()
  beforeEach(() => addSource(local))

  const { engine, write, enhanced, item, problems, key } = engineCalls(local)

  /** Servers of one serial number, made on these days. */
  const servers = (serial_number: string, ...days: string[]): string[] =>
    days.map((day) => {
      const id = local.insert('cmdb_ci_server', { name: `of ${day}`, serial_number })
      local.instance.database.update('cmdb_ci_server', id, { sys_created_on: `${day} 00:00:00` })
      return id
    })

  describe('identifies a CI', () => {
    test('inserts what it does not know, with where and when it was discovered', () => {
      const result = item('cmdb_ci_server', { name: 'crane', serial_number: 'S1' })
      expect(result).toMatchObject({
        className: 'cmdb_ci_server',
        operation: 'INSERT',
        identifierEntrySysId: 'Unknown',
        errorCount: 0,
        inputIndices: [0],
      })
      const row = local.get('cmdb_ci_server', result.sysId)!
      expect(row).toMatchObject({ name: 'crane', serial_number: 'S1', discovery_source: SOURCE })
      expect(row.first_discovered).not.toBe('')
      expect(row.last_discovered).toBe(row.first_discovered)
    })

    test('by the whole value: one that its column cuts finds nothing, and is written cut', () => {
      const length = local.instance.schema.column('cmdb_ci_server', 'serial_number')!.maxLength
      const long = (end: string) => `${'s'.repeat(length)}${end}`
      const first = item('cmdb_ci_server', { name: 'one', serial_number: long('1') })
      const other = item('cmdb_ci_server', { name: 'two', serial_number: long('2') })
      const again = item('cmdb_ci_server', { name: 'one more', serial_number: long('1') })
      expect([first, other, again].map(({ operation }) => operation)).toEqual(['INSERT', 'INSERT', 'INSERT'])
      expect(local.get('cmdb_ci_server', first.sysId)!.serial_number).toBe('s'.repeat(length))
      const exact = item('cmdb_ci_server', { name: 'exact', serial_number: 'e'.repeat(length) })
      expect(item('cmdb_ci_server', { name: 'exact', serial_number: 'e'.repeat(length) })).toMatchObject({
        sysId: exact.sysId,
      })
    })

    test('by the first entry of the rule whose attributes it has, and tells each attempt', () => {
      const { sysId } = item('cmdb_ci_server', { name: 'crane' })
      const again = item('cmdb_ci_server', { name: 'crane', ram: '64' })
      expect(again).toMatchObject({ operation: 'UPDATE', sysId })
      expect(again.identificationAttempts).toMatchObject([
        { identifierName: '', attributes: [], info: 'sys_object_source SKIPPED', attemptResult: 'SKIPPED' },
        {
          attributes: ['serial_number', 'serial_number_type'],
          searchOnTable: 'cmdb_serial_number',
          attemptResult: 'SKIPPED',
        },
        { attributes: ['serial_number'], searchOnTable: 'cmdb_ci_hardware', attemptResult: 'SKIPPED' },
        {
          identifierName: 'Hardware Rule',
          attributes: ['name'],
          searchOnTable: 'cmdb_ci_hardware',
          attemptResult: 'MATCHED',
        },
      ])
      const [entry] = local.rows('cmdb_identifier_entry', 'attributes=name')
      expect(again.identifierEntrySysId).toBe(entry!.sys_id)
    })

    test('without regard to upper and lower case', () => {
      const { sysId } = item('cmdb_ci_server', { serial_number: 'abc' })
      expect(item('cmdb_ci_server', { serial_number: 'ABC', name: 'n' }).sysId).toBe(sysId)
    })

    test('by the source key before anything else', () => {
      const { sysId } = item('cmdb_ci_server', { serial_number: 'S1' }, key('k1'))
      const again = item('cmdb_ci_server', { serial_number: 'S2' }, key('k1'))
      expect(again).toMatchObject({ operation: 'UPDATE', sysId })
      expect(again.identificationAttempts).toHaveLength(1)
      expect(local.rows('sys_object_source')).toMatchObject([
        { name: SOURCE, id: 'k1', source_feed: 'feed', target_table: 'cmdb_ci_server', target_sys_id: sysId },
      ])
    })

    test('by its rule when the record that the source key meant is gone', () => {
      const { sysId } = item('cmdb_ci_server', { serial_number: 'S1' }, key('k1'))
      local.remove('cmdb_ci_server', sysId)
      const again = item('cmdb_ci_server', { serial_number: 'S1' }, key('k1'))
      expect(again).toMatchObject({ operation: 'INSERT' })
      expect(local.rows('sys_object_source')).toMatchObject([{ id: 'k1', target_sys_id: again.sysId }])
    })

    test('does not take the key of another source', () => {
      addSource(local, 'Lighthouse')
      item('cmdb_ci_server', { serial_number: 'S1' }, key('k1'))
      const other = { sys_object_source_info: { source_name: 'Lighthouse', source_native_key: 'k1' } }
      expect(item('cmdb_ci_server', { serial_number: 'S2' }, other).operation).toBe('INSERT')
    })

    test('by lookup records, of which all have to be known when an exact count is enforced', () => {
      const lookup = (...numbers: string[]) => ({
        lookup: numbers.map((serial_number) => ({
          className: 'cmdb_serial_number',
          values: { serial_number, serial_number_type: 'uuid', valid: 'true', absent: 'false' },
        })),
      })
      const { sysId } = item('cmdb_ci_server', { name: 'crane' }, lookup('U1', 'U2'))
      expect(local.rows('cmdb_serial_number', `cmdb_ci=${sysId}`)).toHaveLength(2)
      expect(item('cmdb_ci_server', { name: 'winch' }, lookup('U2')).sysId).toBe(sysId)
      expect(item('cmdb_ci_server', { name: 'pulley' }, lookup('U2', 'U3')).operation).toBe('INSERT')
    })

    test('by the sys_id that it names, which has to be there', () => {
      const { sysId } = item('cmdb_ci_server', { name: 'crane' })
      expect(item('cmdb_ci_server', { sys_id: sysId, name: 'winch' })).toMatchObject({ operation: 'UPDATE', sysId })
      const [error] = item('cmdb_ci_server', { sys_id: 'f'.repeat(32), name: 'pulley' }).errors
      expect(error).toMatchObject({ error: 'INVALID_INPUT_DATA', message: expect.stringMatching(/invalid sys_id/) })
    })

    test('takes the oldest of several and marks the others as its duplicates', () => {
      const [second, first, third] = servers('S1', '2021-01-01', '2020-01-01', '2022-01-01')
      expect(item('cmdb_ci_server', { serial_number: 'S1', ram: '8' }).sysId).toBe(first)
      for (const id of [second, third]) expect(local.get('cmdb_ci_server', id!)).toMatchObject({ duplicate_of: first })
    })

    test('a known duplicate stands for nothing, however old it is', () => {
      const [duplicate, main] = servers('S1', '2019-01-01', '2020-01-01')
      local.update('cmdb_ci_server', duplicate!, { duplicate_of: main! })
      expect(item('cmdb_ci_server', { serial_number: 'S1', ram: '8' })).toMatchObject({
        operation: 'UPDATE',
        sysId: main,
      })
      const [error] = item('cmdb_ci_server', { sys_id: duplicate, name: 'x' }).errors
      expect(error).toMatchObject({ error: 'INVALID_INPUT_DATA' })
    })

    test('as many as the threshold are resolved, one more is not', () => {
      const days = ['01', '02', '03', '04', '05'].map((day) => `2020-01-${day}`)
      const [oldest] = servers('S5', ...days)
      expect(item('cmdb_ci_server', { serial_number: 'S5', ram: '8' }).sysId).toBe(oldest)
      servers('S6', ...days, '2020-01-06')
      expect(item('cmdb_ci_server', { serial_number: 'S6', ram: '8' }).errors[0]).toMatchObject({
        error: 'MULTIPLE_DUPLICATE_RECORDS',
      })
      local.instance.setProperty('glide.identification_engine.skip_duplicates.threshold', '6')
      expect(item('cmdb_ci_server', { serial_number: 'S6', ram: '8' }).operation).toBe('UPDATE')
    })

    test('gives up on several when duplicates are not to be skipped', () => {
      local.instance.asSystem(() => local.instance.setProperty('glide.identification_engine.skip_duplicates', 'false'))
      for (const name of ['a', 'b']) local.insert('cmdb_ci_server', { name, serial_number: 'S1' })
      expect(problems(item('cmdb_ci_server', { serial_number: 'S1' }))).toEqual(['MULTIPLE_DUPLICATE_RECORDS'])
    })

    test('says NO_CHANGE when the values are there already, and still keeps the time', () => {
      const { sysId } = item('cmdb_ci_server', { serial_number: 'S1', name: 'crane' })
      local.update('cmdb_ci_server', sysId, { last_discovered: '2001-01-01 00:00:00' })
      expect(item('cmdb_ci_server', { serial_number: 'S1', name: 'crane' }).operation).toBe('NO_CHANGE')
      expect(local.get('cmdb_ci_server', sysId)!.last_discovered).not.toBe('2001-01-01 00:00:00')
    })

    test('by rules that an app brings for its own classes', () => {
      const rule = local.insert('cmdb_identifier', {
        name: 'Site',
        applies_to: 'cmn_location',
        active: 'true',
        independent: 'true',
      })
      local.insert('cmdb_identifier_entry', {
        identifier: rule,
        attributes: 'city,street',
        active: 'true',
        order: '100',
      })
      const { sysId } = item('cmn_location', { city: 'Bristol', street: '1 Quay' })
      expect(item('cmn_location', { city: 'Bristol', street: '1 Quay', zip: 'BS1' })).toMatchObject({
        sysId,
        operation: 'UPDATE',
      })
      expect(problems(item('cmn_location', { city: 'Bristol' }))).toEqual(['MISSING_MATCHING_ATTRIBUTES'])
    })
  })

  describe('reads values', () => {
    test('references as sys_ids, or as texts among the display values', () => {
      const dell = local.rows('core_company', 'name=Dell Inc.')[0]!.sys_id
      const { sysId } = item('cmdb_ci_server', { name: 'a', manufacturer: dell })
      expect(local.get('cmdb_ci_server', sysId)!.manufacturer).toBe(dell)
      const shown = item('cmdb_ci_server', { name: 'b' }, { display_values: { manufacturer: 'Dell Inc.' } })
      expect(local.get('cmdb_ci_server', shown.sysId)!.manufacturer).toBe(dell)
    })

    test('and warns of those it can not use, without writing them', () => {
      const result = item('cmdb_ci_server', { name: 'a', manufacturer: 'Dell Inc.', colour: 'red' })
      expect(result).toMatchObject({ operation: 'INSERT', warningCount: 2 })
      expect(result.warnings.map((one: any) => one.message).join()).toMatch(
        /\[manufacturer\].*\[core_company\].*\[colour\]/
      )
      expect(local.get('cmdb_ci_server', result.sysId)!.manufacturer).toBe('')
    })

    test('an empty one as not sent, <EMPTY_STRING> as to be emptied', () => {
      const { sysId } = item('cmdb_ci_server', { name: 'a', comments: 'old', os: 'AIX' })
      item('cmdb_ci_server', { name: 'a', comments: '<EMPTY_STRING>', os: '' })
      expect(local.get('cmdb_ci_server', sysId)).toMatchObject({ comments: '', os: 'AIX' })
    })
  })

  describe('writes what hangs on a CI', () => {
    const software = { className: 'cmdb_sam_sw_install', values: { display_name: 'Ledger', version: '1' } }

    test('as records that refer to it, matched by the related entry', () => {
      local.instance.setPlugin('com.snc.samp', true)
      const first = item('cmdb_ci_server', { name: 'a' }, { related: [software] })
      expect(first.relatedItems).toMatchObject([{ operation: 'INSERT', inputIndices: [{ mainIndex: 0, subIndex: 0 }] }])
      const again = item('cmdb_ci_server', { name: 'a' }, { related: [software] })
      expect(again).toMatchObject({ operation: 'NO_CHANGE', relatedItems: [{ operation: 'NO_CHANGE' }] })
      item('cmdb_ci_server', { name: 'b' }, { related: [software] })
      expect(local.rows('cmdb_sam_sw_install').map((row) => row.installed_on)).toHaveLength(2)
      expect(local.rows('cmdb_sam_sw_install', `installed_on=${first.sysId}`)).toHaveLength(1)
    })

    test('and recognises it by the source key, whatever its attributes are by then', () => {
      local.instance.setPlugin('com.snc.samp', true)
      const { relatedItems } = item('cmdb_ci_server', { name: 'a' }, { related: [{ ...software, ...key('place 1') }] })
      const upgraded = { ...software, values: { display_name: 'Ledger 2', version: '2' }, ...key('place 1') }
      expect(item('cmdb_ci_server', { name: 'a' }, { related: [upgraded] }).relatedItems).toMatchObject([
        { operation: 'UPDATE', sysId: relatedItems[0].sysId },
      ])
    })

    test('but does not take a record of the same attributes that the source knows by another key', () => {
      local.instance.setPlugin('com.snc.samp', true)
      addSource(local, 'Wharf')
      const send = (place: string, source = SOURCE) => {
        const sys_object_source_info = { source_name: source, source_native_key: place }
        const values = { ...software.values, discovery_source: SOURCE }
        const related = [{ ...software, values, sys_object_source_info }]
        return item('cmdb_ci_server', { name: 'a' }, { related }).relatedItems[0]
      }
      const first = send('place 1')
      const second = send('place 2')
      expect([first.operation, second.operation]).toEqual(['INSERT', 'INSERT'])
      expect(send('place 1')).toMatchObject({ operation: 'NO_CHANGE', sysId: first.sysId })
      expect(send('place 2')).toMatchObject({ operation: 'NO_CHANGE', sysId: second.sysId })
      // A source that has no key of its own for them takes the first.
      expect(send('place 3', 'Wharf')).toMatchObject({ operation: 'NO_CHANGE', sysId: first.sysId })
    })

    test('and takes a record of the same attributes that the source has no key for yet', () => {
      local.instance.setPlugin('com.snc.samp', true)
      const { relatedItems } = item('cmdb_ci_server', { name: 'a' }, { related: [software] })
      const again = item('cmdb_ci_server', { name: 'a' }, { related: [{ ...software, ...key('place 1') }] })
      expect(again.relatedItems).toMatchObject([{ operation: 'NO_CHANGE', sysId: relatedItems[0].sysId }])
    })

    test('not for tables that the rule has no related or lookup entry for', () => {
      const values = { name: 'n' }
      const related = item('cmdb_ci_server', { name: 'a' }, { related: [{ className: 'core_company', values }] })
      expect(related.relatedItems.flatMap(problems)).toEqual(['IDENTIFICATION_RULE_FOR_RELATED_ITEM_MISSING'])
      const lookup = item('cmdb_ci_server', { name: 'a' }, { lookup: [{ className: 'core_company', values }] })
      expect(problems(lookup)).toEqual(['IDENTIFICATION_RULE_FOR_LOOKUP_MISSING'])
      expect(local.rows('cmdb_ci_server')).toEqual([])
    })

    test('and relations between its items, once', () => {
      const payload = {
        items: [
          { className: 'cmdb_ci_server', values: { name: 'a' }, internal_id: 'one' },
          { className: 'cmdb_ci_server', values: { name: 'b' }, internal_id: 'two' },
        ],
        relations: [{ parent_id: 'one', child: 1, type: 'Depends on::Used by' }],
      }
      expect(write(payload).relations).toMatchObject([{ className: 'cmdb_rel_ci', operation: 'INSERT', errorCount: 0 }])
      expect(write(payload).relations).toMatchObject([{ operation: 'NO_CHANGE' }])
      expect(local.rows('cmdb_rel_ci')).toHaveLength(1)
    })

    test('and a further relation of another type, or the other way round', () => {
      const items = ['a', 'b'].map((name) => ({ className: 'cmdb_ci_server', values: { name }, internal_id: name }))
      const relate = (parent_id: string, child_id: string, type: string) =>
        write({ items, relations: [{ parent_id, child_id, type }] }).relations[0].operation
      const [first, other] = ['Depends on::Used by', 'Runs on::Runs'] as const
      expect([relate('a', 'b', first), relate('a', 'b', other), relate('b', 'a', first)]).toEqual(
        Array(3).fill('INSERT')
      )
      expect([relate('a', 'b', first), relate('a', 'b', other), relate('b', 'a', first)]).toEqual(
        Array(3).fill('NO_CHANGE')
      )
      expect(local.rows('cmdb_rel_ci')).toHaveLength(3)
    })

    test('and references between its items', () => {
      const payload = {
        items: [
          {
            className: 'cmdb_ci_spkg',
            values: { key: 'k' },
            related: [{ className: 'cmdb_software_instance', values: { name: 'n' }, internal_id: 'i' }],
          },
          { className: 'cmdb_ci_server', values: { name: 'a' }, internal_id: 's' },
        ],
        referenceItems: [{ referenceField: 'installed_on', referenced: 's', referencedBy: 'i' }],
      }
      const [spkg, server] = write(payload).items
      expect(local.rows('cmdb_software_instance')).toMatchObject([{ installed_on: server.sysId, software: spkg.sysId }])
    })
  })

  describe('refuses', () => {
    test('a payload of a source that is no choice of discovery_source', () => {
      const { items, hasError } = write({ items: [{ className: 'cmdb_ci_server', values: { name: 'a' } }] }, 'Nobody')
      expect(hasError).toBe(true)
      expect(items[0].errors[0].message).toMatch(/In payload invalid data source \[Nobody\] exist/)
      expect(local.rows('cmdb_ci_server')).toEqual([])
    })

    test('what is no JSON', () => {
      expect(JSON.parse(engine().createOrUpdateCI(SOURCE, '{')).items[0].errors[0]).toMatchObject({
        error: 'ABANDONED',
        message: expect.stringMatching(/^Error occurred during parsing input json payload/),
      })
    })

    test.each([
      ['a class without a rule', { className: 'cmdb_key', values: {} }, 'INVALID_INPUT_DATA', /no table \[cmdb_key\]/],
      [
        'a class that has no rule',
        { className: 'cmdb_ci_network_adapter', values: { name: 'a' } },
        'IDENTIFICATION_RULE_MISSING',
        /cmdb_ci_network_adapter/,
      ],
      [
        'an item without attributes to go by',
        { className: 'cmdb_ci_server', values: { ram: '1' } },
        'MISSING_MATCHING_ATTRIBUTES',
        /cmdb_ci_server/,
      ],
    ])('%s', (_what, one, error, message) => {
      expect(write({ items: [one] }).items[0].errors).toEqual([{ error, message: expect.stringMatching(message) }])
    })

    test('two items that mean the same, and writes nothing of the payload', () => {
      const one = { className: 'cmdb_ci_server', values: { serial_number: 'S1' } }
      const { items } = write({ items: [{ className: 'cmdb_ci_server', values: { name: 'other' } }, one, { ...one }] })
      expect(items.map(problems)).toEqual([['ABANDONED'], ['ABANDONED'], ['DUPLICATE_PAYLOAD_RECORDS']])
      expect(local.rows('cmdb_ci_server')).toEqual([])
    })

    test('a relation of a type or an end that is not there', () => {
      const items = [{ className: 'cmdb_ci_server', values: { name: 'a' } }]
      const message = (relation: object): string =>
        enhanced({ items, relations: [relation] }).relations[0].errors[0].message
      expect(message({ parent: 0, child: 0, type: 'Admires::Admired by' })).toMatch(
        /No such relationship with name \[Admires::Admired by\]/
      )
      expect(message({ parent: 0, child: 7, type: 'Owns::Owned by' })).toMatch(/invalid child record index: \[7\]/)
    })

    test('to be called by what it runs itself', () => {
      const script = `var answer = sn_cmdb.IdentificationEngine.createOrUpdateCI('${SOURCE}', JSON.stringify({items: [{className: 'cmdb_ci_server', values: {name: 'inner'}}]}));
        current.comments = JSON.parse(answer).items[0].errors[0].message;`
      local.insert('sys_script', {
        name: 'Again',
        collection: 'cmdb_ci_server',
        when: 'before',
        action_insert: 'true',
        active: 'true',
        advanced: 'true',
        script,
      })
      const { sysId } = item('cmdb_ci_server', { name: 'outer' })
      expect(local.get('cmdb_ci_server', sysId)!.comments).toBe(
        'Identification engine API got called recursively, aborting...'
      )
      expect(local.rows('cmdb_ci_server')).toHaveLength(1)
    })

    test('an insert that a business rule aborts', () => {
      local.insert('sys_script', {
        name: 'No cranes',
        collection: 'cmdb_ci_server',
        when: 'before',
        action_insert: 'true',
        active: 'true',
        advanced: 'true',
        script: 'current.setAbortAction(true)',
      })
      expect(item('cmdb_ci_server', { name: 'crane' }).errors[0].message).toMatch(/refused by business rule No cranes/)
    })
  })

  describe('enhanced', () => {
    const good = { className: 'cmdb_ci_server', values: { name: 'good' } }
    const bad = { className: 'cmdb_ci_server', values: { ram: '1' } }

    test('writes the good items although others fail', () => {
      const { items } = enhanced({ items: [bad, good] })
      expect(items).toMatchObject([{ operation: 'INSERT_AS_INCOMPLETE', sysId: 'Unknown' }, { operation: 'INSERT' }])
      expect(local.rows('cmdb_ci_server')).toMatchObject([{ name: 'good' }])
    })

    test('writes nothing then when partial commits are off', () => {
      enhanced({ items: [bad, good] }, { partial_payloads: false, partial_commits: false })
      expect(local.rows('cmdb_ci_server')).toEqual([])
    })

    test('keeps an item with a source key for later, and merges it with what comes then', () => {
      expect(enhanced({ items: [{ ...bad, ...key('k1') }] }).items).toMatchObject([
        { operation: 'INSERT_AS_PARTIAL', errorCount: 0, warnings: [{ error: 'MISSING_MATCHING_ATTRIBUTES' }] },
      ])
      const [waiting] = local.rows('cmdb_ire_partial_payloads')
      const [merged] = enhanced({ items: [{ ...good, ...key('k1') }] }).items
      expect(merged).toMatchObject({ operation: 'INSERT', mergedPayloadIds: [waiting!.sys_id] })
      expect(local.get('cmdb_ci_server', merged.sysId)).toMatchObject({ name: 'good', ram: '1' })
      expect(local.rows('cmdb_ire_partial_payloads')).toEqual([])
    })

    test('does not merge what waits for the same key of another source, or of another class', () => {
      addSource(local, 'Lighthouse')
      enhanced({ items: [{ ...bad, ...key('k1') }] })
      const [waiting] = local.rows('cmdb_ire_partial_payloads')
      local.update('cmdb_ire_partial_payloads', waiting!.sys_id!, { source: 'Lighthouse' })
      const [alone] = enhanced({ items: [{ ...good, ...key('k1') }] }).items
      expect(local.get('cmdb_ci_server', alone.sysId)).toMatchObject({ name: 'good', ram: '' })
      expect(local.rows('cmdb_ire_partial_payloads')).toHaveLength(1)
      local.update('cmdb_ire_partial_payloads', waiting!.sys_id!, { source: SOURCE, class_name: 'cmdb_model' })
      enhanced({ items: [{ className: 'cmdb_ci_server', values: { name: 'next' }, ...key('k1') }] })
      expect(local.rows('cmdb_ire_partial_payloads')).toHaveLength(1)
    })

    test('merges items that mean the same', () => {
      const twin = { className: 'cmdb_ci_server', values: { name: 'good', ram: '2' } }
      expect(enhanced({ items: [good, twin] }).items).toMatchObject([
        { operation: 'INSERT', inputIndices: [0, 1], duplicateIndices: [1] },
      ])
      expect(local.rows('cmdb_ci_server')).toMatchObject([{ ram: '2' }])
    })

    test('counts by class when asked for a summary', () => {
      const { summary } = enhanced({ items: [good, bad] }, { generate_summary: true })
      expect(summary.cmdb_ci_server).toMatchObject({ insertedItemCount: 1, incompleteItemCount: 1, errorCount: 1 })
    })
  })

  test('tells what it would do without doing it', () => {
    const payload = { items: [{ className: 'cmdb_ci_server', values: { name: 'a' }, ...key('k1') }] }
    expect(JSON.parse(engine().identifyCI(JSON.stringify(payload))).items).toMatchObject([{ operation: 'INSERT' }])
    expect(JSON.parse(engine().identifyCIEnhanced(SOURCE, JSON.stringify(payload), {})).items[0]).not.toHaveProperty(
      'sysId'
    )
    expect([local.rows('cmdb_ci_server'), local.rows('sys_object_source')]).toEqual([[], []])
    const { sysId } = write(payload).items[0]
    payload.items[0]!.values.name = 'b'
    expect(JSON.parse(engine().identifyCI(JSON.stringify(payload))).items).toMatchObject([
      { operation: 'UPDATE', sysId },
    ])
    expect(local.get('cmdb_ci_server', sysId)!.name).toBe('a')
  })

  test('throws the name of a documented call that is not there', () => {
    const { runIdentificationAudit } = engine() as unknown as { runIdentificationAudit(): void }
    expect(runIdentificationAudit).toThrow(
      'sn_cmdb.IdentificationEngine.runIdentificationAudit is not implemented by the local instance'
    )
  })
})
