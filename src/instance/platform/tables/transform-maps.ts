// Transform maps with their field maps and event scripts.

import type { PlatformTable } from '../types.ts'

export const TRANSFORM_MAPS: PlatformTable[] = [
  // Columns: import-sets-plugin of @servicenow/sdk 4.9.0; defaults of the form: ServiceNow docs, zurich: t_CreateATransformMap.
  {
    name: 'sys_transform_map',
    label: 'Table Transform Map',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100, mandatory: true, display: true },
      source_table: { type: 'table_name', label: 'Source table', maxLength: 80, mandatory: true },
      target_table: { type: 'table_name', label: 'Target table', maxLength: 80, mandatory: true },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      order: { type: 'integer', label: 'Order', default: '100' },
      run_business_rules: { type: 'boolean', label: 'Run business rules', default: 'true' },
      enforce_mandatory_fields: {
        type: 'string',
        label: 'Enforce mandatory fields',
        maxLength: 40,
        default: 'No',
        choices: { No: 'No', 'Only Mapped Fields': 'Only Mapped Fields', 'All Fields': 'All Fields' },
      },
      copy_empty_fields: { type: 'boolean', label: 'Copy empty fields', default: 'false' },
      create_new_record_on_empty_coalesce_fields: {
        type: 'boolean',
        label: 'Create new record on empty coalesce fields',
        default: 'false',
      },
      coalesce: { type: 'boolean', label: 'Coalesce', default: 'false' },
      run_script: { type: 'boolean', label: 'Run script', default: 'false' },
      script: { type: 'script', label: 'Script' },
    },
  },
  // Columns: import-sets-plugin of @servicenow/sdk 4.9.0; ServiceNow docs, zurich: t_CreatingAFieldMap.
  {
    name: 'sys_transform_entry',
    label: 'Transform Entry',
    extends: 'sys_metadata',
    columns: {
      map: { type: 'reference', label: 'Map', reference: 'sys_transform_map' },
      source_table: { type: 'table_name', label: 'Source table', maxLength: 80 },
      source_field: { type: 'field_name', label: 'Source field', maxLength: 80, display: true },
      target_table: { type: 'table_name', label: 'Target table', maxLength: 80 },
      target_field: { type: 'field_name', label: 'Target field', maxLength: 80 },
      coalesce: { type: 'boolean', label: 'Coalesce', default: 'false' },
      coalesce_case_sensitive: { type: 'boolean', label: 'Case sensitive', default: 'false' },
      coalesce_empty_fields: { type: 'boolean', label: 'Coalesce empty fields', default: 'false' },
      choice_action: {
        type: 'string',
        label: 'Choice action',
        maxLength: 40,
        choices: { create: 'create', ignore: 'ignore', reject: 'reject' },
      },
      date_format: { type: 'string', label: 'Date format', maxLength: 80 },
      reference_value_field: { type: 'string', label: 'Referenced value field name', maxLength: 80 },
      use_source_script: { type: 'boolean', label: 'Use source script', default: 'false' },
      source_script: { type: 'script', label: 'Source script' },
    },
  },
  // ServiceNow docs, zurich: r_MapWithTransformationEventScripts.
  {
    name: 'sys_transform_script',
    label: 'Transform Script',
    extends: 'sys_metadata',
    columns: {
      map: { type: 'reference', label: 'Map', reference: 'sys_transform_map' },
      when: {
        type: 'string',
        label: 'When',
        maxLength: 40,
        default: 'onAfter',
        display: true,
        choices: {
          onStart: 'onStart',
          onBefore: 'onBefore',
          onAfter: 'onAfter',
          onReject: 'onReject',
          onForeignInsert: 'onForeignInsert',
          onChoiceCreate: 'onChoiceCreate',
          onComplete: 'onComplete',
        },
      },
      order: { type: 'integer', label: 'Order', default: '100' },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      script: { type: 'script', label: 'Script' },
    },
  },
]
