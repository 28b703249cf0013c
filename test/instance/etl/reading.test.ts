// A definition as it is read from its records: its parts, its defaults, and every way in which they fail to fit together.

import { DefinitionError, type Definition } from '../../../src/instance/etl/definition.ts'
import { readDefinition } from '../../../src/instance/etl/read-definition.ts'
import { outputValue, scriptInput } from '../../../src/instance/etl/scripts.ts'
import { Transformers } from '../../../src/instance/etl/transformers.ts'
import { useInstance } from '../../support/instance.ts'
import { addEtl, type Etl, type EtlSpec, importMany, serverEntity, SOURCE, STAGE, stagingApp } from './definitions.ts'

const COLUMNS = ['tag', 'host', 'board']
const local = useInstance({ packages: [stagingApp(COLUMNS)] })

const whole = (more: Partial<EtlSpec> = {}): EtlSpec => ({
  columns: COLUMNS,
  more: ['made'],
  operations: [
    { type: 'concat', from: ['tag', 'host'], sets: ['made'] },
    { type: 'trim', from: ['host'], sets: ['host'] },
  ],
  entities: [
    serverEntity({ name: 'host' }),
    { name: 'Serial 1', table: 'cmdb_serial_number', lookupFor: 'Server 1', fields: { serial_number: 'board' } },
    { name: 'Soft 1', table: 'cmdb_software_instance', relatedFor: 'Server 1', fields: { name: 'made' } },
    { name: 'Other 1', table: 'cmdb_ci_server', ignore: true, fields: { name: 'host' } },
    {
      name: 'Relation 1',
      table: 'cmdb_rel_ci',
      relationshipType: 'Owns::Owned by',
      fields: { parent: { entity: 'Server 1' }, child: { entity: 'Other 1' } },
    },
  ],
  ...more,
})
const read = ({ feed }: Etl): Definition => readDefinition(local.instance, feed)
const first = (table: string, query: string): string => local.rows(table, query)[0]!.sys_id!

describe('a definition', () => {
  test('is read with all its parts', () => {
    const etl = addEtl(local, whole())
    const definition = read(etl)
    expect(definition).toMatchObject({
      sysId: etl.feed,
      name: `${SOURCE} feed`,
      scope: 'global',
      discoverySource: SOURCE,
      beforeScript: '',
      afterScript: '',
    })
    const kinds = Object.fromEntries(definition.entities.map(({ name, kind }) => [name, kind]))
    expect(kinds).toEqual({
      Import: 'import',
      temp: 'temp',
      'Server 1': 'item',
      'Serial 1': 'lookup',
      'Soft 1': 'related',
      'Other 1': 'item',
      'Relation 1': 'relation',
    })
    expect(definition.importEntity.name).toBe('Import')
    const of = (name: string) => definition.entities.find((entity) => entity.name === name)!
    expect([of('Serial 1').owner?.name, of('Soft 1').owner?.name, of('Server 1').owner]).toEqual([
      'Server 1',
      'Server 1',
      undefined,
    ])
    expect([of('Relation 1').relationshipType, of('Server 1').relationshipType]).toEqual(['Owns::Owned by', ''])
    expect(
      of('Server 1')
        .fields.map(({ field }) => field)
        .sort()
    ).toEqual(['name', 'serial_number', 'source_native_key'])
    expect(
      of('temp').operations.map(({ name, sources, targets, condition, scope }) => [
        name,
        sources.map((one) => one.name),
        targets.map((one) => one.name),
        condition,
        scope,
      ])
    ).toEqual([
      ['concat made', ['tag', 'host'], ['made'], undefined, 'global'],
      ['trim host', ['host'], ['host'], undefined, 'global'],
    ])
    expect(
      definition.mappings.map(({ name, source, target, condition }) => [name, source.name, target.name, condition])
    ).toEqual([
      ['Import to temp'.toLowerCase(), 'Import', 'temp', ''],
      ['temp to Server 1', 'temp', 'Server 1', ''],
      ['temp to Serial 1', 'temp', 'Serial 1', ''],
      ['temp to Soft 1', 'temp', 'Soft 1', ''],
      ['temp to Relation 1', 'temp', 'Relation 1', ''],
    ])
    const relation = definition.mappings.at(-1)!
    expect(relation.fields.map(({ source, referenced, target }) => [source, referenced?.name, target.field])).toEqual(
      expect.arrayContaining([
        [undefined, 'Server 1', 'parent'],
        [undefined, 'Other 1', 'child'],
      ])
    )
  })

  test('has the scope of its records, and scripts only where they are to be run', () => {
    const scripts = { before_script: 'before', after_script: 'after' }
    const etl = addEtl(local, whole({ feed: scripts }))
    expect(read(etl)).toMatchObject({ beforeScript: '', afterScript: '' })
    local.update('cmdb_inst_application_feed', etl.feed, { execute_before_script: 'true' })
    expect(read(etl)).toMatchObject({ beforeScript: 'before', afterScript: '' })
    local.update('cmdb_inst_application_feed', etl.feed, {
      execute_before_script: 'false',
      execute_after_script: 'true',
    })
    expect(read(etl)).toMatchObject({ beforeScript: '', afterScript: 'after' })
    local.instance.database.update('cmdb_inst_application_feed', etl.feed, {
      sys_scope: first('sys_scope', 'scope=x_dock_gear'),
    })
    expect(read(etl).scope).toBe('x_dock_gear')
  })

  test('takes a field’s name where it says no column, and conditions only where they are switched on', () => {
    const etl = addEtl(local, whole())
    local.update('sys_rte_eb_field', etl.field('temp', 'tag'), { field: '' })
    local.update('sys_rte_eb_entity_mapping', etl.mapping('Server 1'), { condition_script: 'x' })
    const field = read(etl)
      .entities.find(({ name }) => name === 'temp')!
      .fields.find(({ name }) => name === 'tag')!
    expect([field.field, read(etl).mappings[1]!.condition]).toEqual(['tag', ''])
    local.update('sys_rte_eb_entity_mapping', etl.mapping('Server 1'), { is_conditional: 'true', name: '' })
    expect(read(etl).mappings[1]).toMatchObject({ condition: 'x', name: etl.mapping('Server 1') })
    const operation = first('sys_rte_eb_operation', 'name=trim host')
    local.update('sys_rte_eb_trim_operation', operation, { is_conditional: 'true', conditional_script: 'y' })
    const [, trim] = read(etl).entities.find(({ name }) => name === 'temp')!.operations
    expect(trim!.condition).toEqual({ fields: [], script: 'y' })
  })
})

