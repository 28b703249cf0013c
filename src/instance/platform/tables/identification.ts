// Identification and reconciliation: rules, source keys, and what a run reports.

import type { PlatformTable } from '../types.ts'

export const IDENTIFICATION: PlatformTable[] = [
  // Columns: published scripts; ServiceNow docs: identification and reconciliation (IRE).
  {
    name: 'sys_object_source',
    label: 'Object Source',
    columns: {
      name: { type: 'string', label: 'Discovery source', maxLength: 100 },
      id: { type: 'string', label: 'Source native key', maxLength: 255 },
      source_feed: { type: 'string', label: 'Source feed', maxLength: 100 },
      target_table: { type: 'table_name', label: 'Target table', maxLength: 80 },
      target_sys_id: { type: 'document_id', label: 'Target' },
      last_scan: { type: 'glide_date_time', label: 'Last scan' },
      source_recency_timestamp: { type: 'glide_date_time', label: 'Source recency timestamp' },
    },
  },
  // ServiceNow docs: CMDB Meta API (sample answer), t_CreateCIIdentificationRule.
  {
    name: 'cmdb_identifier',
    label: 'Identifier',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      description: { type: 'string', label: 'Description', maxLength: 1000 },
      applies_to: { type: 'table_name', label: 'Applies to', maxLength: 80 },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      independent: { type: 'boolean', label: 'Independent', default: 'true' },
    },
  },
  // Columns: sample answer of the CMDB Meta API in the ServiceNow docs.
  {
    name: 'cmdb_identifier_entry',
    label: 'Identifier Entry',
    extends: 'sys_metadata',
    columns: {
      identifier: { type: 'reference', label: 'Identifier', reference: 'cmdb_identifier' },
      table: { type: 'table_name', label: 'Search on table', maxLength: 80 },
      attributes: { type: 'string', label: 'Criterion attributes', maxLength: 1024, display: true },
      condition: { type: 'conditions', label: 'Condition' },
      referenced_field: { type: 'field_name', label: 'Referenced field', maxLength: 80 },
      order: { type: 'integer', label: 'Priority', default: '100' },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      allow_null_attribute: { type: 'boolean', label: 'Allow null attribute', default: 'false' },
      allow_fallback: { type: 'boolean', label: "Allow fallback to parent's rules", default: 'false' },
      exact_count_match: { type: 'boolean', label: 'Enforce exact count match', default: 'false' },
    },
  },
  // Columns: sample answer of the CMDB Meta API in the ServiceNow docs.
  {
    name: 'cmdb_related_entry',
    label: 'Related Entry',
    extends: 'sys_metadata',
    columns: {
      identifier: { type: 'reference', label: 'Identifier', reference: 'cmdb_identifier' },
      table: { type: 'table_name', label: 'Search on table', maxLength: 80 },
      attributes: { type: 'string', label: 'Criterion attributes', maxLength: 1024, display: true },
      condition: { type: 'conditions', label: 'Condition' },
      referenced_field: { type: 'field_name', label: 'Referenced field', maxLength: 80 },
      order: { type: 'integer', label: 'Priority', default: '100' },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      allow_null_attribute: { type: 'boolean', label: 'Allow null attribute', default: 'false' },
      allow_fallback: { type: 'boolean', label: "Allow fallback to parent's rules", default: 'false' },
      exact_count_match: { type: 'boolean', label: 'Enforce exact count match', default: 'false' },
    },
  },
  // Columns: published scripts.
  {
    name: 'cmdb_ire_output_target_item',
    label: 'IRE Output Target Item',
    columns: {
      run_id: { type: 'string', label: 'Run', maxLength: 32 },
      source_record_id: { type: 'string', label: 'Source record', maxLength: 32 },
      target_record_id: { type: 'string', label: 'Target record', maxLength: 32, display: true },
      expected_target_table: { type: 'table_name', label: 'Expected target table', maxLength: 80 },
      actual_target_table: { type: 'table_name', label: 'Actual target table', maxLength: 80 },
      operation: { type: 'string', label: 'Operation', maxLength: 40 },
      error_detail: { type: 'string', label: 'Error detail', maxLength: 4000 },
      warning_detail: { type: 'string', label: 'Warning detail', maxLength: 4000 },
    },
  },
  // ServiceNow docs: partial payloads (kept 90 days). Column spellings are assumed.
  {
    name: 'cmdb_ire_partial_payloads',
    label: 'IRE Partial Payload',
    columns: {
      class_name: { type: 'table_name', label: 'Class', maxLength: 80 },
      source: { type: 'string', label: 'Discovery source', maxLength: 100 },
      source_native_key: { type: 'string', label: 'Source native key', maxLength: 255, display: true },
      payload: { type: 'json', label: 'Payload' },
      state: { type: 'string', label: 'State', maxLength: 40, default: 'new' },
    },
  },
  // ServiceNow docs: create-reconciliation-rule. Columns: published scripts that read them.
  {
    name: 'cmdb_reconciliation_definition',
    label: 'Reconciliation Definition',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      applies_to: { type: 'table_name', label: 'Applies to', maxLength: 80 },
      attributes: { type: 'string', label: 'Attributes', maxLength: 4000 },
      null_update: { type: 'string', label: 'Update with Null', maxLength: 4000 },
      discovery_source: { type: 'string', label: 'Discovery source', maxLength: 40 },
      priority: { type: 'integer', label: 'Priority', default: '100' },
      condition: { type: 'conditions', label: 'Filter condition' },
      active: { type: 'boolean', label: 'Active', default: 'true' },
    },
  },
  // ServiceNow docs: create-reconciliation-rule (data source history). Columns: a published tool that reads them.
  {
    name: 'cmdb_datasource_last_update',
    label: 'Data Source History',
    columns: {
      record: { type: 'document_id', label: 'Record' },
      class: { type: 'table_name', label: 'Class', maxLength: 80 },
      attribute: { type: 'string', label: 'Attribute', maxLength: 80 },
      discovery_source: { type: 'string', label: 'Discovery source', maxLength: 40 },
      updated_on: { type: 'glide_date_time', label: 'Updated on' },
    },
  },
]
