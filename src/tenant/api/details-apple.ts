// The details of an Apple device: a group of fields each, with what an Apple TV lacks and only a Mac has.

import { BLUEPRINTS } from '../fleet/blueprints.ts'
import { profileDate, toOffsetDate } from '../fleet/dates.ts'
import type { Device } from '../fleet/device.ts'
import { type Model, MODELS } from '../fleet/models.ts'
import { hashText } from '../fleet/seeded.ts'
import { fileVaultOf, macAddressOf } from './details-common.ts'

type Fields = Record<string, unknown>

/** Whole GiB as Prism has them → what details show: a "256 GB" Mac reads 228 there and "228.27 GB" here. */
const EXACT_CAPACITY: Record<number, string> = {
  59: '59.22',
  228: '228.27',
  460: '460.43',
  926: '926.35',
  1858: '1858.19',
}

const isMac = ({ platform }: Device) => platform === 'Mac'
const isTv = ({ platform }: Device) => platform === 'AppleTV'

const spoken = (value: boolean) => (value ? 'True' : 'False')
const spaced = (text: string) => (toOffsetDate(text) ?? '').replace('T', ' ')
const zulu = (text: string) => (toOffsetDate(text) ?? '').replace('+00:00', 'Z')

/** The account that the owner uses on a Mac. */
const accountOf = ({ user }: Device) => (user && user.email ? user.email.split('@')[0]! : 'localadmin')

export function appleDetailsOf(device: Device): Fields {
  const tv = isTv(device)
  return {
    general: generalOf(device),
    mdm: mdmOf(device),
    activation_lock: activationLockOf(device),
    filevault: diskEncryptionOf(device),
    ...(tv ? {} : { lost_mode: {} }),
    automated_device_enrollment: tv ? {} : { auto_enroll_eligible: true, auto_enrolled: true },
    kandji_agent: agentOf(device),
    hardware_overview: hardwareOf(device),
    volumes: volumesOf(device),
    network: tv ? {} : networkOf(device),
    recovery_information: recoveryOf(device),
    users: usersOf(device),
    installed_profiles: isMac(device) ? [mdmProfileOf(device)] : [],
    apple_business_manager: {},
    security_information: { remote_desktop_enabled: isMac(device) ? false : null },
    ...(tv ? {} : { cellular: cellularOf(device) }),
    tags: device.tags,
  }
}

function generalOf(device: Device): Fields {
  const mac = isMac(device)
  return {
    device_id: device.device_id,
    device_name: device.device_name,
    last_enrollment: device.last_enrollment,
    first_enrollment: device.first_enrollment,
    model: device.model,
    platform: device.platform,
    os_version: device.os_version,
    supplemental_build_version: device.supplemental_build_version,
    supplemental_os_version_extra: device.supplemental_os_version_extra,
    system_version: mac ? `${device.os_version} (${device.supplemental_build_version})` : '',
    boot_volume: mac ? 'Macintosh HD' : '',
    time_since_boot: mac ? `${1 + (hashText(device.device_id) % 20)} days ago` : '',
    last_user: mac ? accountOf(device) : '',
    asset_tag: device.asset_tag,
    assigned_user: device.user,
    blueprint_name: device.blueprint_name,
    blueprint_uuid: device.blueprint_id,
  }
}

function mdmOf(device: Device): Fields {
  return {
    mdm_enabled: spoken(device.mdm_enabled),
    ...(isTv(device) ? {} : { supervised: spoken(device.blueprint_id !== BLUEPRINTS.personal.id) }),
    install_date: device.last_enrollment,
    last_check_in: spaced(device.last_check_in),
    mdm_enabled_user: isMac(device) ? [accountOf(device)] : [],
  }
}

function activationLockOf(device: Device): Fields {
  const tv = isTv(device)
  return {
    bypass_code_failed: false,
    user_activation_lock_enabled: tv ? null : false,
    device_activation_lock_enabled: false,
    activation_lock_allowed_while_supervised: tv ? null : false,
    activation_lock_supported: !tv,
  }
}