describe('a definition that does not fit together is refused with what is wrong:', () => {
  const none = 'f'.repeat(32)
  const fieldMapping = ({ mapping }: Etl) =>
    first('sys_rte_eb_field_mapping', `sys_rte_eb_entity_mapping=${mapping('Server 1')}`)
  const cases: Array<[string, (etl: Etl) => void, RegExp]> = [
    [
      'not active',
      ({ feed }) => local.update('cmdb_inst_application_feed', feed, { active: 'false' }),
      /Definition Harbour feed is not active/,
    ],
    [
      'no application',
      ({ feed }) => local.update('cmdb_inst_application_feed', feed, { cmdb_inst_application: '' }),
      /refers to no CMDB application/,
    ],
    [
      'no import entity',
      () => local.update('cmdb_inst_entity', first('cmdb_inst_entity', 'name=Import'), { path: 'import' }),
      /has no import entity/,
    ],
    [
      'an owner that is no class entity',
      () =>
        local.update('cmdb_inst_entity', first('cmdb_inst_entity', 'name=Serial 1'), {
          lookup_for_entity: first('cmdb_inst_entity', 'name=temp'),
        }),
      /has an entity Serial 1 that belongs to no class entity/,
    ],
    [
      'an owner that is not there',
      () =>
        local.instance.database.update('cmdb_inst_entity', first('cmdb_inst_entity', 'name=Soft 1'), {
          related_for_entity: none,
        }),
      /has an entity Soft 1 that belongs to no class entity \(f+\)/,
    ],
    [
      'a field of no entity',
      ({ field }) =>
        local.instance.database.update('sys_rte_eb_field', field('temp', 'tag'), { sys_rte_eb_entity: none }),
      /has a field tag of an entity that is not there/,
    ],
    [
      'an operation on no entity',
      () =>
        local.instance.database.update('sys_rte_eb_operation', first('sys_rte_eb_operation', 'name=trim host'), {
          sys_rte_eb_entity: none,
        }),
      /has an operation trim host on an entity that is not there/,
    ],
    [
      'an operation on no field',
      () =>
        local.instance.database.update('sys_rte_eb_trim_operation', first('sys_rte_eb_operation', 'name=trim host'), {
          source_sys_rte_eb_field: none,
        }),
      /has an operation trim host whose source_sys_rte_eb_field names a field that is not there \(f+\)/,
    ],
    [
      'a mapping without its source entity',
      ({ mapping }) =>
        local.instance.database.update('sys_rte_eb_entity_mapping', mapping('Server 1'), {
          source_sys_rte_eb_entity: none,
        }),
      /has an entity mapping temp to Server 1 whose source entity is not there/,
    ],
    [
      'a mapping without its target entity',
      ({ mapping }) =>
        local.instance.database.update('sys_rte_eb_entity_mapping', mapping('Server 1'), {
          target_sys_rte_eb_entity: none,
        }),
      /has an entity mapping temp to Server 1 whose target entity is not there/,
    ],
    [
      'a field mapping without its source',
      (etl) =>
        local.instance.database.update('sys_rte_eb_field_mapping', fieldMapping(etl), {
          source_sys_rte_eb_field: none,
        }),
      /in entity mapping temp to Server 1 whose source field is not there/,
    ],
    [
      'a field mapping to a field of another entity',
      (etl) =>
        local.instance.database.update('sys_rte_eb_field_mapping', fieldMapping(etl), {
          target_sys_rte_eb_field: etl.field('temp', 'tag'),
        }),
      /whose target field tag is not one of entity Server 1/,
    ],
    [
      'a data source in a single column',
      ({ feed }) => {
        const source = local.insert('sys_data_source', { name: 'One column' })
        local.instance.database.update('sys_data_source', source, { data_in_single_column: 1 })
        local.instance.database.update('cmdb_inst_application_feed', feed, { sys_data_source: source })
      },
      /reads a data source with its data in a single column/,
    ],
  ]

  test.each(cases)('%s', (_what, spoil, message) => {
    const etl = addEtl(local, whole())
    expect(() => read(etl)).not.toThrow()
    spoil(etl)
    expect(() => read(etl)).toThrow(DefinitionError)
    expect(() => read(etl)).toThrow(message)
  })

  test('no definition at all', () => {
    expect(() => readDefinition(local.instance, '')).toThrow('There is no definition with sys_id (none)')
  })
})

