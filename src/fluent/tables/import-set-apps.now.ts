// Staging table of application rows, one per app and device.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_apps = Table({
  name: 'x_kandj_kandji_kandji_import_set_apps',
  label: 'Kandji import set apps',
  extends: 'sys_import_set_row',
  allowWebServiceAccess: true,
  schema: {
    app_id: StringColumn({ label: 'App ID', maxLength: 255 }),
    serial_number: StringColumn({ label: 'Serial number', maxLength: 255 }),
    device_id: StringColumn({ label: 'Device ID', maxLength: 64 }),
    name: StringColumn({ label: 'Name', maxLength: 255 }),
    developer_name: StringColumn({ label: 'Developer name', maxLength: 255 }),
    version: StringColumn({ label: 'Version', maxLength: 255 }),
    path: StringColumn({ label: 'Path', maxLength: 1024 }),
    bundle_id: StringColumn({ label: 'Bundle ID', maxLength: 255 }),
    last_opened: StringColumn({ label: 'Last opened', maxLength: 64 }),
    is_removed: StringColumn({ label: 'Is removed', maxLength: 40 }),
  },
})
