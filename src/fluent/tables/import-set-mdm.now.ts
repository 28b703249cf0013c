// Staging table of MDM rows: which Kandji device and blueprint belong to which serial number.

import { StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_kandji_import_set_mdm = Table({
  name: 'x_kandj_kandji_kandji_import_set_mdm',
  label: 'Kandji import set MDM',
  extends: 'sys_import_set_row',
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: true,
  // Labels equal names: insertMultiple maps by one or the other, and which of them differs from instance to instance.
  schema: {
    device_id: StringColumn({ label: 'device_id', maxLength: 64 }),
    blueprint_id: StringColumn({ label: 'blueprint_id', maxLength: 64 }),
    serial_number: StringColumn({ label: 'serial_number', maxLength: 255 }),
    blueprint_name: StringColumn({ label: 'blueprint_name', maxLength: 255 }),
    // `yyyy-MM-dd HH:mm:ss` or ISO 8601, in UTC.
    last_check_in: StringColumn({ label: 'last_check_in', maxLength: 40 }),
    first_enrollment: StringColumn({ label: 'first_enrollment', maxLength: 40 }),
    asset_tag: StringColumn({ label: 'asset_tag', maxLength: 255 }),
    // `true` or `false`; empty changes nothing.
    is_missing: StringColumn({ label: 'is_missing', maxLength: 40 }),
    // Hash of what was sent about the device.
    fingerprint: StringColumn({ label: 'fingerprint', maxLength: 64 }),
    // `true` when the device is gone from Kandji; everything else tells of a device that is there.
    is_removed: StringColumn({ label: 'is_removed', maxLength: 40 }),
    // `true` when the configuration item of a device that is gone is to be retired, too.
    retire: StringColumn({ label: 'retire', maxLength: 40 }),
    // Attributes that a customer has mapped elsewhere, as a JSON object of texts.
    attributes: StringColumn({ label: 'attributes', maxLength: 16000 }),
  },
})
