// Roles and access controls. Apps ship theirs in packages; their scripts only read them.

import type { PlatformTable } from '../types.ts'
import { READ_ONLY } from '../access.ts'

export const SECURITY: PlatformTable[] = [
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_user_role',
    label: 'Role',
    extends: 'sys_metadata',
    access: READ_ONLY,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100, mandatory: true },
      description: { type: 'string', label: 'Description', maxLength: 1000 },
      elevated_privilege: { type: 'boolean', label: 'Elevated Privilege', default: 'false' },
      assignable_by: { type: 'reference', label: 'Assignable by', reference: 'sys_user' },
      can_delegate: { type: 'boolean', label: 'Can delegate', default: 'true' },
      grantable: { type: 'boolean', label: 'Grantable', default: 'true' },
      includes_roles: { type: 'string', label: 'Includes roles', maxLength: 40 },
      scoped_admin: { type: 'boolean', label: 'Scoped admin', default: 'false' },
      suffix: { type: 'string', label: 'Suffix', maxLength: 100 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_user_role_contains',
    label: 'Contained Role',
    extends: 'sys_metadata',
    access: READ_ONLY,
    columns: {
      contains: {
        type: 'reference',
        label: 'Contains',
        mandatory: true,
        reference: 'sys_user_role',
        cascade: 'cascade',
      },
      role: { type: 'reference', label: 'Role', mandatory: true, reference: 'sys_user_role', cascade: 'cascade' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_security_type',
    label: 'Access Control Type',
    extends: 'sys_metadata',
    columns: {
      description: { type: 'string', label: 'Description', maxLength: 40 },
      name: { type: 'string', label: 'Name', maxLength: 40, mandatory: true },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_security_operation',
    label: 'Access Control Operation',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 40, mandatory: true },
      description: { type: 'string', label: 'Description', maxLength: 40 },
      order: { type: 'integer', label: 'Order' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_security_attribute',
    label: 'Security Attribute',
    extends: 'sys_metadata',
    columns: {
      active: { type: 'boolean', label: 'Active', default: 'true' },
      condition: { type: 'conditions', label: 'Condition' },
      name: { type: 'string', label: 'Name', maxLength: 80, mandatory: true },
      script: { type: 'script_plain', label: 'Script', maxLength: 8000 },
      description: { type: 'string', label: 'Description', maxLength: 40 },
      is_dynamic: { type: 'boolean', label: 'Is dynamic', default: 'true' },
      is_localized: { type: 'boolean', label: 'Is localized', default: 'false' },
      is_system: { type: 'boolean', label: 'Is system', default: 'false' },
      label: { type: 'string', label: 'Label', maxLength: 40, mandatory: true },
      lookup_table: { type: 'table_name', label: 'Lookup table', maxLength: 80 },
      lookup_table_column: { type: 'field_name', label: 'Lookup table column', maxLength: 80 },
      type: {
        type: 'choice',
        label: 'Type',
        maxLength: 40,
        default: 'string',
        choices: { integer: 'integer', string: 'string', compound: 'compound', boolean: 'true | false' },
      },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0. type and operation hold names, as in every package.
  {
    name: 'sys_security_acl',
    label: 'Access Control',
    extends: 'sys_metadata',
    access: READ_ONLY,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255, mandatory: true },
      active: { type: 'boolean', label: 'Active', default: 'true' },
      advanced: { type: 'boolean', label: 'Advanced', default: 'false' },
      script: { type: 'script', label: 'Script' },
      admin_overrides: { type: 'boolean', label: 'Admin overrides', default: 'true' },
      decision_type: {
        type: 'choice',
        label: 'Decision type',
        maxLength: 40,
        default: 'allow',
        choices: { allow: 'Allow If', deny: 'Deny Unless' },
      },
      type: { type: 'string', label: 'Type', maxLength: 40, mandatory: true },
      condition: { type: 'conditions', label: 'Condition' },
      applies_to: { type: 'conditions', label: 'Applies to' },
      operation: { type: 'string', label: 'Operation', maxLength: 40, mandatory: true },
      security_attribute: { type: 'reference', label: 'Security attribute', reference: 'sys_security_attribute' },
      description: { type: 'string', label: 'Description', maxLength: 4000 },
      local_or_existing: { type: 'radio', label: 'Local or existing', default: 'Local' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_security_acl_role',
    label: 'Access Role',
    extends: 'sys_metadata',
    access: READ_ONLY,
    columns: {
      // Cleared, the rule would ask for no role any more.
      sys_user_role: {
        type: 'reference',
        label: 'Sys user role',
        mandatory: true,
        reference: 'sys_user_role',
        cascade: 'none',
      },
      sys_security_acl: {
        type: 'reference',
        label: 'Sys security acl',
        mandatory: true,
        reference: 'sys_security_acl',
      },
      transaction_id: { type: 'string', label: 'Transaction id', maxLength: 40 },
    },
  },
]
