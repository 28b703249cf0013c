// Records that everything else refers to: the global scope, the default view, companies, relationship types, choices that a
// child table has of its own.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

const relationshipType = (parent: string, child: string): PlatformRecord =>
  record('cmdb_rel_type', `${parent}::${child}`, {
    name: `${parent}::${child}`,
    parent_descriptor: parent,
    child_descriptor: child,
    sys_scope: 'global',
  })

const company = (name: string): PlatformRecord =>
  record('core_company', name, { name, manufacturer: 'true', vendor: 'true' })

const modelCategory = (name: string, ciClass: string, assetClass: string): PlatformRecord =>
  record('cmdb_model_category', name, { name, cmdb_ci_class: ciClass, asset_class: assetClass })

const choice = (table: string, element: string, value: string, label: string, sequence: number): PlatformRecord =>
  record('sys_choice', `${table}.${element}.${value}`, {
    name: table,
    element,
    value,
    label,
    language: 'en',
    sequence: String(sequence),
    inactive: 'false',
  })

const named = (table: string, name: string): PlatformRecord => record(table, name, { sys_id: name, name })

/** Of tangible things. Source: ServiceNow docs, australia: csdm-lifecycle-df-tangible-physical, cmdb-asset-CI-IBI-sync-options. */
const LIFE_CYCLE: Record<string, string[]> = {
  Ideation: ['Under Evaluation', 'Pilot'],
  Purchase: ['On Order', 'Preallocated'],
  Design: ['Design', 'Chartered', 'Build'],
  Inventory: ['Available', 'Reserved', 'Preallocated', 'Pending Repair', 'Legal Hold', 'Quarantine'],
  Deploy: ['In Stock', 'Reserved', 'Pending Transfer', 'In Transit', 'Test'],
  Operational: ['Pending Fulfillment', 'In Use', 'In Maintenance', 'End of Support', 'Pending Retirement'],
  'End of Operation': ['Pending Evaluation', 'Pending Return', 'Pending Resale', 'Pending Donation', 'On Hold'],
  Defective: ['In Stock', 'In Transit'],
  Missing: ['Lost', 'Stolen'],
  'End of Life': ['Pending Disposal', 'Pending Certificate', 'Disposed', 'Donated', 'RMA', 'Sold', 'Retired'],
}

/** An incident's states differ from those of a task. Source: ServiceNow docs, incident states. */
const INCIDENT_STATES: Array<[value: string, label: string]> = [
  ['1', 'New'],
  ['2', 'In Progress'],
  ['3', 'On Hold'],
  ['6', 'Resolved'],
  ['7', 'Closed'],
  ['8', 'Canceled'],
]

/** Those of problems and changes. Source: ServiceNow docs, australia: problem-management, change-management. */
const PROBLEM_STATES: Array<[value: string, label: string]> = [
  ['101', 'New'],
  ['102', 'Assess'],
  ['103', 'Root Cause Analysis'],
  ['104', 'Fix in Progress'],
  ['106', 'Resolved'],
  ['107', 'Closed'],
]
const CHANGE_STATES: Array<[value: string, label: string]> = [
  ['-5', 'New'],
  ['-4', 'Assess'],
  ['-3', 'Authorize'],
  ['-2', 'Scheduled'],
  ['-1', 'Implement'],
  ['0', 'Review'],
  ['3', 'Closed'],
  ['4', 'Canceled'],
]

/** Those that the SDK knows by name, with the sys_ids of every instance. Source: AclAttributes of @servicenow/sdk-core 4.9.0. */
const SECURITY_ATTRIBUTES = [
  { sys_id: '239bdf0c47d23110ba46ff58936d4330', name: 'UserIsAuthenticated', condition: 'LoggedIn=true' },
  { sys_id: '8637f144b732111074f706dd1e11a981', name: 'UserHasAdminRole', condition: 'HasAdminRole=true' },
]

export const BASE_RECORDS: PlatformRecord[] = [
  ...SECURITY_ATTRIBUTES.map((values) =>
    record('sys_security_attribute', values.name, {
      label: values.name,
      type: 'compound',
      is_system: 'true',
      active: 'true',
      sys_scope: 'global',
      ...values,
    })
  ),
  record('sys_scope', 'global', {
    sys_id: 'global',
    scope: 'global',
    name: 'Global',
    source: 'global',
    active: 'true',
  }),
  record('sys_update_set', 'Default', {
    name: 'Default',
    state: 'in_progress',
    is_default: 'true',
    sys_scope: 'global',
  }),
  // Its sys_id is its title, as every package that lays out a list or form has it.
  record('sys_ui_view', 'Default view', { sys_id: 'Default view', title: 'Default view', sys_scope: 'global' }),
  relationshipType('Owns', 'Owned by'),
  relationshipType('Runs on', 'Runs'),
  relationshipType('Depends on', 'Used by'),
  relationshipType('Contains', 'Contained by'),
  relationshipType('Hosted on', 'Hosts'),
  relationshipType('Installed on', 'Has installed'),
  company('Dell Inc.'),
  company('Lenovo'),
  company('HP'),
  company('Microsoft'),
  modelCategory('Computer', 'cmdb_ci_computer', 'alm_hardware'),
  modelCategory('Server', 'cmdb_ci_server', 'alm_hardware'),
  modelCategory('Software Model', 'cmdb_ci_spkg', ''),
  ...Object.keys(LIFE_CYCLE).map((name) => named('life_cycle_stage', name)),
  ...[...new Set(Object.values(LIFE_CYCLE).flat())].map((name) => named('life_cycle_stage_status', name)),
  ...INCIDENT_STATES.map(([value, label], sequence) => choice('incident', 'state', value, label, sequence)),
  ...PROBLEM_STATES.map(([value, label], sequence) => choice('problem', 'state', value, label, sequence)),
  ...CHANGE_STATES.map(([value, label], sequence) => choice('change_request', 'state', value, label, sequence)),
]
