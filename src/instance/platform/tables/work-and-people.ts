// Tables that scripts of every kind of app ask for around people and their work: delegates, bookmarks, tags, check lists,
// reminders, boards, surveys, workflows, notifications, currencies, translations and stored credentials. Without records.
// Source: ServiceNow docs, australia, the page of each product; columns as published scripts use them.

import type { PlatformColumn, PlatformTable } from '../types.ts'
import { READ_CREATE_UPDATE } from '../access.ts'
import { choice, flag, list, moment, number, reference, span, text } from './column-kinds.ts'

const tableName = (label = 'Table'): PlatformColumn => ({ type: 'table_name', label, maxLength: 80 })
const documentId = (label: string): PlatformColumn => ({ type: 'document_id', label })
const script = (label = 'Script'): PlatformColumn => ({ type: 'script', label, maxLength: 8000 })
const named = (label = 'Name', maxLength = 100): PlatformColumn => ({ ...text(label, maxLength), display: true })
const ORDER = number('Order')
const table = (
  name: string,
  label: string,
  columns: PlatformTable['columns'],
  more: Partial<PlatformTable> = {}
): PlatformTable => ({ name, label, access: READ_CREATE_UPDATE, columns, ...more })

/** A table of application files. */
const file = (name: string, label: string, columns: PlatformTable['columns']): PlatformTable =>
  table(name, label, columns, { extends: 'sys_metadata' })

const PEOPLE: PlatformTable[] = [
  table('sys_user_delegate', 'Delegate', {
    user: { ...reference('User', 'sys_user'), cascade: 'cascade' },
    delegate: reference('Delegate', 'sys_user'),
    starts: moment('Starts'),
    ends: moment('Ends'),
    approvals: flag('Approvals', 'true'),
    assignments: flag('Assignments', 'true'),
    notifications: flag('All notifications', 'true'),
    invitations: flag('Meeting invitations', 'true'),
  }),
  table('sys_user_group_type', 'Group Type', { name: named(), description: text('Description', 255) }),
  table('business_unit', 'Business Unit', {
    name: named(),
    description: text('Description', 1000),
    parent: reference('Parent', 'business_unit'),
    company: reference('Company', 'core_company'),
    bu_head: reference('Business Unit Head', 'sys_user'),
  }),
  table('cmn_notif_device', 'Notification Device', {
    name: named(),
    type: choice('Type', 'Email', { Email: 'Email', SMS: 'SMS', Push: 'Push', Voice: 'Voice' }),
    user: { ...reference('User', 'sys_user'), cascade: 'cascade' },
    group: reference('Group', 'sys_user_group'),
    email_address: text('Email address', 100),
    phone_number: text('Phone number'),
    primary_email: flag('Primary email'),
    active: flag('Active', 'true'),
    order: ORDER,
  }),
  table('live_profile', 'Live Profile', {
    name: named('Name', 255),
    document: documentId('Document'),
    table: tableName(),
    type: text('Type'),
    short_description: text('Short description', 255),
  }),
]

