// Further classes of configuration items, their serial numbers, software and relationships.

import type { PlatformTable } from '../types.ts'
import { READ_CREATE_UPDATE, READ_ONLY } from '../access.ts'

export const CONFIGURATION_ITEM_CLASSES: PlatformTable[] = [
  // Columns: published dictionary dump of cmdb_ci_server.
  {
    name: 'cmdb_ci_server',
    label: 'Server',
    extends: 'cmdb_ci_computer',
    access: READ_CREATE_UPDATE,
    columns: {
      classification: {
        type: 'string',
        label: 'Classification',
        maxLength: 40,
        choices: {
          'Critical Infrastructure': 'Critical Infrastructure',
          Development: 'Development',
          'Development Test': 'Development Test',
          'Disaster Recovery': 'Disaster Recovery',
          Production: 'Production',
          UAT: 'UAT',
        },
      },
      dr_backup: { type: 'reference', label: 'Disaster backup', reference: 'cmdb_ci_server' },
      firewall_status: {
        type: 'string',
        label: 'Firewall status',
        maxLength: 40,
        choices: { DMZ: 'DMZ', Internet: 'Internet', Intranet: 'Intranet' },
      },
      host_name: { type: 'string', label: 'Host name', maxLength: 255 },
      internet_facing: { type: 'boolean', label: 'Internet Facing' },
      most_frequent_user: { type: 'reference', label: 'Most frequent logged in user', reference: 'sys_user' },
      used_for: {
        type: 'string',
        label: 'Used for',
        maxLength: 40,
        default: 'Production',
        choices: {
          Production: 'Production',
          Staging: 'Staging',
          QA: 'QA',
          Test: 'Test',
          Development: 'Development',
          Demonstration: 'Demonstration',
          Training: 'Training',
          'Disaster recovery': 'Disaster recovery',
        },
      },
    },
  },
  {
    name: 'cmdb_ci_win_server',
    label: 'Windows Server',
    extends: 'cmdb_ci_server',
    access: READ_CREATE_UPDATE,
    columns: {},
  },
  {
    name: 'cmdb_ci_linux_server',
    label: 'Linux Server',
    extends: 'cmdb_ci_server',
    access: READ_CREATE_UPDATE,
    columns: {},
  },
  // ServiceNow docs: CMDB Meta API names it a child of cmdb_ci_computer.
  {
    name: 'cmdb_ci_pc_hardware',
    label: 'Personal Computer',
    extends: 'cmdb_ci_computer',
    access: READ_CREATE_UPDATE,
    columns: {},
  },
  // ServiceNow docs: TableUtils lists it among the descendants of cmdb_ci_computer, the CMDB Meta API not among its direct children; columns: cmdb-jamf-classes.
  {
    name: 'cmdb_ci_handheld_computing',
    label: 'Handheld Computing',
    extends: 'cmdb_ci_pc_hardware',
    access: READ_CREATE_UPDATE,
    columns: {
      carrier: { type: 'string', label: 'Carrier', maxLength: 100 },
      iccid: { type: 'string', label: 'ICCID', maxLength: 40 },
      imei: { type: 'string', label: 'IMEI', maxLength: 40 },
      meid: { type: 'string', label: 'MEID', maxLength: 40 },
      phone_number: { type: 'string', label: 'Phone number', maxLength: 40 },
      root_access: { type: 'boolean', label: 'Root access' },
    },
  },
  // ServiceNow docs: class-computer (key relationship structures).
  {
    name: 'cmdb_ci_network_adapter',
    label: 'Network Adapter',
    extends: 'cmdb_ci',
    access: READ_CREATE_UPDATE,
    columns: {
      cmdb_ci: { type: 'reference', label: 'Configuration Item', reference: 'cmdb_ci' },
      netmask: { type: 'string', label: 'Netmask', maxLength: 40 },
      dhcp_enabled: { type: 'boolean', label: 'DHCP enabled' },
      mac_manufacturer: { type: 'string', label: 'MAC manufacturer', maxLength: 100 },
    },
  },
  // ServiceNow docs: class-computer (serial numbers of a hardware CI by type).
  {
    name: 'cmdb_serial_number',
    label: 'Serial Number',
    access: READ_CREATE_UPDATE,
    columns: {
      cmdb_ci: { type: 'reference', label: 'Configuration Item', reference: 'cmdb_ci' },
      serial_number: { type: 'string', label: 'Serial number', maxLength: 255, display: true },
      serial_number_type: {
        type: 'string',
        label: 'Serial number type',
        maxLength: 40,
        choices: { system: 'System', uuid: 'UUID', chassis: 'Chassis', bios: 'BIOS', baseboard: 'Baseboard' },
      },
      valid: { type: 'boolean', label: 'Valid', default: 'true' },
      absent: { type: 'boolean', label: 'Absent', default: 'false' },
    },
  },
  // KB0744965 (what is an invalid serial number); the columns as ServiceNow's blog "Diving into Invalid Serial Numbers" shows
  // the form. Comes with Discovery; here it is there, and empty.
  {
    name: 'dscy_invalid_serial',
    label: 'Invalid Serial Number',
    access: READ_ONLY,
    columns: {
      type: {
        type: 'string',
        label: 'Type',
        maxLength: 40,
        default: 'is',
        choices: { is: 'Is', contains: 'Contains', regexp: 'Matches Regular Expression' },
      },
      serial: { type: 'string', label: 'Serial', maxLength: 255, display: true },
      ignore: { type: 'string', label: 'Ignore', maxLength: 40 },
      case_sensitive: { type: 'boolean', label: 'Case sensitive', default: 'false' },
    },
  },
  // ServiceNow docs: class-computer (software without software asset management).
  {
    name: 'cmdb_ci_spkg',
    label: 'Software',
    extends: 'cmdb_ci',
    access: READ_CREATE_UPDATE,
    columns: {
      version: { type: 'string', label: 'Version', maxLength: 255 },
      key: { type: 'string', label: 'Key', maxLength: 1024 },
      package_name: { type: 'string', label: 'Package name', maxLength: 255 },
    },
  },
  // ServiceNow docs: class-computer (software without software asset management).
  {
    name: 'cmdb_software_instance',
    label: 'Software Instance',
    access: READ_CREATE_UPDATE,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 1024 },
      installed_on: { type: 'reference', label: 'Installed on', reference: 'cmdb_ci' },
      software: { type: 'reference', label: 'Software', reference: 'cmdb_ci_spkg' },
      install_location: { type: 'string', label: 'Install location', maxLength: 1024 },
      discovery_source: { type: 'string', label: 'Discovery source', maxLength: 40 },
      install_date: { type: 'glide_date', label: 'Install date' },
      last_scanned: { type: 'glide_date_time', label: 'Last scanned' },
    },
  },
  // ServiceNow docs: CI relationship types; the name is parent descriptor :: child descriptor.
  {
    name: 'cmdb_rel_type',
    label: 'CI Relationship Type',
    extends: 'sys_metadata',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
      parent_descriptor: { type: 'string', label: 'Parent descriptor', maxLength: 100 },
      child_descriptor: { type: 'string', label: 'Child descriptor', maxLength: 100 },
    },
  },
  // ServiceNow docs: CI relationships.
  {
    name: 'cmdb_rel_ci',
    label: 'CI Relationship',
    access: READ_CREATE_UPDATE,
    columns: {
      parent: { type: 'reference', label: 'Parent', display: true, reference: 'cmdb_ci' },
      child: { type: 'reference', label: 'Child', reference: 'cmdb_ci' },
      type: { type: 'reference', label: 'Type', reference: 'cmdb_rel_type' },
      connection_strength: { type: 'string', label: 'Connection strength', maxLength: 40 },
      percent_outage: { type: 'integer', label: 'Percent outage' },
      port: { type: 'integer', label: 'Port' },
    },
  },
]
