// Reports: what is asked of which table, and how it is shown.

import type { PlatformTable } from '../types.ts'

export const REPORTS: PlatformTable[] = [
  // Columns: typed table of @servicenow/sdk 4.9.0, those that say what a report shows and to whom. Its parents there,
  // analytics_visualization and par_component, add nothing that is used here.
  {
    name: 'sys_report',
    label: 'Report',
    extends: 'sys_metadata',
    columns: {
      title: { type: 'string', label: 'Title', maxLength: 255, display: true },
      table: { type: 'table_name', label: 'Table', maxLength: 80 },
      type: {
        type: 'string',
        label: 'Type',
        maxLength: 40,
        choices: { list: 'List', bar: 'Bar', horizontal_bar: 'Horizontal bar', pie: 'Pie', donut: 'Donut' },
      },
      field: { type: 'string', label: 'Field Name', maxLength: 255 },
      field_list: { type: 'field_list', label: 'Select fields for list', maxLength: 4000 },
      orderby_list: { type: 'field_list', label: 'Select fields for orderBy', maxLength: 4000 },
      filter: { type: 'conditions', label: 'Filter', maxLength: 4000 },
      aggregate: { type: 'string', label: 'Aggregate', maxLength: 40, default: 'COUNT' },
      sumfield: { type: 'string', label: 'Sumfield', maxLength: 255 },
      trend_field: { type: 'string', label: 'Trend Field', maxLength: 255 },
      interval: { type: 'string', label: 'Interval', maxLength: 40, default: 'year' },
      additional_groupby: { type: 'string', label: 'Additional Group By', maxLength: 4000 },
      row: { type: 'string', label: 'Row', maxLength: 4000 },
      column: { type: 'string', label: 'Column', maxLength: 4000 },
      others: { type: 'string', label: 'Others', maxLength: 40, default: 'yes' },
      other_threshold: { type: 'integer', label: 'Other threshold', default: '-2' },
      show_empty: { type: 'boolean', label: 'Show empty' },
      show_zero: { type: 'boolean', label: 'Show zero', default: 'false' },
      display_grid: { type: 'boolean', label: 'Display grid' },
      chart_size: { type: 'string', label: 'Chart size', maxLength: 40, default: 'large' },
      chart_title: { type: 'string', label: 'Chart title', maxLength: 100 },
      content: { type: 'html', label: 'Content', maxLength: 8000 },
      user: { type: 'string', label: 'User', maxLength: 40 },
      group: { type: 'reference', label: 'Group', reference: 'sys_user_group' },
      roles: { type: 'user_roles', label: 'Roles', maxLength: 255 },
      created_by_user: { type: 'reference', label: 'Created by user', reference: 'sys_user' },
      is_published: { type: 'boolean', label: 'Is published', default: 'false' },
      is_scheduled: { type: 'boolean', label: 'Is scheduled', default: 'false' },
      is_real_time: { type: 'boolean', label: 'Is real time', default: 'false' },
    },
  },
]