const WORK: PlatformTable[] = [
  table('label', 'Tag', {
    name: named('Name', 255),
    owner: reference('Owner', 'sys_user'),
    active: flag('Active', 'true'),
    global: flag('Global'),
    type: text('Type'),
    viewable_by: choice('Viewable by', 'me', {
      me: 'Me',
      'groups and users': 'Groups and users',
      everyone: 'Everyone',
    }),
    group: list('Groups', 'sys_user_group'),
    user: list('Users', 'sys_user'),
  }),
  table('label_entry', 'Label Entry', {
    title: named('Title', 255),
    label: { ...reference('Label', 'label'), cascade: 'cascade' },
    table: tableName(),
    table_key: documentId('Table key'),
    id_type: text('ID type', 80),
    id_display: text('ID display', 255),
    read: text('Read'),
    url: text('URL', 1024),
  }),
  table('checklist', 'Checklist', {
    name: named(),
    table: tableName(),
    document: documentId('Document'),
    owner: reference('Owner', 'sys_user'),
  }),
  table('checklist_item', 'Checklist Item', {
    checklist: { ...reference('Checklist', 'checklist'), cascade: 'cascade' },
    name: named('Name', 255),
    complete: flag('Complete'),
    order: ORDER,
  }),
  table(
    'incident_task',
    'Incident Task',
    { incident: reference('Incident', 'incident') },
    { extends: 'task', number: { prefix: 'TASK', digits: 7 } }
  ),
  file('metric_definition', 'Metric Definition', {
    name: named(),
    table: tableName(),
    field: text('Field', 80),
    type: text('Type'),
    active: flag('Active', 'true'),
    script: script(),
  }),
  table('metric_instance', 'Metric', {
    definition: reference('Definition', 'metric_definition'),
    table: tableName(),
    id: documentId('ID'),
    field: text('Field', 80),
    field_value: text('Field value'),
    value: text('Value'),
    start: moment('Start'),
    end: moment('End'),
    duration: span('Duration'),
    business_duration: span('Business duration'),
    calculation_complete: flag('Calculation complete'),
  }),
  table('cmn_relative_duration', 'Relative Duration', {
    name: named(),
    description: text('Description', 1000),
    script: script(),
  }),
  file('sys_extension_point', 'Extension Point', {
    name: named(),
    api_name: text('API name', 200),
    description: text('Description', 4000),
    example_script: script('Example script'),
  }),
  file('sys_extension_instance', 'Extension Instance', {
    point: reference('Extension point', 'sys_extension_point'),
    class: reference('Class', 'sys_script_include'),
    active: flag('Active', 'true'),
    order: ORDER,
  }),
  table('reminder', 'Reminder', {
    task: reference('Task', 'task'),
    user: reference('User', 'sys_user'),
    using: text('Using'),
    field: text('Field', 80),
    subject: named('Subject', 255),
    notes: text('Notes', 4000),
    remind_me: number('Remind me'),
    active: flag('Active', 'true'),
  }),
  table('task_rel_type', 'Task Relationship Type', {
    name: named(),
    parent_descriptor: text('Parent descriptor'),
    child_descriptor: text('Child descriptor'),
  }),
  table('task_rel_task', 'Task Relationship', {
    parent: { ...reference('Parent', 'task'), cascade: 'cascade' },
    child: { ...reference('Child', 'task'), cascade: 'cascade' },
    type: reference('Type', 'task_rel_type'),
  }),
  table('conflict', 'Change Conflict', {
    change: { ...reference('Change', 'change_request'), cascade: 'cascade' },
    configuration_item: reference('Configuration Item', 'cmdb_ci'),
    conflicting_change: reference('Conflicting change', 'change_request'),
    type: text('Type'),
    schedule: reference('Schedule', 'cmn_schedule'),
    last_checked: moment('Last checked'),
  }),
  table('vtb_board', 'Visual Task Board', {
    name: named(),
    owner: reference('Owner', 'sys_user'),
    active: flag('Active', 'true'),
    table: tableName(),
    filter: text('Filter', 1000),
    field: text('Field', 80),
  }),
  table('vtb_lane', 'Lane', {
    name: named(),
    board: { ...reference('Board', 'vtb_board'), cascade: 'cascade' },
    value: text('Value', 255),
    order: ORDER,
  }),
  table('vtb_card', 'Card', {
    task: { ...reference('Task', 'task'), cascade: 'cascade' },
    board: { ...reference('Board', 'vtb_board'), cascade: 'cascade' },
    lane: reference('Lane', 'vtb_lane'),
    order: ORDER,
    removed: flag('Removed'),
  }),
]

