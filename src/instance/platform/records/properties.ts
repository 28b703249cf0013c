// System properties that the instance itself obeys, with the platform's own defaults.
// Source: ServiceNow docs: r_AvailableSystemProperties, properties-id-reconciliation, and the hardening pages of OAuth.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

type Property = [name: string, type: string, value: string, description: string]

const PROPERTIES: Property[] = [
  ['glide.class.upgrade.enabled', 'boolean', 'true', 'Identification may move a CI to a more specific class'],
  ['glide.class.downgrade.enabled', 'boolean', 'true', 'Identification may move a CI to a less specific class'],
  ['glide.class.switch.enabled', 'boolean', 'true', 'Identification may move a CI to a class of another branch'],
  ['glide.required.attribute.enabled', 'boolean', 'true', 'Identification refuses items without required attributes'],
  ['glide.identification_engine.skip_duplicates', 'boolean', 'true', 'Of several matches the oldest is updated'],
  ['glide.identification_engine.skip_duplicates.threshold', 'integer', '5', 'Most matches that are passed over so'],
  [
    'glide.identification_engine.skip_sys_object_source_matching',
    'boolean',
    'false',
    'Identification does not look at the source native key',
  ],
  [
    'com.glide.import_set_api.insert_multiple_optimize',
    'boolean',
    'false',
    'insertMultiple asks for the role import_transformer instead of the table’s access controls',
  ],
  [
    'glide.soap.import_set_insert_serialized',
    'boolean',
    'true',
    'Rows with coalesce fields are transformed one by one',
  ],
  ['glide.import_set_row.dynamically_add_fields', 'boolean', 'false', 'Unknown keys become columns of a staging table'],
  ['glide.rest.max_content_length', 'integer', '10', 'Most megabytes of a REST request body, 1 to 25'],
  ['glide.ui.list_edit', 'boolean', 'true', 'Enable list editing'],
  [
    'glide.ui.list_edit_ignore_types',
    'string',
    'conditions,currency,document_id,field_list,html,user_image,glide_list,price,template_value,glide_time,user_roles,video,array',
    'List of element types (comma-separated) that cannot be edited in the list editor',
  ],
  ['glide.invalid_query.returns_no_rows', 'boolean', 'false', 'A query with an invalid part finds nothing'],
  ['glide.oauth.inbound.ropc.grant_type.disabled', 'boolean', 'false', 'Refuses the OAuth password grant'],
  ['glide.oauth.allow.parameters.in.post.body.only', 'boolean', 'true', 'Refuses OAuth parameters in the query string'],
  [
    'com.snc.samp.ire.datasource.integration',
    'boolean',
    'false',
    'Enable scheduled jobs when using third party Datasource Integration Framework',
  ],
  ['csdm.lifecycle.migration.activated', 'boolean', 'false', 'Life-cycle stages are in use'],
  [
    'csdm.lifecycle.sync.between.ci.and.asset.activated',
    'boolean',
    'false',
    'Assets and CIs are synchronized by their life-cycle stages',
  ],
  // What scripts build links from, and ask which instance and release they run on.
  ['glide.servlet.uri', 'string', 'http://127.0.0.1/', 'Address of the instance, set when it starts'],
  ['instance_name', 'string', 'local', 'Name of the instance'],
  ['glide.buildname', 'string', 'Australia', 'Release whose documents the local instance follows most'],
  ['glide.sys.date_format', 'string', 'yyyy-MM-dd', 'How dates are shown'],
  ['glide.sys.time_format', 'string', 'HH:mm:ss', 'How times are shown'],
  ['glide.sys.default.tz', 'string', 'UTC', 'Time zone of users who have none'],
]

export const propertyRecords: PlatformRecord[] = PROPERTIES.map(([name, type, value, description]) =>
  record('sys_properties', name, { name, type, value, description, sys_scope: 'global' })
)
