// Robust transformers: from staging rows to records, by the definition's entities and mappings.

import { MemoryDepleted, ScriptTimeout } from '../../../src/instance/script-errors.ts'
import { useInstance } from '../../support/instance.ts'
import { addEtl, type EntitySpec, importMany, SOURCE, STAGE, serverEntity, stagingApp } from './definitions.ts'

const COLUMNS = ['tag', 'host', 'kind', 'app', 'version', 'maker', 'board']

const softwareEntity = (fields: EntitySpec['fields'] = {}): EntitySpec => ({
  name: 'Install 1',
  table: 'cmdb_sam_sw_install',
  relatedFor: 'Server 1',
  fields: { source_native_key: 'key', display_name: 'app', version: 'version', publisher: 'maker', ...fields },
})
const SOFTWARE_KEY = { type: 'concat', from: ['tag', 'app'], sets: ['key'], joining_string: '|||' }
const condition = (test: string): string =>
  `(function (batch, output) { for (var i = 0; i < batch.length; i++) output[i] = ${test}; })(batch, output);`

describe('a robust transformer', () => {
  const local = useInstance({ packages: [stagingApp(COLUMNS)] })
  const servers = () => local.rows('cmdb_ci_linux_server', 'ORDERBYserial_number')

  test('answers a single row with one result that tells of its first class entity', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    const { result } = local.import(STAGE, { tag: 'A1', host: 'crane' })
    const [server] = servers()
    expect(result).toEqual([
      {
        transform_map: '',
        table: 'cmdb_ci_linux_server',
        display_name: 'name',
        display_value: 'crane',
        record_link: expect.stringContaining(`/api/now/table/cmdb_ci_linux_server/${server!.sys_id}`),
        status: 'inserted',
        sys_id: server!.sys_id,
      },
    ])
    expect(server).toMatchObject({
      name: 'crane',
      serial_number: 'A1',
      discovery_source: SOURCE,
      sys_created_by: 'system',
    })
  })

  test('without IntegrationHub ETL a row fails and names the plugin; with it again, it arrives', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    local.instance.setPlugin('sn_int_studio', false)
    expect(local.instance.schema.has('cmdb_inst_application_feed')).toBe(false)
    const { result } = local.import(STAGE, { tag: 'A1', host: 'crane' })
    expect(result[0]).toMatchObject({ status: 'error', error_message: expect.stringContaining('plugin sn_int_studio') })
    expect(servers()).toEqual([])
    // Without a record it is active, as on a stock instance.
    local.remove('sys_plugins', local.rows('sys_plugins', 'source=sn_int_studio')[0]!.sys_id!)
    local.import(STAGE, { tag: 'A1', host: 'crane' })
    expect(servers()).toHaveLength(1)
  })

  test('a script that runs too long stops the import, and is no error of a row', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    const rule = { when: 'before', action_insert: 'true', active: 'true', advanced: 'true', script: 'while (true);' }
    local.insert('sys_script', { name: 'Endless', collection: 'cmdb_ci_linux_server', ...rule })
    local.instance.scripts.limit = 300
    expect(() => local.import(STAGE, { tag: 'A1', host: 'crane' })).toThrow('maximum execution time exceeded')
    local.instance.scripts.limit = 5000
    local.instance.recover()
    expect(servers()).toEqual([])
  })

  test.each([
    ['a timeout', () => new ScriptTimeout(300)],
    ['a lack of memory', () => new MemoryDepleted()],
  ])('%s within the engine ends the batch, not one row of it', (_what, stop) => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    const spy = jest.spyOn(local.instance.identification, 'createOrUpdate').mockImplementation(() => {
      throw stop()
    })
    expect(() => local.import(STAGE, { tag: 'A1', host: 'crane' })).toThrow('Transaction cancelled')
    spy.mockRestore()
    expect(local.rows(STAGE)).toEqual([])
  })

  test('updates the same record for the same key, and says when nothing changed', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    const statuses = ['crane', 'winch', 'winch'].map(
      (host) => local.import(STAGE, { tag: 'A1', host }).result[0]!.status
    )
    expect(statuses).toEqual(['inserted', 'updated', 'ignored'])
    expect(servers()).toMatchObject([{ name: 'winch' }])
  })

  test('goes before the transform maps of the staging table', () => {
    local.insert('sys_transform_map', {
      name: 'Map',
      source_table: STAGE,
      target_table: 'core_company',
      active: 'true',
    })
    addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
    expect(local.import(STAGE, { tag: 'A1' }).result).toMatchObject([{ transform_map: '', status: 'inserted' }])
  })

  test('that is not active leaves the row to the transform maps', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity()], transformer: { active: 'false' } })
    expect(local.import(STAGE, { tag: 'A1' }).result[0]!.status).toBe('error')
    expect(servers()).toEqual([])
  })

  test('ends rows as processed, with their target and the run that counts them', () => {
    const { transformer } = addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    const rows = importMany(local, [{ tag: 'A1' }, { tag: 'A2' }, { host: 'nobody' }, { tag: 'A1', host: 'crane' }])
    expect(rows.map((row) => row.sys_import_state)).toEqual(['processed', 'processed', 'error', 'processed'])
    expect(rows[0]).toMatchObject({ sys_target_table: 'cmdb_ci_linux_server', sys_target_sys_id: servers()[0]!.sys_id })
    const [run, ...others] = local.rows('sys_import_set_run')
    expect(others).toEqual([])
    expect(run).toMatchObject({
      sys_robust_transformer: transformer,
      total: '4',
      processed: '4',
      inserts: '2',
      updates: '1',
      errors: '1',
      state: 'complete_with_errors',
    })
    expect(rows.every((row) => row.import_set_run === run!.sys_id)).toBe(true)
  })

  test('hands rows to scripts in batches of its size', () => {
    const script = condition('batch.length')
    addEtl(local, {
      columns: COLUMNS,
      more: ['size'],
      operations: [{ type: 'multi_in_script', from: ['tag'], sets: ['size'], script }],
      entities: [serverEntity({ short_description: 'size' })],
      transformer: { batch_size: '2' },
    })
    importMany(
      local,
      ['A1', 'A2', 'A3', 'A4', 'A5'].map((tag) => ({ tag }))
    )
    expect(servers().map((row) => row.short_description)).toEqual(['2', '2', '2', '2', '1'])
  })

  test('transforms a set in the background batch by batch, and ends it as processed', async () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
    const { imports } = local.instance
    const set = imports.stageMany(
      STAGE,
      ['A1', 'A2', 'A3'].map((tag) => ({ tag })),
      ''
    )
    imports.transformLater(set.sysId)
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    await turn()
    expect(servers()).toHaveLength(2)
    await turn()
    await turn()
    expect(servers()).toHaveLength(3)
    expect(local.get('sys_import_set', set.sysId)).toMatchObject({ state: 'processed' })
  })

  test('sends no empty values: what is there stays, and <EMPTY_STRING> clears it', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host', short_description: 'kind' })] })
    local.import(STAGE, { tag: 'A1', host: 'crane', kind: 'heavy' })
    local.import(STAGE, { tag: 'A1', host: '', kind: '' })
    expect(servers()).toMatchObject([{ name: 'crane', short_description: 'heavy' }])
    local.import(STAGE, { tag: 'A1', kind: '<EMPTY_STRING>' })
    expect(servers()).toMatchObject([{ name: 'crane', short_description: '' }])
  })

  test('refuses a row whose source native key is empty', () => {
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    const [result] = local.import(STAGE, { tag: '', host: 'crane' }).result
    expect(result).toMatchObject({
      status: 'error',
      error_message: expect.stringMatching(/Server 1.*source_native_key/),
    })
    expect(servers()).toEqual([])
  })

  test('maps only the rows that a condition picks, and skips a row that nothing is made of', () => {
    addEtl(local, {
      columns: COLUMNS,
      entities: [
        { ...serverEntity({ name: 'host' }), condition: condition("batch[i].kind === 'server'") },
        {
          name: 'Tablet 1',
          table: 'cmdb_ci_handheld_computing',
          condition: condition("batch[i].kind === 'tablet'"),
          fields: { source_native_key: 'tag', serial_number: 'tag', name: 'host' },
        },
      ],
    })
    const rows = importMany(local, [
      { tag: 'A1', host: 'crane', kind: 'server' },
      { tag: 'A2', host: 'slate', kind: 'tablet' },
      { tag: 'A3', host: 'rope', kind: 'none' },
    ])
    expect(rows.map((row) => row.sys_import_state)).toEqual(['processed', 'processed', 'skipped'])
    expect(servers().map((row) => row.name)).toEqual(['crane'])
    expect(local.rows('cmdb_ci_handheld_computing').map((row) => row.name)).toEqual(['slate'])
  })

  test('leaves out entity mappings that are to be ignored', () => {
    addEtl(local, {
      columns: COLUMNS,
      entities: [
        serverEntity({ name: 'host' }),
        {
          name: 'Tablet 1',
          table: 'cmdb_ci_handheld_computing',
          ignore: true,
          fields: { source_native_key: 'tag', name: 'host' },
        },
      ],
    })
    local.import(STAGE, { tag: 'A1', host: 'crane' })
    expect(local.rows('cmdb_ci_handheld_computing')).toEqual([])
  })

  test('writes lookup entities as records that refer to the CI, and finds the CI by them', () => {
    addEtl(local, {
      columns: COLUMNS,
      more: ['type'],
      operations: [{ type: 'set', set_value: 'chassis', sets: ['type'] }],
      entities: [
        { name: 'Server 1', table: 'cmdb_ci_linux_server', fields: { source_native_key: 'tag', name: 'host' } },
        {
          name: 'Serial 1',
          table: 'cmdb_serial_number',
          lookupFor: 'Server 1',
          fields: { serial_number: 'board', serial_number_type: 'type' },
        },
      ],
    })
    local.import(STAGE, { tag: 'A1', host: 'crane', board: 'B-77' })
    local.import(STAGE, { tag: 'A2', host: 'winch', board: 'B-77' })
    const [server, ...others] = servers()
    expect(others).toEqual([])
    expect(server).toMatchObject({ name: 'winch' })
    expect(local.rows('cmdb_serial_number')).toMatchObject([
      { serial_number: 'B-77', serial_number_type: 'chassis', cmdb_ci: server!.sys_id },
    ])
  })

  test('fills reference fields with the record that another entity becomes, and writes relations', () => {
    addEtl(local, {
      columns: COLUMNS,
      more: ['key'],
      operations: [SOFTWARE_KEY],
      entities: [
        serverEntity({ name: 'host' }),
        { name: 'Package 1', table: 'cmdb_ci_spkg', fields: { source_native_key: 'key', key: 'app', name: 'app' } },
        {
          name: 'Instance 1',
          table: 'cmdb_software_instance',
          relatedFor: 'Package 1',
          fields: { name: 'app', installed_on: { entity: 'Server 1' } },
        },
        {
          name: 'Relation 1',
          table: 'cmdb_rel_ci',
          relationshipType: 'Contains::Contained by',
          fields: { parent: { entity: 'Server 1' }, child: { entity: 'Package 1' } },
        },
      ],
    })
    const rows = [0, 1].map(() => local.import(STAGE, { tag: 'A1', host: 'crane', app: 'Ledger' }).result[0]!.status)
    expect(rows).toEqual(['inserted', 'ignored'])
    const [server] = servers()
    const [software] = local.rows('cmdb_ci_spkg')
    expect(local.rows('cmdb_software_instance')).toMatchObject([
      { installed_on: server!.sys_id, software: software!.sys_id },
    ])
    expect(local.rows('cmdb_rel_ci')).toMatchObject([{ parent: server!.sys_id, child: software!.sys_id }])
  })

  test('runs business rules on what it writes', () => {
    local.insert('sys_script', {
      name: 'Upper',
      collection: 'cmdb_ci',
      when: 'before',
      action_insert: 'true',
      advanced: 'true',
      active: 'true',
      script: "current.comments = gs.getUserName() + ' made ' + current.name;",
    })
    addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    local.import(STAGE, { tag: 'A1', host: 'crane' })
    expect(servers()).toMatchObject([{ comments: 'system made crane' }])
  })

  describe('with a class of a plugin', () => {
    const spec = () => ({
      columns: COLUMNS,
      more: ['key'],
      operations: [SOFTWARE_KEY],
      entities: [serverEntity({ name: 'host' }), softwareEntity()],
    })
    const row = { tag: 'A1', host: 'crane', app: 'Ledger', version: '1.0', maker: 'Acme' }

    test('that is not active, names the table and writes nothing of the row', () => {
      addEtl(local, spec())
      const [result] = local.import(STAGE, row).result
      expect(result).toMatchObject({
        status: 'error',
        error_message: expect.stringMatching(/Invalid table cmdb_sam_sw_install/),
      })
      expect(servers()).toEqual([])
      expect(local.rows('sys_object_source')).toEqual([])
    })

    test('that is active, writes related records that refer to the CI', () => {
      local.instance.setPlugin('com.snc.samp', true)
      addEtl(local, spec())
      expect(local.import(STAGE, row).result[0]!.status).toBe('inserted')
      const [server] = servers()
      expect(local.rows('cmdb_sam_sw_install')).toMatchObject([
        {
          installed_on: server!.sys_id,
          display_name: 'Ledger',
          version: '1.0',
          publisher: 'Acme',
          discovery_source: SOURCE,
        },
      ])
    })

    test('updates a related record that it knows by its key, a new version too', () => {
      local.instance.setPlugin('com.snc.samp', true)
      addEtl(local, spec())
      local.import(STAGE, row)
      expect(local.import(STAGE, { ...row, version: '2.0' }).result[0]!.status).toBe('updated')
      expect(local.rows('cmdb_sam_sw_install')).toMatchObject([{ version: '2.0' }])
    })

    test('keeps a row for later when its CI is not known yet, and adds what it brought once it is', () => {
      local.instance.setPlugin('com.snc.samp', true)
      const server = { ...serverEntity(), fields: { source_native_key: 'tag', serial_number: 'board' } }
      addEtl(local, { ...spec(), entities: [server, softwareEntity()] })
      const [waiting] = local.import(STAGE, row).result
      expect(waiting).toMatchObject({
        status: 'error',
        error_message: expect.stringMatching(/partial payload: MISSING_MATCHING_ATTRIBUTES/),
      })
      expect(local.rows('cmdb_ire_partial_payloads')).toMatchObject([{ source_native_key: 'A1', source: SOURCE }])
      local.import(STAGE, { ...row, app: 'Chart', board: 'S-1' })
      expect(local.rows('cmdb_sam_sw_install', 'ORDERBYdisplay_name').map((one) => one.display_name)).toEqual([
        'Chart',
        'Ledger',
      ])
      expect(local.rows('cmdb_ire_partial_payloads')).toEqual([])
    })
  })

  test('follows a change of its definition from the next row on', () => {
    const { mapping } = addEtl(local, { columns: COLUMNS, entities: [serverEntity({ name: 'host' })] })
    local.import(STAGE, { tag: 'A1', host: 'crane' })
    local.update('sys_rte_eb_entity_mapping', mapping('Server 1'), { ignore: 'true' })
    expect(local.import(STAGE, { tag: 'A2', host: 'winch' }).result[0]!.status).toBe('skipped')
  })

  test('keeps reclassification to what its properties allow', () => {
    addEtl(local, {
      columns: COLUMNS,
      entities: [serverEntity({ name: 'host' })],
      transformer: { properties: 'ire.input.items.settings.updateWithoutSwitch=true' },
    })
    const known = local.insert('cmdb_ci_win_server', { serial_number: 'A1', name: 'old' })
    expect(local.import(STAGE, { tag: 'A1', host: 'new' }).result).toMatchObject([
      { status: 'updated', table: 'cmdb_ci_win_server', sys_id: known },
    ])
    expect(local.get('cmdb_ci_win_server', known)).toMatchObject({ name: 'new' })
  })

  test('keeps which record each row became when its property asks for detailed statistics', () => {
    addEtl(local, {
      columns: COLUMNS,
      entities: [serverEntity()],
      transformer: { properties: '{"ire_output_detailed_stats": true}' },
    })
    const [row] = importMany(local, [{ tag: 'A1' }])
    expect(local.rows('cmdb_ire_output_target_item')).toMatchObject([
      {
        source_record_id: row!.sys_id,
        target_record_id: servers()[0]!.sys_id,
        operation: 'INSERT',
        run_id: row!.import_set_run,
      },
    ])
  })
})