const INTERFACE: PlatformTable[] = [
  table('sys_ui_bookmark_group', 'Bookmark Group', {
    title: named(),
    user: { ...reference('User', 'sys_user'), cascade: 'cascade' },
    color: text('Color'),
    icon: text('Icon'),
    order: ORDER,
  }),
  table('sys_ui_bookmark', 'Bookmark', {
    title: named('Title', 255),
    url: text('URL', 1024),
    user: { ...reference('User', 'sys_user'), cascade: 'cascade' },
    group: reference('Group', 'sys_ui_bookmark_group'),
    module: reference('Module', 'sys_app_module'),
    icon: text('Icon'),
    color: text('Color'),
    order: ORDER,
    pinned: flag('Pinned'),
    separator: flag('Separator'),
    uncancelable: flag('Uncancelable'),
    open_in_form: flag('Open in form'),
    flyout: flag('Flyout'),
    flyout_sizing: text('Flyout sizing'),
    flyout_width: text('Flyout width'),
    ui_type: text('UI type'),
    hidden: flag('Hidden'),
  }),
  file('sys_ui_context_menu', 'UI Context Menu', {
    name: named(),
    table: tableName(),
    menu: text('Menu'),
    type: choice('Type', 'action', { action: 'Action', menu: 'Menu', separator: 'Separator', label: 'Label' }),
    parent: reference('Parent', 'sys_ui_context_menu'),
    condition: text('Condition', 1000),
    action_script: script('Action script'),
    dynamic_actions_script: script('Dynamic actions script'),
    onshow_script: script('onShow script'),
    active: flag('Active', 'true'),
    run_onmenu_show: flag('Run onShow script'),
    order: { ...ORDER, default: '100' },
  }),
  table('sys_report_users_groups', 'Report Users and Groups', {
    report_id: { ...reference('Report', 'sys_report'), cascade: 'cascade' },
    user_id: reference('User', 'sys_user'),
    group_id: reference('Group', 'sys_user_group'),
  }),
  table('sys_translated', 'Translated Name / Field', {
    name: tableName(),
    element: text('Element', 80),
    language: text('Language', 3),
    value: text('Value', 4000),
    label: named('Label', 4000),
  }),
  table('sys_translated_text', 'Translated Text', {
    documentkey: documentId('Document key'),
    tablename: tableName('Table name'),
    fieldname: text('Field name', 80),
    language: text('Language', 3),
    value: text('Value', 8000),
  }),
  table('sys_schema_attribute', 'Schema Attribute', { name: named(), label: text('Label', 100), type: text('Type') }),
  table('sys_schema_attribute_m2m', 'Dictionary Attribute', {
    schema: { ...reference('Dictionary', 'sys_dictionary'), cascade: 'cascade' },
    attribute: reference('Attribute', 'sys_schema_attribute'),
    value: text('Value', 255),
  }),
]

const SURVEYS: PlatformTable[] = [
  table('asmt_metric_type', 'Assessment Metric Type', {
    name: named(),
    table: tableName(),
    evaluation_method: text('Evaluation method'),
    state: text('State'),
    publish_state: text('Publish state'),
    description: text('Description', 4000),
  }),
  table('asmt_assessable_record', 'Assessable Record', {
    name: named('Name', 255),
    metric_type: reference('Metric type', 'asmt_metric_type'),
    source_id: documentId('Source'),
    source_table: tableName('Source table'),
  }),
  table(
    'asmt_assessment_instance',
    'Assessment Instance',
    {
      number: named('Number', 40),
      metric_type: reference('Metric type', 'asmt_metric_type'),
      user: reference('Assigned to', 'sys_user'),
      state: choice('State', 'ready', {
        ready: 'Ready to take',
        wip: 'In progress',
        complete: 'Complete',
        canceled: 'Canceled',
      }),
      task_id: reference('Task', 'task'),
      trigger_table: tableName('Trigger table'),
      trigger_id: documentId('Trigger'),
      due_date: { type: 'glide_date', label: 'Due date' },
      taken_on: moment('Taken on'),
      percent_answered: number('Percent answered'),
      signed_off: flag('Signed off'),
    },
    { number: { prefix: 'AINST', digits: 7 } }
  ),
  table('asmt_metric_category', 'Metric Category', {
    name: named(),
    metric_type: reference('Metric type', 'asmt_metric_type'),
    weight: number('Weight'),
    order: ORDER,
  }),
  table('asmt_metric', 'Assessment Metric', {
    name: named('Name', 255),
    question: text('Question', 1000),
    category: reference('Category', 'asmt_metric_category'),
    metric_type: reference('Metric type', 'asmt_metric_type'),
    datatype: text('Data type'),
    method: text('Method'),
    mandatory: flag('Mandatory'),
    active: flag('Active', 'true'),
    order: ORDER,
  }),
  table('asmt_assessment_instance_question', 'Assessment Instance Question', {
    instance: { ...reference('Instance', 'asmt_assessment_instance'), cascade: 'cascade' },
    metric: reference('Metric', 'asmt_metric'),
    category: reference('Category', 'asmt_metric_category'),
    source_id: documentId('Source'),
    source_table: tableName('Source table'),
    string_value: text('String value', 4000),
    value: number('Value'),
  }),
]

