// Users of Kandji's list and what became of each, and the listings.

import { default_view, Form, List } from '@servicenow/sdk/core'

export const kandjiUserList = List({
  table: 'x_kandj_kandji_user',
  view: default_view,
  columns: ['name', 'email', 'is_archived', 'state', 'user', 'outcome'],
})

export const kandjiUserForm = Form({
  table: 'x_kandj_kandji_user',
  view: default_view,
  sections: [
    {
      caption: 'User of Kandji',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'name' },
            { type: 'table_field', field: 'email' },
            { type: 'table_field', field: 'is_archived' },
            { type: 'table_field', field: 'kandji_user_id' },
          ],
          rightElements: [
            { type: 'table_field', field: 'user' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'outcome' },
          ],
        },
      ],
    },
  ],
})

export const userImportList = List({
  table: 'x_kandj_kandji_user_import',
  view: default_view,
  columns: ['started', 'ended', 'state', 'listed', 'merged', 'created', 'left_out', 'outcome'],
})

export const userImportForm = Form({
  table: 'x_kandj_kandji_user_import',
  view: default_view,
  sections: [
    {
      caption: 'User import',
      content: [
        {
          layout: 'two-column',
          leftElements: [
            { type: 'table_field', field: 'started' },
            { type: 'table_field', field: 'ended' },
            { type: 'table_field', field: 'state' },
            { type: 'table_field', field: 'outcome' },
            { type: 'table_field', field: 'tries' },
            { type: 'table_field', field: 'next_try' },
          ],
          rightElements: [
            { type: 'table_field', field: 'listed' },
            { type: 'table_field', field: 'merged' },
            { type: 'table_field', field: 'created' },
            { type: 'table_field', field: 'left_out' },
          ],
        },
      ],
    },
  ],
})
