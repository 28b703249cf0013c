// Which software the devices from Kandji have, as a report. Its table comes with Software Asset Management: so it is in this app.

import { Record } from '@servicenow/sdk/core'

export const softwareReport = Record({
  $id: Now.ID['report-software'],
  table: 'sys_report',
  data: {
    title: 'Kandji: software of devices',
    table: 'cmdb_sam_sw_install',
    type: 'list',
    field_list: 'display_name,version,publisher,installed_on,discovery_source,last_scanned',
    filter: 'discovery_source=Kandji^ORDERBYdisplay_name',
    user: 'GLOBAL',
    is_published: false,
    roles: ['x_kandj_kandji.user', 'sam_user', 'itil', 'cmdb_read'],
  },
})
