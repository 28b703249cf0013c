// Application files: scopes, packages, cross-scope privileges, modules, properties.

import type { PlatformTable } from '../types.ts'
import { READ_ONLY } from '../access.ts'

export const APPLICATION_FILES: PlatformTable[] = [
  // Columns: what packages of published applications carry.
  {
    name: 'sys_metadata_link',
    label: 'Metadata Snapshot',
    extends: 'sys_metadata',
    columns: {
      directory: {
        type: 'string',
        label: 'Load when',
        maxLength: 40,
        default: 'update',
        choices: { update: 'Always', unload: 'New Install', 'unload.demo': 'New Install with Demo Data' },
      },
      documentkey: { type: 'document_id', label: 'Document', maxLength: 32 },
      payload: { type: 'string', label: 'Payload', maxLength: 1_000_000 },
      tablename: { type: 'table_name', label: 'Table', maxLength: 80 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_metadata',
    label: 'Application File',
    columns: {
      sys_name: { type: 'string', label: 'Display name', maxLength: 255 },
      sys_package: { type: 'reference', label: 'Package', reference: 'sys_package' },
      sys_policy: {
        type: 'string',
        label: 'Protection policy',
        maxLength: 40,
        choices: { read: 'Read-only', protected: 'Protected' },
      },
      sys_scope: { type: 'reference', label: 'Application', reference: 'sys_scope' },
      sys_update_name: { type: 'string', label: 'Update name', maxLength: 250 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_package',
    label: 'Package',
    columns: {
      active: { type: 'boolean', label: 'Active', default: 'true' },
      enforce_license: {
        type: 'string',
        label: 'Subscription requirement',
        maxLength: 40,
        default: 'none',
        choices: { none: 'None', log: 'Monitor', enforce: 'Required' },
      },
      ide_created: { type: 'string', label: 'IDE Created', maxLength: 10 },
      licensable: { type: 'boolean', label: 'Licensable' },
      license_category: { type: 'string', label: 'Subscription Category', maxLength: 40 },
      license_model: {
        type: 'string',
        label: 'Subscription Model',
        maxLength: 40,
        default: 'none',
        choices: {
          none: 'Not applicable',
          fulfiller: 'Fulfiller/Requester',
          producer: 'Producer',
          capacity: 'Capacity',
          mixed: 'Mixed',
          app_use: 'Application in use',
        },
      },
      name: { type: 'string', label: 'Name', maxLength: 100 },
      package_json: { type: 'string', label: 'Package JSON', maxLength: 255 },
      source: { type: 'string', label: 'ID', maxLength: 255 },
      trackable: { type: 'boolean', label: 'Trackable', default: 'false' },
      version: { type: 'version', label: 'Version' },
    },
  },
  // A plugin is a package whose source is the plugin id (ServiceNow docs, plugin lists).
  {
    name: 'sys_plugins',
    label: 'System Plugin',
    extends: 'sys_package',
    columns: {
      description: { type: 'string', label: 'Description', maxLength: 4000 },
      help: { type: 'string', label: 'Help', maxLength: 1024 },
      parent: { type: 'string', label: 'Parent', maxLength: 100 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_scope',
    label: 'Application',
    extends: 'sys_package',
    columns: {
      can_edit_in_studio: { type: 'boolean', label: 'Can Edit Application in Studio', default: 'true' },
      js_level: {
        type: 'string',
        label: 'JavaScript Mode',
        maxLength: 40,
        default: 'es_latest',
        choices: { traditional: 'traditional', helsinki_es5: 'helsinki_es5', es_latest: 'es_latest' },
      },
      logo: { type: 'image', label: 'Logo' },
      private: { type: 'boolean', label: 'Private', default: 'false' },
      restrict_table_access: { type: 'boolean', label: 'Restrict table access', default: 'false' },
      runtime_access_tracking: {
        type: 'string',
        label: 'Runtime access tracking',
        maxLength: 40,
        choices: { none: 'none', permissive: 'permissive', enforcing: 'enforcing' },
      },
      scope: { type: 'string', label: 'Scope', maxLength: 18 },
      scoped_administration: { type: 'boolean', label: 'Application administration', default: 'false' },
      short_description: { type: 'translated_text', label: 'Short description', maxLength: 255 },
      template: { type: 'string', label: 'Template', maxLength: 100 },
      vendor: { type: 'string', label: 'Vendor', maxLength: 100 },
      vendor_prefix: { type: 'string', label: 'Vendor prefix', maxLength: 40 },
      guided_setup_guid: { type: 'string', label: 'Guided setup', maxLength: 40 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0. Written by every package the SDK builds.
  {
    name: 'sys_app',
    label: 'Custom Application',
    extends: 'sys_scope',
    columns: {
      hide_on_ui: { type: 'boolean', label: 'Hidden on ui', default: 'false' },
      installed_as_dependency: { type: 'boolean', label: 'Installed via Dependency', default: 'false' },
      menu: { type: 'reference', label: 'Menu', reference: 'sys_app_application' },
      store_correlation_id: { type: 'string', label: 'Store correlation ID', maxLength: 40 },
      store_url: { type: 'string', label: 'Store URL', maxLength: 40 },
      sys_code: { type: 'string', label: 'Code', maxLength: 100 },
      uninstall_blocked: { type: 'boolean', label: 'Uninstall Blocked', default: 'false' },
      user_role: { type: 'reference', label: 'User role', reference: 'sys_user_role' },
      package_resolver_version: { type: 'string', label: 'Package resolver version', maxLength: 40 },
      subscription_entitlement: { type: 'string', label: 'Subscription entitlement', maxLength: 40 },
    },
  },
  // Only its name is used here: an install of a custom app over a store app is refused (@servicenow/sdk 4.9.0, install).
  {
    name: 'sys_store_app',
    label: 'Store Application',
    extends: 'sys_scope',
    columns: {
      latest_version: { type: 'version', label: 'Latest version' },
      assigned_version: { type: 'version', label: 'Assigned version' },
      update_available: { type: 'boolean', label: 'Update available', default: 'false' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0. Scope columns hold what the record says: a scope name or a sys_id.
  {
    name: 'sys_scope_privilege',
    label: 'Cross scope privilege',
    extends: 'sys_metadata',
    columns: {
      operation: {
        type: 'string',
        label: 'Operation',
        maxLength: 40,
        choices: { read: 'Read', write: 'Write', create: 'Create', delete: 'Delete', execute: 'Execute API' },
      },
      status: {
        type: 'string',
        label: 'Status',
        maxLength: 40,
        choices: { requested: 'Requested', allowed: 'Allowed', denied: 'Denied' },
      },
      source_scope: { type: 'string', label: 'Source scope', maxLength: 40 },
      target_name: { type: 'string', label: 'Target name', maxLength: 255 },
      target_scope: { type: 'string', label: 'Target scope', maxLength: 40 },
      target_type: {
        type: 'string',
        label: 'Target type',
        maxLength: 40,
        choices: { sys_db_object: 'Table', scriptable: 'Scriptable', sys_script_include: 'Script Include' },
      },
    },
  },
  // Columns: output of @servicenow/sdk 4.9.0 (one record a server file).
  {
    name: 'sys_module',
    label: 'Module',
    extends: 'sys_metadata',
    columns: {
      path: { type: 'string', label: 'Path', maxLength: 1024, display: true },
      content: { type: 'script_plain', label: 'Content' },
      external_source: { type: 'boolean', label: 'External source', default: 'false' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_properties',
    label: 'System Property',
    extends: 'sys_metadata',
    columns: {
      choices: { type: 'string', label: 'Choices', maxLength: 4000 },
      description: { type: 'translated_text', label: 'Description', maxLength: 1000 },
      ignore_cache: { type: 'boolean', label: 'Ignore cache', default: 'false' },
      is_private: { type: 'boolean', label: 'Private', default: 'false' },
      name: { type: 'string', label: 'Name', maxLength: 100, display: true },
      read_roles: { type: 'user_roles', label: 'Read roles', maxLength: 255 },
      suffix: { type: 'string', label: 'Suffix', maxLength: 100 },
      type: {
        type: 'string',
        label: 'Type',
        maxLength: 40,
        default: 'string',
        choices: {
          boolean: 'true | false',
          password2: 'password2',
          date_format: 'date format',
          integer: 'integer',
          choicelist: 'choice list',
          time_format: 'time format',
          image: 'image',
          color: 'color',
          uploaded_image: 'uploaded image',
          password: 'password',
          timezone: 'timezone',
          short_string: 'short string (40 characters or less)',
          string: 'string',
        },
      },
      value: { type: 'string', label: 'Value', maxLength: 4000 },
      write_roles: { type: 'user_roles', label: 'Write roles', maxLength: 255 },
    },
  },
  // Columns: records of these tables in published applications; lengths are assumed.
  {
    name: 'sys_properties_category',
    label: 'System Property Category',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100, display: true },
      title: { type: 'translated_text', label: 'Title', maxLength: 4000 },
    },
  },
  {
    name: 'sys_properties_category_m2m',
    label: 'Category Property',
    extends: 'sys_metadata',
    columns: {
      category: { type: 'reference', label: 'Category', reference: 'sys_properties_category' },
      order: { type: 'integer', label: 'Order' },
      property: { type: 'reference', label: 'Property', reference: 'sys_properties' },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_number',
    label: 'Number',
    extends: 'sys_metadata',
    columns: {
      category: { type: 'table_name', label: 'Category', maxLength: 80 },
      maximum_digits: { type: 'integer', label: 'Number of Digits', default: '7' },
      number: { type: 'integer', label: 'Number', default: '1000' },
      prefix: { type: 'string', label: 'Prefix', maxLength: 40 },
    },
  },
  // ServiceNow docs, australia: t_AutoNumberingRecordsInATable ("the next number is maintained in the Counter table").
  {
    name: 'sys_number_counter',
    label: 'Counter',
    access: READ_ONLY,
    columns: {
      table: { type: 'table_name', label: 'Table', maxLength: 80, display: true },
      number: { type: 'integer', label: 'Number' },
    },
  },
  // Columns: output of @servicenow/sdk 4.9.0 for UI pages.
  {
    name: 'sn_glider_source_artifact',
    label: 'Source Artifact',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
    },
  },
  {
    name: 'sn_glider_source_artifact_m2m',
    label: 'Source Artifact Application File',
    extends: 'sys_metadata',
    columns: {
      application_file: { type: 'reference', label: 'Application file', reference: 'sys_metadata' },
      source_artifact: { type: 'reference', label: 'Source artifact', reference: 'sn_glider_source_artifact' },
    },
  },
  // A minimum: name and state of the default update set.
  {
    name: 'sys_update_set',
    label: 'Update Set',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 80 },
      state: {
        type: 'string',
        label: 'State',
        maxLength: 40,
        default: 'in_progress',
        choices: { in_progress: 'In progress', complete: 'Complete', ignore: 'Ignore' },
      },
      is_default: { type: 'boolean', label: 'Default set', default: 'false' },
      description: { type: 'string', label: 'Description', maxLength: 4000 },
      application: { type: 'reference', label: 'Application', reference: 'sys_scope' },
      remote_sys_id: { type: 'string', label: 'Remote sys ID', maxLength: 32 },
      completed_on: { type: 'glide_date_time', label: 'Completed on' },
    },
  },
  // ServiceNow docs, australia: system-update-sets (retrieved update sets, previews and their problems). Columns: exported update
  // sets; those of previews by the labels of their forms.
  {
    name: 'sys_remote_update_set',
    label: 'Retrieved Update Set',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 80, display: true },
      description: { type: 'string', label: 'Description', maxLength: 4000 },
      state: {
        type: 'string',
        label: 'State',
        maxLength: 40,
        default: 'loaded',
        choices: { loaded: 'Loaded', previewed: 'Previewed', committed: 'Committed' },
      },
      application: { type: 'reference', label: 'Application', reference: 'sys_scope' },
      application_name: { type: 'string', label: 'Application name', maxLength: 100 },
      application_scope: { type: 'string', label: 'Application scope', maxLength: 40 },
      application_version: { type: 'string', label: 'Application version', maxLength: 40 },
      release_date: { type: 'glide_date_time', label: 'Release date' },
      remote_sys_id: { type: 'string', label: 'Remote sys ID', maxLength: 32 },
      update_set: { type: 'reference', label: 'Update set', reference: 'sys_update_set' },
      commit_date: { type: 'glide_date_time', label: 'Commit date' },
    },
  },
  {
    name: 'sys_update_preview_xml',
    label: 'Update Set Preview',
    columns: {
      remote_update: {
        type: 'reference',
        label: 'Remote update',
        reference: 'sys_update_xml',
        cascade: 'delete',
      },
      remote_update_set: {
        type: 'reference',
        label: 'Remote update set',
        reference: 'sys_remote_update_set',
        cascade: 'delete',
      },
      disposition: { type: 'string', label: 'Disposition', maxLength: 40, display: true },
      proposed_action: {
        type: 'string',
        label: 'Proposed action',
        maxLength: 40,
        default: 'commit',
        choices: { commit: 'Commit', skip: 'Skip' },
      },
    },
  },
  {
    name: 'sys_update_preview_problem',
    label: 'Update Set Preview Problem',
    columns: {
      remote_update: {
        type: 'reference',
        label: 'Remote update',
        reference: 'sys_update_xml',
        cascade: 'delete',
      },
      remote_update_set: {
        type: 'reference',
        label: 'Remote update set',
        reference: 'sys_remote_update_set',
        cascade: 'delete',
      },
      type: { type: 'string', label: 'Type', maxLength: 40 },
      description: { type: 'string', label: 'Description', maxLength: 1000, display: true },
      status: {
        type: 'string',
        label: 'Status',
        maxLength: 40,
        choices: { ignored: 'Accepted remote update', skipped: 'Skipped remote update' },
      },
    },
  },
  // ServiceNow docs, zurich: application-development/system-update-sets.
  {
    name: 'sys_update_xml',
    label: 'Customer Update',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
      type: { type: 'string', label: 'Type', maxLength: 80 },
      target_name: { type: 'string', label: 'Target name', maxLength: 255 },
      action: {
        type: 'string',
        label: 'Action',
        maxLength: 40,
        default: 'INSERT_OR_UPDATE',
        choices: { INSERT_OR_UPDATE: 'INSERT_OR_UPDATE', DELETE: 'DELETE' },
      },
      table: { type: 'table_name', label: 'Table', maxLength: 80 },
      category: { type: 'string', label: 'Category', maxLength: 40, default: 'customer' },
      update_set: { type: 'reference', label: 'Update set', reference: 'sys_update_set' },
      remote_update_set: {
        type: 'reference',
        label: 'Remote update set',
        reference: 'sys_remote_update_set',
        cascade: 'delete',
      },
      application: { type: 'reference', label: 'Application', reference: 'sys_scope' },
      payload: { type: 'xml', label: 'Payload' },
      sys_recorded_at: { type: 'glide_date_time', label: 'Recorded at' },
    },
  },
  // ServiceNow docs, australia: platform-administration (versions). What the payload holds is our own.
  {
    name: 'sys_update_version',
    label: 'Update Version',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255, display: true },
      type: { type: 'string', label: 'Type', maxLength: 80 },
      action: { type: 'string', label: 'Action', maxLength: 40 },
      state: { type: 'string', label: 'State', maxLength: 40, choices: { current: 'Current', history: 'History' } },
      application: { type: 'reference', label: 'Application', reference: 'sys_scope' },
      payload: { type: 'xml', label: 'Payload' },
    },
  },
]