const WORKFLOWS: PlatformTable[] = [
  file('wf_workflow', 'Workflow', { name: named(), table: tableName(), description: text('Description', 4000) }),
  file('wf_workflow_version', 'Workflow Version', {
    name: named(),
    workflow: { ...reference('Workflow', 'wf_workflow'), cascade: 'cascade' },
    table: tableName(),
    published: flag('Published'),
    active: flag('Active', 'true'),
    condition: { type: 'conditions', label: 'Condition', maxLength: 4000 },
  }),
  file('wf_activity', 'Workflow Activity', {
    name: named(),
    workflow_version: { ...reference('Workflow version', 'wf_workflow_version'), cascade: 'cascade' },
    stage: text('Stage', 32),
    notes: text('Notes', 4000),
  }),
  table('wf_context', 'Workflow Context', {
    name: named(),
    id: documentId('Related record'),
    table: tableName(),
    workflow_version: reference('Workflow version', 'wf_workflow_version'),
    state: choice('State', 'executing', {
      executing: 'Executing',
      finished: 'Finished',
      cancelled: 'Cancelled',
      fault: 'Faulted',
    }),
    started: moment('Started'),
    started_by: reference('Started by', 'sys_user'),
    ended: moment('Ended'),
    active: flag('Active', 'true'),
    result: text('Result', 255),
    scratchpad: text('Scratchpad', 8000),
  }),
  table('wf_executing', 'Workflow Executing Activity', {
    context: { ...reference('Context', 'wf_context'), cascade: 'cascade' },
    activity: reference('Activity', 'wf_activity'),
    state: text('State'),
    started: moment('Started'),
  }),
  table('wf_history', 'Workflow Activity History', {
    context: { ...reference('Context', 'wf_context'), cascade: 'cascade' },
    activity: reference('Activity', 'wf_activity'),
    state: text('State'),
    result: text('Result', 255),
    started: moment('Started'),
    ended: moment('Ended'),
  }),
  table('sys_flow_context', 'Flow Context', {
    name: named(),
    flow: reference('Flow', 'sys_hub_flow_base'),
    state: text('State'),
    source_table: tableName('Source table'),
    source_record: documentId('Source record'),
    run_time: span('Run time'),
    error_message: text('Error message', 4000),
  }),
]

const MESSAGES: PlatformTable[] = [
  file('sysevent_email_template', 'Email Template', {
    name: named(),
    collection: tableName(),
    subject: text('Subject', 255),
    message_html: { type: 'html', label: 'Message HTML', maxLength: 65_000 },
    message_text: text('Message text', 4000),
  }),
  // Columns: typed table of @servicenow/sdk 4.9.0.
  file('sys_script_email', 'Email Script', {
    name: { ...named(), unique: true },
    script: script(),
    new_lines_to_html: flag('Newlines to HTML'),
  }),
  file('sysevent_email_action', 'Notification', {
    name: named(),
    collection: tableName(),
    active: flag('Active', 'true'),
    action_insert: flag('Inserted'),
    action_update: flag('Updated'),
    generation_type: text('Send when'),
    event_name: text('Event name'),
    condition: { type: 'conditions', label: 'Conditions', maxLength: 4000 },
    advanced_condition: script('Advanced condition'),
    subject: text('Subject', 255),
    message: { type: 'html', label: 'Message', maxLength: 65_000 },
    message_html: { type: 'html', label: 'Message HTML', maxLength: 65_000 },
    message_text: text('Message text', 65_000),
    template: reference('Email template', 'sysevent_email_template'),
    recipient_users: list('Users', 'sys_user'),
    recipient_groups: list('Groups', 'sys_user_group'),
    recipient_fields: text('Users/Groups in fields', 1000),
    event_parm_1: flag('Event parm 1 contains recipient'),
    event_parm_2: flag('Event parm 2 contains recipient'),
    send_self: flag('Send to event creator'),
    from: text('From', 255),
    reply_to: text('Reply to', 255),
    type: text('Type'),
    weight: number('Weight'),
    category: text('Category', 32),
  }),
  table('sys_watermark', 'Email Watermark', {
    number: named('Number', 40),
    email: reference('Email', 'sys_email'),
    source_id: documentId('Source'),
    source_table: tableName('Source table'),
  }),
  table('kb_feedback', 'Knowledge Feedback', {
    article: { ...reference('Article', 'kb_knowledge'), cascade: 'cascade' },
    user: reference('User', 'sys_user'),
    useful: text('Useful'),
    rating: number('Rating'),
    comments: text('Comments', 4000),
    flagged: flag('Flagged'),
  }),
  table('kb_use', 'Knowledge Use', {
    article: { ...reference('Article', 'kb_knowledge'), cascade: 'cascade' },
    user: reference('User', 'sys_user'),
    viewed: flag('Viewed'),
    used: flag('Used'),
    times_viewed: number('Times viewed'),
  }),
]

