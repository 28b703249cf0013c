// The app's own view of tables that are ServiceNow's. Their default views stay as the customer has them.

import { Record } from '@servicenow/sdk/core'

export const kandjiView = Record({
  $id: Now.ID['view-kandji'],
  table: 'sys_ui_view',
  data: {
    name: 'x_kandj_kandji',
    title: 'Kandji',
    hidden: false,
  },
})
