// What the platform keeps about its own work: upgrades, trackers, logs, events, attachments.

import type { PlatformTable } from '../types.ts'
import { READ_ONLY } from '../access.ts'

export const OPERATIONS: PlatformTable[] = [
  // Read by the install of @servicenow/sdk 4.9.0: to_version, upgrade_started, upgrade_finished.
  {
    name: 'sys_upgrade_history',
    label: 'Upgrade History',
    columns: {
      from_version: { type: 'string', label: 'From', maxLength: 255 },
      to_version: { type: 'string', label: 'To', maxLength: 255, display: true },
      upgrade_started: { type: 'glide_date_time', label: 'Upgrade started' },
      upgrade_finished: { type: 'glide_date_time', label: 'Upgrade finished' },
      is_app_upgrade: { type: 'boolean', label: 'Application upgrade', default: 'false' },
      changes_processed: { type: 'integer', label: 'Changes processed' },
      changes_applied: { type: 'integer', label: 'Changes applied' },
      changes_skipped: { type: 'integer', label: 'Changes skipped' },
    },
  },
  // ServiceNow docs, australia: um-access-rl. Columns and values as published scripts use them; the rest is assumed.
  {
    name: 'sys_upgrade_history_log',
    label: 'Upgrade Details',
    columns: {
      upgrade_history: { type: 'reference', label: 'Upgrade history', reference: 'sys_upgrade_history' },
      file_name: { type: 'string', label: 'File name', maxLength: 255, display: true },
      type: { type: 'string', label: 'Type', maxLength: 80 },
      target_name: { type: 'string', label: 'Target name', maxLength: 255 },
      action: { type: 'string', label: 'Action', maxLength: 40 },
      disposition: {
        type: 'integer',
        label: 'Disposition',
        choices: {
          '1': 'Inserted',
          '2': 'Updated',
          '3': 'Deleted',
          '4': 'Skipped',
          '5': 'Unchanged',
          '7': 'Table not found',
          '9': 'Skipped Error',
          '11': 'Skipped Apply Once',
        },
      },
      changed: { type: 'boolean', label: 'Changed' },
      reason: { type: 'string', label: 'Reason', maxLength: 1000 },
      resolution_status: {
        type: 'string',
        label: 'Resolution',
        maxLength: 40,
        choices: {
          not_reviewed: 'Not Reviewed',
          reviewed: 'Reviewed',
          reviewed_retained: 'Reviewed and Retained',
          reviewed_reverted: 'Reviewed and Reverted',
        },
      },
      comments: { type: 'string', label: 'Comments', maxLength: 4000 },
    },
  },
  // Read by the install of @servicenow/sdk 4.9.0: name, acquired.
  {
    name: 'sys_mutex',
    label: 'Mutex',
    access: READ_ONLY,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 255 },
      acquired: { type: 'glide_date_time', label: 'Acquired' },
      owner: { type: 'string', label: 'Owner', maxLength: 100 },
    },
  },
  // ServiceNow docs, australia: retrieving-journal-entries.
  {
    name: 'sys_journal_field',
    label: 'Journal Entry',
    access: READ_ONLY,
    columns: {
      name: { type: 'table_name', label: 'Name', maxLength: 80 },
      element: { type: 'string', label: 'Element', maxLength: 80 },
      element_id: { type: 'string', label: 'Element ID', maxLength: 32 },
      value: { type: 'string', label: 'Value', maxLength: 65_000 },
    },
  },
  // Columns as published scripts read them.
  {
    name: 'sys_audit',
    label: 'Audit',
    access: READ_ONLY,
    columns: {
      tablename: { type: 'table_name', label: 'Table name', maxLength: 80 },
      documentkey: { type: 'document_id', label: 'Document key' },
      fieldname: { type: 'string', label: 'Field name', maxLength: 80, display: true },
      oldvalue: { type: 'string', label: 'Old value', maxLength: 4000 },
      newvalue: { type: 'string', label: 'New value', maxLength: 4000 },
      reason: { type: 'string', label: 'Reason', maxLength: 100 },
      user: { type: 'string', label: 'User', maxLength: 80 },
      record_checkpoint: { type: 'integer', label: 'Update count' },
      internal_checkpoint: { type: 'string', label: 'Internal checkpoint', maxLength: 40 },
    },
  },
  // ServiceNow docs, australia: exploring-auditing (deletions); columns as published scripts read them.
  {
    name: 'sys_audit_delete',
    label: 'Audit Deleted Record',
    access: READ_ONLY,
    columns: {
      display_value: { type: 'string', label: 'Display value', maxLength: 255, display: true },
      tablename: { type: 'table_name', label: 'Table name', maxLength: 80 },
      documentkey: { type: 'document_id', label: 'Document key' },
      payload: { type: 'xml', label: 'Payload' },
    },
  },
  // ServiceNow docs, australia: c_HistorySets; columns as published scripts read them.
  {
    name: 'sys_history_set',
    label: 'History Set',
    access: READ_ONLY,
    columns: {
      id: { type: 'document_id', label: 'ID', display: true },
      table: { type: 'table_name', label: 'Table', maxLength: 80 },
      load_time: { type: 'integer', label: 'Load time' },
    },
  },
  {
    name: 'sys_history_line',
    label: 'History',
    access: READ_ONLY,
    columns: {
      label: { type: 'string', label: 'Label', maxLength: 80, display: true },
      old: { type: 'string', label: 'Old', maxLength: 4000 },
      new: { type: 'string', label: 'New', maxLength: 4000 },
      type: { type: 'string', label: 'Type', maxLength: 40 },
      update: { type: 'integer', label: 'Update number' },
      update_time: { type: 'glide_date_time', label: 'Update time' },
      user_name: { type: 'string', label: 'User name', maxLength: 100 },
      user_id: { type: 'string', label: 'User ID', maxLength: 40 },
      user: { type: 'reference', label: 'User', reference: 'sys_user' },
      set: { type: 'reference', label: 'Set', reference: 'sys_history_set' },
      field: { type: 'string', label: 'Field', maxLength: 80 },
      old_value: { type: 'string', label: 'Old value', maxLength: 4000 },
      new_value: { type: 'string', label: 'New value', maxLength: 4000 },
    },
  },
  // Columns that @servicenow/sdk-api 4.12.1 asks for.
  {
    name: 'sys_user_session',
    label: 'User Session',
    access: READ_ONLY,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100, display: true },
      id: { type: 'string', label: 'ID', maxLength: 64 },
      csrf_token: { type: 'string', label: 'CSRF token', maxLength: 100 },
      last_accessed: { type: 'glide_date_time', label: 'Last accessed' },
    },
  },
  // State values: ServiceNow docs, zurich: CICD API, GET /sn_cicd/progress.
  {
    name: 'sys_execution_tracker',
    label: 'Execution Tracker',
    access: READ_ONLY,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      state: {
        type: 'string',
        label: 'State',
        maxLength: 40,
        default: '0',
        choices: { '0': 'Pending', '1': 'Running', '2': 'Successful', '3': 'Failed', '4': 'Cancelled' },
      },
      message: { type: 'string', label: 'Message', maxLength: 4000 },
      detail_message: { type: 'string', label: 'Detail message', maxLength: 4000 },
      percent_complete: { type: 'integer', label: 'Percent complete', default: '0' },
      source: { type: 'string', label: 'Source', maxLength: 32 },
      source_table: { type: 'table_name', label: 'Source table', maxLength: 80 },
      result: { type: 'string', label: 'Result', maxLength: 8000 },
      start_time: { type: 'glide_date_time', label: 'Start time' },
      completion_time: { type: 'glide_date_time', label: 'Completion time' },
      parent: { type: 'reference', label: 'Parent', reference: 'sys_execution_tracker' },
    },
  },
  // ServiceNow docs: progress workers.
  {
    name: 'sys_progress_worker',
    label: 'Progress Worker',
    access: READ_ONLY,
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      state: {
        type: 'string',
        label: 'State',
        maxLength: 40,
        default: 'pending',
        choices: {
          pending: 'Pending',
          starting: 'Starting',
          running: 'Running',
          complete: 'Complete',
          cancelled: 'Cancelled',
        },
      },
      state_code: { type: 'string', label: 'Completion code', maxLength: 40 },
      message: { type: 'string', label: 'Message', maxLength: 4000 },
      total_progress: { type: 'integer', label: 'Total progress' },
      progress: { type: 'integer', label: 'Progress' },
    },
  },
  // ServiceNow docs: system log; levels as gs.debug, info, warn, error write them.
  {
    name: 'syslog',
    label: 'Log',
    access: READ_ONLY,
    columns: {
      level: {
        type: 'integer',
        label: 'Level',
        choices: { '0': 'Information', '1': 'Warning', '2': 'Error', '-1': 'Debug' },
      },
      message: { type: 'string', label: 'Message', maxLength: 65000, display: true },
      source: { type: 'string', label: 'Source', maxLength: 80 },
      type: { type: 'integer', label: 'Type', default: '0' },
      sequence: { type: 'string', label: 'Sequence', maxLength: 40 },
    },
  },
  // Columns: typed table of @servicenow/sdk 4.9.0.
  {
    name: 'sys_attachment',
    label: 'Attachment',
    columns: {
      size_bytes: { type: 'longint', label: 'Size bytes' },
      file_name: { type: 'string', label: 'File name', maxLength: 255, display: true },
      table_name: { type: 'string', label: 'Table name', maxLength: 80 },
      hash: { type: 'string', label: 'Hash', maxLength: 255 },
      size_compressed: { type: 'longint', label: 'Size compressed' },
      average_image_color: { type: 'color', label: 'Average image color' },
      image_height: { type: 'integer', label: 'Image height' },
      image_width: { type: 'integer', label: 'Image width' },
      content_type: { type: 'string', label: 'Content type', maxLength: 100 },
      table_sys_id: { type: 'string', label: 'Table sys ID', maxLength: 32 },
      state: {
        type: 'string',
        label: 'State',
        maxLength: 40,
        choices: { pending: 'Pending', available: 'Available', not_available: 'Not Available' },
      },
      chunk_size_bytes: { type: 'integer', label: 'Chunk size bytes' },
      compressed: { type: 'boolean', label: 'Compressed' },
    },
  },
  // Keys and values of an attachment. Source: ServiceNow docs, c_AttachmentAPI; column names are assumed.
  {
    name: 'sys_attachment_attribute',
    label: 'Attachment Attribute',
    columns: {
      attachment: { type: 'reference', label: 'Attachment', reference: 'sys_attachment', cascade: 'cascade' },
      key: { type: 'string', label: 'Key', maxLength: 100, display: true },
      value: { type: 'string', label: 'Value', maxLength: 1000 },
    },
  },
  // Written by packages of @servicenow/sdk 4.9.0.
  {
    name: 'sys_attachment_doc',
    label: 'Attachment Document',
    columns: {
      sys_attachment: {
        type: 'reference',
        label: 'Attachment',
        display: true,
        reference: 'sys_attachment',
        cascade: 'cascade',
      },
      position: { type: 'integer', label: 'Position' },
      length: { type: 'integer', label: 'Length' },
      data: { type: 'xml', label: 'Data' },
    },
  },
  // ServiceNow docs, zurich: platform-administration/events.
  {
    name: 'sysevent',
    label: 'Event',
    columns: {
      name: { type: 'string', label: 'Name', maxLength: 100 },
      state: {
        type: 'string',
        label: 'State',
        maxLength: 40,
        default: 'ready',
        choices: { ready: 'Ready', processed: 'Processed', error: 'Error', transferred: 'Transferred' },
      },
      parm1: { type: 'string', label: 'Parm1', maxLength: 1024 },
      parm2: { type: 'string', label: 'Parm2', maxLength: 1024 },
      table: { type: 'table_name', label: 'Table', maxLength: 80 },
      instance: { type: 'string', label: 'Instance', maxLength: 32 },
      queue: { type: 'string', label: 'Queue', maxLength: 100 },
      user_id: { type: 'string', label: 'User ID', maxLength: 100 },
      user_name: { type: 'string', label: 'User name', maxLength: 100 },
      process_on: { type: 'glide_date_time', label: 'Process on' },
      processed: { type: 'glide_date_time', label: 'Processed' },
      processing_duration: { type: 'integer', label: 'Processing duration' },
      error_message: { type: 'string', label: 'Error message', maxLength: 1024 },
    },
  },
]
