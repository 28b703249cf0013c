// Classes of configuration items for services, applications, databases, devices of a network and virtual machines, and what
// relates them to people. Source: ServiceNow docs, australia: cmdb-classes; columns as published scripts use them.

import type { PlatformTable } from '../types.ts'
import { READ_CREATE_UPDATE } from '../access.ts'
import { choice, flag, moment, number, reference, text } from './column-kinds.ts'

const CRITICALITY = {
  '1 - most critical': '1 - most critical',
  '2 - somewhat critical': '2 - somewhat critical',
  '3 - less critical': '3 - less critical',
  '4 - not critical': '4 - not critical',
}

/** A class that adds nothing to its parent's columns, or what it adds. */
const ciClass = (
  name: string,
  label: string,
  parent: string,
  columns: PlatformTable['columns'] = {}
): PlatformTable => ({ name, label, extends: parent, access: READ_CREATE_UPDATE, columns })

const SERVICES: PlatformTable[] = [
  ciClass('cmdb_ci_service', 'Service', 'cmdb_ci', {
    service_classification: choice('Service classification', 'Business Service', {
      'Business Service': 'Business Service',
      'Technical Service': 'Technical Service',
      'Service Offering': 'Service Offering',
      'Shared Service': 'Shared Service',
      'Application Service': 'Application Service',
      'Billable Service': 'Billable Service',
    }),
    service_status: text('Service status'),
    busines_criticality: { type: 'string', label: 'Business criticality', maxLength: 40, choices: CRITICALITY },
    service_owner_delegate: reference('Service owner delegate', 'sys_user'),
    number: text('Number'),
    version: text('Version'),
    used_for: { ...text('Used for'), default: 'Production' },
    user_group: reference('Approval group 2', 'sys_user_group'),
    end_date: { type: 'glide_date', label: 'End date' },
    published_ref: reference('Published version', 'cmdb_ci_service'),
    parent: reference('Parent', 'cmdb_ci_service'),
    consumer_type: text('Consumer type'),
    life_cycle_state: text('Life cycle state'),
  }),
  ciClass('cmdb_ci_service_business', 'Business Service', 'cmdb_ci_service'),
  ciClass('cmdb_ci_service_technical', 'Technology Management Service', 'cmdb_ci_service'),
  ciClass('cmdb_ci_service_auto', 'Application Service', 'cmdb_ci_service', { type: text('Type') }),
  ciClass('cmdb_ci_service_discovered', 'Mapped Application Service', 'cmdb_ci_service_auto'),
  ciClass('cmdb_ci_service_calculated', 'Calculated Application Service', 'cmdb_ci_service_auto'),
  ciClass('cmdb_ci_service_by_tags', 'Tag-Based Application Service', 'cmdb_ci_service_auto'),
  ciClass('cmdb_ci_query_based_service', 'Dynamic CI Group', 'cmdb_ci_service_auto'),
  ciClass('service_offering', 'Service Offering', 'cmdb_ci_service', {
    description_internal: text('Internal description', 4000),
    contract: text('Contract', 32),
  }),
  {
    name: 'cmdb_ci_outage',
    label: 'Outage',
    number: { prefix: 'OUTAGE', digits: 7 },
    access: READ_CREATE_UPDATE,
    columns: {
      number: { ...text('Number'), display: true },
      cmdb_ci: reference('Configuration Item', 'cmdb_ci'),
      type: choice('Type', 'outage', { outage: 'Outage', degradation: 'Degradation', planned: 'Planned Outage' }),
      begin: moment('Begin'),
      end: moment('End'),
      duration: { type: 'glide_duration', label: 'Duration' },
      short_description: text('Short description', 160),
      details: text('Details', 4000),
      message: text('Message', 4000),
      task_number: reference('Task number', 'task'),
    },
  },
]

const APPLICATIONS: PlatformTable[] = [
  ciClass('cmdb_ci_appl', 'Application', 'cmdb_ci', {
    version: text('Version', 255),
    used_for: text('Used for'),
    config_file: text('Configuration file', 255),
    config_directory: text('Configuration directory', 255),
    install_directory: text('Install directory', 255),
    running_process_command: text('Running process command', 1024),
    running_process_key_parameters: text('Running process key parameters', 1024),
    tcp_port: text('TCP port(s)', 255),
    edition: text('Edition', 255),
    is_clustered: flag('Is clustered'),
  }),
  ciClass('cmdb_ci_business_app', 'Business Application', 'cmdb_ci', {
    number: text('Number'),
    business_criticality: { type: 'string', label: 'Business criticality', maxLength: 40, choices: CRITICALITY },
    it_application_owner: reference('IT Application owner', 'sys_user'),
    application_type: text('Application type'),
    application_category: text('Application category', 32),
    architecture_type: text('Architecture type'),
    install_type: text('Install type'),
    platform: text('Platform'),
    technology_stack: text('Technology stack'),
    active: flag('Active', 'true'),
    user_base: text('User base'),
    emergency_tier: text('Emergency tier'),
    life_cycle_state: text('Life cycle state'),
  }),
  ciClass('cmdb_ci_business_capability', 'Business Capability', 'cmdb_ci', {
    parent: reference('Parent', 'cmdb_ci_business_capability'),
    hierarchy_level: number('Hierarchy level'),
  }),
  ciClass('cmdb_ci_business_process', 'Business Process', 'cmdb_ci'),
  ciClass('cmdb_ci_information_object', 'Information Object', 'cmdb_ci', {
    data_classification: text('Data classification'),
  }),
  ciClass('cmdb_ci_database', 'Database', 'cmdb_ci', {
    type: text('Type'),
    version: text('Version', 255),
    tcp_port: text('TCP port(s)', 255),
  }),
  ciClass('cmdb_ci_db_instance', 'Database Instance', 'cmdb_ci_appl'),
  ciClass('cmdb_ci_app_server', 'Application Server', 'cmdb_ci_appl'),
  ciClass('cmdb_ci_web_server', 'Web Server', 'cmdb_ci_appl'),
]

