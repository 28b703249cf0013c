// Operations of the Robust Transform Engine.
// Source: ServiceNow docs, cmdb-rte-operation-types (names of the columns), published record lists (names of the tables).

import type { PlatformTable } from '../types.ts'

export const RTE_OPERATIONS: PlatformTable[] = [
  {
    name: 'sys_rte_eb_concat_operation',
    label: 'Concatenate Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      joining_string: { type: 'string', label: 'Joining string', maxLength: 255 },
    },
  },
  {
    name: 'sys_rte_eb_copy_operation',
    label: 'Copy Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      overwrite_existing_value: { type: 'boolean', label: 'Overwrite existing value', default: 'false' },
    },
  },
  {
    name: 'sys_rte_eb_extract_numeric_operation',
    label: 'Extract Numeric Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      decimal_places: { type: 'integer', label: 'Decimal places' },
      remainder_target_field: { type: 'reference', label: 'Remainder target field', reference: 'sys_rte_eb_field' },
    },
  },
  {
    name: 'sys_rte_eb_glide_lookup_operation',
    label: 'Glide Lookup Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      target_table: { type: 'table_name', label: 'Target table', maxLength: 80 },
      glide_matching_fields: { type: 'string', label: 'Matching fields', maxLength: 1024 },
      glide_target_fields: { type: 'string', label: 'Target fields', maxLength: 1024 },
    },
  },
  {
    name: 'sys_rte_eb_min_max_operation',
    label: 'Min/Max Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      data_type: {
        type: 'string',
        label: 'Data type',
        maxLength: 40,
        default: 'STRING',
        choices: { STRING: 'String', NUMERIC: 'Numeric', DATE: 'Date' },
      },
      min_max: {
        type: 'string',
        label: 'Min or max',
        maxLength: 40,
        default: 'MIN',
        choices: { MIN: 'Min', MAX: 'Max' },
      },
    },
  },
  {
    name: 'sys_rte_eb_multi_in_script_operation',
    label: 'Multiple Input Script Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      script: { type: 'script', label: 'Script' },
      use_unique_input_sets: { type: 'boolean', label: 'Use unique input sets', default: 'false' },
    },
  },
  {
    name: 'sys_rte_eb_multiple_input_output_script_operation',
    label: 'Multiple Input/Output Script Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      script: { type: 'script', label: 'Script' },
    },
  },
  {
    name: 'sys_rte_eb_regex_replace_operation',
    label: 'Regex Replace Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      match_regex: { type: 'string', label: 'Match regex', maxLength: 1024 },
      replacement_regex: { type: 'string', label: 'Replacement regex', maxLength: 1024 },
    },
  },
  {
    name: 'sys_rte_eb_replace_operation',
    label: 'Replace Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      match_string: { type: 'string', label: 'Match string', maxLength: 1024 },
      replacement_string: { type: 'string', label: 'Replacement string', maxLength: 1024 },
    },
  },
  {
    name: 'sys_rte_eb_round_numeric_operation',
    label: 'Round Numeric Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
  {
    name: 'sys_rte_eb_script_operation',
    label: 'Script Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      script: { type: 'script', label: 'Script' },
      use_unique_input_sets: { type: 'boolean', label: 'Use unique input sets', default: 'false' },
    },
  },
  {
    name: 'sys_rte_eb_set_operation',
    label: 'Set Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      set_value: { type: 'string', label: 'Set value', maxLength: 4000 },
      overwrite_existing_value: { type: 'boolean', label: 'Overwrite existing value', default: 'false' },
    },
  },
  {
    name: 'sys_rte_eb_split_operation',
    label: 'Split Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      splitting_string: { type: 'string', label: 'Splitting string', maxLength: 255 },
    },
  },
  {
    name: 'sys_rte_eb_template_operation',
    label: 'Template Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
  {
    name: 'sys_rte_eb_to_boolean_operation',
    label: 'To Boolean Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
  {
    name: 'sys_rte_eb_to_date_operation',
    label: 'To Date Operation',
    extends: 'sys_rte_eb_operation',
    columns: {
      date_format: { type: 'string', label: 'Date format', maxLength: 80 },
    },
  },
  {
    name: 'sys_rte_eb_to_numeric_operation',
    label: 'To Numeric Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
  {
    name: 'sys_rte_eb_trim_operation',
    label: 'Trim Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
  {
    name: 'sys_rte_eb_upper_case_operation',
    label: 'Upper Case Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
  {
    name: 'sys_rte_eb_upper_case_trim_operation',
    label: 'Upper Case and Trim Operation',
    extends: 'sys_rte_eb_operation',
    columns: {},
  },
]
