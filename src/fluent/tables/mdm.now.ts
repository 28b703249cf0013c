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
    // One for each attribute of src/server/shared/mapping.ts that goes elsewhere, or nowhere: empty until it is mapped to it. A script of
    // an application can make no column on the platform, so they are here from the start.
    x_device_name: StringColumn({ label: 'Device name', maxLength: 255 }),
    x_model: StringColumn({ label: 'Model', maxLength: 255 }),
    x_model_identifier: StringColumn({ label: 'Model identifier', maxLength: 255 }),
    x_platform: StringColumn({ label: 'Platform', maxLength: 255 }),
    x_os_version: StringColumn({ label: 'OS version', maxLength: 255 }),
    x_device_capacity: StringColumn({ label: 'Capacity', maxLength: 255 }),
    x_user: StringColumn({ label: 'User', maxLength: 255 }),
    x_last_check_in: DateTimeColumn({ label: 'Last check-in' }),
    x_last_enrollment: DateTimeColumn({ label: 'Last enrollment' }),
    x_mdm_enabled: StringColumn({ label: 'MDM enabled', maxLength: 40 }),
    x_agent_installed: StringColumn({ label: 'Agent installed', maxLength: 40 }),
    x_agent_version: StringColumn({ label: 'Agent version', maxLength: 255 }),
    x_lost_mode_status: StringColumn({ label: 'Lost mode', maxLength: 255 }),
    x_tags: StringColumn({ label: 'Tags', maxLength: 1000 }),
    x_supplemental_build_version: StringColumn({ label: 'Supplemental build version', maxLength: 255 }),
    x_supplemental_os_version_extra: StringColumn({ label: 'Supplemental OS version', maxLength: 255 }),
    x_marketing_name: StringColumn({ label: 'Marketing name', maxLength: 255 }),
    x_host_name: StringColumn({ label: 'Host name', maxLength: 255 }),
    x_local_hostname: StringColumn({ label: 'Local host name', maxLength: 255 }),
    x_os_build: StringColumn({ label: 'OS build', maxLength: 255 }),
    x_display_os_version: StringColumn({ label: 'OS version as shown', maxLength: 255 }),
    x_apple_silicon: StringColumn({ label: 'Apple silicon', maxLength: 40 }),
    x_shared_ipad: StringColumn({ label: 'Shared iPad', maxLength: 40 }),
    x_battery_health: StringColumn({ label: 'Battery health', maxLength: 255 }),
    x_cellular_technology: StringColumn({ label: 'Cellular technology', maxLength: 255 }),
    x_data_roaming: StringColumn({ label: 'Data roaming', maxLength: 255 }),
    x_hotspot: StringColumn({ label: 'Hotspot', maxLength: 255 }),
  },
  index: [
    { name: 'kandji_device_id', unique: false, element: 'kandji_device_id' },
    { name: 'configuration_item', unique: false, element: 'configuration_item' },
  ],
})