describe('a transformer', () => {
  const of = () => new Transformers(local.instance).of(STAGE)
  const make = (values: Record<string, string>) => {
    const { transformer } = addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
    local.update('sys_robust_import_set_transformer', transformer, values)
    return transformer
  }

  test('is that of its staging table, where it is active', () => {
    expect(of()).toBeUndefined()
    const sysId = make({ verbose: 'true' })
    expect(of()).toMatchObject({ sysId, name: 'Harbour transformer', sourceTable: STAGE, verbose: true })
    expect(new Transformers(local.instance).of('sys_import_set_row')).toBeUndefined()
    local.update('sys_robust_import_set_transformer', sysId, { active: 'false' })
    expect(of()).toBeUndefined()
  })

  test.each([
    ['', 100],
    ['0', 100],
    ['1', 1],
    ['7', 7],
    ['-3', 1],
  ])('with a batch size of %j takes %d rows at a time', (batch_size, size) => {
    make({ batch_size })
    expect(of()).toMatchObject({ batchSize: size, verbose: false })
  })

  test.each([
    ['', {}],
    ['a=1', { a: '1' }],
    [' a = 1 ,b=2;c=3^d=4\ne=', { a: '1', b: '2', c: '3', d: '4', e: '' }],
    ['a=1=2', { a: '1' }],
    ['novalue,=nothing', {}],
    [' {"a": true, "b": 2}', { a: 'true', b: '2' }],
    ['{broken', {}],
  ])('reads its properties from %j', (properties, expected) => {
    make({ properties })
    expect(Object.fromEntries(of()!.properties)).toEqual(expected)
  })

  test('with a definition that can’t be read says why', () => {
    make({ robust_transform_engine: '' })
    expect(of()!.definition).toBeInstanceOf(DefinitionError)
  })

  test('is read again when it, or its definition, is changed', () => {
    const transformers = new Transformers(local.instance)
    expect(transformers.of(STAGE)).toBeUndefined()
    const sysId = make({})
    const known = transformers.of(STAGE)
    expect([known?.sysId, transformers.of(STAGE) === known]).toEqual([sysId, true])
    local.update('sys_robust_import_set_transformer', sysId, { name: 'Renamed' })
    expect(transformers.of(STAGE)!.name).toBe('Renamed')
  })
})

