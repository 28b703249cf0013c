// What Kandji alone knows about a device: one record per device, for ever.

import { BooleanColumn, DateTimeColumn, ReferenceColumn, StringColumn, Table } from '@servicenow/sdk/core'

export const x_kandj_kandji_mdm = Table({
  name: 'x_kandj_kandji_mdm',
  label: 'Kandji MDM',
  display: 'kandji_device_id',
  allowWebServiceAccess: true,
  schema: {
    kandji_device_id: StringColumn({ label: 'Kandji device ID', maxLength: 64 }),
    kandji_blueprint_id: StringColumn({ label: 'Kandji blueprint ID', maxLength: 64 }),
    blueprint_name: StringColumn({ label: 'Blueprint', maxLength: 255 }),
    computer: ReferenceColumn({ label: 'Computer', referenceTable: 'cmdb_ci_computer', cascadeRule: 'clear' }),
    // Filled for every device; `computer` only for those of the class cmdb_ci_computer.
    configuration_item: ReferenceColumn({
      label: 'Configuration item',
      referenceTable: 'cmdb_ci',
      cascadeRule: 'clear',
    }),
    // Kandji's, moved by each daily refresh of the device; never set back.
    last_check_in: DateTimeColumn({ label: 'Last check-in' }),
    first_enrollment: DateTimeColumn({ label: 'First enrollment' }),
    asset_tag: StringColumn({ label: 'Asset tag in Kandji', maxLength: 255 }),
    // Kandji's own mark of a device that has not checked in for long.
    is_missing: BooleanColumn({ label: 'Missing in Kandji', default: false }),
    // Hash of what was last sent about the device: by it, kandji-push sees what ServiceNow has lost or gone back to.
    fingerprint: StringColumn({ label: 'Fingerprint', maxLength: 64 }),
    discovery_source: StringColumn({ label: 'Discovery source', maxLength: 40 }),
    is_removed: BooleanColumn({ label: 'Removed from Kandji', default: false }),
    // The install status that the configuration item had before Kandji retired it; empty when Kandji did not.
    retired_from: StringColumn({ label: 'Retired from', maxLength: 40 }),
    // All status columns as they were then, as JSON.
    retired_status: StringColumn({ label: 'Status before', maxLength: 1000 }),
  },
  index: [
    { name: 'kandji_device_id', unique: false, element: 'kandji_device_id' },
    { name: 'configuration_item', unique: false, element: 'configuration_item' },
  ],
})
