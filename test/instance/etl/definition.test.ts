// The scripts of a definition, and definitions that do not fit together.

import { useInstance } from '../../support/instance.ts'
import { addEtl, importMany, SOURCE, STAGE, serverEntity, stagingApp } from './definitions.ts'

const COLUMNS = ['tag', 'host']

describe('a definition', () => {
  const local = useInstance({ packages: [stagingApp(COLUMNS)] })
  const servers = () => local.rows('cmdb_ci_linux_server', 'ORDERBYserial_number')

  describe('with scripts around IRE', () => {
    test('lets the before script skip a row for a reason and change another', () => {
      const script = `(function (input, runId) {
        for (var i = 0; i < input.length; i++) {
          var name = input[i].payload.items[0].values.name;
          if (name === 'rope') { input[i].status = 'SKIPPED'; input[i].reason = 'no ropes'; }
          else input[i].payload.items[0].values.short_description = JSON.parse(input + '').length + ' in ' + (runId.length === 32);
        }
      })(input, runId);`
      addEtl(local, {
        columns: COLUMNS,
        entities: [serverEntity({ name: 'host' })],
        feed: { execute_before_script: 'true', before_script: script },
      })
      const rows = importMany(local, [
        { tag: 'A1', host: 'rope' },
        { tag: 'A2', host: 'crane' },
      ])
      expect(rows[0]).toMatchObject({ sys_import_state: 'skipped', sys_import_state_comment: 'no ropes' })
      expect(servers()).toMatchObject([{ name: 'crane', short_description: '2 in true' }])
      expect(local.rows('sys_import_set_run')).toMatchObject([{ skipped: '1', inserts: '1' }])
    })

    test('shows the after script what went in and what came out', () => {
      const script = `(function (ireOutput, ireInput, runId) {
        gs.info(ireInput[0].payload.items[0].className + ' ' + ireOutput[0].items[0].operation);
      })(ireOutput, ireInput, runId);`
      addEtl(local, {
        columns: COLUMNS,
        entities: [serverEntity()],
        feed: { execute_after_script: 'true', after_script: script },
      })
      local.import(STAGE, { tag: 'A1' })
      expect(local.log).toContain('cmdb_ci_linux_server INSERT')
    })

    test('runs neither unless the definition says so', () => {
      addEtl(local, { columns: COLUMNS, entities: [serverEntity()], feed: { before_script: 'throw new Error("ran")' } })
      expect(local.import(STAGE, { tag: 'A1' }).result[0]!.status).toBe('inserted')
    })
  })

  describe('whose definition does not fit together, fails each row with the reason:', () => {
    const failure = (): string => local.import(STAGE, { tag: 'A1' }).result[0]!.error_message!

    test('a field mapping that has lost its source field', () => {
      const { field } = addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
      local.remove('sys_rte_eb_field', field('temp', 'tag'))
      expect(failure()).toMatch(/field mapping .* in entity mapping import to temp whose target field is not there/)
      expect(local.rows(STAGE)).toMatchObject([{ sys_import_state: 'error' }])
    })

    test('a field mapping between fields of other entities', () => {
      const { field, mapping } = addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
      const [one] = local.rows('sys_rte_eb_field_mapping', `sys_rte_eb_entity_mapping=${mapping('Server 1')}`)
      local.update('sys_rte_eb_field_mapping', one!.sys_id!, { source_sys_rte_eb_field: field('import', 'tag') })
      expect(failure()).toMatch(/source field tag is not one of entity temp/)
    })

    test('an ETL definition that is not of the CMDB kind', () => {
      const { transformer } = addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
      const plain = local.insert('sys_rte_eb_etl_definition', { name: 'Plain' })
      local.update('sys_robust_import_set_transformer', transformer, { robust_transform_engine: plain })
      expect(failure()).toMatch(
        /Plain is a sys_rte_eb_etl_definition: the local instance implements definitions of the kind/
      )
    })

    test('a definition that is not there', () => {
      const { transformer } = addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
      local.update('sys_robust_import_set_transformer', transformer, { robust_transform_engine: 'f'.repeat(32) })
      expect(failure()).toMatch(/There is no definition with sys_id f+/)
    })

    test('an entity that is a collection', () => {
      const { feed } = addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
      local.insert('cmdb_inst_entity', { name: 'apps', path: 'temp.apps[*]', sys_rte_eb_definition: feed })
      expect(failure()).toMatch(/collections are not implemented/)
    })

    test('a discovery source that is no choice', () => {
      addEtl(local, { columns: COLUMNS, entities: [serverEntity()] })
      for (const { sys_id: id } of local.rows('sys_choice', `value=${SOURCE}`)) local.remove('sys_choice', id!)
      expect(failure()).toMatch(/INVALID_INPUT_DATA: In payload invalid data source \[Harbour\] exist/)
    })
  })
})
