// The fields that Kandji documents for Apple devices, by source. A path may also name a field that a row of the tenant has
// and this list has not: Kandji adds fields.

export type Source = 'device' | 'details' | 'prism'

const under = (prefix: string, fields: string): string[] => fields.split(' ').map((field) => `${prefix}.${field}`)

const DEVICE = `device_id device_name model serial_number platform os_version supplemental_build_version
  supplemental_os_version_extra last_check_in asset_tag blueprint_id blueprint_name mdm_enabled agent_installed is_missing
  is_removed agent_version first_enrollment last_enrollment lost_mode_status tags full_software_version api_level
  security_patch_level`

const PRISM = `device_id device__name device__family device__user_id device__user_name device__user_email blueprint_id
  blueprint_name tags asset_tag serial_number model_id count created_at updated_at last_changed_at last_collected_at
  device_capacity host_name local_hostname apple_silicon model model_name shared_ipad cellular_technology data_roaming
  hotspot first_enrollment_date last_enrollment_date agent_version mdm_enabled agent_installed os_version os_build
  marketing_name supplemental_build_version supplemental_os_version_extra display_os_version last_checkin
  last_checkin_agent last_checkin_mdm battery_health lost_mode_status`

const DETAILS: Readonly<Record<string, string>> = {
  general: `device_id device_name last_enrollment first_enrollment model platform os_version supplemental_build_version
    supplemental_os_version_extra system_version boot_volume time_since_boot last_user asset_tag blueprint_name
    blueprint_uuid assigned_user.email assigned_user.name assigned_user.id assigned_user.is_archived`,
  mdm: 'mdm_enabled supervised install_date last_check_in mdm_enabled_user',
  activation_lock: `bypass_code_failed user_activation_lock_enabled device_activation_lock_enabled
    activation_lock_allowed_while_supervised activation_lock_supported`,
  filevault: `filevault_enabled filevault_recoverykey_type filevault_prk_escrowed filevault_next_rotation
    filevault_regen_required`,
  automated_device_enrollment: 'auto_enroll_eligible auto_enrolled',
  kandji_agent: 'agent_installed install_date last_check_in agent_version',
  hardware_overview: `model_name model_identifier processor_name processor_speed number_of_processors
    total_number_of_cores memory battery_health udid uuid serial_number`,
  'volumes.0': 'name format percent_used identifier capacity available encrypted',
  network: 'local_hostname mac_address ip_address public_ip',
  recovery_information: `recovery_lock_enabled firmware_password_exist firmware_password_pending
    password_rotation_scheduled password_has_been_set`,
  apple_business_manager: `model color description serial_number device_family os device_assigned_date
    device_assigned_by`,
  security_information: 'remote_desktop_enabled',
  cellular: 'voice_roaming data_roaming cellular_technology subscriptions',
}

const words = (text: string): string => text.replace(/\s+/g, ' ')

/** Paths below each source, without its name. */
export const KNOWN_FIELDS: Readonly<Record<Source, readonly string[]>> = {
  device: [...words(DEVICE).split(' '), ...under('user', 'email name id is_archived')],
  prism: words(PRISM).split(' '),
  details: [...Object.entries(DETAILS).flatMap(([part, fields]) => under(part, words(fields))), 'tags'],
}

/** Last parts of paths whose values change by themselves, all the time: they travel along, but are no reason to send a row. */
export const VOLATILE_FIELDS: ReadonlySet<string> = new Set([
  'last_check_in',
  'last_checkin',
  'last_checkin_agent',
  'last_checkin_mdm',
  'last_collected_at',
  'updated_at',
  'time_since_boot',
  'percent_used',
  'available',
])
