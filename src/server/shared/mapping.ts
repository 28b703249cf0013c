// What Kandji says of a device, attribute by attribute, and where each goes unless a customer has decided otherwise. The app, its
// page and kandji-push share it.

export const CI = 'cmdb_ci_computer'
export const MDM = 'x_kandj_kandji_mdm'

/** `{attribute, target}`: the target is `table.column`, or '' where the attribute is skipped. */
export interface Line {
  attribute: string
  target: string
}

export interface Attribute {
  /** As Kandji calls it: in its device list, else in Prism's device information. */
  name: string
  label: string
  /** Where it goes unless decided otherwise; '' where it is skipped then. */
  home: string
  /** By it records are recognised: its target stays. */
  isFixed?: true
  kind: 'text' | 'time' | 'flag'
  source: 'device' | 'prism'
  /** The column of a staging row that has it in any case. */
  staging?: { table: 'computer' | 'mdm'; column: string }
  /** The column of MDM records that is kept for it. Its prefix keeps it apart from columns of configuration items. */
  own: string
  /** Its value changes by itself: it is sent along with other changes, and is no reason to send a device. */
  isVolatile?: true
}

type Options = Partial<Pick<Attribute, 'home' | 'isFixed' | 'kind' | 'source' | 'staging' | 'own' | 'isVolatile'>>

const attribute = (name: string, label: string, options: Options = {}): Attribute => ({
  name,
  label,
  home: '',
  kind: 'text',
  source: 'device',
  own: `x_${name}`,
  ...options,
})
const computer = (column: string) => ({ table: 'computer' as const, column })
const mdm = (column: string) => ({ table: 'mdm' as const, column })

/** In the order in which the page shows them. */
export const ATTRIBUTES: readonly Attribute[] = [
  attribute('serial_number', 'Serial number', {
    home: `${CI}.serial_number`,
    isFixed: true,
    staging: computer('serial_number'),
  }),
  attribute('device_name', 'Device name', { home: `${CI}.name`, staging: computer('device_name') }),
  attribute('model', 'Model', { home: `${CI}.model_id`, staging: computer('model_name') }),
  attribute('model_identifier', 'Model identifier', { source: 'prism', staging: computer('model_identifier') }),
  attribute('platform', 'Platform', { home: `${CI}.os`, staging: computer('os_type') }),
  attribute('os_version', 'OS version', { home: `${CI}.os_version`, staging: computer('os_version') }),
  attribute('device_capacity', 'Capacity', {
    home: `${CI}.disk_space`,
    source: 'prism',
    staging: computer('device_capacity'),
  }),
  attribute('user', 'User', { home: `${CI}.assigned_to`, staging: computer('assigned_user') }),
  attribute('last_check_in', 'Last check-in', {
    home: `${CI}.last_discovered`,
    kind: 'time',
    staging: computer('last_seen'),
    isVolatile: true,
  }),
  attribute('device_id', 'Device ID', { home: `${MDM}.kandji_device_id`, isFixed: true, staging: mdm('device_id') }),
  attribute('blueprint_id', 'Blueprint ID', { home: `${MDM}.kandji_blueprint_id`, staging: mdm('blueprint_id') }),
  attribute('blueprint_name', 'Blueprint', { home: `${MDM}.blueprint_name`, staging: mdm('blueprint_name') }),
  attribute('asset_tag', 'Asset tag', { home: `${MDM}.asset_tag`, staging: mdm('asset_tag') }),
  attribute('first_enrollment', 'First enrollment', {
    home: `${MDM}.first_enrollment`,
    kind: 'time',
    staging: mdm('first_enrollment'),
  }),
  attribute('is_missing', 'Missing', { home: `${MDM}.is_missing`, kind: 'flag', staging: mdm('is_missing') }),
  attribute('last_enrollment', 'Last enrollment', { kind: 'time' }),
  attribute('mdm_enabled', 'MDM enabled', { kind: 'flag' }),
  attribute('agent_installed', 'Agent installed', { kind: 'flag' }),
  attribute('agent_version', 'Agent version'),
  attribute('lost_mode_status', 'Lost mode'),
  attribute('tags', 'Tags'),
  attribute('supplemental_build_version', 'Supplemental build version'),
  attribute('supplemental_os_version_extra', 'Supplemental OS version'),
  attribute('marketing_name', 'Marketing name', { source: 'prism' }),
  attribute('host_name', 'Host name', { source: 'prism' }),
  attribute('local_hostname', 'Local host name', { source: 'prism' }),
  attribute('os_build', 'OS build', { source: 'prism' }),
  attribute('display_os_version', 'OS version as shown', { source: 'prism' }),
  attribute('apple_silicon', 'Apple silicon', { kind: 'flag', source: 'prism' }),
  attribute('shared_ipad', 'Shared iPad', { kind: 'flag', source: 'prism' }),
  attribute('battery_health', 'Battery health', { source: 'prism' }),
  attribute('cellular_technology', 'Cellular technology', { source: 'prism' }),
  attribute('data_roaming', 'Data roaming', { source: 'prism' }),
  attribute('hotspot', 'Hotspot', { source: 'prism' }),
]

export const attributeNamed = (name: string): Attribute | undefined => ATTRIBUTES.find((one) => one.name === name)

/** Table and column of a target; undefined for a text that names none. */
export function partsOf(target: string): { table: string; column: string } | undefined {
  const parts = /^([a-z0-9_]+)\.([a-z0-9_]+)$/i.exec(target)
  return parts ? { table: parts[1]!, column: parts[2]! } : undefined
}

/** The column of MDM records that `new` stands for. */
export const ownTarget = ({ home, own }: Attribute): string => (home.indexOf(`${MDM}.`) === 0 ? home : `${MDM}.${own}`)

/** All lines, with these in place of the usual ones. */
export function wholeMapping(changed: readonly Line[]): Line[] {
  return ATTRIBUTES.map(({ name, home }) => {
    const line = changed.find((one) => one.attribute === name)
    return { attribute: name, target: line ? line.target : home }
  })
}

/** The lines of known attributes that differ from the usual ones, in the order of the attributes. */
export function changedLines(lines: readonly Line[]): Line[] {
  if (lines.length === 0) return []
  return ATTRIBUTES.flatMap(({ name, home, isFixed }) => {
    const line = lines.find((one) => one.attribute === name)
    return line && line.target !== home && !isFixed ? [{ attribute: name, target: line.target }] : []
  })
}

/** A short text that differs where the lines do (FNV-1a): by it kandji-push sees that a mapping has changed. */
export function versionOf(changed: readonly Line[]): string {
  const text = JSON.stringify(changedLines(changed).map(({ attribute, target }) => [attribute, target]))
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(16)
}

/** Which of a device's two rows fills a target; undefined for none. */
export function rowOf(target: string): 'computer' | 'mdm' | undefined {
  const parts = partsOf(target)
  if (parts && parts.table === CI) return 'computer'
  return parts && parts.table === MDM ? 'mdm' : undefined
}
