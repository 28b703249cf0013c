// The platform's own roles that apps and accounts rely on, with the roles they contain.
// Source: ServiceNow docs, australia: platform-administration/user-administration/r_BaseSystemRoles. Of the contained
// roles only those listed here are kept. Where no page tells what a role contains, it contains nothing.

import type { PlatformRole } from './types.ts'

const role = (name: string, description: string, contains: string[] = []): PlatformRole => ({
  name,
  description,
  contains,
})

export const PLATFORM_ROLES: PlatformRole[] = [
  role('admin', 'Access to everything: passes every role check and most access controls', [
    'catalog_admin',
    'import_admin',
    'personalize_dictionary',
    'user_criteria_admin',
  ]),
  role('sn_cicd.sys_ci_automation', 'Runs tests and installs through the CI/CD API'),
  role('security_admin', 'Changes access controls; elevated'),
  role('maint', 'ServiceNow maintenance'),
  role('nobody', 'Held by no one: marks what even admin does not do'),
  role('public', 'No login is required'),
  role('snc_internal', 'Internal user; granted to every user who is not external'),
  role('snc_external', 'External user'),
  role('user_admin', 'Manages users, groups, companies, departments and locations'),
  role('user_criteria_admin', 'Manages user criteria'),
  role('catalog', 'Manages the service catalog'),
  role('catalog_admin', 'Administers the service catalog'),
  role('approver_user', 'Approves requests'),
  role('itil', 'Works with tickets and configuration items', [
    'cmdb_read',
    'cmdb_query_builder',
    'snc_platform_rest_api_access',
    'sn_incident_write',
    'sn_request_write',
  ]),
  role('itil_admin', 'Works with tickets, and deletes them', ['cmdb_read']),
  role('sn_incident_read', 'Reads incidents'),
  role('sn_incident_write', 'Reads and writes incidents', ['sn_incident_read']),
  role('sn_request_write', 'Reads and writes requests'),

  role('cmdb_read', 'Reads any table of the CMDB'),
  role('cmdb_query_builder', 'Builds and runs CMDB queries'),
  role('sn_cmdb_user', 'Uses the CMDB workspace', ['cmdb_query_builder']),
  role('sn_cmdb_editor', 'Edits configuration items in the CMDB workspace', ['sn_cmdb_user']),
  role('sn_cmdb_admin', 'Administers the CMDB', ['sn_cmdb_editor']),
  role('ecmdb_admin', 'Administers identification and reconciliation'),
  role('asset', 'Manages assets', [
    'inventory_user',
    'cmdb_query_builder',
    'financial_mgmt_user',
    'cmdb_read',
    'contract_manager',
    'category_manager',
  ]),
  role('inventory_user', 'Manages stock'),
  role('financial_mgmt_user', 'Manages costs of assets'),
  role('contract_manager', 'Manages contracts'),
  role('category_manager', 'Manages model categories'),
  role('model_manager', 'Manages product models'),
  // The role exists with Software Asset Management; that it contains cmdb_read is documented with cmdb_read.
  role('sam_user', 'Works with software assets', ['cmdb_read']),
  role('sam_admin', 'Administers software asset management', ['sam_user']),
  role('sam_developer', 'Develops for software asset management', ['sam_user']),

  role('import_set_loader', 'Loads import sets'),
  role('import_transformer', 'Manages transform maps and runs transforms; needed for import set rows'),
  role('import_scheduler', 'Schedules imports'),
  role('import_admin', 'Manages all of import sets', ['import_set_loader', 'import_transformer', 'import_scheduler']),

  role('snc_platform_rest_api_access', 'Uses the Table, Import Set, Aggregate and Attachment APIs'),
  role('rest_api_explorer', 'Uses the REST API Explorer'),
  role('web_service_admin', 'Manages web services'),
  role('rate_limit_admin', 'Manages rate limits of inbound REST requests'),
  role('oauth_admin', 'Manages OAuth clients and tokens'),
  role('oauth_user', 'Uses OAuth tokens'),

  role('script_fix_admin', 'Edits fix scripts, without running them'),
  role('business_rule_admin', 'Manages business rules'),
  role('client_script_admin', 'Manages client scripts'),
  role('ui_action_admin', 'Manages UI actions'),
  role('ui_policy_admin', 'Manages UI policies'),
  role('personalize', 'Configures what users see', [
    'personalize_control',
    'personalize_rules',
    'personalize_dictionary',
    'personalize_choices',
    'personalize_styles',
    'personalize_responses',
    'personalize_list',
    'personalize_form',
  ]),
  role('personalize_choices', 'Configures choice lists'),
  role('personalize_control', 'Configures list controls'),
  role('personalize_dictionary', 'Configures dictionary entries'),
  role('personalize_form', 'Configures forms'),
  role('personalize_list', 'Configures lists'),
  role('personalize_responses', 'Configures responses'),
  role('personalize_rules', 'Configures rules', [
    'ui_action_admin',
    'business_rule_admin',
    'client_script_admin',
    'ui_policy_admin',
  ]),
  role('personalize_styles', 'Configures styles'),
]
