// Definitions of the Robust Transform Engine: entities, fields and mappings (IntegrationHub ETL is the CMDB kind).

import type { PlatformTable } from '../types.ts'

export const ROBUST_TRANSFORM_ENGINE: PlatformTable[] = [
  // Parent of the definitions, by the record list of a published update set tool.
  {
    name: 'sys_rte_definition',
    label: 'Robust Transform Engine Definition',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      description: { type: 'string', label: 'Description', maxLength: 1000 },
    },
  },
  {
    name: 'sys_rte_eb_definition',
    label: 'Robust Transform Engine Entity Based Definition',
    extends: 'sys_rte_definition',
    columns: {},
  },
  // Scripts a row: ServiceNow docs, governance-risk-compliance/installed-with-bcm (column names assumed).
  {
    name: 'sys_rte_eb_etl_definition',
    label: 'ETL Definition',
    extends: 'sys_rte_eb_definition',
    columns: {
      on_before_script: { type: 'script', label: 'On before script' },
      on_after_script: { type: 'script', label: 'On after script' },
    },
  },
  // ServiceNow docs: IntegrationHub ETL (name and discovery source).
  {
    name: 'cmdb_inst_application',
    label: 'CMDB Integration Studio Application',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      discovery_source: { type: 'string', label: 'Discovery source', maxLength: 40 },
    },
  },
  // Columns: a published export of one whole record.
  {
    name: 'cmdb_inst_application_feed',
    label: 'CMDB Integration Studio Application Data Source',
    extends: 'sys_rte_eb_definition',
    columns: {
      cmdb_inst_application: { type: 'reference', label: 'CMDB application', reference: 'cmdb_inst_application' },
      sys_data_source: { type: 'reference', label: 'Data source', reference: 'sys_data_source' },
      execute_before_script: { type: 'boolean', label: 'Execute before script', default: 'false' },
      execute_after_script: { type: 'boolean', label: 'Execute after script', default: 'false' },
      before_script: { type: 'script', label: 'Before script' },
      after_script: { type: 'script', label: 'After script' },
    },
  },
  // ServiceNow docs, zurich: define-etl-entities; published scripts.
  {
    name: 'sys_rte_eb_entity',
    label: 'Robust Transform Engine Entity',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      table: { type: 'table_name', label: 'Table', maxLength: 80 },
      path: { type: 'string', label: 'Path', maxLength: 255 },
      sys_rte_eb_definition: { type: 'reference', label: 'Definition', reference: 'sys_rte_eb_definition' },
    },
  },
  // Form fields: ServiceNow docs, zurich: define-etl-entities. Column spellings are assumed.
  {
    name: 'sys_rte_eb_etl_entity',
    label: 'ETL Entity',
    extends: 'sys_rte_eb_entity',
    columns: {
      synchronize_inserts: { type: 'boolean', label: 'Synchronize inserts', default: 'false' },
      run_business_rules: { type: 'boolean', label: 'Run business rules', default: 'true' },
    },
  },
  // Columns: published scripts that query them.
  {
    name: 'cmdb_inst_entity',
    label: 'CMDB Integration Studio Entity',
    extends: 'sys_rte_eb_entity',
    columns: {
      relationship_type: { type: 'reference', label: 'Relationship type', reference: 'cmdb_rel_type' },
      related_for_entity: { type: 'reference', label: 'Related for entity', reference: 'sys_rte_eb_entity' },
      lookup_for_entity: { type: 'reference', label: 'Lookup for entity', reference: 'sys_rte_eb_entity' },
    },
  },
  // ServiceNow docs, zurich: create-etl-field-definitions; published scripts.
  {
    name: 'sys_rte_eb_field',
    label: 'Robust Transform Engine Field',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
      field: { type: 'string', label: 'Field/Path', maxLength: 255 },
      sys_rte_eb_entity: { type: 'reference', label: 'Entity', reference: 'sys_rte_eb_entity' },
      sys_rte_eb_definition: { type: 'reference', label: 'Definition', reference: 'sys_rte_eb_definition' },
    },
  },
  // Form fields: ServiceNow docs, zurich: create-etl-field-definitions. Column spellings are assumed.
  {
    name: 'sys_rte_eb_etl_field',
    label: 'ETL Field',
    extends: 'sys_rte_eb_field',
    columns: {
      coalesce: { type: 'boolean', label: 'Coalesce', default: 'false' },
      coercion_action: {
        type: 'string',
        label: 'Coercion action',
        maxLength: 40,
        default: 'ignore',
        choices: { create: 'Create', ignore: 'Ignore', reject: 'Reject' },
      },
    },
  },
  // ServiceNow docs, zurich: define-etl-mappings; the source column and the condition columns are assumed.
  {
    name: 'sys_rte_eb_entity_mapping',
    label: 'Robust Transform Engine Entity Mapping',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
      source_sys_rte_eb_entity: { type: 'reference', label: 'Source entity', reference: 'sys_rte_eb_entity' },
      target_sys_rte_eb_entity: { type: 'reference', label: 'Target entity', reference: 'sys_rte_eb_entity' },
      order: { type: 'integer', label: 'Order', default: '100' },
      ignore: { type: 'boolean', label: 'Ignore', default: 'false' },
      is_conditional: { type: 'boolean', label: 'Is conditional', default: 'false' },
      condition_script: { type: 'script', label: 'Condition script' },
      sys_rte_eb_definition: { type: 'reference', label: 'Definition', reference: 'sys_rte_eb_definition' },
    },
  },
  // Columns: published scripts; ServiceNow docs, zurich: define-etl-mappings.
  {
    name: 'sys_rte_eb_field_mapping',
    label: 'Robust Transform Engine Field Mapping',
    extends: 'sys_metadata',
    columns: {
      sys_rte_eb_entity_mapping: { type: 'reference', label: 'Entity mapping', reference: 'sys_rte_eb_entity_mapping' },
      source_sys_rte_eb_field: { type: 'reference', label: 'Source field', reference: 'sys_rte_eb_field' },
      referenced_sys_rte_eb_entity: { type: 'reference', label: 'Referenced entity', reference: 'sys_rte_eb_entity' },
      target_sys_rte_eb_field: { type: 'reference', label: 'Target field', reference: 'sys_rte_eb_field' },
      order: { type: 'integer', label: 'Order', default: '100' },
      sys_rte_eb_definition: { type: 'reference', label: 'Definition', reference: 'sys_rte_eb_definition' },
    },
  },
  // Columns: published scripts on the base table; the condition columns are assumed.
  {
    name: 'sys_rte_eb_operation',
    label: 'Robust Transform Engine Entity Operation',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
      type: { type: 'string', label: 'Operation type', maxLength: 80 },
      order: { type: 'integer', label: 'Order', default: '100' },
      sys_rte_eb_entity: { type: 'reference', label: 'Entity', reference: 'sys_rte_eb_entity' },
      source_sys_rte_eb_field: { type: 'reference', label: 'Source field', reference: 'sys_rte_eb_field' },
      source_sys_rte_eb_fields: { type: 'glide_list', label: 'Source fields', reference: 'sys_rte_eb_field' },
      target_sys_rte_eb_field: { type: 'reference', label: 'Target field', reference: 'sys_rte_eb_field' },
      target_sys_rte_eb_fields: { type: 'glide_list', label: 'Target fields', reference: 'sys_rte_eb_field' },
      is_conditional: { type: 'boolean', label: 'Is conditional', default: 'false' },
      conditional_fields: { type: 'glide_list', label: 'Conditional fields', reference: 'sys_rte_eb_field' },
      conditional_script: { type: 'script', label: 'Conditional script' },
      sys_rte_eb_definition: { type: 'reference', label: 'Definition', reference: 'sys_rte_eb_definition' },
    },
  },
]