describe('rows', () => {
  const one = { columns: COLUMNS, entities: [serverEntity({ name: 'host', short_description: 'board' })] }
  const servers = () => local.rows('cmdb_ci_linux_server', 'ORDERBYserial_number')

  test('of two sets are counted by two runs, those of one by one', () => {
    addEtl(local, one)
    importMany(local, [{ tag: 'A1' }, { tag: 'A2' }, { tag: 'A3' }])
    importMany(local, [{ tag: 'A1' }, { tag: 'A4' }])
    const runs = local.rows('sys_import_set_run', 'ORDERBYDESCtotal')
    expect(runs.map(({ total, inserts, ignored, errors, state }) => [total, inserts, ignored, errors, state])).toEqual([
      ['3', '3', '0', '0', 'complete'],
      ['2', '1', '1', '0', 'complete'],
    ])
    expect(runs.every(({ completed }) => completed !== '')).toBe(true)
  })

  test('with several problems tell each of them once', () => {
    const entity = serverEntity({ name: 'host', nosuch: 'board', ram: 'board' })
    addEtl(local, { columns: COLUMNS, entities: [entity] })
    const [row] = importMany(local, [{ tag: 'A1', host: 'crane', board: 'x' }])
    expect(row!.sys_import_state).toBe('processed')
    expect(row!.sys_import_state_comment!.split('; ').sort()).toEqual([
      'INVALID_INPUT_DATA: Table [cmdb_ci_linux_server] has no attribute [nosuch] (cmdb_ci_linux_server)',
      expect.stringMatching(/^INVALID_INPUT_DATA: Value \[x\] does not fit attribute \[ram\]/),
    ])
  })

  test('whose payload a before script spoiled fail alone', () => {
    const script = `(function (input) { for (var i = 0; i < input.length; i++) if (input[i].payload.items[0].values.name === 'rope') input[i].payload = {}; })(input);`
    addEtl(local, { ...one, feed: { execute_before_script: 'true', before_script: script } })
    const rows = importMany(local, [
      { tag: 'A1', host: 'rope' },
      { tag: 'A2', host: 'crane' },
    ])
    expect(rows.map((row) => row.sys_import_state)).toEqual(['error', 'processed'])
    expect(servers().map(({ name }) => name)).toEqual(['crane'])
  })

  test('that a before script skips without a reason say so', () => {
    const script = `for (var i = 0; i < input.length; i++) input[i].status = 'skipped';`
    addEtl(local, { ...one, feed: { execute_before_script: 'true', before_script: script } })
    expect(importMany(local, [{ tag: 'A1' }])[0]).toMatchObject({
      sys_import_state: 'skipped',
      sys_import_state_comment: 'Skipped by the before script',
    })
  })

  test('stay written when the after script fails, which is logged; it can change nothing', () => {
    const script = `ireOutput[0].items = []; ireInput[0].status = 'x'; gs.info(ireInput[0] + ''); throw new Error('late ' + ireOutput[0].items.length)`
    addEtl(local, { ...one, feed: { execute_after_script: 'true', after_script: script } })
    expect(importMany(local, [{ tag: 'A1' }])[0]!.sys_import_state).toBe('processed')
    expect(local.log.join('\n')).toMatch(/after script of Harbour feed: .*late 1/)
    expect(local.log.join('\n')).toContain('{"status":"","reason":"","payload":{"items"')
  })

  test('show their payload in the log of a verbose transformer alone', () => {
    const { transformer } = addEtl(local, one)
    importMany(local, [{ tag: 'A1' }])
    expect(local.log.join('\n')).not.toContain('IRE payload')
    local.update('sys_robust_import_set_transformer', transformer, { verbose: 'true' })
    importMany(local, [{ tag: 'A2' }])
    expect(local.log.join('\n')).toContain('IRE payload: {"items":[{"className":"cmdb_ci_linux_server"')
  })

  test('take settings, class flags and the time of their item from fields', () => {
    const entity = serverEntity({ name: 'host', updateWithoutSwitch: 'made', source_recency_timestamp: 'board' })
    addEtl(local, {
      columns: COLUMNS,
      more: ['made'],
      operations: [{ type: 'set', set_value: 'true', sets: ['made'] }],
      entities: [entity],
    })
    const known = local.insert('cmdb_ci_win_server', { serial_number: 'A1', name: 'old' })
    importMany(local, [{ tag: 'A1', host: 'new', board: '2026-01-02 03:04:05' }])
    expect(local.get('cmdb_ci_win_server', known)).toMatchObject({ name: 'new', sys_class_name: 'cmdb_ci_win_server' })
    expect(local.rows('sys_object_source')).toMatchObject([
      {
        source_feed: 'Harbour feed',
        last_scan: '2026-01-02 03:04:05',
        source_recency_timestamp: '2026-01-02 03:04:05',
      },
    ])
  })

  test('follow the properties of the transformer, which an item’s own settings go before', () => {
    const forbids = { properties: 'ire.input.items.classSwitch=false' }
    addEtl(local, { ...one, transformer: forbids })
    local.insert('cmdb_ci_win_server', { serial_number: 'A1', name: 'old' })
    const [row] = importMany(local, [{ tag: 'A1', host: 'new' }])
    expect(row).toMatchObject({
      sys_import_state: 'error',
      sys_import_state_comment: expect.stringContaining('RECLASSIFICATION_NOT_ALLOWED'),
    })
  })

  test('are found by their attributes where the key is to be skipped', () => {
    const transformer = {
      properties: 'ire.skip_sys_object_source_matching=true,ire.skip_updating_last_scan_to_now=true',
    }
    addEtl(local, {
      columns: COLUMNS,
      entities: [{ ...serverEntity(), fields: { source_native_key: 'tag', serial_number: 'board' } }],
      transformer,
    })
    importMany(local, [
      { tag: 'A1', board: 'S1' },
      { tag: 'A1', board: 'S2' },
    ])
    expect(servers().map(({ serial_number }) => serial_number)).toEqual(['S1', 'S2'])
  })

  test('whose CI is not made say that what hangs on it has no owner', () => {
    const entities = [
      { ...serverEntity({ name: 'host' }), condition: 'for (var i = 0; i < batch.length; i++) output[i] = false;' },
      { name: 'Serial 1', table: 'cmdb_serial_number', lookupFor: 'Server 1', fields: { serial_number: 'board' } },
    ]
    addEtl(local, { columns: COLUMNS, entities })
    expect(importMany(local, [{ tag: 'A1', board: 'B1' }])[0]!.sys_import_state_comment).toBe(
      'Entity Serial 1 (cmdb_serial_number) belongs to entity Server 1, which has no values in this row'
    )
  })
})

