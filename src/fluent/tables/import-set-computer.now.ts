// Staging table of device rows. Its column names are the interface to whoever sends the rows: they stay.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_computer = Table({
  name: 'x_kandj_kandji_kandji_import_set_computer',
  label: 'Kandji import set computer',
  extends: 'sys_import_set_row',
  // It says who owns what: nothing for scripts of other apps.
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  // Labels equal names: insertMultiple maps by one or the other, and which of them differs from instance to instance.
  schema: {
    serial_number: StringColumn({ label: 'serial_number', maxLength: 255 }),
    device_name: StringColumn({ label: 'device_name', maxLength: 255 }),
    model_name: StringColumn({ label: 'model_name', maxLength: 255 }),
    // Apple's own, for example `Mac14,2`.
    model_identifier: StringColumn({ label: 'model_identifier', maxLength: 255 }),
    os_type: StringColumn({ label: 'os_type', maxLength: 255 }),
    os_version: StringColumn({ label: 'os_version', maxLength: 255 }),
    device_capacity: StringColumn({ label: 'device_capacity', maxLength: 255 }),
    assigned_user: StringColumn({ label: 'assigned_user', maxLength: 255 }),
    // As Kandji spells it; asked where several users have the value of assigned_user.
    assigned_user_name: StringColumn({ label: 'assigned_user_name', maxLength: 255 }),
    // Kandji's last check-in, ISO 8601 in UTC.
    last_seen: StringColumn({ label: 'last_seen', maxLength: 40 }),
    // 'true': the sender says nothing about the owner. An empty assigned_user alone says that there is none.
    keep_owner: StringColumn({ label: 'keep_owner', maxLength: 5 }),
    // Attributes that a customer has mapped elsewhere, as a JSON object of texts.
    attributes: StringColumn({ label: 'attributes', maxLength: 16000 }),
  },
})
