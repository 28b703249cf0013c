// Tables of the service catalog and of approvals, without records. Columns as in service-management.ts.

import type { PlatformTable } from '../types.ts'
import { READ_CREATE_UPDATE, READ_ONLY } from '../access.ts'
import { choice, flag, list, moment, number, reference, span, text } from './column-kinds.ts'

const APPROVAL_STATES = {
  'not requested': 'Not Yet Requested',
  requested: 'Requested',
  approved: 'Approved',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
  not_required: 'No Longer Required',
  duplicate: 'Duplicate',
}
const STAGES = {
  waiting_for_approval: 'Waiting for Approval',
  request_approved: 'Approved',
  fulfillment: 'Fulfillment',
  delivery: 'Delivery',
  complete: 'Completed',
  request_cancelled: 'Request Cancelled',
}

export const REQUESTS: PlatformTable[] = [
  // ServiceNow docs, australia: service-catalog (request, requested item, catalog task).
  {
    name: 'sc_request',
    label: 'Request',
    extends: 'task',
    number: { prefix: 'REQ', digits: 7 },
    access: READ_CREATE_UPDATE,
    columns: {
      request_state: choice('Request state', 'requested', {
        requested: 'Pending Approval',
        in_process: 'Approved',
        closed_complete: 'Closed Complete',
        closed_incomplete: 'Closed Incomplete',
        closed_cancelled: 'Closed Cancelled',
        closed_rejected: 'Closed Rejected',
        closed_skipped: 'Closed Skipped',
      }),
      stage: choice('Stage', 'requested', { requested: 'Requested', ...STAGES }),
      requested_for: reference('Requested for', 'sys_user'),
      requested_date: moment('Requested for date'),
      delivery_address: text('Delivery address', 4000),
      special_instructions: text('Special instructions', 4000),
      price: { type: 'currency', label: 'Price' },
      calendar_stc: number('Resolve time'),
    },
  },
  {
    name: 'sc_req_item',
    label: 'Requested Item',
    extends: 'task',
    number: { prefix: 'RITM', digits: 7 },
    access: READ_CREATE_UPDATE,
    columns: {
      request: { ...reference('Request', 'sc_request'), cascade: 'cascade' },
      cat_item: reference('Item', 'sc_cat_item'),
      sc_catalog: reference('Catalog', 'sc_catalog'),
      quantity: { type: 'integer', label: 'Quantity', default: '1' },
      stage: choice('Stage', 'waiting_for_approval', STAGES),
      requested_for: reference('Requested for', 'sys_user'),
      price: { type: 'currency', label: 'Price' },
      recurring_price: { type: 'currency', label: 'Recurring Price' },
      recurring_frequency: text('Recurring price frequency'),
      estimated_delivery: moment('Estimated delivery'),
      backordered: flag('Backordered'),
      billable: flag('Billable'),
      configuration_item: reference('Configuration item', 'cmdb_ci'),
      order_guide: reference('Order Guide', 'sc_cat_item'),
    },
  },
  {
    name: 'sc_task',
    label: 'Catalog Task',
    extends: 'task',
    number: { prefix: 'SCTASK', digits: 7 },
    access: READ_CREATE_UPDATE,
    columns: {
      request: reference('Request', 'sc_request'),
      request_item: { ...reference('Request item', 'sc_req_item'), cascade: 'cascade' },
      sc_catalog: reference('Catalog', 'sc_catalog'),
      calendar_stc: number('Resolve time'),
    },
  },
  {
    name: 'sc_catalog',
    label: 'Catalog',
    access: READ_ONLY,
    columns: {
      title: { ...text('Title', 100), display: true },
      active: flag('Active', 'true'),
      description: text('Description', 4000),
      manager: reference('Manager', 'sys_user'),
    },
  },
  {
    name: 'sc_category',
    label: 'Category',
    access: READ_ONLY,
    columns: {
      title: { ...text('Title', 100), display: true },
      active: flag('Active', 'true'),
      parent: reference('Parent', 'sc_category'),
      sc_catalog: reference('Catalog', 'sc_catalog'),
      description: text('Description', 4000),
    },
  },
  {
    name: 'sc_cat_item',
    label: 'Catalog Item',
    extends: 'sys_metadata',
    access: READ_ONLY,
    columns: {
      name: { ...text('Name', 100), display: true },
      active: flag('Active', 'true'),
      short_description: text('Short description', 1000),
      description: text('Description', 8000),
      category: reference('Category', 'sc_category'),
      sc_catalogs: list('Catalogs', 'sc_catalog'),
      price: { type: 'currency', label: 'Price' },
      delivery_time: span('Delivery time'),
      order: number('Order'),
      group: reference('Fulfillment group', 'sys_user_group'),
      workflow: text('Workflow', 32),
    },
  },
  {
    name: 'sc_item_option',
    label: 'Options',
    access: READ_CREATE_UPDATE,
    columns: {
      item_option_new: reference('Question', 'item_option_new'),
      value: { ...text('Value', 4000), display: true },
      order: number('Order'),
      sc_cat_item_option: text('Option', 32),
    },
  },
  {
    name: 'sc_item_option_mtom',
    label: 'Item Option Ownership',
    access: READ_CREATE_UPDATE,
    columns: {
      request_item: { ...reference('Parent Item', 'sc_req_item'), cascade: 'cascade' },
      sc_item_option: { ...reference('Dependent Item', 'sc_item_option'), cascade: 'cascade' },
    },
  },
  // ServiceNow docs, australia: approvals.
  {
    name: 'sysapproval_approver',
    label: 'Approval',
    access: READ_CREATE_UPDATE,
    columns: {
      sysapproval: { ...reference('Approval for', 'task'), cascade: 'cascade' },
      approver: { ...reference('Approver', 'sys_user'), display: true },
      state: choice('State', 'not requested', APPROVAL_STATES),
      comments: { type: 'journal_input', label: 'Comments' },
      group: reference('Group', 'sysapproval_group'),
      due_date: moment('Due'),
      expected_start: moment('Expected start'),
      source_table: { type: 'table_name', label: 'Source table', maxLength: 80 },
      document_id: { type: 'document_id', label: 'Approving' },
      wf_activity: text('Workflow activity', 32),
      approval_column: text('Approval column', 80),
      order: number('Order'),
      iteration: number('Iteration'),
    },
  },
  {
    name: 'sysapproval_group',
    label: 'Group Approval',
    extends: 'task',
    access: READ_CREATE_UPDATE,
    columns: {
      wait_for: choice('Wait for', 'first', { first: 'First response from anyone', all: 'Everyone to approve' }),
      approval_user: reference('Approval user', 'sys_user'),
    },
  },
]