describe('glide_lookup', () => {
  const look = (more: Record<string, string>) => {
    addEtl(local, {
      columns: COLUMNS,
      more: ['made'],
      operations: [
        {
          type: 'glide_lookup',
          from: ['host'],
          sets: ['made'],
          target_table: 'cmn_location',
          glide_matching_fields: 'name',
          glide_target_fields: 'city',
          ...more,
        },
      ],
      entities: [serverEntity({ name: 'host', short_description: 'made' })],
    })
    const [row] = importMany(local, [{ tag: 'A1', host: 'Pier' }])
    return row!.sys_import_state === 'error'
      ? row!.sys_import_state_comment
      : local.rows('cmdb_ci_linux_server')[0]!.short_description
  }

  test.each([
    [{ target_table: 'nosuch' }, /There is no table nosuch to look records up in/],
    [{ target_table: '' }, /There is no table \(none\) to look records up in/],
    [{ glide_matching_fields: 'name,city' }, /Expected a matching field for each of 1 source fields, got 2/],
    [{ glide_matching_fields: 'nosuch' }, /Table cmn_location has no column nosuch/],
    [{ glide_target_fields: 'city, nosuch' }, /Table cmn_location has no column nosuch/],
  ])('with %j says what is wrong', (more, message) => expect(look(more)).toMatch(message))

  test('reads its lists with blanks and commas too many, and an empty column as nothing', () => {
    local.insert('cmn_location', { name: 'Pier', city: 'Leeds' })
    expect(look({ glide_matching_fields: ' name ,', glide_target_fields: ' city ' })).toBe('Leeds')
    local.update('cmn_location', first('cmn_location', 'name=Pier'), { city: '' })
    for (const { sys_id } of local.rows('cmdb_ci_linux_server')) local.remove('cmdb_ci_linux_server', sys_id!)
    importMany(local, [{ tag: 'A2', host: 'Pier' }])
    expect(local.rows('cmdb_ci_linux_server', 'serial_number=A2')[0]!.short_description).toBe('')
  })
})

describe('what scripts see and leave', () => {
  const fields = (...names: string[]) =>
    names.map((field) => ({ sysId: field, name: field, field, entity: undefined as never }))

  test('inputs are there by field, and together', () => {
    expect(scriptInput(fields('a'), ['x'])).toEqual({ input: 'x', a: 'x' })
    expect(scriptInput(fields('a'), [null])).toEqual({ input: null, a: null })
    expect(scriptInput(fields('a', 'b'), ['x', null])).toEqual({ input: 'x|', a: 'x', b: null })
    expect(scriptInput(fields('a', 'b', 'c'), ['x', 'y'])).toEqual({ input: 'x|y', a: 'x', b: 'y', c: null })
    expect(scriptInput([], [])).toEqual({ input: '' })
  })

  test('outputs are texts, and nothing is nothing', () => {
    expect([null, undefined, '', 0, false, 'x', 1.5].map(outputValue)).toEqual([
      null,
      null,
      null,
      '0',
      'false',
      'x',
      '1.5',
    ])
  })
})
