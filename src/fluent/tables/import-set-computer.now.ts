// Staging table of device rows. Its column names are the interface to whoever sends the rows: they stay.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_computer = Table({
  name: 'x_kandj_kandji_kandji_import_set_computer',
  label: 'Kandji import set computer',
  extends: 'sys_import_set_row',
  allowWebServiceAccess: true,
  schema: {
    serial_number: StringColumn({ label: 'Serial number', maxLength: 255 }),
    device_name: StringColumn({ label: 'Device name', maxLength: 255 }),
    model_name: StringColumn({ label: 'Model name', maxLength: 255 }),
    os_type: StringColumn({ label: 'OS type', maxLength: 255 }),
    os_version: StringColumn({ label: 'OS version', maxLength: 255 }),
    device_capacity: StringColumn({ label: 'Device capacity', maxLength: 255 }),
    assigned_user: StringColumn({ label: 'Assigned user', maxLength: 255 }),
    // 'true': the sender says nothing about the owner. An empty assigned_user alone says that there is none.
    keep_owner: StringColumn({ label: 'Keep owner', maxLength: 5 }),
  },
})
