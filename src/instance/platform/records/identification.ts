// The identification rules that ship with the platform.
// Source: ServiceNow docs: CMDB Meta API (sample answer for cmdb_ci_computer: criteria, conditions, order), class-computer
// (the rule is the same for Hardware, Computer and Server), sample-payload-byol (software installations are related items),
// IdentificationEngineScopedAPI (sample answers: the network adapter's criteria, the rule Software and its related items).

import { idOf, record } from './record.ts'

const HARDWARE = idOf('cmdb_identifier', 'Hardware Rule')
const SOFTWARE = idOf('cmdb_identifier', 'Software')

const hardwareEntry = (order: string, attributes: string, lookup: Record<string, string> = {}) =>
  record('cmdb_identifier_entry', `Hardware Rule ${order}`, {
    identifier: HARDWARE,
    order,
    attributes,
    active: 'true',
    allow_null_attribute: 'false',
    allow_fallback: 'false',
    exact_count_match: 'false',
    sys_scope: 'global',
    ...lookup,
  })

export const IDENTIFICATION_RECORDS = [
  record('cmdb_identifier', 'Hardware Rule', {
    name: 'Hardware Rule',
    description: 'Identifier for hardware.',
    applies_to: 'cmdb_ci_hardware',
    active: 'true',
    independent: 'true',
    sys_scope: 'global',
  }),
  hardwareEntry('100', 'serial_number,serial_number_type', {
    table: 'cmdb_serial_number',
    referenced_field: 'cmdb_ci',
    condition: 'valid=true^absent=false^EQ',
    exact_count_match: 'true',
  }),
  hardwareEntry('200', 'serial_number'),
  hardwareEntry('300', 'name'),
  hardwareEntry('400', 'mac_address,name', {
    table: 'cmdb_ci_network_adapter',
    referenced_field: 'cmdb_ci',
    condition: 'install_status!=100^EQ',
    exact_count_match: 'true',
  }),
  // The criterion attributes of software installations are not published: these are what all connectors fill in.
  record('cmdb_related_entry', 'Hardware Rule cmdb_sam_sw_install', {
    identifier: HARDWARE,
    table: 'cmdb_sam_sw_install',
    referenced_field: 'installed_on',
    attributes: 'display_name,version,discovery_source',
    order: '100',
    active: 'true',
    allow_null_attribute: 'true',
    sys_scope: 'global',
  }),
  record('cmdb_related_entry', 'Hardware Rule cmdb_software_instance', {
    identifier: HARDWARE,
    table: 'cmdb_software_instance',
    referenced_field: 'installed_on',
    attributes: 'software',
    order: '200',
    active: 'true',
    allow_null_attribute: 'false',
    sys_scope: 'global',
  }),
  record('cmdb_identifier', 'Software', {
    name: 'Software',
    description: 'Identifier for software.',
    applies_to: 'cmdb_ci_spkg',
    active: 'true',
    independent: 'true',
    sys_scope: 'global',
  }),
  record('cmdb_identifier_entry', 'Software 100', {
    identifier: SOFTWARE,
    order: '100',
    attributes: 'key',
    active: 'true',
    allow_null_attribute: 'false',
    sys_scope: 'global',
  }),
  // An instance of software without installed_on lacks its criterion attributes (the same sample answers).
  record('cmdb_related_entry', 'Software cmdb_software_instance', {
    identifier: SOFTWARE,
    table: 'cmdb_software_instance',
    referenced_field: 'software',
    attributes: 'installed_on',
    order: '100',
    active: 'true',
    allow_null_attribute: 'false',
    sys_scope: 'global',
  }),
]
