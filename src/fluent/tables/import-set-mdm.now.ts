// Staging table of MDM rows: which Kandji device and blueprint belong to which serial number.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_mdm = Table({
  name: 'x_kandj_kandji_kandji_import_set_mdm',
  label: 'Kandji import set MDM',
  extends: 'sys_import_set_row',
  allowWebServiceAccess: true,
  schema: {
    device_id: StringColumn({ label: 'Device ID', maxLength: 64 }),
    blueprint_id: StringColumn({ label: 'Blueprint ID', maxLength: 64 }),
    serial_number: StringColumn({ label: 'Serial number', maxLength: 255 }),
    // `true` when the device is gone from Kandji; everything else tells of a device that is there.
    is_removed: StringColumn({ label: 'Is removed', maxLength: 40 }),
    // `true` when the configuration item of a device that is gone is to be retired, too.
    retire: StringColumn({ label: 'Retire', maxLength: 40 }),
  },
})