const DEVICES: PlatformTable[] = [
  ciClass('cmdb_ci_netgear', 'Network Gear', 'cmdb_ci_hardware', {
    device_type: text('Device type'),
    firmware_version: text('Firmware version', 255),
    ports: number('Ports'),
    can_route: flag('Can route'),
    can_switch: flag('Can switch'),
    discovery_proto_type: text('Discovery proto type'),
  }),
  ciClass('cmdb_ci_ip_router', 'IP Router', 'cmdb_ci_netgear'),
  ciClass('cmdb_ci_ip_switch', 'IP Switch', 'cmdb_ci_netgear'),
  ciClass('cmdb_ci_ip_firewall', 'IP Firewall', 'cmdb_ci_netgear'),
  ciClass('cmdb_ci_lb', 'Load Balancer', 'cmdb_ci_server'),
  ciClass('cmdb_ci_esx_server', 'ESX Server', 'cmdb_ci_server'),
  ciClass('cmdb_ci_unix_server', 'UNIX Server', 'cmdb_ci_server'),
  ciClass('cmdb_ci_printer', 'Printer', 'cmdb_ci_hardware', { print_type: text('Print type'), colors: text('Colors') }),
  ciClass('cmdb_ci_storage_device', 'Storage Device', 'cmdb_ci', {
    size_bytes: { type: 'longint', label: 'Size bytes' },
    computer: reference('Computer', 'cmdb_ci_hardware'),
  }),
  ciClass('cmdb_ci_cluster', 'Cluster', 'cmdb_ci', { cluster_type: text('Cluster type') }),
  ciClass('cmdb_ci_cluster_node', 'Cluster Node', 'cmdb_ci', {
    cluster: reference('Cluster', 'cmdb_ci_cluster'),
    server: reference('Server', 'cmdb_ci_server'),
  }),
  ciClass('cmdb_ci_vm_object', 'Virtual Machine Object', 'cmdb_ci', { object_id: text('Object ID', 255) }),
  ciClass('cmdb_ci_vm_instance', 'Virtual Machine Instance', 'cmdb_ci_vm_object', {
    state: text('State'),
    cpus: number('CPUs'),
    memory: number('Memory'),
    disks_size: number('Disks size (GB)'),
    nics: number('Network adapters'),
    vm_inst_id: text('VM instance ID', 255),
    bios_uuid: text('Bios UUID', 255),
  }),
  ciClass('cmdb_ci_vmware_instance', 'VMware Virtual Machine Instance', 'cmdb_ci_vm_instance', {
    guest_state: text('Guest state'),
  }),
  ciClass('cmdb_ci_ip_network', 'IP Network', 'cmdb_ci', { subnet: text('Subnet', 255) }),
]

const WHO: PlatformTable[] = [
  {
    name: 'cmdb_rel_group',
    label: 'Group Relationship',
    access: READ_CREATE_UPDATE,
    columns: {
      ci: { ...reference('Configuration item', 'cmdb_ci'), cascade: 'cascade' },
      group: { ...reference('Group', 'sys_user_group'), cascade: 'cascade' },
      type: reference('Type', 'cmdb_rel_type'),
    },
  },
  {
    name: 'cmdb_rel_person',
    label: 'Person Relationship',
    access: READ_CREATE_UPDATE,
    columns: {
      ci: { ...reference('Configuration item', 'cmdb_ci'), cascade: 'cascade' },
      user: { ...reference('User', 'sys_user'), cascade: 'cascade' },
      type: reference('Type', 'cmdb_rel_type'),
    },
  },
  {
    name: 'svc_ci_assoc',
    label: 'Service Configuration Item Association',
    access: READ_CREATE_UPDATE,
    columns: {
      service_id: reference('Service', 'cmdb_ci_service'),
      ci_id: reference('Configuration item', 'cmdb_ci'),
    },
  },
  {
    name: 'cmdb_group',
    label: 'CMDB Group',
    access: READ_CREATE_UPDATE,
    columns: {
      group_name: { ...text('Group name', 100), display: true },
      group_type: text('Group type'),
      description: text('Description', 4000),
    },
  },
]

export const SERVICES_AND_APPLICATIONS: PlatformTable[] = [...SERVICES, ...APPLICATIONS, ...DEVICES, ...WHO]