const MONEY: PlatformTable[] = [
  table('fx_currency', 'Currency', {
    code: named('Code', 3),
    name: text('Name'),
    symbol: text('Symbol', 10),
    active: flag('Active', 'true'),
  }),
  table('fx_rate', 'Exchange Rate', {
    currency: reference('Currency', 'fx_currency'),
    rate: { type: 'decimal', label: 'Rate' },
  }),
]

const CONNECTIONS: PlatformTable[] = [
  table('discovery_credentials', 'Credentials', {
    name: named(),
    active: flag('Active', 'true'),
    type: text('Type'),
    tag: text('Credential alias', 255),
    user_name: text('User name', 255),
    password: { type: 'password2', label: 'Password', maxLength: 255 },
    order: ORDER,
  }),
  table('basic_auth_credentials', 'Basic Auth Credentials', {}, { extends: 'discovery_credentials' }),
  table(
    'api_key_credentials',
    'API Key Credentials',
    { api_key: { type: 'password2', label: 'API Key', maxLength: 255 } },
    { extends: 'discovery_credentials' }
  ),
  table('sys_auth_profile', 'Authentication Profile', { name: named(), type: text('Type') }),
  table(
    'sys_auth_profile_basic',
    'Basic Auth Configuration',
    { username: text('Username', 100), password: { type: 'password2', label: 'Password', maxLength: 255 } },
    { extends: 'sys_auth_profile' }
  ),
  table('sys_connection', 'Connection', {
    name: named(),
    active: flag('Active', 'true'),
    host: text('Host', 255),
    connection_url: { type: 'url', label: 'Connection URL', maxLength: 1024 },
    credential: reference('Credential', 'discovery_credentials'),
    connection_timeout: number('Connection timeout'),
  }),
  table(
    'http_connection',
    'HTTP(s) Connection',
    { base_path: text('Base path', 255), use_mid: flag('Use MID server') },
    { extends: 'sys_connection' }
  ),
  table('ldap_server_config', 'LDAP Server', {
    name: named(),
    active: flag('Active', 'true'),
    dn: text('Login distinguished name', 255),
    server_url: text('Server URL', 255),
    mid_server: text('MID Server', 32),
    rdn: text('Starting search directory', 255),
  }),
  table('ecc_agent', 'MID Server', {
    name: named(),
    status: choice('Status', 'Down', { Up: 'Up', Down: 'Down', Paused: 'Paused', Upgrading: 'Upgrading' }),
    validated: text('Validated'),
    version: text('Version', 100),
    host_name: text('Host name', 255),
    ip_address: text('IP address'),
    user_name: text('Logged in user', 100),
    started: moment('Started'),
    stopped: moment('Stopped'),
  }),
]

export const WORK_AND_PEOPLE: PlatformTable[] = [
  ...PEOPLE,
  ...WORK,
  ...INTERFACE,
  ...SURVEYS,
  ...WORKFLOWS,
  ...MESSAGES,
  ...MONEY,
  ...CONNECTIONS,
]
