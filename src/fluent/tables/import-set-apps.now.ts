// Staging table of application rows, one per app and device.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_apps = Table({
  name: 'x_kandj_kandji_kandji_import_set_apps',
  label: 'Kandji import set apps',
  extends: 'sys_import_set_row',
  allowWebServiceAccess: true,
  // Labels equal names: insertMultiple maps by one or the other, and which of them differs from instance to instance.
  schema: {
    app_id: StringColumn({ label: 'app_id', maxLength: 255 }),
    serial_number: StringColumn({ label: 'serial_number', maxLength: 255 }),
    device_id: StringColumn({ label: 'device_id', maxLength: 64 }),
    name: StringColumn({ label: 'name', maxLength: 255 }),
    developer_name: StringColumn({ label: 'developer_name', maxLength: 255 }),
    version: StringColumn({ label: 'version', maxLength: 255 }),
    path: StringColumn({ label: 'path', maxLength: 1024 }),
    bundle_id: StringColumn({ label: 'bundle_id', maxLength: 255 }),
    last_opened: StringColumn({ label: 'last_opened', maxLength: 64 }),
    is_removed: StringColumn({ label: 'is_removed', maxLength: 40 }),
  },
})