function diskEncryptionOf(device: Device): Fields {
  const isOn = fileVaultOf(device)
  return {
    filevault_enabled: isOn,
    filevault_recoverykey_type: isOn ? 'Personal' : '',
    filevault_prk_escrowed: isOn === true,
    filevault_next_rotation: '',
    filevault_regen_required: false,
  }
}

function agentOf(device: Device): Fields {
  const mac = isMac(device)
  return {
    agent_installed: spoken(mac && device.agent_installed),
    install_date: mac ? device.last_enrollment.replace(/\.\d+/, '') : '',
    last_check_in: zulu(device.last_check_in),
    agent_version: device.agent_version,
  }
}

function networkOf(device: Device): Fields {
  const mac = isMac(device)
  return {
    local_hostname: mac ? device.device_name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') : '',
    mac_address: macAddressOf(device),
    ip_address: mac ? `192.0.2.${1 + (hashText(device.device_id) % 250)}` : '',
    public_ip: '',
  }
}

function recoveryOf(device: Device): Fields {
  const mac = isMac(device)
  return {
    recovery_lock_enabled: mac,
    firmware_password_exist: false,
    firmware_password_pending: false,
    password_rotation_scheduled: null,
    ...(isTv(device) ? {} : { password_has_been_set: mac }),
  }
}

function usersOf(device: Device): Fields {
  if (!isMac(device)) return { regular_users: [], system_users: [] }
  const account = accountOf(device)
  return {
    regular_users: [{ username: account, uid: '501', path: `/Users/${account}`, admin: 'Yes', name: '' }],
    system_users: [{ username: '_spotlight', uid: '89', path: '/var/empty', admin: 'No' }],
  }
}

function cellularOf(device: Device): Fields {
  if (isMac(device)) return {}
  return { voice_roaming: false, data_roaming: false, cellular_technology: 0, subscriptions: null }
}

function hardwareOf(device: Device): Fields {
  const known = Object.values(MODELS).find((model) => model.identifier === device.model_identifier) as Model | undefined
  if (!isMac(device)) {
    const hash = hashText(device.device_id).toString(16).padStart(8, '0')
    return {
      uuid: `0000${hash.slice(0, 4)}-00${hash}${hash.slice(2)}`,
      serial_number: device.serial_number,
      model_identifier: device.model_identifier ?? '',
    }
  }
  return {
    model_name: known?.shortName ?? device.model,
    model_identifier: device.model_identifier ?? '',
    processor_name: known?.processor ?? '',
    processor_speed: '',
    number_of_processors: '8',
    total_number_of_cores: '8',
    memory: known?.memory ?? '',
    udid: device.device_id.toUpperCase(),
    serial_number: device.serial_number,
  }
}

/** One row for each APFS volume, all of them with the capacity of their common container; none for an Apple TV. */
function volumesOf(device: Device): unknown[] {
  const size = Number(device.device_capacity)
  if (device.device_capacity === null || !Number.isFinite(size)) return []
  const used = 10 + (hashText(device.device_id) % 70)
  const mac = isMac(device)
  const sizes = {
    capacity: `${mac ? (EXACT_CAPACITY[size] ?? size.toFixed(2)) : size.toFixed(1)} GB`,
    available: `${((size * (100 - used)) / 100).toFixed(2)} GB`,
  }
  const volume = (name: string, format: string, identifier: string, encrypted: string) => {
    return { name, format, percent_used: `${used}%`, identifier, ...sizes, encrypted }
  }
  if (!mac) return [volume('', '', '', '')]
  const encrypted = fileVaultOf(device) ? 'Yes' : 'No'
  return [
    volume('Macintosh HD', 'APFS', 'disk3s3s1', 'No'),
    volume('Macintosh HD - Data', 'APFS', 'disk3s1', encrypted),
  ]
}

function mdmProfileOf(device: Device): Fields {
  const enrolled = Date.parse(toOffsetDate(device.last_enrollment) ?? '')
  return {
    name: 'MDM Profile',
    uuid: device.device_id,
    verified: 'verified',
    identifier: 'com.kandji.profile.mdmprofile',
    organization: 'ACME',
    payload_types: ['com.apple.mdm', 'com.apple.security.scep'],
    install_date: Number.isNaN(enrolled) ? '' : profileDate(enrolled),
  }
}
